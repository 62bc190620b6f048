"""Every figure that stands anywhere in the bytes of a format, wherever a receiver may look for words.

The fields that ``readings`` reads back are one copy of each text; formats hold others, of summary and alt
text, of the page that readers see.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from typing import Any

from lxml import etree, html
from markdown_it import MarkdownIt

from newsgen.publish.newsroom.body import body
from newsgen.records.filing import CANCELED
from newsgen.records.item import Item
from newsgen.records.plain_values import plain

FIGURE = re.compile(r"\d[\d,.]*[.,][\d,.]*\d|\d+(?=[조억만천%]|포인트)")
"""Amounts, prices and percentages; a bare number may be part of a date or a size."""
OF_STANDARDS = {"3.1", "1.6", "2.35", "0.10.12", "2.0", "3.6"}
"""Versions of the formats themselves."""


def of_item(item: Item) -> set[str]:
    """The figures that an item may tell."""
    return {figure for text in _strings(plain(item)) for figure in FIGURE.findall(text)} | OF_STANDARDS


def of_bytes(name: str, content: bytes) -> set[str]:
    """The figures in the bytes of a format."""
    return {figure for text in TEXTS[name](content) for figure in FIGURE.findall(text)}


def lost_lines(name: str, content: bytes, item: Item) -> list[str]:
    """The lines of the item's body, and its headline, that do not stand whole where receivers look."""
    above = () if name == "wordpress" or item.status == CANCELED else (item.headline,)
    lines = [*(part.text for part in body(item)), *above]
    places = [unescape("\n".join(texts(content))) for texts in PLACES.get(name, (TEXTS[name],))]
    return [each for each in lines for place in places if each not in place]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each)


def _json(content: bytes) -> Iterator[str]:
    yield from _strings(json.loads(content))


def _tree(tree: Any) -> Iterator[str]:
    for each in tree.iter(etree.Element):
        yield from map(str, each.attrib.values())
        if each.tag not in ("script", "style"):
            yield from filter(None, (each.text,))
        yield from filter(None, (each.tail,))


def _xml(content: bytes) -> Iterator[str]:
    yield from _tree(etree.fromstring(content))


def _page(content: bytes) -> Iterator[str]:
    yield from _shown(content)
    yield from _hidden(content)


def _shown(content: bytes) -> Iterator[str]:
    yield from _tree(html.document_fromstring(content.decode()))


def _hidden(content: bytes) -> Iterator[str]:
    for script in html.document_fromstring(content.decode()).iter("script"):
        yield from _strings(json.loads(script.text))


def _markdown(content: bytes) -> Iterator[str]:
    yield from _page(MarkdownIt("commonmark").render(content.decode()).encode())


def _words(content: bytes) -> Iterator[str]:
    yield content.decode()


TEXTS: Mapping[str, Callable[[bytes], Iterator[str]]] = {
    "ninjs": _json,
    "ninjs1": _json,
    "ans": _json,
    "jsonld": _page,
    "newsml": _xml,
    "rss": _xml,
    "atom": _xml,
    "wordpress": _page,
    "text": _words,
    "md": _markdown,
}
PLACES: Mapping[str, tuple[Callable[[bytes], Iterator[str]], ...]] = {"jsonld": (_shown, _hidden)}
"""Where a format has all the words more than once."""
