"""An item as Markdown (CommonMark): the editor's note as a quotation, then the story as ``write`` has it."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.publish.markdown import escape, paragraph
from newsgen.publish.newsroom.body import body
from newsgen.records import Line
from newsgen.records.filing import CANCELED
from newsgen.records.item import Item


def encode(item: Item) -> bytes:
    """UTF-8, one paragraph a line, one newline at the end. A withdrawn item has no body."""
    return ("\n\n".join(_blocks(item)) + "\n").encode()


def _blocks(item: Item) -> Iterator[str]:
    withdrawn = item.status == CANCELED
    if note := body(item)[0].text if withdrawn else item.edit_note:
        yield f"> {_paragraph(note)}"
    yield f"# {escape(item.headline)}"
    if not withdrawn:
        yield from _story(item)


def _story(item: Item) -> Iterator[str]:
    if item.deck:
        yield f"**{escape(item.deck)}**"
    if item.paragraphs:
        first, *others = item.paragraphs
        yield _paragraph(item.opening + first)
        yield from map(_paragraph, others)
    yield from (f"*{escape(each)}*" for each in (item.notice, item.tail) if each)


def _paragraph(text: str) -> str:
    return paragraph(Line.of([text]))
