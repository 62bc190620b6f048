"""Sentences about an index: what they say of a true day is borne out, and no word of them can be bent."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from newsgen.verify.claims import ChangeSaid, CrossSaid, LevelSaid, WaySaid
from newsgen.verify.claims_past import PassedSaid
from newsgen.verify.claims_records import OldRecordSaid, RecordSaid, RunSaid, SinceSaid
from newsgen.verify.times import DaySaid
from tests.verify.korean.hearing import claims, complaints
from tests.verify.korean.indexed import at_two, fallen, risen

OF_A_FALL = (
    "코스피는 전 거래일보다 100.00포인트(4.00%) 내린 2,400.00에 거래를 마쳤다.",
    "코스피는 25일 전장보다 4.00%(100.00포인트) 급락한 2,400.00에 장을 마쳤다.",
    "코스피는 전날 대비 100.00포인트 하락한 2400.00에 마감했다.",
    "지수는 10.00포인트(0.40%) 내린 2,490.00으로 출발해 장중 2,385.12까지 떨어졌다.",
    "지수는 장중 2,385.12와 2,495.50 사이에서 움직였다.",
    "장중 고가는 2,495.50, 저가는 2,385.12였다.",
    "코스피가 사흘 연속 하락하며 2,450선을 내줬다.",
    "지수는 사흘째 내렸다.",
    "지수는 3거래일째 내려 3거래일 동안 6.25% 하락했다.",
    "지수는 전날에도 1.25% 내렸다.",
    "이날 하락률은 2008년 10월 24일(10.57%) 이후 가장 컸다.",
    "이날 하락 폭은 2008년 10월 24일(110.96포인트) 이후 가장 컸다.",
    "이날 하락률과 하락 폭 모두 2008년 10월 24일 이후 가장 컸다.",
    "역대 다섯 번째로 큰 하락률이다.",
    "종가는 2023년 11월 3일(2,368.34) 이후 가장 낮다.",
    "종가 기준으로 2023년 11월 3일(2,368.34) 이후 최저치다.",
    "지수가 종가 기준 2,450선을 밑돈 것은 2023년 11월 6일 이후 처음이다.",
    "지수는 종가 기준 2,450선을 내줬다.",
    "지수는 장중 한때 4.60% 내려 2001년 9월 12일 이후 가장 큰 장중 하락률을 기록했다.",
    "지수는 지난해 10월 27일 세운 종가 기준 사상 최고치(2,683.45)보다 283.45포인트 낮다.",
    "지수는 2,450선에 50.00포인트 못 미쳤다.",
    "지수는 올해 들어 2.0% 내렸다.",
    "올해 들어 지수 하락률은 2.0%에 달한다.",
)
OF_A_RISE = (
    "코스피는 전 거래일보다 114.22포인트(1.91%) 오른 6,083.86에 거래를 마쳤다.",
    "지수는 53.06포인트(0.89%) 오른 6,022.70으로 출발해 장중 6,144.71까지 올랐다.",
    "코스피가 25일 사상 처음으로 6,000선을 넘어 거래를 마쳤다.",
    "코스피가 종가 기준 6,000선을 웃돈 것은 이번이 처음이다.",
    "지수는 장중 한때 6,100선을 넘어 6,144.71까지 올라 장중 사상 최고치를 새로 썼다.",
    "종가 기준 사상 최고치로, 전날 세운 종전 기록(5,969.64)을 하루 만에 갈아치웠다.",
    "지수는 종가 기준 사상 최고치를 새로 써 24일 세운 종전 기록(5,969.64)을 넘어섰다.",
    "코스피가 지난달 27일 5,000선에 처음 안착한 지 29일 만이다.",
    "코스피는 6거래일 만에 상승했다.",
    "지수가 오른 것은 6거래일 만이다.",
    "지수는 장중 사상 최고치로 출발했다.",
    "코스피는 6,000선에 안착했다.",
    "코스피는 1%대 상승 마감했다.",
)
BENT_FALLS = (
    ("코스피는 전 거래일보다 100.00포인트(4.00%) 오른 2,400.00에 거래를 마쳤다.", "direction"),
    ("코스피는 전 거래일보다 100.00포인트(4.01%) 내린 2,400.00에 거래를 마쳤다.", "number"),
    ("코스피는 전 거래일보다 100.00원(4.00%) 내린 2,400.00에 거래를 마쳤다.", "unit"),
    ("코스피는 전 거래일보다 100.00포인트(4.00%) 내린 2,400.01에 거래를 마쳤다.", "number"),
    ("코스피는 24일 전장보다 4.00%(100.00포인트) 급락한 2,400.00에 장을 마쳤다.", ""),
    ("코스피는 전 거래일보다 100.00포인트(4.00%) 폭락한 2,400.00에 거래를 마쳤다.", "direction"),
    ("코스피는 전 거래일보다 100.00포인트(4.00%) 소폭 내린 2,400.00에 거래를 마쳤다.", "direction"),
    ("코스피은 전 거래일보다 100.00포인트(4.00%) 내린 2,400.00에 거래를 마쳤다.", "unread"),
    ("코스피는 시가보다 100.00포인트(4.00%) 내린 2,400.00에 거래를 마쳤다.", "number"),
    ("코스닥은 전 거래일보다 100.00포인트(4.00%) 내린 2,400.00에 거래를 마쳤다.", "direction"),
    ("지수는 10.00포인트(0.40%) 내린 2,490.00로 출발했다.", "unread"),
    ("지수는 10.00포인트(0.40%) 내린 2,490.00으로 마감했다.", "number"),
    ("지수는 장중 2,495.50과 2,385.12 사이에서 움직였다.", "number"),
    ("장중 저가는 2,495.50, 고가는 2,385.12였다.", "number"),
    ("코스피가 나흘 연속 하락하며 2,450선을 내줬다.", "superlative"),
    ("코스피가 사흘 만에 하락하며 2,450선을 내줬다.", "superlative"),
    ("코스피가 사흘 연속 하락하며 2,450선을 회복했다.", "number"),
    ("코스피가 사흘 연속 하락하며 2,350선을 내줬다.", "number"),
    ("지수는 사흘째 올랐다.", "superlative"),
    ("지수는 3거래일째 내려 3거래일 동안 7.25% 하락했다.", "number"),
    ("지수는 전날에도 1.25% 올랐다.", "direction"),
    ("이날 하락률은 2008년 10월 25일(10.57%) 이후 가장 컸다.", "time"),
    ("이날 하락률은 2008년 10월 24일(10.58%) 이후 가장 컸다.", "number"),
    ("이날 하락률은 2008년 10월 24일(10.57포인트) 이후 가장 컸다.", "number"),
    ("이날 상승률은 2008년 10월 24일(10.57%) 이후 가장 컸다.", "superlative"),
    ("이날 하락률은 사상 최대다.", "superlative"),
    ("이날 하락률은 적어도 2008년 10월 24일 이후 가장 컸다.", "time"),
    ("역대 네 번째로 큰 하락률이다.", "superlative"),
    ("역대 다섯 번째로 큰 상승률이다.", "superlative"),
    ("종가는 2023년 11월 3일(2,368.34) 이후 가장 높다.", "superlative"),
    ("종가 기준으로 2023년 11월 3일 이후 최고치다.", "superlative"),
    ("종가 기준으로 2023년 11월 3일(2,368.34) 이후 역대 최저치다.", "unread"),
    ("지수가 종가 기준 2,450선을 밑돈 것은 이번이 처음이다.", "superlative"),
    ("지수가 종가 기준 2,450선을 밑돈 것은 2023년 11월 7일 이후 처음이다.", "time"),
    ("지수는 장중 한때 4.00% 내려 2001년 9월 12일 이후 가장 큰 장중 하락률을 기록했다.", "number"),
    ("지수는 지난해 10월 27일 세운 종가 기준 사상 최고치(2,683.45)보다 283.45포인트 높다.", "unread"),
    ("지수는 지난달 27일 세운 종가 기준 사상 최고치(2,683.45)보다 283.45포인트 낮다.", "time"),
    ("지수는 올해 들어 2.0% 올랐다.", "direction"),
    ("지수는 2.0% 내렸다.", "number"),
    ("사상 최고치를 경신했다.", "superlative"),
    ("최고치를 경신했다.", "unread"),
    ("코스피는 하락분을 모두 지웠다.", "unread"),
    ("코스피가 사흘째 하락 출발했다.", "unread"),
    ("장중 저가는 2,385.12, 고가도 2,495.50이었다.", "unread"),
    ("종가 기준 고가는 2,495.50, 저가는 2,385.12였다.", "unread"),
    ("지수는 종가 기준 2,385.12까지 내렸다.", "unread"),
    ("지수는 종가 기준 2,385.12와 2,495.50 사이에서 움직였다.", "unread"),
    ("지수도 사흘째 내렸다.", "unread"),
    ("코스피, 장중 2,450선 내줘…2023년 11월 6일 이후 처음", ""),
    ("지수는 올해 들어서도 2.0% 내렸다.", "unread"),
    ("지수는 0월 한 달간 2.0% 내렸다.", "unread"),
    ("코스피가 25일 3% 넘게 내려 거래를 마쳤다.", "number"),
)
BENT_RISES = (
    ("코스피가 25일 사상 처음으로 5,000선을 넘어 거래를 마쳤다.", "number"),
    ("코스피가 25일 사상 처음으로 6,100선을 넘어 거래를 마쳤다.", "number"),
    ("코스피가 25일 6,000선을 내주며 거래를 마쳤다.", "number"),
    ("종가 기준 사상 최저치로 마감했다.", "superlative"),
    ("종가 기준 사상 최고치로, 전날 세운 종전 기록(5,969.65)을 하루 만에 갈아치웠다.", "number"),
    ("종가 기준 사상 최고치로, 전날 세운 종전 기록(5,969.64)을 이틀 만에 갈아치웠다.", "unread"),
    ("종가 기준 사상 최고치로, 23일 세운 종전 기록(5,969.64)을 넘어섰다.", "time"),
    ("코스피가 지난달 27일 5,000선에 처음 안착한 지 30일 만이다.", "time"),
    ("코스피가 지난달 26일 5,000선에 처음 안착한 지 29일 만이다.", "time"),
    ("코스피가 지난달 27일 5,000선을 처음 돌파한 지 29일 만이다.", "time"),
    ("코스피는 5거래일 만에 상승했다.", "superlative"),
    ("코스피는 6거래일 연속 상승했다.", "superlative"),
    ("지수가 내린 것은 6거래일 만이다.", "superlative"),
    ("코스피는 2%대 상승 마감했다.", "number"),
    ("코스피는 6,100선에 안착했다.", "number"),
    ("지수는 장중 한때 6,000선을 넘어 6,144.71까지 올랐다.", "direction"),
    ("지수는 장중 사상 최고치로 마감했다.", ""),
    ("지수는 전날에도 0.50% 내렸다.", "direction"),
)


@pytest.mark.parametrize("sentence", OF_A_FALL)
def test_what_is_true_of_a_fall_is_borne_out(sentence: str) -> None:
    assert complaints(sentence, fallen()) == []


@pytest.mark.parametrize("sentence", OF_A_RISE)
def test_what_is_true_of_a_rise_is_borne_out(sentence: str) -> None:
    assert complaints(sentence, risen()) == []


@pytest.mark.parametrize(("sentence", "check"), BENT_FALLS)
def test_a_bent_word_about_a_fall_is_a_problem(sentence: str, check: str) -> None:
    found = complaints(sentence, fallen())
    assert any(each.startswith(check) for each in found), found


@pytest.mark.parametrize(("sentence", "check"), BENT_RISES)
def test_a_bent_word_about_a_rise_is_a_problem(sentence: str, check: str) -> None:
    found = complaints(sentence, risen())
    assert any(each.startswith(check) for each in found), found


def test_the_triple_gives_points_percent_and_level_of_the_close() -> None:
    here = claims("코스피는 전 거래일보다 114.22포인트(1.91%) 오른 6,083.86에 거래를 마쳤다.", risen())
    said = [(c.__class__, c.aspect, c.amount.value, c.amount.unit) for c in here]
    assert said == [
        (LevelSaid, "close", Decimal("6083.86"), ""),
        (ChangeSaid, "close", Decimal("114.22"), "points"),
        (ChangeSaid, "close", Decimal("1.91"), "percent"),
    ]
    assert [c.sign for c in here if isinstance(c, ChangeSaid)] == [1, 1]


def test_the_opening_and_the_high_are_of_two_moments() -> None:
    here = claims("지수는 53.06포인트(0.89%) 오른 6,022.70으로 출발해 장중 6,144.71까지 올랐다.", risen())
    levels = [(c.aspect, c.amount.value) for c in here if isinstance(c, LevelSaid)]
    assert levels == [("open", Decimal("6022.70")), ("high", Decimal("6144.71"))]
    assert [c.aspect for c in here if isinstance(c, ChangeSaid)] == ["open", "open"]
    assert [(c.aspect, c.sign) for c in here if isinstance(c, WaySaid)] == [("high", 1)]


def test_after_so_many_sessions_counts_the_day_itself() -> None:
    (row, way) = claims("코스피는 6거래일 만에 상승했다.", risen())
    assert isinstance(row, RunSaid)
    assert (row.sign, row.sessions, row.broken) == (-1, 5, True)
    assert isinstance(way, WaySaid)


def test_a_flat_day_before_a_row_is_no_day_to_count_back_to() -> None:
    day = risen()
    past = day.history["KOSPI"]
    assert past.run is not None
    flat = replace(day, history={"KOSPI": replace(past, run=past.run._replace(after_flat=True))})
    assert complaints("코스피는 6거래일 만에 상승했다.", flat)
    assert complaints("코스피는 5거래일 만에 상승했다.", flat)


def test_a_record_and_the_one_before_it_are_two_claims() -> None:
    sentence = "종가 기준 사상 최고치로, 전날 세운 종전 기록(5,969.64)을 하루 만에 갈아치웠다."
    new, old = claims(sentence, risen())
    assert isinstance(new, RecordSaid)
    assert isinstance(old, OldRecordSaid)
    assert (new.what, old.what, old.day) == ("close", "close", DaySaid(-1, 2026, 2, 24))
    assert old.amount is not None
    assert old.amount.value == Decimal("5969.64")


def test_a_superlative_takes_its_measure_its_day_and_the_value_then() -> None:
    here = claims("이날 하락률은 2008년 10월 24일(10.57%) 이후 가장 컸다.", fallen())
    (said,) = [c for c in here if isinstance(c, SinceSaid)]
    assert (said.measures, said.day, said.ever) == (("fall_percent",), DaySaid(-1, 2008, 10, 24), False)
    assert said.value is not None
    assert said.value.value == Decimal("10.57")


def test_the_largest_move_before_may_be_that_of_the_day_before() -> None:
    (said,) = claims("종전 최대 하락률은 전날의 1.16%였다.", fallen())
    assert isinstance(said, PassedSaid)
    assert (said.sign, said.amount.value, said.day) == (-1, Decimal("1.16"), DaySaid(-1, 2026, 2, 24))


def test_an_adnominal_crossing_waits_for_the_close() -> None:
    here = claims("코스피가 25일 사상 처음으로 6,000선을 넘어 거래를 마쳤다.", risen())
    (said,) = [c for c in here if isinstance(c, CrossSaid)]
    assert (said.level.value, said.side, said.how, said.first) == (Decimal(6000), 1, "close", True)


def test_before_the_close_nothing_has_closed() -> None:
    now = "오후 2시 현재 코스피는 전 거래일보다 168.94포인트(2.83%) 오른 6,138.58을 나타내고 있다."
    assert complaints(now, at_two()) == []
    later = "코스피는 전 거래일보다 168.94포인트(2.83%) 오른 6,138.58에 거래를 마쳤다."
    assert any("closed" in each for each in complaints(later, at_two()))
    hour = now.replace("오후 2시", "오후 3시")
    assert any(each.startswith("time") for each in complaints(hour, at_two()))
