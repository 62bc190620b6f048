"""What each house says in words of its own is read, and a lie in those words is caught."""

from __future__ import annotations

import pytest

from newsgen.records import MarketDay
from tests.prose.test_styles import a_day
from tests.verify.days import checks

TRUE = (
    "The Kospi fell 1.4 percent, or 35.20 points, to close at 2,473.50.",
    "The KOSPI fell 35.2 points, or 1.4 percent, to close at 2,473.5.",
    "The KOSPI closed down 35.20 points, or 1.40%, at 2,473.50.",
    "The KOSPI closed down 35.20 points at 2,473.50.",
    "The local currency closed at 1,429.4 won against the dollar, 13.1 won stronger than the previous close.",
    "The won closed at 1,429.4 per dollar, 0.91% stronger than the previous close of 1,442.5.",
    "The Korean won strengthened by 13.1 won to close at 1,429.4 won against the dollar.",
    "Foreigners sold a net 1.2 trillion won ($853.8 million).",
    "Foreign investors sold a net 1.22 trillion won (US$853.78 million).",
    "Foreigners and institutions sold a net 1.2 trillion won ($853.8 million) and 99 billion won.",
    "A total of 437.2 million shares worth 10.12 trillion won (US$7.08 billion) changed hands.",
    "Market bellwether Samsung Electronics rose 1.99 percent and chipmaker SK hynix 1.29 percent.",
    "Chipmaker Samsung Electronics climbed 1.99% and SK Hynix 1.29%.",
    "Korean shares closed lower on Wednesday.",
    "In the U.S. overnight, the S&P 500 rose 0.77 percent.",
    "In the US overnight, the S&P 500 rose 0.77 percent.",
)
FALSE = (
    "The Kospi fell 1.41 percent, or 35.20 points, to close at 2,473.50.",
    "The Kospi fell 1.4 percent, or 35.21 points, to close at 2,473.50.",
    "The Kospi fell 35.20 percent, or 1.4 points, to close at 2,473.50.",
    "The KOSPI fell 35.3 points, or 1.4 percent, to close at 2,473.5.",
    "The KOSPI fell 35.2 points, or 1.4 percent, to close at 2,473.",
    "The KOSPI closed up 35.20 points, or 1.40%, at 2,473.50.",
    "The KOSPI closed down 35.20 points, or 1.40%, at 2,473.60.",
    "The KOSPI closed down 35.20 points, or 1.50%, at 2,473.50.",
    "The local currency closed at 1,429.4 won against the dollar, 13.1 won weaker than the previous close.",
    "The local currency closed at 1,429.5 won against the dollar, 13.1 won stronger than the previous close.",
    "The won closed at 1,429.4 per dollar, 0.92% stronger than the previous close of 1,442.5.",
    "The won closed at 1,429.4 per dollar, 0.91% stronger than the previous close of 1,442.6.",
    "The won closed at 1,429.4 per dollar, 0.91% weaker than the previous close of 1,442.5.",
    "The Korean won weakened by 13.1 won to close at 1,429.4 won against the dollar.",
    "The Korean won strengthened by 13.2 won to close at 1,429.4 won against the dollar.",
    "The Korean won strengthened to 13.1 won to close at 1,429.4 won against the dollar.",
    "Foreigners sold a net 1.2 trillion won ($853.8 billion).",
    "Foreigners sold a net 1.2 trillion won ($863.8 million).",
    "Foreigners sold a net 1.3 trillion won ($853.8 million).",
    "Foreign investors and institutions sold a net 1.22 trillion won and 99 billion won ($853.8 million).",
    "A total of 437.2 million shares worth 10.12 trillion won (US$7.09 billion) changed hands.",
    "Market bellwether SK hynix rose 1.29 percent.",
    "Top carmaker Samsung Electronics rose 1.99 percent.",
    "Steelmaker SK hynix rose 1.29 percent.",
    "Market bellwether Samsung Electronics rose 1.29 percent.",
    "Korean shares closed higher on Wednesday.",
    "In the U.S. overnight, the S&P 500 fell 0.77 percent.",
    "In the U.S. on Wednesday, the S&P 500 rose 0.77 percent.",
)


@pytest.fixture(scope="module")
def here() -> MarketDay:
    return a_day()


@pytest.mark.parametrize("sentence", TRUE)
def test_a_true_sentence_of_a_house_reads_clean(sentence: str, here: MarketDay) -> None:
    assert checks(sentence, here) == ()


@pytest.mark.parametrize("sentence", FALSE)
def test_a_lie_in_a_house_s_own_words_is_caught(sentence: str, here: MarketDay) -> None:
    assert checks(sentence, here) != ()


@pytest.mark.parametrize(
    ("sentence", "reads"),
    [
        ("As of 11:20 a.m. (0220 GMT), the KOSPI was down 35.20 points, or 1.40%, at 2,473.50.", True),
        ("As of 0220 GMT, the KOSPI was down 35.20 points, or 1.40%, at 2,473.50.", True),
        ("As of 11:20 a.m. (0320 GMT), the KOSPI was down 35.20 points, or 1.40%, at 2,473.50.", False),
        ("As of 1120 GMT, the KOSPI was down 35.20 points, or 1.40%, at 2,473.50.", False),
        ("As of 2560 GMT, the KOSPI was down 35.20 points, or 1.40%, at 2,473.50.", False),
        ("As of 11:20 a.m. (0220 GMT), the KOSPI was up 35.20 points, or 1.40%, at 2,473.50.", False),
        (
            "As of 11:20 a.m., the won strengthened by 13.1 won to trade at 1,429.4 won against the dollar.",
            True,
        ),
        (
            "As of 11:20 a.m., the won strengthened by 13.1 won to close at 1,429.4 won against the dollar.",
            False,
        ),
    ],
)
def test_an_hour_in_greenwich_is_nine_behind_seoul_s(sentence: str, *, reads: bool) -> None:
    assert (checks(sentence, a_day("11:20")) == ()) is reads


@pytest.mark.parametrize(
    ("printed", "reads"),
    [
        ("4.604 quadrillion", True),
        ("4,604.36 trillion", True),
        ("4.605 quadrillion", False),
        ("4.604 trillion", False),
        ("46.04 quadrillion", False),
    ],
)
def test_a_quadrillion_is_a_thousand_trillion(printed: str, *, reads: bool) -> None:
    from tests.made import day, quote

    cap = quote("KOSPI.cap", "won", last=4_604_357_700_000_000, previous_close=4_500_000_000_000_000)
    told = f"The market capitalization of Kospi-listed companies stood at {printed} won."
    assert (checks(told, day(caps={"KOSPI": cap})) == ()) is reads
