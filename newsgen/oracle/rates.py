"""Of which day is a rate that is told later than it was made?"""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.oracle.asked import Asked
from newsgen.records import NOON_RATE
from newsgen.records.rate import RateDay


def days(asked: Asked) -> Iterator[RateDay]:
    """The day of New York's last noon before the session."""
    for row in asked.rows(NOON_RATE):
        yield RateDay(row.name, NOON_RATE, row.day)
