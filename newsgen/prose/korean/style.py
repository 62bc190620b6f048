"""Korean house styles: how a paper writes names, numbers and won, a row of a table each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from newsgen.prose.style_rows import Kinds, fields_of, keyed, one_of, words
from newsgen.records.frozen import frozen
from newsgen.records.story import WonForm

Names = Mapping[str, str]


@frozen
class Style:
    """One house's habits in Korean; what each may be stands at the head of ``styles.yaml``."""

    name: str
    names: Mapping[str, Names]
    """By series: ``text`` and ``head`` (in a headline)."""
    references: tuple[str, ...]
    """What the main index is called in turn once it has been named; ``{name}`` is its name."""
    groups: Mapping[str, Names]
    """What each investor group is called, in the ``text`` and in a ``head``."""
    flows_told: tuple[str, ...]
    """The investor groups that are told of at all."""
    companies: Names
    """Names that the house writes its own way, by code."""
    than: str
    """What a move is counted from: ``전 거래일보다``, ``전장보다``, ``전 거래일 대비``."""
    triple: str
    """``points_first``, 1.5포인트(0.1%), or ``percent_first``, 0.1%(1.5포인트)."""
    points: str
    """``포인트`` or ``p``."""
    comma: bool
    """Whether index levels have their thousands grouped: 6,083.86."""
    won: str
    """How won is written: ``cheon`` (1조2천200억원), ``digits`` (1조2200억원), ``comma`` (1조2,200억원)."""
    space: bool
    """Whether a blank stands between an amount's units and before 원: 1조2,200억 원."""
    gap: str
    """A percentage point: ``%포인트`` or ``% 포인트``."""
    quotes: bool
    """Whether headlines say '사자' and '팔자' of who bought and who sold."""

    @property
    def won_form(self) -> WonForm:
        """How the pictures beside its stories write won."""
        return WonForm(self.won, self.space)


GROUPS = ("foreign", "institutions", "retail")
NAMED = ("KOSPI", "KOSDAQ", "USDKRW")
MENTIONS = ("text", "head")
CHOICES: Mapping[str, tuple[Any, ...]] = {
    "than": ("전 거래일보다", "전장보다", "전날보다", "전 거래일 대비", "전장 대비"),
    "triple": ("points_first", "percent_first"),
    "points": ("포인트", "p"),
    "comma": (True, False),
    "won": ("cheon", "digits", "comma"),
    "space": (True, False),
    "gap": ("%포인트", "% 포인트"),
    "quotes": (True, False),
}
"""What a field may be, where only some words are understood."""
LISTS: Mapping[str, tuple[str, ...]] = {"references": (), "flows_told": GROUPS}
"""Fields that list words, at least one, and the words that there are; none given, any word will do."""


def _mentions(where: str, value: Any) -> Names:
    return keyed(where, value, MENTIONS, lambda at, text: one_of(at, text, (str(text),)))


FORMS: Mapping[str, Callable[[str, Any], Any]] = {
    "names": lambda where, value: keyed(where, value, NAMED, _mentions),
    "groups": lambda where, value: keyed(where, value, GROUPS, _mentions),
    "companies": words,
}
"""How the fields that are neither one word nor a list of words are held."""


def read_style(table: Mapping[str, Any], name: str) -> Style:
    """The style of that name; BadInput lists those that exist, BadTable a row that is not whole or not
    understood, with what it may be."""
    return Style(name=name, **fields_of(table, name, Kinds("Korean", CHOICES, LISTS, FORMS)))
