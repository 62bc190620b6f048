"""Korean headlines, decks and flashes of the market's story, word for word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import cast

import pytest

from newsgen import pipeline, settings
from newsgen.prose.korean.voice import Voice
from newsgen.records import (
    INDEX,
    MAIN,
    SHARE,
    Beat,
    Fact,
    FlowStreak,
    Gap,
    Halt,
    LargestSince,
    Line,
    NetFlow,
    Opening,
    PreviousMove,
    Rank,
    Record,
    Relative,
    ToDate,
)
from tests.made import BEFORE, day, fig, history, mark, notice, witness
from tests.prose.korean.telling import either, printed, voice_of
from tests.prose.korean.told import (
    DOWN,
    FLAT,
    HIGH,
    LOST,
    PLUNGE,
    TOUCHED,
    TURNED,
    UP,
    points,
    record,
    row,
    since,
)

DAYS = Path(__file__).parents[3] / "fixtures" / "days"
LONGEST = 45
OCTOBER, WITNESS = date(2008, 10, 24), date(2021, 12, 28)
BACK = replace(LOST, how="regained", level=points("6000"))
LONG_AGO = replace(BACK, since=mark(WITNESS, "6010.00"), years=Decimal("4.2"))
EARLY = Record("KOSPI", MAIN, points("6144.71"), "high", mark(BEFORE, "5990.00"), points("22.00"))
LOW = Record("KOSPI", MAIN, points("5800.70"), "low_close", mark(BEFORE, "5969.64"), points("22.00"))
OPENED = Opening("KOSPI", MAIN, points("6022.70"), points("53.06"), fig("0.89"), "up")
YEAR = ToDate("KOSPI", MAIN, "year", fig("75.63"), mark(date(2025, 12, 30)), "up", final=True)
FOREIGN = NetFlow("KOSPI", "flow", "foreign", fig(-512 * 10**9, "won"), with_move=True)
LARGE = replace(FOREIGN, amount=fig(-2870 * 10**9, "won"))
FOURTH = Rank("KOSPI", MAIN, "fall_percent", fig(4, ""), fig("-8.77"), date(1995, 5, 2), ever=True)
RECORD = record(BEFORE)
FALL = PreviousMove("KOSPI", MAIN, BEFORE, fig("-8.02"), "down", against=True, calendar_days=1)


def line(template: str, *facts: Fact, clock: str = "15:30", house: str = "yonhap") -> str:
    """A headline or a deck of a story that has only this sentence besides."""
    body = voice_of(
        day(clock, history=history(previous_session=BEFORE)), ((Beat("lead", facts),),), facts[0], house
    )
    voice, desk, chunks = body.apart(), settings.load("ko", house).desk, list[str]()
    desk.render(template)(desk.builders_of("market")[template](facts, voice).fields(), chunks)
    return Line.of(chunks).text


def test_a_second_market_that_went_the_same_way_did_so_too() -> None:
    body = voice_of(day(), ((Beat("triple", (UP,)),),), UP, "yonhap")
    facts = (replace(UP, subject="KOSDAQ", role=INDEX), Relative("KOSDAQ", INDEX, "KOSPI", "outpaced"))
    assert printed("deck_kosdaq_move", facts, body.apart()) == "코스닥도 1.91% 상승"


@pytest.mark.parametrize(
    ("template", "facts", "words"),
    [
        ("head_milestone", (HIGH, UP), "코스피 사상 첫 6,000선 마감"),
        ("head_milestone", (TOUCHED, DOWN), "코스피 장중 사상 첫 6,000선 돌파…하락 마감"),
        (
            "head_milestone",
            (TOUCHED, replace(DOWN, direction="up")),
            "코스피 장중 사상 첫 6,000선 돌파…안착은 실패",
        ),
        (
            "head_milestone",
            (TOUCHED, RECORD, UP),
            "코스피 장중 첫 6,000선 돌파…사상 최고치 마감",
        ),
        ("head_record", (record(BEFORE), UP), "코스피 [1.91% 상승…사상 최고치|사상 최고치 6,083.86] 마감"),
        ("head_record", (EARLY, DOWN), "코스피 장중 사상 최고치 경신"),
        ("head_level", (LOST, DOWN), "코스피 2.83% 하락…5,900선 내줘"),
        ("head_level", (BACK, replace(UP, percent=fig("0.001"))), "코스피 6,000선 회복"),
        (
            "head_peak",
            (DOWN, since("low_close", mark(OCTOBER))),
            "코스피 2.83% 하락…2008년 10월 24일 이후 최저",
        ),
        (
            "head_peak",
            (UP, since("high_close", mark(OCTOBER))),
            "코스피 1.91% 상승…2008년 10월 24일 이후 최고",
        ),
        ("head_peak", (DOWN, since("low_close", None)), "코스피 2.83% 하락…적어도 1995년 5월 2일 이후 최저"),
        ("head_peak", (DOWN, LOW), "코스피 2.83% 하락…사상 최저"),
        ("head_year_end", (YEAR,), "코스피 올해 75.63% 상승 마감"),
        ("head_drift", (DOWN, FOREIGN), "코스피, 외국인 '팔자'에 2.83% 하락"),
        ("head_drift", (DOWN, LARGE), "코스피, 외국인 2조원대 순매도에 2.83% 하락"),
        ("head_drift", (UP,), "코스피, 1.91% 오른 6,083.86 마감"),
        ("head_drift", (replace(UP, percent=fig("0.11")),), "코스피, 0.11% 오른 6,083.86 마감"),
        ("head_flat", (replace(UP, percent=fig("0.04")),), "코스피 강보합 마감"),
        ("head_flat", (replace(DOWN, percent=fig("-0.04")),), "코스피 약보합 마감"),
        ("head_flat", (FLAT,), "코스피 변동 없이 마감"),
        (
            "head_swing",
            (PLUNGE, since("fall_percent", None, ever=True)),
            "코스피 8.77% 폭락…사상 최대 하락률",
        ),
        ("head_swing", (PLUNGE, FOURTH), "코스피 8.77% 폭락…역대 네 번째로 큰 하락률"),
        (
            "head_swing",
            (PLUNGE, Halt("KOSPI", MAIN, notice("sidecar", side="sell"))),
            "코스피 8.77% 폭락…매도 사이드카 발동",
        ),
        (
            "head_swing",
            (PLUNGE, Halt("KOSPI", MAIN, notice("circuit_breaker", stage=1))),
            "코스피 8.77% 폭락…서킷브레이커 발동",
        ),
        ("head_swing", (PLUNGE, LOST), "코스피 8.77% 폭락…5,900선 내줘"),
        ("head_swing", (PLUNGE, row("up", 5, ended=True)), "코스피 6거래일 만에 8.77% 하락"),
        ("head_swing", (UP, FALL), "코스피 1.91% 반등…전날 8.02% 폭락"),
        ("head_swing", (replace(UP, percent=fig("7.40")), FALL), "코스피 7.40% 급반등…전날 8.02% 폭락"),
        ("head_row", (UP, row("up", 7, ended=False)), "코스피 7거래일 연속 상승"),
        ("head_row", (DOWN, row("up", 5, ended=True)), "코스피 6거래일 만에 2.83% 하락"),
        ("head_reversal", (TURNED, DOWN), "코스피 상승 출발했지만 0.84% 하락 마감"),
        (
            "head_reversal",
            (replace(TURNED, gave_up=True), DOWN),
            "코스피 초반 상승분 반납하고 0.84% 하락 마감",
        ),
        ("deck_level", (LOST,), "종가 기준 5,900선 내줘"),
        ("deck_level", (LONG_AGO,), "종가 기준 6,000선 회복…2021년 12월 28일 이후 처음"),
        ("deck_since", (since("high_close", mark(OCTOBER)),), "2008년 10월 24일 이후 최고치"),
        ("deck_since", (since("fall_points", None, ever=True),), "사상 최대 하락 폭"),
        ("deck_rank", (FOURTH,), "역대 네 번째로 큰 하락률"),
        ("deck_record", (record(BEFORE),), "종가 기준 사상 최고치 6,083.86"),
        ("deck_record", (EARLY,), "장중 사상 최고치 6,144.71"),
        ("deck_streak", (row("down", 3, ended=False),), "3거래일 연속 하락"),
        ("deck_streak", (row("up", 5, ended=True),), "6거래일 만에 하락"),
        ("deck_several", (row("down", 3, ended=False, percent="-19.24"),), "3거래일 동안 19.24% 하락"),
        ("deck_year", (YEAR,), "올해 75.63% 상승"),
        ("deck_so_far", (replace(YEAR, final=False),), "올해 들어 75.6% 상승"),
        ("deck_period", (replace(YEAR, period="month"),), "2월 한 달 75.6% 상승"),
        ("deck_period", (replace(YEAR, period="quarter"),), "1분기 75.6% 상승"),
        ("deck_period", (replace(YEAR, period="week"),), "이번 주 75.6% 상승"),
        ("deck_flows", (FOREIGN,), "외국인 5천120억원 순매도"),
        (
            "deck_flow_row",
            (FlowStreak("KOSPI", "flow", "foreign", "up", fig(7, "sessions"), False),),
            "외국인 7거래일 연속 순매수",
        ),
        (
            "deck_flow_since",
            (
                LargestSince(
                    "KOSPI.foreign",
                    "flow",
                    "selling",
                    LARGE.amount,
                    witness("selling", mark(OCTOBER)),
                    Decimal(9),
                ),
            ),
            "외국인 순매도 2008년 10월 24일 이후 최대",
        ),
        (
            "deck_flow_since",
            (replace(since("selling", None), subject="KOSPI.foreign", role="flow"),),
            "외국인 순매도 적어도 1995년 5월 2일 이후 최대",
        ),
        (
            "deck_kosdaq",
            (replace(since("low_close", mark(OCTOBER)), subject="KOSDAQ", role=INDEX),),
            "코스닥 2008년 10월 24일 이후 최저치",
        ),
        (
            "deck_kosdaq_move",
            (replace(DOWN, subject="KOSDAQ", role=INDEX), Relative("KOSDAQ", INDEX, "KOSPI", "bucked")),
            "코스닥은 2.83% 하락",
        ),
        (
            "deck_shares",
            tuple(
                Record(code, SHARE, fig(206000, "won"), "high", mark(BEFORE), fig(1, "won"))
                for code in ("005930", "000660")
            ),
            "삼성전자·SK하이닉스 장중 사상 최고가",
        ),
        (
            "deck_gap",
            (
                Gap(
                    "KOSPI",
                    MAIN,
                    "record_close",
                    points("5371.10"),
                    points("16.61"),
                    fig("0.3"),
                    mark(BEFORE),
                ),
            ),
            "종가 기준 사상 최고치 5,371.10까지 16.61포인트",
        ),
    ],
)
def test_a_headline_is_clipped_as_a_korean_desk_clips_it(
    template: str, facts: tuple[Fact, ...], words: str
) -> None:
    assert line(template, *facts) in either(words)


@pytest.mark.parametrize(
    ("house", "words"),
    [
        ("yonhap", "코스피, 외국인 '팔자'에 2.83% 하락"),
        ("daily", "코스피, 외인 '팔자'에 2.83% 하락"),
        ("herald", "코스피, 외인 매도에 2.83% 하락"),
    ],
)
def test_each_house_has_its_own_words_for_who_sold(house: str, words: str) -> None:
    assert line("head_drift", DOWN, FOREIGN, house=house) == words


@pytest.mark.parametrize(
    ("template", "facts", "words"),
    [
        ("head_milestone", (TOUCHED, UP), "코스피 장중 사상 첫 6,000선 돌파"),
        ("head_drift", (DOWN, OPENED), "코스피 하락 전환"),
        ("head_flat", (FLAT,), "코스피 보합"),
    ],
)
def test_before_the_close_nothing_has_closed(template: str, facts: tuple[Fact, ...], words: str) -> None:
    assert line(template, *facts, clock="14:00") == words


@pytest.mark.parametrize("house", ["yonhap", "daily", "herald"])
def test_no_headline_of_a_recorded_day_has_a_full_stop_or_is_long(house: str) -> None:
    set_up = settings.load("ko", house)
    for file in sorted(DAYS.glob("*/*.json")):
        here = pipeline.day_from_file(str(file))
        if here.assignment.about not in ("market", "KOSDAQ") or here.assignment.period != "day":
            continue
        plan = pipeline.weigh(here, set_up)
        for beat in (plan.headline, *((plan.deck,) if plan.deck else ())):
            voice = cast("Voice", set_up.desk.new_voice(plan, here)).apart()
            context, chunks = set_up.desk.builders_of("market")[beat.template](beat.facts, voice), list[str]()
            set_up.desk.render(beat.template)(context.fields(), chunks)
            told = Line.of(chunks).text
            assert not told.endswith("."), (file, told)
            assert len(told) <= LONGEST, (file, told)
