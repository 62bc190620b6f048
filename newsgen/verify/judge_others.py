"""Flows, comparisons, hours, days and supplied words."""

from __future__ import annotations

from datetime import time, timedelta

from newsgen.records import Datum
from newsgen.sessions import OPEN
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
from newsgen.verify.faults import Fault, plain, untold, wrong
from newsgen.verify.times import is_day
from newsgen.verify.view import View

_NOON = time(12)


def flow(said: FlowSaid, view: View) -> Fault | None:
    """Which side a group was on, and by how much."""
    told = f"{said.group} {'bought' if said.sign > 0 else 'sold'} on balance"
    flows = view.flows(said.market, said.look)
    datum = flows.of(said.group) if flows else None
    if datum is None:
        return untold("number", told, f"no flows of {said.group} on {said.market} at that hour")
    right = f"{'bought' if datum.value > 0 else 'sold'} {plain(abs(datum.value))} won"
    if datum.value * said.sign <= 0:
        return wrong("direction", told, right, datum)
    if said.amount is None:
        return None
    if said.amount.unit != "won":
        return wrong("unit", told, right, datum)
    if compares(abs(datum.value), said.amount, said.how):
        return None
    return wrong("number", f"{told} {plain(said.amount.value)} won", right, datum)


def turn(said: TurnSaid, view: View) -> Fault | None:
    """A turn needs an earlier look with the group on the other side, and this one on this side."""
    told = f"{said.group} turned to net {'buying' if said.sign > 0 else 'selling'}"
    now = view.day.flows.get(said.market)
    datum = now.of(said.group) if now else None
    earlier = [look.flows[said.market].of(said.group) for look in view.day.earlier if said.market in look.flows]
    if datum is None or datum.value * said.sign <= 0:
        return wrong("direction", told, "no such flow now", datum)
    if any(one is not None and one.value * said.sign < 0 for one in earlier):
        return None
    return untold("direction", told, "no earlier look shows the other side")


def relative(said: RelativeSaid, view: View) -> Fault | None:
    """How another index fared beside the main one, by percent."""
    told = f"{view.name(said.who)} {said.relation}"
    other, main = _percent(said.who, view), _percent(view.day.main, view)
    if other is None or main is None or said.who == view.day.main:
        return untold("direction", told, "no two indices to compare")
    good = {
        "lagged": other[0] < main[0],
        "outpaced": other[0] > main[0],
        "better": other[0] > main[0],
        "worse": other[0] < main[0],
        "bucked": other[0] * main[0] < 0,
        "tracked": other[0] * main[0] > 0,
    }[said.relation]
    right = f"{other[0]:.2f} against {main[0]:.2f} percent"
    return None if good else wrong("direction", told, right, other[1])


def _percent(who: str, view: View) -> tuple[float, Datum] | None:
    """The move in percent; only compared, never printed as a figure of a story."""
    last, base = view.datum(who, "last"), view.datum(who, "previous_close")
    if last is None or base is None or not base.value:
        return None
    return float((last.value - base.value) / base.value * 100), last


def clock(said: ClockSaid, view: View) -> Fault | None:
    """The hour is that of the figures, or of an earlier look."""
    if said.clock == view.clock or said.clock in view.looks:
        return None
    return wrong("time", f"as of {said.clock:%H:%M}", f"{view.clock:%H:%M}")


def date_said(said: DateSaid, view: View) -> Fault | None:
    """The day is the session's, or the supplied event's."""
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
        return _overnight(view)
    good = {
        "morning": view.clock < _NOON,
        "afternoon": view.clock >= _NOON,
    }.get(said.phase, view.day.phase == said.phase)
    if said.phase == "open" and view.day.phase == OPEN:
        good = True
    return None if good else wrong("time", f"words for the {said.phase}", f"{view.clock:%H:%M}")


def _overnight(view: View) -> Fault | None:
    """Overseas sessions ended in the night before this session."""
    for each in view.day.overseas:
        if each.session != view.session - timedelta(days=1):
            return wrong("time", "overnight", f"{each.index} on {each.session:%A %Y-%m-%d}", each.percent)
    if not view.day.overseas:
        return untold("time", "overnight", "no foreign indices in the day")
    return None


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
