"""A finished story as bytes: pure encoders, and the one place that writes files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from newsgen.records import MarketDay, Story

Encoder = Callable[[Story, MarketDay], bytes]


def _encoder(module: str) -> Encoder:
    def encode(story: Story, day: MarketDay) -> bytes:
        # Imported when it is used: text, the first thing anybody asks for, needs none of the others.
        content: bytes = import_module(f"newsgen.publish.{module}").encode(story, day)
        return content

    return encode


FORMATS: Mapping[str, Encoder] = {
    "text": _encoder("text"),
    "md": _encoder("markdown"),
    "html": _encoder("web_page"),
    "json": _encoder("as_json"),
}
"""What ``--format`` may say. Each encoder needs the day as well, for the data under the spans."""
