"""Hand-made series for the oracle: closes in points, sessions of the real calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from newsgen.oracle import seoul
from newsgen.oracle.asked import Asked, Row
from newsgen.oracle.tape import Tape
from newsgen.records import FLOW, MAIN

SINCE = date(2020, 1, 2)


def days(count: int, first: date = SINCE) -> list[date]:
    """So many sessions from a day on."""
    found = [first]
    while len(found) < count:
        following = seoul.after(found[-1])
        assert following is not None
        found.append(following)
    return found


def tape(
    closes: Sequence[float | None], first: date = SINCE, name: str = "KOSPI", role: str = MAIN, **given: Any
) -> Tape:
    """A series in points, without a break unless ``joined`` says so; the first close has no base."""
    when = given.pop("days", None) or days(len(closes), first)
    columns = {"close": hundredths(closes)}
    columns |= {field: hundredths(values) for field, values in given.pop("columns", {}).items()}
    whole = given.pop("whole", {})
    joined = given.pop("joined", None) or seoul.joined(when)
    return Tape(name, role, "points", 2, when, columns | whole, joined, **given)


def hundredths(values: Sequence[float | None]) -> list[int | None]:
    """Points as the tape counts them."""
    return [None if value is None else round(Decimal(str(value)) * 100) for value in values]


def flows(amounts: Sequence[int], name: str = "KOSPI.foreign", first: date = SINCE) -> Tape:
    """A group's net buying, won."""
    when = days(len(amounts), first)
    return Tape(name, FLOW, "won", 0, when, {"amount": amounts, "net": amounts}, seoul.joined(when))


def last(series: Tape) -> Row:
    """Its last session."""
    return Row(series, len(series.days) - 1, series.days[-1])


def ask(*series: Tape) -> Asked:
    """The last session of the first of these series."""
    return Asked(series[0].days[-1], {each.name: each for each in series})


def split(count: int, at: int, parts: int) -> list[Fraction]:
    """Factors of a series that splits into so many parts at a row."""
    return [Fraction(1, parts) if row == at else Fraction(1) for row in range(count)]
