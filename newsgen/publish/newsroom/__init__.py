"""Formats that newsroom systems take in: one item of every field, and a pure encoder for each format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from newsgen.records.frozen import frozen

if TYPE_CHECKING:  # its fields are for who asks for a newsroom's format
    from newsgen.records.item import Item


@frozen
class ItemFormat:
    """A format that is made of an item alone."""

    module: str
    """In this folder: it has ``encode(item) -> bytes``, pure."""
    suffix: str
    """How the names of its files end."""
    media_type: str
    many: bool = False
    """Whether one file may hold several items: its module then has ``encode_feed(items) -> bytes``."""
    embargo: bool = True
    """Whether who takes it in is told of an embargo and keeps it; who reads a page or a feed does not."""

    def encode(self, item: Item) -> bytes:
        """The item in this format; the same item gives the same bytes."""
        content: bytes = self._encoder().encode(_printable(item))
        return content

    def encode_many(self, items: Sequence[Item]) -> bytes:
        """Several items, at least one, as one file of a format that may hold many."""
        content: bytes = self._encoder().encode_feed([_printable(each) for each in items])
        return content

    def _encoder(self) -> Any:
        return import_module(f"newsgen.publish.newsroom.{self.module}")


def _printable(item: Item) -> Item:
    from newsgen.publish.newsroom.printable import printable  # loads where something is sent

    return printable(item)


JSON = "application/json"
HTML = "text/html; charset=utf-8"
"""Of a text, a receiver that is not told its letters takes them for Latin ones."""

ITEM_FORMATS: Mapping[str, ItemFormat] = {
    "ninjs": ItemFormat("ninjs", "ninjs.json", JSON),
    "ninjs1": ItemFormat("ninjs1", "ninjs1.json", JSON),
    "ans": ItemFormat("ans", "ans.json", JSON),
    "jsonld": ItemFormat("jsonld", "jsonld.html", HTML, embargo=False),
    "newsml": ItemFormat("newsml", "newsml.xml", "application/vnd.iptc.g2.newsitem+xml", many=True),
    "rss": ItemFormat("rss", "rss.xml", "application/rss+xml", many=True, embargo=False),
    "atom": ItemFormat("atom", "atom.xml", "application/atom+xml", many=True, embargo=False),
    "wordpress": ItemFormat("wordpress_blocks", "wordpress.html", HTML, embargo=False),
    "text": ItemFormat("text", "txt", "text/plain; charset=utf-8", embargo=False),
    "md": ItemFormat("markdown", "md", "text/markdown; charset=utf-8", embargo=False),
}
"""By the name that ``--format`` and a target's ``format`` use."""
EXPORT = "export:"
"""How the name of a house's own form of an item begins, where a format is named: ``export:desk``."""
