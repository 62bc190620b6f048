"""First sentences, headlines and decks: what they say in few words is held to as much as the rest."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from newsgen.records import Datum, MarketDay
from newsgen.verify.claims import ChangeSaid, CrossSaid, LevelSaid, WaySaid
from newsgen.verify.claims_past import GapSaid, RankSaid
from newsgen.verify.claims_records import SinceSaid
from tests.made import BEFORE, day, history, look, mark, quote, run
from tests.verify.korean.hearing import claims, complaints
from tests.verify.korean.indexed import at_two, fallen, risen


def touched() -> MarketDay:
    """Above 3,000 for the first time in the session, and below it at the close; up early, down in the end."""
    index = quote(
        "KOSPI", last="2990.00", previous_close="2995.00", open="3001.00", high="3010.00", low="2980.00"
    )
    early = look("09:20", quotes={"KOSPI": quote("KOSPI", last="3005.00", previous_close="2995.00")})
    behind = history(
        previous_session=BEFORE,
        previous_percent=Datum("made#previous", Decimal("3.20"), "percent"),
        run=run("up", 1, BEFORE),
        record_close=mark(BEFORE, "2995.00"),
        record_high=mark(BEFORE, "2999.00"),
    )
    return day(KOSPI=index, history=behind, earlier=(early,))


def recovered() -> MarketDay:
    """The session after a fall of 8.77 percent; above 2,300 again for the first time since 2023."""
    index = quote(
        "KOSPI", last="2310.00", previous_close="2236.00", open="2240.00", high="2312.00", low="2238.00"
    )
    behind = history(
        previous_session=BEFORE,
        previous_percent=Datum("made#previous", Decimal("-8.77"), "percent"),
        run=run("down", 1, BEFORE),
        record_close=mark(date(2025, 10, 27), "2683.45"),
        last_beyond={Decimal(2300): mark(date(2023, 11, 6), "2302.10")},
    )
    return day(KOSPI=index, history=behind)


OF_A_RISE = (
    "코스피가 25일 사상 처음으로 6,000선 위에서 장을 마쳤다.",
    "코스피가 25일 5,000선에 처음 안착한 지 29일 만에 사상 처음으로 6,000선을 넘어 거래를 마쳤다.",
    "25일 코스피가 6거래일 만에 올라 사상 최고치로 거래를 마쳤다.",
    "25일 코스피가 1% 넘게 오르며 종가 기준 사상 최고치를 새로 썼다.",
    "코스피가 25일 2% 가까이 오르며 사상 최고치를 또다시 갈아치웠다.",
    "코스피는 25일 장중 사상 최고치를 새로 쓰고 상승 마감했다.",
    "코스피 사상 첫 6,000선 마감",
    "코스피 사상 첫 6,000선 마감…1.91% 오른 6,083.86",
    "코스피 장중 사상 첫 6,000선 돌파…사상 최고치 마감",
    "코스피 사상 최고치 6,083.86 마감",
    "종가 기준 사상 최고치 6,083.86",
    "장중 한때 사상 최고치 6,144.71",
    "코스피 6거래일 만에 1.91% 상승",
    "코스피 1.91% 상승…사상 최고치 마감",
)
OF_A_FALL = (
    "코스피가 25일 4% 급락하며 2,450선을 내줬다.",
    "코스피가 25일 2,450선 아래로 떨어졌다.",
    "코스피가 25일 2023년 11월 6일 이후 처음으로 2,450선 아래에서 장을 마쳤다.",
    "코스피가 25일 2023년 11월 3일 이후 가장 낮은 수준에서 거래를 마쳤다.",
    "코스피가 25일 2023년 11월 3일 이후 최저치로 거래를 마쳤다.",
    "코스피가 25일 2008년 10월 24일 이후 최대이자 역대 다섯 번째로 큰 하락률을 기록했다.",
    "코스피가 25일 2008년 10월 24일 이후 가장 큰 하락률과 하락 폭을 기록했다.",
    "코스피가 25일 전날에 이어 4%대 급락했다.",
    "코스피 4.00% 급락…역대 다섯 번째 하락률",
    "코스피 4.00% 급락…2008년 10월 24일 이후 최대 하락률",
    "코스피 사흘 연속 하락",
    "종가 기준 2,450선 내줘",
    "3거래일간 6.25% 하락",
    "하락 폭은 2008년 10월 24일 이후 최대",
    "2023년 11월 3일 이후 최저치 마감",
    "종가 기준 사상 최고치까지 283.45포인트",
)
OF_ONE_TOUCHED = (
    "코스피가 25일 장중 사상 처음으로 3,000선을 넘었으나 안착하지는 못했다.",
    "코스피가 25일 장중 사상 처음으로 3,000선을 넘었으나 다시 내줬다.",
    "코스피가 25일 장중 사상 최고치를 새로 썼으나 하락 마감했다.",
    "코스피가 25일 상승 출발했으나 하루 만에 하락 마감했다.",
    "코스피가 25일 장 초반 상승분을 모두 반납하고 하락 마감했다.",
    "코스피 장중 사상 첫 3,000선 돌파…안착은 실패",
    "코스피 초반 상승분 반납…0.17% 하락 마감",
    "코스피가 25일 전날 3% 넘게 급등한 지 하루 만에 소폭 내렸다.",
)
OF_A_RECOVERY = (
    "코스피가 25일 2023년 11월 6일 이후 처음으로 2,300선을 회복했다.",
    "종가 기준 2,300선 회복…2023년 11월 6일 이후 처음",
    "코스피가 25일 전날 8% 넘게 폭락한 지 하루 만에 3% 넘게 반등했다.",
    "코스피가 25일 직전 거래일 8% 넘게 폭락한 뒤 3% 넘게 반등했다.",
    "코스피 하루 만에 3.31% 반등",
)
DAYS = {"risen": risen, "fallen": fallen, "touched": touched, "recovered": recovered, "at_two": at_two}
TRUE = (
    *(("risen", each) for each in OF_A_RISE),
    *(("fallen", each) for each in OF_A_FALL),
    *(("touched", each) for each in OF_ONE_TOUCHED),
    *(("recovered", each) for each in OF_A_RECOVERY),
    ("at_two", "코스피가 25일 오후 2% 넘게 상승 중이다."),
    ("at_two", "오후 2시 현재 2.83% 오른 6,138.58"),
)
FALSE = (
    ("risen", "코스피가 24일 사상 처음으로 6,000선 위에서 장을 마쳤다.", "unread"),
    ("risen", "코스피가 25일 6,000선 아래에서 장을 마쳤다.", "number"),
    ("risen", "코스피가 25일 다시 6,000선을 넘어 거래를 마쳤다.", "superlative"),
    ("risen", "코스피가 25일 여전히 1% 넘게 올랐다.", "unread"),
    ("risen", "코스피가 25일 2% 넘게 오르며 종가 기준 사상 최고치를 새로 썼다.", "number"),
    ("risen", "코스피가 25일 1% 가까이 오르며 사상 최고치를 새로 썼다.", "number"),
    ("risen", "코스피 사상 첫 6,000선 마감…1.91% 내린 6,083.86", "direction"),
    ("risen", "코스피 사상 첫 6,000선 마감…1.91% 오른 6,083.87", "number"),
    ("risen", "코스피 장중 사상 첫 6,000선 돌파…안착은 실패", "direction"),
    ("risen", "종가 기준 사상 최고치 6,144.71", "number"),
    ("risen", "코스피 사상 최저치 마감", "superlative"),
    ("fallen", "코스피가 25일 4% 넘게 급락하며 2,450선을 내줬다.", "number"),
    ("fallen", "코스피가 25일 3% 넘게 급락하며 2,450선을 내줬다.", "number"),
    ("fallen", "코스피가 25일 2023년 11월 3일 이후 최고치로 거래를 마쳤다.", "superlative"),
    (
        "fallen",
        "코스피가 25일 2008년 10월 24일 이후 최대이자 역대 네 번째로 큰 하락률을 기록했다.",
        "superlative",
    ),
    ("fallen", "코스피 4.00% 급락…역대 네 번째 하락률", "superlative"),
    ("fallen", "코스피 4.00% 급락…2008년 10월 27일 이후 최대 하락률", "time"),
    ("fallen", "코스피 하루 만에 4.00% 급락", "superlative"),
    ("fallen", "종가 기준 2,450선 회복", "number"),
    ("fallen", "2거래일간 6.25% 하락", "direction"),
    ("fallen", "종가 기준 사상 최고치까지 283.46포인트", "number"),
    ("touched", "코스피가 25일 사상 처음으로 3,000선을 넘어 거래를 마쳤다.", "number"),
    ("touched", "코스피가 25일 사상 처음으로 3,000선을 돌파했다.", "number"),
    ("touched", "코스피가 25일 장중 사상 처음으로 3,000선을 넘은 뒤 사상 최고치로 마감했다.", "superlative"),
    ("touched", "코스피가 25일 하락 출발했으나 상승 마감했다.", "direction"),
    ("touched", "코스피가 25일 장 초반 하락분을 모두 만회하고 상승 마감했다.", "direction"),
    ("touched", "코스피가 24일 상승 마감했다.", "time"),
    ("touched", "코스피가 25일 전날 4% 넘게 급등한 지 하루 만에 소폭 내렸다.", "number"),
    ("touched", "코스피가 25일 전날 3% 넘게 급등한 지 이틀 만에 소폭 내렸다.", "unread"),
    ("recovered", "종가 기준 2,300선 회복…2023년 11월 7일 이후 처음", "time"),
    ("recovered", "코스피가 25일 전날에 이어 3% 넘게 반등했다.", "direction"),
    ("recovered", "코스피가 25일 전날 8% 넘게 폭등한 지 하루 만에 3% 넘게 반등했다.", "direction"),
    ("at_two", "코스피가 25일 오전 2% 넘게 상승 중이다.", "time"),
    ("at_two", "코스피 사상 첫 6,000선 마감", "time"),
)


@pytest.mark.parametrize(("which", "sentence"), TRUE)
def test_a_true_first_sentence_or_headline_is_borne_out(which: str, sentence: str) -> None:
    assert complaints(sentence, DAYS[which]()) == []


@pytest.mark.parametrize(("which", "sentence", "check"), FALSE)
def test_a_false_one_is_a_problem(which: str, sentence: str, check: str) -> None:
    found = complaints(sentence, DAYS[which]())
    assert any(each.startswith(check) for each in found), found


def test_a_headline_of_two_clauses_has_one_subject() -> None:
    here = claims("코스피 사상 첫 6,000선 마감…1.91% 오른 6,083.86", risen())
    assert [c.__class__ for c in here] == [CrossSaid, LevelSaid, ChangeSaid]
    assert {c.who for c in here} == {"KOSPI"}


def test_the_largest_and_a_place_are_both_said_of_the_one_measure() -> None:
    sentence = "코스피가 25일 2008년 10월 24일 이후 최대이자 역대 다섯 번째로 큰 하락률을 기록했다."
    here = claims(sentence, fallen())
    assert [c.measures for c in here if isinstance(c, SinceSaid)] == [("fall_percent",)]
    assert [(c.measure, c.place, c.ever) for c in here if isinstance(c, RankSaid)] == [
        ("fall_percent", 5, True)
    ]


def test_what_was_not_held_was_touched_for_a_while() -> None:
    here = claims("코스피 장중 사상 첫 3,000선 돌파…안착은 실패", touched())
    assert [c.how for c in here if isinstance(c, CrossSaid)] == ["brief"]


def test_the_day_before_went_its_own_way() -> None:
    here = claims("코스피가 25일 전날 8% 넘게 폭락한 지 하루 만에 3% 넘게 반등했다.", recovered())
    said = [(c.sign, c.amount.value, c.when.apart) for c in here if isinstance(c, ChangeSaid)]
    assert said == [(-1, Decimal("8.5"), True), (1, Decimal("3.5"), False)]  # from eight up to nine
    assert [(c.sign, c.when.before) for c in here if isinstance(c, WaySaid)] == [(-1, True)]


def test_the_way_to_a_record_needs_no_verb_in_a_deck() -> None:
    (said,) = claims("종가 기준 사상 최고치까지 283.45포인트", fallen())
    assert isinstance(said, GapSaid)
    assert (said.gap.value, said.record) == (Decimal("283.45"), None)
