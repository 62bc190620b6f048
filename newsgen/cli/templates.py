"""Commands for whoever edits the templates: list what they can say, and mark what is wrong with them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import typer

from newsgen.cli import streams, words
from newsgen.cli.app import DONE, PROBLEMS, app
from newsgen.cli.options import Fixtures, Jobs, Lang, Market, TableFormat
from newsgen.records.sentences import Reading

templates = typer.Typer(help="What the templates can say, and what is wrong with them.")
app.add_typer(templates, name="templates")

DAYS = Path("fixtures/days")


@templates.command("list")
def list_(
    fixtures: Fixtures = DAYS,
    market: Market = None,
    lang: Lang = "en",
    format_: TableFormat = "table",
    jobs: Jobs = None,
) -> int:
    """Show every sentence that a template can print, with an example."""
    from newsgen.publish import sentences_table

    chosen = words.one_of("--format", format_, ("table", "json"))
    reading = _read(fixtures, market, lang, jobs)
    if chosen == "json":
        streams.show(sentences_table.encode(reading))
    else:
        streams.show(sentences_table.render(reading, terminal=sys.stdout.isatty()).encode())
    return DONE


@templates.command()
def lint(
    fixtures: Fixtures = DAYS,
    market: Market = None,
    lang: Lang = "en",
    format_: TableFormat = "table",
    jobs: Jobs = None,
) -> int:
    """Mark unreachable branches, unused words, missing signs, wrong articles and stray blanks.

    Ends with 1 when there is anything to mark.
    """
    from newsgen.publish import sentences_table

    chosen = words.one_of("--format", format_, ("table", "json"))
    reading = _read(fixtures, market, lang, jobs)
    if chosen == "json":
        streams.show(sentences_table.encode(reading))
    else:
        streams.show(sentences_table.render_marks(reading, terminal=sys.stdout.isatty()).encode())
    return PROBLEMS if reading.marks else DONE


def _read(fixtures: Path, market: Path | None, lang: str, jobs: int | None) -> Reading:
    from newsgen import proofs, settings  # what writes every story needs more than one story does
    from newsgen.publish import progress

    words.one_of("--lang", lang, settings.languages())
    with progress.counted("writing", terminal=sys.stderr.isatty()) as bar:
        return proofs.read(fixtures, market, lang, jobs or os.cpu_count() or 1, bar)
