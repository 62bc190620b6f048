"""A desk's own tables: which column is which, as ``[feeds.NAME]`` of the settings file says it.

[feeds.mydesk]
file = "closes*.xlsx"              # names it is for; * and ? stand for any signs
kind = "index"                     # index, share, flows or rate
series = "KOSPI"                   # one series, or series_column = "종목코드"
day = "일자"                        # the column of days; day_format = "%d.%m.%Y" if it is no usual one
columns = {close = "종가", turnover = "거래대금"}
units = {turnover = "million won"} # without one: points, won, shares, percent
sheet = "Sheet1"                   # XLSX; the first without it
encoding = "cp949"                 # CSV; UTF-8 without it
separator = ";"                    # CSV; a comma without it
decimal = ","                      # figures in texts; a full stop without it
thousands = "."                    # a comma without it
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fnmatch import fnmatchcase
from types import MappingProxyType
from typing import Any

from newsgen.errors import BadInput
from newsgen.market.batch import FLOWS, INDEX, PLACES, RATE, SERIES, SHARE
from newsgen.market.names import is_code
from newsgen.market.units import PERCENT, POINTS, SHARES, WON, WON_PER_DOLLAR, WON_UNITS

KINDS = (INDEX, SHARE, FLOWS, RATE)
NAME = "name"
"""A share's Korean name: a column without a unit."""

WON_SCALES = {unit: Decimal(won) for unit, won in WON_UNITS.items()}
SHARE_SCALES = {SHARES: Decimal(1), "thousand shares": Decimal(1000)}
PERCENT_SCALES = {PERCENT: Decimal(1), "fraction": Decimal(100)}
MONEY = ("turnover", "cap", *PLACES[FLOWS])
COUNTS = ("volume", "listed", "foreign_shares", "institutions_shares")

TEXT_KEYS = ("file", "kind", "series", "series_column", "day", "day_format", "sheet", "encoding")
SIGN_KEYS = ("separator", "decimal", "thousands")
KEYS = (*TEXT_KEYS, *SIGN_KEYS, "columns", "units")
NEEDED = ("file", "kind", "day", "columns")


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """How to read one desk's table: every key checked, every unit a factor."""

    name: str
    """What it is called in the settings file."""
    file: str
    kind: str
    day: str
    columns: Mapping[str, str]
    """By field of PLACES, and ``name``: what the table calls the column."""
    scales: Mapping[str, Decimal]
    """By field: newsgen's units in one of the table's."""
    series: str | None = None
    series_column: str | None = None
    day_format: str | None = None
    sheet: str | None = None
    encoding: str = "utf-8-sig"
    separator: str = ","
    decimal: str = "."
    thousands: str = ","

    def fits(self, name: str) -> bool:
        """Whether a file of this name is read by this map; a folder before the name does not matter.

        >>> ColumnMap("d", "closes*.xlsx", "index", "day", {}, {}, "KOSPI").fits("2026/closes-03.xlsx")
        True
        """
        return fnmatchcase(name, self.file) or fnmatchcase(name.rpartition("/")[2], self.file)


def compile_maps(tables: Any) -> tuple[ColumnMap, ...]:
    """The column maps of the settings' ``feeds``; BadInput with one line for every fault."""
    faults = faults_of(tables)
    if faults:
        raise BadInput("\n".join(faults))
    return tuple(_map(name, table) for name, table in tables.items())


def faults_of(tables: Any) -> tuple[str, ...]:
    """Everything that is wrong with the settings' ``feeds``, one line each; () when they can be used."""
    if not isinstance(tables, Mapping):
        return ("feeds is no table. Write [feeds.NAME] and its keys below it.",)
    return tuple(f"feeds.{name}{fault}" for name, table in tables.items() for fault in _faults(table))


def scales_of(kind: str, field: str) -> Mapping[str, Decimal]:
    """The units that a field may be given in, newsgen's own first.

    >>> list(scales_of("index", "percent"))
    ['percent', 'fraction']
    """
    if field in MONEY:
        return WON_SCALES
    if field in COUNTS:
        return SHARE_SCALES
    if field == PERCENT:
        return PERCENT_SCALES
    return {{INDEX: POINTS, SHARE: WON, RATE: WON_PER_DOLLAR}[kind]: Decimal(1)}


def _map(name: str, table: Mapping[str, Any]) -> ColumnMap:
    kind, columns = table["kind"], table["columns"]
    units = _units(kind, table.get("units", {}))
    scales = {
        field: scales_of(kind, field)[units[field]] if field in units else Decimal(1)
        for field in columns
        if field != NAME
    }
    rest = {key: value for key, value in table.items() if key not in ("columns", "units")}
    return ColumnMap(name, columns=columns, scales=scales, **rest)


