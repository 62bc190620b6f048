"""Flows, comparisons, hours, days and supplied words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import time
from decimal import Decimal

from newsgen.numbers import half_up
from newsgen.records import Datum
from newsgen.verify.amounts import compares
from newsgen.verify.claims import (
    ClockSaid,
    DateSaid,
    FlowSaid,
    LedSaid,
    PhaseSaid,
    RelativeSaid,
    ToldSaid,
    TurnSaid,
)
from newsgen.verify.claims_past import MarginSaid
from newsgen.verify.faults import Fault, plain, untold, wrong
from newsgen.verify.judge_leads import occasion
from newsgen.verify.judge_overseas import abroad_on, overnight
from newsgen.verify.times import is_day
from newsgen.verify.view import View

_NOON = time(12)
_YEAR_ENDS_FROM = 26
"""The last session of a year is never before Dec. 26: Korea Exchange closes on the year's last weekday."""
_RELATIONS: Mapping[str, Callable[[float, float], bool]] = {
    "lagged": lambda other, main: other < main,
    "outpaced": lambda other, main: other > main,
    "better": lambda other, main: other > main,
    "worse": lambda other, main: other < main,
    "bucked": lambda other, main: other * main < 0,
    "tracked": lambda other, main: other * main > 0,
}


def flow(said: FlowSaid, view: View) -> Fault | None:
    """Which side a group was on, and by how much."""
    flows = view.flows(said.market, said.look)
    datum = flows.of(said.group) if flows else None
    if datum is None:
        where = f"no flows of {said.group} on {said.market} at that hour"
        return untold("number", _dealt(said), where)
    if datum.value * said.sign <= 0:
        return wrong("direction", _dealt(said), _flowed(datum), datum)
    if said.amount is None:
        return None
    if said.amount.unit != "won":
        return wrong("unit", _dealt(said), _flowed(datum), datum)
    if compares(abs(datum.value), said.amount, said.how):
        return None
    return wrong("number", f"{_dealt(said)} {plain(said.amount.value)} won", _flowed(datum), datum)


def _dealt(said: FlowSaid) -> str:
    return f"{said.group} {'bought' if said.sign > 0 else 'sold'} on balance"


def _flowed(datum: Datum) -> str:
    return f"{'bought' if datum.value > 0 else 'sold'} {plain(abs(datum.value))} won"


def turn(said: TurnSaid, view: View) -> Fault | None:
    """A turn needs an earlier look with the group on the other side, and this one on this side."""
    told = f"{said.group} turned to net {'buying' if said.sign > 0 else 'selling'}"
    now = view.day.flows.get(said.market)
    datum = now.of(said.group) if now else None
    earlier = [
        look.flows[said.market].of(said.group) for look in view.day.earlier if said.market in look.flows
    ]
    if datum is None or datum.value * said.sign <= 0:
        return wrong("direction", told, "no such flow now", datum)
    if any(one is not None and one.value * said.sign < 0 for one in earlier):
        return None
    return untold("direction", told, "no earlier look shows the other side")


def relative(said: RelativeSaid, view: View) -> Fault | None:
    """How another index fared beside the main one, by percent."""
    told = f"{said.who} {said.relation}"
    if view.day.assignment.period != "day":
        return _relative_over(said, view, told)
    other, main = _percent(said.who, view), _percent(view.day.main, view)
    if other is None or main is None or said.who == view.day.main:
        return untold("direction", told, "no two indices to compare")
    if _RELATIONS[said.relation](other[0], main[0]):
        return None
    return wrong("direction", told, f"{other[0]:.2f} against {main[0]:.2f} percent", other[1])


def _relative_over(said: RelativeSaid, view: View, told: str) -> Fault | None:
    """The same over the period that the story looks back on."""
    from newsgen.verify import judge_period_beside

    both = judge_period_beside.relative(said.who, view)
    if both is None or said.who == view.day.main:
        return untold("direction", told, "no two indices to compare")
    if _RELATIONS[said.relation](*both):
        return None
    return wrong("direction", told, f"{both[0]:.2f} against {both[1]:.2f} percent")


