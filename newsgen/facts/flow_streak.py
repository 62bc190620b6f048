"""How many sessions in a row has each investor group bought, or sold, and did it turn?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsgen.facts.subjects import Group, groups
from newsgen.numbers import direction
from newsgen.records import FLOW, Figure, FlowStreak, MarketDay, Run


def find(day: MarketDay) -> Iterator[FlowStreak]:
    """A row of at least two sessions on one side, kept or broken; a session on neither side breaks it."""
    for group in groups(day):
        run = group.past.run
        if run is None:
            continue
        kept = run.direction == direction(group.amount.value)
        length = run.sessions + 1 if kept else run.sessions
        if length >= 2:
            data = (run.address, group.amount.address)
            sessions = Figure(Decimal(length), "sessions", data, "sessions in a row on the same side")
            total = _total(group, run, kept=kept)
            yield FlowStreak(group.series, FLOW, group.name, run.direction, sessions, not kept, total)


def _total(group: Group, run: Run, *, kept: bool) -> Figure | None:
    if run.total is None:
        return None
    if not kept:
        return run.total.figure
    data = (run.total.address, group.amount.address)
    total = run.total.value + group.amount.value
    return Figure(total, "won", data, "the row before + this session")
