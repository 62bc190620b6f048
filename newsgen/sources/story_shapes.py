"""What a story file says, whatever its shape: the words alone, and what it tells of itself.

The text of a file that is no plain text is made of its parts, headline, deck and paragraphs, with an empty
line between: that is the text that places are counted in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from newsgen.errors import BadInput
from newsgen.sources.story_markup import of_html, of_markdown

BETWEEN = "\n\n"

Content = Mapping[str, Any]

_ID = re.compile(r"(?P<about>[0-9a-z]+)-(?P<session>\d{4}-\d\d-\d\d)-(?P<over>[a-z]+)-\d{4}(?:-|$)")
_LANGUAGE = re.compile(r"(en|ko)(?:[-_]|$)", re.IGNORECASE)
ABOUT = {"kospi": "market", "usdkrw": "dollar-won"}
"""What a story's name begins with, where the command line calls it otherwise."""
PERIODS = ("week", "month", "quarter", "year")


class RawStory(NamedTuple):
    """Words to be checked, and what their file says of them; empty and None where it says nothing."""

    name: str
    text: str
    lang: str = ""
    session: date | None = None
    about: str = ""
    period: str = ""
    as_of: datetime | None = None
    """The moment of its figures, with its zone."""


class HoldsADay(BadInput):
    """A day file stands where a story was looked for."""


def stories_in(name: str, suffix: str, text: str) -> Iterator[RawStory]:
    """The stories in the text of a file; BadInput in one line when it holds none."""
    if suffix == ".json" or text.lstrip().startswith("{"):
        yield from _in_json(name, _object(name, text))
    elif suffix in (".html", ".htm") or text.lstrip().lower().startswith(("<!doctype html", "<html")):
        yield RawStory(name, _joined(name, of_html(text)))
    elif suffix == ".md":
        yield RawStory(name, _joined(name, of_markdown(text)))
    else:
        yield RawStory(name, text)


def is_day(content: Content) -> bool:
    """Whether a JSON object is a day file: figures, and no words."""
    return "indices" in content and "as_of" in content and "paragraphs" not in content


def _object(name: str, text: str) -> Content:
    try:
        content = json.loads(text)
    except json.JSONDecodeError as fault:
        where = f"line {fault.lineno}, column {fault.colno}"
        raise BadInput(f"{name} is not JSON: {fault.msg} at {where}. Correct it there.") from None
    except (RecursionError, ValueError):
        raise BadInput(f"{name} cannot be read as JSON. Give it one object with a story.") from None
    if not isinstance(content, dict):
        raise BadInput(f"{name} is no JSON object. Give it one with headline and paragraphs.")
    return content


def _in_json(name: str, content: Content) -> Iterator[RawStory]:
    if is_day(content):
        raise HoldsADay(f"{name} holds a day's figures and no story. Give it as --day.")
    by_language = {lang: told for lang, told in content.items() if lang in ("en", "ko")}
    if by_language and all(isinstance(told, dict) for told in by_language.values()):
        for lang, told in by_language.items():
            yield _one(f"{name}#{lang}", {"lang": lang, **told})
    else:
        yield _one(name, content)


def _one(name: str, content: Content) -> RawStory:
    parts = next((found for shape in SHAPES if (found := list(shape(content)))), [])
    told = _ID.match(str(content.get("id", "")))
    about, over = (told["about"], told["over"]) if told else ("", "")
    return RawStory(
        name,
        _joined(name, parts),
        _language(content),
        _session(content, told["session"] if told else ""),
        ABOUT.get(about, about),
        over if over in PERIODS else "",
        _moment(content.get("as_of")),
    )


def _joined(name: str, parts: Sequence[str]) -> str:
    text = BETWEEN.join(part.strip() for part in parts if part.strip())
    if not text:
        raise BadInput(f"{name} has no words of a story. Give it headline and paragraphs, or plain text.")
    return text


def _language(content: Content) -> str:
    told = next((content[key] for key in ("lang", "language", "inLanguage") if key in content), "")
    found = _LANGUAGE.match(told) if isinstance(told, str) else None
    return found[1].lower() if found else ""


def _session(content: Content, in_id: str) -> date | None:
    told = content.get("session") or in_id
    try:
        return date.fromisoformat(told) if isinstance(told, str) and told else None
    except ValueError:
        return None


def _moment(told: Any) -> datetime | None:
    try:
        found = datetime.fromisoformat(told) if isinstance(told, str) else None
    except ValueError:
        return None
    return found if found and found.tzinfo else None


def _own(content: Content) -> Iterator[str]:
    """newsgen's own JSON: headline, deck, paragraphs with their texts."""
    if isinstance(paragraphs := content.get("paragraphs"), list):
        yield from _texts(content, "headline", "deck")
        for each in paragraphs:
            yield from _texts(each, "text") if isinstance(each, dict) else _texts({"text": each}, "text")


def _linked(content: Content) -> Iterator[str]:
    """JSON-LD, a NewsArticle of schema.org."""
    if "articleBody" in content:
        yield from _texts(content, "headline", "alternativeHeadline")
        yield from _body(str(content["articleBody"]))


_NINJS = frozenset(("headlines", "bodies", "body_text", "body_xhtml", "body_html"))


def _ninjs(content: Content) -> Iterator[str]:
    """ninjs, of version 1 (``body_text``, ``body_xhtml``) or later (lists of headlines and bodies)."""
    if content.keys().isdisjoint(_NINJS):
        return  # a headline alone is anybody's: its body is looked for elsewhere
    for each in _values(content.get("headlines")):
        yield from _body(each)
    yield from _texts(content, "headline")
    for key in ("body_text", "body_xhtml", "body_html"):
        if isinstance(body := content.get(key), str):
            yield from _body(body)
            return
    yield from (part for each in _values(content.get("bodies"))[:1] for part in _body(each))


def _ans(content: Content) -> Iterator[str]:
    """ANS: headlines and content elements of Arc."""
    if isinstance(elements := content.get("content_elements"), list):
        for key in ("headlines", "subheadlines"):
            yield from _texts(content.get(key), "basic")
        for each in elements:
            if isinstance(each, dict) and each.get("type") in ("text", "header"):
                yield from (part for text in _texts(each, "content") for part in of_html(text))


def _plain(content: Content) -> Iterator[str]:
    """Any other object with a headline and one body."""
    yield from _texts(content, "headline", "title")
    for key in ("text", "body", "content"):
        if isinstance(body := content.get(key), str):
            yield from _body(body)
            return


SHAPES: Sequence[Callable[[Content], Iterator[str]]] = (_own, _linked, _ans, _ninjs, _plain)
"""Tried in turn; the first that finds words has the story."""


def _values(told: Any) -> list[str]:
    """The values of a list as ninjs has it: ``[{"role": "main", "value": "..."}]``."""
    rows = told if isinstance(told, list) else []
    return [each["value"] for each in rows if isinstance(each, dict) and isinstance(each.get("value"), str)]


def _body(text: str) -> Iterator[str]:
    """A body of text as it is, of HTML by its paragraphs."""
    yield from of_html(text) if text.lstrip().startswith("<") else [text]


def _texts(content: Any, *keys: str) -> Iterator[str]:
    if isinstance(content, Mapping):
        yield from (content[key] for key in keys if isinstance(content.get(key), str))
