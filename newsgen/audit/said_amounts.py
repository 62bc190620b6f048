"""Assertions of how much: values, moves, net dealing, counts, and figures made of other figures."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from newsgen.audit.quantities import NOW, Moment, Of, Point
from newsgen.records.checked import Span
from newsgen.verify.amounts import Amount


class ValueSaid(NamedTuple):
    """A value stood at an amount."""

    at: Span
    numbers: Of
    point: Point
    amount: Amount
    how: str = ""
    """Empty, ``about``, ``nearly``, ``more`` (*over*, *more than*, 넘는), ``less`` (*below*, *under*),
    ``least`` (*at least*, 이상), ``most`` (*at most*, 이하), ``range`` (*3-percent range*, 3%대)."""


class MoveSaid(NamedTuple):
    """Something went from one value to another: which way, and perhaps how far."""

    at: Span
    numbers: Of
    start: Point
    end: Point
    sign: int
    """1 the number grew, -1 it shrank, 0 it hardly moved; of ``USDKRW`` 1 is more won for a dollar."""
    amount: Amount | None = None
    """In ``percent``, ``points``, ``won``, ``pp``; None for a direction alone."""
    how: str = ""
    loose: bool = False
    """Of the won: *up*, *gained* without a word for stronger or weaker, which papers use for either."""
    gap: bool = False
    """A distance (*12 points short of*, *within 3 percent of*) and not a move in time: ``sign`` says on which
    side of the start the end lies, 0 leaves it open."""


class NetSaid(NamedTuple):
    """A group bought (1) or sold (-1) on balance."""

    at: Span
    numbers: Of
    group: str
    """``foreign``, ``institutions``, ``retail``, ``other``."""
    market: str
    sign: int
    amount: Amount | None = None
    how: str = ""
    when: Moment = NOW
    over: int = 1
    """Sessions in a row up to ``when`` that are summed."""
    since: str = ""
    """``week``, ``month``, ``quarter`` or ``year``: summed since it began."""
    perhaps: str = ""
    """Another market that may as well be meant, where none was named in so many words; only an amount of its
    size shows that it is."""
    or_over: int = 0
    """Sessions that it may as well be summed over, as those of a row that is told of right before."""
    earlier: bool = False
    """At a look earlier in the session, which is not named: true of any of them."""


class BreadthSaid(NamedTuple):
    """How many shares rose, fell or did not move; or, without a number, which were more."""

    at: Span
    numbers: Of
    market: str
    way: int
    """1 gainers, -1 losers, 0 unchanged; ``limit`` ones are 2 and -2."""
    amount: Amount | None
    how: str = ""
    over: int | None = None
    """Outnumbered this way's."""


class DollarsSaid(NamedTuple):
    """What a won amount comes to in dollars."""

    at: Span
    numbers: Of
    won: Decimal
    """The won amount as printed."""
    amount: Amount
    how: str = ""


class SumSaid(NamedTuple):
    """What several quantities come to together, each a move, value or net dealing without an amount."""

    at: Span
    numbers: Of
    parts: tuple[ValueSaid | MoveSaid | NetSaid, ...]
    amount: Amount
    how: str = ""


class RatioSaid(NamedTuple):
    """One quantity is so many times another: *twice the previous session's*, *a third of*."""

    at: Span
    numbers: Of
    one: Point
    other: Point
    times: Decimal
    how: str = ""


class PlaceSaid(NamedTuple):
    """A company's place by market value on its market."""

    at: Span
    numbers: Of
    who: str
    market: str
    place: int


class PaceSaid(NamedTuple):
    """A value against its usual size, over so many sessions."""

    at: Span
    numbers: Of
    who: str
    """``KOSPI.turnover``, ``005930.volume``."""
    times: Amount | None
    sign: int
    """1 above, -1 below the usual."""
    over: int
    """Sessions; 0 for not said."""
    how: str = ""


class FareSaid(NamedTuple):
    """How one series fared beside another: 1 better, -1 worse, 2 against its direction, 0 alike."""

    at: Span
    numbers: Of
    who: str
    against: str
    relation: int
