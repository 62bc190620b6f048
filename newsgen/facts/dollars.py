"""What is an amount of won in dollars?"""

from __future__ import annotations

from newsgen.records import Datum, Figure


def in_dollars(won: Figure, rate: Datum | None) -> Figure | None:
    """The size of the amount at the day's won-per-dollar rate; None without a rate."""
    if rate is None:
        return None
    return Figure(abs(won.value) / rate.value, "dollars", (*won.data, rate.address), "won / won per dollar")
