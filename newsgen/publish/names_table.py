"""Listed shares without an English name, for whoever is to name them."""

from __future__ import annotations

import json

from rich import box
from rich.table import Table

from newsgen.publish.terminal import printed
from newsgen.records.named import NamesChecked


def render(checked: NamesChecked, *, terminal: bool = False) -> str:
    """Code, Korean name and the row to add for each, and how many there are."""
    if not checked.unnamed:
        return printed(_summary(checked), terminal=terminal)
    found = Table(box=box.SIMPLE_HEAD)
    for title in ("code", "Korean name", "add to share_names.csv"):
        found.add_column(title, no_wrap=True)
    for each in checked.unnamed:
        found.add_row(*each)
    return printed(found, _summary(checked), terminal=terminal)


def encode(checked: NamesChecked) -> bytes:
    """The same as one JSON object."""
    content = checked._asdict() | {"unnamed": [each._asdict() for each in checked.unnamed]}
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _summary(checked: NamesChecked) -> str:
    missing = len(checked.unnamed)
    if not missing:
        return f"{checked.listing}: every one of {checked.listed:,} listed shares has an English name"
    have = "has" if missing == 1 else "have"
    return f"{checked.listing}: {missing:,} of {checked.listed:,} listed shares {have} no English name"
