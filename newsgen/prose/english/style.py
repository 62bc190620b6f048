"""English house styles: how a paper writes names, figures and hours. A style is a row, no template."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from newsgen.prose.style_rows import Kinds, fields_of, keyed, listed, one_of, words, wrong
from newsgen.records.frozen import frozen
from newsgen.records.story import AS_AGENCIES, WonForm

Names = Mapping[str, str]
Places = tuple[tuple[str, int], ...]
"""Scales of an amount and the decimals each is printed with: ``(("trillion", 2), ("billion", 1))``."""


@frozen
class Style:
    """One house's habits in one language; what each may be stands at the head of ``styles.yaml``."""

    name: str
    names: Mapping[str, Names]
    """By series: ``first`` (first mention), ``later``, ``head`` (in a headline)."""
    references: tuple[str, ...]
    """What the main index is called in turn once it has been named; ``{name}`` is its later name."""
    market: tuple[str, ...]
    """What the market as a whole is called in a lead."""
    groups: Mapping[str, tuple[str, ...]]
    """What each investor group is called, first choice first."""
    flows_told: tuple[str, ...]
    """The investor groups that are told of at all."""
    companies: Names
    """Names that the house writes its own way, by code."""
    tags: Names
    """What a company is, before its name at first mention, by code."""
    triple: str
    """The order of points, percent and level: ``points_first``, ``percent_first``, ``down_points_at``."""
    percent: str
    """``" percent"`` or ``"%"``."""
    head_percent: str
    """The same in a headline."""
    trim_percent: bool
    """Whether 0.80 percent is printed as 0.8."""
    trim_points: bool
    trim_level: bool
    won: Places
    """Decimals of won amounts by scale, largest scale first."""
    dollar: str
    """``$`` or ``US$``."""
    dollars: Places
    dollars_on: tuple[str, ...]
    """Kinds of fact, of which the first that the story tells of gives its amount in dollars."""
    share_price: str
    """When a share's price follows its percent: ``always``, ``close`` or ``never``."""
    rate: str
    """What follows the won's rate: ``per dollar``, ``won against the dollar``, ``won to the dollar``."""
    won_by: str
    """How far the won went: ``amount`` (4.5 won stronger), ``percent``, ``verb`` (strengthened by)."""
    clock: str
    """``seoul`` (2 p.m.) or ``gmt`` (2 p.m. (0500 GMT))."""
    abroad: str
    """Where the American markets are: ``on Wall Street``, ``in the U.S.``, ``in the US``."""

    @property
    def won_form(self) -> WonForm:
        """Of Korean words alone."""
        return AS_AGENCIES


GROUPS = ("foreign", "institutions", "retail")
NAMED = ("KOSPI", "KOSDAQ", "USDKRW")
MENTIONS = ("first", "later", "head")
SCALES = ("quadrillion", "trillion", "billion", "million")
CHOICES: Mapping[str, tuple[Any, ...]] = {
    "triple": ("points_first", "percent_first", "down_points_at"),
    "percent": (" percent", "%"),
    "head_percent": (" percent", "%"),
    "trim_percent": (True, False),
    "trim_points": (True, False),
    "trim_level": (True, False),
    "dollar": ("$", "US$"),
    "share_price": ("always", "close", "never"),
    "rate": ("per dollar", "won against the dollar", "won to the dollar"),
    "won_by": ("amount", "percent", "verb"),
    "clock": ("seoul", "gmt"),
    "abroad": ("on Wall Street", "in the U.S.", "in the US"),
}
"""What a field may be, where only some words are understood."""
LISTS: Mapping[str, tuple[str, ...]] = {
    "references": (),
    "market": (),
    "flows_told": GROUPS,
    "dollars_on": ("turnover", "net_flow", "move"),
}
"""Fields that list words, at least one, and the words that there are; none given, any word will do."""
MOST_PLACES = 4


def style(table: Mapping[str, Any], name: str) -> Style:
    """The style of that name; BadInput lists those that exist, BadTable a row that is not whole or not
    understood, with what it may be."""
    return Style(name=name, **fields_of(table, name, Kinds("English", CHOICES, LISTS, FORMS)))


def _mentions(where: str, value: Any) -> Names:
    return keyed(where, value, MENTIONS, lambda at, text: one_of(at, text, (str(text),)))


def _places(where: str, value: Any) -> Places:
    if not isinstance(value, dict) or not set(value) <= set(SCALES) or "billion" not in value:
        raise wrong(where, f"gives decimals for {', '.join(SCALES)}, for billion at least")
    for scale, places in value.items():
        one_of(f"{where}.{scale}", str(places), tuple(map(str, range(MOST_PLACES))))
    return tuple((scale, int(value[scale])) for scale in SCALES if scale in value)


FORMS: Mapping[str, Callable[[str, Any], Any]] = {
    "names": lambda where, value: keyed(where, value, NAMED, _mentions),
    "groups": lambda where, value: keyed(where, value, GROUPS, lambda at, each: listed(at, each, ())),
    "companies": words,
    "tags": words,
    "won": _places,
    "dollars": _places,
}
"""How the fields that are neither one word nor a list of words are held."""
