"""What the judges hold of a sentence, by hand-made days with a history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from newsgen.records import Datum, MarketDay
from tests.made import BEFORE, day, history, mark, quote, run, witness
from tests.verify.days import checks, closing

TRUE_ON_A_FALL = (
    "The Kospi fell 1.4 percent on Wednesday, its third straight losing session.",
    "The index lost 35.12 points, or 1.40 percent, to close at 2,473.55.",
    "The Kospi closed lower on Wednesday for a third straight session.",
    "It was the lowest close since Feb. 4.",
    "It was its lowest close since Feb. 4, when the index ended at 2,470.01.",
    "It was the largest one-day percentage fall since Aug. 5, 2024.",
    "It was the steepest drop in points since Aug. 5, 2024.",
    "The Kospi fell below 2,500.",
    "The Kospi closed below 2,500.",
    "The index has risen 23.68 percent so far this year.",
    "Trading was heavy, with turnover at about 1.6 times the 20-session median.",
)


def on_a_fall() -> MarketDay:
    here = closing(
        "2473.55",
        "2508.67",
        run=run("down", 2),
        period_ends={"year": mark(BEFORE.replace(year=2025, month=12, day=30), "2000")},
        usual_turnover=Datum("made#usual", Decimal(10**13), "won"),
        witnesses={
            "low_close": witness("low_close", mark(BEFORE.replace(day=4), "2470.01")),
            "fall_percent": witness("fall_percent", mark(BEFORE.replace(year=2024, month=8, day=5), "-8.77")),
            "fall_points": witness("fall_points", mark(BEFORE.replace(year=2024, month=8, day=5), "-234.64")),
        },
    )
    kospi = replace(here.indices["KOSPI"], turnover=Datum("made#turnover", Decimal("1.62E13"), "won"))
    return replace(here, indices={"KOSPI": kospi})


@pytest.mark.parametrize("sentence", TRUE_ON_A_FALL)
def test_a_true_sentence_about_a_fall_reads_clean(sentence: str) -> None:
    assert checks(sentence, on_a_fall()) == ()


FALSE_ON_A_FALL = (
    "The Kospi fell 1.4 percent on Wednesday, its fourth straight losing session.",
    "The Kospi fell 1.4 percent on Wednesday, snapping a two-session losing streak.",
    "The Kospi fell 1.4 percent on Wednesday, its third straight winning session.",
    "The Kospi fell 1.4 percent on Tuesday.",
    "The Kospi fell 1.41 percent on Wednesday.",
    "The Kospi crashed 1.4 percent on Wednesday.",
    "The Kospi edged down 1.4 percent on Wednesday.",
    "The Kospi closed little changed.",
    "It was the lowest close since Feb. 5.",
    "It was the lowest close since Feb. 4, when the index ended at 2,470.02.",
    "It was the lowest close ever.",
    "It was the highest close since Feb. 4.",
    "It was the largest percentage gain since Aug. 5, 2024.",
    "It was the largest one-day percentage fall since Aug. 5, 2023.",
    "It was the largest one-day fall on record.",
    "The Kospi closed at a record high.",
    "The Kospi hit a record low.",
    "The Kospi fell below 2,500 for the first time.",
    "The Kospi fell below 2,470.",
    "The Kospi fell below 2,600.",
    "The Kospi closed back below 2,500.",
    "The Kospi stayed above 2,500.",
    "The index has risen 23.69 percent so far this year.",
    "The index has fallen 23.68 percent so far this year.",
    "Turnover was about 1.7 times the 20-session median.",
    "Trading was light.",
    "The Kospi rebounded 1.4 percent.",
    "The Kospi fell 1.4 points.",
    "The Kospi fell 35.12 percent.",
    "The Kosdaq fell 1.4 percent.",
    "The Kospi rose to 2,473.55.",
    "The Kospi fell 1.4 percent, a day after plunging 12.06 percent.",
)


@pytest.mark.parametrize("sentence", FALSE_ON_A_FALL)
def test_a_false_sentence_about_a_fall_is_caught(sentence: str) -> None:
    assert checks(sentence, on_a_fall())


def after_a_fall() -> MarketDay:
    """A rise of 0.5 percent to the day's high, after a fall of 12.06, still below the year before."""
    here = closing(
        "1005",
        "1000",
        previous_session=BEFORE,
        previous_percent=Datum("made#before", Decimal("-12.06"), "percent"),
        period_ends={"year": mark(BEFORE.replace(year=2025, month=12, day=30), "1200")},
        run=run("down", 5),
    )
    kospi = quote("KOSPI", last="1005", previous_close="1000", open="1002", high="1005", low="1001")
    return replace(here, indices={"KOSPI": kospi})


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("The Kospi rose, rebounding from a 12.06 percent fall on Tuesday.", "Monday"),
        ("The Kospi rose, rebounding from a 12.06 percent fall a day earlier.", "gain"),
        ("The Kospi rose, reversing course from a 12.06 percent loss the day before.", "extending"),
        ("The Kospi rose, a day after plunging 12.06 percent.", "two days"),
        ("It rose as high as 1,005.00.", "fell"),
        ("It fell as low as 1,001.00.", "rose"),
        ("It touched a low of 1,001.00 before closing at the day's high.", "the day's low"),
        ("The Kospi is still down 16.25 percent this year.", "up"),
        ("The Kospi rose, snapping a five-session losing streak.", "four-session"),
        ("It ended a five-session losing streak.", "winning"),
        ("Five-session losing streak ends", "Six-session"),
        ("The Kospi rose 5.00 points, or 0.5 percent, to close at 1,005.00.", "0.6 percent"),
        ("The Kospi rose 0.5 percent to close above 1,003.", "0.5 percent"),
    ],
)
def test_a_sentence_after_a_fall_is_clean_and_one_word_makes_it_false(true: str, false: str) -> None:
    right = {
        "Monday": "Tuesday",
        "gain": "fall",
        "extending": "reversing course from",
        "two days": "a day",
        "fell": "rose",
        "rose": "fell",
        "the day's low": "the day's high",
        "up": "down",
        "four-session": "five-session",
        "winning": "losing",
        "Six-session": "Five-session",
        "0.6 percent": "0.5 percent",
    }
    here = after_a_fall()
    if false == "0.5 percent":  # a level that is neither round nor the day's own
        assert checks(true, here)
        return
    start = "The Kospi closed at 1,005.00. "
    assert checks(start + true, here) == ()
    assert checks(start + true.replace(right[false], false), here)


