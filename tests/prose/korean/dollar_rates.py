"""The facts that stories about the dollar and the won tell of a made-up day, and their sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from newsgen.records import (
    DOLLAR_WON,
    MAIN,
    NOON_RATE,
    DayRange,
    Fact,
    LargestSince,
    MarketDay,
    Milestone,
    Move,
    MultiDay,
    NetFlow,
    Opening,
    PreviousMove,
    Record,
    Streak,
    ToDate,
)
from newsgen.records.rate import RateDay
from tests.made import BEFORE, day, fig, mark, witness
from tests.prose.korean import telling

PAIR = "USDKRW"


def here(clock: str = "15:30", *, noon: bool = False) -> MarketDay:
    """A day about the rate, of Seoul's or of New York's the day before."""
    return replace(day(clock), noon_on=BEFORE if noon else None)


def told(template: str, *facts: Fact, at: MarketDay | None = None, house: str = "yonhap") -> str:
    seen = at or here(noon=facts[0].role == NOON_RATE)
    return telling.sentence("dollar_won", template, *facts, day=seen, house=house)


def headed(template: str, *facts: Fact, at: MarketDay | None = None) -> str:
    return telling.sentence("dollar_won", template, *facts, day=at or here(), headline=True)


def move(change: str, percent: str, last: str = "1461.2", role: str = DOLLAR_WON) -> Move:
    way = "flat" if not Decimal(change) else "up" if Decimal(change) > 0 else "down"
    base = fig(str(Decimal(last) - Decimal(change)), "won per dollar")
    return Move(
        PAIR, role, fig(last, "won per dollar"), base, fig(change, "won per dollar"), fig(percent), way
    )


def most(measure: str, at: date | None, role: str = DOLLAR_WON, *, ever: bool = False) -> LargestSince:
    seen = witness(measure, mark(at, 1) if at else None, ever=ever)
    return LargestSince(PAIR, role, measure, fig(1, "won per dollar"), seen, Decimal(1))


def level(how: str, since: date | None = None, role: str = DOLLAR_WON, *, first: bool = False) -> Milestone:
    seen = mark(since, 1) if since else None
    at, rung = fig("1461.2", "won per dollar"), fig(1400, "won per dollar")
    return Milestone(PAIR, role, rung, at, how, "major", first, True, seen, Decimal(1))


def record(what: str, role: str = DOLLAR_WON) -> Record:
    rate = fig("1461.2", "won per dollar")
    return Record(PAIR, role, rate, what, mark(BEFORE, 1), rate)


def row(way: str, length: int, *, ended: bool = False) -> Streak:
    return Streak(PAIR, DOLLAR_WON, way, fig(length, "sessions"), ended)


def to_date(period: str, percent: str) -> ToDate:
    way = "up" if Decimal(percent) > 0 else "down"
    return ToDate(PAIR, DOLLAR_WON, period, fig(percent), mark(BEFORE, 1), way)


def noon(*facts: Fact, since: date | None = BEFORE - timedelta(1)) -> tuple[Fact, ...]:
    """A noon rate's facts, with its day and the day of the one before."""
    then = PreviousMove(PAIR, NOON_RATE, since, fig("1"), "up", False, 1) if since else None
    return (*facts, RateDay(PAIR, NOON_RATE, BEFORE), *([then] if then else []))


def several() -> MultiDay:
    length, change = fig(20, "sessions"), fig(1, "won per dollar")
    return MultiDay(PAIR, DOLLAR_WON, length, change, fig("5.26"), mark(BEFORE, 1), "up")


def flow(billions: int) -> NetFlow:
    return NetFlow("KOSPI", MAIN, "foreign", fig(billions * 10**9, "won"), True)


UP, DOWN, FLAT = move("12.9", "0.89"), move("-12.9", "-0.89"), move("0", "0")
LEAP, SLUMP = move("31.2", "2.18"), move("-31.2", "-2.1")
NOON_UP = move("8.89", "0.65", "1383.63", NOON_RATE)
NOON_DOWN = move("-8.89", "-0.65", "1383.63", NOON_RATE)
NOON_FLAT = move("0", "0", "1383.63", NOON_RATE)
KOSPI = Move(
    "KOSPI", MAIN, fig("2452.66", "points"), fig(1, "points"), fig(-19, "points"), fig("-0.78"), "down"
)
STILL = Move("KOSPI", MAIN, fig("2452.66", "points"), fig(1, "points"), fig(0, "points"), fig("0"), "flat")
TRADED = DayRange(PAIR, DOLLAR_WON, fig("1462.8", "won per dollar"), fig("1449.1", "won per dollar"), None)
OPENED = Opening(PAIR, DOLLAR_WON, fig("1450", "won per dollar"), fig(1, "won per dollar"), fig("1"), "up")
MARCH, MAY = date(2009, 3, 13), date(2025, 5, 16)
