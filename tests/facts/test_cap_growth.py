"""How much market value was added since the last round level."""

from __future__ import annotations

from datetime import date

from newsgen.records import CapGrowth
from tests.facts.found import found
from tests.made import day, history, quote, rung


def test_market_value_growth_is_told_in_whole_steps_it_exceeds() -> None:
    cap = quote("KOSPI.cap", "won", last=5049 * 10**12, previous_close=4922737 * 10**9)
    past = history(
        "KOSPI.cap", rungs=(rung(4000 * 10**12, close=date(2026, 1, 16), value="4004900000000000"),)
    )
    growth = found(day("14:00", caps={"KOSPI": cap}, history=past), CapGrowth)
    assert [(g.at_least.value, g.days) for g in growth] == [(10**15, 40)]
