"""What a check of a listing's names found."""

from __future__ import annotations

from typing import NamedTuple


class Unnamed(NamedTuple):
    """A listed share that no English story can name."""

    code: str
    name: str
    """Korean, as the exchange lists it; empty where the file tells none."""
    add: str
    """The row of ``share_names.csv`` that would name it, NAME standing for the name."""


class NamesChecked(NamedTuple):
    """A listing whose names were looked up."""

    listing: str
    listed: int
    """Shares that it lists."""
    unnamed: tuple[Unnamed, ...]
    """Those without an English name, in the listing's order."""
