"""What stands in the body of an item, line by line: the correction, the story, the notice.

The house's last line (``tail``) is no part of it: readers and searches meet it as debris there, so that every
format keeps it in a field of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsgen.records.filing import CANCELED, CORRECTED, WITHDRAWN, Correction
from newsgen.records.item import Item

CORRECTION, STORY, NOTICE = "correction", "story", "notice"
FOR_READERS = frozenset({CORRECTED, WITHDRAWN})
"""Classes of later versions whose note readers must see too; the others are the desk's own business."""


class Part(NamedTuple):
    """A paragraph of a body."""

    role: str
    """CORRECTION (what was wrong), STORY (the story's words) or NOTICE (that it was generated)."""
    text: str


def body(item: Item) -> tuple[Part, ...]:
    """The paragraphs, without markup, never none. A withdrawn item's body is its note alone, that of a flash
    is its headline."""
    note = _note(item)
    if item.status == CANCELED:
        return (Part(CORRECTION, note or item.edit_note or item.headline),)
    return tuple(_parts(item, note))


def _parts(item: Item, note: str) -> Iterator[Part]:
    if note:
        yield Part(CORRECTION, note)
    first, *rest = item.paragraphs or (item.headline,)
    yield Part(STORY, item.opening + first)
    yield from (Part(STORY, text) for text in rest)
    if item.notice:
        yield Part(NOTICE, item.notice)


def _note(item: Item) -> str:
    """The latest note that readers must see, which a mere repeat does not take away."""
    return next((each.note for each in reversed(corrections(item))), "")


def corrections(item: Item) -> tuple[Correction, ...]:
    """What readers must be told was wrong; that a story was sent again with nothing false in it is none."""
    return tuple(each for each in item.corrections if each.kind in FOR_READERS)


def html_paragraphs(item: Item) -> tuple[str, ...]:
    """The same with what HTML would read as its own escaped, and no markup."""
    return tuple(escaped(part.text) for part in body(item))


def html(item: Item) -> str:
    """The paragraphs as ``<p>`` alone, one a line: anything else is dropped by some receiver."""
    return "\n".join(f"<p>{text}</p>" for text in html_paragraphs(item))


def escaped(text: str) -> str:
    """The text between two HTML tags.

    >>> print(escaped('S&P "500" < 6,000'))
    S&amp;P "500" &lt; 6,000
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def summary(item: Item) -> str:
    """The news in one line; of a withdrawn item that it was withdrawn."""
    return _withdrawn(item) or item.summary or item.deck or item.headline


def title(item: Item) -> str:
    """What readers see above it: the headline, which a withdrawn item no longer says."""
    return _withdrawn(item) or item.headline


def _withdrawn(item: Item) -> str:
    return body(item)[0].text if item.status == CANCELED else ""
