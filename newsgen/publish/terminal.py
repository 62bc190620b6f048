"""Tables and lines as text: in the colours and the width of a terminal, or the same on every machine."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

PIPED_WIDTH = 140
"""Columns when there is no terminal to say how wide it is."""


def printed(*parts: Table | Text | str, terminal: bool = False, width: int = PIPED_WIDTH) -> str:
    """The parts one below the other; a line of words is never broken. ``width`` is for no terminal."""
    out = StringIO()
    console = Console(
        file=out,
        width=None if terminal else width,
        force_terminal=terminal,
        highlight=False,
        emoji=False,
        markup=False,
    )
    for part in parts:
        console.print(part, soft_wrap=isinstance(part, str | Text))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"
