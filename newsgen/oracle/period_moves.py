"""How far did each series come over the period, since when was it as much, and in which row of periods?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsgen.oracle import editors, past_periods
from newsgen.oracle.asked import PRICED, RATES, Asked, Row, said, way, years
from newsgen.oracle.moves import relation
from newsgen.oracle.past_periods import Span
from newsgen.oracle.periods import change_since, last_before
from newsgen.records import FLOW, INDEX, MAIN, SHARE, Mark, Witness
from newsgen.records.period_facts import (
    PeriodLeader,
    PeriodMove,
    PeriodRelative,
    PeriodSince,
    PeriodStreak,
)

UP = {"rise": True, "fall": False, "buying": True, "selling": False}


def moves(asked: Asked) -> Iterator[PeriodMove]:
    """Against the last close of the period before."""
    if asked.period == "day":
        return
    for row in asked.rows(*PRICED, *RATES):
        then = last_before(row, asked.period)
        change, last = None if then is None else change_since(row, then), row.figure("close")
        if then is None or change is None or last is None:
            continue
        moved, percent = said(change[0], row.tape.unit), said(change[1], "percent")
        base = row.mark(then)
        yield PeriodMove(row.name, row.role, asked.period, last, moved, percent, base, way(change[0]))


def sinces(asked: Asked) -> Iterator[PeriodSince]:
    """The last whole period that came to as much, or that there is none."""
    for row in asked.rows(MAIN, INDEX, FLOW):
        whole = _told(asked, row)
        if not whole:
            continue
        for measure in _measures(row, whole[-1]):
            yield _since(asked, row, whole, measure)


def _told(asked: Asked, row: Row) -> list[Span]:
    """The whole periods; none where an investor group's sum would be that of one session."""
    whole = past_periods.spans(asked, row)
    alone = bool(whole) and row.role == FLOW and whole[-1].end - whole[-1].base == 1
    return [] if alone else whole


def _measures(row: Row, span: Span) -> tuple[str, ...]:
    if not span.points:
        return ()
    if row.role == FLOW:
        return ("buying",) if span.points > 0 else ("selling",)
    named = "rise" if span.points > 0 else "fall"
    return tuple(f"{named}_{of}" for of in ("points", "percent") if of == "points" or span.percent)


def _since(asked: Asked, row: Row, whole: list[Span], measure: str) -> PeriodSince:
    span, up = whole[-1], UP[measure.partition("_")[0]]
    found = None
    for each in reversed(whole[:-1]):
        seen, now = each.measured(measure), span.measured(measure)
        if seen >= now if up else seen <= now:
            found = each
            break
    first = whole[0]
    if found is not None:
        mark = Mark(found.last_day, _worth(row, found, measure), "", "")
        witness = Witness(measure, mark, first.last_day, ever=False)
    else:
        ever = past_periods.nothing_before(row, asked.period, measure, first, span)
        witness = Witness(measure, None, first.last_day, ever)
    start = witness.at.session if witness.at else witness.covers_from
    unit = "percent" if measure.endswith("percent") else row.tape.unit
    value = said(_worth(row, span, measure), unit)
    return PeriodSince(row.name, row.role, asked.period, measure, value, witness, years(start, asked.day))


def _worth(row: Row, span: Span, measure: str) -> Decimal:
    """In the unit a story gives it: percent unrounded."""
    if not measure.endswith("percent"):
        return row.tape.worth(span.points, "net" if row.role == FLOW else "close")
    change = change_since(row.before(span.end), span.base)
    assert change is not None
    return change[1]


def streaks(asked: Asked) -> Iterator[PeriodStreak]:
    """Two periods in a row or more, kept or broken by this one; whole only where one before them is known."""
    for row in asked.rows(MAIN, INDEX, FLOW):
        ways = [way(span.points) for span in _told(asked, row)]
        before = ways[:-1]
        length = 0
        while length < len(before) and before[-1 - length] == before[-1]:
            length += 1
        if not before or before[-1] == "flat" or length == len(before):
            continue
        kept = ways[-1] == before[-1]
        total = length + 1 if kept else length
        if total >= 2:
            periods = said(total, "periods")
            yield PeriodStreak(row.name, row.role, asked.period, before[-1], periods, not kept)


def relatives(asked: Asked) -> Iterator[PeriodRelative]:
    """Another index beside the main one, both over the period."""
    found = {each.subject: each for each in moves(asked)}
    main = found.get(asked.main.name)
    for each in found.values():
        if main is not None and each.role == INDEX:
            how = relation(main.percent.value, each.percent.value)
            yield PeriodRelative(each.subject, INDEX, asked.period, main.subject, how)


def leaders(asked: Asked) -> Iterator[PeriodLeader]:
    """The largest rise and fall among the shares of which every session is at hand."""
    shares = [each for each in moves(asked) if each.role == SHARE]
    if len(shares) < editors.threshold("leaders_among"):
        return
    printed = [_hundredths(each.percent.value) for each in shares]
    for side, most in (("led", max(printed)), ("lagged", min(printed))):
        if printed.count(most) == 1 and (most > 0 if side == "led" else most < 0):
            each = shares[printed.index(most)]
            period, among = asked.period, len(shares)
            yield PeriodLeader(each.subject, SHARE, period, side, each.percent, each.last, among)


def _hundredths(value: Decimal) -> int:
    whole = int(abs(value) * 200 + 1) // 2
    return whole if value >= 0 else -whole
