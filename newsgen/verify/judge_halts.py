"""Did the exchange announce that halt, at that minute, and does its rule hold trading back for so long?"""

from __future__ import annotations

from newsgen.records import Notice
from newsgen.sessions import KST
from newsgen.verify.claims_past import HaltSaid
from newsgen.verify.faults import Fault, untold, wrong
from newsgen.verify.times import Lapse
from newsgen.verify.view import View

# Korea Exchange, "Circuit Breakers" (KOSPI and KOSDAQ market rules): 20 minutes in the first and second
# stage, the rest of the day in the third; a sidecar holds program orders back for five minutes.
_SIDECAR, _BREAKER = Lapse(5, "minutes"), Lapse(20, "minutes")
_LAST_STAGE = 3
_SIDES = {"buy": 1, "sell": -1, None: 0}


def halt(said: HaltSaid, view: View) -> Fault | None:
    """Against the notices of the day: kind, market, minute, side or stage, length, and who says so."""
    told = f"a {said.kind.replace('_', ' ')} on {said.market} at {said.clock:%H:%M}"
    for number, notice in enumerate(view.day.notices, len(view.day.supplied)):
        moment = notice.at.astimezone(KST)
        if (notice.kind, notice.market) != (said.kind, said.market) or moment.date() != view.session:
            continue
        if (moment.hour, moment.minute) == (said.clock.hour, said.clock.minute):
            return _as_announced(said, told, notice, number)
    return untold("time", told, "no such notice of the exchange")


def _as_announced(said: HaltSaid, told: str, notice: Notice, number: int) -> Fault | None:
    lapse: Lapse | None
    if notice.kind == "sidecar":
        grade = _SIDES[notice.side]
        held, lapse = str(grade), _SIDECAR
    else:
        grade = notice.stage or 1
        held, lapse = ("all", _BREAKER) if grade < _LAST_STAGE else ("end", None)
    if (said.grade, said.held) != (grade, held):
        return Fault("direction", "false", f"{told}: not that side or stage", str(grade), notice.address)
    if said.lapse != lapse:
        return wrong("time", told, f"{lapse.number} minutes" if lapse else "the rest of the day")
    if number not in said.sources:
        return untold("supplied", f"{told} without its source", notice.address)
    return None
