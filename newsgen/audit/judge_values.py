"""Did it stand there: a printed level, price or sum against the datum of its subject and moment?"""

from __future__ import annotations

from decimal import Decimal

from newsgen.audit import printed, tolerances
from newsgen.audit.almanac import Known
from newsgen.audit.assertions import BEFORE, Point, ValueSaid
from newsgen.audit.case import Case
from newsgen.audit.causes import cause
from newsgen.audit.finding import Finding, close, false, true, unknown
from newsgen.audit.holding import YES, Held, Slack, hold
from newsgen.audit.suspects import between, likely
from newsgen.records import Datum
from newsgen.records.checked import CLOSE, FALSE, TRUE, UNCHECKABLE

UNITS = {
    "points": ("points", ""),
    "won": ("won", ""),
    "won per dollar": ("won", "won per dollar", ""),
    "shares": ("shares", ""),
    "percent": ("percent",),
}
"""Units that a series is printed in, by its own."""
_LEVEL = tolerances.ROUND_LEVEL.most


def value(said: ValueSaid, case: Case) -> Finding:
    """The amount against the figure; of *touching* the high or the low, or what it stood at."""
    if said.point.aspect != "extreme":
        return _value(said, case)
    now = _value(said._replace(point=said.point._replace(aspect="last")), case)
    if now.verdict in (TRUE, UNCHECKABLE):
        return now
    last = case.almanac.value(said.point._replace(aspect="last"))
    above = last is None or last.value is None or said.amount.value > last.value
    found = _value(said._replace(point=said.point._replace(aspect="high" if above else "low")), case)
    return passed_through(found, said.point, said.amount.value, case)


def passed_through(found: Finding, point: Point, stood: Decimal, case: Case) -> Finding:
    """What is said of a moment nobody wrote down: no false figure while the day's range covers it."""
    if found.verdict != FALSE:
        return found
    ends = [case.almanac.value(point._replace(aspect=each)) for each in ("low", "high")]
    low, high = (each.value if each is not None else None for each in ends)
    if low is None or high is None or not low <= stood <= high:
        return found
    unit = case.almanac.unit(point.who)
    day = " to ".join(printed.figure(each, unit) for each in (low, high))
    return unknown(f"{case.almanac.name(point.who)} went from {day}; the figure of that moment is not told")


def _value(said: ValueSaid, case: Case) -> Finding:
    known = case.almanac.value(said.point)
    if known is None or known.value is None:
        return unknown(missing(said.point, case))
    unit = case.almanac.unit(said.point.who)
    if said.amount.unit == "dollars" and unit == "won":
        return _in_dollars(said, known.value, case)
    told = f"{where(said.point, known, case)}: {printed.figure(known.value, unit)}"
    if said.amount.unit not in UNITS.get(unit, (unit,)):
        return _wrong_unit(said, known.value, unit, told, case)
    held = holds(said, known.value, unit, case)
    if held.verdict == FALSE and _is_the_move(said, known.value, case):
        return unknown(f"{told}; the number is how far it moved, so perhaps no level was meant")
    return _worded(said, held, known.value, told, case)


def _is_the_move(said: ValueSaid, exact: Decimal, case: Case) -> bool:
    """Whether the number, far below any level, is the move of the session: the words were not understood."""
    if said.amount.value * 2 > exact:
        return False
    with case.almanac.aside():
        ends = Point(said.point.who, when=BEFORE), Point(said.point.who)
        moves = [between(*ends, case.almanac, percent=percent) for percent in (False, True)]
    return any(move is not None and hold(abs(move), said.amount).verdict == TRUE for move in moves)


def holds(said: ValueSaid, exact: Decimal, unit: str, case: Case) -> Held:
    """Whether the number holds, however its unit is called."""
    summed = "." in said.point.who
    slack = case.ticks(said.point, exact)
    held = hold(exact, said.amount, said.how, loose=summed, slack=slack)
    rough = unit == "points" and said.how == "" and said.amount.step == 1 and not said.amount.value % 10
    if held.verdict == FALSE and rough and abs(exact - said.amount.value) <= _LEVEL * exact:
        held = Held(CLOSE, "a rounded level, and no 'about' or 'around' with it")
    return held


