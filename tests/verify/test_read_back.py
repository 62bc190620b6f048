"""The whole reader: true stories are clean, and no false sentence beside them goes through."""

from __future__ import annotations

import pytest

from newsgen.verify import read_back
from tests.made import BEFORE, day, mark, witness
from tests.verify import by_hand
from tests.verify.days import MADE, checks, closing, fixture


@pytest.mark.parametrize(
    ("name", "lines"),
    [("14-00", by_hand.AT_TWO), ("09-20", by_hand.AT_NINE_TWENTY), ("close", by_hand.AT_THE_CLOSE)],
)
def test_a_true_story_written_by_hand_reads_clean(name: str, lines: tuple[str, ...]) -> None:
    assert read_back(lines, fixture(name)) == ()


FALSE_AT_TWO = (
    "The Kospi rose 168.94 points, or 2.83 percent, to close at 6,138.58.",
    "The Kospi closed above 6,000 for the first time.",
    "The Kospi ended at a record close.",
    "Samsung Electronics closed at 205,500 won.",
    "The Kosdaq vaulted past 6,000.",
    "The Kosdaq outpaced the Kospi.",
    "The Kospi topped 6,000 for the second time.",
    "The Kospi topped 6,200.",
    "The Kospi briefly topped 6,100.",
    "The Kospi first closed above 6,000 on Jan. 27.",
    "The Kospi was 168.94 points lower.",
    "The Kospi did not rise.",
    "The Kospi failed to hold 6,000.",
    "The Kospi rose 2.83 percent overnight.",
    "The Kospi rose 2.83 percent on Tuesday.",
    "The Kospi rose 2.83.",
    "The Kospi rose -2.83 percent.",
    "The Kospi stood at 6,138.58 trillion won.",
    "The Kospi stood at 61,38.58.",
    "The Kospi stood at 6,000.",
    "The Kospi and the Kosdaq rose 2.83 percent.",
    "The Kospi rose to 6,138.58 from 5,969.65.",
    "As of 9:20 a.m., the index stood at 6,138.58.",
    "As of 3 p.m., the index stood at 6,138.58.",
    "The index opened at 6,138.58.",
    "The index opened 2.83 percent higher.",
    "Kospi 6,138.58",
    "The 6,138.58 level matters.",
    "Samsung Electronics traded at 205,500.",
    "Samsung Electronics traded at 1,028,000 won.",
    "Samsung Electronics and SK hynix climbed to record highs of 1,038,000 won and 206,000 won, "
    "respectively.",
    "Samsung Electronics and SK hynix climbed to a record high of 206,000 won.",
    "Samsung Electronics hit a record high, a week after first reaching 200,000 won.",
    "SK hynix traded at 1 million won.",
    "Foreign investors bought a net 1.22 trillion won.",
    "Foreign investors sold a net 1.11 trillion won.",
    "Foreign investors sold 1.22 trillion won.",
    "Foreign investors sold a net 1.22 billion won.",
    "Foreign investors and institutions sold a net 1.22 trillion won.",
    "Foreign investors turned to net sellers of 1.22 trillion won.",
    "Retail investors, net sellers as of 9:20 a.m., turned to net sellers of 47 billion won.",
    "Foreign investors led the losses.",
    "Semiconductor shares led the gains.",
    "Semiconductor shares led the losses, according to the market desk.",
    "Shipbuilders led the gains, according to the market desk.",
    "Semiconductor shares led the gains, according to the market desk, following losses on Wall Street.",
    "Semiconductor shares led the gains, according to the market desk, ahead of Nvidia's earnings report on "
    "Friday.",
    "The Nasdaq Composite rose 0.77 percent.",
    "The Dow Jones Industrial Average fell 0.76 percent.",
    "The Dow Jones Industrial Average rose 0.76 percent on Wednesday.",
    "The won weakened 12.55 won.",
    "The won traded at 1,429.95 per dollar, 12.55 won weaker.",
    "The won traded at 1,429.95 points.",
    "The Kospi traded at 6,138.58 per dollar.",
    "The market capitalization of Kospi-listed companies stood at 5,049 billion won.",
    "The market capitalization of Kospi-listed companies stood at 5,049 trillion won (about $3.5 billion).",
    "The market capitalization of Kosdaq-listed companies stood at 5,049 trillion won.",
    "More than 1,000 trillion won has been added in under five weeks since the market capitalization first "
    "passed 4,000 trillion won.",
    "More than 1,100 trillion won has been added since the market capitalization first passed 4,000 "
    "trillion won.",
    "The milestone came three months after the Kospi first broke above 4,000 on Oct. 27 last year.",
    "The milestone came about four months after the Kospi first broke above 4,000 on Oct. 27.",
    "The milestone came 29 days after the Kospi first topped 5,000 on Jan. 27.",
    "The milestone came 29 days after the Kospi closed above 5,000 on Jan. 27.",
    "Turnover came to 35.28 trillion won.",
    "The index has risen 45 percent this year.",
    "It was the largest rise since March 4, 2020.",
    "Lee Jae-man, an analyst at Hana Securities, said policy uncertainty fell.",
    "Policy uncertainty grew, an analyst said.",
)


