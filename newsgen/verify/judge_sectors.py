"""Did the sector move like that in this session?"""

from __future__ import annotations

from newsgen.verify.amounts import compares
from newsgen.verify.claims import NOW, ChangeSaid, WaySaid
from newsgen.verify.faults import Fault, plain, untold, wrong
from newsgen.verify.judge_changes import told
from newsgen.verify.view import View

_NOW = ("last", "close")


def change(said: ChangeSaid, view: View) -> Fault | None:
    """A move of one sector in percent."""
    each = view.sectors.get(said.who)
    if each is None:
        return untold("subject", told(said, view), "no such sector in the day")
    if said.amount.unit != "percent":
        return wrong("unit", told(said, view), "percent", each.percent)
    fault = way(said, view)
    if fault is None and not compares(abs(each.percent.value), said.amount, said.how):
        return wrong("number", told(said, view), f"{plain(each.percent.value)} percent", each.percent)
    return fault


def way(said: ChangeSaid | WaySaid, view: View) -> Fault | None:
    """A direction of one sector, from the close before to this look and to no other."""
    each = view.sectors.get(said.who)
    if each is None:
        return untold("direction", told(said, view), "no such sector in the day")
    percent = each.percent
    if percent.value * said.sign <= 0 and (said.sign or percent.value):
        return wrong("direction", told(said, view), f"{plain(percent.value)} percent", percent)
    here = said.when == NOW and said.look in (None, view.clock) and said.base == "previous_close"
    if not here or said.aspect not in _NOW or (said.aspect == "close" and not view.closed):
        return wrong("time", told(said, view), "the move since the close before", percent)
    return None
