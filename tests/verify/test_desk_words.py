"""The words of first sentences, decks and short stories: each is read, and a lie in it is caught."""

from __future__ import annotations

from datetime import date

import pytest

from newsgen.records import History, MarketDay
from tests.made import datum, day, mark, quote, run, rung
from tests.verify.days import checks

TRILLION = 10**12
FRIDAY, THURSDAY, TUESDAY = date(2026, 2, 27), date(2026, 2, 26), date(2026, 3, 3)


def friday() -> MarketDay:
    """A Kospi that topped 5,000 for the first time and ended 0.5 percent lower, the week down 2 percent, the
    month up 3; a Kosdaq up 2 percent, its fourth gain running."""
    index = quote(
        "KOSPI",
        last="4975",
        previous_close="5000",
        open="4990",
        high="5010",
        low="4960",
        turnover=26 * TRILLION,
        volume=500_000_000,
    )
    past = History(
        "KOSPI",
        previous_session=THURSDAY,
        previous_percent=datum("1.2", "pct", "percent"),
        covers_from=date(1995, 5, 2),
        record_close=mark(THURSDAY, "5000"),
        record_high=mark(THURSDAY, "5000"),
        period_ends={
            "week": mark(date(2026, 2, 20), "5076.53"),
            "month": mark(date(2026, 1, 30), "4830.10"),
            "year": mark(date(2025, 12, 30), "4975.05"),
        },
        rungs=(rung("5000"),),
        usual_turnover=datum(16 * TRILLION, "usual", "won"),
    )
    second = History("KOSDAQ", run=run("up", 3))
    return day(
        session=FRIDAY,
        KOSPI=index,
        KOSDAQ=quote("KOSDAQ", last="918", previous_close="900", open="895"),
        history={"KOSPI": past, "KOSDAQ": second},
        next_session=TUESDAY,
    )


PAIRS = (
    (
        "South Korean stocks closed lower on Friday after a 1.2 percent gain the day before.",
        "1.2 / 1.3; gain / loss; lower / higher",
    ),
    (
        "South Korean stocks closed lower on Friday, leaving the Kospi down 2 percent for the week.",
        "2 percent / 3 percent; down / up; week / quarter; lower / higher",
    ),
    (
        "The Kospi fell 0.5 percent on Friday, leaving it down 2 percent for the week.",
        "2 percent / 3 percent; leaving it down / leaving it up; 0.5 / 0.6",
    ),
    (
        "The Kospi topped 5,000 for the first time on Friday before ending below it with a 0.5 percent loss.",
        "5,000 / 5,100; 0.5 / 0.6; loss / gain; below / above",
    ),
    (
        "The Kospi hit an intraday record high on Friday before closing 0.5 percent lower.",
        "0.5 / 0.6; lower / higher; record high / record low",
    ),
    (
        "The Kospi has gained 3 percent so far this month.",
        "3 percent / 4 percent; gained / lost; month / week",
    ),
    (
        "Turnover was heavy at 26 trillion won, 1.6 times the 20-session median.",
        "26 / 27; 1.6 / 1.7; 20-session / 30-session; heavy / light",
    ),
    (
        "The tech-heavy Kosdaq climbed 2 percent to 918.00. It was the Kosdaq's fourth straight gain.",
        "fourth / fifth; gain / loss; Kosdaq's / Kospi's",
    ),
    (
        "The index stands 25.00 points below its record close of 5,000.00, set on Thursday.",
        "25.00 / 26.00; 5,000.00 / 5,001.00; Thursday / Wednesday",
    ),
)
"""A true sentence, and words in it with others that make it false, or say what nothing bears out."""

DECKS = (
    ("Index ends 25.00 points below record close of 5,000.00", "25.00 / 26.00; 5,000.00 / 5,001.00"),
    ("Index loses 2 percent for the week", "loses / gains; 2 / 3; week / quarter"),
    ("Index gains 3 percent in February", "gains / loses; 3 / 4; February / March"),
    ("Kosdaq bucks trend, climbing 2 percent", "Kosdaq / Kospi; bucks trend / lags; climbing / falling"),
)
"""The same for decks, which stand under the headline."""


@pytest.mark.parametrize(("true", "changes"), PAIRS + DECKS, ids=lambda words: words[:50])
def test_a_true_sentence_is_clean_and_each_wrong_word_makes_it_a_problem(true: str, changes: str) -> None:
    start = "" if (true, changes) in DECKS else "The Kospi closed at 4,975.00. "
    assert checks(start + true, friday()) == ()
    for right, wrong in (each.split(" / ") for each in changes.split("; ")):
        assert right in true
        assert checks(start + true.replace(right, wrong), friday()), wrong
