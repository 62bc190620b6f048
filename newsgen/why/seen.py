"""What the history at hand shows of single earlier sessions, in each measure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from newsgen.records import History, Mark


class Seen(NamedTuple):
    """A value that an earlier session had, in this session's terms."""

    day: date
    value: Decimal


def closes(past: History) -> Iterator[Seen]:
    """Every earlier close that the history names."""
    marks = (
        past.record_close,
        past.record_low_close,
        *past.period_ends.values(),
        *past.earlier_closes.values(),
        *past.last_beyond.values(),
        past.run.base if past.run else None,
        *(rung.first_close for rung in past.rungs),
    )
    yield from _told(*marks)
    for measure in ("high_close", "low_close"):
        witness = past.witnesses.get(measure)
        yield from _told(witness.at if witness else None)


def shown(past: History, measure: str) -> Iterator[Seen]:
    """Every earlier value in a measure that the history names; moves signed."""
    witness = past.witnesses.get(measure)
    yield from _told(witness.at if witness else None)
    place = past.places.get(measure)
    yield from _told(*((place.ahead, place.behind) if place else ()))
    if measure in ("high_close", "low_close"):
        yield from closes(past)
    if measure == "high_price":
        yield from closes(past)
        yield from _told(past.record_high, *(rung.first_touch for rung in past.rungs))
    if measure == "low_price":
        yield from closes(past)
        yield from _told(past.record_low)
    before, percent = past.previous_session, past.previous_percent
    if before and percent and measure in ("rise_percent", "fall_percent"):
        yield Seen(before, percent.value)


def _told(*marks: Mark | None) -> Iterator[Seen]:
    for mark in marks:
        if mark is not None:
            value = mark.value if mark.adjusted is None else mark.adjusted
            if value is not None:
                yield Seen(mark.session, value)
