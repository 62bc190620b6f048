"""The first sentence of a story about one share."""

from __future__ import annotations

from newsgen.prose.english import levels
from newsgen.prose.english.context import Context, Facts, context, one
from newsgen.prose.english.stock_heads import CLOSING, end_of, market_name, record_end, shares_of
from newsgen.prose.english.superlatives import measure_words, since_when
from newsgen.prose.english.verbs import PAST
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import STREAK, ordinal, sessions_long
from newsgen.records import (
    Figure,
    LargestSince,
    Milestone,
    Move,
    Record,
    Said,
    Streak,
    YearRange,
)
from newsgen.records.stock import Debut, Idle, PriceLimit
from newsgen.sessions import CLOSE


def _row(fact: Streak, voice: Voice) -> tuple[Said | None, Said | None]:
    """``third``, for a row that this session lengthened, or the streak that it broke."""
    length = int(fact.sessions.value)
    if not fact.ended:
        return voice.figure(fact.sessions, ordinal(length), fact), None
    text = f"{sessions_long(length)} {STREAK[fact.direction]} streak"
    return None, voice.figure(fact.sessions, text, fact)


@context
class LeadMove(Context):
    """The move with the superlative, or the row of sessions, that belongs in the same breath."""

    listed: Said | None
    name: Said
    verb: Said
    percent: Said | None
    change: Said | None
    to: str
    price: Said
    clock: Said | None
    today: Said
    superlative: Said | None
    since: Said | None
    within: Said | None
    way: Said | None
    nth: Said | None
    ended: Said | None


def lead_move(facts: Facts, voice: Voice) -> LeadMove:
    """``Shares of SK hynix jumped 4.31 percent to 213,000 won on Tuesday, their highest close since ...``"""
    fact, since, within = one(facts, Move), one(facts, LargestSince), one(facts, YearRange)
    assert fact is not None
    listed, name = shares_of(voice, fact.subject)
    verb, percent, to = _moved(fact, voice)
    alone = len(facts) == 1 and percent is not None and voice.day.phase == CLOSE
    change = voice.price(fact.change, fact) if alone else None
    price, row = voice.price(fact.last, fact), one(facts, Streak)
    nth, ended = (None, None) if row is None else _row(row, voice)
    rising = "rising" if fact.direction == "up" else "falling"
    return LeadMove(
        listed,
        name,
        verb,
        percent,
        change,
        "to" if within else to,
        price,
        None if voice.day.phase == CLOSE else voice.as_of(),
        voice.today(),
        voice.word(measure_words(since), since.measure, since) if since else None,
        since_when(since, voice) if since else None,
        voice.word(f"a 52-week {end_of(within)}", within.measure, within) if within else None,
        voice.word(rising, fact.direction, fact) if nth else None,
        nth,
        ended,
    )


def _moved(fact: Move, voice: Voice) -> tuple[Said, Said | None, str]:
    """Verb, percent, and what joins them to the price."""
    if voice.vanishes(fact.percent):
        verb = "closed" if voice.day.phase == CLOSE else "were"
        return voice.word(f"{verb} unchanged", "flat", fact), None, "at"
    if voice.day.phase != CLOSE:
        return (
            voice.word(f"were {fact.direction}", fact.direction, fact),
            voice.percent(fact.percent, fact),
            "at",
        )
    verb = voice.verb(fact, fact.direction, fact.size, PAST, "share")
    return verb, voice.percent(fact.percent, fact), "to close at" if fact.size >= 1 else "to"


@context
class LeadLimit(Context):
    """A close at the daily limit."""

    listed: Said | None
    name: Said
    limit: Said
    price: Said
    today: Said
    way: Said
    percent: Said


