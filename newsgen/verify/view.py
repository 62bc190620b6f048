"""The day as the judges see it: which datum answers for whom, at which moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from typing import TYPE_CHECKING

from newsgen.numbers import direction
from newsgen.records import (
    PERIODS,
    SHARES,
    Datum,
    Flows,
    History,
    Look,
    Mark,
    MarketDay,
    Overseas,
    Quote,
    Rung,
    Sector,
)
from newsgen.records.assignment import DOLLARS
from newsgen.sessions import CLOSE, KST

if TYPE_CHECKING:  # only stories about a period have them
    from newsgen.verify.period_view import Close

NO_HISTORY = History("")


class View:
    """One market day, with its series under one roof and its earlier looks by the hour."""

    __slots__ = (
        "clock",
        "closed",
        "closes",
        "day",
        "histories",
        "lang",
        "looks",
        "overseas",
        "quotes",
        "sectors",
        "session",
        "traded",
    )

    def __init__(self, day: MarketDay, lang: str) -> None:
        self.day = day
        self.lang = lang
        self.session: date = day.session
        self.clock: time = day.as_of.astimezone(KST).time()
        self.quotes: dict[str, Quote] = {**day.indices, **day.shares}
        self.quotes.update((cap if cap.endswith(".cap") else f"{cap}.cap", q) for cap, q in day.caps.items())
        if day.dollar_won is not None:
            self.quotes["USDKRW"] = day.dollar_won
        self.closed = day.phase == CLOSE
        """Whether the figures are those of the close."""
        self.closes: dict[str, Sequence[Close]] = {}
        """By series the closes of the story's period, once a judge has asked for them."""
        self.traded: dict[str, Datum] = {}
        for name, each in day.indices.items():
            if each.turnover is not None:
                self.traded[f"{name}.turnover"] = each.turnover
            if each.volume is not None:
                self.traded[f"{name}.volume"] = each.volume
        self.histories: Mapping[str, History] = day.history
        section = day.assignment.section
        if section == SHARES:
            self._know(day)
        elif section == DOLLARS:
            self._price(day)
        self.looks: dict[time, Look] = {look.as_of.astimezone(KST).time(): look for look in day.earlier}
        self.overseas: Mapping[str, Overseas] = {f"^{each.index}": each for each in day.overseas}
        self.sectors: Mapping[str, Sector] = {f"#{at}": each for at, each in enumerate(day.sectors)}
        """By ``#`` and their place in the day."""

    def _know(self, day: MarketDay) -> None:
        """What changed hands of single shares, and what they are worth: for a story about one."""
        self.quotes.update((f"{code}.cap", quote) for code, quote in day.share_caps.items())
        for code, each in day.shares.items():
            traded = {"turnover": each.turnover, "volume": each.volume}
            self.traded.update((f"{code}.{what}", amount) for what, amount in traded.items() if amount)

    def _price(self, day: MarketDay) -> None:
        """The rate under the won's name and under the dollar's: for a story about it, which has one rate."""
        rate = day.dollar_won or day.noon_rate
        if rate is not None:
            self.quotes.update({"USDKRW": rate, "USD": rate})
            past = day.history.get(rate.series, NO_HISTORY)
            self.histories = {**day.history, "USDKRW": past, "USD": past}

    def quote(self, who: str, look: time | None = None) -> Quote | None:
        """The series at this look, or at an earlier one."""
        if look is None or look == self.clock:
            return self.quotes.get(who)
        found = self.looks.get(look)
        return found.quotes.get(who) if found else None

    def datum(self, who: str, aspect: str, look: time | None = None) -> Datum | None:
        """The figure that a subject has in a role; None when the day does not give it.

        A close is there only once the session has closed.
        """
        quote = self.quotes.get(who) if look is None else self.quote(who, look)
        if quote is None:
            return self.traded.get(who) if look is None else None
        if aspect == "last":
            return quote.last
        if aspect == "close":
            return quote.last if self.closed and quote is not self.day.noon_rate else None
        found: Datum | None = getattr(quote, aspect, None)
        return found

    def base(self, who: str, base: str) -> Datum | Mark | None:
        """What a move is counted from: the previous close, the opening, the last close before a period, or
        the close so many sessions before (``earlier:2``)."""
        if base == "previous_close":
            return self.datum(who, base)
        if base in PERIODS:
            return in_terms(self.history(who).period_ends.get(base))
        if base.startswith("earlier:"):
            return in_terms(self._earlier(who, int(base[8:])))
        return self.datum(who, base)

    def _earlier(self, who: str, sessions: int) -> Mark | None:
        """The close so many sessions before, or that before a row of as many closes the same way."""
        history = self.history(who)
        run, found = history.run, history.earlier_closes.get(sessions)
        if found is None and run is not None and run.sessions + 1 == sessions:
            last, before = self.datum(who, "last"), self.datum(who, "previous_close")
            way = "" if last is None or before is None else direction(last.value - before.value)
            found = run.base if run.direction == way else None
        return found

    def history(self, who: str) -> History:
        """What lies behind the series; an empty history when nothing does."""
        return self.histories.get(who, NO_HISTORY)

    def rung(self, who: str, level: Decimal) -> Rung | None:
        """The round level of a series with its first crossings."""
        for rung in self.history(who).rungs:
            if rung.level == level:
                return rung
        return None

    def flows(self, market: str, look: time | None = None) -> Flows | None:
        """Net buying on a market at this look, or at an earlier one."""
        if look is None or look == self.clock:
            return self.day.flows.get(market)
        found = self.looks.get(look)
        return found.flows.get(market) if found else None

    def name(self, who: str) -> str:
        """The series as a message names it."""
        words = self.sectors[who].name if who in self.sectors else self.day.names.get(who, {})
        return words.get(self.lang, who.removeprefix("^"))


def in_terms(mark: Mark | None) -> Mark | None:
    """A mark with its value in this session's terms, where a split lies between."""
    return mark if mark is None or mark.adjusted is None else mark._replace(value=mark.adjusted)
