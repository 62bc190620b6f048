"""The first look at English copy: where sentences end, and what its numbers, days and hours are."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest

from newsgen.audit.english import read
from newsgen.audit.english.lex import lex
from tests.audit.english.told import CAST


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "The U.S. Fed met. No. 2 chipmaker SK hynix rose 2.5 percent at 2 p.m. The index fell.",
            3,
        ),
        ("Hyundai Motor Co. rose. The Kospi fell on Jan. 16 last year.", 2),
        ("Kospi climbs\n\nThe index rose 2 percent.", 2),
        ("- Kospi: 6,138.58\n- Kosdaq: 1,167.14\n* Won: 1,429.95", 3),
        ("The benchmark index rose 168.94 points to close at 6,138.58 as foreign\ninvestors bought.", 1),
        ("“The index may rise,” he said. “It may not.”", 2),
        ("It ended at 2 p.m. KST on Feb. 25, 2026. Then it rose.", 2),
    ],
)
def test_sentences_end_where_they_end(text: str, count: int) -> None:
    assert len(lex(text, CAST)) == count


@pytest.mark.parametrize(
    ("text", "value", "unit", "how"),
    [
        ("2.83 percent", "2.83", "percent", ""),
        ("2.83%", "2.83", "percent", ""),
        ("2.8 pct", "2.8", "percent", ""),
        ("2.8 per cent", "2.8", "percent", ""),
        ("0.3 percentage points", "0.3", "pp", ""),
        ("1.2tn won", "1200000000000", "won", ""),
        ("W1.2tr", "1200000000000", "won", ""),
        ("₩205,500", "205500", "won", ""),
        ("KRW 205,500", "205500", "won", ""),
        ("205,500 won", "205500", "won", ""),
        ("US$7.75 billion", "7750000000", "dollars", ""),
        ("$840m", "840000000", "dollars", ""),
        ("more than 3 percent", "3", "percent", "more"),
        ("just under 3 percent", "3", "percent", "nearly"),
        ("roughly 3 percent", "3", "percent", "about"),
        ("at least 3 percent", "3", "percent", "least"),
        ("as much as 3 percent", "3", "percent", ""),
        ("168.94-point", "168.94", "points", ""),
        ("30 basis points", "30", "foreign", ""),
        ("1.02 billion shares", "1020000000", "shares", ""),
    ],
)
def test_numbers_have_their_scale_unit_and_qualifier(text: str, value: str, unit: str, how: str) -> None:
    found = next(each for each in lex(f"It was {text} then.", CAST)[0].marks if each.kind == "figure").value
    assert (found.amount.value, found.amount.unit, found.how) == (Decimal(value), unit, how)


@pytest.mark.parametrize("minus", ["-", "–", "−"])
def test_a_dash_before_a_number_is_a_minus(minus: str) -> None:
    figures = [each for each in lex(f"Kosdaq ({minus}0.3%)", CAST)[0].marks if each.kind == "figure"]
    assert [each.value.sign for each in figures] == [-1]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Jan. 16", date(2026, 1, 16)),
        ("January 16, 2025", date(2025, 1, 16)),
        ("Oct. 27 last year", date(2025, 10, 27)),
        ("Nov. 3", date(2025, 11, 3)),
        ("Monday", date(2026, 2, 23)),
        ("Friday", date(2026, 2, 20)),
    ],
)
def test_days_are_the_last_that_were_so_called(text: str, day: date) -> None:
    found = next(each for each in lex(f"It fell on {text}.", CAST)[0].marks if each.kind == "day")
    assert found.value.day == day


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("2 p.m.", time(14)),
        ("3:30 p.m.", time(15, 30)),
        ("0616 GMT", time(15, 16)),
        ("11:20 a.m. KST", time(11, 20)),
    ],
)
def test_hours_are_those_of_seoul(text: str, hour: time) -> None:
    found = next(each for each in lex(f"As of {text} it fell.", CAST)[0].marks if each.kind == "clock")
    assert found.value == hour


def test_digits_of_names_are_no_numbers() -> None:
    text = "SK hynix (000660) makes HBM4; the S&P 500 and 5G rose 2 percent."
    assert [text[slice(*at)] for at in read(text, CAST).numbers] == ["2"]


def test_every_number_is_spoken_for_once() -> None:
    text = "The Kospi rose 2.83 percent to 6,138.58 on Feb. 25 while 17 of the ministers met 3 lawmakers."
    heard = read(text, CAST)
    spoken = [at for each in heard.said for at in each.numbers]
    assert sorted(set(spoken)) == sorted(heard.numbers)


def test_known_sentences_say_of_whom_the_next_one_speaks_and_nothing_else() -> None:
    text = "Samsung Electronics rose 2.75 percent. It closed at 205,500 won."
    said = read(text, CAST, known=[(0, 38)]).said
    assert [text[slice(*each.at)] for each in said] == ["205,500 won"]
    assert said[0].point.who == "005930"  # type: ignore[union-attr]
