"""Where the raw rows come from: a folder of vendors' files, or a store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from datetime import date
from typing import Protocol

from newsgen.oracle.asked import Asked, Home
from newsgen.oracle.tape import Tape
from newsgen.records import CAP, FLOW, INDEX, MAIN, Notice


class Rows(Protocol):
    """Everything at hand, read by the oracle itself."""

    @property
    def tapes(self) -> Mapping[str, Tape]:
        """Every series but the shares, by name."""

    def notices(self, day: date, /) -> Sequence[Notice]:
        """Halts of a session, as the exchange announced them."""

    def home(self, code: str, day: date, /) -> Home | None:
        """Where a share was listed on a day, or None."""

    def share(self, name: str, day: date, /) -> Tape | None:
        """A share as a day tells it, or its market value (``005930.cap``); None when nothing has it."""


def ask(
    rows: Rows,
    day: date,
    spoken_of: Iterable[str] = (),
    period: str = "day",
    main: str = "KOSPI",
    about: str = "",
) -> Asked:
    """The question about a session and what it looks back on, with the shares that its story may tell of;
    ``main`` is the story's own index, ``about`` the one share that it is about."""
    shares = {name: tape for name in spoken_of if (tape := rows.share(name, day)) is not None}
    home = rows.home(about, day) if about else None
    listed = {about: home} if home else {}
    return Asked(day, {**seen_from(rows.tapes, main), **shares}, rows.notices(day), listed, period)


def seen_from(tapes: Mapping[str, Tape], main: str) -> dict[str, Tape]:
    """Every series in its role in a story of that index; no other index's market value or buying is told."""
    seen = {}
    for name, tape in tapes.items():
        if tape.role in (CAP, FLOW) and name.partition(".")[0] != main:
            continue
        seen[name] = _in_role(tape, MAIN if name == main else INDEX) if tape.role in (MAIN, INDEX) else tape
    return seen


def _in_role(tape: Tape, role: str) -> Tape:
    """The same rows in another role; what has been worked out of them is shared."""
    if tape.role == role:
        return tape
    other = copy(tape)
    other.role = role
    return other
