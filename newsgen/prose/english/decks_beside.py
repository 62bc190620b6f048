"""Decks about what stands beside the session: the second market, shares, the record, the week, the year."""

from __future__ import annotations

from newsgen.prose.english.context import Context, Facts, context, every, joints, one
from newsgen.prose.english.periods import span_of
from newsgen.prose.english.voice import Voice
from newsgen.records import Figure, Gap, Move, Record, Relative, Said, ToDate

RELATIONS = {
    "lagged": "lags",
    "outpaced": "outperforms",
    "bucked": "bucks trend",
    "fell_less": "fares better",
    "fell_more": "fares worse",
}


@context
class DeckKosdaqMove(Context):
    """How the second market fared beside the first, and how far it went."""

    name: Said
    relation: Said
    way: Said
    percent: Said


def deck_kosdaq_move(facts: Facts, voice: Voice) -> DeckKosdaqMove:
    """``Kosdaq outperforms, up 1.83 percent``: the headline has the verb."""
    move, beside = one(facts, Move), one(facts, Relative)
    assert move is not None and beside is not None
    relation = voice.word(RELATIONS[beside.relation], beside.relation, beside)
    way, percent = voice.word(move.direction, move.direction, move), voice.percent(move.percent, move)
    return DeckKosdaqMove(voice.head_name(move.subject), relation, way, percent)


@context
class DeckShares(Context):
    """One or two large caps at record highs."""

    names: tuple[tuple[str, Said], ...]
    verb: str
    what: Said


def deck_shares(facts: Facts, voice: Voice) -> DeckShares:
    """``Samsung Electronics and SK hynix hit record highs``."""
    found = every(facts, Record)
    names = tuple((joint, voice.name(f.subject)) for joint, f in zip(joints(len(found)), found, strict=True))
    several = len(found) > 1
    what = voice.word("record highs" if several else "record high", "record_high", found[0])
    return DeckShares(names, "hit" if several else "hits", what)


@context
class DeckGap(Context):
    """How little is missing to the record close."""

    points: Said
    record: Said


def deck_gap(facts: Facts, voice: Voice) -> DeckGap:
    """``Index ends 1.44 points below record close of 1,452.53``."""
    fact = one(facts, Gap)
    assert fact is not None
    target = Figure(fact.target.value, fact.target.unit, fact.target.data)
    return DeckGap(voice.points(fact.distance, fact), voice.level(target, fact))


@context
class DeckPeriod(Context):
    """What the week, month or quarter that ends came to."""

    verb: Said
    percent: Said
    span: Said


def deck_period(facts: Facts, voice: Voice) -> DeckPeriod:
    """``Index loses 4.6 percent for the week``."""
    fact = one(facts, ToDate)
    assert fact is not None
    verb = voice.word("gains" if fact.direction == "up" else "loses", fact.direction, fact)
    text = span_of(fact, voice)
    span = voice.span(text[0].lower() + text[1:], fact.period, fact)
    return DeckPeriod(verb, voice.percent(fact.percent, fact, places=1), span)


@context
class DeckSoFar(Context):
    """What the year has come to."""

    way: Said
    percent: Said


def deck_so_far(facts: Facts, voice: Voice) -> DeckSoFar:
    """``Index up 45.3 percent this year``."""
    fact = one(facts, ToDate)
    assert fact is not None
    way = voice.word(fact.direction, fact.direction, fact)
    return DeckSoFar(way, voice.percent(fact.percent, fact, places=1))
