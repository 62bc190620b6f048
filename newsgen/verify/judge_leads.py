"""Is it the year's first or last session, was there a halt, did it stand there earlier in the session?"""

from __future__ import annotations

from newsgen.verify.claims import PhaseSaid
from newsgen.verify.claims_lead import EarlierSaid, HaltedSaid
from newsgen.verify.faults import Fault, untold, wrong
from newsgen.verify.view import View

_SIDES = {"buy": 1, "sell": -1, None: 0}


def occasion(said: PhaseSaid, view: View) -> Fault | None:
    """The first session of a year follows one of the year before, the last is followed by one of the next."""
    first = said.phase == "year_first"
    beside = view.history(view.day.main).previous_session if first else view.day.next_session
    told = f"the {'first' if first else 'last'} session of the year"
    if beside is None:
        return untold("time", told, f"no session {'before' if first else 'after'} this one in the day")
    if (beside < view.session) == first and beside.year != view.session.year:
        return None
    return wrong("time", told, f"the session {'before' if first else 'after'} was on {beside}")


def halted(said: HaltedSaid, view: View) -> Fault | None:
    """Any notice of the session with that kind, market, and side or stage."""
    told = f"a {said.kind.replace('_', ' ')} on {said.market}"
    found = [each for each in view.day.notices if (each.kind, each.market) == (said.kind, said.market)]
    if not found:
        return untold("direction", told, "no such notice of the exchange")
    grades = {_SIDES[each.side] if each.kind == "sidecar" else each.stage or 1 for each in found}
    return None if said.grade in grades else wrong("direction", told, f"sides or stages {sorted(grades)}")


def earlier(said: EarlierSaid, view: View) -> Fault | None:
    """Some earlier look must have found it on that side of its previous close, where it is no longer."""
    base, now = view.datum(said.who, "previous_close"), view.datum(said.who, "last")
    looks = [look.quotes.get(said.who) for look in view.day.earlier]
    lasts = [look.last.value for look in looks if look is not None and look.last is not None]
    told = f"{view.name(said.who)} early {'gains' if said.sign > 0 else 'losses'}"
    if base is None or now is None or not lasts:
        return untold("direction", told, "no earlier look at the session")
    if (now.value - base.value) * said.sign > 0:
        return wrong("direction", told, "they have not been given up", now)
    if any((last - base.value) * said.sign > 0 for last in lasts):
        return None
    return wrong("direction", told, "no earlier look stood there", base)
