"""Is it that day's rate at noon in New York, and so much of the turnover?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from newsgen.verify.amounts import agrees
from newsgen.verify.claims_rate import DealtPartSaid, NoonSaid, ThanOnSaid
from newsgen.verify.faults import Fault, plain, untold, wrong
from newsgen.verify.times import is_day
from newsgen.verify.view import View


def noon(said: NoonSaid, view: View) -> Fault | None:
    """The day in New York of the rate that the day holds."""
    true = view.day.noon_on
    if view.day.noon_rate is None or true is None:
        return untold("time", "at noon in New York", "no noon rate, or nobody knows of which day")
    if said.day is None or is_day(said.day, true, view.session):
        return None
    return wrong("time", "at noon in New York on a day", f"{true:%A %Y-%m-%d}")


def than_on(said: ThanOnSaid, view: View) -> Fault | None:
    """The day of the rate before."""
    true = view.history("USDKRW").previous_session
    if true is None:
        return untold("time", "compared with a day", "the day of the rate before is not known")
    if is_day(said.day, true, view.session):
        return None
    return wrong("time", "compared with a day", f"{true:%A %Y-%m-%d}")


def part(said: DealtPartSaid, view: View) -> Fault | None:
    """What the group bought or sold against what changed hands."""
    told = f"{said.group}'s dealing at {plain(said.amount.value)} percent of turnover"
    flows, turnover = view.flows(said.market), view.datum(f"{said.market}.turnover", "last")
    datum = flows.of(said.group) if flows else None
    if datum is None or turnover is None or not turnover.value:
        return untold("number", told, "no flow of the group, or no turnover")
    share = abs(datum.value) / turnover.value * 100
    if datum.value * said.sign <= 0:
        return wrong("direction", told, f"{plain(share)} percent", datum)
    if said.amount.unit != "percent":
        return wrong("unit", told, "percent", datum)
    return None if agrees(share, said.amount) else wrong("number", told, f"{plain(share)} percent", datum)


JUDGES: Mapping[type, Callable[[Any, View], Fault | None]] = {
    NoonSaid: noon,
    ThanOnSaid: than_on,
    DealtPartSaid: part,
}
