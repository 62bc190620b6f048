"""Every sentence that the templates can print, seen in stories, with what a copy editor would mark.

Stories are written from watched templates: the recorded days in every style, and on request the sessions
of a market. A branch that none of them went through is unreachable as far as the data show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import cycle, product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsgen import pipeline, settings
from newsgen.errors import BadInput, NewsgenError
from newsgen.prose.copy_edit import beat_marks, text_marks
from newsgen.prose.watched import outlines, watched
from newsgen.records import FORMS, SPANS, Assignment, Length, MarketDay
from newsgen.records.sentences import Mark, Outline, Reading, Sentence
from newsgen.replay_tasks import EVERY_SHARE, named, tasks_of

if TYPE_CHECKING:
    from datetime import date

    from newsgen.market.history import Market

SHARES = 600
"""Stories about one share that are enough to see its forms."""

Progress = Callable[[int, int], None]
"""Told how many stories are written, and of how many."""


@dataclass(slots=True)
class _Seen:
    """The forms and marks of the stories so far."""

    story: str = ""
    stories: int = 0
    forms: dict[tuple[str, frozenset[int]], Sentence] = field(default_factory=dict)
    marks: dict[tuple[str, str], Mark] = field(default_factory=dict)

    def sentence(self, template: str, taken: frozenset[int], pieces: list[str]) -> None:
        """Notes a sentence as printed, with the branches that its template took."""
        text = "".join(pieces).strip()
        found = self.forms.get((template, taken))
        known = found or Sentence(template, taken, text, self.story, 0)
        self.forms[template, taken] = known._replace(times=known.times + 1)
        for mark in (*text_marks(template, text), *beat_marks(template, pieces)):
            self.marks.setdefault((mark.template, mark.check), mark)


def read(
    fixtures: Path, market: Path | None = None, lang: str = "en", progress: Progress | None = None
) -> Reading:
    """Every template of a language, seen in the stories of the recorded days and of a market, if given.

    Raises BadInput when there is neither.
    """
    seen, looks = _Seen(), [*_recorded(fixtures, lang), *(_sessions(market, lang) if market else ())]
    if not looks:
        raise BadInput(f"{fixtures} holds no recorded day. Name a folder with --fixtures, or a --market.")
    for done, look in enumerate(looks, start=1):
        _write(look, lang, seen)
        if progress:
            progress(done, len(looks))
    found = outlines(settings.templates_folder() / lang)
    forms = sorted(seen.forms.values(), key=lambda each: (each.template, -each.times, each.example))
    marks = [*seen.marks.values(), *_unreachable(found, forms), *_unused(found, lang)]
    return Reading(tuple(found), tuple(forms), tuple(sorted(marks)), seen.stories)


class _Look(NamedTuple):
    """A day to be written, and in which styles and forms."""

    name: str
    day: Callable[[], MarketDay]
    styles: Sequence[str]
    forms: Sequence[str]


def _recorded(fixtures: Path, lang: str) -> Iterator[_Look]:
    """The recorded days, in every style and form."""
    for path in sorted(fixtures.glob("*/*.json")):
        day = partial(pipeline.day_from_file, str(path))
        yield _Look(f"{path.parent.name}/{path.stem}", day, settings.styles(lang), FORMS)


class _Asked(NamedTuple):
    """Which stories of a market to write; the fields are those that a replay has."""

    about: str
    period: str = "day"
    sample: int | None = SHARES


ASKED = tuple(_Asked(about) for about in ("market", "kosdaq", "dollar-won", "flows", EVERY_SHARE)) + tuple(
    _Asked(about, period) for about in ("market", "kosdaq") for period in SPANS[1:]
)
"""Every section of the paper."""


def _sessions(place: Path, lang: str) -> Iterator[_Look]:
    """The sessions of a market in every section of the paper, the styles in turn."""
    market, styles = pipeline.market_at(place), settings.styles(lang)
    turn = cycle(styles)
    for asked in ASKED:
        for session, about in tasks_of(market, market.sessions[1:], asked):
            day = partial(_named, market, session, about, lang)
            name = " ".join((str(session), asked.about, asked.period))
            yield _Look(name, day, (next(turn),), FORMS[:1])


def _named(market: Market, session: date, about: Assignment, lang: str) -> MarketDay:
    return named(market.day(session, assignment=about), lang)


def _write(look: _Look, lang: str, seen: _Seen) -> None:
    """The stories of a look, from watched templates; a session that cannot be told is passed over."""
    seen.story = look.name
    try:
        day = look.day()
        for style, form in product(look.styles, look.forms):
            house = settings.load(lang, style, day.assignment.section)
            desk = watched(house.desk, settings.templates_folder() / lang, seen.sentence)
            pipeline.write(day, replace(house, desk=desk), Length(form), verified=False)
            seen.stories += 1
    except NewsgenError:
        return


def _unreachable(found: list[Outline], forms: list[Sentence]) -> Iterator[Mark]:
    taken: dict[str, set[int]] = {}
    for form in forms:
        taken.setdefault(form.template, set()).update(form.taken)
    for outline in found:
        if outline.template not in taken:
            yield Mark(outline.template, 1, "unreachable", "no story printed it")
            continue
        for branch in outline.branches:
            if branch.number not in taken[outline.template]:
                yield Mark(outline.template, branch.line, "unreachable", f"no story had {branch.when}")


def _unused(found: list[Outline], lang: str) -> Iterator[Mark]:
    from newsgen.prose.contexts import words_given

    given = words_given(lang)
    for outline in found:
        if outline.template not in given:
            yield Mark(outline.template, 1, "unused", "no builder makes its context")
        for word in sorted(given.get(outline.template, frozenset()) - outline.names):
            yield Mark(outline.template, 1, "unused", f"its context gives {word}, which it never prints")
