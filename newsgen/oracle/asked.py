"""What is asked about: one session, and the series that can answer for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from newsgen.oracle.tape import Tape
from newsgen.records import (
    CAP,
    DOLLAR_WON,
    INDEX,
    MAIN,
    NOON_RATE,
    SHARE,
    SHARE_CAP,
    Figure,
    Mark,
    Notice,
)

HUNDRED = Decimal(100)
DAYS_A_YEAR = Decimal("365.25")
STALE = timedelta(days=10)
"""A rate older than this converts nothing: New York's longest holiday pause is shorter."""
OTHER_UNITS = {"volume": "shares", "turnover": "won"}


@dataclass(frozen=True, slots=True)
class Row:
    """One session of one series."""

    tape: Tape
    at: int
    now: date
    """The session that it is told in: for a rate of New York's a later day than its own."""

    @property
    def name(self) -> str:
        """The series."""
        return self.tape.name

    @property
    def role(self) -> str:
        """What the series is in a story."""
        return self.tape.role

    @property
    def day(self) -> date:
        """The session."""
        return self.tape.days[self.at]

    @property
    def first(self) -> int:
        """The first row of the coverage."""
        return self.tape.start[self.at]

    @property
    def joined(self) -> bool:
        """Whether the row before is the session before, and comparable."""
        return self.tape.joined[self.at]

    def price(self, name: str) -> Decimal | None:
        """A figure of the row in the tape's unit."""
        column = self.tape.columns.get(name)
        value = column[self.at] if column else None
        return None if value is None else self.tape.worth(value, name)

    @property
    def base(self) -> Decimal | None:
        """The close before, in this session's terms."""
        base = self.tape.base(self.at)
        return None if base is None else self.tape.worth(base)

    def gain(self, price: Decimal | None) -> Decimal | None:
        """Percent from the close before to a price, unrounded."""
        base = self.base
        return None if price is None or not base else (price - base) / base * HUNDRED

    def figure(self, name: str) -> Figure | None:
        """A figure of the row as a fact would print it."""
        price = self.price(name)
        return None if price is None else said(price, OTHER_UNITS.get(name, self.tape.unit))

    def before(self, then: int) -> Row:
        """An earlier row of the same series."""
        return Row(self.tape, then, self.now)

    def mark(self, then: int, name: str = "close") -> Mark:
        """What an earlier row had, as it was traded; adjusted where a split lies between."""
        raw = self.tape.column(name, then)[then]
        value = None if raw is None else self.tape.worth(raw, name)
        scale = self.tape.scale(then, self.at)
        adjusted = None if scale == 1 or raw is None else self.tape.worth(raw * scale, name)
        return Mark(self.tape.days[then], value, "", "", adjusted, self.sessions_since(then))

    def sessions_since(self, then: int) -> int | None:
        """How many sessions ago a row was; None where rows and calendar library disagree in between."""
        return self.at - then if then >= self.tape.counted_from(self.at) else None

    def known_from(self, name: str) -> int | None:
        """The first row of the coverage from which a figure is known throughout; None where it is not now."""
        first = self.tape.known_from(name, self.at)
        return first if first <= self.at else None

    def known_before(self, name: str) -> int | None:
        """The same up to the session before; with none before, this one."""
        return self.before(self.at - 1).known_from(name) if self.joined else self.at


class Home(NamedTuple):
    """Where a share is listed, since when, and which place its market value has there."""

    market: str
    on: date | None = None
    place: int | None = None
    among: int | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A session, and who is spoken of."""

    day: date
    tapes: Mapping[str, Tape]
    """By name; of shares only those that the day tells of: which ones is a choice, not a claim."""
    notices: Sequence[Notice] = ()
    """Halts of the session, as the exchange announced them."""
    listed: Mapping[str, Home] = field(default_factory=dict)
    """By code, of the share that a story is about."""
    period: str = "day"
    """What the story looks back on."""

    def row(self, series: str) -> Row | None:
        """The session of a series; None when it has none, or a row that contradicts itself."""
        tape = self.tapes.get(series)
        at = None if tape is None else tape.rows.get(self.day) if tape.in_seoul else self._last_rate(tape)
        if tape is None or at is None or not tape.sane(at):
            return None
        return Row(tape, at, self.day)

    def rows(self, *roles: str) -> Iterator[Row]:
        """The session of every series in these roles."""
        for name, tape in self.tapes.items():
            row = self.row(name) if tape.role in roles else None
            if row is not None:
                yield row

    @property
    def rate(self) -> Decimal | None:
        """Won per dollar for amounts of won: the last noon in New York, unless that is long ago."""
        row = self.row("USDKRW.noon")
        return None if row is None else row.price("close")

    def _last_rate(self, tape: Tape) -> int | None:
        """Noon in New York is after the Seoul close: the last day before the session counts."""
        at = bisect_left(tape.days, self.day) - 1
        return at if at >= 0 and self.day - tape.days[at] <= STALE else None

    @property
    def main(self) -> Row:
        """The story's own index."""
        return next(self.rows(MAIN))


RATES = (DOLLAR_WON, NOON_RATE)
"""Roles of won per dollar."""
PRICED = (MAIN, INDEX, SHARE, CAP, SHARE_CAP)
"""Roles of what has a price."""


def said(value: Decimal | int, unit: str) -> Figure:
    """A figure that a fact may carry; the oracle names no addresses."""
    return Figure(Decimal(value), unit, ())


def way(change: Decimal | Fraction | int) -> str:
    """``up``, ``down`` or ``flat``."""
    return "up" if change > 0 else "down" if change < 0 else "flat"


def years(start: date, end: date) -> Decimal:
    """Calendar years from one day to another."""
    return Decimal((end - start).days) / DAYS_A_YEAR
