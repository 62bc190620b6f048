from __future__ import annotations

from datetime import date
from fractions import Fraction

from newsgen.oracle.shares import Bar, marked, share_tape
from newsgen.oracle.tape import Tape
from tests.oracle.tapes import days

DAYS = days(6)


def share(*bars: tuple[int, float | None], **fields: list[int | None]) -> Tape:
    """Closes with the exchange's percent; a volume of 10 unless given."""
    made = []
    for at, (close, percent) in enumerate(bars):
        prices: dict[str, int | None] = {"close": close, "volume": 10}
        made.append(Bar(DAYS[at], prices | {name: values[at] for name, values in fields.items()}, percent))
    return share_tape("005930", made)


def test_a_close_50_times_lower_the_next_day_is_a_split() -> None:
    series = share((2_500_000, 0), (2_550_000, 2.0), (51_500, 0.98))
    assert list(series.joined) == [False, True, True] and series.factors[2] == Fraction(1, 50)
    assert series.base(2) == 51_000


def test_a_base_that_the_percent_does_not_tell_to_the_won_is_none() -> None:
    series = share((100_000, 0), (60_000, 0.01))
    assert list(series.joined) == [False, False] and series.base(1) is None


def test_a_rights_issue_has_the_exchange_s_own_base() -> None:
    series = share((100_000, 0), (96_000, 1.05))
    assert series.base(1) == 95_000 and series.factors[1] == Fraction(95, 100)


def test_a_move_beyond_the_limit_without_a_reason_breaks_the_history() -> None:
    assert not share((100_000, 0), (150_000, 50.0)).joined[1]


def test_a_halt_breaks_the_history_unless_a_plain_split_needed_it() -> None:
    quiet = {"volume": [10, 0, 10]}
    assert list(share((100_000, 0), (100_000, 0.0), (101_000, 1.0), **quiet).joined) == [False] * 3  # type: ignore[arg-type]
    series = share((100_000, 0), (100_000, 0.0), (10_100, 1.0), **quiet)  # type: ignore[arg-type]
    assert list(series.joined) == [False, True, True] and series.base(2) == 10_000
    assert series.columns["close"][1] is None and series.halted == [False, True, False]
    odd = share((100_000, 0), (100_000, 0.0), (73_000, 1.39), **quiet)  # type: ignore[arg-type]
    assert not odd.joined[2]


def test_a_close_that_changed_during_a_halt_is_somebody_s_guess() -> None:
    series = share((100_000, 0), (10_000, 0.0), (10_100, 1.0), volume=[10, 0, 10])
    assert not series.joined[2]


def test_the_numbers_of_listed_shares_tell_a_split_where_the_percent_does_not() -> None:
    series = share((100_000, None), (50_500, None), listed=[10, 20])
    assert series.base(1) == 50_000


def test_a_session_that_is_missing_breaks_the_history() -> None:
    bars = [Bar(DAYS[0], {"close": 100, "volume": 1}, 0.0), Bar(DAYS[2], {"close": 100, "volume": 1}, 0.0)]
    assert list(share_tape("005930", bars).joined) == [False, False]


def test_prices_between_the_steps_were_never_traded_and_nothing_is_held_against_them() -> None:
    when = days(5, date(2024, 1, 2))
    closes = (295_411, 300_000, 301_500, 302_000, 302_500)
    bars = [Bar(day, {"close": close, "volume": 10}) for day, close in zip(when, closes, strict=True)]
    told = marked(bars)
    assert [bar.restated for bar in told] == [True, False, False, False, False]
    assert list(share_tape("012450", told).joined) == [False, False, True, True, True]


def test_a_stretch_of_restated_prices_ends_with_the_last_of_many() -> None:
    when = days(4, date(2024, 1, 2))
    rows = ((295_411, 295_411), (300_000, 300_000), (301_000, 301_211), (302_000, 302_000))
    bars = [
        Bar(day, {"close": close, "high": high, "volume": 1})
        for day, (close, high) in zip(when, rows, strict=True)
    ]
    assert [bar.restated for bar in marked(bars)] == [True, True, True, False]


def test_before_the_steps_of_2023_nothing_shows_a_restated_price() -> None:
    bars = [Bar(day, {"close": 295_411, "volume": 1}) for day in days(2)]
    assert not any(bar.restated for bar in marked(bars))


def test_a_percent_that_two_bases_would_print_tells_of_none() -> None:
    twenty_million = 20_001_000  # a step of 1,000 is less than a hundredth of a percent of it
    assert not share((25_000_000, 0), (twenty_million, 0.0)).joined[1]
