"""Sentences about the won, foreign markets, and what was supplied."""

from __future__ import annotations

from newsgen.prose.english.context import Context, Facts, context, every, joints, one
from newsgen.prose.english.voice import Voice
from newsgen.records import Move, Opening, OverseasClose, Said, SectorMove, Told
from newsgen.sessions import CLOSE


@context
class Won(Context):
    """The won per dollar and how much stronger or weaker that is, never up or down."""

    name: Said
    rate: Said
    per: str
    closing: bool
    change: Said | None
    way: Said
    base: Said | None
    """The previous close, for a house that gives the change in percent."""
    by: bool
    """``strengthened by 4.5 won``, or ``4.5 won stronger``."""


def won(facts: Facts, voice: Voice) -> Won:
    """``The won traded at 1,429.95 per dollar, 12.55 won stronger than the previous close.``"""
    fact = one(facts, Move)
    assert fact is not None
    name, rate, closing = voice.name(fact.subject), voice.rate(fact.last, fact), voice.day.phase == CLOSE
    per, base = voice.style.rate, None
    if fact.direction == "flat":
        flat = voice.word("unchanged", "flat", fact)
        return Won(name, rate, per, closing, None, flat, None, by=False)
    by, up = voice.style.won_by == "verb", fact.direction == "down"
    if voice.style.won_by == "percent" and not voice.vanishes(fact.percent):
        change, base = voice.percent(fact.percent, fact), voice.rate(fact.base, fact)
    else:
        change = voice.figure(fact.change, f"{voice.rate(fact.change, fact)} won", fact)
    words = ("strengthened", "weakened") if by else ("stronger", "weaker")
    way = voice.word(words[0] if up else words[1], fact.direction, fact)
    return Won(name, rate, per, closing, change, way, base, by)


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

    where: str
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
    return Abroad(voice.style.abroad, _when(found[0], voice), tuple(rows))


@context
class Sectors(Context):
    """Sectors, each with its percent; one verb for those that went one way."""

    rows: tuple[tuple[str, Said, Said | None, Said], ...]


def sectors(facts: Facts, voice: Voice) -> Sectors:
    """``Among sectors, chemicals rose 2.4 percent and steel 1.2 percent, while shipping fell ...``"""
    found, rows = every(facts, SectorMove), list[tuple[str, Said, Said | None, Said]]()
    for at, fact in enumerate(found):
        same = [each for each in found if each.direction == fact.direction]
        verb = None
        if fact is same[0]:
            size = [abs(each.percent.value) for each in same]
            verb = voice.word(voice.list_verb(fact.direction, size, "index"), fact.direction, fact)
        joint = "" if not at else ", while " if verb else " and " if fact is same[-1] else ", "
        rows.append(
            (joint, voice.plainly(fact.name["en"], fact.subject), verb, voice.percent(fact.percent, fact))
        )
    return Sectors(tuple(rows))


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
