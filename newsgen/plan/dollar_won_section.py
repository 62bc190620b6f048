"""The section of stories about the dollar and the won."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from newsgen.plan.beats_beside import view
from newsgen.plan.measures import CLOSES, PERCENT_MOVES
from newsgen.plan.section import Deck, Finder, Section
from newsgen.plan.shelf import F, Shelf, beat
from newsgen.records import (
    DOLLAR_WON,
    MAIN,
    NOON_RATE,
    Beat,
    DayRange,
    Fact,
    LargestSince,
    MarketDay,
    Milestone,
    Move,
    MultiDay,
    NetFlow,
    Opening,
    PreviousMove,
    RankedFact,
    Record,
    Streak,
    ToDate,
)
from newsgen.records.rate import RateDay

RATES = (DOLLAR_WON, NOON_RATE)
"""A story has one of them."""
STORIES = (
    "won_milestone",
    "won_low",
    "won_high",
    "won_plunge",
    "won_surge",
    "won_weaker",
    "won_stronger",
    "won_flat",
)
TENTH = Decimal("0.1")
"""Percent from which the dollar's own move is worth a sentence."""
LITTLE = Decimal("0.05")
"""Percent below which a rate is little changed, and what it is the furthest of no news."""
HUNDREDTH = Decimal("0.005")
"""Percent that still rounds to a hundredth."""
SPANS = ("year", "month", "week")
RECORDS = ("close", "low_close")
WAYS = {"up": ("high_close", "close"), "down": ("low_close", "low_close"), "flat": ()}
"""What a rise and a fall of the rate can be the furthest in."""


def _all(shelf: Shelf, kind: type[F]) -> list[F]:
    """Facts of a class about the story's rate, strongest first."""
    return [fact for role in RATES for fact in shelf.all(kind, role)]


def _first(shelf: Shelf, kind: type[F]) -> F | None:
    return next(iter(_all(shelf, kind)), None)


def _superlative(shelf: Shelf) -> Fact | None:
    """The weakest or strongest since when, or ever, the way that the rate went."""
    move = _first(shelf, Move)
    ways = WAYS[move.direction] if move else ()
    records: list[Fact] = [each for each in _all(shelf, Record) if each.what in RECORDS and each.what in ways]
    since = [each for each in _all(shelf, LargestSince) if each.measure in CLOSES and each.measure in ways]
    found = sorted([*records, *since], key=lambda each: -shelf.weight([each]))
    return found[0] if found and shelf.weight(found[:1]) >= shelf.thresholds["won_telling"] else None


def _told(*facts: Fact | None) -> tuple[Fact, ...]:
    """The facts that there are, each once."""
    return tuple({id(fact): fact for fact in facts if fact is not None}.values())


def _when(shelf: Shelf) -> tuple[Fact | None, Fact | None]:
    """The day of a rate that is not the session's, and the day of the one before it."""
    return _first(shelf, RateDay), _first(shelf, PreviousMove) if shelf.all(Move, NOON_RATE) else None


def lead(shelf: Shelf, first: RankedFact) -> Beat:
    """The first sentence: a round level, else the move with what it is the furthest of."""
    move = _first(shelf, Move)
    if isinstance(first.fact, Milestone):
        return Beat("lead_won_level", _told(first.fact, move, *_when(shelf)))
    found = _superlative(shelf) if move is None or move.size >= LITTLE else None
    return Beat("lead_won_move", _told(move, found, *_when(shelf)))


def headline(shelf: Shelf, first: RankedFact) -> Beat:
    """The headline."""
    if isinstance(first.fact, Milestone):
        return Beat("head_won_level", _told(first.fact))
    return Beat("head_won_move", _told(_first(shelf, Move), _superlative(shelf)))


def implications(shelf: Shelf, first: RankedFact) -> None:
    """Nothing goes without saying here but what the beats leave out themselves."""


def deck_dollar(shelf: Shelf, _: RankedFact) -> Beat | None:
    """The dollar's largest move since when."""
    found = [each for each in _all(shelf, LargestSince) if each.measure in PERCENT_MOVES]
    return beat("deck_won_dollar", *found[:1])


def deck_streak(shelf: Shelf, _: RankedFact) -> Beat | None:
    """The row of sessions."""
    return beat("deck_won_streak", _first(shelf, Streak))


def deck_year(shelf: Shelf, _: RankedFact) -> Beat | None:
    """The dollar's year so far, where this session went the same way: else it seems to deny the headline."""
    move = _first(shelf, Move)
    found = [each for each in _spans(shelf) if each.period == "year"]
    alike = [
        each for each in found if move is not None and each.direction == move.direction and each.size >= 1
    ]
    return beat("deck_won_year", *alike[:1])


def source(shelf: Shelf) -> Beat | None:
    """Whose rate it is, where it is not Seoul's."""
    return beat("rate_source", _first(shelf, RateDay))


