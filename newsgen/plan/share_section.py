"""The section of stories about one share."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from newsgen.plan.beats_beside import view
from newsgen.plan.measures import CLOSES, PERCENT_MOVES
from newsgen.plan.section import Deck, Finder, Section
from newsgen.plan.shelf import Shelf, beat
from newsgen.records import (
    MAIN,
    SHARE,
    SHARE_CAP,
    Beat,
    DayRange,
    Fact,
    LargestSince,
    MarketDay,
    Milestone,
    Move,
    MultiDay,
    Opening,
    PreviousMove,
    RankedFact,
    Record,
    Relative,
    Streak,
    ToDate,
    Turnover,
    Volume,
    YearRange,
)
from newsgen.records.stock import Debut, Idle, PriceLimit, Split, Worth

HEADS: Mapping[type[Fact], str] = {
    Idle: "idle",
    Debut: "debut",
    Milestone: "level",
    Record: "record",
    PriceLimit: "limit",
}
"""By the lead fact's class the head that a story wears; every other is about the move."""

TENTH = Decimal("0.05")
"""Percent that still rounds to a tenth."""


def _worn(first: RankedFact) -> str:
    return HEADS.get(type(first.fact), "move")


def _superlatives(shelf: Shelf) -> list[Fact]:
    """The highest close since when, or of 52 weeks, and the largest move since when, strongest first."""
    closes = [each for each in shelf.all(YearRange, SHARE) if each.measure in CLOSES]
    since = [
        each
        for each in shelf.all(LargestSince, SHARE)
        if each.measure in CLOSES | PERCENT_MOVES and each.witness.at is not None
    ]
    found: list[Fact] = [*since, *closes]
    return sorted(found, key=lambda each: -shelf.weight([each]))


def _row(shelf: Shelf) -> Streak | None:
    found = shelf.first(Streak, SHARE)
    return found if found and shelf.weight([found]) >= shelf.thresholds["share_telling"] else None


def _clause(shelf: Shelf, first: RankedFact) -> Fact | None:
    """What stands behind the move in the first sentence: a superlative of the close, else a row."""
    if isinstance(first.fact, YearRange):
        return first.fact
    found = _superlatives(shelf)
    if found and shelf.weight(found[:1]) >= shelf.thresholds["share_telling"]:
        return found[0]
    return _row(shelf)


def lead(shelf: Shelf, first: RankedFact) -> Beat:
    """The first sentence."""
    worn, move = _worn(first), shelf.first(Move, SHARE)
    facts: list[Fact | None] = [first.fact]
    if worn == "move":
        clause = None if isinstance(first.fact, Split) else _clause(shelf, first)
        facts = [move, clause]
    elif worn in ("level", "record", "limit"):
        facts.append(move)
    told = tuple(dict.fromkeys(id(fact) for fact in facts if fact is not None))
    by_id = {id(fact): fact for fact in facts if fact is not None}
    return Beat(f"lead_stock_{worn}", tuple(by_id[each] for each in told))


def headline(shelf: Shelf, first: RankedFact) -> Beat:
    """The headline."""
    worn, move = _worn(first), shelf.first(Move, SHARE)
    facts: list[Fact] = [first.fact]
    if worn == "move" and move is not None:
        facts = [move, *([first.fact] if isinstance(first.fact, YearRange | Split) else [])]
    elif worn == "limit" and move is not None:
        facts.append(move)
    return Beat(f"head_stock_{worn}", tuple(facts))


def implications(shelf: Shelf, first: RankedFact) -> None:
    """Nothing goes without saying here but what the beats leave out themselves."""


def deck_since(shelf: Shelf, first: RankedFact) -> Beat | None:
    """The highest or lowest close, or the largest move, since when."""
    led = _clause(shelf, first) if _worn(first) == "move" else None
    found = [each for each in _superlatives(shelf) if isinstance(each, LargestSince) and each is not led]
    return beat("deck_stock_since", *found[:1])


def deck_streak(shelf: Shelf, first: RankedFact) -> Beat | None:
    """The row of sessions, where the first sentence has not said it."""
    row = _row(shelf)
    led = _worn(first) == "move" and _clause(shelf, first) is row
    return None if led else beat("deck_stock_streak", row)