@pytest.mark.parametrize("sentence", FALSE_AT_TWO)
def test_a_false_or_unread_sentence_beside_a_true_story_is_caught(sentence: str) -> None:
    headline, *rest = by_hand.AT_TWO
    assert read_back([headline, sentence, *rest], fixture("14-00"))


def test_a_record_without_coverage_is_a_problem() -> None:
    (problem,) = checks("The Kospi closed at a record high.", day())
    assert problem.check == "superlative"


def test_a_record_that_the_history_bears_out_is_none() -> None:
    here = closing("1005", "1000", record_close=mark(BEFORE, "1000"))
    assert checks("The Kospi closed at a record high.", here) == ()
    assert checks("It was a record close, above the 1,000.00 set on Tuesday.", here) == ()


def test_a_tie_with_the_record_is_no_record() -> None:
    here = closing("1005", "1000", record_close=mark(BEFORE, "1005"))
    assert checks("The Kospi closed at a record high.", here)


def test_a_closing_record_says_nothing_of_the_high() -> None:
    here = closing("1005", "1000", record_close=mark(BEFORE, "1000"))
    assert checks("The Kospi hit an intraday record.", here)


def test_ever_needs_the_whole_history() -> None:
    sentence = "It was the largest one-day percentage rise ever."
    for ever, clean in ((True, True), (False, False)):
        here = closing("1005", "1000", witnesses={"rise_percent": witness("rise_percent", None, ever=ever)})
        assert (checks(sentence, here) == ()) is clean


def test_where_the_history_starts_is_said_with_at_least() -> None:
    here = closing("1005", "1000", witnesses={"rise_percent": witness("rise_percent", None)})
    assert checks("It was the largest percentage rise since at least May 2, 1995.", here) == ()
    assert checks("It was the largest percentage rise since May 2, 1995.", here)


def test_a_message_says_what_is_printed_what_the_data_say_and_where() -> None:
    (problem,) = checks("The Kospi closed at 1,005.01.", day())
    assert problem.message == "KOSPI closing at 1,005.01; the data say 1,005 (made#KOSPI/last)"
    assert problem.excerpt == "The Kospi closed at 1,005.01."


def test_an_unknown_word_is_named() -> None:
    (problem,) = checks("The Kospi closed at 1,005 wonderfully.", day())
    assert "wonderfully" in problem.message


def test_the_notice_names_the_maker_and_the_source_and_says_no_more() -> None:
    assert read_back(["Kospi", MADE], day()) == ()
    for wrong in ("This story was generated by newsgen.", "From made-up data.", f"{MADE} It is a record."):
        assert [each.check for each in read_back(["Kospi", wrong], day())] == ["notice"]


def test_another_language_is_not_passed_unread() -> None:
    assert read_back(["코스피", "만든 자료"], day(), "ko")