def _worded(said: ValueSaid, held: Held, exact: Decimal, told: str, case: Case) -> Finding:
    unit = case.almanac.unit(said.point.who)
    right = (
        printed.level(exact, unit, case.lang)
        if "." not in said.point.who
        else printed.shown(exact, unit, case.lang, said.amount.step)
    )
    if held == YES:
        note = case.loosely(exact, said.amount, said.how) if unit == "points" else ""
        return close(f"{told}; {note}", right) if note else true(told)
    if held.verdict == TRUE:
        return true(told)
    if held.verdict == CLOSE:
        return close(f"{told}; {held.note}", right)
    return false(told, right, likely(said, exact, case.almanac))


def _wrong_unit(said: ValueSaid, exact: Decimal, unit: str, told: str, case: Case) -> Finding:
    """A level in a unit that is not its own is wrong where the number is the level's."""
    if holds(said, exact, unit, case).verdict == TRUE:
        right = printed.level(exact, unit, case.lang)
        return false(told, right, f"the number is right, the unit is {unit}, not {said.amount.unit}")
    return unknown(f"{case.almanac.name(said.point.who)} is not given in {said.amount.unit}")


def _in_dollars(said: ValueSaid, won: Decimal, case: Case) -> Finding:
    rate = case.almanac.day.conversion
    if rate is None:
        return unknown("the data give no rate to turn won into dollars")
    case.almanac.note(rate)
    exact = won / rate.value
    slack = Slack(tolerances.RATE.most * exact, "another rate of the day may have been used")
    held = hold(exact, said.amount, said.how, loose=True, slack=slack)
    right = printed.shown(exact, "dollars", case.lang, said.amount.step)
    told = f"{printed.full(won)} won / {printed.plain(rate.value)} won per dollar = {right}"
    if held.verdict == TRUE:
        return true(told)
    return (
        close(f"{told}; {held.note}", right)
        if held.verdict == CLOSE
        else false(told, right, cause(said.amount, exact, ()))
    )


SUMMED = ("'s market value", "'s turnover", "'s volume")
_ASPECTS = {
    "last": "at",
    "close": "close",
    "open": "open",
    "high": "high",
    "low": "low",
    "extreme": "high or low",
    "previous_close": "previous close",
}

_MISSED = {"last": "figure", "extreme": "high or low"}


def where(point: Point, known: Known, case: Case) -> str:
    """A figure by its subject and moment: *SK hynix at 2 p.m.*, *KOSPI close on Feb. 24*."""
    book = case.almanac
    name = book.name(point.who)
    if not isinstance(known, Datum):
        return f"{_of(name, _field(point))} on {case.day(known.session)}"
    on = book.on(point.when)
    if point.when.ago == 1 or (on is not None and on == book.previous):
        return _of(name, f"previous {_field(point)}")
    if on is not None and on != book.session:
        return f"{_of(name, _field(point))} on {case.day(on)}"
    if point.aspect in ("last", "close"):
        closed = book.closed and point.when.look is None
        hour = printed.hour(point.when.look or book.clock, "en")
        return _of(name, "close") if closed else f"{name} at {hour}"
    return f"{name} {_ASPECTS.get(point.aspect, point.aspect)}"


def _of(name: str, field: str) -> str:
    """*SK hynix close*; of a sum, which has nothing but a close, the sum itself: *KOSPI's turnover*."""
    summed = name.endswith(SUMMED)
    return name if summed and field == "close" else f"{name} at the {field}" if summed else f"{name} {field}"


def _field(point: Point) -> str:
    return "close" if point.aspect in ("last", "close") else point.aspect


def missing(point: Point, case: Case) -> str:
    """Which figure is not there to hold it to."""
    book, when = case.almanac, point.when
    if point.aspect == "close" and not book.closed and book.on(when) == book.session:
        return "the session has not closed"
    on = book.on(when)
    day = f"the last {when.base}" if when.base else case.day(on) if on else f"{when.ago} sessions ago"
    hour = f" at {printed.hour(when.look, 'en')}" if when.look else ""
    figure = _MISSED.get(point.aspect, point.aspect)
    return f"the data give no {figure} of {book.name(point.who)} for {day}{hour}"