def margin(said: MarginSaid, view: View) -> Fault | None:
    """How far apart two moves the same way are: the one percentage less the other, both to the hundredth."""
    far = f"{plain(said.amount.value)} {said.amount.unit}"
    told = f"{said.who} {far} {'above' if said.sign > 0 else 'below'} {said.against}"
    own, other = (_exactly(who, view) for who in (said.who, said.against))
    if own is None or other is None or said.who == said.against or view.day.assignment.period != "day":
        return untold("number", told, "no two indices to compare over this session")
    beside = f"{own[0]:.2f} against {other[0]:.2f} percent"
    if min(own[0] * said.way, other[0] * said.way) <= 0:
        return wrong("direction", told, beside, own[1])
    apart = half_up(abs(own[0]), 2) - half_up(abs(other[0]), 2)
    if apart * said.sign <= 0:
        return wrong("direction", told, beside, own[1])
    if said.amount.unit != "percentage points":
        return wrong("unit", told, "percentage points", own[1])
    return None if said.amount.value == abs(apart) else wrong("number", told, plain(abs(apart)), own[1])


def _percent(who: str, view: View) -> tuple[float, Datum] | None:
    """The move in percent; only compared, never printed as a figure of a story."""
    found = _exactly(who, view)
    return None if found is None else (float(found[0]), found[1])


def _exactly(who: str, view: View) -> tuple[Decimal, Datum] | None:
    """The move in percent, and the price that it led to."""
    last, base = view.datum(who, "last"), view.datum(who, "previous_close")
    if last is None or base is None or not base.value:
        return None
    return (last.value - base.value) / base.value * 100, last


def clock(said: ClockSaid, view: View) -> Fault | None:
    """The hour is that of the figures, or of an earlier look."""
    if said.clock == view.clock or said.clock in view.looks:
        return None
    return wrong("time", f"as of {said.clock:%H:%M}", f"{view.clock:%H:%M}")


def date_said(said: DateSaid, view: View) -> Fault | None:
    """The day is the session's, that of foreign markets, or the supplied event's."""
    if said.of == "^":
        return abroad_on(said.day, view)
    true = view.session
    if said.of.startswith("told:"):
        item = view.day.supplied[int(said.of[5:])]
        if item.on is None:
            return untold("time", "the day of what was supplied", f"no day with {item.address}")
        true = item.on
    if is_day(said.day, true, view.session):
        return None
    return wrong("time", "the day named", f"{true:%A %Y-%m-%d}")


def phase(said: PhaseSaid, view: View) -> Fault | None:
    """Words for a time of the day, and *overnight*."""
    if said.phase == "overnight":
        return overnight(view)
    if said.phase in ("year_first", "year_last"):
        return occasion(said, view)
    if said.phase == "year_end":
        good = view.session.month == 12 and view.session.day >= _YEAR_ENDS_FROM
    elif said.phase.endswith("_end"):
        return _ends(said.phase[:-4], view)
    elif ":" in said.phase:
        good = said.phase in (f"month:{view.session.month}", f"quarter:{(view.session.month + 2) // 3}")
    elif said.phase in ("morning", "afternoon"):
        good = (view.clock < _NOON) == (said.phase == "morning")
    else:
        good = view.day.phase == said.phase
    return None if good else wrong("time", f"words for the {said.phase}", f"{view.clock:%H:%M}")


def _ends(period: str, view: View) -> Fault | None:
    """A week, month or quarter ends with this session when the next one lies in another."""
    following = view.day.next_session
    if following is None:
        return untold("time", f"the end of the {period}", "the next session is not known")
    if period == "week":
        over = following.isocalendar()[:2] != view.session.isocalendar()[:2]
    else:
        months = 3 if period == "quarter" else 1
        here, then = ((each.year, (each.month - 1) // months) for each in (view.session, following))
        over = here != then
    if over and view.closed:
        return None
    return wrong("time", f"the end of the {period}", f"the next session is {following:%A %Y-%m-%d}")


def told(said: ToldSaid, view: View) -> Fault | None:
    """Supplied words stand with their speaker or source."""
    if said.with_source:
        return None
    return untold("supplied", "supplied words without their source", view.day.supplied[said.item].address)


def led(said: LedSaid, view: View) -> Fault | None:
    """Supplied leaders led the way the main index went."""
    now = _percent(view.day.main, view)
    if now is not None and now[0] * said.sign > 0:
        return None
    return wrong("direction", "led the move", f"{now[0]:.2f} percent" if now else "no move of the index")
