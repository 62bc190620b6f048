"""Did it go that way, that far: direction, size, unit and what it is counted from, together?"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsgen.records import Datum
from newsgen.verify.amounts import compares, ratio_agrees
from newsgen.verify.claims import Band, ChangeSaid, SideSaid, WaySaid, When
from newsgen.verify.faults import Fault, plain, untold, wrong
from newsgen.verify.times import is_day, is_lapse
from newsgen.verify.view import View

_VERBS = {1: "up", -1: "down", 0: "little changed"}
_CHANGE_UNITS = {"points": "points", "won": "won", "won per dollar": "won"}
_BANDED = frozenset(("last", "close"))


def change(said: ChangeSaid, view: View) -> Fault | None:
    """A move with its size."""
    told = f"{view.name(said.who)} {_VERBS[said.sign]} {plain(said.amount.value)} {said.amount.unit}"
    if said.who[0] == "^":
        return _overseas(said, view, told)
    if _earlier(said.when, view):
        return _session_before(said, view, told)
    fault = _misdated(said.when, view, told)
    if fault:
        return fault
    return _today(said, view, told)


def _today(said: ChangeSaid, view: View, told: str) -> Fault | None:
    """A move of this session, or of this year."""
    ends = _ends(said, view, told)
    if isinstance(ends, Fault):
        return ends
    now, base = ends
    delta = now.value - base
    way = -delta if said.who == "USDKRW" else delta
    unit, size = said.amount.unit, abs(delta)
    right = _right(delta, base, way, now.unit)
    if way * said.sign <= 0:
        return wrong("direction", told, right, now)
    if unit == "percent":
        fits = compares(size / base * 100, said.amount, said.how) if said.how else ratio_agrees(
            size, base, said.amount)
    elif unit == _CHANGE_UNITS.get(now.unit):
        fits = compares(size, said.amount, said.how)
    else:
        return wrong("unit", told, right, now)
    if not fits:
        return wrong("number", told, right, now)
    return _fits_band(said, view, size, base, told)


def _ends(said: ChangeSaid | WaySaid, view: View, told: str) -> tuple[Datum, Decimal] | Fault:
    """Where the move ended and the value it is counted from."""
    if said.aspect == "close" and not view.closed:
        return untold("time", told, "the session has not closed")
    if said.aspect == "extreme":
        return untold("direction", told, "an extreme of the session has no direction")
    now, base = view.datum(said.who, said.aspect, said.look), view.base(said.who, said.base)
    if now is None or base is None or not base.value:
        return untold("direction", told, f"no '{said.aspect}' or no '{said.base}' for {said.who}")
    return now, base.value


def _right(delta: Decimal, base: Decimal, way: Decimal, unit: str) -> str:
    """What the data say about the move, in words."""
    verb = "up" if way > 0 else "down" if way < 0 else "unchanged,"
    points = f"{plain(abs(delta))} {_CHANGE_UNITS.get(unit, unit)}"
    return f"{verb} {points} or {abs(delta) / base * 100:.2f} percent"


def _fits_band(said: ChangeSaid | WaySaid, view: View, size: Decimal, base: Decimal, told: str) -> Fault | None:
    """A verb such as *plunged* needs a move of its size; an index or share only, on this session's last."""
    band = said.band
    if band is None or said.base == "year_end" or said.aspect not in _BANDED or said.who.endswith(".cap"):
        return None
    if band[0] * base <= size * 100 <= band[1] * base:
        return None
    right = f"{size / base * 100:.2f} percent"
    return wrong("direction", f"{told}, in a word for {band[0]} to {band[1]} percent", right)


def way(said: WaySaid, view: View) -> Fault | None:
    """A direction alone."""
    told = f"{view.name(said.who)} {_VERBS[said.sign]}"
    if said.who[:1] == "^":
        return _overseas_way(said, view, told)
    if _earlier(said.when, view):
        return _way_before(said, view, told)
    fault = _misdated(said.when, view, told)
    if fault:
        return fault
    ends = _ends(said, view, told)
    if isinstance(ends, Fault):
        return ends
    now, base = ends
    delta = now.value - base
    going = -delta if said.who == "USDKRW" else delta
    if said.sign and going * said.sign <= 0:
        return wrong("direction", told, _right(delta, base, going, now.unit), now)
    return _fits_band(said, view, abs(delta), base, told)


