"""The application to which every command belongs."""

from __future__ import annotations

import typer

DONE, PROBLEMS, BAD = 0, 1, 2
INTERRUPTED = 130
"""What a shell says of a command that was stopped from the keyboard."""

app = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,  # a traceback is never for the reader; Rich would be loaded to draw it
    rich_markup_mode=None,
    help="Korean market data in, a wire story out, every figure and every claim in it provably true.",
)
