"""Headlines of the market's story."""

from __future__ import annotations

from newsgen.prose.english import levels
from newsgen.prose.english.context import Context, Facts, context, one
from newsgen.prose.english.leads import peak_words
from newsgen.prose.english.lede_world import summed
from newsgen.prose.english.verbs import PRESENT
from newsgen.prose.english.voice import Voice
from newsgen.records import (
    LargestSince,
    Milestone,
    Move,
    NetFlow,
    Opening,
    Record,
    Said,
    ToDate,
)
from newsgen.sessions import CLOSE


@context
class HeadMilestone(Context):
    """A round level passed, or closed above, for the first time, and that it was lost again."""

    name: Said
    verb: Said
    level: Said
    closed: Said | None
    at: Said | None


def head_milestone(facts: Facts, voice: Voice) -> HeadMilestone:
    """``Kospi vaults past 6,000 for first time``."""
    fact = one(facts, Milestone)
    assert fact is not None
    verb, move, record = levels.crossed(fact, voice, PRESENT), one(facts, Move), one(facts, Record)
    closed = at = None
    if record is not None:
        closed = voice.word("closes at record", "record_close", record)
        at = levels.level_of(record.value, record, voice)
    elif voice.day.phase == CLOSE and move is not None and move.last.value < fact.level.value:
        closed = voice.word("closes lower" if move.direction == "down" else "closes below it", "down", fact)
    return HeadMilestone(voice.head_name(fact.subject), verb, voice.rung(fact.level, fact), closed, at)


@context
class HeadRecord(Context):
    """A record close, with how far the index rose to it or where it is, or a record high in the session."""

    name: Said
    verb: Said | None
    percent: Said | None
    what: Said
    level: Said | None


def head_record(facts: Facts, voice: Voice) -> HeadRecord:
    """``Kospi rises 0.45 percent to record close``, ``Kospi closes at record 5,522.27``."""
    fact, move = one(facts, Record), one(facts, Move)
    assert fact is not None
    name = voice.head_name(fact.subject)
    if fact.what != "close":
        return HeadRecord(
            name, None, None, voice.word("hits intraday record high", "record_high", fact), None
        )
    tiny = move is None or move.direction != "up" or voice.vanishes(move.percent)
    if move is None or tiny or voice.seed[18] % 2:
        at = voice.word("closes at record", "record_close", fact)
        return HeadRecord(name, None, None, at, levels.level_of(fact.value, fact, voice))
    to = voice.word("to record close", "record_close", fact)
    return HeadRecord(name, verb_of(move, voice), voice.percent(move.percent, move), to, None)


def verb_of(fact: Move, voice: Voice) -> Said:
    """The verb of a headline."""
    return voice.verb(fact, fact.direction, fact.size, PRESENT)


def percent_of(fact: Move, voice: Voice) -> Said | None:
    """How far it went, where that can be printed."""
    return None if voice.vanishes(fact.percent) else voice.percent(fact.percent, fact)


@context
class HeadLevel(Context):
    """A round level lost or regained, and how far the index went."""

    name: Said
    verb: Said | None
    percent: Said | None
    closing: Said
    level: Said


def head_level(facts: Facts, voice: Voice) -> HeadLevel:
    """``Kospi falls 1.4 percent to close below 5,000``."""
    fact, move = one(facts, Milestone), one(facts, Move)
    assert fact is not None
    name, level = voice.head_name(fact.subject), voice.rung(fact.level, fact)
    if move is None or voice.vanishes(move.percent):
        return HeadLevel(name, None, None, levels.closed(fact, voice, PRESENT), level)
    verb, percent = verb_of(move, voice), voice.percent(move.percent, move)
    text, way = ("to close below", "down") if fact.how == "lost" else ("to close back above", "up")
    return HeadLevel(name, verb, percent, voice.word(text, way, fact), level)


@context
class HeadPeak(Context):
    """The highest or lowest close since when, or the lowest ever."""

    name: Said
    verb: Said
    percent: Said | None
    superlative: Said
    since: Said | None


def head_peak(facts: Facts, voice: Voice) -> HeadPeak:
    """``Kospi rises 1.2 percent to highest close since Jan. 28, 2022``."""
    move = one(facts, Move)
    assert move is not None
    what, since = peak_words(one(facts, LargestSince), one(facts, Record), voice)
    return HeadPeak(voice.head_name(move.subject), verb_of(move, voice), percent_of(move, voice), what, since)


@context
class HeadYearEnd(Context):
    """What the year came to."""

    name: Said
    way: Said
    percent: Said


def head_year_end(facts: Facts, voice: Voice) -> HeadYearEnd:
    """``Kospi ends the year up 75.63 percent``."""
    fact = one(facts, ToDate)
    assert fact is not None
    way = voice.word(fact.direction, fact.direction, fact)
    return HeadYearEnd(voice.head_name(fact.subject), way, voice.percent(fact.percent, fact))


@context
class HeadDrift(Context):
    """An ordinary move, and who bought or sold."""

    name: Said
    verb: Said
    percent: Said | None
    sellers: Said | None
    deal: Said | None
    amount: Said | None


def head_drift(facts: Facts, voice: Voice) -> HeadDrift:
    """``Kospi falls 1.4 percent as foreigners sell net 2.08 trillion won``."""
    fact, flow = one(facts, Move), one(facts, NetFlow)
    assert fact is not None
    if one(facts, Opening) is not None:
        turn = voice.word(f"turns {'higher' if fact.direction == 'up' else 'lower'}", fact.direction, fact)
        return HeadDrift(voice.head_name(fact.subject), turn, None, None, None, None)
    sellers = voice.group(flow.group) if flow else None
    deal = voice.word("buy" if flow.amount.value > 0 else "sell", fact.direction, flow) if flow else None
    amount = voice.won(flow.amount, flow) if flow and summed(flow, voice) else None
    name, percent = voice.head_name(fact.subject), percent_of(fact, voice)
    return HeadDrift(name, verb_of(fact, voice), percent, sellers, deal, amount)


@context
class HeadFlat(Context):
    """A day that went nowhere."""

    name: Said
    verb: Said


def head_flat(facts: Facts, voice: Voice) -> HeadFlat:
    """``Kospi closes little changed``."""
    fact = one(facts, Move)
    assert fact is not None
    closing = voice.day.phase == CLOSE
    flat = "unchanged" if fact.direction == "flat" else voice.choose(("little changed", "nearly flat"), 19)
    verb = voice.word(f"{'closes' if closing else 'trades'} {flat}", "flat", fact)
    return HeadFlat(voice.head_name(fact.subject), verb)
