"""Printed words that know what they say."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from newsgen.records.facts import Fact

Value = Decimal | date | datetime | str


class Said(str):
    """A stretch of a story that says something checkable, with the fact and the data behind it.

    ``kind`` is ``figure``, ``name``, ``direction``, ``time`` or ``quote``; ``value`` is exact.
    """

    __slots__ = ("data", "fact", "kind", "unit", "value")

    kind: str
    value: Value
    unit: str
    fact: Fact | None
    data: tuple[str, ...]

    def __str__(self) -> str:
        """Itself: whoever prints it calls ``str``, and the mark must survive that."""
        return self

    def worded(self, text: str) -> Said:
        """The same mark on a slightly different wording."""
        return said(text, self.kind, self.value, self.fact, self.unit, self.data)

    @property
    def shown_value(self) -> str:
        """The exact value as text: a plain decimal, an ISO date or time, or the word itself."""
        value = self.value
        if isinstance(value, str):
            return value
        return f"{value:f}" if isinstance(value, Decimal) else value.isoformat()


def said(
    text: str,
    kind: str,
    value: Value,
    fact: Fact | None = None,
    unit: str = "",
    data: tuple[str, ...] = (),
) -> Said:
    """Marked text."""
    made = Said(text)
    made.kind, made.value, made.fact, made.unit, made.data = kind, value, fact, unit, data
    return made
