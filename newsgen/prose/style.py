"""House styles: how a paper writes names, percent and decimals. A style is a row of a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from newsgen.errors import BadInput, BadTable


@dataclass(frozen=True, slots=True)
class Style:
    """One house's habits in one language."""

    name: str
    names: Mapping[str, Mapping[str, str]]
    """By series: ``first`` (first mention), ``later``, ``head`` (in a headline)."""
    references: tuple[str, ...]
    """What the main index is called in turn once it has been named; ``{name}`` is its later name."""
    percent: str
    """``" percent"`` or ``"%"``."""
    trim_percent: bool
    """Whether 0.80 percent is printed as 0.8."""
    trim_level: bool
    dollar: str
    """``$`` or ``US$``."""
    market: tuple[str, ...]
    """What the market as a whole is called in a lead."""
    groups: Mapping[str, tuple[str, ...]]
    """What each investor group is called, first choice first."""


def style_names(table: Mapping[str, Any]) -> tuple[str, ...]:
    """The styles there are."""
    return tuple(table)


def style(table: Mapping[str, Any], name: str) -> Style:
    """The style of that name; BadInput lists those that exist, BadTable a row that is not whole."""
    if name not in table:
        raise BadInput(f"there is no style {name!r}. Choose one of {', '.join(table)}.")
    row = dict(table[name])
    wanted = {each.name for each in fields(Style)} - {"name"}
    if set(row) != wanted:
        odd = sorted(set(row) ^ wanted)[0]
        raise BadTable(
            f"styles.yaml: {name}: {odd} is missing or unknown; a style has {', '.join(sorted(wanted))}"
        )
    row["references"], row["market"] = tuple(row["references"]), tuple(row["market"])
    row["groups"] = {group: tuple(words) for group, words in row["groups"].items()}
    return Style(name=name, **row)
