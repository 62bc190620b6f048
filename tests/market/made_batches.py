"""Small batches made by hand, and the rows a store might hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np

from newsgen.market.batch import FLOWS, INDEX, PLACES, RATE, SHARE, Batch
from newsgen.market.calendar import session_after
from newsgen.market.checks.sheet import Rows
from newsgen.market.columns import NOTHING

MONDAY = date(2026, 3, 9)
"""A session, as are the four days after it."""


def sessions(number: int, first: date = MONDAY) -> list[date]:
    """So many sessions from a first one on."""
    days = [first]
    while len(days) < number:
        after = session_after(days[-1])
        assert after
        days.append(after)
    return days


def whole(kind: str, field: str, value: Any) -> int:
    """A figure as batches hold it; None is NOTHING."""
    return NOTHING if value is None else int(Decimal(str(value)).scaleb(PLACES[kind][field]))


def made(kind: str, rows: Sequence[tuple[str, date, Mapping[str, Any]]], **more: Any) -> Batch:
    """A batch of rows: series, session and figures in their own units."""
    fields = list(dict.fromkeys(field for _, _, told in rows for field in told))
    figures = {
        field: np.array([whole(kind, field, told.get(field)) for _, _, told in rows], dtype=np.int64)
        for field in fields
    }
    return Batch(
        kind,
        "made.csv",
        np.array([series for series, _, _ in rows], dtype=np.object_),
        np.array([day for _, day, _ in rows], dtype="datetime64[D]"),
        figures,
        "made.csv#{day}/{series}/{field}",
        {field: field for field in fields},
        **more,
    )


def shares(*rows: Mapping[str, Any], series: str = "005930", first: date = MONDAY, **more: Any) -> Batch:
    """One share, a row a session."""
    return made(
        SHARE, [(series, day, row) for day, row in zip(sessions(len(rows), first), rows, strict=True)], **more
    )


def closes(*prices: Any, kind: str = SHARE, series: str = "005930", first: date = MONDAY) -> Batch:
    """One series of closes, a session each; None leaves a session out."""
    days = sessions(len(prices), first)
    told = [
        (series, day, {"close": price}) for day, price in zip(days, prices, strict=True) if price is not None
    ]
    return made(kind, told)


def flows(*rows: tuple[Any, Any, Any, Any], first: date = MONDAY) -> Batch:
    """Net buying of retail, foreign, institutions and other on the Kospi in won, a row a session."""
    told = [dict(zip(PLACES[FLOWS], row, strict=True)) for row in rows]
    return made(
        FLOWS, [("KOSPI", day, row) for day, row in zip(sessions(len(rows), first), told, strict=True)]
    )


def held(batch: Batch) -> Rows:
    """The same rows as a store gives them back."""
    return Rows(batch.series, batch.days, batch.figures)


def nothing_held() -> Rows:
    """What an empty store has."""
    return Rows(np.array([], dtype=np.object_), np.array([], dtype="datetime64[D]"), {})


__all__ = ["FLOWS", "INDEX", "MONDAY", "RATE", "SHARE", "closes", "flows", "held", "made", "nothing_held"]
