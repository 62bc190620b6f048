"""The command line: words into one pipeline call, data to standard output, messages to standard error.

Exit codes: 0 done, 1 the story has problems (it is shown, never filed) or a checked one says something false,
2 bad input or usage. An ingest that refuses what cannot be true is done: it says what and why, and ends with
1 only under --strict.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module

import typer

from newsgen import __version__
from newsgen.cli import streams
from newsgen.cli.app import BAD, DONE, INTERRUPTED, PROBLEMS, app
from newsgen.cli.options import Version
from newsgen.errors import BadInput, NewsgenError

__all__ = ["BAD", "DONE", "INTERRUPTED", "PROBLEMS", "app", "main", "make_known"]

COMMANDS: Mapping[str, tuple[str, ...]] = {
    "stories": ("write", "facts", "samples"),
    "chart": ("chart",),
    "publish": ("publish",),
    "archive": ("archive", "review"),
    "revise": ("revise",),
    "check": ("check",),
    "history": ("ingest", "replay"),
    "reports": ("report",),
    "names": ("names",),
    "templates": ("templates",),
}
"""By module of this folder, the commands in it, in the order of the help."""


def make_known(words: Sequence[str] = ()) -> None:
    """Loads the command that the words ask for: each costs as much as many stories. Where they begin with
    none, every one, for the help and for what was meant."""
    asked = [module for module, names in COMMANDS.items() if words and words[0] in names]
    for module in asked or COMMANDS:
        import_module(f"newsgen.cli.{module}")


def main(words: Sequence[str]) -> int:
    """Do what the words ask and return the exit code; every error newsgen knows is one line."""
    make_known(words)
    try:
        code = app(list(words), prog_name="newsgen", standalone_mode=False) or DONE
    except NewsgenError as error:
        return _fail(str(error))
    except typer.TyperException as error:
        return _fail(_with_help(error))
    if code == INTERRUPTED:
        streams.warn(["interrupted. What was done before stays; the same command goes on from there."])
    return int(code)


@app.callback(invoke_without_command=True)
def _about(context: typer.Context, *, version: Version = False) -> None:
    if version:
        streams.show(f"newsgen {__version__}\n".encode())
        raise typer.Exit
    if context.invoked_subcommand is None:
        raise BadInput("nothing was asked for. Try newsgen write DAY.json, or newsgen --help.")


def _with_help(error: typer.TyperException) -> str:
    """What the library finds wrong with the words, and whose help says what is right."""
    told, context = error.format_message(), getattr(error, "ctx", None)
    end = "" if told.endswith((".", "?")) else "."
    return f"{told}{end} Try {context.command_path if context else 'newsgen'} --help."


def _fail(message: str) -> int:
    """What is wrong, each fault in a line of its own, and the exit code of a refusal."""
    streams.warn(" ".join(line.split()) for line in message.splitlines() if line.strip())
    return BAD
