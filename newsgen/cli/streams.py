"""Data to standard output, messages to standard error, a file whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TextIO

import typer

from newsgen.errors import CannotWrite
from newsgen.publish.files import write_whole
from newsgen.records import Problem


def deliver(content: bytes, out: Path | None, problems: Sequence[Problem]) -> None:
    """Data to where they were asked for; a story with problems is shown and never filed."""
    if out and not problems:
        write_whole(out, content)
        return
    show(content)
    warn(f"problem: {line(each)}" for each in problems)
    if out:
        warn([f"{out} was not written: the story has problems."])


def line(problem: Problem) -> str:
    """A problem in one line."""
    return f'{problem.check}: {problem.message} In "{problem.excerpt}".'


def show(content: bytes) -> None:
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


def watched(stream: TextIO | None) -> bool:
    """Whether somebody reads a stream on a terminal; one that is closed nobody does."""
    return stream is not None and stream.isatty()


def warn(lines: Iterable[str]) -> None:
    """Messages to standard error, one line each."""
    with suppress(BrokenPipeError):
        for line in lines:
            typer.echo(f"newsgen: {line}", err=True)
