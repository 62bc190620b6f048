"""Hand-made days: one call makes a quote, a history or a whole day of invented figures."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from newsgen.records import (
    Datum,
    Figure,
    Flows,
    History,
    Look,
    Mark,
    MarketDay,
    Notice,
    Quote,
    Run,
    Rung,
    Source,
    Witness,
)
from newsgen.sessions import KST, phase_at

SESSION = date(2026, 2, 25)
BEFORE = date(2026, 2, 24)
NAMES = {
    "005930": {"en": "Samsung Electronics", "ko": "삼성전자"},
    "000660": {"en": "SK hynix", "ko": "SK하이닉스"},
}
UNITS = {"USDKRW": "won per dollar"}


def datum(value: str | int, address: str, unit: str = "points") -> Datum:
    """A figure at an address."""
    return Datum(f"made#{address}", Decimal(value), unit)


def fig(value: str | int, unit: str = "percent") -> Figure:
    """A figure as a fact carries it."""
    return Figure(Decimal(value), unit, (f"made#{value}",))


def quote(series: str, unit: str = "points", **prices: str | int) -> Quote:
    """A quote of the prices given: ``quote("KOSPI", last="6138.58", previous_close="5969.64")``."""
    units = {"turnover": "won", "volume": "shares"}
    return Quote(
        series, unit, **{k: datum(v, f"{series}/{k}", units.get(k, unit)) for k, v in prices.items()}
    )


def flows(market: str = "KOSPI", *, provisional: bool = False, **billions: str | int) -> Flows:
    """Net buying by group, in billion won."""
    found = {k: Datum(f"made#{market}/{k}", Decimal(v) * 10**9, "won") for k, v in billions.items()}
    return Flows(market, provisional=provisional, **found)


def mark(
    session: date,
    value: str | int | None = None,
    *,
    adjusted: str | int | None = None,
    sessions: int | None = None,
) -> Mark:
    """A value in a past session."""
    number = None if value is None else Decimal(value)
    terms = None if adjusted is None else Decimal(adjusted)
    return Mark(session, number, f"made#history/{session}/{value}", "Korea Exchange", terms, sessions)


def rung(
    level: str | int, touch: date | None = None, close: date | None = None, value: str | None = None
) -> Rung:
    """A round level, when first touched and first closed above."""
    return Rung(Decimal(level), mark(touch) if touch else None, mark(close, value) if close else None)


def run(
    direction: str,
    sessions: int,
    first: date = date(2026, 2, 20),
    *,
    base: Mark | None = None,
    total: Datum | None = None,
) -> Run:
    """A row of closes, or of an investor group's net buying, the same way."""
    return Run(direction, sessions, first, "made#history/run", base, total)


def witness(measure: str, at: Mark | None, *, ever: bool = False) -> Witness:
    """The last session at or beyond this one."""
    return Witness(measure, at, date(1995, 5, 2), ever)


def day(clock: str = "15:30", session: date = SESSION, **parts: Any) -> MarketDay:
    """A day of a Kospi up 0.5 percent at 1,005, with whatever parts are given instead or besides.

    ``day("14:00", KOSPI=quote("KOSPI", ...), history={...}, flows={...})``
    """
    as_of = datetime.combine(session, time.fromisoformat(clock), KST)
    kospi = parts.pop("KOSPI", None) or quote("KOSPI", last="1005.00", previous_close="1000.00")
    indices = {"KOSPI": kospi}
    if other := parts.pop("KOSDAQ", None):
        indices["KOSDAQ"] = other
    return MarketDay(
        session, as_of, phase_at(as_of), Source({"en": "made-up data"}), indices, names=NAMES, **parts
    )


def look(clock: str, session: date = SESSION, **parts: Any) -> Look:
    """An earlier look at the same session."""
    as_of = datetime.combine(session, time.fromisoformat(clock), KST)
    return Look(as_of, parts.get("quotes", {}), parts.get("flows", {}))


def history(series: str = "KOSPI", **parts: Any) -> dict[str, History]:
    """One series' history by its name."""
    return {series: History(series, **parts)}


def notice(kind: str, market: str = "KOSPI", clock: str = "11:19", **parts: Any) -> Notice:
    """A halt that the exchange announced: ``notice("sidecar", side="sell")``."""
    at = datetime.combine(SESSION, time.fromisoformat(clock), KST)
    return Notice(kind, market, at, f"made#notices/{kind}", Source({"en": "the exchange"}), **parts)
