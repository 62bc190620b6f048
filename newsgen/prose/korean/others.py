"""Sentences about the world outside the figures: foreign indices, supplied words, the notice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from newsgen.prose.korean import brackets
from newsgen.prose.korean.abroad import NEW_YORK, korean
from newsgen.prose.korean.context import Builder, Context, Facts, context, every, one
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.voice import Voice
from newsgen.records import OverseasClose, Said, SectorMove, Told, said

ENDS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "up": (("올랐다", "올랐지만"), ("상승했다", "상승했지만")),
    "down": (("내렸다", "내렸지만"), ("하락했다", "하락했지만")),
    "flat": (("변동이 없었다", "변동이 없었고"),),
}
"""By the way indices went: at the end, and before others that went another way."""
BEFORE_FLAT = {"올랐지만": "올랐고", "상승했지만": "상승했고", "내렸지만": "내렸고", "하락했지만": "하락했고"}

Row = tuple[str, Said, str, Said | None, Said | None]
"""What joins it to the one before, index and particle, percent, and what it did with those before it."""


@context
class Abroad(Context):
    """Foreign indices overnight, each with its percent, those that went one way together."""

    when: Said
    local: bool
    where: str
    rows: tuple[Row, ...]


def overseas(facts: Facts, voice: Voice) -> Abroad:
    """``간밤 뉴욕증시에서 다우존스30산업평균지수는 0.76%, 나스닥종합지수는 1.04% 올랐다.``"""
    found = every(facts, OverseasClose)
    overnight = (voice.day.session - found[0].session).days == 1
    when = voice.span("간밤", str(found[0].session), found[0]) if overnight else None
    where = "뉴욕증시" if all(fact.subject in NEW_YORK for fact in found) else "해외증시"
    day = when or voice.date(found[0].session, found[0])
    return Abroad(day, not overnight, where, tuple(_abroad(found, voice)))


def _abroad(found: Sequence[OverseasClose], voice: Voice) -> list[Row]:
    runs = [list(run) for _, run in groupby(found, key=lambda each: each.direction)]
    rows = list[Row]()
    for number, run in enumerate(runs):
        following = runs[number + 1][0].direction if number + 1 < len(runs) else ""
        verb = voice.word(_went(run[0].direction, following, voice), run[0].direction, run[0])
        for at, fact in enumerate(run):
            name = voice.abroad(korean(fact.subject), fact.subject)
            percent = None if fact.direction == "flat" else voice.percent(fact.percent, fact)
            joint = ", " if at else " " if number else ""
            last = verb if at == len(run) - 1 else None
            rows.append((joint, name, particle(name, "은는"), percent, last))
    return rows


def _went(way: str, following: str, voice: Voice) -> str:
    """The verb of a run of indices, as it stands before what follows."""
    forms = ENDS[way]
    end = voice.turn([each for each, _ in forms], 11)
    if not following:
        return end
    joined = next(each for each in forms if each[0] == end)[1]
    return BEFORE_FLAT.get(joined, joined) if following == "flat" else joined


@context
class Sectors(Context):
    """Sectors in brackets by the way they went."""

    rows: tuple[brackets.Row, ...]


def sectors(facts: Facts, voice: Voice) -> Sectors:
    """``업종별로는 전기·전자(2.10%), 운송장비·부품(1.20%)이 올랐고 건설(-0.80%)은 내렸다.``"""
    found = every(facts, SectorMove)
    names = [voice.plainly(fact.name["ko"], fact.subject) for fact in found]
    pairs = zip(names, found, strict=True)
    entries = [(name, fact.percent, fact, fact.direction) for name, fact in pairs]
    return Sectors(brackets.bracketed(entries, voice))


LED = {"up": "상승을 이끌었다", "down": "하락을 이끌었다", "flat": "거래를 주도했다"}


@context
class Leaders(Context):
    """Who led, says whom, and what lies ahead."""

    source: Said
    day: Said | None
    event: Said | None
    leaders: Said
    led: Said


def leaders(facts: Facts, voice: Voice) -> Leaders:
    """``증권부에 따르면 26일 엔비디아 실적 발표를 앞두고 반도체주가 상승을 이끌었다.``"""
    found = {fact.role: fact for fact in every(facts, Told)}
    fact, ahead = found["leaders"], found.get("event")
    way = voice.move.direction if voice.move else "flat"
    text = voice.quote(ahead.item.text, ahead) if ahead else None
    day = _on(ahead, voice) if ahead else None
    led = voice.word(LED[way], way, fact)
    return Leaders(voice.source(fact.item.source.name), day, text, voice.quote(fact.item.text, fact), led)


def _on(fact: Told, voice: Voice) -> Said | None:
    """The day of what lies ahead: ``26일``, ``이날``."""
    on = fact.item.on
    if on is None:
        return None
    return said("이날", "time", on, fact) if on == voice.day.session else voice.date(on, fact)


@context
class Event(Context):
    """What lies ahead, says whom."""

    source: Said
    day: Said | None
    event: Said


def event(facts: Facts, voice: Voice) -> Event:
    """``증권부에 따르면 투자자들은 26일 예정된 엔비디아 실적 발표에 주목했다.``"""
    fact = one(facts, Told)
    assert fact is not None
    day = _on(fact, voice)
    return Event(voice.source(fact.item.source.name), day, voice.quote(fact.item.text, fact))


TOPICS = ("은", "는")
"""Behind the first word of a clause: who says it is then no topic beside another."""


@context
class View(Context):
    """What someone said: a clause in -다 in indirect speech, any other words in quotation marks."""

    speaker: Said
    role: Said | None
    topic: str
    said: tuple[str, ...]


def view(facts: Facts, voice: Voice) -> View:
    """``이재만 하나증권 연구원은 ... 추가 상승 여력이 있다고 말했다.``"""
    fact = one(facts, Told)
    assert fact is not None
    item = fact.item
    speaker = voice.quote(item.speaker or item.source.name, fact)
    role = voice.quote(item.role, fact) if item.role else None
    text = voice.quote(item.text, fact)
    pair = "이가" if text.partition(" ")[0].endswith(TOPICS) else "은는"
    said = (text, "고") if text.endswith("다") else ('"', text, '"', particle(text, "이라"), "고")
    return View(speaker, role, particle(role or speaker, pair), said)


@context
class Notice(Context):
    """That the story was generated, by what, from which source."""

    source: Said


def notice(_: Facts, voice: Voice) -> Notice:
    """``이 기사는 한국거래소 자료를 바탕으로 newsgen이 자동으로 작성했습니다.``"""
    return Notice(voice.source(voice.day.source.name))


BUILDERS: Mapping[str, Builder] = {
    "overseas": overseas,
    "sectors": sectors,
    "leaders": leaders,
    "event": event,
    "view": view,
    "notice": notice,
}
