"""Is it a record, the largest since, the third in a row? Only what the history can show."""

from __future__ import annotations

from newsgen.numbers import half_up
from newsgen.records import Mark, Witness
from newsgen.verify.amounts import Amount, agrees
from newsgen.verify.claims_records import OldRecordSaid, RecordSaid, RunSaid, SinceSaid
from newsgen.verify.faults import Fault, plain, untold, wrong
from newsgen.verify.judge_levels import in_unit_of
from newsgen.verify.measured import dealt, now, then
from newsgen.verify.times import is_day
from newsgen.verify.view import View, in_terms

_MOVED = frozenset(("percent", "points"))
"""Units of measures that are moves, not levels."""


def record(said: RecordSaid, view: View) -> Fault | None:
    """A record close or high needs the record it beats."""
    if said.who == "USDKRW":  # a rate at its highest is a currency at its lowest
        told = f"a record {said.what} of the won"
        return untold("superlative", told, "say the strongest or the weakest on record")
    return _record(said, view)


def _record(said: RecordSaid, view: View) -> Fault | None:
    told = f"a record {said.what} of {view.name(said.who)}"
    if said.what == "close" and not view.closed:
        return untold("time", told, "the session has not closed")
    old = _old(said.who, said.what, view)
    now = view.datum(said.who, said.what)
    if old is None or old.value is None or now is None:
        return untold("superlative", told, f"no record {said.what} of {said.who} is carried")
    if now.value < old.value if said.what == "low" else now.value > old.value:
        return None
    return wrong("superlative", told, f"a record of {plain(old.value)} on {old.session}", old)


def _old(who: str, what: str, view: View) -> Mark | None:
    history = view.history(who)
    if what == "low":
        return in_terms(history.record_low)
    return in_terms(history.record_close if what == "close" else history.record_high)


def old_record(said: OldRecordSaid, view: View) -> Fault | None:
    """The record that stood before this session: its value, its day, and by how much it was beaten."""
    told = f"the previous record {said.what} of {view.name(said.who)}"
    old, now = _old(said.who, said.what, view), view.datum(said.who, said.what or "last")
    if not said.what or said.what.startswith("low") or old is None or old.value is None or now is None:
        return untold("superlative", told, "which record, or no record is carried")
    if now.value <= old.value:
        return wrong("superlative", f"{told} beaten", f"it stands at {plain(old.value)}", old)
    if said.amount and not agrees(old.value, said.amount):
        return wrong("number", told, plain(old.value), old)
    if said.day and not is_day(said.day, old.session, view.session):
        return wrong("time", told, f"{old.session:%A %Y-%m-%d}", old)
    if said.gap and not agrees(now.value - old.value, said.gap):
        return wrong("number", f"{told}, beaten by", plain(now.value - old.value), old)
    return None


def since(said: SinceSaid, view: View) -> Fault | None:
    """Nothing at or beyond this since the day named, by each measure that the words claim."""
    for measure in said.measures:
        fault = _measure(said, measure, view)
        if fault:
            return fault
    return None


def _measure(said: SinceSaid, measure: str, view: View) -> Fault | None:
    told = f"{view.name(said.who)} {measure.replace('_', ' ')}"
    witness = view.history(said.who).witnesses.get(measure)
    if not view.closed:
        return untold("time", told, "the session has not closed")
    if said.ever and measure == "high_close":
        return _record(RecordSaid(said.at, said.who, "close"), view)
    if said.ever and measure == "low_close" and witness is None:
        return _lowest(said.who, told, view)
    if witness is None:
        return untold("superlative", told, f"no witness for {measure} of {said.who}")
    if not _bears_out(said.who, measure, witness, view):
        return wrong("superlative", told, "the move or the witness does not agree", witness.at)
    if said.ever:
        if witness.at is None and witness.ever:
            return None
        return wrong("superlative", f"{told} ever", _seen(witness), witness.at)
    return _dated(said, measure, told, witness, view)


def _lowest(who: str, told: str, view: View) -> Fault | None:
    """The close below the lowest one carried."""
    old, now = view.history(who).record_low_close, view.datum(who, "close")
    if old is None or old.value is None or now is None:
        return untold("superlative", told, f"no lowest close of {who} is carried")
    if now.value < old.value:
        return None
    return wrong("superlative", told, f"{plain(old.value)} on {old.session}", old)


def _dated(said: SinceSaid, measure: str, told: str, witness: Witness, view: View) -> Fault | None:
    """The day must be that of the last session at or beyond this one."""
    day = witness.at.session if witness.at else witness.covers_from if said.start else None
    if said.day is None or day is None or (witness.at and said.start):
        return wrong("time", told, _seen(witness), witness.at)
    if said.value and not _then(said, measure, said.value, witness, view):
        return wrong("number", f"{told} then", _seen(witness), witness.at)
    if is_day(said.day, day, view.session) and day < view.session:
        return None
    return wrong("time", f"{told} since", _seen(witness), witness.at)


def _then(said: SinceSaid, measure: str, amount: Amount, witness: Witness, view: View) -> bool:
    """Whether it was that much on the day named, in the unit of the measure or of its level as printed."""
    at, today = witness.at, view.datum(said.who, "close")
    if at is None or at.value is None or today is None:
        return False
    moved = measure.rpartition("_")[2]
    if moved in _MOVED:
        return amount.unit == moved and agrees(then(measure, at.value), amount)
    return in_unit_of(amount, today) and agrees(at.value, amount)


def _seen(witness: Witness) -> str:
    if witness.at is None:
        return f"none since {witness.covers_from}" + (", nor ever" if witness.ever else "")
    value = f" ({plain(witness.at.value)})" if witness.at.value is not None else ""
    return f"since {witness.at.session:%A %Y-%m-%d}{value}"


def _bears_out(who: str, measure: str, witness: Witness, view: View) -> bool:
    """This session must have moved that way, and the witness be at or beyond it; percents that print alike
    are alike."""
    here = now(who, measure, view)
    if here is None:
        return False
    at = in_terms(witness.at)
    if at is None or at.value is None:
        return True
    there = then(measure, at.value)
    return half_up(there, 2) >= half_up(here, 2) if measure.endswith("_percent") else there >= here


def _went(who: str, view: View) -> int | None:
    """1 for a rise or net buying in this session, -1 for a fall or net selling, None where not known."""
    if "." in who:
        flow = dealt(who, view)
        return None if flow is None else (flow.value > 0) - (flow.value < 0)
    last, base = view.datum(who, "last"), view.datum(who, "previous_close")
    if last is None or base is None:
        return None
    return (last.value > base.value) - (last.value < base.value)


def run(said: RunSaid, view: View) -> Fault | None:
    """So many sessions in a row the same way, this one with them or breaking the row."""
    way = "up" if said.sign > 0 else "down"
    told = f"{view.name(said.who)} {said.sessions} sessions {way}" + (" before this" if said.broken else "")
    row, today, sign = view.history(said.who).run, _went(said.who, view), said.sign
    if said.who == "USDKRW":  # a rate that rises is a currency that falls
        sign, way = -sign, "down" if sign > 0 else "up"
    if row is None or today is None:
        return untold("superlative", told, f"no run of sessions of {said.who}")
    if not view.closed:
        return untold("time", told, "the session has not closed")
    same = row.direction == way
    right = f"{row.sessions} sessions {row.direction} from {row.first} before this one"
    if said.broken:
        clear = not said.counted or not row.after_flat
        good = same and row.sessions == said.sessions and today != sign and clear
    else:
        good = today == sign and said.sessions == (row.sessions + 1 if same else 1)
    return None if good else wrong("superlative", told, right)
