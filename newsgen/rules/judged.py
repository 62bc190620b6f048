"""May a row of the editors' table stand? Each field, and each condition against the fact it asks of."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from newsgen.allowed import At, flag, known, listed, mapping, number, only, rows, text, whole
from newsgen.errors import BadTable
from newsgen.records import STANDS, Fact
from newsgen.records.vocabulary import attributes, words_of
from newsgen.rules.conditions import HIGH, LOW

FIELDS = frozenset({"fact", "when", "points", "reason", "story", "stand"})
WORDS, FLAG, NUMBER, FIGURE = "words", "flag", "number", "figure"
TYPES = {"str": WORDS, "bool": FLAG, "int": NUMBER, "Decimal": NUMBER, "Figure": FIGURE}
"""What can be asked of an attribute, by its type; the others (dates, marks) carry nothing for a rule."""


def judge(row: Any, number_: int, kinds: Mapping[str, type[Fact]], stories: Collection[str]) -> None:
    """Refuses a row with its number (from 0) and field; ``stories`` are the kinds there are, none for any."""
    named = f"row {number_ + 1}"
    row = mapping(row, (number_,), named)
    only(row, FIELDS, (number_,))
    known(row.get("fact"), kinds, (number_, "fact"), "fact")
    whole(row.get("points"), (number_, "points"), "points")
    if not isinstance(row.get("reason"), str) or not row["reason"].strip():
        raise BadTable(f"reason is {row.get('reason')!r}; a reason must be given", (number_, "reason"))
    if "story" in row:
        _story(row["story"], (number_, "story"), stories)
    if "stand" in row:
        _stand(row, (number_, "stand"))
    for name, wanted in mapping(row.get("when", {}), (number_, "when"), "when").items():
        _condition(kinds[row["fact"]], name, wanted, (number_, "when", name))


def _story(story: Any, at: At, stories: Collection[str]) -> None:
    text(story, at, "story")
    if stories:
        known(story, stories, at, "story")


def _stand(row: Mapping[str, Any], at: At) -> None:
    for each in rows(row["stand"], at, "stand", least=1):
        known(each, STANDS, at, "stand")
    if "story" in row and not {"lead", "headline"} <= set(row["stand"]):
        raise BadTable("stand must have lead and headline where story says that the fact may lead", at)


def _condition(kind: type[Fact], name: str, wanted: Any, at: At) -> None:
    asked = _ASKABLE.get(kind.kind) or _ASKABLE.setdefault(kind.kind, askable(kind))
    if name not in asked:
        raise BadTable(f"{kind.kind} has no {name}; it has {listed(asked)}", at)
    if asked[name] == NUMBER and isinstance(wanted, Mapping):
        _range(wanted, at, name)
        return
    for each in rows(wanted, at, name, least=1) if isinstance(wanted, list) else [wanted]:
        if asked[name] == WORDS:
            _word(each, words_of(kind.kind, name), at, name)
        elif asked[name] == FLAG:
            flag(each, at, name)
        else:
            number(each, at, name)


def _word(word: Any, words: tuple[str, ...] | None, at: At, name: str) -> None:
    known(word, words, at, name) if words else text(word, at, name)


def _range(bounds: Mapping[str, Any], at: At, name: str) -> None:
    only(bounds, (LOW, HIGH), at)
    ends = [number(bounds[end], (*at, end), f"{name}: {end}") for end in (LOW, HIGH) if end in bounds]
    if not ends or ends != sorted(set(ends)):
        raise BadTable(f"{name} holds nothing; it must be {{at_least: a, below: b}}, a less than b", at)


_ASKABLE: dict[str, Mapping[str, str]] = {}


def askable(kind: type[Fact]) -> Mapping[str, str]:
    """What a rule may ask of a kind of fact: each attribute, or value of a figure, and what it is."""
    types = attributes(kind)
    asked = {name: TYPES.get(told.removesuffix(" | None")) for name, told in types.items()}
    return {f"{name}.value" if told == FIGURE else name: _plain(told) for name, told in asked.items() if told}


def _plain(told: str) -> str:
    """The value of a figure is a number."""
    return NUMBER if told == FIGURE else told
