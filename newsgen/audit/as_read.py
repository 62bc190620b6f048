"""Copy as the readers read it: in plainer signs and flowing lines, each character with its place in the text.

Desks, agencies and programs write the same words with other quotation marks and blanks, break lines where a
screen ends, and take Korean syllables apart. None of it changes what is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from unicodedata import is_normalized, normalize

from newsgen.records.checked import Checked, Span

SIGNS = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201b\u02bc\uff07", "'")
    | dict.fromkeys("\u201c\u201d\u201f\uff02", '"')
    | dict.fromkeys("\u00a0\u2002\u2003\u2004\u2005\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " ")
    | dict.fromkeys("\u2010\u2011\u2012\ufe63\uff0d", "-")
    | {chr(0xFF10 + digit): str(digit) for digit in range(10)}
    | {"\uff05": "%", "\uff0c": ",", "\uff0e": ".", "\uff08": "(", "\uff09": ")", "\uff0b": "+"}
)
"""Signs that stand for plainer ones, each for one."""

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""What has no width, and would cut words in two."""

MANY = 3
"""So many breaks, all where the next word did not fit, are no chance; fewer must be within sentences."""

LEAST_WIDTH, MOST_WIDTH = 40, 120
"""Lines broken to a width are neither shorter nor longer; a paragraph that is one line mostly is."""

_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_CLUSTER = re.compile(
    "[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?[\u0300-\u036f]*|.[\u0300-\u036f]*", re.DOTALL
)
"""What one character may be taken apart into: the Korean letters of a syllable, a letter and its accents."""


def as_read(text: str) -> tuple[str, Sequence[int] | None]:
    """The text in plain signs, and for each of its characters, and for its end, the place in the text as it
    was given; None for places that are the same."""
    plain = _flowing(text.translate(SIGNS))
    if is_normalized("NFC", plain) and not _INVISIBLE.search(plain):
        return plain, None
    pieces = [each.group() for each in _CLUSTER.finditer(plain)]
    whole = [_INVISIBLE.sub("", normalize("NFC", piece)) for piece in pieces]
    starts = accumulate((len(piece) for piece in pieces), initial=0)
    places = [start for start, piece in zip(starts, whole, strict=False) for _ in piece]
    return "".join(whole), [*places, len(text)]


def as_given(checked: Checked, text: str, places: Sequence[int] | None) -> Checked:
    """What was found in the text as read, at its places in the text as given."""

    def at(span: Span) -> Span:
        return span if places is None else (places[span[0]], places[span[1]])

    if checked.text == text:
        return checked
    statements = tuple(
        each._replace(start=start, end=end, text=text[start:end], numbers=tuple(map(at, each.numbers)))
        for each in checked.statements
        for start, end in (at((each.start, each.end)),)
    )
    return replace(checked, text=text, statements=statements, numbers=tuple(map(at, checked.numbers)))


def _flowing(text: str) -> str:
    """The text with a blank for every line break that is there only because the next word did not fit."""
    lines = text.split("\n")
    width = max(len(line.rstrip()) for line in lines)
    if not LEAST_WIDTH <= width <= MOST_WIDTH:
        return text
    ends = list(_breaks(lines, width))
    onward = all(lines[row + 1].lstrip()[:1].islower() for row, _ in ends)
    if not all(full for _, full in ends) or not (onward or len(ends) >= MANY):
        return text
    broken = {row for row, _ in ends}
    return "".join(
        line + ("" if row == len(lines) - 1 else " " if row in broken else "\n")
        for row, line in enumerate(lines)
    )


def _breaks(lines: Sequence[str], width: int) -> Iterator[tuple[int, bool]]:
    """The lines that the next one goes on from, and whether its first word would have been too long."""
    for row, (line, after) in enumerate(pairwise(lines)):
        if line.strip() and after.strip():
            yield row, len(line.rstrip()) + 1 + len(after.split()[0]) > width
