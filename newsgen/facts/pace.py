"""How long ago were the earlier rungs reached?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from newsgen.facts.ladder import Ladders, Yardsticks
from newsgen.records import MAIN, SHARE, Figure, Mark, MarketDay, Milestone, Pace, Record, Rung


def _pace(day: MarketDay, subject: str, role: str, rung: Rung, back: int) -> Pace | None:
    same_day = rung.first_touch and rung.first_close and rung.first_touch.session == rung.first_close.session
    mark: Mark | None = rung.first_close or rung.first_touch
    if mark is None:
        return None
    event = "first_close" if rung.first_close else "first_touch"
    level = Figure(rung.level, "points" if role == MAIN else "won", (mark.address,), "carried level")
    also = bool(same_day) or event == "first_touch"
    return Pace(subject, role, level, event, also, mark, (day.session - mark.session).days, back)


def _behind(day: MarketDay, subject: str, level: Decimal) -> list[Rung]:
    past = day.history.get(subject)
    rungs = [r for r in past.rungs if r.level < level] if past else []
    return sorted(rungs, key=lambda rung: rung.level, reverse=True)


def _since_milestones(day: MarketDay, milestone: Milestone, ladders: Ladders) -> Iterator[Pace]:
    step = ladders[milestone.role].step(milestone.level.value, "major")
    behind = _behind(day, milestone.subject, milestone.level.value)
    for back, rung in enumerate([rung for rung in behind if rung.level % step == 0][:2], start=1):
        pace = _pace(day, milestone.subject, milestone.role, rung, back)
        if pace:
            yield pace


def find(
    day: MarketDay, milestones: Sequence[Milestone], records: Sequence[Record], yardsticks: Yardsticks
) -> Iterator[Pace]:
    """The two milestones before a first-time one; for a share at a record, its latest rung."""
    firsts = [m for m in milestones if m.first and m.grade == "major" and m.role == MAIN]
    if firsts:
        yield from _since_milestones(day, firsts[-1], yardsticks.ladders)
    for record in records:
        if record.role == SHARE and record.what == "high":
            rungs = _behind(day, record.subject, record.value.value)[:1]
            pace = _pace(day, record.subject, record.role, rungs[0], 0) if rungs else None
            if pace and pace.days <= yardsticks.thresholds["share_memory"]:
                yield pace
