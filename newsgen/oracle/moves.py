"""Where does each series stand, where did it open, how far did it range, what did the session before do?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsgen.oracle import editors
from newsgen.oracle.asked import HUNDRED, PRICED, RATES, Asked, Row, said, way
from newsgen.records import (
    CAP,
    INDEX,
    MAIN,
    SHARE,
    DayRange,
    Figure,
    Move,
    Opening,
    PreviousMove,
    Relative,
    Reversal,
    SinceOpen,
)

FELL_OR_ROSE = {True: ("outpaced", "lagged"), False: ("fell_more", "fell_less")}
SIDES = {"up": "above", "down": "below", "flat": "at"}


def _change(row: Row, price: Decimal) -> tuple[Figure, Figure, str]:
    base, gain = row.base, row.gain(price)
    assert base is not None and gain is not None
    return said(price - base, row.tape.unit), said(gain, "percent"), way(price - base)


def moves(asked: Asked) -> Iterator[Move]:
    """The close beside the close before it."""
    for row in asked.rows(*PRICED, *RATES):
        last, base = row.price("close"), row.base
        if last is not None and base:
            unit, rate = row.tape.unit, asked.rate
            dollars = said(last / rate, "dollars") if rate and row.role == CAP else None
            yield Move(
                row.name, row.role, said(last, unit), said(base, unit), *_change(row, last), dollars=dollars
            )


def openings(asked: Asked) -> Iterator[Opening]:
    """The first price beside the close before it."""
    for row in asked.rows(*PRICED):
        level = row.price("open")
        if level is not None and row.base:
            yield Opening(row.name, row.role, said(level, row.tape.unit), *_change(row, level))


def reversals(asked: Asked) -> Iterator[Reversal]:
    """The first price clearly on one side of the close before and the last on the other."""
    row = asked.main
    first, last = row.gain(row.price("open")), row.gain(row.price("close"))
    if first is None or last is None or first * last >= 0:
        return
    if abs(first) >= editors.threshold("opened") and abs(last) >= editors.threshold("turned"):
        percents = said(first, "percent"), said(last, "percent")
        yield Reversal(row.name, row.role, *percents, way(last))


def ranges(asked: Asked) -> Iterator[DayRange]:
    """High and low, their span and distance from the close before, and the round level passed."""
    for row in asked.rows(*PRICED):
        high, low, base = row.price("high"), row.price("low"), row.base
        if high is None and low is None:
            continue
        width = (high - low) / base * HUNDRED if high is not None and low is not None and base else None
        ends, gains = (row.figure("high"), row.figure("low")), (row.gain(high), row.gain(low))
        yield DayRange(
            row.name, row.role, *ends, _percent(width), _percent(gains[0]), _percent(gains[1]), _passed(row)
        )


def _percent(value: Decimal | None) -> Figure | None:
    return None if value is None else said(value, "percent")


def _passed(row: Row) -> Figure | None:
    high, base, opened = row.price("high"), row.base, row.price("open")
    if high is None or base is None:
        return None
    floor = max(each for each in (base, opened) if each is not None)
    for rung in editors.rungs_between(row.role, floor, high, "minor"):
        return said(rung, row.tape.unit) if rung > floor else None
    return None


def previous(asked: Asked) -> Iterator[PreviousMove]:
    """The move of the session before, where that session is at hand."""
    for row in asked.rows(*PRICED, *RATES):
        before = row.before(row.at - 1)
        gain = before.gain(before.price("close")) if row.joined else None
        last, base = row.price("close"), row.base
        if gain is None or last is None or base is None:
            continue
        against = {way(gain), way(last - base)} == {"up", "down"}
        days = (row.now - before.day).days
        size = abs(row.gain(last) or Decimal(0))
        yield PreviousMove(
            row.name, row.role, before.day, said(gain, "percent"), way(gain), against, days, size
        )


def since_open(asked: Asked) -> Iterator[SinceOpen]:
    """Which side of its first price the close is on."""
    for row in asked.rows(MAIN, INDEX, SHARE):
        opened, last = row.price("open"), row.price("close")
        if opened is not None and last is not None:
            unit = row.tape.unit
            side = SIDES[way(last - opened)]
            yield SinceOpen(row.name, row.role, said(opened, unit), said(last, unit), side)


def relatives(asked: Asked) -> Iterator[Relative]:
    """Another index beside the main one, both in percent."""
    main = asked.main
    led = main.gain(main.price("close"))
    for row in asked.rows(INDEX):
        followed = row.gain(row.price("close"))
        if led is not None and followed is not None:
            yield Relative(row.name, row.role, main.name, relation(led, followed))


def relation(main: Decimal, other: Decimal) -> str:
    """What became of another index beside the main one, both in percent."""
    return related(main, other, editors.threshold("clearly"), editors.threshold("for_itself"))


def related(main: Decimal, other: Decimal, clearly: Decimal, for_itself: Decimal) -> str:
    """What became of a series beside the main index, both in percent, by these thresholds."""
    if (main > 0 > other or main < 0 < other) and min(abs(main), abs(other)) * 2 >= clearly:
        return "bucked"
    same_way = (main > 0 and other > 0) or (main < 0 and other < 0)
    if not same_way or abs(main - other) < clearly or abs(other) >= for_itself:
        return "tracked"
    return FELL_OR_ROSE[main > 0][0 if abs(other) > abs(main) else 1]
