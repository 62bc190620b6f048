"""Hand-made facts of a week, month, quarter or year, and what a Korean story says of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsgen.records import (
    CAP,
    DOLLAR_WON,
    FLOW,
    INDEX,
    MAIN,
    Assignment,
    Fact,
    FlowSum,
    MarketDay,
)
from newsgen.records.period_facts import (
    PeriodCalendar,
    PeriodEnd,
    PeriodMove,
    PeriodRecords,
    PeriodSession,
    PeriodSince,
    PeriodStreak,
    PeriodTurnover,
)
from newsgen.records.period_past import Closed
from tests.made import day, fig, mark, witness
from tests.prose.korean import telling

BILLION = 10**9
FRIDAY = date(2026, 2, 27)
BASE = mark(date(2026, 2, 20), "5808.53")


def here(period: str, session: date = FRIDAY) -> MarketDay:
    return day(session=session, assignment=Assignment("market", period))


def told(period: str, template: str, *facts: Fact, session: date = FRIDAY, house: str = "yonhap") -> str:
    return telling.sentence("period", template, *facts, day=here(period, session), house=house)


def headed(period: str, template: str, *facts: Fact, session: date = FRIDAY) -> str:
    return telling.sentence("period", template, *facts, day=here(period, session), headline=True)


def way_of(number: str) -> str:
    return "flat" if not Decimal(number) else "up" if Decimal(number) > 0 else "down"


def came(period: str, percent: str) -> PeriodMove:
    last, points = fig("6244.13", "points"), fig("435.60", "points")
    return PeriodMove("KOSPI", MAIN, period, last, points, fig(percent), BASE, way_of(percent))


def second(percent: str) -> PeriodMove:
    last, points = fig("1192.78", "points"), fig("1", "points")
    return PeriodMove("KOSDAQ", INDEX, "week", last, points, fig(percent), BASE, way_of(percent))


def rate(percent: str, change: str, last: str) -> PeriodMove:
    now, by = fig(last, "won"), fig(change, "won")
    return PeriodMove("USDKRW", DOLLAR_WON, "week", now, by, fig(percent), BASE, way_of(percent))


def value(percent: str, change: int, last: int) -> PeriodMove:
    now, by = fig(last * 10**12, "won"), fig(change * 10**12, "won")
    return PeriodMove("KOSPI.cap", CAP, "week", now, by, fig(percent), BASE, way_of(percent))


def since(
    period: str, measure: str, at: date | None, *, ever: bool = False, who: str = "KOSPI", role: str = MAIN
) -> PeriodSince:
    seen = witness(measure, mark(at) if at else None, ever=ever)
    return PeriodSince(who, role, period, measure, fig(1), seen, Decimal(5))


def row(
    period: str, periods: int, way: str, *, ended: bool = False, who: str = "KOSPI", role: str = MAIN
) -> PeriodStreak:
    return PeriodStreak(who, role, period, way, fig(periods, "periods"), ended)


def dealt(period: str, group: str, billions: int) -> FlowSum:
    return FlowSum(f"KOSPI.{group}", FLOW, group, period, fig(billions * BILLION, "won"), final=True)


def step(on: date, percent: str, side: str = "step", period: str = "week") -> PeriodSession:
    return PeriodSession("KOSPI", MAIN, period, side, on, fig(1, "points"), fig(percent), way_of(percent))


def end(which: str, level: str, on: date, period: str = "month") -> PeriodEnd:
    return PeriodEnd("KOSPI", MAIN, period, which, fig(level, "points"), on)


def turnover(percent: str | None) -> PeriodTurnover:
    change = None if percent is None else fig(percent)
    return PeriodTurnover("KOSPI", MAIN, "week", fig(36_410 * BILLION, "won"), None, change)


def shut(*days: tuple[int, str], month: int = 2) -> PeriodCalendar:
    closed = tuple(Closed(date(2026, month, number), reason) for number, reason in days)
    return PeriodCalendar("KOSPI", MAIN, "week", closed, None, 0)


def recorded(count: int) -> PeriodRecords:
    previous = mark(date(2026, 1, 30), "5221.25")
    return PeriodRecords(
        "KOSPI", MAIN, "week", fig(count, "sessions"), fig("6307.27", "points"), date(2026, 2, 26), previous
    )
