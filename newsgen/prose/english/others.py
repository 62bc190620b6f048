"""Sentences about the Kosdaq, the won, foreign markets, and what was supplied."""

from __future__ import annotations

from newsgen.prose.english.context import Context, Facts, context, every, joints, one
from newsgen.prose.english.verbs import GERUND
from newsgen.prose.english.voice import Voice
from newsgen.records import Move, Opening, OverseasClose, Relative, Said, SinceOpen, Told
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
    """The second market: how it fared beside the first, verb, percent and level."""

    name: Said
    relation: Said | None
    verb: Said
    percent: Said | None
    level: Said


def kosdaq(facts: Facts, voice: Voice) -> Kosdaq:
    """``The tech-heavy Kosdaq lagged, rising 0.18 percent to 1,167.14.``"""
    fact, relative = one(facts, Move), one(facts, Relative)
    assert fact is not None
    name, level = voice.name(fact.subject), voice.level(fact.last, fact)
    if voice.vanishes(fact.percent):
        text = "was unchanged" if fact.direction == "flat" else "was almost unchanged"
        return Kosdaq(name, None, voice.word(text, "flat", fact), None, level)
    how = RELATIONS.get(relative.relation) if relative else None
    relation = voice.word(how, relative.relation, relative) if how and relative else None
    form = GERUND if relation else 0
    verb = voice.verb(fact, fact.direction, fact.size, form)
    return Kosdaq(name, relation, verb, voice.percent(fact.percent, fact), level)


@context
class KosdaqOpen(Context):
    """Where the second market opened, and that it is now on the other side."""

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
    way = voice.word("higher" if fact.direction == "up" else "lower", fact.direction, fact)
    return KosdaqOpen(voice.percent(fact.percent, fact), way, voice.level(fact.level, fact), since)


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


@context
class Won(Context):
    """The won per dollar and how much stronger or weaker that is."""

    rate: Said
    closing: bool
    change: Said | None
    way: Said


def won(facts: Facts, voice: Voice) -> Won:
    """``The won traded at 1,429.95 per dollar, 12.55 won stronger than the previous close.``"""
    fact = one(facts, Move)
    assert fact is not None
    rate, closing = voice.rate(fact.last, fact), voice.day.phase == CLOSE
    if fact.direction == "flat":
        return Won(rate, closing, None, voice.word("unchanged", "flat", fact))
    change = voice.figure(fact.change, f"{voice.rate(fact.change, fact)} won", fact)
    way = voice.word("stronger" if fact.direction == "down" else "weaker", fact.direction, fact)
    return Won(rate, closing, change, way)


@context
class WonOpen(Context):
    """Where the won opened."""

    rate: Said
    change: Said | None
    way: Said


def won_open(facts: Facts, voice: Voice) -> WonOpen:
    """``It opened at 1,441.6, a touch firmer.``"""
    fact = one(facts, Opening)
    assert fact is not None
    rate, change = voice.rate(fact.level, fact), None
    if fact.direction == "flat":
        return WonOpen(rate, None, voice.word("unchanged", "flat", fact))
    text = "firmer" if fact.direction == "down" else "weaker"
    if fact.size < voice.words.thresholds["touch"]:
        text = f"a touch {text}"
    else:
        change = voice.figure(fact.change, f"{voice.rate(fact.change, fact)} won", fact)
    return WonOpen(rate, change, voice.word(text, fact.direction, fact))


@context
class Abroad(Context):
    """Foreign indices overnight, each with its verb and percent."""

    when: Said
    rows: tuple[tuple[str, Said, Said | None, Said | None], ...]


def _when(fact: OverseasClose, voice: Voice) -> Said:
    """``overnight`` after the session just before this one's morning, else the day by its name."""
    if (voice.day.session - fact.session).days == 1:
        return voice.span("overnight", str(fact.session), fact)
    return voice.on(fact.session, fact)


def overseas(facts: Facts, voice: Voice) -> Abroad:
    """``On Wall Street overnight, the Dow Jones Industrial Average rose 0.76 percent ...``"""
    found = every(facts, OverseasClose)
    rows: list[tuple[str, Said, Said | None, Said | None]] = []
    way = ""
    for joint, fact in zip(joints(len(found)), found, strict=True):
        same = [each for each in found if each.direction == fact.direction]
        spoken = None if fact.direction == way else voice.word(_went(same, voice), fact.direction, fact)
        way = fact.direction
        percent = None if way == "flat" else voice.percent(fact.percent, fact)
        rows.append((joint, voice.abroad(fact.subject), spoken, percent))
    return Abroad(_when(found[0], voice), tuple(rows))


def _went(found: list[OverseasClose], voice: Voice) -> str:
    """One verb for all that went the same way."""
    way = found[0].direction
    if way == "flat":
        return "was unchanged"
    return voice.list_verb(way, [abs(fact.percent.value) for fact in found], "index")


@context
class Leaders(Context):
    """Who led, says whom, and what lies ahead."""

    leaders: Said
    led: Said
    source: Said
    event: Said | None
    day: Said | None


def _way(voice: Voice) -> tuple[str, str]:
    words = {"up": "gains", "down": "losses", "flat": "trading"}
    way = voice.move.direction if voice.move else "flat"
    return words[way], way


def leaders(facts: Facts, voice: Voice) -> Leaders:
    """``Semiconductor shares led the gains, according to the market desk, ahead of ...``"""
    found = {fact.role: fact for fact in every(facts, Told)}
    fact, event = found["leaders"], found.get("event")
    words, way = _way(voice)
    led = voice.word(f"led the {words}", way, fact)
    text = voice.quote(event.item.text, event) if event else None
    day = voice.on(event.item.on, event) if event and event.item.on else None
    return Leaders(voice.quote(fact.item.text, fact), led, voice.source(fact.item.source.name), text, day)


@context
class Event(Context):
    """What lies ahead, says whom."""

    event: Said
    day: Said | None
    source: Said


def event(facts: Facts, voice: Voice) -> Event:
    """``Investors awaited Nvidia's earnings report on Thursday, according to the market desk.``"""
    fact = one(facts, Told)
    assert fact is not None
    day = voice.on(fact.item.on, fact) if fact.item.on else None
    return Event(voice.quote(fact.item.text, fact), day, voice.source(fact.item.source.name))


@context
class View(Context):
    """What someone said, in indirect speech."""

    speaker: Said
    role: Said | None
    text: Said


def view(facts: Facts, voice: Voice) -> View:
    """``Lee Jae-man, an analyst at Hana Securities, said ...``"""
    fact = one(facts, Told)
    assert fact is not None
    item = fact.item
    speaker = voice.quote(item.speaker or item.source.name, fact)
    role = voice.quote(item.role, fact) if item.role else None
    return View(speaker, role, voice.quote(item.text, fact))


@context
class Notice(Context):
    """That the story was generated, by what, from which source."""

    source: Said


def notice(_: Facts, voice: Voice) -> Notice:
    """``This story was generated by newsgen from Korea Exchange data.``"""
    return Notice(voice.source(voice.day.source.name))
