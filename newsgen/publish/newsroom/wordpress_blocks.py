"""The body of an item in the block markup of WordPress, as its editor would save it.

The editor compares what it finds with what it would have written itself, and shows a warning over a block
that differs by a sign: https://developer.wordpress.org/block-editor/reference-guides/core-blocks/

Headline, deck and chart are no part of it: WordPress keeps them as title, excerpt and featured image.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from newsgen.publish.newsroom.body import CORRECTION, NOTICE, STORY, body, escaped
from newsgen.records.item import Item

CLASSES = {CORRECTION: "correction", NOTICE: "disclosure", STORY: ""}
"""By part of the body, the class by which a theme may show it otherwise."""
TAIL = "tail"


def encode(item: Item) -> bytes:
    """UTF-8, a paragraph block for each paragraph, an empty line between, none at the end."""
    return "\n\n".join(_blocks(item)).encode()


def _blocks(item: Item) -> Iterator[str]:
    for part in body(item):
        yield paragraph(part.text, CLASSES[part.role])
    if item.tail:
        yield paragraph(item.tail, TAIL)


def paragraph(text: str, name: str = "") -> str:
    """One paragraph block, with a class where a name is given.

    >>> print(paragraph("S&P 500", "disclosure"))
    <!-- wp:paragraph {"className":"disclosure"} -->
    <p class="disclosure">S&amp;P 500</p>
    <!-- /wp:paragraph -->
    """
    said = f" {json.dumps({'className': name}, separators=(',', ':'))}" if name else ""
    attribute = f' class="{name}"' if name else ""
    # The editor writes a space that does not break as its name.
    words = escaped(text).replace("\u00a0", "&nbsp;")
    return f"<!-- wp:paragraph{said} -->\n<p{attribute}>{words}</p>\n<!-- /wp:paragraph -->"
