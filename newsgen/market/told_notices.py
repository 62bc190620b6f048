"""Halts that the exchange announced, as a day file tells them; none is ever inferred from prices."""

from __future__ import annotations

from datetime import datetime

from newsgen.market.calendar import regular_open
from newsgen.market.fields import Block, quoted
from newsgen.market.told_context import read_source
from newsgen.records import Notice
from newsgen.sessions import regular_close

NOTICE_FIELDS = frozenset(("kind", "market", "at", "side", "stage", "source"))
SIDECAR, CIRCUIT_BREAKER = "sidecar", "circuit_breaker"
NOTICE_KINDS = (SIDECAR, CIRCUIT_BREAKER)
SIDES = ("buy", "sell")
STAGES = (1, 2, 3)
"""A circuit breaker halts all trading at falls of 8, 15 and 20 percent (Korea Exchange, since 2015-06-15)."""


def read_notices(block: Block, as_of: datetime, markets: tuple[str, ...]) -> tuple[Notice, ...]:
    """Every notice of the day, in the order of the file; the same one twice is refused."""
    notices: dict[tuple[str, str, datetime], Notice] = {}
    for row in block.rows("notices"):
        notice = _notice(row, as_of, markets)
        key = notice.kind, notice.market, notice.at
        if key in notices:
            raise row.fault(None, f"repeats the {notice.kind} of {notice.at:%H:%M}", "Keep one.")
        notices[key] = notice
    return tuple(notices.values())


def _notice(row: Block, as_of: datetime, markets: tuple[str, ...]) -> Notice:
    row.only(NOTICE_FIELDS)
    kind, market = _one_of(row, "kind", NOTICE_KINDS), _one_of(row, "market", markets)
    at = _moment(row, as_of)
    side, stage = (_side(row), None) if kind == SIDECAR else (None, _stage(row))
    for odd in ("stage",) if kind == SIDECAR else ("side",):
        if odd in row:
            raise row.fault(odd, f"is given, but a {kind} has none", "Leave it out.")
    return Notice(kind, market, at, row.address(), read_source(row, "source"), side, stage)


def _one_of(row: Block, key: str, allowed: tuple[str, ...]) -> str:
    text = row.text(key)
    if text is None:
        raise row.missing(key, f"Add one of: {', '.join(allowed)}.")
    if text not in allowed:
        raise row.fault(key, f"is {quoted(text)}", f"Use one of: {', '.join(allowed)}.")
    return text


def _side(row: Block) -> str:
    return _one_of(row, "side", SIDES)


def _stage(row: Block) -> int:
    stage = row.whole("stage")
    if stage is None:
        raise row.missing("stage", "Add 1, 2 or 3.")
    if stage not in STAGES:
        raise row.fault("stage", f"is {stage}", "Use 1, 2 or 3.")
    return stage


def _moment(row: Block, as_of: datetime) -> datetime:
    at, session = row.moment("at"), as_of.date()
    if at is None:
        raise row.missing("at", "Say when it began, as 2026-02-25T11:19:00+09:00.")
    if at.date() != session:
        raise row.fault("at", f"is {at:%Y-%m-%d %H:%M} in Seoul, not the session of {session}")
    if not regular_open(session) <= at <= regular_close(session):
        hours = f"{regular_open(session):%H:%M} to {regular_close(session):%H:%M}"
        raise row.fault("at", f"is {at:%H:%M}, outside the trading hours of {hours}")
    if at > as_of:
        raise row.fault("at", f"is {at:%H:%M}, but the figures are from {as_of:%H:%M}")
    return at
