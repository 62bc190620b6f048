"""Which facts each sentence of a story about a period tells; one without its facts is not told."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from newsgen.plan.section import Finder
from newsgen.plan.shelf import Shelf, beat
from newsgen.records import (
    CAP,
    DOLLAR_WON,
    FLOW,
    INDEX,
    MAIN,
    SHARE,
    Beat,
    FlowSum,
    Gap,
    LargestSince,
    Move,
    ToDate,
)
from newsgen.records.period_facts import (
    PeriodCalendar,
    PeriodDays,
    PeriodEnd,
    PeriodFirst,
    PeriodLeader,
    PeriodMove,
    PeriodRecords,
    PeriodRelative,
    PeriodSession,
    PeriodSince,
    PeriodStreak,
    PeriodTurnover,
)

TENTH = Decimal("0.05")
"""Percent that still rounds to a tenth."""
PERCENT = frozenset(("rise_percent", "fall_percent"))


def best_since(shelf: Shelf, role: str) -> PeriodSince | None:
    """The strongest superlative of the change: in percent where that has one, else in points without
    precedent."""
    found = [each for each in shelf.all(PeriodSince, role) if each.known]
    found.sort(key=lambda each: (-shelf.weight([each]), each.measure not in PERCENT))
    return found[0] if found else None


def streak_of(shelf: Shelf, role: str) -> PeriodStreak | None:
    """The row of periods kept or broken."""
    return shelf.first(PeriodStreak, role)


def triple(shelf: Shelf) -> Beat | None:
    """Points and level: the percentage stands in the first sentence."""
    return beat("period_triple", shelf.first(PeriodMove, MAIN))


def also(shelf: Shelf) -> Beat | None:
    """The row of periods, or the superlative, that the first sentence had no room for."""
    row = streak_of(shelf, MAIN)
    if row is not None and id(row) not in shelf.told:
        return beat("period_streak", row)
    fresh = [each for each in shelf.fresh(PeriodSince, MAIN) if each.known]
    return beat("period_since", *fresh[:1])


def level(shelf: Shelf) -> Beat | None:
    """The highest or lowest close since when, where no record says as much."""
    if shelf.all(PeriodRecords, MAIN):
        return None
    return beat("since_close", *[each for each in shelf.all(LargestSince, MAIN) if each.witness.at][:1])


def year(shelf: Shelf) -> Beat | None:
    """The year so far, where the period is not all there is of it."""
    whole = shelf.first(PeriodMove, MAIN)
    found = [each for each in shelf.all(ToDate, MAIN) if whole and each.base.session != whole.base.session]
    return beat("period_year", *[each for each in found if each.size >= TENTH][:1])


def gap(shelf: Shelf) -> Beat | None:
    """How far below its record the index ended, where it did not set one itself."""
    told = shelf.templates & {"since_close", "period_records"}
    return None if told else beat("gap", shelf.first(Gap, MAIN))


def retold(shelf: Shelf) -> Beat | None:
    """A week's largest sessions one by one, and with them the last."""
    most = int(shelf.thresholds["retold"])
    steps = [
        each for each in shelf.all(PeriodSession, MAIN) if each.side == "step" and each.direction != "flat"
    ]
    largest = sorted(steps, key=lambda each: -abs(each.percent.value))[:most]
    for spare in (each for each in steps if each not in largest):
        shelf.pass_over(spare, f"{most} larger sessions of the week are told")
    return beat("period_retold", *sorted(largest, key=lambda each: each.session))


def session(shelf: Shelf) -> Beat | None:
    """The session itself, where the week's largest have not told it."""
    move = shelf.first(Move, MAIN)
    steps = [each for each in shelf.all(PeriodSession, MAIN) if each.side == "step"]
    last = max((each.session for each in steps), default=None)
    told = any(each.session == last and id(each) in shelf.told for each in steps)
    whole = shelf.first(PeriodMove, MAIN)
    alone = move is not None and whole is not None and whole.base.value == move.base.value
    return None if told or alone else beat("period_session", move)


def extremes(shelf: Shelf) -> Beat | None:
    """The best and the worst session of a longer period."""
    found = {each.side: each for each in shelf.all(PeriodSession, MAIN) if each.period != "week"}
    return beat("period_extremes", found.get("best"), found.get("worst"))


