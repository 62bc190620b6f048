"""Is it so of what else the period came to: turnover, large caps, holidays, the other index?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from newsgen.numbers import half_up
from newsgen.verify.amounts import agrees, ratio_agrees
from newsgen.verify.claims_period import LastSessionSaid, PeriodAverageSaid, PeriodMostSaid, ShutSaid
from newsgen.verify.faults import Fault, plain, untold, wrong
from newsgen.verify.period_view import ends_of, past_of
from newsgen.verify.times import DaySaid, is_day
from newsgen.verify.view import View

_WAYS = {1: "up", -1: "down", 0: "flat"}


def average(said: PeriodAverageSaid, view: View) -> Fault | None:
    """Turnover of all sessions over their number, and against the average of the period before."""
    told = f"an average turnover of {plain(said.amount.value)} won"
    main = view.day.main
    past, today = past_of(main, view), view.datum(f"{main}.turnover", "last")
    if past is None or past.turnover is None or today is None or not past.closes:
        return untold("number", told, "the turnover of a session is not known")
    exact = (past.turnover.value + today.value) / (len(past.closes) + 1)
    if not agrees(exact, said.amount):
        return wrong("number", told, plain(exact), past.turnover)
    if said.percent is None:
        return None
    before = past.turnover_before
    if before is None or not before.value:
        return untold("number", told, "no average of the period before")
    change = exact - before.value
    if change * said.sign <= 0:
        return wrong("direction", told, f"{plain(before.value)} before", before)
    if ratio_agrees(abs(change), before.value, said.percent):
        return None
    return wrong("number", told, f"{plain(abs(change) / before.value * 100)} percent", before)


def _percents(view: View) -> Iterator[tuple[str, Decimal]]:
    for code in view.day.shares:
        ends = ends_of(code, view)
        if ends:
            yield code, (ends[1] - ends[0]) / ends[0] * 100


def most(said: PeriodMostSaid, view: View) -> Fault | None:
    """The largest rise or fall among the shares whose period is whole."""
    told = f"{view.name(said.who)} {_WAYS[said.sign]} the most"
    found = dict(_percents(view))
    own = found.get(said.who)
    if own is None or own * said.sign <= 0:
        return wrong("direction", told, f"{plain(own)} percent" if own is not None else "nothing")
    if len(found) != said.among:
        return wrong("number", f"{told} among {said.among}", len(found))
    shown = half_up(own, 2) * said.sign
    if any(half_up(each, 2) * said.sign >= shown for code, each in found.items() if code != said.who):
        return wrong("superlative", told, "another did as much")
    return None if agrees(abs(own), said.percent) else wrong("number", told, f"{plain(own)} percent")


def shut(said: ShutSaid, view: View) -> Fault | None:
    """The days of the week without trading for that reason, all of them."""
    past = past_of(view.day.main, view)
    closed = [each.day for each in past.closed if each.reason == said.why] if past else []
    told = f"closed on {len(said.days)} days for {said.why or 'no reason'}"
    if not closed:
        return wrong("time", told, "no such days")
    named = [closed[0], closed[-1]] if said.through else closed
    if said.through and (len(closed) < 3 or (closed[-1] - closed[0]).days != len(closed) - 1):
        return wrong("time", told, "not a row of days")
    if len(named) == len(said.days) and all(
        _is(each, day, view) for each, day in zip(said.days, named, strict=True)
    ):
        return None
    return wrong("time", told, ", ".join(map(str, closed)))


def _is(said: DaySaid, day: date, view: View) -> bool:
    """A weekday of that week, whatever lies between it and the session, or the date itself."""
    return said.weekday == day.weekday() if said.weekday >= 0 else is_day(said, day, view.session)


def last_session(said: LastSessionSaid, view: View) -> Fault | None:
    """The next session lies in another year, on the day named."""
    following = view.day.next_session
    if following is None:
        return untold("time", "the end of the year", "the next session is not known")
    if said.resumes is None:
        good = following.year != view.session.year
    else:
        good = is_day(said.resumes, following, view.session)
    return None if good else wrong("time", "when trading goes on", following)


def relative(who: str, view: View) -> tuple[float, float] | None:
    """What another series and the main index came to over the period, percent."""
    other, main = ends_of(who, view), ends_of(view.day.main, view)
    if other is None or main is None:
        return None
    return tuple(float((last - base) / base * 100) for base, last in (other, main))  # type: ignore[return-value]
