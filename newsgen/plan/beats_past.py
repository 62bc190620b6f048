"""Which facts the sentences tell that set a session against the past, and the exchange's own halts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from newsgen.numbers import half_up
from newsgen.plan.measures import CLOSES, CLOSING_MOVES, INTRADAY, PERCENT_MOVES, TRADING
from newsgen.plan.shelf import Shelf, beat
from newsgen.records import (
    INDEX,
    MAIN,
    Beat,
    Fact,
    Gap,
    Halt,
    LargestSince,
    Move,
    MultiDay,
    Rank,
    Streak,
    ToDate,
    YearRange,
)

PLACES = range(2, 6)
"""Places in the history worth a sentence: the largest is said as such, the sixth is nothing."""
TENTH = Decimal("0.05")
"""Percent that still rounds to a tenth."""
LONGEST_FIRST = ("quarter", "month", "week")
"""A session may end several periods; the year has a sentence of its own."""

EXTRAS = frozenset(
    (
        "several period so_far rank year_range traded_since intraday gap next_rung part leader volume "
        "flow_row flow_since flow_sum"
    ).split()
)
"""Templates of sentences beside the usual ones; a story takes the strongest few (thresholds.yaml: extras)."""


def several(shelf: Shelf) -> Beat | None:
    """What the row of sessions comes to, or a large move over some of them: a sum that swallows a session
    that went the other way is no news."""
    if "row_sum" in shelf.templates:
        return None
    going = [row for row in shelf.all(Streak, MAIN) if not row.ended]
    rows: list[Fact] = [row for row in going if adds_up(shelf, row)]
    spans = [
        span
        for span in shelf.fresh(MultiDay, MAIN)
        if any(span.sessions.value <= row.sessions.value for row in going)
    ]
    found = sorted([*rows, *spans], key=lambda each: -shelf.weight([each]))
    return beat("several", *found[:1])


def adds_up(shelf: Shelf, row: Streak) -> bool:
    """Whether a row that goes on comes to enough to be summed."""
    size = abs(row.percent.value) if row.percent is not None else Decimal(0)
    return not row.ended and size >= shelf.thresholds["row_size"]


def period(shelf: Shelf) -> Beat | None:
    """What the quarter, month or week came to, in its last session: the longest that ends, unless the
    row of sessions just told spans the same days; and the week before it where that went the other way."""
    ended = {each.period: each for each in shelf.fresh(ToDate, MAIN) if each.final and each.size >= TENTH}
    if any(each.period == "year" and each.final for each in shelf.all(ToDate, MAIN)):
        return None
    told = [ended[name] for name in LONGEST_FIRST if name in ended][:1]
    if told and "week" in ended and ended["week"].direction != told[0].direction:
        told = [ended["week"], *told]
    return beat("period", *told)


def so_far(shelf: Shelf) -> Beat | None:
    """What the week or the month has come to before its end, where this session is not all there is of it,
    nor the week that ends."""
    told = {each.percent.value for each in shelf.all(ToDate, MAIN) if each.final}
    if (move := shelf.first(Move, MAIN)) is not None:
        told.add(move.percent.value)
    found = [each for each in shelf.fresh(ToDate, MAIN) if each.period in LONGEST_FIRST and not each.final]
    return beat("so_far", *[each for each in found if each.percent.value not in told][:1])


def passed(shelf: Shelf) -> Beat | None:
    """The move that the largest ever has passed: in percent, or in points where only they are a record."""
    ever = [each for each in _moves(shelf) if each.ever and id(each) in shelf.told]
    ever.sort(key=lambda each: each.measure not in PERCENT_MOVES)
    measures = [each.measure for each in ever[:1]]
    return beat(
        "passed", *[each for each in shelf.all(Rank, MAIN) if each.measure in measures and _passes(each)]
    )


def _passes(rank: Rank) -> bool:
    """Whether a move is larger, as printed, than the next one: a tie is no passing."""
    behind = rank.behind.value if rank.behind else None
    if rank.place.value != 1 or not rank.ever or behind is None:
        return False
    return half_up(abs(behind), 2) < half_up(abs(rank.value.value), 2)


def rank(shelf: Shelf) -> Beat | None:
    """A move's place in the history, where it is not the largest."""
    return beat("rank", *[each for each in shelf.fresh(Rank, MAIN) if int(each.place.value) in PLACES][:1])


def _moves(shelf: Shelf) -> list[LargestSince]:
    return [each for each in shelf.all(LargestSince, MAIN) if each.measure in CLOSING_MOVES]


def year_range(shelf: Shelf) -> Beat | None:
    """A 52-week high or low at the close, where no record and no superlative says more."""
    return beat("year_range", *[each for each in shelf.fresh(YearRange, MAIN) if each.measure in CLOSES][:1])


def intraday(shelf: Shelf) -> Beat | None:
    """The largest rise or fall within the day since when, where the close says nothing like it."""
    found = [each for each in shelf.fresh(LargestSince, MAIN) if each.measure in INTRADAY]
    return beat("intraday", *found[:1])


def traded_since(shelf: Shelf) -> Beat | None:
    """That no session since when, or none ever, saw more change hands."""
    found = [each for each in shelf.fresh(LargestSince, MAIN) if each.measure in TRADING]
    return beat("traded_since", *found[:1])


def gap(shelf: Shelf) -> Beat | None:
    """How far below its record the index closed."""
    return beat("gap", *[each for each in shelf.fresh(Gap, MAIN) if each.to == "record_close"][:1])


def next_rung(shelf: Shelf) -> Beat | None:
    """How little is missing to the next round level."""
    return beat("next_rung", *[each for each in shelf.fresh(Gap, MAIN) if each.to == "next_rung"][:1])


def halts(shelf: Shelf) -> Beat | None:
    """Sidecars and circuit breakers on both markets, as the exchange announced them."""
    found = [*shelf.all(Halt, MAIN), *shelf.all(Halt, INDEX)]
    return beat("halts", *sorted(found, key=lambda each: each.notice.at))


PAST: Mapping[str, Callable[[Shelf], Beat | None]] = {
    "several": several,
    "period": period,
    "so_far": so_far,
    "passed": passed,
    "rank": rank,
    "year_range": year_range,
    "intraday": intraday,
    "traded_since": traded_since,
    "gap": gap,
    "next_rung": next_rung,
    "halts": halts,
}
