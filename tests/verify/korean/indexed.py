"""Two closes of made-up figures: an index that fell far, and one that rose to a record."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsgen.records import Datum, MarketDay
from newsgen.records.history import Place
from tests.made import BEFORE, day, history, mark, quote, run, rung, witness

CRASH = date(2008, 10, 24)


def fallen() -> MarketDay:
    """From 2,500.00 to 2,400.00, the third loss in a row."""
    behind = history(
        previous_session=BEFORE,
        previous_percent=Datum("made#previous", Decimal("-1.25"), "percent"),
        run=run("down", 2, date(2026, 2, 23)),
        record_close=mark(date(2025, 10, 27), "2683.45"),
        earlier_closes={3: mark(date(2026, 2, 20), "2560.00")},
        period_ends={"year": mark(date(2025, 12, 30), "2450.00")},
        last_beyond={Decimal(2450): mark(date(2023, 11, 6), "2448.10")},
        witnesses={
            "fall_percent": witness("fall_percent", mark(CRASH, "-10.57")),
            "fall_points": witness("fall_points", mark(CRASH, "-110.96")),
            "low_close": witness("low_close", mark(date(2023, 11, 3), "2368.34")),
            "intraday_fall_percent": witness("intraday_fall_percent", mark(date(2001, 9, 12), "-12.02")),
        },
        places={
            "fall_percent": Place("fall_percent", 5, 9000, date(1995, 5, 2), True, mark(CRASH, "-10.57"))
        },
    )
    index = quote(
        "KOSPI", last="2400.00", previous_close="2500.00", open="2490.00", high="2495.50", low="2385.12"
    )
    return day(KOSPI=index, history=behind)


def risen() -> MarketDay:
    """From 5,969.64 to 6,083.86, above the record, after five losses."""
    behind = history(
        previous_session=BEFORE,
        previous_percent=Datum("made#previous", Decimal("-0.5"), "percent"),
        run=run("down", 5, date(2026, 2, 11)),
        record_close=mark(BEFORE, "5969.64"),
        record_high=mark(BEFORE, "5999.00"),
        rungs=(rung("5000", date(2026, 1, 22), date(2026, 1, 27), "5084.85"),),
        period_ends={"year": mark(date(2025, 12, 30), "4214.17")},
        witnesses={"high_close": witness("high_close", None, ever=True)},
    )
    index = quote(
        "KOSPI", last="6083.86", previous_close="5969.64", open="6022.70", high="6144.71", low="5984.28"
    )
    return day(KOSPI=index, history=behind)


def at_two() -> MarketDay:
    """The same rise at two in the afternoon."""
    index = quote("KOSPI", last="6138.58", previous_close="5969.64", open="6022.70", high="6142.14")
    return day("14:00", KOSPI=index, history=history(previous_session=BEFORE))
