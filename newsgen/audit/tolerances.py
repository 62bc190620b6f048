"""How far a printed figure may lie from the datum, and why: the desk's judgement, in one place.

What is printed is taken at its word. A figure holds when the datum rounds to it; everything below says what
else is let pass, and whether as ``true`` or as ``close``.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Tolerance(NamedTuple):
    """How much, as a share of the datum unless the name says otherwise, and the reason."""

    most: Decimal
    reason: str


ABOUT = Tolerance(Decimal("0.025"), "about 6,000 is said of 5,970, and nobody checks it further")
ABOUT_CLOSE = Tolerance(Decimal("0.05"), "about 20 percent of 19 is loose, of 18 it is wrong")
NEARLY = Tolerance(Decimal("0.10"), "nearly 3 percent is said from 2.7 on")
NEARLY_CLOSE = Tolerance(
    Decimal("0.15"), "nearly 3 percent of 2.6 flatters the figure, but a reader is not misled"
)
APT = Tolerance(
    Decimal(2), "more than 3 percent of a move over 6 is true and tells the reader the wrong thing"
)
LOOSE = Tolerance(
    Decimal("0.05"), "a sum printed in round hundreds, 600 billion of 579, is a rounding left unsaid"
)
ROUND_LEVEL = Tolerance(Decimal("0.005"), "a level of 6,138.58 told as 6,140 or 6,150 is loose, not wrong")
TICKS = Tolerance(
    Decimal("0.0005"),
    "quotes taken seconds apart, before the close, differ by a few ticks: 0.05 percent of the level",
)
PROVISIONAL = Tolerance(
    Decimal("0.03"), "the exchange corrects net buying until the evening, seldom by more than 3 percent"
)
INTRADAY_FLOWS = Tolerance(
    Decimal("0.02"), "net buying of two looks a minute apart differs by a percent or two of its size"
)
OF_ROUNDED = Tolerance(
    Decimal("0.02"), "dollars are reckoned on the exact won: 853 million of 1.22 trillion printed as 1.2"
)
RATE = Tolerance(Decimal("0.005"), "dollars may be reckoned at another bank's rate of the day")
COARSER = Tolerance(
    Decimal(2), "decimals: 3 percent beside 2.29 percent is loose, 5.9 percent this year beside it is style"
)
TWICE = Tolerance(Decimal("0.10"), "twice, three times, a third without a decimal are said within a tenth")
COUNTED = Tolerance(Decimal(5), "times: five times and more are counted, not felt: they are rounded")
TWICE_CLOSE = Tolerance(
    Decimal("0.20"), "beyond a tenth the multiple should have been printed with a decimal"
)
FLAT = Tolerance(Decimal("0.25"), "percent: little changed, almost flat, hardly moved")
FLAT_CLOSE = Tolerance(Decimal("0.50"), "percent: half a percent is a move, if a small one")
CLOCK = Tolerance(Decimal(10), "minutes: figures of 1:55 printed as of 2 p.m.")

PLAIN_DAYS = {
    "days": Tolerance(Decimal(0), "days are counted exactly"),
    "sessions": Tolerance(Decimal(0), "sessions are counted exactly"),
    "weeks": Tolerance(
        Decimal(1), "three weeks from a Monday to a Monday, or to the Friday before a holiday's end"
    ),
    "months": Tolerance(Decimal(4), "months have 28 to 31 days: a month after Jan. 27 is said of Feb. 25"),
    "years": Tolerance(Decimal(16), "a year ago is the same time of the year, give or take two weeks"),
}
"""Calendar days that a plain *three weeks*, *a month*, *in 17 years* may be off."""
ROUNDED_FROM = Tolerance(
    Decimal(5), "months or years: from five on whole units are rounded, 17 years for 17 and a third"
)
LOOSE_DAYS = {
    "days": Tolerance(Decimal(0), "days are counted exactly"),
    "sessions": Tolerance(Decimal(0), "sessions are counted exactly"),
    "weeks": Tolerance(Decimal(3), "less than half a week"),
    "months": Tolerance(Decimal(7), "a quarter of a month"),
    "years": Tolerance(Decimal(92), "a quarter of a year"),
}
"""The same for ``close``."""
ABOUT_DAYS = {
    "days": Tolerance(Decimal(1), "about ten days is nine to eleven"),
    "sessions": Tolerance(Decimal(1), "about ten sessions is nine to eleven"),
    "weeks": Tolerance(Decimal(3), "less than half a week"),
    "months": Tolerance(Decimal(10), "a third of a month: nobody says about four months of four and a half"),
    "years": Tolerance(Decimal(92), "a quarter of a year: about four years is told by the season"),
}
"""*About*, *roughly*, *nearly*."""
