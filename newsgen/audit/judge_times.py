"""Is it that day, that weekday, that hour, and so long after?"""

from __future__ import annotations

from datetime import date, time

from newsgen.audit import elapsed, firsts, printed, tolerances
from newsgen.audit.assertions import ClockSaid, DaySaid, Event, LapseSaid, WeekdaySaid
from newsgen.audit.case import Case
from newsgen.audit.elapsed import Between, Stretch
from newsgen.audit.finding import Finding, close, false, true, unknown
from newsgen.records.checked import CLOSE, FALSE, TRUE
from newsgen.sessions import regular_close

WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "ko": ("월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"),
}
_BETTER = (TRUE, CLOSE, FALSE)


def lapse(said: LapseSaid, case: Case) -> Finding:
    """So much time between two events; of several days an event may mean, the one that fits best."""
    if said.unit not in elapsed.JUDGED:
        return unknown(f"{said.unit} are not told by the data")
    starts, ends = dates_of(said.start, case), dates_of(said.end, case)
    if not starts or not ends:
        return unknown(
            "the data do not tell the day that it is counted from"
            if not starts
            else "the day that it is counted to was not found"
        )
    found = [_between(said, start, end, case) for start in starts for end in ends if start < end]
    if not found:
        return unknown("it is counted from a day that does not lie before its end")
    told = [each for each in found if each.verdict in _BETTER]
    return min(told, key=lambda each: _BETTER.index(each.verdict)) if told else found[0]


def _between(said: LapseSaid, start: date, end: date, case: Case) -> Finding:
    span = Between(start, end, case.almanac.between(start, end))
    stretch = Stretch(said.number, said.unit, "" if said.how == "just" else said.how, said.inclusive)
    held = elapsed.holds(stretch, span)
    sessions = f", {span.sessions} sessions" if span.sessions is not None else ""
    days = (printed.day(each, case.almanac.session, "en") for each in (start, end))
    told = f"from {' to '.join(days)}: {span.days} days{sessions}"
    if held is None:
        return unknown(f"{told}; the sessions in between are not counted in the data")
    if held.verdict == TRUE:
        return true(told)
    right = elapsed.right(said.unit, span, case.lang)
    if held.verdict == CLOSE:
        return close(f"{told}; {held.note}", right)
    return false(told, right, _likely(said, stretch, span, case))


def _likely(said: LapseSaid, stretch: Stretch, span: Between, case: Case) -> str:
    return (
        elapsed.cause(stretch, span)
        or _since_another(said, stretch, span.start, span.end, case)
        or elapsed.cut(stretch, span)
    )


def _since_another(said: LapseSaid, stretch: Stretch, start: date, end: date, case: Case) -> str:
    """The round level passed at another time from which the stretch would be right, the nearest of them."""
    if said.end != Event() or said.start.former or said.unit in ("days", "sessions"):
        return ""
    fits: list[tuple[int, str]] = []
    main = case.almanac.day.main
    own = said.start.beyond.who if said.start.beyond else main
    for who in dict.fromkeys((own, main, f"{main}.cap")):
        for rung in case.almanac.history(who).rungs:
            for mark, what in ((rung.first_close, "close"), (rung.first_touch, "trade")):
                if mark is None or mark.session in (start, end):
                    continue
                span = Between(mark.session, end, None)
                held, whole = (
                    elapsed.holds(stretch, span),
                    elapsed.days_of(said.number, said.unit, mark.session),
                )
                if held is not None and held.verdict == TRUE:
                    level = f"{printed.full(rung.level)} on {case.day(mark.session)}"
                    words = f"{span.days} days is the time since the first {what} beyond {level}"
                    fits.append((abs(int(span.days - whole)), words))
    return min(fits)[1] if fits else ""


def dates_of(event: Event, case: Case) -> list[date]:
    """The days that an event may mean: of a level passed the first trade and the first close beyond it."""
    book = case.almanac
    if event.day is not None:
        return [event.day]
    if event.former:
        past = book.history(book.day.main)
        marks = [book.note(past.record_close), book.note(past.record_high)]
        return list(dict.fromkeys(mark.session for mark in marks if mark is not None))
    if event.beyond is None:
        return [book.session]
    said = event.beyond
    if not said.first and book.on(said.when) == book.session:
        return [book.session]
    fields = firsts.fields_of(said.how)
    marks = [firsts.first(said.who, said.level, said.side, field, book) for field in fields]
    days = [mark.session for mark in marks if mark is not None]
    return list(dict.fromkeys(days)) or _in_this_session(event, case)


def _in_this_session(event: Event, case: Case) -> list[date]:
    """This session's day, where the level was never passed before it."""
    said, book = event.beyond, case.almanac
    if said is None:
        return []
    earlier = firsts.before(said.who, said.level, said.side, firsts.fields_of(said.how)[0], book)
    return [book.session] if earlier.known and earlier.mark is None else []


def weekday(said: WeekdaySaid, case: Case) -> Finding:
    """A date and its weekday."""
    names = WEEKDAYS[case.lang]
    told = f"{case.day(said.day)} is a {WEEKDAYS['en'][said.day.weekday()]}"
    return true(told) if said.day.weekday() == said.weekday else false(told, names[said.day.weekday()])


def day(said: DaySaid, case: Case) -> Finding:
    """The story's own day."""
    session = case.almanac.session
    told = f"the session is that of {case.day(session)}"
    if said.day == session:
        return true(told)
    likely = "it is the session before" if said.day == case.almanac.previous else ""
    return false(told, printed.day(session, session, case.lang), likely)


def clock(said: ClockSaid, case: Case) -> Finding:
    """The hour of the figures, of an earlier look, or of the close."""
    book = case.almanac
    hours = [book.clock, *book.looks]
    if book.closed:
        hours.append(regular_close(book.session).time())
    told = f"the figures are as of {printed.hour(book.clock, 'en')}"
    apart = min(abs(_minutes(said.clock) - _minutes(each)) for each in hours)
    if apart == 0:
        return true(f"the data hold figures as of {printed.hour(said.clock, 'en')}")
    if apart <= tolerances.CLOCK.most:
        return close(f"{told}; {apart} minutes away", printed.hour(book.clock, case.lang))
    if said.clock > book.clock and not book.closed:
        return false(f"{told}, before that", printed.hour(book.clock, case.lang))
    return unknown(f"{told}; the data hold nothing of {printed.hour(said.clock, 'en')}")


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
