"""The largest, highest or lowest since when?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgen.facts.measured import AT_ANY_LOOK, AT_THE_CLOSE
from newsgen.facts.subjects import Subjects, groups
from newsgen.facts.turnover import SATURDAY
from newsgen.numbers import direction
from newsgen.records import FLOW, Figure, LargestSince, MarketDay, Move, Witness
from newsgen.sessions import CLOSE, years_between

SMALLEST = ("low_turnover", "low_volume")
SIDES = {"buying": "up", "selling": "down"}


def find(day: MarketDay, subjects: Subjects, moves: Sequence[Move]) -> Iterator[LargestSince]:
    """Every extreme that a witness in the history bears out: at the close all, before it those of the
    day's high and low. The witness is the last session at or beyond, so "since" holds for ties too."""
    readers = AT_THE_CLOSE if day.phase == CLOSE else AT_ANY_LOOK
    by_subject = {move.subject: move for move in moves}
    for role, quote, past in subjects:
        for measure, witness in past.witnesses.items() if past else ():
            read = readers.get(measure)
            value = read(quote, by_subject.get(quote.series)) if read else None
            if value is not None and not _half_a_day(day, measure):
                yield _since(day, quote.series, role, value, witness)


def flows(day: MarketDay) -> Iterator[LargestSince]:
    """The most that an investor group bought, or sold, on balance since when."""
    for group in groups(day):
        for measure, witness in group.past.witnesses.items():
            if SIDES.get(measure) == direction(group.amount.value):
                yield _since(day, group.series, FLOW, group.amount.figure, witness)


def _half_a_day(day: MarketDay, measure: str) -> bool:
    """Saturday sessions were half as long: that little changed hands says nothing."""
    return measure in SMALLEST and day.session.weekday() == SATURDAY


def _since(day: MarketDay, series: str, role: str, value: Figure, witness: Witness) -> LargestSince:
    start = witness.at.session if witness.at else witness.covers_from
    data = value.data + ((witness.at.address,) if witness.at else ())
    shown = Figure(value.value, value.unit, data, value.formula)
    return LargestSince(series, role, witness.measure, shown, witness, years_between(start, day.session))
