"""What is true of one share alone: its daily limit, its split, its first day, a day without a trade, its
place by market value. Imported only where a story is about a share."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from newsgen.records.facts import Fact
from newsgen.records.figures import Figure, Mark
from newsgen.records.frozen import frozen


@frozen
class PriceLimit(Fact):
    """The close, or a price of the day, at the highest or lowest that the exchange allowed."""

    kind: ClassVar[str] = "price_limit"
    end: str
    """``upper`` or ``lower``."""
    at: Figure
    closed: bool
    """Whether it closed there; else it only traded there."""

    @property
    def id(self) -> str:
        """Kind, subject, end."""
        return f"{self.kind}:{self.subject}:{self.end}"


@frozen
class Split(Fact):
    """The base of the day's move, where it is not the last close: a capital change lies between."""

    kind: ClassVar[str] = "split"
    base: Figure
    before: Mark
    """The last close as it was traded."""
    parts: int | None
    """Into how many a share seems to have been split, or how many made one when negative: what the base is
    of the last close. None where it is no simple part of it."""


@frozen
class Idle(Fact):
    """A session in which the share did not trade."""

    kind: ClassVar[str] = "idle"
    last: Mark
    """The last close before."""


@frozen
class Debut(Fact):
    """A share's first session on its market."""

    kind: ClassVar[str] = "debut"
    market: str
    price: Figure
    opened: Figure | None
    on: date


@frozen
class Worth(Fact):
    """What a company's listed shares are worth, and its place by that among those of its market."""

    kind: ClassVar[str] = "worth"
    value: Figure
    dollars: Figure | None = None
    place: Figure | None = None
    market: str | None = None
    among: int | None = None
