"""Sentences about the Kosdaq: how it fared, where it opened, where it turned."""

from __future__ import annotations

from newsgen.prose.english.context import Context, Facts, context, one
from newsgen.prose.english.verbs import GERUND
from newsgen.prose.english.voice import Voice
from newsgen.records import Move, Opening, Relative, Said, SinceOpen
from newsgen.sessions import CLOSE

RELATIONS = {
    "lagged": "lagged",
    "outpaced": "outperformed",
    "bucked": "bucked the trend",
    "fell_less": "fared better",
    "fell_more": "fared worse",
}


@context
class Kosdaq(Context):
    """The second market: how it fared beside the first, verb, change and level; or where it closed."""

    name: Said
    relation: Said | None
    verb: Said
    first: Said | None
    second: Said | None
    way: Said | None
    level: Said


def kosdaq(facts: Facts, voice: Voice) -> Kosdaq:
    """``The tech-heavy Kosdaq lagged, rising 0.18 percent to 1,167.14.``"""
    fact, relative = one(facts, Move), one(facts, Relative)
    assert fact is not None
    name, level = voice.name(fact.subject), voice.level(fact.last, fact)
    if voice.vanishes(fact.percent):
        text = "was unchanged" if fact.direction == "flat" else "was almost unchanged"
        return Kosdaq(name, None, voice.word(text, "flat", fact), None, None, None, level)
    how = RELATIONS.get(relative.relation) if relative else None
    relation = voice.word(how, relative.relation, relative) if how and relative else None
    frame, percent = _frame(fact, voice), voice.percent(fact.percent, fact)
    if frame == "closed":
        verb = voice.word("closing" if relation else "closed", "close", fact)
        way = voice.word("higher" if fact.direction == "up" else "lower", fact.direction, fact)
        return Kosdaq(name, relation, verb, percent, None, way, level)
    verb = voice.verb(fact, fact.direction, fact.size, GERUND if relation else 0)
    if frame == "points" and not relation:
        first, second = voice.in_order(voice.points(fact.change, fact), percent)
        return Kosdaq(name, relation, verb, first, second, None, level)
    return Kosdaq(name, relation, verb, percent, None, None, level)


KOSDAQ_FRAMES = ("percent", "points", "closed")


def _frame(fact: Move, voice: Voice) -> str:
    """How the second market's move is put: at the close in one of three ways, or without a verb where the
    story has used up those that fit; before it in percent. A level that it closed above or below keeps
    *closed* for itself."""
    closing = voice.day.phase == CLOSE
    frame = voice.choose(KOSDAQ_FRAMES, 18) if closing else "percent"
    if closing and voice.spent(fact.direction, fact.size):
        frame = "closed"
    beats = (beat for beats in voice.plan.paragraphs for beat in beats)
    if frame == "closed" and any(beat.template == "kosdaq_level" for beat in beats):
        return "percent"
    return frame


@context
class KosdaqTurn(Context):
    """Where the second market had opened, on the other side of the close before than where it closed."""

    percent: Said
    way: Said
    level: Said


def _opened(fact: Opening, voice: Voice) -> tuple[Said, Said, Said]:
    way = voice.word("higher" if fact.direction == "up" else "lower", fact.direction, fact)
    return voice.percent(fact.percent, fact), way, voice.level(fact.level, fact)


def kosdaq_turn(facts: Facts, voice: Voice) -> KosdaqTurn:
    """``It had opened 0.8 percent higher at 1,174.27.``"""
    fact = one(facts, Opening)
    assert fact is not None
    return KosdaqTurn(*_opened(fact, voice))


@context
class KosdaqOpen(Context):
    """Where the second market opened, and on which side of that it is now."""

    percent: Said
    way: Said
    level: Said
    since: Said


def kosdaq_open(facts: Facts, voice: Voice) -> KosdaqOpen:
    """``It opened 0.8 percent higher at 1,174.27 but has since slipped below that level.``"""
    fact, stands = one(facts, Opening), one(facts, SinceOpen)
    assert fact is not None and stands is not None
    closing = voice.day.phase == CLOSE
    words = {
        ("below", True): "ended below that level",
        ("below", False): "has since slipped below that level",
        ("above", True): "ended above that level",
        ("above", False): "has since risen above that level",
    }
    since = voice.word(words[stands.side, closing], stands.side, stands)
    return KosdaqOpen(*_opened(fact, voice), since)


@context
class KosdaqOpened(Context):
    """Where the second market opened, when no later price is known."""

    name: Said
    way: Said
    percent: Said | None
    level: Said


def kosdaq_opened(facts: Facts, voice: Voice) -> KosdaqOpened:
    """``The tech-heavy Kosdaq opened 0.8 percent higher at 1,174.27.``"""
    fact = one(facts, Opening)
    assert fact is not None
    ways = {"up": "higher", "down": "lower", "flat": "unchanged"}
    small = voice.vanishes(fact.percent) and fact.direction != "flat"
    way = voice.word("almost unchanged" if small else ways[fact.direction], fact.direction, fact)
    percent = None if voice.vanishes(fact.percent) else voice.percent(fact.percent, fact)
    return KosdaqOpened(voice.name(fact.subject), way, percent, voice.level(fact.level, fact))
