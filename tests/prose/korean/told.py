"""A Korean sentence of a hand-made story, and the facts that such sentences tell."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from newsgen import settings
from newsgen.prose.korean.voice import Voice
from newsgen.records import (
    MAIN,
    Beat,
    Fact,
    Figure,
    LargestSince,
    Line,
    Mark,
    MarketDay,
    Move,
    RankedFact,
    Record,
    StoryPlan,
    Streak,
)
from tests.made import SESSION, day, fig, mark, quote, witness

TRILLION = 10**12
FIRST = date(1995, 5, 2)
JANUARY = date(2026, 1, 27)
CLOSED = "[거래를 마쳤다|장을 마쳤다|마감했다]"


def points(value: str) -> Figure:
    """A level, or a change in points."""
    return fig(value, "points")


def voice_of(here: MarketDay, paragraphs: tuple[tuple[Beat, ...], ...], lead: Fact, house: str) -> Voice:
    """The voice of a story of those sentences."""
    ranked = RankedFact(lead, 1, ())
    plan = StoryPlan(
        "x", "slump", here.phase, SESSION, here.as_of, ranked, Beat("", ()), None, paragraphs, (), ()
    )
    voice = settings.load("ko", house).desk.new_voice(plan, here)
    assert isinstance(voice, Voice)
    return voice


def printed(template: str, facts: tuple[Fact, ...], voice: Voice, house: str = "yonhap") -> str:
    """A sentence in that voice."""
    desk, chunks = settings.load("ko", house).desk, list[str]()
    desk.render(template)(desk.builders_of("market")[template](facts, voice).fields(), chunks)
    return Line.of(chunks).text


def sentence(
    template: str, *facts: Fact, house: str = "yonhap", clock: str = "15:30", beside: tuple[Fact, ...] = ()
) -> str:
    """A sentence of a story that begins with the facts beside it."""
    here = day(clock, KOSPI=quote("KOSPI", last="1005.00", previous_close="1000.00", open="1012.00"))
    paragraphs = ((Beat("lead", beside),), (Beat(template, facts),))
    lead = beside[0] if beside else facts[0]
    return printed(template, facts, voice_of(here, paragraphs, lead, house), house)


def either(words: str) -> set[str]:
    """Every sentence of a pattern with ``[one|other]`` in it.

    >>> sorted(either("a [b|c] d"))
    ['a b d', 'a c d']
    """
    found = re.search(r"\[([^\]]+)\]", words)
    if not found:
        return {words}
    return {one for each in found[1].split("|") for one in either(words.replace(found[0], each, 1))}


UP = Move("KOSPI", MAIN, points("6083.86"), points("5969.64"), points("114.22"), fig("1.9133"), "up")
DOWN = Move("KOSPI", MAIN, points("5800.70"), points("5969.64"), points("-168.94"), fig("-2.83"), "down")
FLAT = Move("KOSPI", MAIN, points("5969.64"), points("5969.64"), points("0"), fig("0"), "flat")


def record(at: date) -> Record:
    """The record close of that day beaten."""
    return Record("KOSPI", MAIN, points("6083.86"), "close", mark(at, "5969.64"), points("114.22"))


def since(measure: str, at: Mark | None, *, ever: bool = False) -> LargestSince:
    """A measure that nothing has matched since the witness."""
    unit = "points" if measure.endswith("points") else "percent"
    return LargestSince(
        "KOSPI", MAIN, measure, fig("-8.13", unit), witness(measure, at, ever=ever), Decimal(9)
    )


def row(way: str, sessions: int, *, ended: bool, percent: str | None = None) -> Streak:
    """A row of sessions kept or ended."""
    whole = fig(percent) if percent else None
    return Streak("KOSPI", MAIN, way, fig(sessions, "sessions"), ended, whole)
