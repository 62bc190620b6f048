"""Is it the highest, lowest or largest: ever, since that day, in so long, of this year?"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from newsgen.audit import elapsed, measures, printed
from newsgen.audit.almanac import began
from newsgen.audit.assertions import ExtremeSaid, FormerSaid
from newsgen.audit.case import Case
from newsgen.audit.causes import cause
from newsgen.audit.elapsed import Between, Stretch
from newsgen.audit.finding import Finding, close, false, true, unknown
from newsgen.audit.holding import hold
from newsgen.records import Mark, Witness
from newsgen.records.checked import CLOSE, FALSE, TRUE, UNCHECKABLE

_BEST = (TRUE, CLOSE, UNCHECKABLE, FALSE)
"""Words that can mean several measures are wrong only where all of them are."""
_LEAST_DAYS = {"weeks": 6, "months": 26, "years": 350}
"""Days that a week, month or year of a loose count has at least."""
_SIBLINGS = {
    "high_close": ("high_price", "an intraday high"),
    "high_price": ("high_close", "a close"),
    "low_close": ("low_price", "an intraday low"),
    "low_price": ("low_close", "a close"),
    "rise_points": ("rise_percent", "percent"),
    "rise_percent": ("rise_points", "points"),
    "fall_points": ("fall_percent", "percent"),
    "fall_percent": ("fall_points", "points"),
}


def extreme(said: ExtremeSaid, case: Case) -> Finding:
    """By any of the measures that the words can mean."""
    if case.almanac.on(said.when) != case.almanac.session:
        return unknown("superlatives of other sessions are not told by the data")
    found = [_measured(said, measure, case) for measure in said.measures]
    if not found:
        return unknown("which measure is meant was not understood")
    return min(found, key=lambda each: _BEST.index(each.verdict))


def _measured(said: ExtremeSaid, measure: str, case: Case) -> Finding:
    book = case.almanac
    here = measures.own(said.who, measure, book)
    name = measures.named(said.who, measure, book)
    if here.turned:
        return false(f"{name}: none, it went the other way", "")
    if here.size is None:
        return unknown(f"the data do not give the {name}")
    told = f"{name}: {measures.figure(said.who, measure, here.size, book)}"
    if measures.final(measure) and not book.closed:
        return _before_the_close(said, measure, here.size, told, case)
    if measure in measures.DEALING and _provisional(said, case):
        return unknown(f"{told}; the exchange may still correct it")
    if said.place > 1:
        return _placed(said, measure, told, case)
    if said.ever:
        return _ever(said, measure, here.size, told, case)
    found = measures.witness(said.who, measure, here.size, book)
    if found is None:
        return _refuted(said, measure, here.size, told, case)
    return _since(said, measure, found, told, case)


def _refuted(said: ExtremeSaid, measure: str, size: Decimal, told: str, case: Case) -> Finding:
    """Without a witness: a day at hand that is at or beyond this one within the time that is said."""
    book = case.almanac
    at = measures.beyond(said.who, measure, size, book)
    start = said.since if said.since is not None else _began(said.within, book.session)
    if said.lapse is not None and said.lapse[1] in ("weeks", "months", "years"):
        start = book.session - timedelta(days=_LEAST_DAYS[said.lapse[1]] * int(said.lapse[0]))
    if at is None or start is None or at.session <= start or elapsed.within(at.session, start, said.span):
        return unknown(f"{told}; the last one {measures.alike(measure)} is not in the data")
    value = measures.figure(said.who, measure, at.value or size, book)
    told = f"{told}; on {case.day(at.session)} {value} was {measures.alike(measure)} or more so"
    return false(told, _since_words(printed.day(at.session, book.session, case.lang), case))


def _provisional(said: ExtremeSaid, case: Case) -> bool:
    flows = case.almanac.day.flows.get(said.who.partition(".")[0])
    return flows is not None and flows.provisional


def _before_the_close(said: ExtremeSaid, measure: str, size: Decimal, told: str, case: Case) -> Finding:
    """What only the close can bear out may be refuted before it: a level still short of the record."""
    record = measures.record(said.who, measure, case.almanac) if said.ever else None
    if record is not None and record.value is not None and not measures.further(measure, size, record.value):
        return _beaten(said, measure, record, told, case)
    return unknown(f"{told}; the session has not closed")


def _ever(said: ExtremeSaid, measure: str, size: Decimal, told: str, case: Case) -> Finding:
    record = measures.record(said.who, measure, case.almanac)
    if record is not None and record.value is not None:
        if measures.further(measure, size, record.value):
            before = measures.figure(said.who, measure, record.value, case.almanac)
            return true(f"{told}; the record before was {before} on {case.day(record.session)}")
        return _beaten(said, measure, record, told, case)
    found = measures.witness(said.who, measure, size, case.almanac)
    if found is None:
        return unknown(f"{told}; no earlier record is in the data")
    if found.at is not None:
        return _beaten(said, measure, found.at, told, case)
    if found.ever:
        return true(
            f"{told}; none {measures.alike(measure)} before, in data from {case.day(found.covers_from)} on"
        )
    return unknown(
        f"{told}; none {measures.alike(measure)} since {case.day(found.covers_from)}, where the data begin"
    )


def _beaten(said: ExtremeSaid, measure: str, by: Mark, told: str, case: Case) -> Finding:
    """A day that had as much or more."""
    value = measures.figure(said.who, measure, by.value, case.almanac) if by.value is not None else "it"
    right = printed.day(by.session, case.almanac.session, case.lang)
    return false(
        f"{told}; on {case.day(by.session)} {value} was {measures.alike(measure)} or more so",
        _since_words(right, case),
        _sibling(said, measure, case),
    )


def _since_words(day: str, case: Case, *, at_least: bool = False) -> str:
    if case.lang == "en":
        return f"since at least {day}" if at_least else f"since {day}"
    return f"적어도 {day} 이후" if at_least else f"{day} 이후"


def _sibling(said: ExtremeSaid, measure: str, case: Case) -> str:
    """A record within the day told as one of the close, one in points told as one in percent."""
    other, words = _SIBLINGS.get(measure, ("", ""))
    if not other or other in said.measures:
        return ""
    with case.almanac.aside():
        found = _measured(said._replace(measures=(measure, other)), other, case)
    return f"it is true of {words}" if found.verdict == TRUE else ""


def _since(said: ExtremeSaid, measure: str, found: Witness, told: str, case: Case) -> Finding:
    seen = _seen(said.who, measure, found, case)
    told = f"{told}; {seen}"
    if said.since is not None:
        return _since_day(said, measure, found, told, case)
    if said.lapse is not None:
        return _in_so_long(said, found, told, case)
    if said.within:
        return _within(said, found, told, case)
    return unknown(f"{told}; over which time is not said")


def _seen(who: str, measure: str, found: Witness, case: Case) -> str:
    alike = measures.alike(measure)
    if found.at is None:
        return f"none {alike} since {case.day(found.covers_from)}, where the data begin"
    value = found.at.value
    told = f"{measures.figure(who, measure, value, case.almanac)} " if value is not None else ""
    return f"the last one {alike} was {told}on {case.day(found.at.session)}"


def _since_day(said: ExtremeSaid, measure: str, found: Witness, told: str, case: Case) -> Finding:
    assert said.since is not None
    if found.at is None:
        if elapsed.within(found.covers_from, said.since, said.span or "month"):
            return true(told)
        if said.since < found.covers_from:
            return unknown(f"{told}; what was before is not in the data")
        start = printed.day(found.covers_from, case.almanac.session, case.lang)
        return false(told, _since_words(start, case, at_least=True), _anchored(said, measure, case))
    if elapsed.within(found.at.session, said.since, said.span):
        return true(told)
    right = _since_words(printed.day(found.at.session, case.almanac.session, case.lang), case)
    return false(told, right, _anchored(said, measure, case) or _too_far(said, measure, found.at, case))


def _anchored(said: ExtremeSaid, measure: str, case: Case) -> str:
    likely = _sibling(said, measure, case)
    return f"{likely}, not of this measure" if likely else ""


def _too_far(said: ExtremeSaid, measure: str, at: Mark, case: Case) -> str:
    assert said.since is not None
    if said.since < at.session:
        return f"'since' goes back too far: {case.day(at.session)} lies between"
    named = {"year": f"{said.since:%Y}", "month": f"{said.since:%B %Y}"}.get(said.span, case.day(said.since))
    return f"'since' names the wrong day: none was {measures.alike(measure)} in or on {named}"


def _in_so_long(said: ExtremeSaid, found: Witness, told: str, case: Case) -> Finding:
    assert said.lapse is not None
    number, unit = said.lapse
    book = case.almanac
    start = found.at.session if found.at else found.covers_from
    span = Between(start, book.session, book.between(start, book.session))
    stretch = Stretch(Decimal(number), unit, said.lapse_how, inclusive=True)
    if unit not in elapsed.JUDGED:
        return unknown(told)
    held = elapsed.reaches(stretch, span)
    if held is None:
        return unknown(f"{told}; the sessions in between are not counted in the data")
    if held.verdict == TRUE or (found.at is None and held.verdict == CLOSE):
        return true(told)
    if found.at is None:
        return unknown(f"{told}; what was before is not in the data")
    right = elapsed.right(unit, span, case.lang)
    return (
        close(f"{told}; {held.note}", right)
        if held.verdict == CLOSE
        else false(told, right, elapsed.cause(stretch, span))
    )


def _within(said: ExtremeSaid, found: Witness, told: str, case: Case) -> Finding:
    start = _began(said.within, case.almanac.session)
    if start is None:
        return unknown(f"{told}; '{said.within}' is no time that can be looked up")
    if found.at is not None and found.at.session >= start:
        right = _since_words(printed.day(found.at.session, case.almanac.session, case.lang), case)
        return false(told, right)
    if found.at is None and found.covers_from > start:
        return unknown(f"{told}; what was before is not in the data")
    return true(told)


def _began(within: str, session: date) -> date | None:
    """The first day of this week, month, quarter or year, or of the 52 weeks that end today."""
    number, _, unit = within.partition(" ")
    if number.isdecimal() and unit.startswith("week"):
        return session - timedelta(weeks=int(number)) + timedelta(days=1)
    return began(within, session)


def _placed(said: ExtremeSaid, measure: str, told: str, case: Case) -> Finding:
    """*The third-largest fall*: its place among all that are held."""
    place = case.almanac.history(said.who).places.get(measure)
    if place is None:
        return unknown(f"{told}; its place among all is not in the data")
    case.almanac.note(place.ahead)
    start = case.day(place.covers_from)
    told = f"{told}; {printed.place(place.place, 'en')} of {place.among:,} in data from {start} on"
    if place.place == said.place:
        return true(told) if place.ever else unknown(f"{told}, and what was before is not in the data")
    if place.place > said.place or place.ever:
        return false(told, printed.place(place.place, case.lang))
    return unknown(f"{told}, and what was before is not in the data")


def former(said: FormerSaid, case: Case) -> Finding:
    """The record before this session, its value and its day."""
    book = case.almanac
    kinds = {"close": ("high_close",), "high": ("high_price",)}.get(said.what, ("high_close", "high_price"))
    marks = [mark for mark in (measures.record(said.who, kind, book) for kind in kinds) if mark is not None]
    if not marks:
        return unknown(f"the data give no earlier record of {book.name(said.who)}")
    told = "; ".join(
        f"{printed.figure(mark.value, book.unit(said.who))} on {case.day(mark.session)}"
        for mark in marks
        if mark.value is not None
    )
    told = f"the record before: {told}"
    if any(_fits(said, mark) for mark in marks):
        return true(told)
    return _not_former(said, marks[0], told, case)


def _fits(said: FormerSaid, mark: Mark) -> bool:
    if said.day is not None and said.day != mark.session:
        return False
    return said.amount is None or mark.value is None or hold(mark.value, said.amount).verdict != FALSE


def _not_former(said: FormerSaid, mark: Mark, told: str, case: Case) -> Finding:
    book = case.almanac
    if said.amount is not None and mark.value is not None and hold(mark.value, said.amount).verdict == FALSE:
        unit = book.unit(said.who)
        return false(told, printed.level(mark.value, unit, case.lang), cause(said.amount, mark.value, ()))
    return false(told, printed.day(mark.session, book.session, case.lang))
