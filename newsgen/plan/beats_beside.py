"""Which facts the sentences beside the main index tell: the second market, the won, abroad, and views."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from newsgen.plan.beats_flows import telling
from newsgen.plan.measures import CLOSES, PERCENT_MOVES
from newsgen.plan.shelf import Shelf, beat
from newsgen.records import (
    DOLLAR_WON,
    INDEX,
    Beat,
    Fact,
    LargestSince,
    Milestone,
    Move,
    NetFlow,
    Opening,
    OverseasClose,
    Record,
    Relative,
    SectorMove,
    SinceOpen,
    Streak,
    Told,
)
from newsgen.sessions import CLOSE

SMALLEST = Decimal("0.005")
"""Percent that still rounds to a hundredth."""
KOSDAQ_PAST = ("kosdaq_since", "kosdaq_record", "kosdaq_level")
"""Sentences that say more of the second market's past than a row of sessions does."""
CLOSING = ("close", "low_close")
"""Records of the close, the highest and the lowest."""


def kosdaq(shelf: Shelf) -> Beat | None:
    """The second market beside the first."""
    move, relative = shelf.first(Move, INDEX), shelf.first(Relative, INDEX)
    if relative is not None and (relative.relation == "tracked" or move is None or move.size < SMALLEST):
        relative = None
    return beat("kosdaq", move, relative) if move else beat("kosdaq_opened", shelf.first(Opening, INDEX))


def kosdaq_open(shelf: Shelf) -> Beat | None:
    """Where the second market opened, where that did not hold; after a close on the other side of the
    close before, nothing need say that it did not."""
    opened, stands = shelf.first(Opening, INDEX), shelf.first(SinceOpen, INDEX)
    if opened is None or stands is None or "kosdaq" not in shelf.templates:
        return None
    move = shelf.first(Move, INDEX)
    crossed = (opened.direction, stands.side) in (("up", "below"), ("down", "above"))
    far = move is not None and abs(move.percent.value - opened.percent.value) >= shelf.thresholds["from_open"]
    turned = shelf.phase == CLOSE and move is not None and move.direction != opened.direction
    if not (crossed and far):
        return None
    return beat("kosdaq_turn", opened) if turned else beat("kosdaq_open", opened, stands)


def kosdaq_since(shelf: Shelf) -> Beat | None:
    """The second market's record close, its largest move, or its highest or lowest close, since when."""
    records: list[Fact] = [each for each in shelf.fresh(Record, INDEX) if each.what in CLOSING]
    since = [each for each in shelf.fresh(LargestSince, INDEX) if each.measure in CLOSES | PERCENT_MOVES]
    found = sorted([*records, *since], key=lambda each: -shelf.weight([each]))
    for fact in found[:1]:
        return beat("kosdaq_record" if isinstance(fact, Record) else "kosdaq_since", fact)
    return None


def kosdaq_level(shelf: Shelf) -> Beat | None:
    """A round thousand that the second market closed above or below."""
    found = [m for m in shelf.fresh(Milestone, INDEX) if m.grade == "major" and m.how != "touched"]
    return beat("kosdaq_level", *found[:1]) if "kosdaq" in shelf.templates else None


def kosdaq_streak(shelf: Shelf) -> Beat | None:
    """The second market's row of sessions that goes on, where the sentences before it were about its move."""
    if "kosdaq" not in shelf.templates or not shelf.templates.isdisjoint(KOSDAQ_PAST):
        return None
    return beat("kosdaq_streak", *[row for row in shelf.fresh(Streak, INDEX) if not row.ended][:1])


def won(shelf: Shelf) -> Beat | None:
    """The won against the dollar."""
    return beat("won", shelf.first(Move, DOLLAR_WON))


def won_open(shelf: Shelf) -> Beat | None:
    """Where the won opened, when it has moved since."""
    move, opened = shelf.first(Move, DOLLAR_WON), shelf.first(Opening, DOLLAR_WON)
    if opened is None or move is None or move.last.value == opened.level.value:
        return None
    if "won" not in shelf.templates:
        return None
    return beat("won_open", opened)


def won_since(shelf: Shelf) -> Beat | None:
    """The won's record close, its weakest or strongest close, or its largest move, since when."""
    records: list[Fact] = [each for each in shelf.fresh(Record, DOLLAR_WON) if each.what in CLOSING]
    since = [each for each in shelf.fresh(LargestSince, DOLLAR_WON) if each.measure in CLOSES | PERCENT_MOVES]
    found = sorted([*records, *since], key=lambda each: -shelf.weight([each]))
    for fact in found[:1]:
        return beat("won_record" if isinstance(fact, Record) else "won_since", fact)
    return None


def sectors(shelf: Shelf) -> Beat | None:
    """The sectors that went farthest with the index, then those that went farthest against it."""
    most = int(shelf.thresholds["sectors"])
    moved = [each for each in shelf.all(SectorMove, "sector") if abs(each.percent.value) >= SMALLEST]
    moved.sort(key=lambda each: -abs(each.percent.value))
    sides = [[each for each in moved if each.direction == way] for way in ("up", "down")]
    for each in (each for side in sides for each in side[most:]):
        shelf.pass_over(each, f"{most} sectors went farther that way: more are a table")
    sides.sort(key=lambda side: not any(each.with_move for each in side))
    return beat("sectors", *(each for side in sides for each in side[:most]))


def kosdaq_flows(shelf: Shelf) -> Beat | None:
    """Who bought and who sold on the second market, where its move has been told."""
    if "kosdaq" not in shelf.templates:
        return None
    least = shelf.thresholds["told_flow"]
    found = [each for each in shelf.all(NetFlow, INDEX) if abs(each.amount.value) >= least]
    return beat("kosdaq_flows", *sorted(found, key=telling))


def overseas(shelf: Shelf) -> Beat | None:
    """Foreign indices overnight."""
    found = list(shelf.all(OverseasClose, "overseas"))
    latest = max((fact.session for fact in found), default=None)
    return beat("overseas", *(fact for fact in found if fact.session == latest))


def leaders(shelf: Shelf) -> Beat | None:
    """Who led, where the first sentence has not said it, and what lies ahead by the same source."""
    led, ahead = next(shelf.fresh(Told, "leaders"), None), shelf.first(Told, "event")
    same = led is not None and ahead is not None and led.item.source.name == ahead.item.source.name
    return beat("leaders", led, ahead if same else None) if led else None


def event(shelf: Shelf) -> Beat | None:
    """What lies ahead, where the sentence about the leaders has not said it."""
    return beat("event", *list(shelf.fresh(Told, "event"))[:1])


def view(shelf: Shelf) -> Beat | None:
    """What someone said, as supplied."""
    return beat("view", shelf.first(Told, "view"))


BESIDE: Mapping[str, Callable[[Shelf], Beat | None]] = {
    "kosdaq": kosdaq,
    "kosdaq_flows": kosdaq_flows,
    "kosdaq_open": kosdaq_open,
    "kosdaq_since": kosdaq_since,
    "kosdaq_level": kosdaq_level,
    "kosdaq_streak": kosdaq_streak,
    "won": won,
    "won_open": won_open,
    "won_since": won_since,
    "overseas": overseas,
    "sectors": sectors,
    "leaders": leaders,
    "event": event,
    "view": view,
}
