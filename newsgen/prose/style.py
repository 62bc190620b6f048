"""House styles: how a paper writes names, figures and hours. A style is a row of a table, no template."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any

from newsgen.errors import BadInput, BadTable
from newsgen.records.frozen import frozen

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


TABLE = "styles.yaml"


def style_names(table: Mapping[str, Any]) -> tuple[str, ...]:
    """The styles there are."""
    return tuple(table)


def style(table: Mapping[str, Any], name: str) -> Style:
    """The style of that name; BadInput lists those that exist, BadTable a row that is not whole or not
    understood, with what it may be."""
    if name not in table:
        raise BadInput(f"there is no style {name!r}. Choose one of {', '.join(table)}.")
    row = _whole(table, name)
    wanted = {each.name for each in fields(Style)} - {"name"}
    if set(row) != wanted:
        odd = sorted(set(row) - wanted or wanted - set(row))[0]
        fault = f"{odd} is missing or unknown; a style has {', '.join(sorted(wanted))}, or like: and a style"
        raise BadTable(f"{TABLE}: {name}: {fault}", (name, odd), TABLE)
    return Style(name=name, **{field: _checked(f"{name}.{field}", field, row[field]) for field in row})


def _whole(table: Mapping[str, Any], name: str, asked: tuple[str, ...] = ()) -> Mapping[str, Any]:
    """A row with what it leaves to the style that it says it is ``like``."""
    row = table[name]
    if not isinstance(row, Mapping):
        raise _wrong(name, f"is {row!r}; give the fields of a style", name)
    if "like" not in row:
        return row
    others = [each for each in table if each not in (*asked, name)]
    like = _one_of(f"{name}.like", row["like"], others)
    return _over(_whole(table, like, (*asked, name)), {key: row[key] for key in row if key != "like"})


def _over(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """What one row says over another: names over names as deep as they go, all else in its place."""
    nested = {key for key in own if isinstance(own[key], Mapping) and isinstance(base.get(key), Mapping)}
    return {**base, **{key: _over(base[key], own[key]) if key in nested else own[key] for key in own}}


def _wrong(where: str, fault: str, *at: str) -> BadTable:
    return BadTable(f"{TABLE}: {where} {fault}", at or where.split("."), TABLE)


def _checked(where: str, field: str, value: Any) -> Any:
    """A field as the record holds it; BadTable says what it may be."""
    if field in CHOICES:
        return _one_of(where, value, CHOICES[field])
    if field in LISTS:
        return _list(where, value, LISTS[field])
    return FORMS[field](where, value)


def _one_of(where: str, value: Any, allowed: Iterable[Any]) -> Any:
    if any(value is each or (isinstance(value, str) and value == each) for each in allowed):
        return value
    raise _wrong(where, f"is {value!r}; choose one of {', '.join(map(repr, allowed))}")


def _list(where: str, value: Any, allowed: tuple[str, ...]) -> tuple[str, ...]:
    if not isinstance(value, list) or not value or not all(isinstance(each, str) for each in value):
        raise _wrong(where, f"is {value!r}; give a list of words, at least one")
    return tuple(_one_of(where, each, allowed) if allowed else each for each in value)


def _words(where: str, value: Any) -> Names:
    if not isinstance(value, dict) or not all(
        isinstance(each, str) for pair in value.items() for each in pair
    ):
        raise _wrong(where, f"is {value!r}; give words by share code in quotes, or {{}}")
    return value


def _keyed(
    where: str, value: Any, wanted: tuple[str, ...], inner: Callable[[str, Any], Any]
) -> dict[str, Any]:
    if not isinstance(value, dict) or set(value) != set(wanted):
        raise _wrong(where, f"must name {', '.join(wanted)}, and nothing else")
    return {key: inner(f"{where}.{key}", value[key]) for key in wanted}


def _mentions(where: str, value: Any) -> Names:
    return _keyed(where, value, MENTIONS, lambda at, text: _one_of(at, text, (str(text),)))


def _places(where: str, value: Any) -> Places:
    if not isinstance(value, dict) or not set(value) <= set(SCALES) or "billion" not in value:
        raise _wrong(where, f"gives decimals for {', '.join(SCALES)}, for billion at least")
    for scale, places in value.items():
        _one_of(f"{where}.{scale}", str(places), tuple(map(str, range(MOST_PLACES))))
    return tuple((scale, int(value[scale])) for scale in SCALES if scale in value)


FORMS: Mapping[str, Callable[[str, Any], Any]] = {
    "names": lambda where, value: _keyed(where, value, NAMED, _mentions),
    "groups": lambda where, value: _keyed(where, value, GROUPS, lambda at, words: _list(at, words, ())),
    "companies": _words,
    "tags": _words,
    "won": _places,
    "dollars": _places,
}
"""How the fields that are neither one word nor a list of words are held."""
