"""English copy cut into words, numbers and points, each with its place in the text as it was handed in."""

from __future__ import annotations

import re
from typing import NamedTuple


class Token(NamedTuple):
    """A word, number or point."""

    low: str
    """In small letters, with straight quotes; hyphens between words are left out."""
    start: int
    end: int
    capital: bool = False
    """Begins with a capital letter."""


_TOKEN = re.compile(
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"|(?P<dotted>(?:[A-Za-z]\.){2,})"
    r"|(?P<word>[A-Za-z]+n['’]t\b|[^\W\d_]+)"
    r"|(?P<own>['’]s?(?!\w))"
    r"|(?P<line>\s*\n\s*)"
    r"|(?P<point>\.{3}|-{2,}|[^\w\s])"
)
_QUOTES = {
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "–": "-",
    "—": "--",
    "−": "-",
    "‐": "-",
    "‑": "-",
    "…": "...",
}


def cut(text: str) -> list[Token]:
    """The tokens of a text; a break of lines is a token too, ``\\n`` once or twice for an empty line.

    >>> [each.low for each in cut("The U.S. won't buy 1,200.5-point moves.")]
    ['the', 'u.s.', "won't", 'buy', '1,200.5', 'point', 'moves', '.']
    """
    return [
        token
        for found in _TOKEN.finditer(text)
        if (token := _token(text, found.group(), *found.span())) is not None
    ]


def _token(text: str, raw: str, start: int, end: int) -> Token | None:
    """A token, or None for a hyphen inside a word."""
    first = raw[0]
    if first.isalpha():
        return Token(raw.lower().replace("’", "'"), start, end, first.isupper())
    if first.isdecimal():
        return Token(raw, start, end)
    if "\n" in raw:
        return Token("\n\n" if raw.count("\n") > 1 else "\n", start, end)
    low = _QUOTES.get(first, raw) if len(raw) == 1 else raw.replace("’", "'")
    if low[0] == "-" and _inside(text, start, end):
        return None
    if low[0] == "-" and (len(low) > 1 or _apart(text, start, end)):
        return Token("--", start, end)
    return Token(low, start, end)


def _apart(text: str, start: int, end: int) -> bool:
    """Whether a hyphen is a dash: between blanks, and no sign of a list."""
    blank = text[start - 1 : start] in (" ", "\u00a0") and text[end : end + 1] in (" ", "\u00a0")
    return blank and not text[:start].rstrip(" \u00a0").endswith("\n")


def _inside(text: str, start: int, end: int) -> bool:
    """Whether a hyphen joins two words, or a number to its noun; not two numbers, nor one to a minus."""
    before, after = text[start - 1 : start], text[end : end + 1]
    joins = (before.isalnum() or before == ".") and after.isalnum()
    return joins and not (before.isdecimal() and after.isdecimal())
