"""Did the foreign index move like that, on that day?"""

from __future__ import annotations

from datetime import timedelta

from newsgen.records import Overseas
from newsgen.verify.amounts import compares
from newsgen.verify.claims import ChangeSaid, WaySaid
from newsgen.verify.faults import Fault, plain, untold, wrong
from newsgen.verify.judge_changes import told
from newsgen.verify.times import DaySaid, is_day
from newsgen.verify.view import View


def change(said: ChangeSaid, view: View) -> Fault | None:
    """A move of one index in percent."""
    each = view.overseas.get(said.who)
    if each is None:
        return untold("subject", told(said, view), "no such index overseas in the day")
    if said.amount.unit != "percent":
        return wrong("unit", told(said, view), "percent", each.percent)
    fault = _way(said, view, each)
    if fault is None and not compares(abs(each.percent.value), said.amount, said.how):
        return wrong("number", told(said, view), f"{plain(each.percent.value)} percent", each.percent)
    return fault


def way(said: WaySaid, view: View) -> Fault | None:
    """A direction of one index, or of Wall Street: then every index given must agree."""
    if said.who == "^":
        some = list(view.overseas.values())
    else:
        some = [view.overseas[said.who]] if said.who in view.overseas else []
    if not some:
        return untold("direction", told(said, view), "no such indices in the day")
    for each in some:
        fault = _way(said, view, each)
        if fault:
            return fault
    return None


def _way(said: ChangeSaid | WaySaid, view: View, each: Overseas) -> Fault | None:
    """Direction and day of one index."""
    percent, when = each.percent, said.when
    if percent.value * said.sign <= 0 and (said.sign or percent.value):
        return wrong("direction", told(said, view), _right(each), percent)
    if when.lapse or when.before or (when.day and not is_day(when.day, each.session, view.session)):
        return wrong("time", told(said, view), _right(each), percent)
    return None


def _right(each: Overseas) -> str:
    return f"{each.index} {plain(each.percent.value)} percent on {each.session:%A %Y-%m-%d}"


def abroad_on(said: DaySaid, view: View) -> Fault | None:
    """*On Wall Street on Friday*: all foreign sessions given were on that day."""
    for each in view.day.overseas:
        if not is_day(said, each.session, view.session):
            return wrong("time", "the day of Wall Street", _right(each), each.percent)
    return None


def overnight(view: View) -> Fault | None:
    """*Overnight*: the foreign sessions ended in the night before this one."""
    if not view.day.overseas:
        return untold("time", "overnight", "no foreign indices in the day")
    for each in view.day.overseas:
        if each.session != view.session - timedelta(days=1):
            return wrong("time", "overnight", f"{each.index} on {each.session:%A %Y-%m-%d}", each.percent)
    return None
