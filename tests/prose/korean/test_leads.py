"""Korean first sentences, word for word, and what holds for those of every recorded day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from newsgen import pipeline, settings
from newsgen.records import (
    MAIN,
    Assignment,
    Beat,
    Fact,
    Halt,
    Line,
    MarketDay,
    Milestone,
    NetFlow,
    Occasion,
    Opening,
    Pace,
    PreviousMove,
    Rank,
    Record,
    Reversal,
    ToDate,
)
from tests.made import BEFORE, SESSION, day, fig, history, mark, notice
from tests.prose.korean.told import DOWN, FLAT, UP, either, points, printed, record, row, since, voice_of

DAYS = Path(__file__).parents[3] / "fixtures" / "days"
LONGEST = 120
CLOSED = "[거래를 마쳤다|장을 마쳤다]"
OCTOBER, COVID = date(2008, 10, 24), date(2021, 12, 28)
PLUNGE = replace(DOWN, percent=fig("-8.774"))
LITTLE = replace(UP, percent=fig("0.04"))
HIGH = Milestone("KOSPI", MAIN, points("6000"), points("6083.86"), "closed", "major", first=True, holds=True)
TOUCHED = replace(HIGH, how="touched", at=points("6012.00"))
LOST = Milestone("KOSPI", MAIN, points("5900"), points("5800.70"), "lost", "minor", first=False, holds=True)
REGAINED = replace(
    LOST, how="regained", level=points("6000"), since=mark(COVID, "6010.00"), years=Decimal("4.2")
)
PACE = Pace("KOSPI", MAIN, points("5000"), "first_close", False, mark(date(2026, 1, 27)), 29, 1)
EARLY = Record("KOSPI", MAIN, points("6012.00"), "high", mark(BEFORE, "5990.00"), points("22.00"))
LAST = Occasion("KOSPI", MAIN, "year_last", date(2026, 2, 26))
SIDECAR = Halt("KOSPI", MAIN, notice("sidecar", side="sell"))
BREAKER = Halt("KOSDAQ", "index", notice("circuit_breaker", "KOSDAQ", stage=1))
TURNED = Reversal("KOSPI", MAIN, fig("0.80"), fig("-0.84"), "down")


def dealt(group: str, billions: int) -> NetFlow:
    """What a group bought, or sold, on balance, the way the index went."""
    return NetFlow("KOSPI", "flow", group, fig(billions * 10**9, "won"), with_move=True)


FOREIGN, INSTITUTIONS = dealt("foreign", 512), dealt("institutions", 202)
SELLING = dealt("foreign", -512)


def went(percent: str, session: date = BEFORE, *, against: bool) -> PreviousMove:
    """How far the session before went."""
    way = "up" if Decimal(percent) > 0 else "down"
    return PreviousMove("KOSPI", MAIN, session, fig(percent), way, against, (SESSION - session).days)


def lede(
    template: str, *facts: Fact, clock: str = "15:30", before: date | None = BEFORE, house: str = "yonhap"
) -> str:
    """The first sentence of a story."""
    here = day(clock, history=history(previous_session=before))
    voice = voice_of(here, ((Beat(template, facts),),), facts[0], house)
    return printed(template, facts, voice, house)


@pytest.mark.parametrize(
    ("template", "facts", "words"),
    [
        ("lead_swing", (DOWN, SELLING), "외국인의 [매도세에|순매도에|'팔자'에] 3% 가까이 {fell}"),
        ("lead_swing", (UP, dealt("foreign", 2870)), "외국인의 2조원대 순매수에 힘입어 2% 가까이 {rose}"),
        (
            "lead_swing",
            (UP, FOREIGN, INSTITUTIONS),
            "외국인과 기관의 {bought} 2% 가까이 {rose}",
        ),
        ("lead_swing", (UP, row("up", 7, ended=False)), "[7거래일째|7거래일 연속] {rose}"),
        ("lead_swing", (UP, row("down", 5, ended=True)), "6거래일 만에 반등했다"),
        ("lead_swing", (DOWN, row("up", 2, ended=True)), "사흘 만에 {fell}"),
        (
            "lead_swing",
            (PLUNGE, row("down", 3, ended=False)),
            "8% 넘게 폭락하며 [사흘째|3거래일 연속] [내렸다|하락했다]",
        ),
        (
            "lead_swing",
            (PLUNGE, since("fall_percent", mark(OCTOBER, "-10.57"))),
            "8% 넘게 폭락하며 2008년 10월 24일 이후 최대 하락률을 기록했다",
        ),
        (
            "lead_swing",
            (
                PLUNGE,
                since("fall_percent", mark(OCTOBER, "-10.57")),
                Rank("KOSPI", MAIN, "fall_percent", fig(5, ""), fig("-8.77"), date(1995, 5, 2), ever=True),
            ),
            "8% 넘게 폭락하며 2008년 10월 24일 이후 최대이자 역대 다섯 번째로 큰 하락률을 기록했다",
        ),
        (
            "lead_swing",
            (PLUNGE, since("fall_percent", None, ever=True), since("fall_points", None, ever=True)),
            "8% 넘게 폭락하며 사상 최대 하락률과 하락 폭을 기록했다",
        ),
        ("lead_swing", (PLUNGE, SIDECAR, LOST), "매도 사이드카가 발동된 가운데 8% 넘게 폭락{lost}"),
        (
            "lead_swing",
            (PLUNGE, BREAKER),
            "코스닥시장에 서킷브레이커가 발동된 가운데 8% 넘게 폭락[했다| 마감했다]",
        ),
        (
            "lead_swing",
            (UP, went("-8.774", against=True)),
            "전날 8% 넘게 폭락한 지 하루 만에 2% 가까이 반등했다",
        ),
        (
            "lead_swing",
            (UP, went("-3.81", date(2026, 2, 20), against=True)),
            "직전 거래일 3.81% 급락한 뒤 2% 가까이 반등했다".replace("3.81%", "4% 가까이"),
        ),
        ("lead_swing", (PLUNGE, went("-4.10", against=False)), "전날에 이어 8% 넘게 폭락[했다| 마감했다]"),
        ("lead_level", (LOST, DOWN), "3% 가까이 {fall}{lost}"),
        (
            "lead_level",
            (REGAINED, UP),
            "2% 가까이 {rise} 2021년 12월 28일 이후 처음으로 6,000선을 [회복했다|되찾았다]",
        ),
        (
            "lead_peak",
            (since("low_close", mark(OCTOBER, "938.75")), DOWN),
            "3% 가까이 {fall} 2008년 10월 24일 이후 [최저치로|가장 낮은 수준에서] {closed}",
        ),
        ("lead_flat", (LITTLE,), "강보합으로 {closed}"),
        ("lead_flat", (FLAT,), "변동 없이 {closed}"),
        (
            "lead_flat",
            (FLAT, row("up", 4, ended=True)),
            "4거래일 연속 이어진 상승세를 멈추고 변동 없이 {closed}",
        ),
        (
            "lead_flat",
            (LITTLE, FOREIGN, dealt("retail", -480), dealt("institutions", -30)),
            "외국인의 매수세와 개인·기관의 매도세가 맞서며 강보합으로 {closed}",
        ),
        ("lead_reversal", (TURNED, DOWN), "상승 출발했으나 {ended}"),
        (
            "lead_reversal",
            (TURNED, DOWN, SELLING),
            "상승 출발했으나 외국인의 [매도세에|순매도에|'팔자'에] {ended}",
        ),
        ("lead_reversal", (replace(TURNED, gave_up=True), DOWN), "장 초반 상승분을 모두 반납하고 {ended}"),
    ],
)
def test_a_first_sentence_says_who_and_why_before_what_it_came_to(
    template: str, facts: tuple[Fact, ...], words: str
) -> None:
    forms = {
        "{rose}": "[올랐다|상승했다|뛰었다|상승 마감했다]",
        "{fell}": "[내렸다|하락했다|떨어졌다|밀렸다|하락 마감했다]",
        "{fall}": "[하락해|내려|떨어져|밀려|하락하며|내리며|떨어지며|밀리며]",
        "{rise}": "[올라|상승해|뛰어|오르며|상승하며|뛰며]",
        "{bought}": "[매수세에|매수세에 힘입어|순매수에 힘입어|동반 매수에 힘입어|'사자'에]",
        "{lost}": "[하며|해] 5,900선"
        + "[을 내줬다| 아래에서 거래를 마쳤다| 아래에서 장을 마쳤다| 아래에서 마감했다]",
        "{closed}": "[거래를 마쳤다|장을 마쳤다|마감했다]",
        "{ended}": "[하락 마감했다|내린 채 장을 마쳤다|하락세로 거래를 마쳤다]",
    }
    if template == "lead_level":
        forms["{lost}"] = forms["{lost}"].removeprefix("[하며|해]")
    for name, form in forms.items():
        words = words.replace(name, form)
    looks_back = any(isinstance(fact, PreviousMove) for fact in facts)
    who = "25일 코스피가" if looks_back else "코스피가 25일"  # never 25일 전날
    assert lede(template, *facts) in either(f"{who} {words}.")


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ((HIGH, UP), f"사상 처음으로 6,000선[을 넘어| 위에서] {CLOSED}"),
        (
            (HIGH, PACE, UP),
            f"5,000선에 처음 안착한 지 29일 만에 사상 처음으로 6,000선[을 넘어| 위에서] {CLOSED}",
        ),
        (
            (HIGH, PACE, UP, dealt("institutions", 1470)),
            f"기관의 1조원대 순매수에 힘입어 사상 처음으로 6,000선[을 넘어| 위에서] {CLOSED}",
        ),
        (
            (TOUCHED, LOWER := replace(DOWN, last=points("5960.00")), SELLING),
            "장중 사상 처음으로 6,000선을 넘었으나 외국인의 [매도세에|순매도에|'팔자'에] 하락 마감했다",
        ),
        (
            (TOUCHED, replace(LOWER, direction="up")),
            "장중 사상 처음으로 6,000선을 넘었으나 안착하지는 못했다",
        ),
        (
            (TOUCHED, replace(LOWER, direction="flat")),
            "장중 사상 처음으로 6,000선을 넘었으나 보합으로 마감했다",
        ),
        (
            (TOUCHED, record(BEFORE), replace(LOWER, direction="up")),
            "장중 사상 처음으로 6,000선을 넘은 뒤 사상 최고치로 [거래를 마쳤다|장을 마쳤다|마감했다]",
        ),
    ],
)
def test_a_round_level_for_the_first_time_and_whether_it_held(facts: tuple[Fact, ...], words: str) -> None:
    assert lede("lead_milestone", *facts) in either(f"코스피가 25일 {words}.")


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ((EARLY, UP), "장중 사상 최고치를 새로 쓴 뒤 상승 마감했다"),
        ((EARLY, UP, row("down", 3, ended=True)), "장중 사상 최고치를 새로 쓴 뒤 나흘 만에 상승 마감했다"),
        ((EARLY, DOWN), "장중 사상 최고치를 [새로 썼으나|경신했으나] 하락 마감했다"),
        (
            (EARLY, DOWN, SELLING),
            "장중 사상 최고치를 [새로 썼으나|경신했으나] 외국인의 [매도세에|순매도에|'팔자'에] 하락 마감했다",
        ),
        (
            (record(date(2026, 1, 27)), UP, row("up", 3, ended=False)),
            "[사흘째|3거래일 연속] [올라|상승해|오르며|상승하며] {set}",
        ),
    ],
)
def test_a_record_by_the_close_or_within_the_day(facts: tuple[Fact, ...], words: str) -> None:
    closed, new = "로 [거래를 마쳤다|장을 마쳤다|마감했다]", "를 [새로 썼다|경신했다|갈아치웠다]"
    found = {lede_of(story, facts) for story in map(str, range(40))}
    ends = ("사상 최고치" + closed, "종가 기준 사상 최고치" + new)
    assert found <= {each for end in ends for each in either(f"코스피가 25일 {words.replace('{set}', end)}.")}


def test_a_record_is_broken_again_only_where_the_session_before_set_one() -> None:
    told = {lede_of(story, (record(BEFORE), UP)) for story in map(str, range(40))}
    older = {lede_of(story, (record(date(2026, 1, 27)), UP)) for story in map(str, range(40))}
    assert any("또다시" in each for each in told)
    assert not any("또다시" in each for each in older)


def lede_of(story: str, facts: tuple[Fact, ...], template: str = "lead_record") -> str:
    """The first sentence of the story of that id."""
    here = day(history=history(previous_session=BEFORE))
    voice = voice_of(here, ((Beat(template, facts),),), facts[0], "yonhap")
    plan = replace(voice.plan, story_id=story)
    return printed(template, facts, settings.load("ko", "yonhap").desk.new_voice(plan, here))  # type: ignore[arg-type]


def test_the_last_session_of_a_year_says_what_the_year_came_to() -> None:
    year = ToDate("KOSPI", MAIN, "year", fig("75.63"), mark(date(2025, 12, 30)), "up", final=True)
    words = "코스피가 올해 마지막 거래일인 25일 {} 연간 75.63%의 상승률로 한 해를 마쳤다."
    assert lede("lead_year_end", year, LAST, UP) == words.format("오르며")
    assert lede("lead_year_end", year, LAST, DOWN) == words.format("내렸으나")


@pytest.mark.parametrize(
    ("clock", "template", "facts", "words"),
    [
        ("09:20", "lead_drift", (UP,), "코스피가 25일 장 초반 2% 가까이 [오름세다|상승 중이다]."),
        ("11:20", "lead_drift", (LITTLE,), "코스피가 25일 오전 [오름세다|상승 중이다]."),
        ("14:00", "lead_swing", (PLUNGE,), "코스피가 25일 오후 8% 넘게 폭락 중이다."),
        ("14:00", "lead_flat", (FLAT,), "코스피가 25일 오후 보합세다."),
        (
            "14:00",
            "lead_milestone",
            (TOUCHED, UP),
            "코스피가 25일 장중 사상 처음으로 6,000선을 [돌파했다|넘어섰다].",
        ),
        ("14:00", "lead_record", (EARLY, UP), "코스피가 25일 장중 사상 최고치를 [새로 썼다|경신했다]."),
        ("14:00", "lead_reversal", (TURNED, DOWN), "코스피가 25일 상승 출발했으나 하락세로 돌아섰다."),
        (
            "14:00",
            "lead_drift",
            (UP, Opening("KOSPI", MAIN, points("5916.58"), points("-53.06"), fig("-0.89"), "down")),
            "코스피가 25일 하락 출발했으나 상승세로 돌아섰다.",
        ),
    ],
)
def test_before_the_close_a_first_sentence_does_not_end_as_the_figures_behind_it(
    clock: str, template: str, facts: tuple[Fact, ...], words: str
) -> None:
    assert lede(template, *facts, clock=clock) in either(words)


@pytest.mark.parametrize(
    ("percent", "words"),
    [
        ("0.99", ""),
        ("0.996", " 1%"),
        ("1.00", " 1%"),
        ("1.01", " 1% 넘게"),
        ("1.79", " 1% 넘게"),
        ("1.80", " 2% 가까이"),
        ("1.994", " 2% 가까이"),
        ("2.00", " 2%"),
    ],
)
def test_how_far_is_rough_and_true(percent: str, words: str) -> None:
    move = replace(UP, percent=fig(percent))
    told = lede("lead_drift", move)
    assert told.partition("25일")[2].rpartition(" ")[0].removesuffix(" 상승") == words


def test_two_sessions_in_a_row_never_begin_alike() -> None:
    sessions = [SESSION + timedelta(days) for days in (0, 1, 2, 5, 6, 7, 8, 12, 14, 18, 26, 27)]
    found = []
    for before, here in pairwise(sessions):
        made = day(session=here, history=history(previous_session=before))
        voice = voice_of(made, ((Beat("lead_swing", (UP,)),),), UP, "yonhap")
        found.append(printed("lead_swing", (UP,), voice).replace(f"{here.day}일", "DAY").partition(" 2%")[0])
    assert all(one != other for one, other in pairwise(found)), found


def recorded() -> list[tuple[str, MarketDay]]:
    """Every recorded day whose story is the market's."""
    files = sorted(DAYS.glob("*/*.json"))
    days = [(f"{each.parent.name}/{each.stem}", pipeline.day_from_file(str(each))) for each in files]
    return [(name, each) for name, each in days if each.assignment.about in ("market", "KOSDAQ")]


