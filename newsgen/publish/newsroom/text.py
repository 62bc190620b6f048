"""An item as the plain text of a wire: what an editor must know, headline, deck, paragraphs, notice, tail."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.publish.newsroom.body import body
from newsgen.records.filing import CANCELED
from newsgen.records.item import Item


def encode(item: Item) -> bytes:
    """UTF-8, one paragraph a line, an empty line between and one newline at the end: as ``--format text``
    prints the story, with the editor's note on top of a later version. A withdrawn item has no body."""
    return ("\n\n".join(_lines(item)) + "\n").encode()


def _lines(item: Item) -> Iterator[str]:
    if item.status == CANCELED:
        yield body(item)[0].text
        yield item.headline
        return
    if item.edit_note:
        yield item.edit_note
    yield item.headline
    if item.paragraphs:
        yield from _story(item)


def _story(item: Item) -> Iterator[str]:
    if item.deck:
        yield item.deck
    first, *others = item.paragraphs
    yield item.opening + first
    yield from others
    yield from (each for each in (item.notice, item.tail) if each)
