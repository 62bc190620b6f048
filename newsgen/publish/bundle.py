"""One day's story in several languages as one output."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsgen.publish.newsroom import ITEM_FORMATS
from newsgen.records import MarketDay, Story

BETWEEN = {"text": b"\n", "md": b"\n"}
"""What stands between two stories, each of which ends its last line."""


def may_hold(format_: str) -> bool:
    """Whether stories in several languages can stand in one output of a format."""
    return format_ in BETWEEN or format_ == "json" or is_feed(format_)


def is_feed(format_: str) -> bool:
    """Whether a format is a list of items by itself, which link to each other there."""
    return format_ in ITEM_FORMATS and ITEM_FORMATS[format_].many


def one_feed(format_: str, stories: Sequence[Story], day: MarketDay) -> bytes:
    """The stories as one feed of such a format, in their order."""
    from newsgen.publish.newsroom.item_of import item_of  # text needs none of it

    return ITEM_FORMATS[format_].encode_many([item_of(story, day) for story in stories])


def together(format_: str, by_language: Mapping[str, bytes]) -> bytes:
    """The encoded stories, one behind the other; as JSON one object with each story under its language."""
    if format_ == "json":
        import json  # plain text needs none of it

        told = {lang: json.loads(content) for lang, content in by_language.items()}
        return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()
    return BETWEEN[format_].join(by_language.values())
