"""At which values of a figure could a rule or the history turn? Every such value, so that none is passed by.

Between two of them no rule can see a difference. They come from the rules' own numbers, from the marks of
the history, from round levels, from the other figures of the day and from zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import ROUND_FLOOR, Decimal

from newsgen.numbers import HUNDRED
from newsgen.records import FLOW, History, Mark, MarketDay, Quote
from newsgen.why.figures import AMOUNTS, PRICES, Input, quote_named, quotes_of
from newsgen.why.measures import shown_by
from newsgen.why.past import terms
from newsgen.why.scene import Scene

WITHIN = Decimal(10)
"""Percent of a figure up to which a change of it is looked for: beyond, it would be another day."""
COUNTS = ("years", "sessions.value", "periods.value", "place.value", "rungs_back", "among")
"""Attributes that are counted, in no unit of a price."""
HALF = Decimal("0.005")
"""Percent is compared as it is printed: half a hundredth on either side is the same."""
OF_PRICE = frozenset(
    {"milestone", "record", "pace", "since", "rank", "year_range", "streak", "previous_move"}
)
"""Kinds whose numbers turn on levels and marks alone."""
OF_BASE = frozenset({"move", "opening", "range", "relative", "leader", "reversal"})
"""Kinds whose percentages are of the close before."""


def turns(scene: Scene, one: Input) -> Iterator[Decimal]:
    """Values of a figure at which something may turn, in no order."""
    past = scene.day.history.get(one.past)
    yield Decimal(0)
    if one.role == FLOW:
        yield from _of_amount(scene, past)
        return
    quote = quote_named(scene.day, one)
    if one.field in AMOUNTS:
        yield from _of_amount(scene, past)
    else:
        yield from _of_day(scene.day, quote, one)
        yield from _of_rules(scene, quote, past)
        yield from _of_rungs(scene, one)
    if past is not None:
        yield from _of_past(quote, past, one)


def _of_day(day: MarketDay, quote: Quote, one: Input) -> Iterator[Decimal]:
    """The other prices of the series, now and at earlier looks, and where it would move as another did."""
    looks = [look.quotes[quote.series] for look in day.earlier if quote.series in look.quotes]
    for each in (quote, *looks):
        for field in (*PRICES, "previous_close"):
            datum = getattr(each, field)
            if datum is not None and (each is not quote or field != one.field):
                yield datum.value
    yield from (limit.value for limit in (quote.limit_up, quote.limit_down) if limit)
    base = quote.previous_close
    for _, other in quotes_of(day) if base else ():
        if other.last and other.previous_close and other.series != quote.series and base:
            percent = (other.last.value - other.previous_close.value) / other.previous_close.value * HUNDRED
            yield from _around(base.value, percent)


def _of_rules(scene: Scene, quote: Quote, past: History | None) -> Iterator[Decimal]:
    """Where a change reaches a number of the tables: of the close before, or of another earlier value."""
    base = quote.previous_close.value if quote.previous_close else None
    limits = [("", limit) for limit in scene.house.yardsticks.thresholds.values()]
    if base is not None:
        yield from _off(base, (*limits, *scene.bounds()))
        numbers = [bound for _, bound in scene.bounds("range")]
        ends = [each.value for field in PRICES if (each := getattr(quote, field))]
        yield from (end + sign * n * base / HUNDRED for end in ends for n in numbers for sign in (1, -1))
    others = {kind for kind, _ in scene.storied} - OF_PRICE - OF_BASE
    for anchor in _bases(past) if past and others else ():
        yield from _off(anchor, (*limits, *scene.bounds(*others)))


def _off(base: Decimal, numbers: Iterable[tuple[str, Decimal]]) -> Iterator[Decimal]:
    """The base so many percent up or down; so many units too, where an attribute is in units."""
    for name, number in numbers:
        for sign in (1, -1):
            if name not in COUNTS:
                yield base * (1 + sign * number / HUNDRED)
            if name and name not in (*COUNTS, "size", "percent.value"):
                yield base + sign * number


def _bases(past: History) -> Iterator[Decimal]:
    """Earlier closes that a change is reckoned from, and what a price may be some way off."""
    run = past.run.base if past.run else None
    marks = (*past.period_ends.values(), *past.earlier_closes.values(), run, past.record_close)
    yield from (value for mark in marks if (value := terms(mark)) is not None)


def _of_rungs(scene: Scene, one: Input) -> Iterator[Decimal]:
    """Round levels around the figure."""
    ladder = scene.house.yardsticks.ladders.get(one.role)
    low, high = (one.datum.value * (1 + sign * WITHIN / HUNDRED) for sign in (-1, 1))
    if ladder is None or low <= 0:
        return
    step = ladder.step(low, "minor")
    level = (low / step).to_integral_value(ROUND_FLOOR) * step
    while level <= high:
        yield level
        level += ladder.step(max(level, Decimal(0)), "minor")


def _of_past(quote: Quote, past: History, one: Input) -> Iterator[Decimal]:
    """Earlier values of the series, and where its move would be as large as an earlier one."""
    yield from (level for level in _levels(past) if level is not None)
    yield from _of_period(past)
    base = quote.previous_close.value if quote.previous_close else None
    for measure, mark in _moves(past):
        value = terms(mark)
        if value is None or shown_by(measure) != one.field:
            continue
        if measure.endswith("points") and base is not None:
            yield base + value
        elif measure.endswith("percent") and base is not None:
            yield from _around(base, value)
        else:
            yield value


def _of_period(past: History) -> Iterator[Decimal]:
    """Where the move over the period would be as large as that over an earlier one."""
    base = terms(past.period_ends.get(past.period.period)) if past.period else None
    for measure, witness in past.period.witnesses.items() if past.period and base else ():
        value = terms(witness.at)
        if value is not None and base is not None:
            yield from (base + value,) if measure.endswith("points") else _around(base, value)


def _around(base: Decimal, percent: Decimal) -> Iterator[Decimal]:
    """The value so many percent from a base, and those where the printed percentage turns."""
    yield from (base * (1 + (percent + off) / HUNDRED) for off in (-HALF, Decimal(0), HALF))
    hundredths = round(percent, 2)
    yield from (base * (1 + (hundredths + off) / HUNDRED) for off in (-HALF, HALF))


def _moves(past: History) -> Iterator[tuple[str, Mark | None]]:
    yield from ((measure, witness.at) for measure, witness in past.witnesses.items())
    for measure, place in past.places.items():
        yield from ((measure, mark) for mark in (place.ahead, place.behind))
    if past.previous_percent:
        value = past.previous_percent.value
        for percent, way in ((value, "rise"), (value, "fall")):
            yield f"{way}_percent", Mark(date.min, percent, "", "")


def _levels(past: History | None) -> Iterator[Decimal | None]:
    """Every earlier price that the history names, in this session's terms, and every round level in it."""
    if past is None:
        return
    records = (past.record_close, past.record_high, past.record_low_close, past.record_low)
    ends = (*past.period_ends.values(), *past.earlier_closes.values(), *past.last_beyond.values())
    run = past.run.base if past.run else None
    firsts = (mark for rung in past.rungs for mark in (rung.first_touch, rung.first_close))
    yield from (terms(mark) for mark in (*records, *ends, run, *firsts))
    yield from (rung.level for rung in past.rungs)
    if past.period:
        yield terms(past.period.record)


def _of_amount(scene: Scene, past: History | None) -> Iterator[Decimal]:
    """Amounts: numbers of the table, times the usual, percent of the turnover, and what history names."""
    numbers = {bound for name, bound in scene.bounds() if name not in COUNTS}
    numbers |= set(scene.house.yardsticks.thresholds.values())
    usual = [each.value for each in (past.usual_turnover, past.usual_volume) if each] if past else []
    main = scene.day.indices[scene.day.main]
    turnover = [main.turnover.value] if main.turnover else []
    for number in numbers:
        yield from (number, -number)
        yield from (each * number for each in usual)
        yield from (each * sign * number / HUNDRED for each in turnover for sign in (1, -1))
    if past is not None:
        marks = (witness.at for witness in past.witnesses.values())
        yield from (value for mark in marks if (value := terms(mark)) is not None)
        yield from (-each.value for each in past.sums.values())
