"""A post's content as WordPress cuts it into blocks."""

from __future__ import annotations

import json
import re
from typing import Any

from tests.publish.newsroom.reads_html import paragraphs

BLOCK = re.compile(
    r"<!-- wp:paragraph(?: (\{.*?\}))? -->\n(<p(?: class=\"(\w+)\")?>.*?</p>)\n<!-- /wp:paragraph -->"
)


def blocks(content: bytes) -> list[tuple[str, str]]:
    """Each block's class and text; what is no paragraph block is a fault."""
    found = [BLOCK.fullmatch(each) for each in content.decode().split("\n\n")]
    told = []
    for each in found:
        assert each, "this is no paragraph block"
        said = json.loads(each[1])["className"] if each[1] else ""
        assert said == (each[3] or ""), "the editor would have written another class"
        (text,) = paragraphs(re.sub(r"<p[^>]*>", "<p>", each[2], count=1))
        told.append((said, text))
    return told


def read(content: bytes) -> dict[str, Any]:
    return {"body": tuple(text for name, text in blocks(content) if name != "tail")}
