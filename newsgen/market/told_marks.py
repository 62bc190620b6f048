"""Days and values in the past as a day file tells them: each before the session, each with its source."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from newsgen.market.calendar import knows, session_before, why_closed
from newsgen.market.fields import Block
from newsgen.market.quotes import won
from newsgen.records import Mark, Rung
from newsgen.records.frozen import frozen

MARK_FIELDS = frozenset(("session", "value", "source", "sessions"))
LEVEL_FIELDS = frozenset(("level", "first_touch", "first_close"))
BEYOND_FIELDS = MARK_FIELDS | {"level"}


@frozen
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
        return self.made(mark, self.price(mark, "value"))

    def amount(self, block: Block, key: str, unit: str) -> Mark | None:
        """A move or an amount of an earlier session, signed; whole won from a unit of won."""
        mark = block.block(key)
        if mark is None:
            return None
        return self.made(mark, won(mark, "value", unit) if unit else mark.number("value"))

    def made(self, mark: Block, value: Decimal | None, fields: Collection[str] = MARK_FIELDS) -> Mark:
        """The mark in a block with a value that was read from it."""
        mark.only(fields)
        when, source = self.earlier(mark, "session"), mark.text("source")
        if when is None:
            raise mark.missing("session")
        if source is None:
            raise mark.missing("source", "Say who vouches for it.")
        return Mark(when, value, mark.address(), source, sessions=self._sessions(mark, when))

    def _sessions(self, mark: Block, when: date) -> int | None:
        """How many sessions ago it was, where the file says so and the calendar counts the same."""
        said = mark.whole("sessions")
        if said is None:
            return None
        counted = sessions_from(when, self.session)
        if counted is None:
            raise mark.fault("sessions", f"cannot be counted: no calendar reaches back to {when}")
        if said != counted:
            problem = f"is {said}, but {counted} lie from {when} to the one before {self.session}"
            raise mark.fault("sessions", problem)
        return said

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


def sessions_from(first: date, session: date) -> int | None:
    """Sessions from ``first`` up to the one before ``session``; None beyond the calendar.

    >>> sessions_from(date(2026, 2, 23), date(2026, 2, 25))
    2
    """
    count, day = 0, session_before(session)
    while day and day >= first:
        count, day = count + 1, session_before(day)
    return count if day else None


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
