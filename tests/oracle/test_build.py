from __future__ import annotations

from datetime import date, timedelta

from newsgen.oracle import build
from newsgen.oracle.tape import Tape
from tests.oracle.tapes import days

DAYS = days(4)


def group(name: str, *rows: tuple[int | None, ...], early: frozenset[date] = frozenset()) -> Tape:
    made = build.flow_tapes("KOSPI", list(zip(DAYS, rows, strict=False)), early)
    return next(tape for tape in made if tape.name == f"KOSPI.{name}")


def test_a_row_that_only_repeats_its_close_gives_a_close_alone() -> None:
    columns = {name: [100, 100, 100] for name in ("close", "open", "low")}
    columns |= {"high": [100, 100, 110], "cap": [None] * 3, "turnover": [1, 2, 3]}  # type: ignore[dict-item]
    (index,) = build.index_tapes("KOSDAQ", DAYS[:3], columns | {"change": [None, 0, None]})
    assert list(index.columns["high"]) == [None, 100, 110]


def test_the_market_value_begins_with_its_first_row() -> None:
    columns = {name: [100, 100] for name in ("close", "open", "high", "low", "change")} | {"cap": [None, 7]}
    _, cap = build.index_tapes("KOSPI", DAYS[:2], columns)  # type: ignore[arg-type]
    assert (list(cap.days), list(cap.columns["close"])) == (DAYS[1:2], [7])


def test_rows_that_do_not_balance_lack_a_group_or_copy_the_one_before_are_no_rows() -> None:
    good, other = (5, -3, -2, 0), (1, -1, 0, 0)
    off, part = (10**10, 0, 0, 0), (1, -1, None, 0)
    assert list(group("retail", good, other, off, part).days) == DAYS[:2]
    copied = group("retail", good, good, other)
    assert list(copied.days) == [DAYS[0], DAYS[2]] and list(copied.joined) == [False, False]


def test_what_may_still_be_corrected_is_an_amount_and_no_measure() -> None:
    tape = group("foreign", (5, -3, -2, 0), (1, -1, 0, 0), early=frozenset(DAYS[1:2]))
    assert (list(tape.columns["amount"]), list(tape.columns["net"])) == ([-3, -1], [-3, None])


def test_the_onshore_rate_is_of_its_session_and_the_noon_rate_is_not() -> None:
    onshore, noon = (build.rate_tape(name, [(DAYS[0], 11_000_000)]) for name in (build.ONSHORE, build.NOON))
    assert (onshore.role, onshore.in_seoul) == ("dollar_won", True)
    assert (noon.role, noon.in_seoul) == ("noon_rate", False)


def test_a_rate_is_followed_across_holidays_but_not_across_weeks() -> None:
    first = date(2020, 1, 2)
    rates = [(first + timedelta(days=after), 11_000_000) for after in (0, 4, 20)]
    assert list(build.rate_tape("USDKRW.noon", rates).joined) == [False, True, False]
