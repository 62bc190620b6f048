"""A period's facts: from the close before it, by its own closes, and nothing where one is not known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from newsgen import facts, settings
from newsgen.records import Assignment, Fact, Mark, MarketDay, Witness
from newsgen.records.period_past import PeriodPast, PeriodRun
from tests import made

FRIDAY = date(2026, 2, 27)
MONDAY = date(2026, 2, 23)


def closes(*values: str) -> tuple[Mark, ...]:
    return tuple(made.mark(date(2026, 2, 23 + at), value) for at, value in enumerate(values))


def week(told: Sequence[Mark] = (), last: str = "1010.00", **parts: object) -> MarketDay:
    """A week from 1,000 to the last close, whose other closes are told or not."""
    past = PeriodPast("week", closes=tuple(told), **parts)  # type: ignore[arg-type]
    history = made.history(period_ends={"week": made.mark(date(2026, 2, 20), "1000.00")}, period=past)
    kospi = made.quote("KOSPI", last=last, previous_close=told[-1].value if told else "1000.00")  # type: ignore[arg-type]
    day = made.day(session=FRIDAY, KOSPI=kospi, history=history)
    return replace(day, assignment=Assignment(period="week"))


def found(day: MarketDay) -> dict[str, Fact]:
    return {fact.id: fact for fact in facts.find(day, settings.load().yardsticks)}


def test_the_change_is_counted_from_the_last_close_of_the_week_before() -> None:
    move = found(week(closes("1020.00", "990.00", "1005.00", "1020.00")))["period_move:KOSPI"]
    assert (move.change.value, move.percent.value, move.direction) == (10, 1, "up")  # type: ignore[attr-defined]


def test_without_the_close_before_there_is_no_move() -> None:
    day = week()
    bare = replace(day, history=made.history())
    assert "period_move:KOSPI" not in found(bare)


def test_the_best_and_the_worst_session_are_named_where_one_alone_is() -> None:
    told = found(week(closes("1020.00", "1020.00", "1000.00", "1020.00"), last="1030.00"))
    sides = {name.split(":")[1] for name in told if name.startswith("period_session")}
    assert sides == {"worst", "step"}  # twice 2 percent up


def test_a_record_close_is_above_every_one_before_and_a_tie_is_none() -> None:
    told = closes("1020.00", "1020.00", "1030.00", "1000.00")
    records = found(week(told, record=made.mark(date(2026, 1, 2), "1020.00")))["period_records:KOSPI"]
    assert records.count.value == 1  # type: ignore[attr-defined]
    assert records.session == date(2026, 2, 25)  # type: ignore[attr-defined]


def test_a_round_level_is_first_closed_above_only_when_no_record_was() -> None:
    told = closes("1090.00", "1101.00", "1105.00", "1090.00")
    first = found(week(told, record=made.mark(date(2026, 1, 2), "1020.00")))
    assert first["period_first:minor:KOSPI"].session == date(2026, 2, 24)  # type: ignore[attr-defined]
    again = found(week(told, record=made.mark(date(2026, 1, 2), "1100.50")))
    assert "period_first:minor:KOSPI" not in again


def test_a_flat_week_ends_a_row_of_weeks() -> None:
    day = week(
        closes("1020.00", "990.00", "1005.00", "1020.00"), last="1000.00", run=PeriodRun("up", 3, FRIDAY, "x")
    )
    streak = found(day)["period_streak:KOSPI"]
    assert streak.ended and streak.periods.value == 3  # type: ignore[attr-defined]


def test_a_witness_of_the_other_way_says_nothing() -> None:
    witness = Witness("fall_percent", None, date(1995, 5, 13), ever=True)
    day = week(closes("1020.00", "990.00", "1005.00", "1020.00"), witnesses={"fall_percent": witness})
    assert not any(name.startswith("period_since") for name in found(day))


def test_closes_that_are_not_known_give_no_path() -> None:
    told = found(week())
    assert not {"period_end:high:KOSPI", "period_days:KOSPI", "period_records:KOSPI"} & set(told)


def test_a_history_of_another_period_is_not_taken_for_this_one() -> None:
    day = week(closes("1020.00", "990.00", "1005.00", "1020.00"), run=PeriodRun("up", 3, FRIDAY, "x"))
    kospi = day.history["KOSPI"]
    assert kospi.period is not None
    other = replace(day, history={"KOSPI": replace(kospi, period=replace(kospi.period, period="month"))})
    assert "period_streak:KOSPI" not in found(other)


def test_sessions_are_counted_only_where_they_may_be() -> None:
    told = closes("1020.00", "990.00", "1005.00", "1020.00")
    assert "period_days:KOSPI" not in found(week(told))
    days = found(week(told, counted=True))["period_days:KOSPI"]
    assert (days.rose.value, days.fell.value) == (Decimal(3), Decimal(2))  # type: ignore[attr-defined]
