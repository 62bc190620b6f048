"""Anybody's copy, held to a day: the library call behind ``newsgen check``, and many stories in a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from os import PathLike, fspath
from typing import TYPE_CHECKING, Any

from newsgen import audit, pipeline
from newsgen.errors import BadInput, NewsgenError, NotChecked
from newsgen.market import day as market_day
from newsgen.market.assigned import assignment
from newsgen.market.names import known_names
from newsgen.records import THE_DAY, Assignment, MarketDay
from newsgen.records.checked import Checked
from newsgen.records.past import Past
from newsgen.sessions import CLOSE, KST
from newsgen.sources import day_file, story_file
from newsgen.sources.story_shapes import RawStory

if TYPE_CHECKING:
    from newsgen.market.history import Market

Day = MarketDay | str | PathLike[str] | Mapping[str, Any]
"""A session at one moment: as a value, as the path of a day file, or as the content of one."""

GIVEN = "day"
"""What the addresses of a day start with that was handed over as a mapping."""

KEPT = 8
"""Days of a market that are kept ready: stories come in the order of their days, or of one day."""


def check(
    text: str,
    day: Day,
    lang: str | None = None,
    past: Past | None = None,
    name: str = "",
    *,
    session: date | None = None,
) -> Checked:
    """What of a text is true, false, close or not to be told from the data.

    Raises BadInput, one line, for a text that holds nothing, is in no language that can be read or is of
    another day, and for a day that cannot be used. A text that is known to be of the day's ``session`` is of
    it whatever it says.
    """
    seen, shown = market_day_of(day), name or "the text"
    if not text.strip():
        raise BadInput(f"{shown} is empty. Give it a story.")
    read, places = audit.as_read(text)
    found = lang or audit.guess(read)
    if found is None or found not in audit.READERS:
        told = f"{lang} is no language known" if lang else f"{shown} is in no language that can be read"
        raise BadInput(f"{told}. Give English (en) or Korean (ko).")
    known = session == seen.session
    if not known and (why := audit.another_day(read, seen, found, past)):
        raise BadInput(f"{shown} is of another day: {why}. Give the day of the story.")
    checked = audit.audit(read, seen, found, known_names(), past)
    if not known and past is None and (why := audit.quite_another(checked, seen)):
        raise BadInput(f"{shown} is of another day: {why}. Give the day of the story.")
    return replace(audit.as_given(checked, text, places), name=name)


def market_day_of(day: Day) -> MarketDay:
    """The day itself, whichever way it was given; BadInput in one line when it cannot be used."""
    if isinstance(day, MarketDay):
        return day
    if isinstance(day, Mapping):
        return market_day.build(GIVEN, day_file.exactly(day))
    return pipeline.day_from_file(fspath(day))


@dataclass(slots=True)
class Days:
    """Which day each story is held to: one for all, or of a market the one that was named or that the
    story names itself."""

    fixed: MarketDay | None = None
    market: Market | None = None
    session: date | None = None
    phase: str = CLOSE
    wanted: Assignment | None = None
    """Whom the stories are about; None where each may say so itself."""
    kept: dict[tuple[date, Assignment], tuple[MarketDay, Past]] = field(default_factory=dict)

    def of(self, story: RawStory) -> tuple[MarketDay, Past | None]:
        """The day of a story, and the days before it where they are at hand; BadInput when there is none,
        or none at the moment that the story says its figures are of."""
        day, past = self._of(story)
        if story.as_of and story.as_of != day.as_of:
            told, held = (f"{each.astimezone(KST):%Y-%m-%d %H:%M}" for each in (story.as_of, day.as_of))
            raise BadInput(
                f"{story.name} is of another look: its figures are of {told}, and these of {held}. "
                "Give the day file of that look with --day."
            )
        return day, past

    def _of(self, story: RawStory) -> tuple[MarketDay, Past | None]:
        session = self.fixed.session if self.fixed else self.session
        if session and story.session and story.session != session:
            told = (
                f"{story.name} is of another day: it says {story.session}, and the figures are of {session}"
            )
            raise BadInput(f"{told}. Give the day of the story.")
        if self.fixed:
            return self.fixed, None
        asked = session or story.session
        if asked is None:
            raise BadInput(f"{story.name} does not say of which session it is. Name it with --date.")
        wanted = self.wanted or _assignment(story)
        try:
            return self._of_market(asked, wanted or _headlined(story))
        except NewsgenError:
            if wanted:
                raise
            return self._of_market(asked, THE_DAY)  # the headline named whom the market does not hold

    def _of_market(self, session: date, wanted: Assignment) -> tuple[MarketDay, Past]:
        from newsgen.market.past_figures import PastFigures  # NumPy loads only where history is asked for

        assert self.market is not None
        key = session, wanted
        if key not in self.kept:
            if len(self.kept) >= KEPT:
                self.kept.clear()
            day = self.market.day(session, self.phase, wanted)
            self.kept[key] = day, PastFigures(self.market, session)
        return self.kept[key]


def _headlined(story: RawStory) -> Assignment:
    """Whom the headline says that a story is about: it is held to that one's own day."""
    lang = story.lang or audit.guess(story.text) or ""
    return assignment(audit.about(story.text, lang, known_names()), THE_DAY.period)


def _assignment(story: RawStory) -> Assignment | None:
    """Whom a story itself says that it is about, where its form has a place for it."""
    if not story.about and not story.period:
        return None
    return assignment(
        story.about.upper() if story.about[:1].isdigit() else story.about, story.period or "day"
    )


def check_each(
    places: Sequence[story_file.Place], days: Days, lang: str | None = None
) -> Iterator[tuple[Checked | BadInput, ...]]:
    """What each file comes to, as soon as it is known: its stories checked, or why one could not be.

    Nothing of a story is kept when the next one is asked for.
    """
    for place in places:
        yield tuple(_checked(place, days, lang))


def _checked(place: story_file.Place, days: Days, lang: str | None) -> Iterator[Checked | BadInput]:
    try:
        stories = story_file.read(place)
    except BadInput as fault:
        yield fault
        return
    for story in stories:
        try:
            day, past = days.of(story)
            yield check(story.text, day, lang or story.lang or None, past, story.name)
        except BadInput as fault:
            yield fault
        except Exception as fault:
            own = f"newsgen itself failed on it ({type(fault).__name__}: {fault})"
            yield NotChecked(f"{story.name} was not checked: {own}. Report it together with the text.")
