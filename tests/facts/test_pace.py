"""How long ago the earlier rungs were reached."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsgen.records import CAP, Pace, Rung
from tests.facts.found import found, kospi
from tests.made import BEFORE, day, history, mark, quote, rung


def test_the_pace_counts_calendar_days_from_the_first_close_above_the_earlier_level() -> None:
    here = day(
        "14:00",
        **kospi("6138.58", "5969.64", high="6142.14"),
        history=history(
            record_high=mark(BEFORE, "5969.64"),
            rungs=(
                rung(4000, date(2025, 10, 27), date(2025, 10, 27)),
                rung(5000, date(2026, 1, 22), date(2026, 1, 27), "5084.85"),
            ),
        ),
    )
    paces = found(here, Pace)
    assert [(p.past_level.value, p.days, p.also_touch, p.rungs_back) for p in paces] == [
        (5000, 29, False, 1),
        (4000, 121, True, 2),
    ]


def test_the_pace_counts_sessions_where_somebody_could_count_them() -> None:
    reached = mark(date(2026, 1, 27), "5084.85", sessions=18)
    here = day(
        **kospi("6138.58", "5969.64"),
        history=history(record_close=mark(BEFORE, "5969.64"), rungs=(Rung(Decimal(5000), None, reached),)),
    )
    (pace,) = found(here, Pace)
    assert pace.sessions is not None
    assert (pace.days, pace.sessions.value, pace.sessions.unit) == (29, 18, "sessions")


def test_market_values_and_other_indices_have_a_pace_too() -> None:
    cap = quote("KOSPI.cap", "won", last=5017 * 10**12, previous_close=4922 * 10**12)
    rungs = (rung(4000 * 10**12, None, date(2026, 1, 16)),)
    past = history("KOSPI.cap", record_close=mark(BEFORE, 4922 * 10**12), rungs=rungs)
    (pace,) = found(day(caps={"KOSPI": cap}, history=past), Pace)
    assert (pace.role, pace.past_level.unit, pace.days, pace.sessions) == (CAP, "won", 40, None)
