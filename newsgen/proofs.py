"""Every sentence that the templates can print, seen in stories, with what a copy editor would mark.

Stories are written from watched templates: the recorded days in every style, and on request the sessions
of a market. A branch that none of them went through is unreachable as far as the data show.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsgen import pipeline, processes, settings
from newsgen.errors import BadInput, NewsgenError
from newsgen.proof_looks import Look, recorded, sessions
from newsgen.prose.copy_edit import beat_marks, text_marks
from newsgen.prose.watched import outlines, watched
from newsgen.records import Length
from newsgen.records.sentences import Mark, Outline, Reading, Sentence

if TYPE_CHECKING:
    from newsgen.market.history import Market
    from newsgen.settings import Settings


@dataclass(slots=True)
class _Seen:
    """The forms and marks of the stories so far."""

    first: int = 0
    """The number of the look that came first."""
    lang: str = "en"
    story: str = ""
    stories: int = 0
    forms: dict[tuple[str, frozenset[int]], Sentence] = field(default_factory=dict)
    marks: dict[tuple[str, str], Mark] = field(default_factory=dict)

    def sentence(self, template: str, taken: frozenset[int], pieces: list[str]) -> None:
        """Notes a sentence as printed, with the branches that its template took."""
        text = "".join(pieces).strip()
        self._form(Sentence(template, taken, text, self.story))
        for mark in (*text_marks(template, text, self.lang), *beat_marks(template, pieces)):
            told = mark._replace(message=f"{mark.message}, in {self.story}")
            self.marks.setdefault((mark.template, mark.check), told)

    def _form(self, form: Sentence) -> None:
        found = self.forms.get((form.template, form.taken))
        kept = found._replace(times=found.times + form.times) if found else form
        self.forms[form.template, form.taken] = kept

    def add(self, later: _Seen) -> None:
        """Notes what was seen elsewhere; the examples that are here already stay."""
        self.stories += later.stories
        for form in later.forms.values():
            self._form(form)
        for key, mark in later.marks.items():
            self.marks.setdefault(key, mark)


class _Wanted(NamedTuple):
    """What to read."""

    market: Path | None
    lang: str


@dataclass(slots=True)
class _Bench:
    """What one process needs to write the stories, and what it has seen of them."""

    market: Market | None
    lang: str
    seen: _Seen = field(default_factory=_Seen)
    houses: dict[tuple[str, str], Settings] = field(default_factory=dict)
    """By style and section, with templates that are watched."""

    @classmethod
    def open(cls, wanted: _Wanted) -> _Bench:
        """The history, where there is one; BadInput in one line when it cannot be used."""
        return cls(pipeline.market_at(wanted.market) if wanted.market else None, wanted.lang)

    def write(self, looks: Sequence[tuple[int, Look]]) -> _Seen:
        """What the stories of these looks show."""
        self.seen = _Seen(looks[0][0], self.lang)
        for _, look in looks:
            self._write(look)
        return self.seen

    def _write(self, look: Look) -> None:
        """The stories of a look; a day that cannot be told is passed over, a wrong table is not."""
        self.seen.story = look.name
        try:
            day = look.day(self.market, self.lang)
        except NewsgenError:
            return
        for style, form in product(look.styles, look.forms):
            house = self._house(style, day.assignment.section)
            try:
                pipeline.write(day, house, Length(form), verified=False)
            except NewsgenError:
                return
            self.seen.stories += 1

    def _house(self, style: str, section: str) -> Settings:
        if (style, section) not in self.houses:
            house, folder = settings.load(self.lang, style, section), settings.templates_folder() / self.lang
            desk = watched(house.desk, folder, lambda *told: self.seen.sentence(*told))  # noqa: PLW0108  (seen is made anew)
            self.houses[style, section] = replace(house, desk=desk)
        return self.houses[style, section]


def read(
    fixtures: Path,
    market: Path | None = None,
    lang: str = "en",
    jobs: int = 1,
    progress: processes.Progress | None = None,
) -> Reading:
    """Every template of a language, seen in the stories of the recorded days and of a market, if given.

    Written on so many processes, with the same result. Raises BadInput when there is neither.
    """
    bench = _Bench.open(_Wanted(market, lang))
    told = () if bench.market is None else sessions(bench.market, lang)
    looks = list(enumerate((*recorded(fixtures, lang), *told)))
    if not looks:
        raise BadInput(f"{fixtures} holds no recorded day. Name a folder with --fixtures, or a --market.")
    seen, duty = _Seen(), processes.Duty(_Bench.open, _Bench.write)
    parts = processes.work(duty, _Wanted(market, lang), bench, looks, jobs, progress)
    for part in sorted(parts, key=lambda each: each.first):
        seen.add(part)
    found = outlines(settings.templates_folder() / lang)
    forms = sorted(seen.forms.values(), key=lambda each: (each.template, -each.times, each.example))
    marks = [*seen.marks.values(), *_unreachable(found, forms), *_unused(found, lang)]
    return Reading(tuple(found), tuple(forms), tuple(sorted(marks)), seen.stories, lang)


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
