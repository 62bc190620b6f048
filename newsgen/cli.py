"""The command line: words into one pipeline call, data to standard output, messages to standard error.

Exit codes: 0 done, 1 the story has problems (it is shown, never filed), 2 bad input or usage.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from newsgen import __version__, pipeline, settings
from newsgen.errors import BadInput, CannotWrite, NewsgenError
from newsgen.publish import FORMATS
from newsgen.publish.files import write_whole
from newsgen.records import MarketDay, Problem
from newsgen.sessions import CLOSE, PHASES

DONE, PROBLEMS, BAD = 0, 1, 2

app = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,  # a traceback is never for the reader; Rich would be loaded to draw it
    rich_markup_mode=None,
    help="Korean market data in, a wire story out, every figure and every claim in it provably true.",
)

Day = Annotated[str | None, typer.Argument(metavar="[DAY.json|-]", help="A day file; - is standard input.")]
Date = Annotated[str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="A session of --market.")]
Session = Annotated[
    str | None,
    typer.Option("--session", metavar="LOOK", help=f"The look: {', '.join(PHASES)}; history has the close."),
]
Market = Annotated[Path | None, typer.Option("--market", metavar="DIR", help="A folder of market history.")]
Lang = Annotated[
    str, typer.Option("--lang", metavar="LANG", help=f"The language: {', '.join(settings.languages())}.")
]
Style = Annotated[
    str | None,
    typer.Option("--style", metavar="NAME", help="The house style; without it, the language's own."),
]
Format = Annotated[str, typer.Option("--format", metavar="NAME", help=f"The format: {', '.join(FORMATS)}.")]
TableFormat = Annotated[str, typer.Option("--format", metavar="NAME", help="The format: table, json.")]
Out = Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Write here, whole or not at all.")]
Folder = Annotated[Path, typer.Argument(metavar="DIR", help="Where the gallery goes.")]
Fixtures = Annotated[Path, typer.Option("--fixtures", metavar="DIR", help="The recorded days.")]
Version = Annotated[bool, typer.Option("--version", help="Say which newsgen this is.")]


def main(words: Sequence[str]) -> int:
    """Do what the words ask and return the exit code; every error newsgen knows is one line."""
    try:
        return app(list(words), prog_name="newsgen", standalone_mode=False) or DONE
    except NewsgenError as error:
        return _fail(str(error))
    except typer.TyperException as error:
        return _fail(f"{error.format_message()} Try newsgen --help.")


@app.callback(invoke_without_command=True)
def _about(context: typer.Context, *, version: Version = False) -> None:
    if version:
        _show(f"newsgen {__version__}\n".encode())
        raise typer.Exit
    if context.invoked_subcommand is None:
        raise BadInput("nothing was asked for. Try newsgen write DAY.json, or newsgen --help.")


@app.command()
def write(
    day: Day = None,
    date_: Date = None,
    session: Session = None,
    market: Market = None,
    lang: Lang = "en",
    style: Style = None,
    format_: Format = "text",
    out: Out = None,
) -> int:
    """Write the story of one look at a session."""
    encode = FORMATS[_one_of("--format", format_, FORMATS)]
    house = settings.load(lang, style)
    seen = _seen(day, date_, session, market)
    story = pipeline.write(seen, house)
    _deliver(encode(story, seen), out, story.problems)
    return PROBLEMS if story.problems else DONE


@app.command()
def facts(
    day: Day = None,
    date_: Date = None,
    session: Session = None,
    market: Market = None,
    format_: TableFormat = "table",
) -> int:
    """Show every fact found, its points and why.

    Facts that the story leaves out are shown with the reason.
    """
    from newsgen.publish import as_json, facts_table  # Rich is loaded for a table alone

    chosen = _one_of("--format", format_, ("table", "json"))
    seen = _seen(day, date_, session, market)
    plan = pipeline.weigh(seen, settings.load())
    if chosen == "json":
        _show(as_json.encode_facts(plan, seen))
    else:
        _show(facts_table.render(plan, terminal=sys.stdout.isatty()).encode())
    return DONE


@app.command()
def samples(folder: Folder, fixtures: Fixtures = Path("fixtures/days")) -> int:
    """Write a gallery of every recorded day.

    Each story stands beside its facts, their points and the reason the day is recorded.
    """
    from newsgen import gallery  # a gallery needs what a story does not

    shown = gallery.make(fixtures, folder)
    found = list(gallery.problems(shown))
    _warn(f"{story_id}: {_line(problem)}" for story_id, problem in found)
    faulty = f", {len({story_id for story_id, _ in found})} stories with problems" if found else ""
    _warn([f"{len(shown)} samples written{faulty}; open {folder / 'index.html'}"])
    return PROBLEMS if found else DONE


def _look(path: str, session: str | None) -> MarketDay:
    """The look that a day file holds; --session may name it, and cannot make it another."""
    found = pipeline.day_from_file(path)
    if session is not None and _one_of("--session", session, PHASES) != found.phase:
        raise BadInput(f"{path} is a look at the {found.phase}, not the {session}. Leave --session out.")
    return found


def _seen(day: str | None, date_: str | None, session: str | None, market: Path | None) -> MarketDay:
    """The market day that the words name: a day file, or a session of a market folder."""
    if day and (market or date_):
        raise BadInput("a day file and --market were both given. Name one of them.")
    if day:
        return _look(day, session)
    if not market or not date_:
        raise BadInput("nothing to write from. Name a day file, or --date and --market.")
    return pipeline.day_from_market(market, _date(date_), _one_of("--session", session or CLOSE, PHASES))


def _date(text: str) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise BadInput(f"--date {text} is not a calendar date. Write it as 2026-01-27.")


def _one_of(option: str, chosen: str, known: Iterable[str]) -> str:
    if chosen not in known:
        raise BadInput(f"{option} {chosen} is not known. Choose one of {', '.join(known)}.")
    return chosen


def _deliver(content: bytes, out: Path | None, problems: Sequence[Problem]) -> None:
    """Data to where they were asked for; a story with problems is shown and never filed."""
    if out and not problems:
        write_whole(out, content)
        return
    _show(content)
    _warn(f"problem: {_line(each)}" for each in problems)
    if out:
        _warn([f"{out} was not written: the story has problems."])


def _line(problem: Problem) -> str:
    return f'{problem.check}: {problem.message} In "{problem.excerpt}".'


def _show(content: bytes) -> None:
    """Bytes to standard output; a reader who has left, as ``head`` does, had all that was wanted."""
    if sys.stdout is None:
        raise CannotWrite("standard output is closed. Name a file with --out.")
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        _forget_output()
    except OSError as error:
        _forget_output()
        raise CannotWrite(
            f"cannot write to standard output: {error.strerror}. Name a file with --out."
        ) from error


def _forget_output() -> None:
    """Keep the interpreter from writing, as it ends, what nobody reads any more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _warn(lines: Iterable[str]) -> None:
    with suppress(BrokenPipeError):
        for line in lines:
            typer.echo(f"newsgen: {line}", err=True)


def _fail(message: str) -> int:
    """The one line of a refusal, and its exit code."""
    _warn([" ".join(message.split())])
    return BAD
