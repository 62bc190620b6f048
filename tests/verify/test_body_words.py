"""The words of a story's body: each is read, and a lie in it is caught."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from newsgen.records import History, MarketDay
from tests.made import BEFORE, datum, day, flows, mark, quote, witness
from tests.verify.days import checks

TRILLION = 10**12
BILLION = 10**9
NAMES = {
    "005930": {"en": "Samsung Electronics"},
    "000660": {"en": "SK hynix"},
    "005380": {"en": "Hyundai Motor"},
}


def share(code: str, last: str, before: str, **more: str | int) -> dict[str, object]:
    return {code: quote(code, "won", last=last, previous_close=before, **more)}


def busy(**parts: object) -> MarketDay:
    """A rise of 1.2 percent to 4,296.79 after a fall of 3.02, a share that leads, a won that slumps."""
    index = quote(
        "KOSPI",
        last="4296.79",
        previous_close="4245.84",
        open="4210",
        high="4299",
        low="4200",
        turnover=26 * TRILLION,
        volume=500_000_000,
    )
    past = History(
        "KOSPI",
        previous_session=BEFORE,
        previous_percent=datum("-3.02", "pct", "percent"),
        period_ends={"year": mark(date(2025, 12, 30), "4280")},
        usual_turnover=datum(13 * TRILLION, "usual", "won"),
        usual_volume=datum(400_000_000, "usual volume", "shares"),
    )
    second = History("KOSDAQ", record_close=mark(BEFORE, "905"), record_low_close=mark(BEFORE, "300"))
    won = History(
        "USDKRW",
        witnesses={
            "high_close": witness("high_close", mark(date(2009, 3, 31), "1500")),
            "rise_percent": witness("rise_percent", mark(date(2020, 3, 19), "3.2")),
        },
    )
    hynix = History(
        "000660",
        usual_volume=datum(5_000_000, "usual", "shares"),
        witnesses={"high_close": witness("high_close", mark(date(2024, 7, 11), "999999"))},
    )
    samsung = History(
        "005930", witnesses={"high_close": witness("high_close", mark(date(2021, 1, 11), "91000"))}
    )
    given: dict[str, object] = {
        "KOSPI": index,
        "KOSDAQ": quote("KOSDAQ", last="910", previous_close="900", open="895"),
        "dollar_won": quote("USDKRW", "won per dollar", last="1480", previous_close="1440"),
        "shares": {
            **share("005930", "90000", "89000"),
            **share("000660", "660000", "600000", volume=12_100_000),
            **share("005380", "250000", "260000"),
        },
        "flows": {"KOSPI": flows(foreign=1200, retail=-900, institutions=-300)},
        "history": {each.series: each for each in (past, second, won, hynix, samsung)},
    }
    return replace(day(**{**given, **parts}), names=NAMES)


PAIRS = (
    (
        "Foreign investors scooped up a net 1.2 trillion won worth of shares, while retail "
        "investors sold a net "
        "900 billion won and institutions offloaded a net 300 billion won.",
        "scooped up / dumped; 1.2 / 1.3; sold / bought; 900 / 901; offloaded / picked up; 300 / "
        "301; a net / a",
    ),
    (
        "Individual and institutional investors unloaded a net 900 billion won and 300 billion "
        "won, respectively, "
        "while foreigners bought a net 1.2 trillion won.",
        "900 billion / 300 billion; 300 billion / 900 billion; unloaded / purchased; Individual / Foreign; "
        "bought / sold; 1.2 / 1.22",
    ),
    (
        "Trading was exceptionally heavy, with 500 million shares worth 26 trillion won changing hands.",
        "exceptionally heavy / moderate; exceptionally heavy / light; 500 / 501; 26 / 27; shares / won",
    ),
    (
        "Turnover was exceptionally heavy at 26 trillion won, with 500 million shares changing hands.",
        "exceptionally heavy / moderate; 26 / 25; 500 / 400; at 26 / at 13; Turnover / Trading volume",
    ),
    (
        "A total of 500 million shares worth 26 trillion won changed hands in exceptionally heavy trading.",
        "exceptionally heavy / light; 26 / 27; 500 / 501",
    ),
    (
        "The tech-heavy Kosdaq closed 1.11 percent higher at 910.00.",
        "closed / opened; 1.11 / 1.12; higher / lower; 910.00 / 910.10; percent / points; Kosdaq / Kospi",
    ),
    (
        "The tech-heavy Kosdaq lagged, closing 1.11 percent higher at 910.00.",
        "lagged / outperformed; 1.11 / 1.12; higher / lower; 910.00 / 911.00",
    ),
    (
        "The tech-heavy Kosdaq climbed 10.00 points, or 1.11 percent, to 910.00. It had opened "
        "0.56 percent lower "
        "at 895.00.",
        "10.00 / 10.10; 1.11 / 1.21; climbed / fell; 0.56 / 0.57; lower / higher; 895.00 / 896.00",
    ),
    (
        "The tech-heavy Kosdaq closed at 910.00. It was the Kosdaq's highest close on record.",
        "highest / lowest; Kosdaq's / Kospi's",
    ),
    (
        "The won closed at 1,480 per dollar. It was the won's weakest close since March 31, 2009.",
        "weakest / strongest; March 31 / March 30; 2009 / 2010; since March 31, 2009 / ever; weakest close / "
        "largest one-day percentage loss",
    ),
    (
        "The won closed at 1,480 per dollar. It was the won's largest one-day percentage loss "
        "since March 19, "
        "2020.",
        "loss / gain; 19, / 20,; since March 19, 2020 / ever; percentage loss / loss in points",
    ),
    (
        "The index rose 1.2 percent. That followed a 3.02 percent loss on Tuesday.",
        "3.02 / 3.03; loss / gain; Tuesday / Monday; Tuesday / Wednesday",
    ),
    (
        "The index ended 3.21 points short of 4,300.",
        "3.21 / 3.22; 4,300 / 4,400; points / percent; short of / above",
    ),
    ("The Kospi is now up 0.4 percent this year.", "0.4 / 0.5; up / down; year / month"),
    (
        "SK hynix saw 12.1 million shares change hands, 2.4 times its 20-session median.",
        "12.1 / 12.2; 2.4 / 2.5; 20-session / 30-session; SK hynix / Hyundai Motor; million "
        "shares / million won",
    ),
    (
        "SK hynix led the gains among large caps, rising 10 percent to 660,000 won.",
        "SK hynix / Samsung Electronics; gains / losses; 10 / 11; rising / falling; 660,000 / 661,000",
    ),
    (
        "Samsung Electronics closed at a 52-week high.",
        "high / low; Samsung Electronics / Hyundai Motor; 52-week / 51-week",
    ),
    (
        "Samsung Electronics and SK hynix closed at 52-week highs.",
        "SK hynix / Hyundai Motor; highs / lows",
    ),
)
"""A true sentence, and words in it with others that make it false, or say what nothing bears out."""


@pytest.mark.parametrize(("true", "changes"), PAIRS, ids=lambda words: words[:50])
def test_a_true_sentence_is_clean_and_each_wrong_word_makes_it_a_problem(true: str, changes: str) -> None:
    start = "The Kospi closed at 4,296.79. "
    assert checks(start + true, busy()) == ()
    for right, wrong in (each.split(" / ") for each in changes.split("; ")):
        assert right in true
        assert checks(start + true.replace(right, wrong), busy()), wrong


def test_now_up_is_false_where_the_year_was_up_already() -> None:
    here = busy()
    past = replace(here.history["KOSPI"], period_ends={"year": mark(date(2025, 12, 30), "4000")})
    grown = replace(here, history={**here.history, "KOSPI": past})
    assert checks("The Kospi is up 7.4 percent this year.", grown) == ()
    assert checks("The Kospi is now up 7.4 percent this year.", grown)


@pytest.mark.parametrize(("carried", "clean"), [("300", True), ("250", False)])
def test_a_lowest_close_on_record_needs_the_lowest_one_before(carried: str, *, clean: bool) -> None:
    here = busy(KOSDAQ=quote("KOSDAQ", last="290", previous_close="310"))
    past = History("KOSDAQ", record_low_close=mark(BEFORE, carried))
    sentence = "The tech-heavy Kosdaq closed at 290.00. It was the Kosdaq's lowest close on record."
    assert (checks(sentence, replace(here, history={"KOSDAQ": past})) == ()) is clean


def test_who_led_is_not_known_where_two_shares_rose_alike() -> None:
    alike = {**share("005930", "99000", "90000"), **share("000660", "660000", "600000")}
    sentence = "SK hynix led the gains among large caps, rising 10 percent to 660,000 won."
    assert checks(sentence, busy(shares=alike))


def test_market_value_that_fell_below_a_round_level_is_read_with_it() -> None:
    caps = {"KOSPI": quote("KOSPI.cap", "won", last=1997 * TRILLION, previous_close=Decimal(2190) * TRILLION)}
    true = (
        "The market capitalization of Kospi-listed companies shrank by 193 trillion won to "
        "1,997 trillion won, "
        "closing below 2,000 trillion won."
    )
    assert checks(true, busy(caps=caps)) == ()
    for right, wrong in (("2,000", "1,000"), ("below", "above"), ("193", "194"), ("1,997", "1,998")):
        assert checks(true.replace(right, wrong), busy(caps=caps)), wrong


@pytest.mark.parametrize(
    ("words", "clean"),
    [
        ("The Kosdaq bucked the trend, closing 1.11 percent higher at 910.00.", True),
        ("The Kosdaq tracked the rise, closing 1.11 percent higher at 910.00.", False),
        ("The Kosdaq tracked the trend, closing 1.11 percent higher at 910.00.", False),
    ],
)
def test_an_index_that_went_the_other_way_tracked_nothing(words: str, *, clean: bool) -> None:
    apart = {
        "KOSPI": quote("KOSPI", last="990", previous_close="1000"),
        "KOSDAQ": quote("KOSDAQ", last="910", previous_close="900"),
    }
    assert (checks(f"The Kospi fell 1 percent. {words}", day(**apart)) == ()) is clean


@pytest.mark.parametrize(
    ("words", "clean"),
    [
        ("opened 1 percent higher at 1,010", True),
        ("opened unchanged at 1,010", False),
        ("opened almost flat at 1,010", False),
        ("opened above 1,000", True),
        ("opened above 1,010", False),
        ("opened above 1,020", False),
    ],
)
def test_an_opening_is_told_as_it_was(words: str, *, clean: bool) -> None:
    here = day(KOSPI=quote("KOSPI", last="1030", previous_close="1000", open="1010", high="1040", low="1005"))
    assert (checks(f"The Kospi {words}.", here) == ()) is clean


def test_a_market_is_no_group_of_investors() -> None:
    dealt = day(flows={"KOSPI": flows(foreign=5 * BILLION)})
    said = "Foreigners bought a net 5 billion won worth of Kosdaq shares on Wednesday, their third straight"
    assert checks(f"{said} session of net buying, for a combined 1.05 trillion won.", dealt) != ()


def test_a_won_at_its_weakest_is_at_no_record_high() -> None:
    past = {"USDKRW": History("USDKRW", record_close=mark(BEFORE, "1475"), covers_from=date(1990, 3, 2))}
    rate = quote("USDKRW", "won per dollar", last="1480", previous_close="1470")
    said = "The won weakened by 10 won to close at 1,480 won against the dollar."
    here = day(dollar_won=rate, history=past)
    assert checks(said, here) == ()
    assert checks("It was the won's weakest close on record.", here) == ()
    assert checks(said.replace("close at", "close at a record high of"), here) != ()
