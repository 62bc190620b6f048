"""The command that audits anybody's copy: check."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from newsgen import pipeline
from newsgen.cli import days, streams, words
from newsgen.cli.app import BAD, DONE, PROBLEMS, app
from newsgen.cli.options import (
    About,
    ArchiveAt,
    AsFiled,
    CheckFormat,
    Date,
    DayFile,
    GuessedLang,
    KnownAt,
    Market,
    Out,
    Period,
    Published,
    Session,
    StoryFiles,
)
from newsgen.errors import BadInput
from newsgen.publish.checked_total import Total
from newsgen.publish.files import growing
from newsgen.records import Assignment
from newsgen.sessions import CLOSE, PHASES
from newsgen.sources.standard_input import STANDARD_INPUT

if TYPE_CHECKING:
    from newsgen.checking import Days
    from newsgen.records.checked import Checked
    from newsgen.sources.story_file import Place

FORMATS = ("table", "json", "html")
LANGUAGES = ("en", "ko")

Write = Callable[[bytes], None]


@app.command()
def check(
    stories: StoryFiles = None,
    *,
    day: DayFile = None,
    date_: Date = None,
    session: Session = None,
    market: Market = None,
    known_at: KnownAt = None,
    about: About = None,
    period: Period = None,
    published: Published = None,
    as_filed: AsFiled = None,
    archive_at: ArchiveAt = None,
    lang: GuessedLang = None,
    format_: CheckFormat = "table",
    out: Out = None,
) -> int:
    """Audit anybody's market copy against the data.

    Says of every checkable statement whether it is true, false (with the right value), close, or cannot be
    checked. Ends with 1 when something is false. A filed story is held to its own data, or with --day or
    --market to those known now.
    """
    words.one_of("--format", format_, FORMATS)
    if lang is not None:
        words.one_of("--lang", lang, LANGUAGES)
    if published:
        results = _of_archive(published, archive_at, (stories, as_filed), day, market, known_at)
        return _answered(results, format_, out, count=len(published), asked=", ".join(published))
    places = _places(stories, day)
    wanted = days.ordered(about, period)
    if as_filed:
        held = _as_filed(as_filed, archive_at, beside=(day, market, date_, known_at))
    elif day:
        held = _of_file(day, session, wanted, beside=(market, date_, known_at))
    else:
        held = _of_market(market, date_, session, known_at, wanted)
    watched = (
        streams.watched(sys.stderr)
        and len(places) > 1
        and (out is not None or not streams.watched(sys.stdout))
    )
    results = _results(places, held, lang, watched=watched)
    return _answered(results, format_, out, count=len(places), asked=", ".join(stories or ()))


Results = Iterator[tuple["Checked | BadInput", ...]]


def _answered(results: Results, format_: str, out: Path | None, *, count: int, asked: str) -> int:
    """Gives every answer out, and the exit code."""
    with _output(out) as write:
        answers = _Answers(format_, write, terminal=out is None and streams.watched(sys.stdout))
        for each in results:
            answers.take(each, alone=count == 1 and len(each) == 1)
        return answers.end(asked)


def _of_archive(
    ids: Sequence[str],
    archive_at: str | None,
    beside: Sequence[object | None],
    day: str | None,
    market: Path | None,
    known_at: str | None,
) -> Results:
    """The newest versions of filed stories: as filed, or as known now where data are given."""
    if any(beside) or (day and market):
        raise BadInput(
            "--published takes the words and the data of a filed story. Give it --day or --market."
        )
    from newsgen.revising import check_published, sources

    if market:
        source = sources.of_market(market, words.moment(known_at))
    else:
        source = sources.of_file(day) if day else sources.as_filed
    return check_published.check_each(check_published.newest(ids, archive_at), source)


def _as_filed(story_id: str, archive_at: str | None, beside: Sequence[object | None]) -> Days:
    from newsgen.checking import Days
    from newsgen.revising import check_published
    from newsgen.revising.published import snapshot

    if any(beside):
        raise BadInput("--as-filed and other data were both given. Name one of them.")
    (filed,) = check_published.newest([story_id], archive_at)
    return Days(fixed=snapshot(filed))


@dataclass(slots=True)
class _Answers:
    """Gives out what became of each story as soon as it is known, and counts."""

    format: str
    write: Write
    terminal: bool
    total: Total = field(default_factory=Total)
    page: list[Checked] = field(default_factory=list)
    """What a page will show: it alone is made when all is done."""
    refused: list[str] = field(default_factory=list)

    def take(self, results: Sequence[Checked | BadInput], *, alone: bool) -> None:
        """The stories of one file."""
        for result in results:
            if isinstance(result, BadInput):
                line = " ".join(str(result).split())
                self.refused.append(line)
                streams.warn([line])
            else:
                self.total.add(result)
                self._tell(result, alone=alone)

    def _tell(self, checked: Checked, *, alone: bool) -> None:
        if self.format == "html":
            self.page.append(checked)
        elif self.format == "json":
            from newsgen.publish import check_json

            self.write(check_json.encode(checked) if alone else check_json.encode_line(checked))
        else:
            from newsgen.publish import check_table  # Rich is loaded for a table alone

            between = "\n" if self.total.stories > 1 else ""
            self.write(f"{between}{check_table.render(checked, terminal=self.terminal)}".encode())

    def end(self, asked: str) -> int:
        """The page or the last line, where there is one, and the exit code."""
        self.total.refused = len(self.refused)
        if not self.total.stories and not self.refused:
            raise BadInput(f"{asked} holds no story. Name a folder that does, or files.")
        if self.page:
            from newsgen.publish import check_page

            self.write(check_page.encode(self.page, self.refused))
        elif self.format == "table" and self.total.stories + self.total.refused > 1:
            from newsgen.publish import check_table

            self.write(f"\n{check_table.render_total(self.total, terminal=self.terminal)}".encode())
        if self.refused:
            return BAD
        return PROBLEMS if self.total.with_false else DONE


def _places(stories: list[str] | None, day: str | None) -> tuple[Place, ...]:
    from newsgen.sources import story_file  # no other command reads stories

    if not stories:
        raise BadInput("nothing to check. Name a story: newsgen check STORY.txt --day DAY.json.")
    if [*stories, day].count(STANDARD_INPUT) > 1:
        raise BadInput("standard input was named twice. Name files for the rest.")
    return story_file.find(stories)


def _of_file(
    day: str, session: str | None, wanted: Assignment | None, beside: Sequence[object | None]
) -> Days:
    from newsgen.checking import Days

    if any(beside):
        raise BadInput("a day file and a session of --market were both given. Name one of them.")
    return Days(fixed=days.look(day, session, wanted))


def _of_market(
    market: Path | None,
    date_: str | None,
    session: str | None,
    known_at: str | None,
    wanted: Assignment | None,
) -> Days:
    from newsgen.checking import Days

    if not market:
        raise BadInput("nothing to check it against. Name --day DAY.json, or --date and --market.")
    phase = words.one_of("--session", session or CLOSE, PHASES)
    held = pipeline.market_at(market, words.moment(known_at))
    return Days(market=held, session=words.day(date_) if date_ else None, phase=phase, wanted=wanted)


def _results(
    places: Sequence[Place], held: Days, lang: str | None, *, watched: bool
) -> Iterator[tuple[Checked | BadInput, ...]]:
    """What became of each file, with a bar where somebody watches and nothing else is shown."""
    from newsgen.checking import check_each
    from newsgen.publish import progress

    with progress.counted("checking", terminal=watched) as bar:
        for done, results in enumerate(check_each(places, held, lang), start=1):
            yield results
            if bar:
                bar(done, len(places))


def _output(out: Path | None) -> AbstractContextManager[Write]:
    """Where the answers go: a file, whole or not at all, or standard output, each as it comes."""
    return growing(out) if out else nullcontext(streams.show)