def split(shelf: Shelf) -> Beat | None:
    """What the day's move is counted from."""
    return beat("stock_split", shelf.first(Split, SHARE))


def since(shelf: Shelf) -> Beat | None:
    """The highest or lowest close, or the largest move, since when, where the first sentence has another."""
    told = {type(fact) for fact in _superlatives(shelf) if id(fact) in shelf.told}
    fresh = [each for each in _superlatives(shelf) if id(each) not in shelf.told]
    moves = [each for each in fresh if isinstance(each, LargestSince) and each.measure in PERCENT_MOVES]
    if told or shelf.templates & {"lead_stock_record"}:
        return beat("stock_since", *moves[:1])
    return beat("stock_since", *[each for each in fresh if isinstance(each, LargestSince)][:1])


def streak(shelf: Shelf) -> Beat | None:
    """The row of sessions kept or broken."""
    found = _row(shelf)
    return beat("stock_streak", found) if found and id(found) not in shelf.told else None


def several(shelf: Shelf) -> Beat | None:
    """A large move over several sessions, the same way as this one and a good deal further."""
    move = shelf.first(Move, SHARE)
    found = [
        each
        for each in shelf.all(MultiDay, SHARE)
        if move and each.direction == move.direction and each.size >= move.size * shelf.thresholds["further"]
    ]
    return beat("stock_several", *found[:1])


def before(shelf: Shelf) -> Beat | None:
    """The session before, where the first sentence tells of the move alone, which *that* then means."""
    found, move = shelf.first(PreviousMove, SHARE), shelf.first(Move, SHARE)
    alone = move is not None and shelf.told == {id(move)}
    if found is None or not alone or "lead_stock_move" not in shelf.templates:
        return None
    return beat("before", found) if found.size >= TENTH and found.direction != "flat" else None


def session(shelf: Shelf) -> Beat | None:
    """Where it opened, how high and low it traded; nothing of a day at one price."""
    found = shelf.first(DayRange, SHARE)
    if found is not None and found.high and found.low and found.high.value == found.low.value:
        return None
    return beat("stock_session", shelf.first(Opening, SHARE), found)


def touch(shelf: Shelf) -> Beat | None:
    """A daily limit that it traded at and did not close at."""
    return beat("stock_touch", *[each for each in shelf.all(PriceLimit, SHARE) if not each.closed][:1])


def volume(shelf: Shelf) -> Beat | None:
    """How many shares changed hands, beside the usual."""
    return beat("stock_volume", shelf.first(Volume, SHARE) or shelf.first(Turnover, SHARE))


def cap(shelf: Shelf) -> Beat | None:
    """Market value, and the place it gives."""
    return beat("stock_cap", shelf.first(Worth, SHARE_CAP))


def period(shelf: Shelf) -> Beat | None:
    """The month and the year so far, the month where it is neither the session alone nor the whole year."""
    known = {each.period: each for each in shelf.all(ToDate, SHARE) if each.size >= TENTH}
    move, year, month = shelf.first(Move, SHARE), known.get("year"), known.get("month")
    if month is not None and (
        month.final
        or (move is not None and month.percent.value == move.percent.value)
        or (year is not None and year.base.session == month.base.session)
    ):
        month = None
    return beat("stock_period", month, year)


def index(shelf: Shelf) -> Beat | None:
    """What its market did, and how the share fared beside it."""
    found, beside = shelf.first(Move, MAIN), shelf.first(Relative, SHARE)
    if beside is not None and beside.relation == "tracked":
        beside = None
    return beat("stock_index", found, beside)


def slug(day: MarketDay) -> str:
    """The share's code."""
    return day.assignment.about.lower()


BEATS: Mapping[str, Finder] = {
    "stock_split": split,
    "stock_since": since,
    "stock_streak": streak,
    "stock_several": several,
    "stock_before": before,
    "stock_touch": touch,
    "stock_session": session,
    "stock_volume": volume,
    "stock_cap": cap,
    "stock_period": period,
    "stock_index": index,
    "view": view,
}
DECKS: Mapping[str, Deck] = {"deck_stock_since": deck_since, "deck_stock_streak": deck_streak}

SECTION = Section(implications, lead, headline, DECKS, BEATS, slug)