def _earlier(when: When, view: View) -> bool:
    """Whether the time words point away from this session."""
    if when.before or when.lapse:
        return True
    return when.day is not None and not is_day(when.day, view.session, view.session)


def _misdated(when: When, view: View, told: str) -> Fault | None:
    """A day that is not the session's (only reached when it is)."""
    if when.day is None or is_day(when.day, view.session, view.session):
        return None
    return wrong("time", told, view.session)


def _before(when: When, view: View, who: str, told: str) -> Datum | Fault:
    """The move of the session before, when the time words mean that session."""
    history = view.history(who)
    day, datum = history.previous_session, history.previous_percent
    if day is None or datum is None:
        return untold("time", told, f"no previous session of {who} in the history")
    if not _means(when, day, view):
        return wrong("time", told, f"the previous session was {day:%A %Y-%m-%d}", datum)
    return datum


def _means(when: When, true: date, view: View) -> bool:
    """Whether all the time words fit the day."""
    if when.day is not None and not is_day(when.day, true, view.session):
        return False
    return when.lapse is None or bool(is_lapse(when.lapse, true, view.session))


def _session_before(said: ChangeSaid, view: View, told: str) -> Fault | None:
    """*A day after plunging 12.06 percent*."""
    datum = _before(said.when, view, said.who, told)
    if isinstance(datum, Fault):
        return datum
    right = f"{plain(datum.value)} percent"
    if datum.value * said.sign <= 0:
        return wrong("direction", told, right, datum)
    if said.amount.unit != "percent":
        return wrong("unit", told, right, datum)
    if not compares(abs(datum.value), said.amount, said.how):
        return wrong("number", told, right, datum)
    return _band_before(said.band, datum, told)


def _way_before(said: WaySaid, view: View, told: str) -> Fault | None:
    datum = _before(said.when, view, said.who, told)
    if isinstance(datum, Fault):
        return datum
    if datum.value * said.sign <= 0:
        return wrong("direction", told, f"{plain(datum.value)} percent", datum)
    return _band_before(said.band, datum, told)


def _band_before(band: Band | None, datum: Datum, told: str) -> Fault | None:
    if band is None or band[0] <= abs(datum.value) <= band[1]:
        return None
    return wrong("direction", f"{told}, in a word for {band[0]} to {band[1]} percent", plain(datum.value), datum)


def _overseas(said: ChangeSaid, view: View, told: str) -> Fault | None:
    """A foreign index: percent and day."""
    each = view.overseas.get(said.who)
    if each is None:
        return untold("subject", told, "no such index overseas in the day")
    if said.when.day and not is_day(said.when.day, each.session, view.session):
        return wrong("time", told, f"{each.session:%A %Y-%m-%d}", each.percent)
    right = f"{plain(each.percent.value)} percent"
    if each.percent.value * said.sign <= 0:
        return wrong("direction", told, right, each.percent)
    if said.amount.unit != "percent" or said.when.lapse or said.when.before:
        return wrong("unit", told, right, each.percent)
    if not compares(abs(each.percent.value), said.amount, said.how):
        return wrong("number", told, right, each.percent)
    return None


def _overseas_way(said: WaySaid, view: View, told: str) -> Fault | None:
    """Gains or losses on Wall Street: every index that is given must agree."""
    some = [view.overseas[said.who]] if said.who in view.overseas else list(view.overseas.values())
    if not some or (said.who != "^" and said.who not in view.overseas):
        return untold("direction", told or "Wall Street", "no foreign indices in the day")
    for each in some:
        if each.percent.value * said.sign <= 0:
            return wrong("direction", told, f"{each.index} {plain(each.percent.value)} percent", each.percent)
        if said.when.day and not is_day(said.when.day, each.session, view.session):
            return wrong("time", told, f"{each.session:%A %Y-%m-%d}", each.percent)
    return None


def side(said: SideSaid, view: View) -> Fault | None:
    """Above or below its own opening level or previous close."""
    told = f"{view.name(said.who)} {'above' if said.side > 0 else 'below'} its {said.than}"
    now, other = view.datum(said.who, said.aspect), view.datum(said.who, said.than)
    if now is None or other is None:
        return untold("direction", told, f"no '{said.aspect}' or no '{said.than}'")
    if (now.value - other.value) * said.side > 0:
        return None
    return wrong("direction", told, f"{plain(now.value)} against {plain(other.value)}", now)
