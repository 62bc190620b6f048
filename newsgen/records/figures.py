"""Single values: a figure to print, a datum and its address, a mark in the past."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from newsgen.records.frozen import frozen


class Figure(NamedTuple):
    """One value that a story may print, exact, with the addresses of the data it rests on.

    A named tuple, like the other records that a story makes by the dozen: as frozen as a dataclass
    and made in half the time.
    """

    value: Decimal
    unit: str
    data: tuple[str, ...]
    formula: str = ""
    """How it follows from the data; empty when it is an input figure itself."""


@frozen
class Datum:
    """One input figure and the address where it can be found."""

    address: str
    """``14-00.json#/indices/KOSPI/last`` or ``kospi.csv#2026-01-27/Close``."""
    value: Decimal
    unit: str
    """``points``, ``won`` (whole won, never millions), ``won per dollar``, ``percent``, ``shares``."""
    figure: Figure = field(init=False, repr=False, compare=False)
    """The datum as a story may print it, made once: many facts rest on the same price."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "figure", Figure(self.value, self.unit, (self.address,)))


class Mark(NamedTuple):
    """A value that a series had in a past session, and who says so."""

    session: date
    value: Decimal | None
    """As it was traded, or published, that day."""
    address: str
    source: str
    adjusted: Decimal | None = None
    """The value in this session's terms, where a split or capital change lies between; else None."""
    sessions: int | None = None
    """How many sessions ago it was; None where data and calendar disagree in between, or nobody counted."""
