"""Every question asked of a day, in order; later questions may build on earlier answers."""

from __future__ import annotations

from newsgen.facts import (
    cap_growth,
    day_range,
    flow,
    milestone,
    move,
    opening,
    outside,
    pace,
    record,
    relative,
    since,
    streak,
    turnover,
)
from newsgen.facts.ladder import Yardsticks
from newsgen.records import Fact, MarketDay

THRESHOLDS = frozenset({"clearly", "for_itself", "share_memory"})
"""What the table of thresholds must hold."""


def find(day: MarketDay, yardsticks: Yardsticks) -> tuple[Fact, ...]:
    """Every fact that the day's figures bear out, in the order of the questions."""
    ladders, limits = yardsticks.ladders, yardsticks.thresholds
    moves = tuple(move.find(day))
    milestones = tuple(milestone.find(day, ladders))
    records = tuple(record.find(day))
    return (
        *moves,
        *opening.find(day),
        *day_range.find(day, ladders),
        *milestones,
        *records,
        *pace.find(day, milestones, records, yardsticks),
        *cap_growth.find(day, milestones, ladders),
        *flow.net_flows(day),
        *flow.turns(day),
        *relative.relatives(moves, limits["clearly"], limits["for_itself"]),
        *relative.since_open(day),
        *since.find(day, moves),
        *streak.streaks(day, moves),
        *streak.previous_moves(day, moves),
        *streak.years_to_date(day, moves),
        *turnover.find(day),
        *outside.overseas(day),
        *outside.told(day),
    )
