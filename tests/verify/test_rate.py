"""Every sentence about the dollar and the won is read, and a lie in any of them is caught."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import pytest

from newsgen import pipeline, settings, verify
from newsgen.records import Assignment, MarketDay
from tests.made import datum, day, history, mark, quote, run, witness

SEOUL = Path(__file__).parents[2] / "fixtures" / "days" / "2025-09-25-the-won-past-1400" / "close.json"
PAIR, UNIT = "USDKRW.noon", "won per dollar"
TUESDAY, MONDAY, FRIDAY = date(2026, 2, 24), date(2026, 2, 23), date(2026, 2, 20)


def noon(last: str, before: str, **past: object) -> MarketDay:
    """A Tuesday in Seoul, told with Monday's noon in New York."""
    rate = quote(PAIR, UNIT, last=last, previous_close=before)
    known = history(PAIR, previous_session=FRIDAY, previous_percent=datum("0.1", "before", "percent"), **past)
    asked = Assignment("USDKRW")
    return day(session=TUESDAY, noon_rate=rate, noon_on=MONDAY, history=known, assignment=asked)


def weakest() -> MarketDay:
    """The weakest noon rate since Dec. 3, and the dollar up this year."""
    seen = witness("high_close", mark(date(2025, 12, 3), "1481.2"))
    largest = witness("rise_percent", mark(date(2024, 12, 3), "2.1"))
    ends = {"year": mark(date(2025, 12, 31), "1401.6"), "week": mark(date(2026, 2, 20), "1412.1")}
    return noon("1439.4", "1412.1", witnesses={"high_close": seen, "rise_percent": largest}, period_ends=ends)


def crossing() -> MarketDay:
    """Back below 1,400 won per dollar for the first time since November."""
    return noon("1396.2", "1401.6", last_beyond={Decimal(1400): mark(date(2025, 11, 4), "1399.4")})


@lru_cache
def told(which: str) -> tuple[MarketDay, tuple[str, ...]]:
    """A day and the lines of its story."""
    made = {"seoul": lambda: pipeline.day_from_file(str(SEOUL)), "weakest": weakest, "crossing": crossing}
    seen = made[which]()
    story = pipeline.write(seen, settings.load())
    assert story.problems == ()
    return seen, tuple(line.text for line in story.draft.lines)


LIES = (
    ("seoul", "closed weaker than 1,400", "closed stronger than 1,400"),
    ("seoul", "closed weaker than 1,400", "closed weaker than 1,300"),
    ("seoul", "on Thursday for", "on Wednesday for"),
    ("seoul", "first time since May 16, finishing", "first time since May 14, finishing"),
    ("seoul", "for the first time since May 16", "for the first time"),
    ("seoul", "for first time since May 16", "for first time since May 15"),
    ("seoul", "finishing at 1,403.8", "finishing at 1,404.8"),
    ("seoul", "7.4 won weaker", "7.4 won stronger"),
    ("seoul", "7.4 won weaker", "7.5 won weaker"),
    ("seoul", "was the weakest since May 14", "was the strongest since May 14"),
    ("seoul", "was the weakest since May 14", "was the weakest since May 16"),
    ("seoul", "The dollar gained 0.53", "The won gained 0.53"),
    ("seoul", "The dollar gained 0.53", "The dollar lost 0.53"),
    ("seoul", "gained 0.53 percent", "gained 0.54 percent"),
    ("seoul", "the won's fourth straight loss", "the won's fourth straight gain"),
    ("seoul", "the won's fourth straight loss", "the won's fifth straight loss"),
    ("seoul", "Won posts fourth straight loss", "Dollar posts fourth straight loss"),
    ("seoul", "opened at 1,397.5", "opened at 1,398.5"),
    ("seoul", "between 1,396.9 and 1,404.6", "between 1,396.9 and 1,405.6"),
    ("seoul", "up 1.64 percent", "down 1.64 percent"),
    ("seoul", "1.64 percent against the won this week", "1.09 percent against the won this week"),
    ("seoul", "but down 4.63 percent", "but up 4.63 percent"),
    ("seoul", "4.63 percent this year", "4.63 percent this month"),
    ("seoul", "sold a net 517.3 billion", "bought a net 517.3 billion"),
    ("seoul", "fell 0.82 percent", "fell 0.83 percent"),
    ("seoul", "finishing at 1,403.8", "at 1,403.8 at noon in New York"),
    ("weakest", "to 1,439.4 per dollar", "to close at 1,439.4 per dollar"),
    ("weakest", " at noon in New York on Monday", " on Tuesday"),
    ("weakest", "New York on Monday", "New York on Friday"),
    ("weakest", "weaker than on Friday", "weaker than on Thursday"),
    ("weakest", "weaker than on Friday", "weaker than the previous close"),
    ("weakest", "27.3 won weaker", "27.3 won stronger"),
    ("weakest", "its weakest noon rate", "its weakest close"),
    ("weakest", "its weakest noon rate", "its strongest noon rate"),
    ("weakest", "rate since Dec. 3 last year", "rate since Dec. 4 last year"),
    ("weakest", "largest one-day gain since Dec. 3, 2024", "largest one-day gain ever"),
    ("weakest", "2.7 percent against", "2.8 percent against"),
    ("weakest", "not a Seoul close", "a Seoul close"),
    ("crossing", "stood stronger than 1,400", "stood weaker than 1,400"),
    ("crossing", "stood stronger than 1,400", "closed stronger than 1,400"),
    ("crossing", "since Nov. 4 last year, at", "since Nov. 5 last year, at"),
    ("crossing", "5.4 won stronger", "5.4 won weaker"),
    ("crossing", "stronger than on Friday", "stronger than on Thursday"),
)


@pytest.mark.parametrize(("which", "true", "lie"), LIES)
def test_a_lie_about_the_rate_is_caught(which: str, true: str, lie: str) -> None:
    seen, lines = told(which)
    assert any(true in line for line in lines), (true, lines)
    assert verify.read_back([line.replace(true, lie) for line in lines], seen)


def test_a_row_that_the_won_ended_is_read_and_a_longer_one_is_caught() -> None:
    rate = quote("USDKRW", UNIT, last="1390.1", previous_close="1396.4")
    seen = day(
        session=TUESDAY,
        dollar_won=rate,
        history=history("USDKRW", run=run("up", 6)),
        assignment=Assignment("USDKRW"),
    )
    story = pipeline.write(seen, settings.load())
    lines = [line.text for line in story.draft.lines]
    assert story.problems == ()
    assert "The won ended a six-session losing streak." in "\n".join(lines)
    assert verify.read_back(
        [line.replace("six-session losing", "six-session winning") for line in lines], seen
    )
    assert verify.read_back([line.replace("six-session", "seven-session") for line in lines], seen)
