"""Korean sentences of hand-made stories: facts put to their builder and template, in a voice of their own."""

from __future__ import annotations

import re

from newsgen import settings
from newsgen.prose.korean.voice import Voice
from newsgen.records import Beat, Fact, Line, MarketDay, RankedFact, StoryPlan

Paragraphs = tuple[tuple[Beat, ...], ...]


def voice_of(day: MarketDay, paragraphs: Paragraphs, lead: Fact, house: str, story: str = "x") -> Voice:
    """The voice of a story of those paragraphs."""
    ranked, no = RankedFact(lead, 1, ()), Beat("", ())
    plan = StoryPlan(story, "x", day.phase, day.session, day.as_of, ranked, no, None, paragraphs, (), ())
    voice = settings.load("ko", house).desk.new_voice(plan, day)
    assert isinstance(voice, Voice)
    return voice


def printed(template: str, facts: tuple[Fact, ...], voice: Voice, section: str = "market") -> str:
    """A sentence in that voice."""
    desk, chunks = settings.load("ko", voice.style.name).desk, list[str]()
    desk.render(template)(desk.builders_of(section)[template](facts, voice).fields(), chunks)
    return Line.of(chunks).text


def sentence(
    section: str, template: str, *facts: Fact, day: MarketDay, house: str = "yonhap", headline: bool = False
) -> str:
    """What a story that has only this sentence says."""
    return sentences(section, day, (template, facts), house=house, headline=headline)[0]


def sentences(
    section: str,
    day: MarketDay,
    *told: tuple[str, tuple[Fact, ...]],
    house: str = "yonhap",
    headline: bool = False,
) -> list[str]:
    """What a story of these sentences, all of one paragraph, says in each."""
    beats = tuple(Beat(template, facts) for template, facts in told)
    voice = voice_of(day, (beats,), beats[0].facts[0], house)
    voice.headline = headline
    return [printed(beat.template, beat.facts, voice, section) for beat in beats]


def either(words: str) -> set[str]:
    """Every sentence of a pattern with ``[one|other]`` in it.

    >>> sorted(either("a [b|c] d"))
    ['a b d', 'a c d']
    """
    found = re.search(r"\[([^\]]+)\]", words)
    if not found:
        return {words}
    return {one for each in found[1].split("|") for one in either(words.replace(found[0], each, 1))}
