"""Which stories show what the templates can say: recorded days told every way, and a market's sessions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsgen import pipeline, settings
from newsgen.errors import NewsgenError
from newsgen.market.assigned import ABOUT, assigned, assignment
from newsgen.records import FORMS, SPANS, THE_DAY, Assignment, MarketDay
from newsgen.replay_tasks import EVERY_SHARE, named, tasks_of

if TYPE_CHECKING:
    from newsgen.market.history import Market

SHARES, FEW = 600, 20
"""Stories about one share that are enough to see its forms; of so few shares every session is told."""


class Look(NamedTuple):
    """A day to be written: what it is about, in which styles and forms."""

    name: str
    about: Assignment
    styles: Sequence[str]
    forms: Sequence[str]
    path: Path | None = None
    """The file of a recorded day."""
    session: date | None = None
    """A session of the market."""

    def day(self, market: Market | None, lang: str) -> MarketDay:
        """The day; NewsgenError in one line when it cannot be told."""
        if self.path is not None:
            return pipeline.day_from_file(str(self.path), self.about)
        assert market is not None and self.session is not None
        return named(market.day(self.session, assignment=self.about), lang)


class _Asked(NamedTuple):
    """Which stories of a market to write; the fields are those that a replay has."""

    about: str
    period: str = "day"
    sample: int | None = SHARES


ASKED = tuple(_Asked(about) for about in (*ABOUT, EVERY_SHARE)) + tuple(
    _Asked(about, period) for about in ("market", "kosdaq") for period in SPANS[1:]
)
"""Every section of the paper."""


def recorded(fixtures: Path, lang: str) -> Iterator[Look]:
    """The recorded days, in every style and form; the market's also in each section they can fill."""
    for path in sorted(fixtures.glob("*/*.json")):
        name = f"{path.parent.name}/{path.stem}"
        for about in _tellable(path):
            said = name if about == THE_DAY else f"{name} {about.about}"
            yield Look(said, about, settings.styles(lang), FORMS, path)


def _tellable(path: Path) -> Iterator[Assignment]:
    try:
        day = pipeline.day_from_file(str(path))
    except NewsgenError:
        return
    yield day.assignment
    others = [assignment(about) for about in tuple(ABOUT)[1:]] + [Assignment(code) for code in day.shares]
    for wanted in others if day.assignment == THE_DAY else ():
        try:
            assigned(day, wanted)
        except NewsgenError:
            continue
        yield wanted


def sessions(market: Market, lang: str) -> Iterator[Look]:
    """The sessions of a market in every section of the paper, the styles in turn."""
    turn, few = cycle(settings.styles(lang)), len(market.shares.holdings.listings()) <= FEW
    for asked in (each._replace(sample=None) if few else each for each in ASKED):
        for session, about in tasks_of(market, market.sessions[1:], asked):
            name = " ".join((str(session), about.about, asked.period))
            yield Look(name, about, (next(turn),), FORMS[:1], session=session)
