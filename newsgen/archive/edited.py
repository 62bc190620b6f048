"""A version that a person changed: its words read in again, and what differs from the one before."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import ndiff
from typing import Any, NamedTuple

from newsgen.archive.filed_story import filed_of, with_words
from newsgen.errors import BadInput
from newsgen.records.filed import Filed
from newsgen.records.item import HUMAN_EDITS, Item
from newsgen.records.plain_values import plain
from newsgen.records.restored import restored

SENTENCE = re.compile(r"(?<=[.!?])\s+|(?<=[.!?][\"”’'])\s+")

MARKUP = ("# ", "> ", "<")
"""What a file begins with whose signs would stand before readers as words."""


class Words(NamedTuple):
    """What a person may change of a version."""

    headline: str
    deck: str
    paragraphs: tuple[str, ...]


def edited(kept: Filed, content: bytes, name: str) -> Filed:
    """The version that follows a kept one, with the words of a file; the same version where they are its own.

    The file is a STORY.json, or text as ``newsgen archive show`` prints it. BadInput for anything else.
    """
    words = (
        _in_json(kept, content, name) if content.lstrip().startswith(b"{") else _in_text(kept, content, name)
    )
    if words == words_of(kept.item):
        return kept
    told = _told(kept, words)
    item = restored(Item, with_words(plain(kept.item), told))
    item = replace(item, version=item.version + 1, source_type=HUMAN_EDITS, review=None)
    return replace(kept, item=item, story=json.dumps(told, ensure_ascii=False), override=None, by_hand=True)


def words_of(item: Item) -> Words:
    """What a person may change of an item."""
    return Words(item.headline, item.deck, item.paragraphs)


def changed(before: Item, after: Item) -> tuple[str, ...]:
    """Each sentence that is gone, ``- ...``, and each that is new, ``+ ...``."""
    return differing(*([each.headline, each.deck, *each.paragraphs] for each in (before, after)))


def differing(before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
    """The same of the lines of two versions; an empty one says nothing."""
    told = ndiff(_sentences(before), _sentences(after))
    return tuple(line.rstrip() for line in told if line[0] in "+-")


def _sentences(lines: Sequence[str]) -> list[str]:
    return [each for line in lines if line for each in SENTENCE.split(line)]


def _in_json(kept: Filed, content: bytes, name: str) -> Words:
    told = filed_of(content, name).item
    if told.story_id != kept.item.story_id:
        raise BadInput(
            f"{name} is {told.story_id}, and {kept.item.story_id} was asked for. Name the right file."
        )
    return words_of(told)


def _in_text(kept: Filed, content: bytes, name: str) -> Words:
    """The words between what the house sets around them: note, opening, notice and tail."""
    item = kept.item
    lines = [" ".join(each.split()) for each in _decoded(content, name).split("\n\n") if each.strip()]
    around = {each for each in (item.edit_note, item.notice, item.tail) if each}
    own = [each for each in lines if each not in around]
    headline, *rest = own or [""]
    if headline.startswith(MARKUP):
        raise BadInput(
            f"{name} is Markdown or a page. Edit STORY.json, or the text newsgen archive show prints."
        )
    opening = item.opening.strip()
    begun = bool(opening) and bool(rest) and rest[0].startswith(opening)
    deck = rest.pop(0) if item.deck and rest and not begun else ""
    paragraphs = [each.removeprefix(opening).lstrip() if at == 0 else each for at, each in enumerate(rest)]
    if not headline or not all(paragraphs) or bool(paragraphs) != bool(item.paragraphs):
        raise BadInput(
            f"{name} has no headline or no paragraphs. Edit what newsgen archive show prints, "
            "with an empty line between paragraphs."
        )
    return Words(headline, deck, tuple(paragraphs))


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as fault:
        raise BadInput(f"{name} is not UTF-8. Save it as UTF-8.") from fault


def _told(kept: Filed, words: Words) -> dict[str, Any]:
    """The story's object with other words; marks stay under the lines that are as they were."""
    told: dict[str, Any] = json.loads(kept.story)
    spans = {each["text"]: each["spans"] for each in told["paragraphs"]}
    spans |= {told["headline"]: told["headline_spans"], told.get("deck") or "": told["deck_spans"]}
    return told | {
        "headline": words.headline,
        "headline_spans": spans.get(words.headline, []),
        "deck": words.deck or None,
        "deck_spans": spans.get(words.deck, []),
        "paragraphs": _marked(words.paragraphs, spans),
    }


def _marked(paragraphs: Sequence[str], spans: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"text": each, "spans": spans.get(each, [])} for each in paragraphs]
