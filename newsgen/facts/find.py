"""Every question asked of a day, in order; later questions may build on earlier answers."""

from __future__ import annotations

from newsgen.facts import (
    cap_growth,
    contribution,
    day_range,
    flow,
    flow_streak,
    flow_sum,
    gap,
    halt,
    leader,
    milestone,
    move,
    multi_day,
    opening,
    outside,
    pace,
    rank,
    record,
    relative,
    since,
    streak,
    to_date,
    turnover,
    volume,
    year_range,
)
from newsgen.facts.ladder import Yardsticks
from newsgen.facts.subjects import subjects
from newsgen.records import Fact, MarketDay

THRESHOLDS = frozenset(
    {
        "clearly",
        "far",
        "for_itself",
        "heavy",
        "in_sight",
        "last_place",
        "leaders_among",
        "long_history",
        "share_memory",
    }
)
"""What the table of thresholds must hold."""


def find(day: MarketDay, yardsticks: Yardsticks) -> tuple[Fact, ...]:
    """Every fact that the day's figures bear out, in the order of the questions."""
    ladders, limits = yardsticks.ladders, yardsticks.thresholds
    told = subjects(day)
    moves = tuple(move.find(day, told))
    milestones = tuple(milestone.find(day, told, ladders))
    records = tuple(record.find(day, told))
    extremes = tuple(since.find(day, told, moves))
    return (
        *moves,
        *opening.find(told),
        *day_range.find(told, ladders),
        *milestones,
        *records,
        *pace.find(day, milestones, records, yardsticks),
        *cap_growth.find(day, milestones, ladders),
        *flow.net_flows(day),
        *flow.turns(day),
        *relative.relatives(moves, limits["clearly"], limits["for_itself"]),
        *relative.since_open(told),
        *extremes,
        *since.flows(day),
        *rank.find(day, moves, limits),
        *year_range.find(day, extremes),
        *gap.find(day, told, ladders, limits["in_sight"]),
        *streak.streaks(day, moves),
        *streak.previous_moves(day, moves),
        *flow_streak.find(day),
        *flow_sum.find(day),
        *to_date.find(day, moves),
        *multi_day.find(day, moves, limits["far"]),
        *turnover.find(day, told),
        *volume.find(day, limits["heavy"]),
        *leader.find(day, moves, limits["leaders_among"]),
        *contribution.find(day),
        *halt.find(day),
        *outside.overseas(day),
        *outside.told(day),
    )
