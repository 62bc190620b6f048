"""Words that know what they say: printed text that carries its datum."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from newsgen.errors import BadTemplate
from newsgen.records import Fact, Line, Span


class Printed(str):
    """Text for a template, with the value, fact and data that make it true."""

    __slots__ = ("data", "fact", "kind", "unit", "value")

    kind: str
    value: Decimal | date | datetime | str
    unit: str
    fact: Fact | None
    data: tuple[str, ...]

    def __str__(self) -> str:
        """Itself: Jinja calls ``str`` on what it prints, and the mark must survive that."""
        return self

    def worded(self, text: str) -> Printed:
        """The same mark on a slightly different wording."""
        return printed(text, self.kind, self.value, self.fact, self.unit, self.data)

    def span(self, start: int) -> Span:
        """Where it stands in a line, and what it says."""
        value = self.value
        shown = (
            f"{value:f}"
            if isinstance(value, Decimal)
            else value
            if isinstance(value, str)
            else value.isoformat()
        )
        fact = self.fact.id if self.fact else ""
        return Span(start, start + len(self), self.kind, shown, self.unit, fact, self.data)


def printed(
    text: str,
    kind: str,
    value: Decimal | date | datetime | str,
    fact: Fact | None = None,
    unit: str = "",
    data: tuple[str, ...] = (),
) -> Printed:
    """Marked text."""
    made = Printed(text)
    made.kind, made.value, made.fact, made.unit, made.data = kind, value, fact, unit, data
    return made


def capital(text: str) -> str:
    """The Jinja filter ``cap``: a capital first letter, the mark kept."""
    worded = text[:1].upper() + text[1:]
    return text.worded(worded) if isinstance(text, Printed) else worded


AN = re.compile(r"8|1[18](?!\d)|[aeio](?!ne)|u(?!ni)")
"""How what is spoken with a vowel first starts: an 8 percent fall, an 11-session streak, an easing."""


def article(text: str) -> str:
    """The Jinja filter ``article``: with ``a`` or ``an`` before it, the mark kept.

    >>> article("8 percent fall"), article("third"), article("one-session streak")
    ('an 8 percent fall', 'a third', 'a one-session streak')
    """
    worded = f"{'an' if AN.match(text) else 'a'} {text}"
    return text.worded(worded) if isinstance(text, Printed) else worded


def finalize(value: str) -> str:
    """What Jinja may print: marked words, and plain words that say nothing checkable."""
    if value.__class__ is Printed or value.__class__ is str:
        return value
    str(value)  # a name the context lacks says so itself
    raise BadTemplate(f"a template prints {value!r}, which is not text with a mark; format it in its context")


def join_line(chunks: Sequence[str]) -> Line:
    """Rendered chunks as one line, with a span for each marked one."""
    spans, at = [], 0
    for chunk in chunks:
        if isinstance(chunk, Printed):
            spans.append(chunk.span(at))
        at += len(chunk)
    return Line("".join(chunks), tuple(spans))
