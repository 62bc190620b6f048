"""Sentences that set a session against the past, word for word."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from newsgen import settings
from newsgen.prose.english.voice import Voice
from newsgen.records import (
    FLOW,
    MAIN,
    SHARE,
    Beat,
    Contribution,
    Fact,
    FlowStreak,
    FlowSum,
    Gap,
    Halt,
    LargestSince,
    Line,
    Mark,
    MultiDay,
    Notice,
    Rank,
    RankedFact,
    Source,
    StoryPlan,
    Streak,
    ToDate,
    YearRange,
)
from newsgen.sessions import KST
from tests.made import BEFORE, SESSION, day, fig, mark, witness

TRILLION = 10**12
FIRST = date(1995, 5, 2)


def sentence(template: str, *facts: Fact, house: str = "herald") -> str:
    here, desk = day(), settings.load("en", house).desk
    lead = RankedFact(facts[0], 1, ())
    plan = StoryPlan("x", "slump", "close", SESSION, here.as_of, lead, Beat("", ()), None, (), (), ())
    voice: Voice = desk.new_voice(plan, here)
    chunks: list[str] = []
    desk.render(template)(desk.builders_of("market")[template](facts, voice).fields(), chunks)
    return Line.of(chunks).text


def test_a_week_and_a_month_that_parted_are_told_together() -> None:
    week = ToDate("KOSPI", MAIN, "week", fig("-4.59"), mark(BEFORE, "1"), "down", final=True)
    month = ToDate("KOSPI", MAIN, "month", fig("0.61"), mark(BEFORE, "1"), "up", final=True)
    told = sentence("period", week, month)
    assert told.replace("lost", "fell").replace("gained", "rose") == (
        "For the week, the Kospi fell 4.6 percent. In February, it rose 0.6 percent."
    )


def since(measure: str, at: Mark | None, *, ever: bool = False, of: str = "KOSPI") -> LargestSince:
    return LargestSince(of, MAIN, measure, fig("-8.13"), witness(measure, at, ever=ever), Decimal(9))


def passing(measure: str, at: date, value: str) -> Rank:
    unit = "percent" if measure.endswith("percent") else "points"
    own = fig("-900", unit)
    return Rank("KOSPI", MAIN, measure, fig(1, "place"), own, FIRST, ever=True, behind=mark(at, value))


def rank(measure: str, place: int, *, ever: bool) -> Rank:
    return Rank("KOSPI", MAIN, measure, fig(place, "place"), fig("-8.13"), FIRST, ever)


def row(*, ended: bool, total: int | None = 52 * TRILLION // 10) -> FlowStreak:
    length, whole = fig(7, "sessions"), fig(total, "won") if total else None
    return FlowStreak("KOSPI.foreign", FLOW, "foreign", "up", length, ended, whole)


def notice(clock: str, side: str | None, stage: int | None = None, market: str = "KOSPI") -> Halt:
    at = datetime.fromisoformat(f"{SESSION}T{clock}").replace(tzinfo=KST)
    kind = "circuit_breaker" if stage else "sidecar"
    return Halt(
        market, MAIN, Notice(kind, market, at, "made#n", Source({"en": "Korea Exchange"}), side, stage)
    )


MULTI = MultiDay(
    "KOSPI", MAIN, fig(2, "sessions"), fig(-9, "points"), fig("-18.43"), mark(FIRST, "1"), "down"
)
STREAK = Streak("KOSPI", MAIN, "down", fig(4, "sessions"), ended=False, percent=fig("-22.27"))
GAP = Gap(
    "KOSPI",
    MAIN,
    "record_close",
    fig("6307.27", "points"),
    fig("195.27", "points"),
    fig("3.2"),
    mark(date(2026, 1, 26), "6307.27"),
)


def to_date(period: str, percent: str) -> ToDate:
    way = "up" if Decimal(percent) > 0 else "down"
    return ToDate("KOSPI", MAIN, period, fig(percent), mark(FIRST, "1"), way, final=True)


SENTENCES = (
    ("several", MULTI, "The Kospi has lost 18.43 percent in two sessions."),
    (
        "row_sum",
        STREAK,
        "It was the index's fourth straight loss, bringing the drop over the four sessions to 22.27 percent.",
    ),
    (
        "rank",
        rank("fall_percent", 4, ever=True),
        "It was the index's fourth-largest one-day percentage loss ever.",
    ),
    (
        "rank",
        rank("rise_points", 2, ever=False),
        "It was the index's second-largest one-day gain in points since at least May 2, 1995.",
    ),
    (
        "passed",
        passing("fall_percent", date(2001, 9, 12), "-12.0188"),
        "The loss surpassed the 12.02 percent drop of Sept. 12, 2001.",
    ),
    (
        "passed",
        passing("rise_points", date(2025, 4, 10), "1284.5"),
        "The gain surpassed the 1,284.50-point rise of April 10 last year.",
    ),
    (
        "passed",
        passing("fall_points", BEFORE, "-284.55"),
        "The loss surpassed the 284.55-point drop set on Tuesday.",
    ),
    ("year_range", YearRange("KOSPI", MAIN, "low_close", fig(1), None), "The close was a 52-week low."),
    (
        "intraday",
        since("intraday_fall_percent", mark(date(2001, 9, 12))),
        "The Kospi fell as much as 8.13 percent during the session, its largest intraday percentage "
        "loss since "
        "Sept. 12, 2001.",
    ),
    (
        "intraday",
        since("intraday_rise_percent", None, ever=True),
        "The Kospi rose as much as 8.13 percent during the session, its largest intraday percentage "
        "gain ever.",
    ),
    (
        "traded_since",
        since("high_turnover", mark(date(2021, 1, 25))),
        "Turnover was the highest since Jan. 25, 2021.",
    ),
    ("traded_since", since("high_volume", None, ever=True), "Trading volume was the highest on record."),
    ("gap", GAP, "The Kospi stands 195.27 points below its record close of 6,307.27, set on Jan. 26."),
    (
        "part",
        Contribution("005930", SHARE, fig(-1, "won"), fig("41.4"), fig(-1, "points")),
        "Samsung Electronics alone accounted for 41 percent of the loss in the market value of Kospi-listed "
        "companies.",
    ),
    (
        "flow_row",
        row(ended=False),
        "Foreign investors were net buyers for a seventh straight session, having bought a combined 5.2 "
        "trillion "
        "won over the period.",
    ),
    (
        "flow_row",
        row(ended=False, total=None),
        "Foreign investors were net buyers for a seventh straight session.",
    ),
    (
        "flow_row",
        row(ended=True),
        "Foreign investors ended a seven-session buying streak in which they bought a combined 5.2 "
        "trillion won.",
    ),
    (
        "flow_since",
        since("selling", mark(date(2025, 11, 20)), of="KOSPI.foreign"),
        "Foreign investors posted their largest daily net selling since Nov. 20 last year.",
    ),
    (
        "flow_since",
        since("buying", None, of="KOSPI.institutions"),
        "Institutions posted their largest daily net buying since at least May 2, 1995.",
    ),
    (
        "flow_since",
        since("selling", None, ever=True, of="KOSPI.foreign"),
        "Foreign investors posted their largest daily net selling on record.",
    ),
    (
        "flow_sum",
        FlowSum("KOSPI.foreign", FLOW, "foreign", "month", fig(-21 * TRILLION, "won")),
        "Foreign investors have sold a net 21 trillion won this month.",
    ),
)


@pytest.mark.parametrize(("template", "fact", "words"), SENTENCES, ids=lambda each: str(each)[:40])
def test_a_fact_of_the_past_in_words(template: str, fact: Fact, words: str) -> None:
    groups = {"foreigners": "foreign investors", "institutional investors": "institutions"}
    printed = sentence(template, fact)
    for other, group in groups.items():
        printed = printed.replace(other, group).replace(other.capitalize(), group.capitalize())
    assert printed == words


def test_what_was_passed_is_in_the_house_s_own_style() -> None:
    points, percent = passing("rise_points", FIRST, "284.50"), passing("rise_percent", FIRST, "8.5")
    assert "284.5-point rise of May 2, 1995" in sentence("passed", points, house="yonhap")
    assert "8.50% rise of May 2, 1995" in sentence("passed", percent, house="reuters")


@pytest.mark.parametrize(
    ("period", "percent", "start"),
    [
        ("week", "2.34", "For the week, the Kospi "),
        ("month", "-2.34", "In February, the Kospi "),
        ("quarter", "2.34", "In the first quarter, the Kospi "),
    ],
)
def test_a_period_by_its_name_and_to_a_tenth(period: str, percent: str, start: str) -> None:
    words = ("rose", "gained") if Decimal(percent) > 0 else ("fell", "lost")
    assert sentence("period", to_date(period, percent)) in [f"{start}{verb} 2.3 percent." for verb in words]


def test_two_halts_share_a_sentence_and_its_source() -> None:
    assert sentence("halts", notice("09:06", "sell"), notice("11:19", None, 1)) == (
        "A sell-side sidecar was issued at 9:06 a.m., halting program selling on the Kospi for five "
        "minutes, and a "
        "circuit breaker was triggered at 11:19 a.m., halting trading for 20 minutes, according to the Korea "
        "Exchange."
    )


def test_a_third_stage_ends_the_day_and_another_market_is_named() -> None:
    halts = notice("13:00", None, 2), notice("13:05", None, 1, "KOSDAQ"), notice("14:00", None, 3)
    assert sentence("halts", *halts, house="reuters") == (
        "A second-stage circuit breaker was triggered at 1 p.m., halting trading on the KOSPI for 20 "
        "minutes, and "
        "a circuit breaker was triggered at 1:05 p.m., halting trading on the KOSDAQ for 20 minutes, "
        "according to "
        "the Korea Exchange. A third-stage circuit breaker was triggered at 2 p.m., ending trading on "
        "the KOSPI "
        "for the day, according to the Korea Exchange."
    )


def test_a_sidecar_without_a_side_holds_back_program_trading() -> None:
    assert "A sidecar was issued at 9:06 a.m., halting program trading" in sentence(
        "halts", notice("09:06", None)
    )
