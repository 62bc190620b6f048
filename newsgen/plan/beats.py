"""Which facts each sentence tells; a beat without its facts is not told."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.plan.beats_beside import BESIDE
from newsgen.plan.beats_flows import FLOWS
from newsgen.plan.beats_past import PAST, TENTH, adds_up
from newsgen.plan.beats_shares import SHARES
from newsgen.plan.measures import CLOSES, CLOSING_MOVES, PERCENT_MOVES
from newsgen.plan.section import Finder
from newsgen.plan.shelf import Shelf, beat
from newsgen.records import (
    CAP,
    MAIN,
    Beat,
    CapGrowth,
    DayRange,
    LargestSince,
    Milestone,
    Move,
    Opening,
    Pace,
    PreviousMove,
    Record,
    Streak,
    ToDate,
    Turnover,
)
from newsgen.sessions import CLOSE


def triple(shelf: Shelf) -> Beat | None:
    """Level, points, percent: the one invariant of every market story, unless it is the first sentence."""
    if "triple" in shelf.templates:
        return None
    return beat("triple", shelf.first(Move, MAIN))


def opening(shelf: Shelf) -> Beat | None:
    """Where the main index opened."""
    return beat("opening", shelf.first(Opening, MAIN))


def day_range(shelf: Shelf) -> Beat | None:
    """High and low of the main index, and the intraday record where it is one."""
    found = shelf.first(DayRange, MAIN)
    if found is None or not _new_ends(shelf, found):
        return None
    record = next((r for r in shelf.all(Record, MAIN) if r.what == "high"), None)
    return beat("range", found, record)


def _new_ends(shelf: Shelf, found: DayRange) -> bool:
    """Whether the range says more than the opening and the latest price do: at the close it may say
    that the session ended at its high or low, before the close it needs a level of its own."""
    move, opened = shelf.first(Move, MAIN), shelf.first(Opening, MAIN)
    known = {opened.level.value} if opened else set()
    if move is not None and shelf.phase != CLOSE:
        known.add(move.last.value)
    return any(end is not None and end.value not in known for end in (found.high, found.low))


def pace(shelf: Shelf) -> Beat | None:
    """How long ago the earlier milestones fell."""
    found = sorted(shelf.all(Pace, MAIN), key=lambda each: -each.rungs_back)
    return beat("pace", *found)


def cap(shelf: Shelf) -> Beat | None:
    """Market value: a round level crossed, or what a large move added or took."""
    move = shelf.first(Move, CAP)
    crossed = [m for m in shelf.fresh(Milestone, CAP) if m.grade == "major"]
    gained = [m for m in crossed if m.how != "lost" and (m.first or m.how != "closed")]
    gained.sort(key=lambda each: (not each.first, each.how != "closed"))
    if gained and move:
        return beat("cap_milestone", gained[0], move)
    lost = [m for m in crossed if m.how == "lost"]
    return beat("cap", move, *lost[:1]) if move else None


def cap_growth(shelf: Shelf) -> Beat | None:
    """How fast market value grew, once its milestone has been told."""
    told = any(id(milestone) in shelf.told for milestone in shelf.all(Milestone, CAP))
    return beat("cap_growth", shelf.first(CapGrowth, CAP)) if told else None


def record(shelf: Shelf) -> Beat | None:
    """The record close and the one it beat."""
    found = [r for r in shelf.all(Record, MAIN) if r.what == "close"]
    return beat("record", *found[:1])


def first_rung(shelf: Shelf) -> Beat | None:
    """A round hundred closed above for the first time, beside a record that is no milestone."""
    found = [m for m in shelf.fresh(Milestone, MAIN) if m.how == "closed" and m.first]
    return beat("first_rung", *found[:1])


def since(shelf: Shelf) -> Beat | None:
    """The highest or lowest close since when; nothing where a record says more."""
    found = [
        fact
        for fact in shelf.fresh(LargestSince, MAIN)
        if fact.measure in CLOSES and fact.witness.at is not None
    ]
    return beat("since_close", *found[:1])


def extreme(shelf: Shelf) -> Beat | None:
    """The largest move since when, points and percent each by its own witness; points with a recent one of
    their own say nothing, for the same percent is more points as the index grows."""
    found = [fact for fact in shelf.fresh(LargestSince, MAIN) if fact.measure in CLOSING_MOVES]
    days = {fact.witness.at.session for fact in found if fact.measure in PERCENT_MOVES and fact.witness.at}
    moves = [
        fact
        for fact in found
        if fact.measure in PERCENT_MOVES
        or fact.years >= shelf.thresholds["points_since"]
        or (fact.witness.at and fact.witness.at.session in days)
    ]
    moves.sort(key=lambda each: each.measure not in PERCENT_MOVES)
    return beat("extreme", *moves)


def streak(shelf: Shelf) -> Beat | None:
    """The row of sessions kept or broken, where the lead said something larger, with what it comes to."""
    found = list(shelf.fresh(Streak, MAIN))[:1]
    return beat("row_sum" if any(adds_up(shelf, row) for row in found) else "streak", *found)


def before(shelf: Shelf) -> Beat | None:
    """The session before, where the lead has not told it, and no row of sessions to be summed has it in it,
    save on the way to a record; a small move not behind a row, which has said which way it went."""
    rows, found = shelf.all(Streak, MAIN), list(shelf.fresh(PreviousMove, MAIN))[:1]
    small = any(shelf.weight([fact]) < shelf.thresholds["telling"] for fact in found)
    if any(adds_up(shelf, row) for row in rows) and (small or not shelf.all(Record, MAIN)):
        return None
    row_told = any(id(row) in shelf.told for row in rows)
    return None if small and row_told else beat("before", *found)


def lost(shelf: Shelf) -> Beat | None:
    """A round level closed below, or closed above again."""
    found = [m for m in shelf.fresh(Milestone, MAIN) if m.how in ("lost", "regained")]
    return beat("level", *found[:1])


def turnover(shelf: Shelf) -> Beat | None:
    """What changed hands."""
    return beat("turnover", shelf.first(Turnover, MAIN))


def year(shelf: Shelf) -> Beat | None:
    """The year so far, where the month or quarter that ends is not all there is of it; one that is no news by
    itself not beside a week or month."""
    found = [each for each in shelf.fresh(ToDate, MAIN) if each.period == "year" and each.size >= TENTH][:1]
    beside = not shelf.templates.isdisjoint(("period", "so_far"))
    quiet = any(shelf.weight([each]) < shelf.thresholds["news"] for each in found)
    return None if beside and quiet else beat("year", *found)


LEAD = "lead"
"""The first sentence, which is chosen before the beats (plan/heads.py)."""

BEATS: Mapping[str, Finder] = {
    "triple": triple,
    "opening": opening,
    "range": day_range,
    "pace": pace,
    "cap": cap,
    "cap_growth": cap_growth,
    "record": record,
    "first_rung": first_rung,
    "since": since,
    "extreme": extreme,
    "lost": lost,
    "streak": streak,
    "before": before,
    "turnover": turnover,
    "year": year,
    **FLOWS,
    **SHARES,
    **BESIDE,
    **PAST,
}