def since(shelf: Shelf) -> Beat | None:
    """The weakest or strongest since when, where the first sentence does not say so, nor that a round level
    was crossed for the first time since the same day."""
    found = _superlative(shelf)
    if found is None or id(found) in shelf.told:
        return None
    days = [each.since.session for each in _all(shelf, Milestone) if id(each) in shelf.told and each.since]
    seen = found.witness.at if isinstance(found, LargestSince) else None
    apart = shelf.thresholds["same_time"]
    near = seen is not None and any(abs((seen.session - each).days) <= apart for each in days)
    return None if near else beat("rate_since", found)


def change(shelf: Shelf) -> Beat | None:
    """How far it is from the noon rate before, where the first sentence had no room for it."""
    move = next(iter(shelf.all(Move, NOON_RATE)), None)
    crossed = "lead_won_level" in shelf.templates and move and move.direction != "flat"
    before = _first(shelf, PreviousMove)
    return beat("rate_change", move, before) if crossed and before else None


def level(shelf: Shelf) -> Beat | None:
    """A round level crossed, where the first sentence has not said it."""
    led = shelf.templates & {"lead_won_level"}
    found = [each for each in _all(shelf, Milestone) if each.how != "touched" and id(each) not in shelf.told]
    return None if led else beat("rate_level", *found[:1])


def dollar(shelf: Shelf) -> Beat | None:
    """The dollar's own gain or loss in percent, and the largest since when."""
    move = _first(shelf, Move)
    if move is None or move.size < TENTH:
        return None
    return beat("rate_dollar", move, *_largest(shelf)[:1])


def _largest(shelf: Shelf) -> list[LargestSince]:
    """The dollar's largest move since when, where that is worth telling."""
    found = [each for each in _all(shelf, LargestSince) if each.measure in PERCENT_MOVES]
    return [each for each in found if shelf.weight([each]) >= shelf.thresholds["won_telling"]]


def dollar_first(shelf: Shelf) -> Beat | None:
    """The same near the top: of a Seoul close, or with a precedent or several sessions to go with it."""
    together = shelf.all(Move, DOLLAR_WON) or _largest(shelf) or several(shelf)
    return dollar(shelf) if together else None


def dollar_last(shelf: Shelf) -> Beat | None:
    """The same before the dollar's week, month and year, where it has not been told."""
    return None if "rate_dollar" in shelf.templates else dollar(shelf)


def streak(shelf: Shelf) -> Beat | None:
    """The row of sessions kept or broken."""
    return beat("rate_streak", _first(shelf, Streak))


def several(shelf: Shelf) -> Beat | None:
    """A large move over several sessions, the same way as this one."""
    move = _first(shelf, Move)
    found = [each for each in _all(shelf, MultiDay) if move and each.direction == move.direction]
    return beat("rate_several", *found[:1])


def traded(shelf: Shelf) -> Beat | None:
    """Where it opened, how strong and how weak it traded."""
    found = _first(shelf, DayRange)
    whole = found if found and found.high and found.low and found.high.value > found.low.value else None
    return beat("rate_traded", _first(shelf, Opening), whole)


def stocks(shelf: Shelf) -> Beat | None:
    """What the stock market and foreigners on it did."""
    foreign = [each for each in shelf.all(NetFlow, MAIN) if each.group == "foreign"]
    return beat("rate_stocks", shelf.first(Move, MAIN), *foreign[:1])


def _spans(shelf: Shelf) -> list[ToDate]:
    """The week, month and year so far, shortest first, each where a longer time says more."""
    before, found = _first(shelf, PreviousMove), list[ToDate]()
    bases = {before.session} if before else set()
    known = {each.period: each for each in _all(shelf, ToDate)}
    for each in (known[span] for span in SPANS if span in known):
        if each.base.session not in bases and each.size >= HUNDREDTH:
            found.insert(0, each)
            bases.add(each.base.session)
    return found


def spans(shelf: Shelf) -> Beat | None:
    """The dollar's week, month and year so far."""
    return beat("rate_spans", *_spans(shelf))


def slug(day: MarketDay) -> str:
    """The pair's code."""
    return day.assignment.about.lower()


BEATS: Mapping[str, Finder] = {
    "rate_since": since,
    "rate_source": source,
    "rate_change": change,
    "rate_level": level,
    "rate_dollar": dollar_first,
    "rate_dollar_last": dollar_last,
    "rate_streak": streak,
    "rate_several": several,
    "rate_traded": traded,
    "rate_stocks": stocks,
    "rate_spans": spans,
    "view": view,
}
DECKS: Mapping[str, Deck] = {
    "deck_won_dollar": deck_dollar,
    "deck_won_streak": deck_streak,
    "deck_won_year": deck_year,
}

SECTION = Section(implications, lead, headline, DECKS, BEATS, slug, STORIES)
