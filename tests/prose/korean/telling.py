"""One Korean sentence of a section: its facts put to its builder and template, by hand-made records."""

from __future__ import annotations

from typing import cast

from newsgen import settings
from newsgen.prose.korean.voice import Voice
from newsgen.records import Beat, Fact, Line, MarketDay, RankedFact, StoryPlan


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
    desk = settings.load("ko", house).desk
    beats = tuple(Beat(template, facts) for template, facts in told)
    lead = RankedFact(beats[0].facts[0], 1, ())
    plan = StoryPlan("x", "x", "close", day.session, day.as_of, lead, Beat("", ()), None, (beats,), (), ())
    voice = cast("Voice", desk.new_voice(plan, day))
    voice.headline = headline
    return [_printed(section, beat, voice) for beat in beats]


def _printed(section: str, beat: Beat, voice: Voice) -> str:
    desk = settings.load("ko", voice.style.name).desk
    chunks: list[str] = []
    context = desk.builders_of(section)[beat.template](beat.facts, voice)
    desk.render(beat.template)(context.fields(), chunks)
    return Line.of(chunks).text
