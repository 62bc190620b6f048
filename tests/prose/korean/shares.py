"""The facts that stories about one made-up day of SK hynix tell, and their sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from newsgen.records import (
    MAIN,
    SHARE,
    SHARE_CAP,
    DayRange,
    Fact,
    LargestSince,
    Listing,
    MarketDay,
    Milestone,
    Move,
    MultiDay,
    Opening,
    PreviousMove,
    Record,
    Relative,
    Streak,
    ToDate,
    Turnover,
    YearRange,
)
from newsgen.records.stock import Idle, PriceLimit, Split, Worth
from tests.made import BEFORE, day, fig, mark, quote, witness
from tests.prose.korean import telling

CODE = "000660"


def here(clock: str = "15:30", market: str = "KOSPI", last: int = 1_018_000) -> MarketDay:
    """A day about SK hynix."""
    shares = {CODE: quote(CODE, "won", last=last)}
    return replace(day(clock, shares=shares), listings={CODE: Listing(market)})


def told(template: str, *facts: Fact, at: MarketDay | None = None, house: str = "yonhap") -> str:
    """The sentence, behind a first one that names the share where it is not the first itself."""
    beats = [(template, facts)]
    if not template.startswith("lead"):
        beats.insert(0, ("lead_stock_idle", (Idle(CODE, SHARE, mark(BEFORE, 12_890)),)))
    return telling.sentences("share", at or here(), *beats, house=house)[-1]


def headed(template: str, *facts: Fact, at: MarketDay | None = None) -> str:
    return telling.sentence("share", template, *facts, day=at or here(), headline=True)


def move(change: int, percent: str, last: int = 1_018_000) -> Move:
    way = "flat" if not change else "up" if change > 0 else "down"
    base, step = fig(last - change, "won"), fig(change, "won")
    return Move(CODE, SHARE, fig(last, "won"), base, step, fig(percent), way)


UP, DOWN, FLAT = move(13_000, "1.29"), move(-13_000, "-1.26"), move(0, "0")
LEAP, SLUMP, HAIR = move(43_000, "4.41"), move(-120_000, "-10.54"), move(1_000, "0.1")


def most(measure: str, at: date | None, value: int | None = 1_030_000, *, ever: bool = False) -> LargestSince:
    seen = witness(measure, mark(at, value) if at else None, ever=ever)
    return LargestSince(CODE, SHARE, measure, fig(1_018_000, "won"), seen, Decimal(1))


def row(way: str, length: int, *, ended: bool = False) -> Streak:
    return Streak(CODE, SHARE, way, fig(length, "sessions"), ended)


def year_range(measure: str) -> YearRange:
    return YearRange(CODE, SHARE, measure, fig(1_018_000, "won"), None)


def limit(end: str, *, closed: bool = True) -> PriceLimit:
    return PriceLimit(CODE, SHARE, end, fig(1_018_000, "won"), closed)


def level(how: str, *, first: bool = False, holds: bool = True, since: date | None = None) -> Milestone:
    seen, years = (mark(since, 1), Decimal(1)) if since else (None, None)
    at = fig(1_018_000, "won")
    return Milestone(CODE, SHARE, fig(1_000_000, "won"), at, how, "major", first, holds, seen, years)


def record(what: str, *, kept: bool = True) -> Record:
    value = fig(1_038_000, "won")
    return Record(CODE, SHARE, value, what, mark(BEFORE, 1_000_000), fig(38_000, "won"), kept)


def split(parts: int | None) -> Split:
    return Split(CODE, SHARE, fig(200_000, "won"), mark(BEFORE, 1_000_000), parts)


OCTOBER, CRASH = date(2025, 10, 27), date(2008, 10, 30)


def opening(value: int) -> Opening:
    return Opening(CODE, SHARE, fig(value, "won"), fig(1, "won"), fig("1"), "up")


def ranged(low: int, high: int) -> DayRange:
    return DayRange(CODE, SHARE, fig(high, "won"), fig(low, "won"), fig("3"), None, None, None)


def to_date(period: str, percent: str, *, final: bool = False, turned: bool = False) -> ToDate:
    way = "up" if Decimal(percent) > 0 else "down"
    return ToDate(CODE, SHARE, period, fig(percent), mark(BEFORE, 1), way, final, turned)


def previous(percent: str, at: date, *, against: bool) -> PreviousMove:
    way = "up" if Decimal(percent) > 0 else "down"
    return PreviousMove(CODE, SHARE, at, fig(percent), way, against, 1)


def worth(place: int | None, market: str | None = "KOSDAQ") -> Worth:
    rank = fig(place, "place") if place else None
    return Worth(f"{CODE}.cap", SHARE_CAP, fig(730_312_300_000_000, "won"), None, rank, market, 900)


def kospi(points: str, percent: str, last: str = "6083.86") -> Move:
    way = "flat" if not Decimal(percent) else "up" if Decimal(percent) > 0 else "down"
    step = fig(points, "points")
    return Move("KOSPI", MAIN, fig(last, "points"), fig(1, "points"), step, fig(percent), way)


def beside(relation: str) -> Relative:
    return Relative(CODE, SHARE, "KOSPI", relation)


def traded(ratio: str | None) -> Turnover:
    times = fig(ratio, "times") if ratio else None
    won, shares = fig(22_200_000_000, "won"), fig(2_312_345, "shares")
    return Turnover(CODE, SHARE, won, shares, None, None, times)


def several() -> MultiDay:
    length, change = fig(10, "sessions"), fig(1, "won")
    return MultiDay(CODE, SHARE, length, change, fig("28.34"), mark(BEFORE, 1), "up")


RISE, FALL = kospi("114.22", "1.9133"), kospi("-30.02", "-1.21")
