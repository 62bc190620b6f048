"""The application to which every command belongs."""

from __future__ import annotations

import typer
from typer.core import TyperGroup

DONE, PROBLEMS, BAD = 0, 1, 2
INTERRUPTED = 130
"""What a shell says of a command that was stopped from the keyboard."""


class InOrder(TyperGroup):
    """Commands in the order in which they are used, groups of them among the others."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        """The names in the order of ``newsgen.cli.COMMANDS``."""
        from newsgen.cli import COMMANDS

        order = [name for names in COMMANDS.values() for name in names]
        return sorted(super().list_commands(ctx), key=order.index)


app = typer.Typer(
    cls=InOrder,
    add_completion=False,
    pretty_exceptions_enable=False,  # a traceback is never for the reader; Rich would be loaded to draw it
    rich_markup_mode=None,
    help="Korean market data in, a wire story out, every figure and every claim in it provably true.",
)
