"""Words that know what they say: printed text that carries its datum."""

from __future__ import annotations

from collections.abc import Iterable

from newsgen.errors import BadTemplate
from newsgen.records import Line, Span


class Printed(str):
    """Text for a template, with the value, fact and data that make it true."""

    __slots__ = ("data", "fact", "kind", "unit", "value")

    kind: str
    value: str
    unit: str
    fact: str
    data: tuple[str, ...]

    def __str__(self) -> str:
        """Itself: Jinja calls ``str`` on what it prints, and the mark must survive that."""
        return self

    def worded(self, text: str) -> Printed:
        """The same mark on a slightly different wording."""
        return printed(text, self.kind, self.value, self.unit, self.fact, self.data)


def printed(
    text: str, kind: str, value: str, unit: str = "", fact: str = "", data: tuple[str, ...] = ()
) -> Printed:
    """Marked text."""
    made = Printed(text)
    made.kind, made.value, made.unit, made.fact, made.data = kind, value, unit, fact, data
    return made


def capital(text: str) -> str:
    """The Jinja filter ``cap``: a capital first letter, the mark kept."""
    worded = text[:1].upper() + text[1:]
    return text.worded(worded) if isinstance(text, Printed) else worded


AN = ("8", "11-", "11th", "11.", "11 ", "18", "a", "e", "i", "o", "u")
"""How a word or figure starts that is spoken with a vowel first: an 8 percent fall, an 11-session streak."""


def article(text: str) -> str:
    """The Jinja filter ``article``: with ``a`` or ``an`` before it, the mark kept.

    >>> article("8 percent fall"), article("third"), article("one-session streak")
    ('an 8 percent fall', 'a third', 'a one-session streak')
    """
    vowel = text.startswith(AN) and not text.startswith(("one", "uni"))
    worded = f"{'an' if vowel else 'a'} {text}"
    return text.worded(worded) if isinstance(text, Printed) else worded


def finalize(value: object) -> str:
    """What Jinja may print: marked words, and plain words that say nothing checkable."""
    if value.__class__ is Printed or value.__class__ is str:
        return value  # type: ignore[return-value]
    raise BadTemplate(f"a template prints {value!r}, which is not text with a mark; format it in its context")


def join_line(chunks: Iterable[str]) -> Line:
    """Rendered chunks as one line, with a span for each marked one."""
    spans, at, parts = [], 0, []
    for chunk in chunks:
        end = at + len(chunk)
        if chunk.__class__ is Printed:
            spans.append(Span(at, end, chunk.kind, chunk.value, chunk.unit, chunk.fact, chunk.data))  # type: ignore[attr-defined]
        parts.append(chunk)
        at = end
    return Line("".join(parts), tuple(spans))
