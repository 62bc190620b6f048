"""Every question asked of a day, in order; later questions may build on earlier answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

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
    occasion,
    opening,
    outside,
    pace,
    rank,
    record,
    relative,
    reversal,
    since,
    streak,
    to_date,
    turnover,
    volume,
    year_range,
)
from newsgen.facts.ladder import Yardsticks
from newsgen.facts.subjects import subjects
from newsgen.records import SHARES, Fact, MarketDay, Move
from newsgen.records.assignment import DOLLARS, PERIODICAL

ANY = Decimal(0)
"""A story about one share tells its volume, heavy or not."""

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
        "opened",
        "share_clearly",
        "share_for_itself",
        "share_memory",
        "turned",
    }
)
"""What the table of thresholds must hold."""


def find(day: MarketDay, yardsticks: Yardsticks) -> tuple[Fact, ...]:
    """Every fact that the day's figures bear out, in the order of the questions."""
    if day.assignment.section == PERIODICAL:
        from newsgen.facts import period  # a story of the day asks nothing about it

        return period.find(day, yardsticks)
    ladders, limits = yardsticks.ladders, yardsticks.thresholds
    told = subjects(day)
    moves = tuple(move.find(day, told))
    openings = tuple(opening.find(told))
    milestones = tuple(milestone.find(day, told, ladders))
    records = tuple(record.find(day, told))
    extremes = tuple(since.find(day, told, moves))
    return (
        *moves,
        *openings,
        *reversal.find(day, moves, openings, limits),
        *occasion.find(day),
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
        *volume.find(day, ANY if day.assignment.section == SHARES else limits["heavy"]),
        *leader.find(day, moves, limits["leaders_among"]),
        *contribution.find(day),
        *halt.find(day),
        *outside.overseas(day),
        *outside.sectors(day),
        *outside.told(day),
        *_of_one_share(day, moves, limits),
        *_of_the_rate(day),
    )


def _of_the_rate(day: MarketDay) -> Iterable[Fact]:
    """What only a story about the dollar and the won tells; its module is loaded for nothing else."""
    if day.assignment.section != DOLLARS:
        return ()
    from newsgen.facts import rate

    return rate.find(day)


def _of_one_share(day: MarketDay, moves: Sequence[Move], limits: Mapping[str, Decimal]) -> Iterable[Fact]:
    """What only a story about one share tells; its module is loaded for nothing else."""
    if day.assignment.section != SHARES:
        return ()
    from newsgen.facts import stock

    return stock.find(day, moves, limits)
