"""Notices of halts in the store: the last ones told of a market's session are those that count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import duckdb

from newsgen.market.notices import EXCHANGE
from newsgen.market.store.known import Moment
from newsgen.market.store.moments import micros, moment_of
from newsgen.records import Notice

KNOWN_NOTICES = """
SELECT market, session, epoch_us(began), kind, side, stage FROM notices
WHERE known_at <= $moment AND entry <= $until
QUALIFY entry = max(entry) OVER (PARTITION BY market, session) ORDER BY session, began
"""

Halts = Mapping[tuple[str, date], frozenset[tuple[Any, ...]]]
"""By market and session, everything but the address: where a notice stands is no part of what it says."""


def notices_known(store: duckdb.DuckDBPyConnection, name: str, moment: Moment) -> tuple[Notice, ...]:
    """Every notice that counted at a moment, with addresses that start with the store's name."""
    rows = store.execute(KNOWN_NOTICES, moment.values()).fetchall()
    return tuple(
        Notice(kind, market, moment_of(began), f"{name}#{day}/{market}/{kind}", EXCHANGE, side, stage)
        for market, day, began, kind, side, stage in rows
    )


def news(store: duckdb.DuckDBPyConnection, told: Sequence[Notice]) -> tuple[list[Notice], int]:
    """The notices of sessions that are told otherwise than they are known, and how many revise others."""
    known, offered = _by_place(notices_known(store, "", Moment())), _by_place(told)
    changed = {place for place, notices in offered.items() if notices != known.get(place)}
    once = {(_place(each), _said(each)): each for each in told if _place(each) in changed}
    found = list(once.values())
    return found, sum(_place(each) in known for each in found)


def rows_of(notices: Iterable[Notice]) -> list[dict[str, Any]]:
    """Rows as they are written."""
    return [
        {
            "market": each.market,
            "session": each.at.date(),
            "began": micros(each.at),
            "kind": each.kind,
            "side": each.side,
            "stage": each.stage,
        }
        for each in notices
    ]


def _by_place(notices: Iterable[Notice]) -> Halts:
    found: dict[tuple[str, date], frozenset[tuple[Any, ...]]] = {}
    for each in notices:
        found[_place(each)] = found.get(_place(each), frozenset()) | {_said(each)}
    return found


def _said(notice: Notice) -> tuple[Any, ...]:
    return notice.kind, notice.at, notice.side, notice.stage


def _place(notice: Notice) -> tuple[str, date]:
    return notice.market, notice.at.date()
