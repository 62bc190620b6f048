"""Which facts each clause of a first sentence tells; nothing where the day has none worth the words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from newsgen.plan.measures import CLOSES, PERCENT_MOVES, POINT_MOVES
from newsgen.plan.shelf import Shelf
from newsgen.records import (
    INDEX,
    MAIN,
    Fact,
    Halt,
    LargestSince,
    Milestone,
    NetFlow,
    Occasion,
    OverseasClose,
    PreviousMove,
    Rank,
    Record,
    Streak,
    ToDate,
    Told,
)

PLACES = range(2, 6)
"""Places among all moves that belong in a first sentence; the largest is said as such."""


def occasion(shelf: Shelf) -> Sequence[Fact]:
    """That it is the first or the last session of the year."""
    return shelf.all(Occasion, MAIN)[:1]


def record(shelf: Shelf) -> Sequence[Fact]:
    """The highest close ever, or the lowest."""
    return [each for each in shelf.all(Record, MAIN) if each.what in ("close", "low_close")][:1]


def row(shelf: Shelf) -> Streak | None:
    """A row of sessions long enough for a clause, kept or ended."""
    found = shelf.first(Streak, MAIN)
    return found if found is not None and found.sessions.value >= shelf.thresholds["long_streak"] else None


def kept(shelf: Shelf) -> Sequence[Fact]:
    """The row that this session lengthened."""
    found = row(shelf)
    return [found] if found is not None and not found.ended else []


def ended(shelf: Shelf) -> Sequence[Fact]:
    """The row that this session broke."""
    found = row(shelf)
    return [found] if found is not None and found.ended else []


def second(shelf: Shelf) -> Sequence[Fact]:
    """A second session the same way, where there is nothing larger to say."""
    found = shelf.first(Streak, MAIN)
    return [found] if found is not None and not found.ended and row(shelf) is None else []


def wall(shelf: Shelf) -> Sequence[Fact]:
    """Wall Street, when every index given went the same way in the latest session: gains or losses."""
    found = shelf.all(OverseasClose, "overseas")
    latest = max((each.session for each in found), default=None)
    told = [each for each in found if each.session == latest]
    one_way = len({each.direction for each in found}) == 1 and found[0].direction != "flat"
    return told if one_way and len(told) == len(found) else []


def halted(shelf: Shelf) -> Sequence[Fact]:
    """The gravest halt of the day: a circuit breaker before a sidecar, the main market before the second."""
    found = [*shelf.all(Halt, MAIN), *shelf.all(Halt, INDEX)]
    return sorted(found, key=_gravity)[:1]


def halted_itself(shelf: Shelf) -> Sequence[Fact]:
    """The gravest halt of the main market, for a headline that has no room to say which market it was."""
    return sorted(shelf.all(Halt, MAIN), key=_gravity)[:1]


def _gravity(halt: Halt) -> tuple[bool, bool, int]:
    return halt.what != "circuit_breaker", halt.role != MAIN, -(halt.notice.stage or 1)


def rank(shelf: Shelf) -> Sequence[Fact]:
    """Since when the percentage move is the largest, with its place among all where that is high, else with
    the move in points where both name the same day."""
    percent = _largest(shelf)
    if percent is None:
        return []
    points = [f for f in shelf.all(LargestSince, MAIN) if f.measure in POINT_MOVES and same_day(f, percent)]
    return [percent, *((not percent.ever and place(shelf)) or points)]


def _largest(shelf: Shelf) -> LargestSince | None:
    """The percentage move since when; not beside a large move that it reverses, unless it goes back far."""
    least, past = shelf.thresholds["superlative"], before(shelf)
    for fact in shelf.all(LargestSince, MAIN):
        if fact.measure in PERCENT_MOVES and shelf.weight([fact]) >= least:
            return fact if past is None or not past.against or _great(fact, shelf) else None
    return None


def _great(fact: LargestSince, shelf: Shelf) -> bool:
    return fact.ever or fact.years >= shelf.thresholds["great"]


def place(shelf: Shelf) -> list[Rank]:
    """The percentage move's place among all, where it is high."""
    found = (each for each in shelf.all(Rank, MAIN) if each.ever and each.measure in PERCENT_MOVES)
    return [each for each in found if int(each.place.value) in PLACES][:1]


