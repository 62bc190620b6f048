"""Which facts each sentence tells; a beat without its facts is not told."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from newsgen.plan.beats_past import PAST, adds_up
from newsgen.plan.measures import CLOSES, CLOSING_MOVES, PERCENT_MOVES
from newsgen.plan.section import Finder
from newsgen.plan.shelf import Shelf, beat
from newsgen.records import (
    CAP,
    DOLLAR_WON,
    INDEX,
    MAIN,
    SHARE,
    Beat,
    CapGrowth,
    DayRange,
    FlowTurn,
    LargestSince,
    Milestone,
    Move,
    NetFlow,
    Opening,
    OverseasClose,
    Pace,
    Record,
    Relative,
    SinceOpen,
    Streak,
    ToDate,
    Told,
    Turnover,
)
from newsgen.sessions import CLOSE

SMALLEST = Decimal("0.005")
"""Percent that still rounds to a hundredth."""


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
    crossed = [
        m
        for m in shelf.all(Milestone, CAP)
        if m.grade == "major" and m.how != "lost" and (m.first or m.how != "closed")
    ]
    crossed.sort(key=lambda each: (not each.first, each.how != "closed"))
    if crossed and move:
        return beat("cap_milestone", crossed[0], move)
    return beat("cap", move)


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


def lost(shelf: Shelf) -> Beat | None:
    """A round level closed below, or closed above again; a minor one where no extreme close says as much."""
    extreme_told = any(
        id(fact) in shelf.told for fact in shelf.all(LargestSince, MAIN) if fact.measure in CLOSES
    )
    grades = ("major",) if extreme_told else ("major", "minor")
    found = [m for m in shelf.fresh(Milestone, MAIN) if m.how in ("lost", "regained") and m.grade in grades]
    return beat("level", *found[:1])


def overseas(shelf: Shelf) -> Beat | None:
    """Foreign indices overnight."""
    found = list(shelf.all(OverseasClose, "overseas"))
    latest = max((fact.session for fact in found), default=None)
    return beat("overseas", *(fact for fact in found if fact.session == latest))


def leaders(shelf: Shelf) -> Beat | None:
    """Who led, and what lies ahead where the same source says so."""
    led, ahead = shelf.first(Told, "leaders"), shelf.first(Told, "event")
    same = led is not None and ahead is not None and led.item.source.name == ahead.item.source.name
    return beat("leaders", led, ahead if same else None) if led else None


def event(shelf: Shelf) -> Beat | None:
    """What lies ahead, where the sentence about the leaders has not said it."""
    return beat("event", *list(shelf.fresh(Told, "event"))[:1])


def share_records(shelf: Shelf) -> Beat | None:
    """Large caps at record highs, each with its latest round price where that is fresh."""
    highs = [r for r in shelf.all(Record, SHARE) if r.what == "high"][:2]
    paces = [p for p in shelf.all(Pace, SHARE) if any(p.subject == r.subject for r in highs)]
    return beat("share_records", *highs, *paces)


def share_moves(shelf: Shelf) -> Beat | None:
    """Large caps: where they stand, or where they opened when nothing later is known."""
    moves = list(shelf.all(Move, SHARE))[: int(shelf.thresholds["shares"])]
    if moves:
        return beat("share_moves", *moves)
    told = {fact.subject for fact in shelf.all(Record, SHARE)}
    opened = list(shelf.all(Opening, SHARE))
    opened.sort(key=lambda each: each.subject not in told)
    return beat("share_openings", *opened)


def flows(shelf: Shelf) -> Beat | None:
    """The three groups: one that changed sides first, else the one that went with the index."""
    found = sorted(shelf.all(NetFlow, MAIN), key=lambda each: (not each.with_move, -abs(each.amount.value)))
    turned = max(shelf.all(FlowTurn, MAIN), key=lambda each: abs(each.before.value), default=None)
    if turned is None:
        return beat("flows", *found)
    for again in (fact for fact in found if fact.group == turned.group):
        shelf.pass_over(again, f"said by {turned.id}")
    for other in (fact for fact in shelf.all(FlowTurn, MAIN) if fact is not turned):
        shelf.pass_over(other, "one change of sides a story")
    return beat("flow_turn", turned, *(each for each in found if each.group != turned.group))


def kosdaq(shelf: Shelf) -> Beat | None:
    """The second market beside the first."""
    move, relative = shelf.first(Move, INDEX), shelf.first(Relative, INDEX)
    if relative is not None and (relative.relation == "tracked" or move is None or move.size < SMALLEST):
        relative = None
    return beat("kosdaq", move, relative) if move else beat("kosdaq_opened", shelf.first(Opening, INDEX))


def kosdaq_open(shelf: Shelf) -> Beat | None:
    """Where the second market opened and how that held."""
    opened, stands = shelf.first(Opening, INDEX), shelf.first(SinceOpen, INDEX)
    if opened is None or stands is None:
        return None
    move = shelf.first(Move, INDEX)
    crossed = (opened.direction, stands.side) in (("up", "below"), ("down", "above"))
    far = move is not None and abs(move.percent.value - opened.percent.value) >= shelf.thresholds["from_open"]
    return beat("kosdaq_open", opened, stands) if crossed and far else None


def kosdaq_since(shelf: Shelf) -> Beat | None:
    """The second market's largest move, or highest or lowest close, since when."""
    found = [fact for fact in shelf.all(LargestSince, INDEX) if fact.measure in CLOSES | PERCENT_MOVES]
    return beat("kosdaq_since", *found[:1])


def kosdaq_level(shelf: Shelf) -> Beat | None:
    """A round thousand that the second market closed above or below."""
    found = [m for m in shelf.all(Milestone, INDEX) if m.grade == "major" and m.how != "touched"]
    return beat("kosdaq_level", *found[:1])


def won(shelf: Shelf) -> Beat | None:
    """The won against the dollar."""
    return beat("won", shelf.first(Move, DOLLAR_WON))


def won_open(shelf: Shelf) -> Beat | None:
    """Where the won opened, when it has moved since."""
    move, opened = shelf.first(Move, DOLLAR_WON), shelf.first(Opening, DOLLAR_WON)
    if opened is None or (move is not None and move.last.value == opened.level.value):
        return None
    return beat("won_open", opened)


def turnover(shelf: Shelf) -> Beat | None:
    """What changed hands."""
    return beat("turnover", shelf.first(Turnover, MAIN))


def year(shelf: Shelf) -> Beat | None:
    """The year so far, where the month or quarter that ends is not all there is of it."""
    found = next((each for each in shelf.all(ToDate, MAIN) if each.period == "year"), None)
    told = [each for each in shelf.all(ToDate, MAIN) if id(each) in shelf.told]
    if found is not None and any(each.base.session == found.base.session for each in told):
        shelf.pass_over(found, f"said by {told[0].id}")
        return None
    return beat("year", found)


def view(shelf: Shelf) -> Beat | None:
    """What someone said, as supplied."""
    return beat("view", shelf.first(Told, "view"))


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
    "overseas": overseas,
    "leaders": leaders,
    "event": event,
    "share_records": share_records,
    "share_moves": share_moves,
    "flows": flows,
    "kosdaq": kosdaq,
    "kosdaq_open": kosdaq_open,
    "kosdaq_since": kosdaq_since,
    "kosdaq_level": kosdaq_level,
    "won": won,
    "won_open": won_open,
    "turnover": turnover,
    "year": year,
    "view": view,
    **PAST,
}
