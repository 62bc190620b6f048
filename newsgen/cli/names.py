"""Commands about what shares are called: names check."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from newsgen.cli import streams, words
from newsgen.cli.app import DONE, PROBLEMS, app
from newsgen.cli.options import TableFormat

names = typer.Typer(help="What shares are called.")
app.add_typer(names, name="names")

Listing = Annotated[
    Path, typer.Argument(metavar="LISTING", help="A listing of the exchange: listing_desc_2026-03-20.csv.")
]
Own = Annotated[
    Path | None,
    typer.Option("--names", metavar="FILE", help="Names of your own; without it, share_names.csv beside it."),
]


@names.callback()
def _about() -> None:
    """What shares are called."""


@names.command()
def check(listing: Listing, *, own: Own = None, format_: TableFormat = "table") -> int:
    """List the shares of a listing that have no English name.

    Ends with 1 when there is one.
    """
    from newsgen.market.unnamed import check_names  # a listing is read with pandas
    from newsgen.publish import names_table

    chosen = words.one_of("--format", format_, ("table", "json"))
    checked = check_names(listing, own)
    if chosen == "json":
        streams.show(names_table.encode(checked))
    else:
        streams.show(names_table.render(checked, terminal=streams.watched(sys.stdout)).encode())
    return PROBLEMS if checked.unnamed else DONE
