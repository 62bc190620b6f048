"""Is it the level: the right number for its subject, moment and unit, and dollars for its won?"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from newsgen.records import Datum
from newsgen.verify.amounts import Amount, agrees, compares
from newsgen.verify.claims import DollarsSaid, FlowSaid, GrowthSaid, LevelSaid, PaceSaid
from newsgen.verify.faults import Fault, plain, untold, wrong
from newsgen.verify.times import Lapse
from newsgen.verify.view import View

_HUNDREDTH = Decimal("0.01")
_USUAL = Lapse(20, "sessions")
_WORDS = {
    "last": "at",
    "close": "closing at",
    "open": "opening at",
    "high": "as high as",
    "low": "as low as",
    "previous_close": "previous close",
    "extreme": "touching",
}
_UNITS = {"points": ("",), "won per dollar": ("", "won")}
"""Under what other unit, or none, a level of a unit is printed."""


def in_unit_of(amount: Amount, datum: Datum) -> bool:
    """Whether an amount is printed in the unit of a datum, or in what stands for it."""
    return amount.unit == datum.unit or amount.unit in _UNITS.get(datum.unit, ())


def level(said: LevelSaid, view: View) -> Fault | None:
    """The printed level against the datum of that subject and moment."""
    if said.aspect == "extreme":
        return _extreme(said, view)
    datum = view.datum(said.who, said.aspect, said.look)
    if datum is None:
        return _missing(said, view)
    amount = said.amount
    if not in_unit_of(amount, datum):
        return wrong("unit", f"{_told(said, view)} in '{amount.unit}'", datum.unit, datum)
    if amount.value == datum.value and not said.how:
        return None
    if compares(datum.value, said.amount, said.how) and _exact_enough(said, datum):
        return None
    return wrong("number", _told(said, view), plain(datum.value), datum)


def _told(said: LevelSaid, view: View) -> str:
    return f"{view.name(said.who)} {_WORDS.get(said.aspect, said.aspect)} {plain(said.amount.value)}"


def _missing(said: LevelSaid, view: View) -> Fault:
    if said.aspect == "close" and not view.closed:
        return untold("time", _told(said, view), "the session has not closed")
    return untold("number", _told(said, view), f"no '{said.aspect}' for {said.who}")


def _extreme(said: LevelSaid, view: View) -> Fault | None:
    """*Touching 6,039.18*: the high or the low."""
    high = level(replace(said, aspect="high"), view)
    return high and level(replace(said, aspect="low"), view)


def _exact_enough(said: LevelSaid, datum: Datum) -> bool:
    """A price or level is printed in full, never rounded to a round number; values may be rounded."""
    if said.amount.value == datum.value or said.how or "." in said.who:
        return True
    return said.amount.step <= _HUNDREDTH


def amount_of(said: LevelSaid | FlowSaid | GrowthSaid | None, view: View) -> Decimal | None:
    """The exact won behind a printed amount."""
    if isinstance(said, LevelSaid):
        datum = view.datum(said.who, said.aspect, said.look)
    elif isinstance(said, FlowSaid):
        flows = view.flows(said.market, said.look)
        datum = flows.of(said.group) if flows else None
    else:
        return None
    return abs(datum.value) if datum else None


def dollars(said: DollarsSaid, view: View) -> Fault | None:
    """The printed dollars against the won just said at the day's conversion rate."""
    won, rate = amount_of(said.of, view), view.day.conversion
    if won is None or rate is None:
        told = f"${plain(said.amount.value)}"
        return untold("number", told, "no won amount before it, or no conversion rate")
    if compares(won / rate.value, said.amount, said.how):
        return None
    return wrong("number", f"${plain(said.amount.value)}", f"${plain(won / rate.value)}", rate)


def growth(said: GrowthSaid, view: View) -> Fault | None:
    """What was added since a series first passed a level."""
    told = f"{plain(said.amount.value)} won added"
    rung, last = view.rung(said.who, said.level.value), view.datum(said.who, "last")
    mark = (rung.first_close or rung.first_touch) if rung else None
    if mark is None or mark.value is None or last is None:
        return untold("number", told, f"no value of {said.who} then and now")
    if said.amount.unit != "won":
        return wrong("unit", told, "won", last)
    added = last.value - mark.value
    if added > 0 and compares(added, said.amount, said.how):
        return None
    return wrong("number", told, f"{plain(added)} won", mark)


def pace(said: PaceSaid, view: View) -> Fault | None:
    """Turnover against the usual, as a multiple or as a word."""
    who, what = (said.who, "volume") if said.who else (view.day.main, "turnover")
    past = view.history(who)
    turnover = view.datum(f"{who}.{what}", "last")
    usual = past.usual_volume if said.who else past.usual_turnover
    if turnover is None or usual is None or not usual.value:
        return untold("number", "turnover against its usual size", "no turnover or no median")
    if not view.closed:
        return untold("time", "turnover against its usual size", "the session has not closed")
    if said.over != _USUAL:
        return untold("number", "turnover against its usual size", "the median at hand is of 20 sessions")
    ratio = turnover.value / usual.value
    if said.amount is not None:
        fits = agrees(ratio, said.amount)
    else:
        fits = said.band is not None and said.band[0] <= ratio <= said.band[1]
    return (
        None if fits else wrong("number", "turnover against its usual size", f"{plain(ratio)} times", usual)
    )