def test_only_the_last_session_of_a_year_ends_it() -> None:
    last = BEFORE.replace(year=2025, month=12, day=30)
    behind = {"period_ends": {"year": mark(last.replace(year=2024), "1000")}}
    kospi = quote("KOSPI", last="1262", previous_close="1250")
    sentence = "The Kospi ended the year 26.2 percent higher."
    for session, clean in ((last, True), (last.replace(month=11, day=28), False)):
        here = day(session=session, KOSPI=kospi, history=history(**behind))
        assert (checks(sentence, here) == ()) is clean


def test_a_move_said_beside_a_crossing_is_checked_as_well() -> None:
    here = closing("1005", "995")
    assert checks("The Kospi rose 1.01 percent to close above 1,000.", here) == ()
    assert checks("The Kospi rose 1.11 percent to close above 1,000.", here)


def test_percents_that_print_alike_are_a_precedent_and_smaller_ones_are_none() -> None:
    """4.5548 and 4.5451 percent both print as 4.55; 4.5449 prints as 4.54."""
    sentence = "The Kospi jumped 4.55 percent, its largest one-day percentage gain since June 28."
    for earlier, clean in (("4.5451", True), ("4.5449", False)):
        at = witness("rise_percent", mark(date(2002, 6, 28), earlier))
        here = day(
            session=date(2002, 10, 14),
            KOSPI=quote("KOSPI", last="614.27", previous_close="587.51"),
            history=history(witnesses={"rise_percent": at}),
        )
        assert (checks(sentence, here) == ()) is clean
