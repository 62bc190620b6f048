"""Formats that newsroom systems take in: one item of every field, and a pure encoder for each format."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from newsgen.records.frozen import frozen
from newsgen.records.item import Item


@frozen
class ItemFormat:
    """A format that is made of an item alone."""

    module: str
    """In this folder: it has ``encode(item) -> bytes``, pure."""
    suffix: str
    """How the names of its files end."""
    media_type: str

    def encode(self, item: Item) -> bytes:
        """The item in this format; the same item gives the same bytes."""
        content: bytes = import_module(f"newsgen.publish.newsroom.{self.module}").encode(item)
        return content


ITEM_FORMATS: Mapping[str, ItemFormat] = {}
"""By the name that ``--format`` and a target's ``format`` use."""
