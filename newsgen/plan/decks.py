"""The deck: what headline and first sentence do not say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from typing import TypeVar

from newsgen.plan import clauses
from newsgen.plan.measures import CLOSES, DEALING, PERCENT_MOVES, POINT_MOVES
from newsgen.plan.shelf import Shelf
from newsgen.records import (
    FLOW,
    INDEX,
    MAIN,
    SHARE,
    Beat,
    Fact,
    FlowStreak,
    Gap,
    LargestSince,
    Milestone,
    Move,
    NetFlow,
    RankedFact,
    Record,
    Relative,
    Streak,
    ToDate,
)

Deck = Callable[[Shelf, RankedFact], Beat | None]
F = TypeVar("F", bound=Fact)


def _in_heads(shelf: Shelf, fact: Fact) -> bool:
    """Whether the headline or the first sentence tells a fact."""
    return any(fact is told for beat in shelf.heads for told in beat.facts)


def _fresh(shelf: Shelf, template: str, found: Iterable[Fact]) -> Beat | None:
    """A deck of the first fact that neither headline nor first sentence tells."""
    for fact in found:
        if not _in_heads(shelf, fact):
            return Beat(template, (fact,))
    return None


def level(shelf: Shelf, first: RankedFact) -> Beat | None:
    """A round level that the close lost, regained or passed for the first time, where the lead is another."""
    if isinstance(first.fact, Milestone):
        return None
    return _fresh(
        shelf, "deck_level", (m for m in shelf.all(Milestone, MAIN) if m.how in ("lost", "regained"))
    )


def record(shelf: Shelf) -> Beat | None:
    """That the close is a record too, or that one within the day was lost, where the lead is another."""
    closes = [each for each in shelf.all(Record, MAIN) if each.what == "close"]
    if closes:
        return _fresh(shelf, "deck_record", closes)
    return _fresh(shelf, "deck_record", (each for each in shelf.all(Record, MAIN) if each.what == "high"))


def rank(shelf: Shelf) -> Beat | None:
    """The percentage move's place among all."""
    return _fresh(shelf, "deck_rank", clauses.place(shelf))


def points(shelf: Shelf) -> Beat | None:
    """The largest move ever in points, beside one in percent that is none."""
    found = (each for each in shelf.all(LargestSince, MAIN) if each.ever and each.measure in POINT_MOVES)
    return _fresh(shelf, "deck_since", found)


def since(shelf: Shelf) -> Beat | None:
    """The highest or lowest close, or the largest percentage move, since when."""
    wanted = CLOSES | PERCENT_MOVES
    if any(each.what == "close" for each in shelf.all(Record, MAIN)):
        wanted = PERCENT_MOVES
    found = (fact for fact in shelf.all(LargestSince, MAIN) if fact.measure in wanted and fact.known)
    return _fresh(shelf, "deck_since", found)


def streak(shelf: Shelf) -> Beat | None:
    """How many sessions in a row, kept or broken."""
    return _fresh(shelf, "deck_streak", chain(clauses.kept(shelf), clauses.ended(shelf)))


def flow_row(shelf: Shelf) -> Beat | None:
    """Foreigners' row of buying or selling, where it goes on."""
    rows = (row for row in shelf.all(FlowStreak, FLOW) if row.group == "foreign" and not row.ended)
    return _fresh(shelf, "deck_flow_row", rows)


def flow_since(shelf: Shelf) -> Beat | None:
    """The most that a group bought, or sold, since when."""
    found = (f for f in shelf.all(LargestSince, FLOW) if f.measure in DEALING and f.known)
    return _fresh(shelf, "deck_flow_since", found)


def flows(shelf: Shelf) -> Beat | None:
    """Who bought or sold most, the way the index went."""
    if any(fact.__class__ is NetFlow for beat in shelf.heads for fact in beat.facts):
        return None
    return _fresh(shelf, "deck_flows", clauses.movers(shelf)[:1])


def kosdaq(shelf: Shelf) -> Beat | None:
    """The second market's record, or its largest move or highest or lowest close since when."""
    wanted = CLOSES | PERCENT_MOVES
    found = (f for f in shelf.all(LargestSince, INDEX) if f.measure in wanted and f.known)
    return _fresh(shelf, "deck_kosdaq", found)


def kosdaq_move(shelf: Shelf) -> Beat | None:
    """How far the second market went, where it went its own way; not under a headline about the year."""
    if any(beat.template == "head_year_end" for beat in shelf.heads):
        return None
    move, beside = shelf.first(Move, INDEX), shelf.first(Relative, INDEX)
    if move is None or beside is None or move.size < shelf.thresholds["own_way"]:
        return None
    return Beat("deck_kosdaq_move", (move, beside)) if beside.relation != "tracked" else None


def shares(shelf: Shelf) -> Beat | None:
    """Large caps where they never were before."""
    highs = [each for each in shelf.all(Record, SHARE) if each.what == "high" and id(each) in shelf.told]
    return Beat("deck_shares", tuple(highs[:2])) if highs else None


def gap(shelf: Shelf) -> Beat | None:
    """How little is missing to the record."""
    found = (each for each in shelf.all(Gap, MAIN) if each.to == "record_close" and id(each) in shelf.told)
    return _fresh(shelf, "deck_gap", found)


def period(shelf: Shelf) -> Beat | None:
    """What the longest period that ends came to."""
    ended = {each.period: each for each in shelf.all(ToDate, MAIN) if each.final}
    longest = [ended[name] for name in ("quarter", "month", "week") if name in ended][:1]
    return _fresh(shelf, "deck_period", (each for each in longest if each.size >= shelf.thresholds["ended"]))


def so_far(shelf: Shelf) -> Beat | None:
    """What the year has come to, beside a record close."""
    if not any(each.what == "close" for each in shelf.all(Record, MAIN)):
        return None
    found = (each for each in shelf.all(ToDate, MAIN) if each.period == "year" and id(each) in shelf.told)
    return _fresh(shelf, "deck_so_far", found)


def year(shelf: Shelf) -> Beat | None:
    """What the year came to, in its last session."""
    found = (each for each in shelf.all(ToDate, MAIN) if each.period == "year" and each.final)
    return _fresh(shelf, "deck_year", found)


def several(shelf: Shelf) -> Beat | None:
    """What a row of sessions that goes on has come to, where that is much."""
    least = shelf.thresholds["summed_row"]
    rows = (row for row in shelf.all(Streak, MAIN) if row.percent is not None and not row.ended)
    found = [row for row in rows if row.percent is not None and abs(row.percent.value) >= least]
    return Beat("deck_several", (found[0],)) if found else None


def _of(find: Callable[[Shelf], Beat | None]) -> Deck:
    """A deck that is the same whatever leads."""
    return lambda shelf, _: find(shelf)


DECKS: Mapping[str, Deck] = {
    "deck_level": level,
    "deck_record": _of(record),
    "deck_rank": _of(rank),
    "deck_points": _of(points),
    "deck_since": _of(since),
    "deck_several": _of(several),
    "deck_streak": _of(streak),
    "deck_flow_row": _of(flow_row),
    "deck_flow_since": _of(flow_since),
    "deck_flows": _of(flows),
    "deck_kosdaq": _of(kosdaq),
    "deck_kosdaq_move": _of(kosdaq_move),
    "deck_shares": _of(shares),
    "deck_gap": _of(gap),
    "deck_period": _of(period),
    "deck_so_far": _of(so_far),
    "deck_year": _of(year),
}
