"""A story as its own JSON object tells it, made ready to be kept."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

from newsgen.errors import BadInput
from newsgen.records import MarketDay, Problem
from newsgen.records.filed import FactKept, Filed
from newsgen.records.item import HUMAN_EDITS, Item
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
        raise BadInput(f"{fault}. Write it with newsgen write --format json, one language a file.")
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


def all_words(item: Item) -> str:
    """The digest of all that a reader reads of a version, and of whether it may be read."""
    return words_digest((item.headline, item.deck, *item.paragraphs, item.notice, item.status))


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
    except (ValueError, RecursionError) as fault:
        raise BadInput(f"{name} is not JSON. Write it with newsgen write --format json.") from fault
    if not isinstance(told, Mapping):
        raise BadInput(f"{name} is no JSON object. Write it with newsgen write --format json.")
    return told


def _filed(told: Mapping[str, Any]) -> Filed:
    by_hand = told.get(WORDS) != words_digest(words_of(told))
    restored(MarketDay, told["snapshot"])  # or nobody could check or correct the story later
    item = restored(Item, with_words(told["item"], told))
    if by_hand:
        item = replace(item, source_type=HUMAN_EDITS)
    return Filed(
        item,
        json.dumps(told, ensure_ascii=False),
        json.dumps(told["snapshot"], ensure_ascii=False),
        tuple(_fact(each) for each in told["facts"]),
        tuple(restored(Problem, each) for each in told["problems"]),
        by_hand=by_hand,
    )


def with_words(item: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    """The plain item with the words of a story's object, which a person may have changed.

    What was made of the old words, a shorter headline and the summary, is made of the new ones.
    """
    headline, deck = told["headline"], told.get("deck") or ""
    paragraphs = [each["text"] for each in told["paragraphs"]]
    words = {"headline": headline, "deck": deck, "paragraphs": paragraphs}
    if headline != item["headline"]:
        words["short_headline"] = headline
    known = (headline, deck, *paragraphs[:1])
    if item["summary"] not in known:
        words["summary"] = _summary(item, headline, deck, paragraphs)
    return {**item, **words, **_named_still(item, _text(item), "\n".join(words_of(told)))}


def _text(item: Mapping[str, Any]) -> str:
    return "\n".join((item["headline"], item["deck"], *item["paragraphs"]))


def _named_still(item: Mapping[str, Any], before: str, now: str) -> dict[str, Any]:
    """Instruments and keywords without those that the old words named and the new ones do not."""
    names = {each["name"].get(item["lang"], "") for each in item["instruments"]}
    lost = {each for each in names if each in before and each not in now}
    return {
        "instruments": [each for each in item["instruments"] if each["name"].get(item["lang"]) not in lost],
        "keywords": [each for each in item["keywords"] if each not in lost],
    }


def _summary(item: Mapping[str, Any], headline: str, deck: str, paragraphs: Sequence[str]) -> str:
    """What stands now where the summary stood; the headline where nothing does."""
    if item["summary"] == item["deck"]:
        return deck or headline
    first = item["paragraphs"][:1]
    return paragraphs[0] if paragraphs and [item["summary"]] == first else headline


def _fact(told: Mapping[str, Any]) -> FactKept:
    detail = json.dumps(told.get("detail"), ensure_ascii=False)
    return FactKept(told["id"], told["kind"], told["subject"], told["points"], told["used"], detail)
