"""What is told of a statement is told in the words of a desk, not in those of the readers and judges."""

import re

import pytest

from newsgen.audit.unread import beside, unheld
from newsgen.checking import check
from tests.audit.judged import recorded

INTERNAL = re.compile(
    r"carried|witness|anchored|USDKRW|\.cap\b|'last'|previous_close|#/|\b\d{4}-\d\d-\d\d\b|\b\d\d:\d\d\b"
)
"""Names of the code's own, addresses, and days and hours as machines write them."""
WRONG = """The Kospi fell 2.39 percent to 6,183.58 on Tuesday, its third straight loss and its lowest close
since March 3.

Samsung Electronics passed 200,000 won for the first time. Foreigners bought a net 122 billion won as of
9:20 a.m. The won weakened 11.6 won to 1,429.95 per dollar, and KOSPI turnover was 7 trillion won.
The market capitalization of Kospi-listed companies first closed above 4,000 trillion won on Jan. 20, a month
after it topped 3,000 trillion won.
"""


@pytest.mark.parametrize(
    ("why", "told"),
    [
        ("not understood: 'starting'", "newsgen did not understand the words: 'starting'"),
        ("not understood: no subject", "newsgen did not understand the words: whose figure it is"),
        ("the largest what is not understood", "newsgen did not understand the words: the largest of what"),
        ("when is not understood", "newsgen did not understand the words: when"),
        ("a company's own business", "a company's own business"),
    ],
)
def test_words_that_were_not_understood_are_told_as_such(why: str, told: str) -> None:
    assert beside(why) == told


def test_what_is_missing_is_told_without_the_names_of_the_code() -> None:
    missing = (
        "USDKRW down 33.7 won; nothing in the day can show it: no 'close' or no 'previous_close' of USDKRW"
    )
    assert unheld(missing).endswith("no close or no previous close of the won per dollar")


@pytest.mark.parametrize("look", ["14-00", "close"])
def test_no_reason_names_what_only_the_code_knows(look: str) -> None:
    told = check(WRONG, recorded(look=look)).statements
    words = [part for each in told for part in (each.why, each.cause, each.right)]
    assert len(words) > 30 and [each for each in words if INTERNAL.search(each)] == []
