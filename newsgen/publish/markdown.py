"""A story as Markdown (CommonMark): a heading, the deck in bold, paragraphs, the notice in italics."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsgen.publish.around import notice, opening
from newsgen.records import Line, MarketDay, Story

_MARKS = re.compile(r"[\\`*_\[\]<>]|&(?=#?\w+;)")
_LINE_START = re.compile(r"^(?:[-+#=~]|\d+(?=[.)]))")


def encode(story: Story, _day: MarketDay) -> bytes:
    """UTF-8, one paragraph a line, one newline at the end."""
    draft = story.draft
    blocks = [f"# {escape(draft.headline.text)}"]
    if draft.deck:
        blocks.append(f"**{escape(draft.deck.text)}**")
    paragraphs = [paragraph(line) for line in draft.paragraphs]
    if paragraphs and (said := opening(story)):
        paragraphs[0] = _LINE_START.sub(_plain_start, escape(said)) + escape(draft.paragraphs[0].text)
    blocks += paragraphs
    blocks += [f"*{escape(text)}*" for text in _last(story)]
    return ("\n\n".join(blocks) + "\n").encode()


def _last(story: Story) -> Iterator[str]:
    """The lines behind the story."""
    if last := notice(story):
        yield last.text
    if story.imprint.tail:
        yield story.imprint.tail


def escape(text: str) -> str:
    r"""The text with every sign that Markdown would read as its own made plain.

    >>> print(escape("S&P 500 *up* &amp; [away]"))
    S&P 500 \*up\* \&amp; \[away\]
    """
    return _MARKS.sub(r"\\\g<0>", text)


def paragraph(line: Line) -> str:
    r"""One paragraph, also where its first words look like a list or a heading.

    >>> print(paragraph(Line.of(["2026. A year"])))
    2026\. A year
    """
    return _LINE_START.sub(_plain_start, escape(line.text))


def _plain_start(found: re.Match[str]) -> str:
    start = found.group()
    return f"{start}\\" if start.isdigit() else f"\\{start}"