def days(shelf: Shelf) -> Beat | None:
    """How many sessions went the way of most."""
    return beat("period_days", *[each for each in shelf.all(PeriodDays, MAIN) if each.period != "week"])


def ends(shelf: Shelf) -> Beat | None:
    """The highest and the lowest close, of a longer period."""
    found = {each.end: each for each in shelf.all(PeriodEnd, MAIN) if each.period != "week"}
    return beat("period_ends", found.get("high"), found.get("low"))


def records(shelf: Shelf) -> Beat | None:
    """How many record closes there were."""
    return beat("period_records", shelf.first(PeriodRecords, MAIN))


def firsts(shelf: Shelf) -> Beat | None:
    """The highest round thousand, else the highest round hundred, closed above for the first time."""
    found = sorted(shelf.all(PeriodFirst, MAIN), key=lambda each: each.grade != "major")
    for spare in found[1:]:
        shelf.pass_over(spare, f"said by {found[0].id}")
    return beat("period_first", *found[:1])


def flows(shelf: Shelf) -> Beat | None:
    """What the groups bought and sold over the period: the way of the index first, the largest first."""
    move = shelf.first(PeriodMove, MAIN)
    up = move is None or move.change.value >= 0
    found = [each for each in shelf.all(FlowSum, FLOW) if each.amount.value]
    found.sort(key=lambda each: ((each.amount.value > 0) != up, -abs(each.amount.value)))
    return beat("period_flows", *found)


def flow_past(shelf: Shelf) -> Beat | None:
    """The strongest that the past says of a group's period: the most since when, or a row of periods."""
    sinces = [each for each in shelf.all(PeriodSince, FLOW) if each.witness.at is not None]
    rows = [each for each in shelf.all(PeriodStreak, FLOW) if not each.ended]
    best = max((*sinces, *rows), key=lambda each: shelf.weight([each]), default=None)
    if isinstance(best, PeriodStreak):
        return beat("period_flow_row", best)
    return beat("period_flow_since", best)


def turnover(shelf: Shelf) -> Beat | None:
    """What changed hands in a session on average."""
    return beat("period_turnover", shelf.first(PeriodTurnover, MAIN))


def kosdaq(shelf: Shelf) -> Beat | None:
    """The second market over the same period."""
    move, relative = shelf.first(PeriodMove, INDEX), shelf.first(PeriodRelative, INDEX)
    told = relative is not None and relative.relation != "tracked"
    return beat("period_kosdaq", move, relative if told else None) if move else None


def kosdaq_since(shelf: Shelf) -> Beat | None:
    """Its largest change since when, or its row of periods."""
    since, row = best_since(shelf, INDEX), streak_of(shelf, INDEX)
    best = max((each for each in (since, row) if each), key=lambda each: shelf.weight([each]), default=None)
    template = "period_streak" if isinstance(best, PeriodStreak) else "period_since"
    return beat(template, best)


def won(shelf: Shelf) -> Beat | None:
    """The won against the dollar in Seoul, since the last close of the period before."""
    move = shelf.first(PeriodMove, DOLLAR_WON)
    return beat("period_won", move)


def cap(shelf: Shelf) -> Beat | None:
    """What the period did to market value."""
    move = shelf.first(PeriodMove, CAP)
    return beat("period_cap", move) if move and move.direction != "flat" else None


def leaders(shelf: Shelf) -> Beat | None:
    """The large caps that rose and fell the most."""
    found = {each.side: each for each in shelf.all(PeriodLeader, SHARE)}
    return beat("period_leaders", found.get("led"), found.get("lagged"))


def calendar(shelf: Shelf) -> Beat | None:
    """Days without trading, or the end of the year."""
    return beat("period_calendar", shelf.first(PeriodCalendar, MAIN))


BEATS: Mapping[str, Finder] = {
    "period_triple": triple,
    "period_also": also,
    "period_level": level,
    "period_year": year,
    "period_gap": gap,
    "period_retold": retold,
    "period_session": session,
    "period_extremes": extremes,
    "period_days": days,
    "period_ends": ends,
    "period_records": records,
    "period_first": firsts,
    "period_flows": flows,
    "period_flow_past": flow_past,
    "period_turnover": turnover,
    "period_kosdaq": kosdaq,
    "period_kosdaq_since": kosdaq_since,
    "period_won": won,
    "period_cap": cap,
    "period_leaders": leaders,
    "period_calendar": calendar,
}