def same_day(one: LargestSince, other: LargestSince) -> bool:
    """Whether both name the same day, or both none ever."""
    if one.witness.at is None or other.witness.at is None:
        return one.ever and other.ever
    return one.witness.at.session == other.witness.at.session


def high(shelf: Shelf) -> Sequence[Fact]:
    """The highest or lowest close in a month or more, where no record says more."""
    if record(shelf):
        return []
    floor = shelf.thresholds["extreme_close"]
    found = [fact for fact in shelf.all(LargestSince, MAIN) if fact.measure in CLOSES]
    return [fact for fact in found if shelf.weight([fact]) >= floor and fact.known][:1]


def before(shelf: Shelf) -> PreviousMove | None:
    """The session before, when it was a large move: this one reverses it or comes on its heels."""
    found = shelf.first(PreviousMove, MAIN)
    return found if found is not None and shelf.weight([found]) >= shelf.thresholds["telling"] else None


def turn(shelf: Shelf) -> Sequence[Fact]:
    """The session before, where this one goes against it; where it goes on, only beside a superlative that
    goes back far, or where there is none."""
    found, largest = before(shelf), _largest(shelf)
    if found is None or not (found.against or largest is None or _great(largest, shelf)):
        return []
    return [found]


def prior(shelf: Shelf) -> Sequence[Fact]:
    """What the session before did, where it was no large move, which has a sentence of its own."""
    found = shelf.first(PreviousMove, MAIN)
    if found is None or before(shelf) is not None:
        return []
    return [found] if found.size >= shelf.thresholds["prior"] else []


def week(shelf: Shelf) -> Sequence[Fact]:
    """What the week came to, in its last session, where no longer period ends with it."""
    ended = [each for each in shelf.all(ToDate, MAIN) if each.final]
    longer = any(each.period != "week" for each in ended)
    return [] if longer else [each for each in ended if each.size >= shelf.thresholds["week"]]


def level(shelf: Shelf) -> Sequence[Fact]:
    """A round thousand that the close lost or regained."""
    found = [m for m in shelf.all(Milestone, MAIN) if m.how in ("lost", "regained") and m.grade == "major"]
    return [m for m in found if shelf.weight([m]) >= shelf.thresholds["level"]][:1]


def led(shelf: Shelf) -> Sequence[Fact]:
    """Who led, as supplied, with the source; where something lies ahead, both are told below."""
    return () if shelf.first(Told, "event") else shelf.all(Told, "leaders")[:1]


def movers(shelf: Shelf) -> Sequence[Fact]:
    """The groups whose buying or selling went the way of the index, where it was large enough to matter; one
    alone where its sum is told, and retail investors only where nobody with them was larger."""
    mover, sum_from = shelf.thresholds["mover"], shelf.thresholds["summed"]
    found = [f for f in shelf.all(NetFlow, MAIN) if f.with_move and matters(f, mover)]
    found.sort(key=lambda each: -abs(each.amount.value))
    if found and (found[0].group == "retail" or abs(found[0].amount.value) >= sum_from):
        return found[:1]
    return [flow for flow in found if flow.group != "retail"]


def matters(flow: NetFlow, at_least: Decimal) -> bool:
    """Whether what a group dealt on balance is that large a part of the turnover, percent."""
    return flow.of_turnover is None or flow.of_turnover.value >= at_least


def balance(shelf: Shelf) -> Sequence[Fact]:
    """The sides that held each other on a day that went nowhere, each with a group that matters."""
    least = shelf.thresholds["balance"]
    flows = [flow for flow in shelf.all(NetFlow, MAIN) if matters(flow, least)]
    return flows if len({flow.amount.value > 0 for flow in flows}) > 1 else []
