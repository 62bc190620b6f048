"""Did it go that way, that far: direction, size, unit and what it is counted from, together?"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsgen.records import PERIODS, Datum
from newsgen.records.assignment import PERIODICAL
from newsgen.verify.amounts import compares, ratio_agrees
from newsgen.verify.claims import Band, ChangeSaid, SideSaid, WaySaid, When
from newsgen.verify.faults import Fault, plain, untold, wrong
from newsgen.verify.times import is_day, is_lapse
from newsgen.verify.view import View

Going = ChangeSaid | WaySaid
_VERBS = {1: "up", -1: "down", 0: "little changed"}
_SIDES = {1: "above", -1: "below", 0: "at", 2: "not below", -2: "not above"}
_UNITS = {"points": "points", "won": "won", "won per dollar": "won"}
_BASES = frozenset(("previous_close", "open"))
"""A verb is weighed by a move within one session."""
_BANDED = frozenset(("last", "close"))


def told(said: Going, view: View) -> str:
    """The claim in a few words, for a message."""
    size = f" {plain(said.amount.value)} {said.amount.unit}" if isinstance(said, ChangeSaid) else ""
    name = "Wall Street" if said.who == "^" else view.name(said.who)
    return f"{name} {_VERBS[said.sign]}{size}"


def change(said: ChangeSaid, view: View) -> Fault | None:
    """A move with its size."""
    if points_away(said.when, view):
        return _session_before(said, view)
    ends = ends_of(said, view)
    if isinstance(ends, Fault):
        return ends
    now, base = ends
    delta = now.value - base
    size = abs(delta)
    if (-delta if said.who == "USDKRW" else delta) * said.sign <= 0 or not said.amount.value:
        return wrong("direction", told(said, view), right(said, delta, base, now), now)
    fits = _size_fits(said, size, base, now.unit)
    if fits is None:
        return wrong("unit", told(said, view), right(said, delta, base, now), now)
    if not fits:
        return wrong("number", told(said, view), right(said, delta, base, now), now)
    return fits_band(said, view, size, base) if said.band else None


def _size_fits(said: ChangeSaid, size: Decimal, base: Decimal, unit: str) -> bool | None:
    """Whether the printed size is right; None when its unit is not one this series moves in."""
    if said.amount.unit == "percent":
        if said.how:
            return compares(size / base * 100, said.amount, said.how)
        return ratio_agrees(size, base, said.amount)
    if said.amount.unit == _UNITS.get(unit):
        return compares(size, said.amount, said.how)
    return None


def ends_of(said: Going, view: View) -> tuple[Datum, Decimal] | Fault:
    """Where the move of this session ended and the value it is counted from."""
    if misdated(said.when, view):
        return wrong("time", told(said, view), f"{view.session:%A %Y-%m-%d}")
    if said.aspect == "close" and not view.closed:
        return untold("time", told(said, view), "the session has not closed")
    now, base = view.datum(said.who, said.aspect, said.look), view.base(said.who, said.base)
    if now is None or base is None or not base.value:
        return untold("direction", told(said, view), f"no '{said.aspect}' or no '{said.base}' of {said.who}")
    return now, base.value


def right(said: Going, delta: Decimal, base: Decimal, now: Datum) -> str:
    """What the data say about the move, in words."""
    way = -delta if said.who == "USDKRW" else delta
    verb = "up" if way > 0 else "down" if way < 0 else "unchanged,"
    points = f"{plain(abs(delta))} {_UNITS.get(now.unit, now.unit)}"
    return f"{verb} {points} or {abs(delta) / base * 100:.2f} percent"


def fits_band(said: Going, view: View, size: Decimal, base: Decimal) -> Fault | None:
    """A verb such as *plunged* needs a move of its size: of an index or share, up to its latest price."""
    band = said.band
    if said.base in PERIODS and isinstance(said, ChangeSaid) and view.day.assignment.section == PERIODICAL:
        from newsgen.verify import judge_period  # a verb for a longer move than a session's

        return judge_period.fits_band(said, size, base, view)
    sized = said.aspect in _BANDED or not said.sign  # little changed is little changed at the opening too
    if band is None or said.base not in _BASES or not sized or said.who.endswith(".cap"):
        return None
    if band[0] * base <= size * 100 <= band[1] * base:
        return None
    words = f"{told(said, view)}, in a word for {band[0]} to {band[1]} percent"
    return wrong("direction", words, f"{size / base * 100:.2f} percent")


def way(said: WaySaid, view: View) -> Fault | None:
    """A direction alone."""
    if points_away(said.when, view):
        return _way_before(said, view)
    ends = ends_of(said, view)
    if isinstance(ends, Fault):
        return ends
    now, base = ends
    delta = now.value - base
    if said.sign and (-delta if said.who == "USDKRW" else delta) * said.sign <= 0:
        if _from_the_open(said, view, now):
            return None
        return wrong("direction", told(said, view), right(said, delta, base, now), now)
    return fits_band(said, view, abs(delta), base) if said.band else None


def _from_the_open(said: WaySaid, view: View, now: Datum) -> bool:
    """*Fell as low as*, *rose as high as*: from the opening will do."""
    opened = view.datum(said.who, "open")
    if (said.aspect, said.sign) not in (("low", -1), ("high", 1)) or opened is None:
        return False
    return (now.value - opened.value) * said.sign > 0


def points_away(when: When, view: View) -> bool:
    """Whether the time words point away from this session."""
    if when.before or when.lapse:
        return True
    return when.apart and when.day is not None and not is_day(when.day, view.session, view.session)


def misdated(when: When, view: View) -> bool:
    """Whether a day is named with this session's event that is not the session's."""
    return when.day is not None and not is_day(when.day, view.session, view.session)


def _session_before(said: ChangeSaid, view: View) -> Fault | None:
    """*A day after plunging 12.06 percent*."""
    datum = _before(said, view)
    if isinstance(datum, Fault):
        return datum
    true = f"{plain(datum.value)} percent"
    if datum.value * said.sign <= 0:
        return wrong("direction", told(said, view), true, datum)
    if said.amount.unit != "percent":
        return wrong("unit", told(said, view), true, datum)
    if not compares(abs(datum.value), said.amount, said.how):
        return wrong("number", told(said, view), true, datum)
    return _band_before(said, view, said.band, datum)


def _way_before(said: WaySaid, view: View) -> Fault | None:
    datum = _before(said, view)
    if isinstance(datum, Fault):
        return datum
    if datum.value * said.sign <= 0:
        return wrong("direction", told(said, view), f"{plain(datum.value)} percent", datum)
    return _band_before(said, view, said.band, datum)


def _before(said: Going, view: View) -> Datum | Fault:
    """The move of the session before, when the time words mean that session."""
    history = view.history(said.who)
    day, datum = history.previous_session, history.previous_percent
    if day is None or datum is None:
        return untold("time", told(said, view), f"no previous session of {said.who} in the history")
    if not _means(said.when, day, view):
        return wrong("time", told(said, view), f"the previous session was {day:%A %Y-%m-%d}", datum)
    return datum


def _means(when: When, true: date, view: View) -> bool:
    """Whether all the time words fit the day."""
    if when.day is not None and not is_day(when.day, true, view.session):
        return False
    return when.lapse is None or bool(is_lapse(when.lapse, true, view.session))


def _band_before(said: Going, view: View, band: Band | None, datum: Datum) -> Fault | None:
    if band is None or band[0] <= abs(datum.value) <= band[1]:
        return None
    words = f"{told(said, view)}, in a word for {band[0]} to {band[1]} percent"
    return wrong("direction", words, plain(datum.value), datum)


def side(said: SideSaid, view: View) -> Fault | None:
    """Above, below or at its own opening level, previous close, high or low."""
    now, other = view.datum(said.who, said.aspect), view.datum(said.who, said.than)
    words = f"{view.name(said.who)} {_SIDES[said.side]} its {said.than}"
    if now is None or other is None:
        return untold("direction", words, f"no '{said.aspect}' or no '{said.than}'")
    gap = now.value - other.value
    if gap * said.side > 0 or (gap == 0 and abs(said.side) != 1):
        return None
    return wrong("direction", words, f"{plain(now.value)} against {plain(other.value)}", now)
