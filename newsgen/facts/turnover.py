"""How much changed hands, and is that much?"""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.facts.dollars import in_dollars
from newsgen.facts.subjects import main_quote
from newsgen.records import MAIN, Figure, MarketDay, Turnover
from newsgen.sessions import CLOSE

SATURDAY = 5


def find(day: MarketDay) -> Iterator[Turnover]:
    """The main index's turnover, once the session is over."""
    quote, past = main_quote(day), day.history.get(day.main)
    if day.phase != CLOSE or quote.turnover is None:
        return
    won, usual = quote.turnover.figure, past.usual_turnover if past else None
    ratio = None
    # Saturday sessions, until December 1998, were half as long: their turnover is not "light"
    if usual is not None and usual.value and day.session.weekday() != SATURDAY:
        data = (quote.turnover.address, usual.address)
        ratio = Figure(won.value / usual.value, "times", data, "turnover / median of 20 sessions")
    volume = quote.volume.figure if quote.volume else None
    yield Turnover(quote.series, MAIN, won, volume, in_dollars(won, day.conversion), ratio)
