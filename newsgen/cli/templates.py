"""Commands for whoever edits the templates: list what they can say, and mark what is wrong with them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import typer

from newsgen.cli import streams, words
from newsgen.cli.app import DONE, PROBLEMS, app
from newsgen.cli.options import Fixtures, Jobs, Market, OneLang, TableFormat
from newsgen.records.sentences import Reading

templates = typer.Typer(help="What the templates can say, and what is wrong with them.")
app.add_typer(templates, name="templates")

Render = Callable[..., str]
"""Puts a reading into a table, for a terminal or not."""

DAYS = Path("fixtures/days")


@templates.command("list")
def list_(
    fixtures: Fixtures = DAYS,
    market: Market = None,
    lang: OneLang = "en",
    format_: TableFormat = "table",
    jobs: Jobs = None,
) -> int:
    """Show every sentence that a template can print, with an example."""
    from newsgen.publish.sentences_table import render

    _shown(fixtures, market, lang, jobs, format_, render)
    return DONE


@templates.command()
def lint(
    fixtures: Fixtures = DAYS,
    market: Market = None,
    lang: OneLang = "en",
    format_: TableFormat = "table",
    jobs: Jobs = None,
) -> int:
    """Mark unreachable branches, unused words, missing signs, wrong articles and stray blanks.

    Ends with 1 when there is anything to mark.
    """
    from newsgen.publish.sentences_table import render_marks

    reading = _shown(fixtures, market, lang, jobs, format_, render_marks)
    return PROBLEMS if reading.marks else DONE


def _shown(
    fixtures: Path, market: Path | None, lang: str, jobs: int | None, format_: str, render: Render
) -> Reading:
    """Every template read in stories, and shown in a table or as JSON."""
    from newsgen import proofs, settings  # what writes every story needs more than one story does
    from newsgen.publish import progress, sentences_table

    chosen = words.one_of("--format", format_, ("table", "json"))
    words.one_of("--lang", lang, settings.languages())
    with progress.counted("writing", terminal=streams.watched(sys.stderr)) as bar:
        reading = proofs.read(fixtures, market, lang, jobs or os.cpu_count() or 1, bar)
    if chosen == "json":
        streams.show(sentences_table.encode(reading))
    else:
        streams.show(render(reading, terminal=streams.watched(sys.stdout)).encode())
    return reading
