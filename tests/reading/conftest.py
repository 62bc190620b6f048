"""A closing story made by hand, piece by piece."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

import pytest

from newsgen.records import (
    INDEX,
    MAIN,
    SHARE,
    Beat,
    Draft,
    Fact,
    Line,
    Move,
    NetFlow,
    Opening,
    RankedFact,
    Said,
    Story,
    StoryPlan,
    said,
)
from newsgen.sessions import CLOSE, KST
from tests.made import fig

SESSION = date(2026, 2, 25)
Pieces = Sequence[str]


def move(size: str, series: str = "KOSPI", role: str = MAIN) -> Move:
    """A move of so many percent; down with a minus."""
    way = "down" if size.startswith("-") else "up" if size.strip("0.") else "flat"
    points = fig(size, "points")
    return Move(series, role, points, points, points, fig(size), way)


def opening(size: str) -> Opening:
    """The index opened so many percent away."""
    return Opening("KOSPI", MAIN, fig("3000", "points"), fig(size, "points"), fig(size), "up")


def flow(group: str, won: str, of_turnover: str = "5", *, with_move: bool = True) -> NetFlow:
    """What a group bought."""
    return NetFlow("KOSPI", MAIN, group, fig(won, "won"), with_move, fig(of_turnover))


def verb(text: str, fact: Fact) -> Said:
    """A marked direction."""
    return said(text, "direction", "up", fact)


def percent(fact: Move) -> Said:
    """The move's figure as it is printed."""
    return said(f"{fact.size} percent", "figure", fact.size, fact, "percent")


Make = Callable[..., Story]


@pytest.fixture
def story() -> Make:
    """Makes a story: every fact offered, beats planned by facts, lines printed from pieces."""

    def make(
        facts: Sequence[Fact],
        planned: Sequence[Sequence[Fact]],
        printed: Sequence[Pieces],
        *,
        headline: tuple[Sequence[Fact], Pieces] = ((), ("Stocks close",)),
        kind: str = "rise",
        session: date = SESSION,
        left_out: Sequence[tuple[Fact, str]] = (),
    ) -> Story:
        ranked = tuple(RankedFact(fact, 50, ("made up",)) for fact in facts)
        moment = datetime(session.year, session.month, session.day, 15, 30, tzinfo=KST)
        plan = StoryPlan(
            f"kospi-{session}-close-1530",
            kind,
            CLOSE,
            session,
            moment,
            ranked[0],
            Beat("head", tuple(headline[0])),
            None,
            tuple((Beat("made", tuple(each)),) for each in planned),
            ranked,
            tuple(left_out),
        )
        lines = tuple(Line.of(pieces) for pieces in printed)
        draft = Draft("en", Line.of(headline[1]), None, lines, Line.of(["By newsgen."]))
        return Story(f"{plan.story_id}-en", "herald", plan, draft, ranked, ())

    return make


__all__ = ["INDEX", "SHARE", "flow", "move", "opening", "percent", "verb"]
