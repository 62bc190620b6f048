from datetime import date, timedelta

import pytest

from newsgen.audit.assertions import RowSaid
from newsgen.records import MarketDay
from tests.audit.judged import AT, Days, close_of, found, recorded

FIRST = date(2026, 2, 25) - timedelta(days=40)


def row(sign: int, length: int, who: str = "KOSPI", **told: object) -> RowSaid:
    return RowSaid(AT, (), who, sign, length)._replace(**told)


def third_fall() -> MarketDay:
    return recorded("2025-04-07-a-crash-without-precedent", "close")


def after_four_gains() -> MarketDay:
    return recorded("2025-06-12-a-fall-that-ends-a-streak", "close")


@pytest.mark.parametrize(
    ("said", "verdict", "cause"),
    [
        (row(-1, 3), "true", ""),
        (row(-1, 2), "false", "this session is not counted"),
        (row(-1, 4), "false", ""),
        (row(1, 3), "false", "it went the other way"),
        (row(1, 3, ended=True), "false", "the row before went the other way"),
        (row(-1, 2, ended=True), "false", "the row has not ended: this session goes on with it"),
        (row(-1, 3, "KOSDAQ"), "uncheckable", ""),
    ],
)
def test_a_row_counts_this_session(said: RowSaid, verdict: str, cause: str) -> None:
    told = found(said, third_fall())
    assert (told.verdict, told.cause) == (verdict, cause)


def test_a_row_that_has_ended_does_not_count_this_session() -> None:
    day = after_four_gains()
    run = day.history["KOSPI"].run
    assert run is not None
    assert found(row(1, run.sessions, ended=True), day).verdict == "true"
    wrong = found(row(1, run.sessions + 1, ended=True), day)
    assert (wrong.verdict, wrong.cause) == ("false", "this session is counted with them")


def test_a_groups_row_is_that_of_its_net_dealing() -> None:
    day = recorded("2025-11-21-the-largest-selling-since", "close")
    assert found(row(-1, 4, "KOSPI.foreign"), day).verdict == "true"
    assert found(row(-1, 3, "KOSPI.foreign"), day).verdict == "false"
    assert found(row(1, 6, "KOSPI.retail"), day).verdict == "true"


def test_a_row_is_counted_from_the_past_where_nobody_has_counted_it() -> None:
    values = ["1100", "1110", "1105", "1120", "1130", "1165.00", "1167.14"]
    closes = {date(2026, 2, 19) + timedelta(days=at): value for at, value in enumerate(values)}
    past = Days({"KOSPI": closes, "KOSDAQ": closes})
    assert found(row(1, 4, "KOSDAQ"), close_of(recorded()), past).verdict == "true"
    assert found(row(1, 5, "KOSDAQ"), close_of(recorded()), past).verdict == "false"


def test_weeks_in_a_row_are_counted_from_their_last_closes() -> None:
    values = {0: "1000", 7: "1200", 14: "1100", 21: "1110", 28: "1120", 39: "1165.00", 40: "1167.14"}
    closes = {FIRST + timedelta(days=gone): value for gone, value in values.items()}
    past = Days({"KOSPI": closes, "KOSDAQ": closes})
    assert found(row(1, 3, "KOSDAQ", unit="weeks"), close_of(recorded()), past).verdict == "true"
    assert found(row(1, 4, "KOSDAQ", unit="weeks"), close_of(recorded()), past).right == "3 weeks"
    assert found(row(1, 3, "KOSDAQ", unit="weeks")).verdict == "uncheckable"


def test_weeks_in_a_row_may_be_told_by_the_day() -> None:
    day = recorded("2026-02-20-a-week-of-two-sessions", "close")
    period = day.history["KOSPI"].period
    assert period is not None and period.run is not None
    sign = 1 if period.run.direction == "up" else -1
    said = row(sign, period.run.periods + 1, unit="weeks")
    assert found(said, day).verdict == "true"
    assert found(said._replace(length=period.run.periods), day).verdict == "false"
