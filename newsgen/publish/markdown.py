"""A story as Markdown (CommonMark): a heading, the deck in bold, paragraphs, the notice in italics."""

from __future__ import annotations

import re

from newsgen.records import Line, MarketDay, Story

_MARKS = re.compile(r"[\\`*_\[\]<>]|&(?=#?\w+;)")
_LINE_START = re.compile(r"^(?:[-+#=~]|\d+(?=[.)]))")


def encode(story: Story, _day: MarketDay) -> bytes:
    """UTF-8, one paragraph a line, one newline at the end."""
    draft = story.draft
    blocks = [f"# {escape(draft.headline.text)}"]
    if draft.deck:
        blocks.append(f"**{escape(draft.deck.text)}**")
    blocks += [paragraph(line) for line in draft.paragraphs]
    blocks.append(f"*{escape(draft.notice.text)}*")
    return ("\n\n".join(blocks) + "\n").encode()


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
