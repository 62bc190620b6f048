"""The largest, highest or lowest since when?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from newsgen.records import Figure, LargestSince, MarketDay, Move, Witness
from newsgen.sessions import CLOSE, years_between


def _value(move: Move, measure: str) -> Figure:
    if measure.endswith("_close"):
        return move.last
    return move.change if measure.endswith("_points") else move.percent


def _fits(move: Move, measure: str) -> bool:
    """A rise has no fall to compare with, and a close above yesterday's is not a low."""
    up = measure.startswith(("rise", "high"))
    return move.direction == ("up" if up else "down")


def _years(day: MarketDay, witness: Witness) -> Decimal:
    start = witness.at.session if witness.at else witness.covers_from
    return years_between(start, day.session)


def find(day: MarketDay, moves: Sequence[Move]) -> Iterator[LargestSince]:
    """Every extreme that a witness in the history bears out; closes only, so only at the close."""
    if day.phase != CLOSE:
        return
    for move in moves:
        past = day.history.get(move.subject)
        for measure, witness in past.witnesses.items() if past else ():
            if _fits(move, measure):
                value = _value(move, measure)
                data = value.data + ((witness.at.address,) if witness.at else ())
                shown = Figure(value.value, value.unit, data, value.formula)
                yield LargestSince(move.subject, move.role, measure, shown, witness, _years(day, witness))
