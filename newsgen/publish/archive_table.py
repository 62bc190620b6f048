"""What the archive holds, as tables and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from rich import box
from rich.table import Table

from newsgen.publish.terminal import printed
from newsgen.records.archived import Life, Listed, Sent
from newsgen.records.plain_values import plain
from newsgen.sessions import KST

WIDTH = 200
"""Columns where there is no terminal: a name and a headline stand in one line."""
NARROW = 150
"""With fewer columns a table breaks names and headlines into crumbs."""


def render_list(found: Sequence[Listed], *, terminal: bool = False, columns: int = WIDTH) -> str:
    """A line a story, and how many there are; where a terminal has too few columns, a few lines a story.

    Times are Seoul's.
    """
    if not found:
        return printed("no story was filed", terminal=terminal)
    count = "1 story" if len(found) == 1 else f"{len(found):,} stories"
    if terminal and columns < NARROW:
        return printed(*(line for each in found for line in _lines(each)), "", count, terminal=terminal)
    table = _table("story", "version", "filed", "state", "read by", "sent to", "headline")
    for each in found:
        row = (each.story_id, str(each.version), _when(each.created), ", ".join(_state(each)))
        table.add_row(*row, each.reviewed_by, ", ".join(each.targets), each.headline)
    return printed(table, count, terminal=terminal, width=WIDTH)


def _lines(each: Listed) -> Iterator[str]:
    yield f"{each.story_id}  version {each.version}  {_when(each.created)}"
    yield f"    {each.headline}"
    read = f"; read by {each.reviewed_by}" if each.reviewed_by else ""
    sent = f"; sent to {', '.join(each.targets)}" if each.targets else ""
    yield f"    {', '.join(_state(each))}{read}{sent}"


def render_life(story_id: str, found: Sequence[Life], *, terminal: bool = False) -> str:
    """Each version with all that happened to it, a line each, in the order of its kind."""
    lines = [story_id]
    for each in found:
        state = ", ".join(_state(each))
        lines.append(f"version {each.version}  {_when(each.created)}  {state}  {each.headline}")
        lines += [f"    {line}" for line in _happened(each)]
    return printed(*lines, terminal=terminal)


def encode(found: Sequence[Listed | Life]) -> bytes:
    """The same as a JSON list; times with their zone."""
    return (json.dumps(plain(tuple(found)), ensure_ascii=False, indent=2) + "\n").encode()


def _happened(each: Life) -> Iterator[str]:
    if each.correction:
        yield each.correction.note
    for override in each.overrides:
        yield f"answered for by {override.by}: {override.reason}"
    for review in each.reviews:
        note = f": {review.note}" if review.note else ""
        yield f"read by {review.by}, {_when(review.at)}{note}"
        yield from review.changed
    yield from (_sent(sent) for sent in each.sent)


def _sent(sent: Sent) -> str:
    if sent.at is not None:
        return f"{sent.target}: {sent.state} {_when(sent.at)}: {sent.place}"
    why = f": {sent.error}" if sent.error else ""
    return f"{sent.target}: {sent.state}{why}"


def _state(each: Listed | Life) -> Iterator[str]:
    yield each.status
    if each.automatic:
        yield "automatic"
    if not each.clean:
        yield "problems"


def _when(moment: datetime) -> str:
    return f"{moment.astimezone(KST):%Y-%m-%d %H:%M:%S}"


def _table(*titles: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD)
    options: dict[str, Any] = {"no_wrap": True, "overflow": "fold"}
    for title in titles:
        table.add_column(title, **(options if title == "story" else {"overflow": "fold"}))
    return table
