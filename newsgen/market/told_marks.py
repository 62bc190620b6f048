"""Days and values in the past as a day file tells them: each before the session, each with its source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from newsgen.market.calendar import knows, why_closed
from newsgen.market.fields import Block
from newsgen.market.quotes import won
from newsgen.records import Mark, Rung

MARK_FIELDS = frozenset(("session", "value", "source"))
LEVEL_FIELDS = frozenset(("level", "first_touch", "first_close"))


@dataclass(frozen=True, slots=True)
class MarkReader:
    """Reads marks that lie before one session, with values in one unit."""

    session: date
    unit: str
    """A unit of won that values are converted from; empty for points and rates."""

    def earlier(self, block: Block, key: str) -> date | None:
        """A trading day before the session; None when the field is absent."""
        day = block.day(key)
        if day is None:
            return None
        if day >= self.session:
            problem = f"is {day}, not before the session of {self.session}"
            raise block.fault(key, problem, "Name an earlier session.")
        closed = why_closed(day) if knows(day) else None
        if closed:
            raise block.fault(key, f"is {day}, when the market was closed ({closed})", "Name a session.")
        return day

    def mark(self, block: Block, key: str) -> Mark | None:
        """A price in an earlier session, above zero where it is given."""
        mark = block.block(key)
        if mark is None:
            return None
        return self._mark(mark, self.price(mark, "value"))

    def move(self, block: Block, key: str, measure: str) -> Mark | None:
        """A move of an earlier session, signed, in the unit of the measure."""
        mark = block.block(key)
        if mark is None:
            return None
        points = measure.endswith("points") and self.unit
        return self._mark(mark, won(mark, "value", self.unit) if points else mark.number("value"))

    def _mark(self, mark: Block, value: Decimal | None) -> Mark:
        mark.only(MARK_FIELDS)
        when, source = self.earlier(mark, "session"), mark.text("source")
        if when is None:
            raise mark.missing("session")
        if source is None:
            raise mark.missing("source", "Say who vouches for it.")
        return Mark(when, value, mark.address(), source)

    def price(self, block: Block, key: str) -> Decimal | None:
        """A price above zero; None when the field is absent."""
        value = won(block, key, self.unit) if self.unit else block.number(key)
        if value is not None and value <= 0:
            raise block.fault(key, f"is {value:f}; a price must be above zero")
        return value

    def rungs(self, block: Block, key: str) -> tuple[Rung, ...]:
        """Round levels, lowest first, with their first touch and first close above."""
        found: dict[Decimal, Rung] = {}
        for row in block.rows(key):
            rung = self._rung(row)
            if rung.level in found:
                raise row.fault("level", f"is {row.number('level'):f} for the second time", "Keep one.")
            found[rung.level] = rung
        return tuple(found[level] for level in sorted(found))

    def _rung(self, row: Block) -> Rung:
        row.only(LEVEL_FIELDS)
        level = self.price(row, "level")
        if level is None:
            raise row.missing("level")
        rung = Rung(level, self.mark(row, "first_touch"), self.mark(row, "first_close"))
        _check_rung(row, rung)
        return rung


def _check_rung(row: Block, rung: Rung) -> None:
    touch, close = rung.first_touch, rung.first_close
    if touch is None and close is None:
        remedy = "Add one or leave the level out."
        raise row.fault(None, "says neither first_touch nor first_close", remedy)
    for key, mark in (("first_touch", touch), ("first_close", close)):
        if mark and mark.value is not None and mark.value < rung.level:
            raise row.fault(key, f"has a value of {mark.value:f}, below the level of {rung.level:f}")
    if touch and close and close.session < touch.session:
        problem = f"is {close.session}, before the first touch on {touch.session}"
        raise row.fault("first_close", problem, "Correct one of the two.")
