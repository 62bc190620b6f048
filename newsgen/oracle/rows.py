"""Where the raw rows come from: a folder of vendors' files, or a store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from newsgen.oracle.asked import Asked
from newsgen.oracle.tape import Tape
from newsgen.records import Notice


class Rows(Protocol):
    """Everything at hand, read by the oracle itself."""

    @property
    def tapes(self) -> Mapping[str, Tape]:
        """Every series but the shares, by name."""

    def notices(self, day: date, /) -> Sequence[Notice]:
        """Halts of a session, as the exchange announced them."""

    def share(self, name: str, day: date, /) -> Tape | None:
        """A share as a day tells it, or its market value (``005930.cap``); None when nothing has it."""


def ask(rows: Rows, day: date, spoken_of: Iterable[str] = ()) -> Asked:
    """The question about one session, with the shares that its story may tell of."""
    shares = {name: tape for name in spoken_of if (tape := rows.share(name, day)) is not None}
    return Asked(day, {**rows.tapes, **shares}, rows.notices(day))
