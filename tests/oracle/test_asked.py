from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsgen.oracle.asked import Asked
from newsgen.oracle.build import NOON, rate_tape
from tests.oracle.tapes import ask, days, last, split, tape

RATES = [(date(2020, 1, 2), 11_500_000), (date(2020, 1, 3), 11_600_000), (date(2020, 1, 20), 11_700_000)]


def test_a_row_that_contradicts_itself_is_none() -> None:
    assert ask(tape([1, 5], columns={"high": [1, 4]})).row("KOSPI") is None
    assert ask(tape([1, 5])).row("KOSPI") is not None


def test_a_session_that_a_series_lacks_is_none() -> None:
    series = tape([1, 2])
    assert Asked(date(2020, 1, 4), {"KOSPI": series}).row("KOSPI") is None
    assert Asked(date(2020, 1, 3), {"KOSPI": series}).row("KOSDAQ") is None


def test_the_rate_is_of_the_last_day_before_the_session_unless_that_is_long_ago() -> None:
    tapes = {NOON: rate_tape(NOON, RATES)}
    assert [Asked(date(2020, 1, day), tapes).rate for day in (2, 3, 6, 13, 14)] == [
        None,
        Decimal(1150),
        Decimal(1160),
        Decimal(1160),
        None,
    ]


def test_a_mark_is_as_traded_and_adjusted_only_across_a_split() -> None:
    row = last(tape([5000, 100, 102], factors=split(3, 1, 50)))
    before, after = row.mark(0), row.mark(1)
    assert (before.value, before.adjusted, before.sessions) == (Decimal(5000), Decimal(100), 2)
    assert (after.value, after.adjusted) == (Decimal(100), None)


def test_what_was_known_before_the_session_ends_with_the_session_before() -> None:
    series = tape([1, 2, 3], columns={"high": [1, 2, None]})
    assert last(series).known_from("high") is None and last(series).known_before("high") == 0
    alone = tape([1, 2], joined=[False, False], days=days(2))
    assert last(alone).known_before("close") == 1
