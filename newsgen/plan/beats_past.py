"""Which facts the sentences tell that set a session against the past, and the exchange's own halts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from newsgen.numbers import half_up
from newsgen.plan.measures import CLOSES, CLOSING_MOVES, DEALING, INTRADAY, PERCENT_MOVES, TRADING
from newsgen.plan.shelf import Shelf, beat
from newsgen.records import (
    FLOW,
    INDEX,
    MAIN,
    SHARE,
    Beat,
    Contribution,
    Fact,
    FlowStreak,
    FlowSum,
    Gap,
    Halt,
    LargestSince,
    Move,
    MultiDay,
    Rank,
    Record,
    Streak,
    ToDate,
    YearRange,
)

PLACES = range(2, 6)
"""Places in the history worth a sentence: the largest is said as such, the sixth is nothing."""
WHOLE = Decimal(100)
"""Percent."""
TENTH = Decimal("0.05")
"""Percent that still rounds to a tenth."""
LONGEST_FIRST = ("quarter", "month", "week")
"""A session may end several periods; the year has a sentence of its own."""

EXTRAS = frozenset(
    "several period rank year_range traded_since intraday gap part flow_row flow_since flow_sum".split()
)
"""Templates of sentences beside the usual ones; a story takes the strongest few (thresholds.yaml: extras)."""


def told_of(shelf: Shelf, measures: frozenset[str]) -> bool:
    """Whether the story has told one of these superlatives of the main index."""
    return any(id(fact) in shelf.told and fact.measure in measures for fact in shelf.all(LargestSince, MAIN))


def several(shelf: Shelf) -> Beat | None:
    """What the row of sessions comes to, or a large move over some of them: a sum that swallows a session
    that went the other way is no news."""
    if "row_sum" in shelf.templates:
        return None
    going = [row for row in shelf.all(Streak, MAIN) if not row.ended]
    rows: list[Fact] = [row for row in going if adds_up(shelf, row)]
    spans = [
        span
        for span in shelf.all(MultiDay, MAIN)
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
    ended = _ended(shelf)
    if "year" in ended:
        return None
    longest = [ended[name] for name in LONGEST_FIRST if name in ended][:1]
    told = [each for each in longest if each.percent.value not in _summed(shelf)]
    if told and "week" in ended and ended["week"].direction != told[0].direction:
        told = [ended["week"], *told]
    return beat("period", *told)


def _ended(shelf: Shelf) -> dict[str, ToDate]:
    """The periods that end with this session and came to something."""
    return {each.period: each for each in shelf.all(ToDate, MAIN) if each.final and each.size >= TENTH}


def _summed(shelf: Shelf) -> set[Decimal]:
    """What the rows and spans of sessions that the story sums have come to, percent."""
    if not {"row_sum", "several"} & set(shelf.templates):
        return set()
    sums: tuple[Streak | MultiDay, ...] = (*shelf.all(Streak, MAIN), *shelf.all(MultiDay, MAIN))
    return {each.percent.value for each in sums if id(each) in shelf.told and each.percent is not None}


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
    """A move's place in the history, where it is not the largest, and no move without precedent is told."""
    if any(each.ever and id(each) in shelf.told for each in _moves(shelf)):
        return None
    return beat("rank", *[each for each in shelf.all(Rank, MAIN) if int(each.place.value) in PLACES][:1])


def _moves(shelf: Shelf) -> list[LargestSince]:
    return [each for each in shelf.all(LargestSince, MAIN) if each.measure in CLOSING_MOVES]


def year_range(shelf: Shelf) -> Beat | None:
    """A 52-week high or low at the close, where no record and no superlative says more."""
    if told_of(shelf, CLOSES) or any(record.what == "close" for record in shelf.all(Record, MAIN)):
        return None
    return beat("year_range", *[each for each in shelf.all(YearRange, MAIN) if each.measure in CLOSES][:1])


def intraday(shelf: Shelf) -> Beat | None:
    """The largest rise or fall within the day since when, where the close says nothing like it."""
    if told_of(shelf, PERCENT_MOVES):
        return None
    return beat("intraday", *[each for each in shelf.all(LargestSince, MAIN) if each.measure in INTRADAY][:1])


def traded_since(shelf: Shelf) -> Beat | None:
    """That no session since when, or none ever, saw more change hands."""
    found = [each for each in shelf.all(LargestSince, MAIN) if each.measure in TRADING]
    return beat("traded_since", *found[:1])


def gap(shelf: Shelf) -> Beat | None:
    """How far below its record the index closed."""
    if told_of(shelf, CLOSES):
        return None
    return beat("gap", *[each for each in shelf.all(Gap, MAIN) if each.to == "record_close"][:1])


def part(shelf: Shelf) -> Beat | None:
    """How much of the market's change in value one share made, on a day when the market moved; nothing
    where some together made more than all did: each "accounted for" part of what others undid."""
    move, limits = shelf.first(Move, MAIN), shelf.thresholds
    if move is None or move.size < limits["part_move"]:
        return None
    parts = sorted((each for each in shelf.all(Contribution, SHARE)), key=lambda each: -each.of_change.value)
    if sum(each.of_change.value for each in parts if each.of_change.value > 0) > WHOLE:
        return None
    return beat("part", *[each for each in parts if each.of_change.value >= limits["part"]][:1])


def flow_past(shelf: Shelf) -> Beat | None:
    """The strongest that the past says of a group: a row of sessions, the largest since, a period's sum."""
    largest = [each for each in shelf.all(LargestSince, FLOW) if each.measure in DEALING]
    rows = [each for each in shelf.all(FlowStreak, FLOW) if _matters(each, shelf.thresholds["flow_row"])]
    found: list[Fact] = [*rows, *largest, *shelf.all(FlowSum, FLOW)]
    if not found:
        return None
    best = max(found, key=lambda each: shelf.weight([each]))
    templates = {FlowStreak: "flow_row", LargestSince: "flow_since", FlowSum: "flow_sum"}
    return beat(templates[type(best)], best)


def _matters(row: FlowStreak, sessions: Decimal) -> bool:
    """Foreigners' rows move prices; others' only when they are long."""
    return row.group == "foreign" or row.sessions.value >= sessions


def halts(shelf: Shelf) -> Beat | None:
    """Sidecars and circuit breakers on both markets, as the exchange announced them."""
    found = [*shelf.all(Halt, MAIN), *shelf.all(Halt, INDEX)]
    return beat("halts", *sorted(found, key=lambda each: each.notice.at))


PAST: Mapping[str, Callable[[Shelf], Beat | None]] = {
    "several": several,
    "period": period,
    "passed": passed,
    "rank": rank,
    "year_range": year_range,
    "intraday": intraday,
    "traded_since": traded_since,
    "gap": gap,
    "part": part,
    "flow_past": flow_past,
    "halts": halts,
}
