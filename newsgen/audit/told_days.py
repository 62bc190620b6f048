"""Which single days the history of a series tells of: records, firsts, witnesses, closes in turn."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.records import History, Mark


def marks_of(history: History) -> Iterator[tuple[str, Mark]]:
    """Every single day that a history tells of, with the field that the mark is of."""
    told: list[tuple[str, Mark | None]] = [
        ("close", history.record_close),
        ("close", history.record_low_close),
        ("high", history.record_high),
        ("low", history.record_low),
        ("close", history.last_traded),
    ]
    told += [("close", mark) for mark in history.period_ends.values()]
    told += [("close", mark) for mark in history.earlier_closes.values()]
    told += [("close", mark) for mark in history.last_beyond.values()]
    told += [("close", mark) for mark in in_turn(history)]
    told += [("close", rung.first_close) for rung in history.rungs]
    told += [("high", rung.first_touch) for rung in history.rungs]
    told += [("close", history.run.base)] if history.run else []
    told += [(field, _witness(history, measure)) for measure, field in _FIELDS.items()]
    return ((field, mark) for field, mark in told if mark is not None)


def in_turn(history: History) -> tuple[Mark, ...]:
    """The closes of the period that the story looks back on, and the one before it: session after session."""
    past = history.period
    base = history.period_ends.get(past.period) if past is not None else None
    return () if past is None or not past.closes or base is None else (base, *past.closes)


_FIELDS = {
    "high_close": "close",
    "low_close": "close",
    "high_price": "high",
    "low_price": "low",
    "high_turnover": "turnover",
    "low_turnover": "turnover",
    "high_volume": "volume",
    "low_volume": "volume",
}
"""Measures whose witness tells the plain figure of its day."""


def _witness(history: History, measure: str) -> Mark | None:
    found = history.witnesses.get(measure)
    return found.at if found else None