def _units(kind: str, units: Mapping[str, str]) -> Mapping[str, str]:
    """``flows`` is short for every group of investors."""
    if kind == FLOWS and FLOWS in units:
        return dict.fromkeys(PLACES[FLOWS], units[FLOWS]) | {k: v for k, v in units.items() if k != FLOWS}
    return units


def _faults(table: Any) -> Iterator[str]:
    if not isinstance(table, Mapping):
        yield f" is no table. It may have the keys {_any_of(KEYS, 'and')}."
        return
    yield from (f".{key} is not known. It may be {_any_of(KEYS)}." for key in table if key not in KEYS)
    yield from (f".{key} is missing. {HINTS[key]}" for key in NEEDED if key not in table)
    yield from _bad_texts(table)
    if table.get("kind") in KINDS:
        yield from _series_faults(table, table["kind"])
        yield from _column_faults(table, table["kind"])


HINTS: Mapping[str, str] = MappingProxyType(
    {
        "file": 'It may be a name such as "closes*.xlsx".',
        "kind": f"It may be {', '.join(KINDS[:-1])} or {KINDS[-1]}.",
        "day": "It may be the name of the column of days.",
        "columns": 'It may be a table such as {close = "종가"}.',
    }
)


def _bad_texts(table: Mapping[str, Any]) -> Iterator[str]:
    for key in TEXT_KEYS:
        if key in table and not (isinstance(table[key], str) and table[key]):
            yield f".{key} is {table[key]!r}. It may be a text."
    for key in SIGN_KEYS:
        if key in table and not (isinstance(table[key], str) and len(table[key]) == 1):
            yield f".{key} is {table[key]!r}. It may be one sign."
    kind, encoding = table.get("kind"), table.get("encoding")
    if isinstance(kind, str) and kind not in KINDS:
        yield f'.kind is "{kind}". {HINTS["kind"]}'
    if isinstance(encoding, str) and not _is_encoding(encoding):
        yield f'.encoding is "{encoding}". It may be utf-8 or cp949.'
    if table.get("decimal", ".") == table.get("thousands", ","):
        yield ".decimal is the same sign as .thousands. They may be . and , or another pair."


def _is_encoding(name: str) -> bool:
    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return True


def _series_faults(table: Mapping[str, Any], kind: str) -> Iterator[str]:
    series = table.get("series")
    if (series is None) == ("series_column" not in table):
        yield ".series is to be given, or series_column: one of the two."
    elif series is not None and kind in SERIES and series not in SERIES[kind]:
        yield f'.series is "{series}". For {kind} it may be {_any_of(SERIES[kind])}.'
    elif kind == SHARE and series is not None and not (isinstance(series, str) and is_code(series)):
        yield f'.series is "{series}". For share it may be a code such as 005930.'


def _column_faults(table: Mapping[str, Any], kind: str) -> Iterator[str]:
    columns, units = table.get("columns", {}), table.get("units", {})
    fields = (*PLACES[kind], *((NAME,) if kind == SHARE else ()))
    if not isinstance(columns, Mapping) or ("columns" in table and not columns):
        yield f".columns is {columns!r}. {HINTS['columns']}"
        return
    for field, column in columns.items():
        if field not in fields:
            yield f".columns.{field} is not known. For {kind} it may be {_any_of(fields)}."
        elif not (isinstance(column, str) and column):
            yield f".columns.{field} is {column!r}. It may be the name of a column."
    if not isinstance(units, Mapping):
        yield f'.units is {units!r}. It may be a table such as {{turnover = "million won"}}.'
        return
    yield from _unit_faults(kind, columns, units)


def _unit_faults(kind: str, columns: Mapping[str, Any], units: Mapping[str, Any]) -> Iterator[str]:
    groups = (FLOWS,) if kind == FLOWS else ()
    mapped = tuple(field for field in columns if field in PLACES[kind])
    for field, unit in units.items():
        if field not in (*mapped, *groups):
            yield f".units.{field} has no column. It may be {_any_of((*groups, *mapped))}."
            continue
        known = WON_SCALES if field in groups else scales_of(kind, field)
        if unit not in known:
            yield f".units.{field} is {unit!r}. It may be {_any_of(known)}."


def _any_of(words: Iterable[str], before_last: str = "or") -> str:
    *others, last = words
    return f"{', '.join(others)} {before_last} {last}" if others else last
