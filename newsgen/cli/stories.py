"""Commands that tell of one look at a session, or of every recorded one: write, facts, samples."""

from __future__ import annotations

import sys
from pathlib import Path

from newsgen import pipeline, settings
from newsgen.cli import streams, words
from newsgen.cli.app import DONE, PROBLEMS, app
from newsgen.cli.options import (
    Date,
    Day,
    Fixtures,
    Folder,
    Format,
    KnownAt,
    Lang,
    Market,
    Out,
    Session,
    Style,
    TableFormat,
)
from newsgen.errors import BadInput
from newsgen.publish import FORMATS
from newsgen.records import MarketDay
from newsgen.sessions import CLOSE, PHASES


@app.command()
def write(
    day: Day = None,
    date_: Date = None,
    session: Session = None,
    market: Market = None,
    known_at: KnownAt = None,
    lang: Lang = "en",
    style: Style = None,
    format_: Format = "text",
    out: Out = None,
) -> int:
    """Write the story of one look at a session."""
    encode = FORMATS[words.one_of("--format", format_, FORMATS)]
    house = settings.load(lang, style)
    seen = _seen(day, date_, session, market, known_at)
    story = pipeline.write(seen, house)
    streams.deliver(encode(story, seen), out, story.problems)
    return PROBLEMS if story.problems else DONE


@app.command()
def facts(
    day: Day = None,
    date_: Date = None,
    session: Session = None,
    market: Market = None,
    known_at: KnownAt = None,
    format_: TableFormat = "table",
) -> int:
    """Show every fact found, its points and why.

    Facts that the story leaves out are shown with the reason.
    """
    from newsgen.publish import as_json, facts_table  # Rich is loaded for a table alone

    chosen = words.one_of("--format", format_, ("table", "json"))
    seen = _seen(day, date_, session, market, known_at)
    plan = pipeline.weigh(seen, settings.load())
    if chosen == "json":
        streams.show(as_json.encode_facts(plan, seen))
    else:
        streams.show(facts_table.render(plan, terminal=sys.stdout.isatty()).encode())
    return DONE


@app.command()
def samples(folder: Folder, fixtures: Fixtures = Path("fixtures/days")) -> int:
    """Write a gallery of every recorded day.

    Each story stands beside its facts, their points and the reason the day is recorded.
    """
    from newsgen import gallery  # a gallery needs what a story does not

    shown = gallery.make(fixtures, folder)
    found = list(gallery.problems(shown))
    streams.warn(f"{story_id}: {streams.line(problem)}" for story_id, problem in found)
    faulty = f", {len({story_id for story_id, _ in found})} stories with problems" if found else ""
    streams.warn([f"{len(shown)} samples written{faulty}; open {folder / 'index.html'}"])
    return PROBLEMS if found else DONE


def _look(path: str, session: str | None) -> MarketDay:
    """The look that a day file holds; --session may name it, and cannot make it another."""
    found = pipeline.day_from_file(path)
    if session is not None and words.one_of("--session", session, PHASES) != found.phase:
        raise BadInput(f"{path} is a look at the {found.phase}, not the {session}. Leave --session out.")
    return found


def _seen(
    day: str | None, date_: str | None, session: str | None, market: Path | None, known_at: str | None
) -> MarketDay:
    """The market day that the words name: a day file, or a session of a market folder or store."""
    if day and (market or date_):
        raise BadInput("a day file and --market were both given. Name one of them.")
    if day and known_at:
        raise BadInput("a day file says what was known. Leave --known-at out, or ask a store with --market.")
    if day:
        return _look(day, session)
    if not market or not date_:
        raise BadInput("nothing to write from. Name a day file, or --date and --market.")
    phase = words.one_of("--session", session or CLOSE, PHASES)
    return pipeline.day_from_market(market, words.day(date_), phase, words.moment(known_at))
