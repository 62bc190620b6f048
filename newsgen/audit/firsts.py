"""When was a level passed before: the first time, and the last?"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from newsgen.audit.almanac import Almanac
from newsgen.records import Mark, Rung

FIELDS = {"close": ("close",), "touch": ("high",), "brief": ("high",), "open": ("high",)}
"""By how a level was passed, the figures that show it; either where it is not said."""
EITHER = ("high", "close")
_LOWS = {"high": "low", "close": "close"}


class Earlier(NamedTuple):
    """What is known of the times before this session that a level was passed."""

    mark: Mark | None
    """A time before; None where there was none, or nobody knows."""
    known: bool
    """Whether None means that there was none."""
    record: Mark | None = None
    """The record that shows that there was none."""


def rung_of(who: str, level: Decimal, book: Almanac) -> Rung | None:
    """The round level with its first crossings, as the day carries it."""
    return next((rung for rung in book.history(who).rungs if rung.level == level), None)


def fields_of(how: str) -> tuple[str, ...]:
    """The figures that show that a level was passed, the likeliest first."""
    return FIELDS.get(how, EITHER)


def first(who: str, level: Decimal, side: int, field: str, book: Almanac) -> Mark | None:
    """The first time ever that the figure lay beyond a level, before or in this session."""
    rung = rung_of(who, level, book) if side > 0 else None
    mark = (rung.first_close if field == "close" else rung.first_touch) if rung else None
    if mark is not None:
        return book.note(mark)
    if rung is not None and who.endswith(".cap") and rung.first_close is not None:
        return book.note(rung.first_close)
    if book.past is None or not _whole(who, level, side, field, book):
        return None
    return book.note(book.past.first_beyond(who, field if side > 0 else _LOWS[field], level, side))


def _whole(who: str, level: Decimal, side: int, field: str, book: Almanac) -> bool:
    """Whether the days held begin short of the level, with a record known that no earlier day beats."""
    assert book.past is not None
    start = book.past.covers_from(who)
    if start is None:
        return False
    opened = book.past.datum(who, "close", start)
    record = book.history(who).record_close if field == "close" else book.history(who).record_high
    known = side > 0 and record is not None
    return known and opened is not None and (level - opened.value) * side > 0


def before(who: str, level: Decimal, side: int, field: str, book: Almanac) -> Earlier:
    """Whether the figure lay beyond a level before this session."""
    record = _record(who, side, field, book)
    if record is not None and record.value is not None:
        if (record.value - level) * side > 0:
            told = first(who, level, side, field, book)
            earlier = told if told is not None and told.session < book.session else record
            return Earlier(book.note(earlier), known=True)
        return Earlier(None, known=True, record=book.note(record))
    told = first(who, level, side, field, book)
    if told is not None and told.session < book.session:
        return Earlier(told, known=True)
    found = last(who, level, side, field, book)
    return Earlier(found, known=found is not None)


def _record(who: str, side: int, field: str, book: Almanac) -> Mark | None:
    past = book.history(who)
    if side > 0:
        found = past.record_close if field == "close" else past.record_high
    else:
        found = past.record_low_close if field == "close" else past.record_low
    if found is None and who.endswith(".cap"):
        found = past.record_close if side > 0 else past.record_low_close
    return found if found is None or found.adjusted is None else found._replace(value=found.adjusted)


def last(who: str, level: Decimal, side: int, field: str, book: Almanac) -> Mark | None:
    """The last session before this one on that side of the level."""
    found = book.history(who).last_beyond.get(level) if field == "close" else None
    if found is None and book.past is not None:
        told = field if side > 0 else _LOWS[field]
        found = book.past.last_beyond(who, told, level, side, book.session)
    return book.note(found)
