"""What lay before the files begin: carried records and bounds, without which nothing is "ever"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from newsgen.records import Mark, Rung

TABLE = Path(__file__).with_name("carried.yaml")


@dataclass(frozen=True, slots=True)
class Bound:
    """What no session before a day exceeded, or fell short of; without either there was no such session."""

    before: date
    at_most: Decimal | None = None
    record: Mark | None = None
    """The very session that stood there, where it is known."""
    at_least: Decimal | None = None

    def excludes(self, value: Decimal) -> bool:
        """Whether no session before can have stood at or beyond a value."""
        if self.at_least is not None:
            return value < self.at_least
        return self.at_most is None or value > self.at_most


@dataclass(frozen=True, slots=True)
class Carried:
    """Everything known about a series from before its file."""

    bounds: Mapping[str, Bound] = field(default_factory=dict)
    """By ``close`` and ``high``, which bound from above; ``low`` (of closes) and ``low_price``, from below;
    and the size of moves: ``percent``, ``points``, ``intraday_percent`` and ``intraday_points``."""
    rungs: tuple[Rung, ...] = ()

    def bound(self, what: str, covers_from: date) -> Bound | None:
        """The bound, where a coverage takes over from it."""
        bound = self.bounds.get(what)
        return bound if bound and covers_from <= bound.before else None

    def excludes(self, what: str, covers_from: date, value: Decimal) -> bool:
        """Whether no session before ``covers_from`` can have stood at or beyond a value."""
        bound = self.bound(what, covers_from)
        return bound is not None and bound.excludes(value)


@lru_cache(maxsize=1)
def carried() -> dict[str, Carried]:
    """The table by series.

    >>> carried()["KOSPI"].bounds["close"].record.session
    datetime.date(1994, 11, 8)
    """
    import yaml

    table = yaml.safe_load(TABLE.read_text("utf-8"))
    return {series: _carried(series, rows) for series, rows in table.items()}


def _carried(series: str, rows: Mapping[str, Any]) -> Carried:
    bounds = {what: _bound(series, what, row) for what, row in rows.items() if what != "rungs"}
    rungs = tuple(_rung(series, row) for row in rows.get("rungs", ()))
    return Carried(bounds, rungs)


def _bound(series: str, what: str, row: Mapping[str, Any]) -> Bound:
    at_most, at_least = (Decimal(row[key]) if key in row else None for key in ("at_most", "at_least"))
    record = row.get("record")
    mark = _mark(f"{series}/{what}", {**record, "value": row["at_most"]}) if record else None
    return Bound(row["before"], at_most, mark, at_least)


def _rung(series: str, row: Mapping[str, Any]) -> Rung:
    where = f"{series}/rungs/{row['level']}"
    marks = {key: _mark(f"{where}/{key}", row[key]) for key in ("first_touch", "first_close") if key in row}
    return Rung(Decimal(row["level"]), **marks)


def _mark(where: str, row: Mapping[str, Any]) -> Mark:
    return Mark(row["session"], Decimal(row["value"]), f"{TABLE.name}#/{where}", row["source"])
