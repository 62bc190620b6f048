"""The editors' table of codes, ``coding.yaml``, made ready to be asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from newsgen import allowed
from newsgen.allowed import At
from newsgen.errors import BadTable
from newsgen.records.market import Words
from newsgen.records.newsroom import Coding, Genre, Instrument, Subject, Tail
from newsgen.sessions import PHASES

TABLES = ("subjects", "like", "urgency", "genres", "indices", "exchanges", "keywords", "told", "tails")
LANGUAGES = ("en", "ko")
LOOKS = (*PHASES, "period")
SECTIONS = ("market", "share", "dollar_won", "flows")
"""What a story can be about; one of a period is about one of them as well."""
URGENCIES = range(1, 10)

T = TypeVar("T")


def compile_coding(table: Any) -> Coding:
    """The table as a Coding; BadTable with the place of a fault."""
    allowed.only(allowed.mapping(table, ()), TABLES, (), TABLES)
    return Coding(
        _of_sections(table, "subjects", lambda rows, at: tuple(_each(_subject, rows, at))),
        _named(_urgency, table["urgency"], ("urgency",), ("other",)),
        _named(_genre, table["genres"], ("genres",), LOOKS),
        _named(_instrument, table["indices"], ("indices",)),
        _of_sections(table, "keywords", _keywords),
        _named(_words, table["told"], ("told",)),
        _named(_text, table["exchanges"], ("exchanges",), ("other",)),
        _named(lambda rows, at: tuple(_each(_tail, rows, at)), table["tails"], ("tails",), LANGUAGES),
    )


def _named(make: Callable[[Any, At], T], told: Any, at: At, needed: tuple[str, ...] = ()) -> Mapping[str, T]:
    """What stands behind each name of a table, each made by the same rule."""
    rows = allowed.mapping(told, at)
    for name in needed:
        if name not in rows:
            raise BadTable(f"{name} is missing; it needs {allowed.listed(needed)}", at)
    return {str(name): make(row, (*at, name)) for name, row in rows.items()}


def _each(make: Callable[[Any, At], T], told: Any, at: At) -> list[T]:
    return [make(row, (*at, number)) for number, row in enumerate(allowed.rows(told, at, least=1))]


def _of_sections(table: Mapping[str, Any], name: str, make: Callable[[Any, At], T]) -> Mapping[str, T]:
    """By section; one that says nothing of its own has what the section that it is like has."""
    found = dict(_named(make, table[name], (name,)))
    for section, other in allowed.mapping(table["like"], ("like",)).items():
        allowed.known(other, found, ("like", section), f"{section}'s like")
        found.setdefault(section, found[other])
    for section in SECTIONS:
        if section not in found:
            raise BadTable(f"{section} is missing; it needs {allowed.listed(SECTIONS)}", (name,))
    return found


def _urgency(row: Any, at: At) -> int:
    allowed.only(allowed.mapping(row, at), ("is", "reason"), at, ("is", "reason"))
    allowed.known(row["is"], URGENCIES, (*at, "is"), "urgency")
    _text(row["reason"], (*at, "reason"))
    return int(row["is"])


def _subject(row: Any, at: At) -> Subject:
    needed = ("medtop", "name", "reason")
    allowed.only(allowed.mapping(row, at), (*needed, "subj", "subj_name"), at, needed)
    for scheme in ("medtop", "subj"):
        if (code := row.get(scheme)) and not _is_code(code):
            raise BadTable(f"{scheme} is {code!r}; it must be eight digits in quotes", (*at, scheme))
    return Subject(
        row["medtop"], _words(row["name"], (*at, "name")), row.get("subj", ""), row.get("subj_name", "")
    )


def _is_code(code: object) -> bool:
    return isinstance(code, str) and len(code) == 8 and code.isascii() and code.isdigit()


def _genre(row: Any, at: At) -> Genre:
    allowed.only(allowed.mapping(row, at), ("code", "name"), at, ("code", "name"))
    return Genre(_text(row["code"], (*at, "code")), _words(row["name"], (*at, "name")))


def _instrument(row: Any, at: At) -> Instrument:
    needed = ("symbol", "exchange", "kind", "name")
    allowed.only(allowed.mapping(row, at), (*needed, "isin"), at, needed)
    allowed.known(row["kind"], ("share", "index", "rate"), (*at, "kind"), "kind")
    return Instrument(
        _text(row["symbol"], (*at, "symbol")),
        str(row["exchange"] or ""),
        row["kind"],
        _words(row["name"], (*at, "name")),
        row.get("isin", ""),
    )


def _keywords(row: Any, at: At) -> Mapping[str, tuple[str, ...]]:
    return _named(lambda words, there: tuple(_each(_text, words, there)), row, at, LANGUAGES)


def _words(row: Any, at: At) -> Words:
    return _named(_text, row, at, LANGUAGES)


def _text(value: Any, at: At) -> str:
    return allowed.text(value, at, str(at[-1]))


def _tail(row: Any, at: At) -> Tail:
    allowed.only(
        allowed.mapping(row, at), ("words", "behind", "unless", "until", "reason"), at, ("words", "reason")
    )
    behind, unless = (
        tuple(_each(_text, row[name], (*at, name))) if name in row else () for name in ("behind", "unless")
    )
    until = _text(row["until"], (*at, "until")) if "until" in row else ""
    return Tail(_text(row["words"], (*at, "words")), behind, unless, until)
