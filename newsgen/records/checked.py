"""What the audit of somebody's copy says: every statement found, and whether the data bear it out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from newsgen.records.figures import Datum, Mark
from newsgen.records.frozen import frozen

TRUE, FALSE, CLOSE, UNCHECKABLE = "true", "false", "close", "uncheckable"
VERDICTS = (TRUE, FALSE, CLOSE, UNCHECKABLE)
"""Borne out; contradicted; near the final figure but not it; not to be told from the data."""

Span = tuple[int, int]
"""The first character, and one past the last, of the text as it was handed in."""


class Statement(NamedTuple):
    """One checkable statement of a text, and what the data say about it."""

    start: int
    end: int
    text: str
    """The words of the text from ``start`` to ``end``."""
    verdict: str
    """One of VERDICTS."""
    right: str = ""
    """What the data say instead, as it could be printed; empty where the statement is right or cannot be
    checked."""
    why: str = ""
    """The datum, the formula and the witness behind the verdict, in words."""
    cause: str = ""
    """What the wrong figure looks like: *the figure of Feb. 24*; empty where nothing suggests itself."""
    data: tuple[str, ...] = ()
    """Addresses of the data that it was held to."""
    numbers: tuple[Span, ...] = ()
    """The printed numbers that it speaks for."""


@frozen
class Checked:
    """One text, audited."""

    name: str
    """The file it came from, ``-`` for standard input; empty for text handed over as a value."""
    text: str
    lang: str
    session: date
    statements: tuple[Statement, ...]
    """In the order of the text."""
    numbers: tuple[Span, ...]
    """Every number printed in the text, those in names left out."""
    data: Mapping[str, Datum | Mark]
    """By address, the data that the statements rest on."""

    @property
    def judged(self) -> int:
        """How many of the numbers got a verdict, be it true, false or close."""
        told = {at for each in self.statements if each.verdict != UNCHECKABLE for at in each.numbers}
        return sum(at in told for at in self.numbers)

    @property
    def coverage(self) -> float:
        """Share of the printed numbers that got a verdict; 1 for a text without numbers."""
        return self.judged / len(self.numbers) if self.numbers else 1.0

    @property
    def false(self) -> tuple[Statement, ...]:
        """The statements that the data contradict."""
        return tuple(each for each in self.statements if each.verdict == FALSE)
