"""How far off a length of time may be that was said in round words, in days of the calendar.

The verifier counts real months and years from the day itself; the words that the writers choose are
chosen elsewhere, by limits of their own that these do not know.
"""

from __future__ import annotations

from typing import NamedTuple


class Tolerance(NamedTuple):
    """Days, or units for what is counted in sessions, and why so many."""

    most: int
    reason: str


PLAIN = {
    "months": Tolerance(
        4, "months have 28 to 31 days: a month after Jan. 27 is what a reader says of Feb. 25"
    ),
    "years": Tolerance(4, "a year ago is the same date, give or take a long weekend"),
}
"""A plain *a month*, *two years*; days, weeks and sessions are counted exactly."""

ABOUT = {
    "days": Tolerance(1, "about ten days is nine to eleven"),
    "weeks": Tolerance(3, "less than half a week"),
    "months": Tolerance(10, "a third of a month: nobody says about four months of four and a half"),
    "years": Tolerance(
        45, "an eighth of a year: about four years is told by the month, not by the half year"
    ),
    "sessions": Tolerance(1, "about ten sessions is nine to eleven"),
}
"""*About*, *roughly*, *nearly*."""

JUST = Tolerance(
    62, "just two months may still surprise; nobody says just of longer between two round levels"
)
"""The most days that *just* may stand before."""
