"""How long ago were the earlier rungs reached?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from newsgen.facts.ladder import Ladders, Yardsticks
from newsgen.records import SHARE, Figure, History, Mark, MarketDay, Milestone, Pace, Record, Rung


def find(
    day: MarketDay, milestones: Sequence[Milestone], records: Sequence[Record], yardsticks: Yardsticks
) -> Iterator[Pace]:
    """The two milestones before a first-time one; for a share at a record, its latest rung."""
    firsts = {m.subject: m for m in milestones if m.first and m.grade == "major"}
    for milestone in firsts.values():
        yield from _since_milestones(day, milestone, yardsticks.ladders)
    for record in records:
        if record.role == SHARE and record.what == "high":
            rungs = _behind(day.history.get(record.subject), record.value.value)[:1]
            pace = _pace(day, record, record.value.unit, rungs[0], 0) if rungs else None
            if pace and pace.days <= yardsticks.thresholds["share_memory"]:
                yield pace


def _since_milestones(day: MarketDay, milestone: Milestone, ladders: Ladders) -> Iterator[Pace]:
    level = milestone.level
    step = ladders[milestone.role].step(level.value, "major")
    behind = _behind(day.history.get(milestone.subject), level.value)
    for back, rung in enumerate([rung for rung in behind if rung.level % step == 0][:2], start=1):
        pace = _pace(day, milestone, level.unit, rung, back)
        if pace:
            yield pace


def _behind(past: History | None, level: Decimal) -> list[Rung]:
    rungs = [r for r in past.rungs if r.level < level] if past else []
    return sorted(rungs, key=lambda rung: rung.level, reverse=True)


def _pace(day: MarketDay, reached: Milestone | Record, unit: str, rung: Rung, back: int) -> Pace | None:
    same_day = rung.first_touch and rung.first_close and rung.first_touch.session == rung.first_close.session
    mark: Mark | None = rung.first_close or rung.first_touch
    if mark is None:
        return None
    event = "first_close" if rung.first_close else "first_touch"
    level = Figure(rung.level, unit, (mark.address,), "carried level")
    also, days = bool(same_day) or event == "first_touch", (day.session - mark.session).days
    return Pace(reached.subject, reached.role, level, event, also, mark, days, back, _sessions(mark))


def _sessions(mark: Mark) -> Figure | None:
    """How many sessions ago it was, where they could be counted."""
    if mark.sessions is None:
        return None
    return Figure(Decimal(mark.sessions), "sessions", (mark.address,), "counted from the data")
