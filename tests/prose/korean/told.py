"""The facts that Korean sentences about the index tell of a made-up day, and their sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from newsgen.records import (
    MAIN,
    Beat,
    Fact,
    Figure,
    LargestSince,
    Mark,
    Milestone,
    Move,
    Record,
    Reversal,
    Streak,
)
from tests.made import BEFORE, day, fig, history, mark, quote, witness
from tests.prose.korean.telling import printed, voice_of

TRILLION = 10**12
FIRST = date(1995, 5, 2)
JANUARY = date(2026, 1, 27)
CLOSED = "[거래를 마쳤다|장을 마쳤다|마감했다]"


def points(value: str) -> Figure:
    """A level, or a change in points."""
    return fig(value, "points")


def sentence(
    template: str, *facts: Fact, house: str = "yonhap", clock: str = "15:30", beside: tuple[Fact, ...] = ()
) -> str:
    """A sentence of a story that begins with the facts beside it."""
    here = day(clock, KOSPI=quote("KOSPI", last="1005.00", previous_close="1000.00", open="1012.00"))
    paragraphs = ((Beat("lead", beside),), (Beat(template, facts),))
    lead = beside[0] if beside else facts[0]
    return printed(template, facts, voice_of(here, paragraphs, lead, house))


UP = Move("KOSPI", MAIN, points("6083.86"), points("5969.64"), points("114.22"), fig("1.9133"), "up")
DOWN = Move("KOSPI", MAIN, points("5800.70"), points("5969.64"), points("-168.94"), fig("-2.83"), "down")
FLAT = Move("KOSPI", MAIN, points("5969.64"), points("5969.64"), points("0"), fig("0"), "flat")
PLUNGE = replace(DOWN, percent=fig("-8.774"))
LITTLE = replace(UP, percent=fig("0.04"))
HIGH = Milestone("KOSPI", MAIN, points("6000"), points("6083.86"), "closed", "major", first=True, holds=True)
TOUCHED = replace(HIGH, how="touched", at=points("6012.00"))
LOST = Milestone("KOSPI", MAIN, points("5900"), points("5800.70"), "lost", "minor", first=False, holds=True)
EARLY = Record("KOSPI", MAIN, points("6012.00"), "high", mark(BEFORE, "5990.00"), points("22.00"))
TURNED = Reversal("KOSPI", MAIN, fig("0.80"), fig("-0.84"), "down")


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


def lede(
    template: str,
    *facts: Fact,
    clock: str = "15:30",
    before: date | None = BEFORE,
    house: str = "yonhap",
    story: str = "x",
) -> str:
    """The first sentence of a story."""
    here = day(clock, history=history(previous_session=before))
    return printed(template, facts, voice_of(here, ((Beat(template, facts),),), facts[0], house, story))