def lead_limit(facts: Facts, voice: Voice) -> LeadLimit:
    """``Shares of EcoPro closed at their daily upper limit of 12,890 won on Tuesday, up ...``"""
    fact, move = one(facts, PriceLimit), one(facts, Move)
    assert fact is not None and move is not None
    listed, name = shares_of(voice, fact.subject)
    limit, price = voice.word(f"daily {fact.end} limit", fact.end, fact), voice.price(move.last, move)
    way = voice.word(move.direction, move.direction, move)
    return LeadLimit(listed, name, limit, price, voice.today(), way, voice.percent(move.percent, move))


@context
class LeadLevel(Context):
    """A round price crossed, and the move that did it."""

    listed: Said | None
    name: Said
    verb: Said
    level: Said
    today: Said
    first: bool
    since: Said | None
    way: Said
    percent: Said
    price: Said


def lead_level(facts: Facts, voice: Voice) -> LeadLevel:
    """``Shares of SK hynix closed above 200,000 won for the first time on Tuesday, rising ...``"""
    fact, move = one(facts, Milestone), one(facts, Move)
    assert fact is not None and move is not None
    listed, name = shares_of(voice, fact.subject)
    verb, level, today = levels.crossed(fact, voice), voice.round_price(fact.level, fact), voice.today()
    since = None if fact.first else levels.since(fact, voice)
    way = voice.word("rising" if move.direction == "up" else "falling", move.direction, move)
    percent, price = voice.percent(move.percent, move), voice.price(move.last, move)
    return LeadLevel(listed, name, verb, level, today, fact.first, since, way, percent, price)


@context
class LeadRecord(Context):
    """A record, and the move that set it."""

    listed: Said | None
    name: Said
    verb: str
    what: Said
    price: Said
    today: Said
    way: Said
    percent: Said
    closed: Said | None


def lead_record(facts: Facts, voice: Voice) -> LeadRecord:
    """``Shares of SK hynix closed at a record high of 213,000 won on Tuesday, up 4.31 percent.``"""
    fact, move = one(facts, Record), one(facts, Move)
    assert fact is not None and move is not None
    closing, text = fact.what in CLOSING, f"a record {record_end(fact)}"
    listed, name = shares_of(voice, fact.subject)
    what, price = voice.word(text, f"record_{fact.what}", fact), voice.price(fact.value, fact)
    way = voice.word(move.direction, move.direction, move)
    closed = None if closing or voice.day.phase != CLOSE else voice.price(move.last, move)
    verb = "closed at" if closing else "touched"
    return LeadRecord(
        listed, name, verb, what, price, voice.today(), way, voice.percent(move.percent, move), closed
    )


@context
class LeadIdle(Context):
    """A session without a trade."""

    listed: Said | None
    name: Said
    idle: Said
    today: Said
    price: Said
    day: Said


def lead_idle(facts: Facts, voice: Voice) -> LeadIdle:
    """``Shares of EcoPro did not trade on Tuesday. They last closed at 12,890 won on Jan. 3.``"""
    fact = one(facts, Idle)
    assert fact is not None and fact.last.value is not None
    listed, name = shares_of(voice, fact.subject)
    price = voice.price(Figure(fact.last.value, "won", (fact.last.address,)), fact)
    idle = voice.word("did not trade", "idle", fact)
    return LeadIdle(listed, name, idle, voice.today(), price, voice.on(fact.last.session, fact))


@context
class LeadDebut(Context):
    """The first session on a market."""

    name: Said
    price: Said
    today: Said
    debut: Said
    opened: Said | None


def lead_debut(facts: Facts, voice: Voice) -> LeadDebut:
    """``Shares of Cheil closed at 12,340 won on Tuesday in their first session on the Kosdaq, after ...``"""
    fact = one(facts, Debut)
    assert fact is not None
    debut = voice.word(f"in their first session on the {market_name(fact.market, voice)}", "debut", fact)
    opened = voice.price(fact.opened, fact) if fact.opened else None
    name, price = voice.name(fact.subject), voice.price(fact.price, fact)
    return LeadDebut(name, price, voice.today(), debut, opened)
