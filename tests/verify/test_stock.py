"""Every sentence about one share is read, and a lie in any of them is caught."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from newsgen import pipeline, settings, verify
from newsgen.market.focus import focused
from newsgen.records import Assignment, Listing, MarketDay
from tests.made import BEFORE, SESSION, day, history, mark, quote

LONG_AGO = date(2008, 11, 20)
DAYS = Path(__file__).parents[2] / "fixtures" / "days"
LIMIT = "2025-05-21-a-share-up-its-limit"
SPLIT = "2025-04-16-a-split"
KOSDAQ = "2025-08-21-the-kosdaq-for-itself"


@lru_cache
def told(name: str) -> tuple[MarketDay, tuple[str, ...]]:
    """A recorded day and the lines of its story."""
    seen = pipeline.day_from_file(str(DAYS / name / "close.json"))
    story = pipeline.write(seen, settings.load())
    assert story.problems == ()
    return seen, tuple(line.text for line in story.draft.lines)


LIES = (
    (LIMIT, "daily upper limit of", "daily lower limit of"),
    (LIMIT, "of 12,940 won", "of 12,930 won"),
    (LIMIT, "up 29.92 percent", "up 29.93 percent"),
    (LIMIT, "to daily upper limit", "to daily lower limit"),
    (LIMIT, "Kosdaq-listed", "Konex-listed"),
    (LIMIT, "ended at 13,050 won", "ended at 13,060 won"),
    (LIMIT, "third straight gain", "fourth straight gain"),
    (LIMIT, "opened at 10,150 won", "opened at 10,160 won"),
    (LIMIT, "low of 10,050 won", "low of 10,040 won"),
    (LIMIT, "closing at the day's high", "closing at the day's low"),
    (LIMIT, "8.4 million shares", "8.5 million shares"),
    (LIMIT, "25 times", "24 times"),
    (LIMIT, "412.6 billion won", "412.7 billion won"),
    (LIMIT, "$296.5 million", "$296.6 million"),
    (LIMIT, "ranking 212th", "ranking 211th"),
    (LIMIT, "by value on the Kosdaq", "by value on the Kospi"),
    (LIMIT, "still down 6.7 percent", "still up 6.7 percent"),
    (LIMIT, "718.26", "718.27"),
    (SPLIT, "base price of 85,000 won", "base price of 85,100 won"),
    (SPLIT, "last close of 425,000 won", "last close of 424,000 won"),
    (SPLIT, "5-for-1 split", "4-for-1 split"),
    (SPLIT, "a 5-for-1 split", "a 1-for-5 reverse split"),
    (SPLIT, "won on Thursday", "won on Friday"),
    (SPLIT, "or 2,300 won", "or 2,400 won"),
    (SPLIT, "bucked the trend", "lagged"),
    (KOSDAQ, "The Kospi lagged", "The Kospi outperformed"),
    (KOSDAQ, "The index opened", "The benchmark opened"),
)


@pytest.mark.parametrize(("name", "true", "lie"), LIES)
def test_a_lie_about_a_share_is_caught(name: str, true: str, lie: str) -> None:
    seen, lines = told(name)
    assert any(true in line for line in lines), true
    assert verify.read_back([line.replace(true, lie) for line in lines], seen)


def quiet(**fields: object) -> MarketDay:
    """A day about a share that did not trade."""
    whole = day(
        shares={"000660": quote("000660", "won", **fields)},  # type: ignore[arg-type]
        history=history("000660", last_traded=mark(BEFORE, 5430)),
    )
    return focused(replace(whole, assignment=Assignment("000660")), "000660")


IDLE = "Shares of SK hynix did not trade on Wednesday. The stock last closed at 5,430 won on Tuesday."


def read(text: str, seen: MarketDay) -> tuple[str, ...]:
    notice = f"This story was generated automatically by newsgen from {seen.source.name['en']}."
    return tuple(
        problem.check for problem in verify.read_back(["SK hynix does not trade", text, notice], seen)
    )


def test_a_share_that_did_not_trade_did_not_and_one_that_traded_did() -> None:
    assert read(IDLE, quiet()) == ()
    assert read(IDLE, quiet(last=5400, previous_close=5430))
    assert read(IDLE.replace("5,430", "5,440"), quiet()) == ("number",)
    assert read(IDLE.replace("Tuesday", "Monday"), quiet()) == ("time",)


def test_a_first_session_is_that_of_the_listing() -> None:
    text = "Shares of SK hynix closed at 12,000 won on Wednesday in their first session on the Kospi."
    listed = replace(quiet(last=12000), listings={"000660": Listing("KOSPI", SESSION)})
    head = [
        "SK hynix closes at 12,000 won in first session on Kospi",
        text,
        f"This story was generated automatically by newsgen from {listed.source.name['en']}.",
    ]
    assert verify.read_back(head, listed) == ()
    assert verify.read_back(head, replace(listed, listings={"000660": Listing("KOSPI", BEFORE)}))
    assert verify.read_back(head, replace(listed, listings={"000660": Listing("KOSDAQ", SESSION)}))


def lowest(what: str = "low_close") -> MarketDay:
    """A day that a share closed below every close before it, or traded below every price."""
    prices = {"open": 99_500, "high": 99_800, "low": 97_500, "last": 98_000, "previous_close": 100_000}
    past = history("000660", previous_session=BEFORE, **{f"record_{what}": mark(LONG_AGO, 98_500)})
    whole = day(shares={"000660": quote("000660", "won", **prices)}, history=past)
    listed = replace(whole, listings={"000660": Listing("KOSPI")}, assignment=Assignment("000660"))
    return focused(listed, "000660")


def test_a_share_that_never_closed_lower_closes_at_a_record_low() -> None:
    story = pipeline.write(lowest(), settings.load())
    head, lead = (line.text for line in story.draft.lines[:2])
    assert head == "SK hynix closes at record low of 98,000 won"
    assert lead == "Shares of SK hynix closed at a record low of 98,000 won on Wednesday, down 2 percent."
    assert story.problems == ()


@pytest.mark.parametrize(
    ("true", "lie"),
    [("record low", "record high"), ("98,000", "98,500"), ("down 2", "up 2"), ("closed", "opened")],
)
def test_a_lie_about_a_record_low_is_caught(true: str, lie: str) -> None:
    seen = lowest()
    lines = [line.text for line in pipeline.write(seen, settings.load()).draft.lines]
    assert verify.read_back([lines[0], lines[1].replace(true, lie), *lines[2:]], seen)


def test_a_record_low_needs_a_lowest_one_before_that_is_higher() -> None:
    lines = [line.text for line in pipeline.write(lowest(), settings.load()).draft.lines]
    low = history("000660", previous_session=BEFORE, record_low_close=mark(LONG_AGO, 97_900))
    assert verify.read_back(lines, replace(lowest(), history=low))
    assert verify.read_back(lines, replace(lowest(), history=history("000660", previous_session=BEFORE)))


def test_a_price_within_the_day_may_be_the_lowest_ever() -> None:
    touched = (
        "Shares of SK hynix touched a record low of 97,500 won on Wednesday before closing at 98,000 won."
    )
    assert read(touched, lowest("low")) == ("number",)  # the headline has it that nothing was traded
    assert "superlative" in read(touched.replace("record low", "record high"), lowest("low"))
    assert "superlative" in read(touched, lowest())
