"""A finished story as bytes: pure encoders, and the one place that writes files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from newsgen.publish.newsroom import ITEM_FORMATS
from newsgen.records import MarketDay, Story

if TYPE_CHECKING:
    from newsgen.records.item import Item


class ForItems(Protocol):
    """What is made of an item alone: one of ITEM_FORMATS, or a house's own export."""

    @property
    def suffix(self) -> str:
        """How the names of its files end."""
        ...

    @property
    def media_type(self) -> str:
        """What its files are, for receivers."""
        ...

    def encode(self, item: Item, /) -> bytes:
        """The item in this form."""


Encoder = Callable[[Story, MarketDay], bytes]


def _encoder(module: str) -> Encoder:
    def encode(story: Story, day: MarketDay) -> bytes:
        # Imported when it is used: text, the first thing anybody asks for, needs none of the others.
        content: bytes = import_module(f"newsgen.publish.{module}").encode(story, day)
        return content

    return encode


def item_encoder(form: ForItems) -> Encoder:
    """An encoder of stories that are items first; the house of a story has said who sends it."""

    def encode(story: Story, day: MarketDay) -> bytes:
        from newsgen.publish.newsroom.item_of import item_of  # only where a newsroom system takes it in

        return form.encode(item_of(story, day))

    return encode


STORY_FORMATS: Mapping[str, Encoder] = {
    "text": _encoder("text"),
    "md": _encoder("markdown"),
    "html": _encoder("web_page"),
    "json": _encoder("as_json"),
}
"""Formats that need nothing but the story and its day."""
FORMATS: Mapping[str, Encoder] = {
    **STORY_FORMATS,
    **{name: item_encoder(form) for name, form in ITEM_FORMATS.items() if name not in STORY_FORMATS},
}
"""What ``--format`` may say. Each encoder needs the day as well, for the data under the spans; those of
newsroom systems need a story whose house said who sends it (``Story.newsroom``)."""
NEED_NEWSROOM = frozenset(FORMATS) - {"text", "md", "html"}
"""The formats that say who sends a story."""
