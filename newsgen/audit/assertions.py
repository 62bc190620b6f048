"""What anybody's copy can assert of a session, in any language: one record a kind, each with its place.

A number is asserted of a *quantity*: a value at a moment, a move from one moment to another, net buying over
some sessions. Words assert too: that something went up, that a level was crossed for the first time. Readers
of each language make these; the judges know nothing of words.
"""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import NamedTuple

from newsgen.records.checked import Span
from newsgen.verify.amounts import Amount


class Moment(NamedTuple):
    """When: this session unless something else is said."""

    on: date | None = None
    """A day that is named, by its date or its weekday."""
    ago: int = 0
    """So many sessions before this one, or before ``on``; 1 for the previous session."""
    base: str = ""
    """The last session before this ``week``, ``month``, ``quarter`` or ``year``."""
    look: time | None = None
    """An hour of the session, where the figure is said to be of that hour."""


NOW = Moment()
BEFORE = Moment(ago=1)


class Point(NamedTuple):
    """A value of a series at a moment, or a constant level."""

    who: str
    """The series: ``KOSPI``, ``KOSDAQ``, ``005930``, ``USDKRW`` (won per dollar), ``KOSPI.cap``,
    ``005930.cap``, ``KOSPI.turnover``, ``KOSPI.volume``, ``005930.volume``, ``^Nasdaq Composite``,
    ``#화학`` (a sector)."""
    aspect: str = "last"
    """``last``, ``close``, ``open``, ``high`` or ``low``; ``extreme`` for whichever of high and low fits."""
    when: Moment = NOW
    level: Decimal | None = None
    """A constant instead of a datum: *short of 6,000*; ``who`` then says whose scale it is on."""


Of = tuple[Span, ...]
"""Where the printed numbers stand that an assertion speaks for."""


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


class TurnSaid(NamedTuple):
    """A group changed sides: within the session, or against the session before (``ago`` 1), or after so
    many sessions on the other side."""

    at: Span
    numbers: Of
    group: str
    market: str
    sign: int
    """The side it is on now."""
    ago: int = 0
    after: int = 0
    """*After five sessions of selling*; 0 for not said."""


class BeyondSaid(NamedTuple):
    """A level was passed, or something stands beyond it."""

    at: Span
    numbers: Of
    who: str
    level: Decimal
    side: int
    """1 above, -1 below."""
    how: str
    """``touch`` (traded beyond), ``close``, ``open``, ``stand`` (is beyond at the moment of the figures),
    ``brief`` (traded beyond, and is not now), ``any`` (not said which)."""
    first: bool = False
    """For the first time ever."""
    back: bool = False
    """Again: it was on the other side at the session before."""
    when: Moment = NOW
    since: date | None = None
    """First time since that day."""
    lapse: tuple[int, str] | None = None
    """First time in so many ``sessions``, ``days``, ``weeks``, ``months``, ``years``."""
    lapse_how: str = ""
    span: str = ""
    """What ``since`` names: empty for the day itself, ``month`` or ``year`` for any day of its own."""


class ExtremeSaid(NamedTuple):
    """The highest, lowest, largest or smallest: ever, since a day, or in some time."""

    at: Span
    numbers: Of
    who: str
    """A series; ``KOSPI.foreign`` for a group's net dealing."""
    measures: tuple[str, ...]
    """Those of ``newsgen.records.MEASURES`` that the words can mean: true if one of them holds."""
    ever: bool = False
    since: date | None = None
    lapse: tuple[int, str] | None = None
    """In so many ``sessions``, ``days``, ``weeks``, ``months``, ``years``."""
    lapse_how: str = ""
    place: int = 1
    """*Third-largest*: 3."""
    within: str = ""
    """``week``, ``month``, ``year``: of this one; ``52 weeks``."""
    when: Moment = NOW
    span: str = ""
    """What ``since`` names: empty for the day itself, ``month`` or ``year`` for any day of its own."""


class FormerSaid(NamedTuple):
    """What the record was before this session, and when it was set."""

    at: Span
    numbers: Of
    who: str
    what: str
    """``close``, ``high`` or empty for not said."""
    amount: Amount | None
    day: date | None


class RowSaid(NamedTuple):
    """So many in a row the same way, up to this one, or ended by this one."""

    at: Span
    numbers: Of
    who: str
    """A series, or ``KOSPI.foreign``."""
    sign: int
    """1 gains or net buying, -1 losses or net selling."""
    length: int
    unit: str = "sessions"
    """``sessions``, ``weeks``, ``months``, ``years``."""
    ended: bool = False
    """*Snapping a three-day losing streak*: the row before, which this session broke."""
    when: Moment = NOW


class Event(NamedTuple):
    """Something that happened on a day that the data know: the end of an elapsed time."""

    day: date | None = None
    """A named day."""
    beyond: BeyondSaid | None = None
    """The first time that a level was passed."""
    former: str = ""
    """``record``: the day of the record before."""


class LapseSaid(NamedTuple):
    """So much time lies between two events."""

    at: Span
    numbers: Of
    number: Decimal
    unit: str
    """``sessions``, ``days``, ``weeks``, ``months``, ``years``; ``minutes``, ``hours`` are not judged."""
    how: str
    """Empty, ``about``, ``nearly``, ``more``, ``less``, ``just``."""
    start: Event
    end: Event
    inclusive: bool = False
    """Korean 만에 in days: the last day counts, and so do both ends of sessions counted as trading days."""


class WeekdaySaid(NamedTuple):
    """A day named by its weekday: with its date, or as this session's."""

    at: Span
    numbers: Of
    weekday: int
    """0 for Monday."""
    day: date


class DaySaid(NamedTuple):
    """The story's own day, as a date: *on Feb. 25*, 25일."""

    at: Span
    numbers: Of
    day: date


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


class FareSaid(NamedTuple):
    """How one series fared beside another: 1 better, -1 worse, 2 against its direction, 0 alike."""

    at: Span
    numbers: Of
    who: str
    against: str
    relation: int


class HaltedSaid(NamedTuple):
    """That the exchange halted trading."""

    at: Span
    numbers: Of
    kind: str
    """``sidecar`` or ``circuit_breaker``."""
    market: str
    side: str = ""
    """``buy`` or ``sell``; empty for not said."""
    clock: time | None = None


class ClockSaid(NamedTuple):
    """The hour that the figures are from."""

    at: Span
    numbers: Of
    clock: time


class Beside(NamedTuple):
    """Something that no data of a session can bear out, or words that were not understood; never judged."""

    at: Span
    numbers: Of
    why: str
    """*an analyst's target*, *not understood: 'per share'*."""


Said = (
    ValueSaid
    | MoveSaid
    | NetSaid
    | TurnSaid
    | BeyondSaid
    | ExtremeSaid
    | FormerSaid
    | RowSaid
    | LapseSaid
    | WeekdaySaid
    | DaySaid
    | BreadthSaid
    | DollarsSaid
    | SumSaid
    | RatioSaid
    | PlaceSaid
    | PaceSaid
    | FareSaid
    | HaltedSaid
    | ClockSaid
    | Beside
)
"""What a sentence can assert."""


class Heard(NamedTuple):
    """What a reader made of a text."""

    said: tuple[Said, ...]
    numbers: tuple[Span, ...]
    """Every number printed in the text: digits, and number words that count (*three straight*, *two-day*);
    not the digits of names (S&P 500), nor of bylines and addresses."""
