"""The command that draws the picture beside a story: chart."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from newsgen import pipeline, settings
from newsgen.cli import days, streams, words
from newsgen.cli.app import DONE, PROBLEMS, app
from newsgen.cli.options import (
    About,
    ChartFormat,
    Closes,
    Date,
    Day,
    House,
    KnownAt,
    Market,
    OneLang,
    Out,
    Period,
    Session,
)
from newsgen.errors import BadInput
from newsgen.publish.files import write_whole
from newsgen.records import MarketDay, Story

EXAMPLES = words.examples(
    "chart DAY.json --out chart.png",
    "chart --date 2026-01-27 --market DIR --lang ko --out chart.svg",
)


@app.command("chart", short_help="Draw the picture beside a story, as PNG or SVG.", epilog=EXAMPLES)
def draw(
    day: Day = None,
    date_: Date = None,
    session: Session = None,
    market: Market = None,
    known_at: KnownAt = None,
    about: About = None,
    period: Period = None,
    closes: Closes = days.RECENT,
    lang: OneLang = "en",
    house: House = None,
    format_: ChartFormat = None,
    out: Out = None,
) -> int:
    """Draw the picture beside the story of one look at a session, as PNG or SVG."""
    from newsgen.publish import chart as pictures  # what a picture shows is nothing to other commands

    form = _form(format_, out)
    words.one_of("--lang", lang, settings.languages())
    when = days.When(date_, session, known_at)
    seen = days.seen(day, market, when, days.ordered(about, period), closes)
    story = _story(seen, lang, house)
    if story.problems:
        streams.warn(f"problem: {streams.line(each)}" for each in story.problems)
        streams.warn(["no picture was drawn: the story has problems."])
        return PROBLEMS
    content = pictures.encode(story, seen, form)
    if not content:
        raise BadInput(f"the day of {seen.session} holds too little for a picture. Add prices or net buying.")
    if out:
        write_whole(out, content)
    else:
        streams.show(content)
    return DONE


def _form(format_: str | None, out: Path | None) -> str:
    """PNG or SVG: what was named, else how the file's name ends, else PNG."""
    from newsgen.publish.chart import MEDIA_TYPES, PNG

    if format_ is not None:
        return words.one_of("--format", format_, MEDIA_TYPES)
    form = (out.suffix.lstrip(".").lower() if out else "") or PNG
    if form not in MEDIA_TYPES:
        raise BadInput(f"{out} ends in no format of a picture. Let it end in .png or .svg, or say --format.")
    if out is None and form == PNG and streams.watched(sys.stdout):
        raise BadInput("a PNG is nothing for a terminal. Name a file with --out.")
    return form


def _story(seen: MarketDay, lang: str, house: Path | None) -> Story:
    """The story, with the newsroom whose name and rights the picture carries."""
    from newsgen import newsroom

    return pipeline.write(seen, replace(settings.load(lang, house=house), newsroom=newsroom.near(house)))