@pytest.mark.parametrize("house", ["yonhap", "daily", "herald"])
def test_every_recorded_day_has_a_first_sentence_that_a_desk_would_print(house: str) -> None:
    set_up = settings.load("ko", house)
    for name, each in recorded():
        if each.assignment.period != "day":
            continue
        plan = pipeline.weigh(each, set_up)
        voice, beat = set_up.desk.new_voice(plan, each), plan.paragraphs[0][0]
        told = printed(beat.template, beat.facts, voice, house)  # type: ignore[arg-type]
        assert len(told) <= LONGEST, (name, told)
        assert told.endswith("다."), (name, told)
        assert "  " not in told, (name, told)


def test_the_kosdaq_begins_its_own_story() -> None:
    made = day(history=history("KOSDAQ", previous_session=BEFORE))
    own = replace(made, assignment=Assignment("KOSDAQ", "day"), main="KOSDAQ")
    move = replace(UP, subject="KOSDAQ")
    told = printed("lead_swing", (move,), voice_of(own, ((Beat("lead_swing", (move,)),),), move, "yonhap"))
    assert told.startswith("코스닥이 25일 2% 가까이 ")


def test_a_line_of_a_first_sentence_is_marked() -> None:
    desk = settings.load("ko", "yonhap").desk
    here, chunks = day(history=history(previous_session=BEFORE)), list[str]()
    voice = voice_of(here, ((Beat("lead_swing", (DOWN, LOST)),),), DOWN, "yonhap")
    desk.render("lead_swing")(desk.builders_of("market")["lead_swing"]((DOWN, LOST), voice).fields(), chunks)
    assert Line.of(chunks).text.startswith("코스피가 25일")
