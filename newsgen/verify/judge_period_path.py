"""Is it so of the way through the period: its closes, records, sessions?"""

from __future__ import annotations

from newsgen.numbers import half_up
from newsgen.verify.amounts import agrees
from newsgen.verify.claims import ChangeSaid
from newsgen.verify.claims_period import (
    PeriodBestSaid,
    PeriodDaysSaid,
    PeriodEndSaid,
    PeriodFirstSaid,
    PeriodRecordsSaid,
)
from newsgen.verify.faults import Fault, plain, untold, wrong
from newsgen.verify.period_view import Close, closes_of, past_of
from newsgen.verify.times import is_day
from newsgen.verify.view import View

_LEVELS = ("", "points")
"""Under what unit a level is printed."""
_WAYS = {1: "up", -1: "down", 0: "flat"}


def end(said: PeriodEndSaid, view: View) -> Fault | None:
    """The first session at the highest or lowest close."""
    closes = closes_of(said.who, view)
    told = f"{view.name(said.who)}, {'highest' if said.sign > 0 else 'lowest'} close of the {said.period}"
    if not closes:
        return untold("superlative", told, "the closes are not known")
    pick = max if said.sign > 0 else min
    level = pick(each.value for each in closes)
    found = next(each for each in closes if each.value == level)
    if said.amount is None or said.day is None:
        return (
            None if closes[-1].value == level else wrong("superlative", told, f"{level} on {found.session}")
        )
    if not (agrees(level, said.amount) and said.amount.unit in _LEVELS):
        return wrong("number", told, plain(level))
    return None if is_day(said.day, found.session, view.session) else wrong("time", told, found.session)


def _beaten(who: str, view: View) -> list[Close] | None:
    """The closes above every one before."""
    past, closes = past_of(who, view), closes_of(who, view)
    top = past.record.value if past and past.record else None
    if top is None or not closes:
        return None
    found = []
    for each in closes:
        if each.value > top:
            top = each.value
            found.append(each)
    return found


def records(said: PeriodRecordsSaid, view: View) -> Fault | None:
    """How many closes beat all before, and the last of them."""
    told = f"{said.number} record closes of {view.name(said.who)}"
    found = _beaten(said.who, view)
    if found is None:
        return untold("superlative", told, "no record from before, or no closes")
    if len(found) != said.number or not found:
        return wrong("superlative", told, f"{len(found)}")
    if said.day and not is_day(said.day, found[-1].session, view.session):
        return wrong("time", told, found[-1].session)
    if said.level and not (agrees(found[-1].value, said.level) and said.level.unit in _LEVELS):
        return wrong("number", told, plain(found[-1].value))
    return None


def first(said: PeriodFirstSaid, view: View) -> Fault | None:
    """Nothing before the period was above the level, and the close of that day was the first."""
    told = f"{view.name(said.who)} first above {plain(said.level.value)}"
    past, closes = past_of(said.who, view), closes_of(said.who, view)
    top = past.record.value if past and past.record else None
    if top is None or not closes:
        return untold("superlative", told, "no record from before, or no closes")
    above = [each for each in closes if each.value > said.level.value]
    if top > said.level.value or not above or said.level.unit not in _LEVELS:
        return wrong("superlative", told, f"a record of {plain(top)} before the {view.day.assignment.period}")
    if is_day(said.day, above[0].session, view.session):
        return None
    return wrong("time", told, above[0].session)


def best(said: PeriodBestSaid, view: View) -> Fault | None:
    """The session of the largest rise, or fall, by percent as printed; and how far it went."""
    told = f"{view.name(said.who)}, {'best' if said.best > 0 else 'worst'} session"
    closes = closes_of(said.who, view)
    if not closes:
        return untold("superlative", told, "the closes are not known")
    moves = [half_up(each.percent, 2) for each in closes]
    most = max(moves) if said.best > 0 else min(moves)
    found = [each for each, move in zip(closes, moves, strict=True) if move == most]
    if len(found) != 1 or not is_day(said.day, found[0].session, view.session):
        return wrong("superlative", told, f"{found[0].session} with {most} percent")
    if most * said.sign <= 0 or not agrees(abs(found[0].percent), said.amount):
        return wrong("number", told, f"{most} percent on {found[0].session}")
    return None


def days(said: PeriodDaysSaid, view: View) -> Fault | None:
    """Counted from the closes, where they may be counted."""
    told = f"{view.name(said.who)} {_WAYS[said.sign]} in {said.number} of {said.of} sessions"
    closes, past = closes_of(said.who, view), past_of(said.who, view)
    if not closes or past is None or not past.counted:
        return untold("number", told, "the sessions cannot be counted")
    count = sum((each.value - each.before) * said.sign > 0 for each in closes)
    if (count, len(closes)) == (said.number, said.of):
        return None
    return wrong("number", told, f"{count} of {len(closes)}")


def step(said: ChangeSaid, view: View) -> Fault | None:
    """The move of another session of the period, on the day named."""
    told = f"{view.name(said.who)} {_WAYS[said.sign]} {plain(said.amount.value)} {said.amount.unit}"
    day = said.when.day
    found = [each for each in closes_of(said.who, view) if day and is_day(day, each.session, view.session)]
    if len(found) != 1 or said.base != "previous_close":
        return wrong("time", told, "no such session in the period")
    change = found[0].value - found[0].before
    if change * said.sign <= 0:
        return wrong("direction", told, f"{plain(found[0].percent)} percent on {found[0].session}")
    percent = said.amount.unit == "percent"
    size = abs(found[0].percent) if percent else abs(change)
    if not agrees(size, said.amount):
        return wrong("number", told, f"{plain(size)} {said.amount.unit}")
    if said.band and not said.band[0] <= abs(found[0].percent) <= said.band[1]:
        return wrong("direction", f"{told}, in a word for another size", f"{plain(found[0].percent)} percent")
    return None
