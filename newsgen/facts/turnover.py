"""How much changed hands, and is that much?"""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.facts.dollars import in_dollars
from newsgen.facts.subjects import Subjects
from newsgen.records import INDEX, MAIN, SHARE, Datum, Figure, History, MarketDay, Quote, Turnover
from newsgen.sessions import CLOSE

SATURDAY = 5


def find(day: MarketDay, subjects: Subjects) -> Iterator[Turnover]:
    """The turnover of each index, and of shares whose usual one is known, once the session is over."""
    if day.phase != CLOSE:
        return
    for role, quote, past in subjects:
        if quote.turnover is None or role not in (MAIN, INDEX, SHARE):
            continue
        times, volume_times = _ratios(day, quote, past)
        if role != SHARE or times or volume_times:
            won, volume = quote.turnover.figure, quote.volume.figure if quote.volume else None
            dollars = in_dollars(won, day.conversion)
            yield Turnover(quote.series, role, won, volume, dollars, times, volume_times)


def _ratios(day: MarketDay, quote: Quote, past: History | None) -> tuple[Figure | None, Figure | None]:
    # Saturday sessions, until December 1998, were half as long: their turnover is not "light"
    if past is None or day.session.weekday() == SATURDAY:
        return None, None
    usual, usual_volume = past.usual_turnover, past.usual_volume
    return ratio(quote.turnover, usual, "turnover"), ratio(quote.volume, usual_volume, "volume")


def ratio(amount: Datum | None, usual: Datum | None, name: str) -> Figure | None:
    """How many times the usual amount it is; None where nothing is known to be usual."""
    if amount is None or usual is None or not usual.value:
        return None
    data = (amount.address, usual.address)
    return Figure(amount.value / usual.value, "times", data, f"{name} / median of 20 sessions")
