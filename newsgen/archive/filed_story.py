"""A story as its own JSON object tells it, made ready to be kept."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from newsgen.errors import BadInput
from newsgen.records import MarketDay, Problem
from newsgen.records.filed import FactKept, Filed
from newsgen.records.item import Item
from newsgen.records.restored import restored

NEEDED = ("id", "lang", "headline", "paragraphs", "facts", "problems", "item", "snapshot")
WORDS = "words_sha256"
"""By which a story whose words were changed by hand is known."""


def filed_of(content: bytes, name: str = "the story") -> Filed:
    """What ``--format json`` printed, as the archive keeps it; BadInput, one line, for anything else.

    Its words stand in the item as in the object itself: whoever changed them by hand changed the object.
    """
    told = _object(content, name)
    if missing := [each for each in NEEDED if told.get(each) is None]:
        fault = f"{name} is no story that can be filed: it has no {', '.join(missing)}"
        raise BadInput(f"{fault}. Write it with newsgen write --format json.")
    try:
        return _filed(told)
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise BadInput(
            f"{name} was made by another newsgen, or changed beyond its words: {fault}. Write it anew."
        ) from fault


def words_of(told: Mapping[str, Any]) -> tuple[str, ...]:
    """The lines of a story's object: headline, deck, paragraphs."""
    deck = (told["deck"],) if told.get("deck") else ()
    return (told["headline"], *deck, *(each["text"] for each in told["paragraphs"]))


def words_digest(lines: Sequence[str]) -> str:
    """SHA-256 of these lines, in hexadecimal."""
    return sha256("\n".join(lines).encode()).hexdigest()


def lines_of(filed: Filed) -> tuple[str, ...]:
    """Headline, deck, paragraphs and notice, as verification reads them."""
    item = filed.item
    return tuple(each for each in (item.headline, item.deck, *item.paragraphs, item.notice) if each)


def day_of(filed: Filed) -> MarketDay:
    """The market day that a version was written from."""
    return restored(MarketDay, json.loads(filed.snapshot))


def _object(content: bytes, name: str) -> Mapping[str, Any]:
    try:
        told = json.loads(content)
    except ValueError as fault:
        raise BadInput(f"{name} is not JSON. Write it with newsgen write --format json.") from fault
    if not isinstance(told, Mapping):
        raise BadInput(f"{name} is no JSON object. Write it with newsgen write --format json.")
    return told


def _filed(told: Mapping[str, Any]) -> Filed:
    lines = words_of(told)
    item = restored(Item, _with_words(told["item"], told))
    return Filed(
        item,
        json.dumps(told, ensure_ascii=False),
        json.dumps(told["snapshot"], ensure_ascii=False),
        tuple(_fact(each) for each in told["facts"]),
        tuple(restored(Problem, each) for each in told["problems"]),
        by_hand=told.get(WORDS) != words_digest(lines),
    )


def _with_words(item: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    """The item with the words of the object, which a person may have changed."""
    words = {"headline": told["headline"], "deck": told.get("deck") or ""}
    changed = words["headline"] != item["headline"]
    short = {"short_headline": words["headline"]} if changed else {}
    return {**item, **words, **short, "paragraphs": [each["text"] for each in told["paragraphs"]]}


def _fact(told: Mapping[str, Any]) -> FactKept:
    detail = json.dumps(told.get("detail"), ensure_ascii=False)
    return FactKept(told["id"], told["kind"], told["subject"], told["points"], told["used"], detail)
