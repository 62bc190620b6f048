"""Claims that the house's readers hear, as what anybody's copy asserts; None for what only the house says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from newsgen.audit import assertions as said
from newsgen.audit.assertions import BEFORE, Moment, Point
from newsgen.audit.house_parts import Place, day_of, grew, point_of, printed_as, start_of, who_of
from newsgen.records import PERIODS
from newsgen.verify import claims, claims_lead, claims_past, claims_records, claims_stock
from newsgen.verify.amounts import Amount
from newsgen.verify.claims import When
from newsgen.verify.times import Lapse

_CROSSED = {"touch": "touch", "brief": "brief", "reach": "touch", "close": "close", "open": "open"}
_STANDS = {"stand": "stand", "hold": "stand", "end": "close"}


def assertions(claim: Any, place: Place) -> tuple[said.Said, ...]:
    """What anybody would have asserted with the words of a claim: seldom more than one thing."""
    make = _MAKERS.get(type(claim))
    made = make(claim, place) if make is not None else None
    if made is None:
        return ()
    return tuple(made) if isinstance(made, list) else (made,)


def _level(claim: claims.LevelSaid, at: Place) -> said.Said:
    point = point_of(claim.who, claim.aspect, Moment(look=claim.look))
    return said.ValueSaid(at.at, at.numbers, point, *printed_as(claim.amount, claim.how))


def _move(claim: claims.ChangeSaid | claims.WaySaid, at: Place) -> said.Said | None:
    """A move of this session; those of a day before are told by words that are no moment here."""
    if claim.who == "^":
        return None
    if _away(claim.when, at.session):
        return _move_before(claim, at)
    end = point_of(claim.who, claim.aspect, Moment(look=claim.look))
    sign = grew(claim.who, claim.sign)
    said_as: tuple[Amount | None, str] = (None, "")
    if isinstance(claim, claims.ChangeSaid):
        said_as = printed_as(claim.amount, claim.how)
    return said.MoveSaid(at.at, at.numbers, start_of(claim.who, claim.base), end, sign, *said_as)


def _away(when: When, session: date) -> bool:
    """Whether the time words point away from this session."""
    if when.before or when.lapse or when.apart:
        return True
    return when.day is not None and day_of(when.day, session) != session


def _move_before(claim: claims.ChangeSaid | claims.WaySaid, at: Place) -> said.Said | None:
    """*A day after plunging 12.06 percent*: the move of the session before, or of a day that is named."""
    when = claim.when
    if when.lapse not in (None, Lapse(1, "days"), Lapse(1, "sessions")):
        return None
    on = day_of(when.day, at.session) if when.day is not None else None
    if claim.base != "previous_close" or claim.look is not None or (when.day is not None and on is None):
        return None
    then = Moment(on=on) if on else Moment(ago=1)
    start, end = then._replace(ago=then.ago + 1), then
    amount, how = (claim.amount, claim.how) if isinstance(claim, claims.ChangeSaid) else (None, "")
    who, sign = who_of(claim.who), grew(claim.who, claim.sign)
    said_as = printed_as(amount, how) if amount is not None else (None, "")
    return said.MoveSaid(
        at.at, at.numbers, Point(who, "close", start), Point(who, "close", end), sign, *said_as
    )


def _side(claim: claims.SideSaid, at: Place) -> said.Said | None:
    if abs(claim.side) > 1:
        return None
    sign = claim.side
    return said.MoveSaid(
        at.at, at.numbers, point_of(claim.who, claim.than), point_of(claim.who, claim.aspect), sign
    )


def _cross(claim: claims.CrossSaid, at: Place) -> said.Said | list[said.Said] | None:
    """A level passed in this session, or first passed long ago."""
    since = claim.since
    if _away(claim.when, at.session):
        return _first_crossed(claim, at)
    how = _CROSSED.get(claim.how) or _STANDS[claim.how]
    since_day = day_of(since, at.session) if since is not None else None
    if since is not None and since_day is None:
        return None
    return said.BeyondSaid(
        at.at,
        at.numbers,
        who_of(claim.who),
        claim.level.value,
        claim.side,
        how,
        claim.first,
        claim.back,
        since=since_day,
    )


def _first_crossed(claim: claims.CrossSaid, at: Place) -> list[said.Said] | None:
    """*Four months after it first broke above 4,000 on Oct. 27*: the day, and the time since."""
    when = claim.when
    day = day_of(when.day, at.session) if when.day is not None else None
    if claim.side < 0 or claim.back or (when.day and day is None):
        return None
    how = "close" if claim.how in ("close", "end") or claim.who.endswith(".cap") else "touch"
    event = said.BeyondSaid(
        at.at, at.numbers, who_of(claim.who), claim.level.value, claim.side, how, first=claim.first
    )
    found: list[said.Said] = [event._replace(when=Moment(on=day))] if day is not None else []
    if when.before:
        found.append(event._replace(when=BEFORE))
    if when.lapse is not None:
        number, unit, how = when.lapse
        start = said.Event(beyond=event) if claim.first or day is None else said.Event(day=day)
        end = said.Event()
        found.append(said.LapseSaid(at.at, at.numbers, Decimal(number), unit, how, start, end))
    return found


def _net(claim: claims.FlowSaid, at: Place) -> said.Said:
    when = Moment(look=claim.look)
    amount, how = printed_as(claim.amount, claim.how) if claim.amount is not None else (None, "")
    return said.NetSaid(at.at, at.numbers, claim.group, claim.market, claim.sign, amount, how, when)


def _sum(claim: claims_past.SumSaid, at: Place) -> said.Said | None:
    if claim.over not in PERIODS:
        return None
    return said.NetSaid(
        at.at,
        at.numbers,
        claim.group,
        claim.market,
        claim.sign,
        claim.amount,
        claim.how,
        since=claim.over,
    )


def _record(claim: claims_records.RecordSaid, at: Place) -> said.Said | None:
    measures = {"close": "high_close", "high": "high_price", "low_close": "low_close", "low": "low_price"}
    if claim.what not in measures:
        return None
    return said.ExtremeSaid(at.at, at.numbers, who_of(claim.who), (measures[claim.what],), ever=True)


def _since(claim: claims_records.SinceSaid, at: Place) -> said.Said | None:
    day = day_of(claim.day, at.session) if claim.day is not None else None
    if claim.start or claim.value is not None or (claim.day is not None and day is None):
        return None
    return said.ExtremeSaid(at.at, at.numbers, who_of(claim.who), claim.measures, ever=claim.ever, since=day)


def _rank(claim: claims_past.RankSaid, at: Place) -> said.Said | None:
    if claim.day is not None:
        return None
    return said.ExtremeSaid(
        at.at, at.numbers, who_of(claim.who), (claim.measure,), ever=claim.ever, place=claim.place
    )


def _former(claim: claims_records.OldRecordSaid, at: Place) -> said.Said | None:
    day = day_of(claim.day, at.session) if claim.day is not None else None
    if claim.gap is not None or claim.what not in ("close", "high", "") or (claim.day and day is None):
        return None
    return said.FormerSaid(at.at, at.numbers, who_of(claim.who), claim.what, claim.amount, day)


def _run(claim: claims_records.RunSaid, at: Place) -> said.Said:
    sign = grew(claim.who, claim.sign)
    return said.RowSaid(at.at, at.numbers, who_of(claim.who), sign, claim.sessions, ended=claim.broken)


def _turn(claim: claims.TurnSaid, at: Place) -> said.Said:
    return said.TurnSaid(at.at, at.numbers, claim.group, claim.market, claim.sign)


def _dollars(claim: claims.DollarsSaid, at: Place) -> said.Said | None:
    if claim.of is None or claim.of.amount is None:
        return None
    return said.DollarsSaid(at.at, at.numbers, claim.of.amount.value, claim.amount, claim.how)


def _clock(claim: claims.ClockSaid, at: Place) -> said.Said:
    return said.ClockSaid(at.at, at.numbers, claim.clock)


def _date(claim: claims.DateSaid, at: Place) -> said.Said | None:
    day = day_of(claim.day, at.session)
    if claim.of != "session" or day is None or claim.day.weekday >= 0:
        return None
    return said.DaySaid(at.at, at.numbers, day)


def _halt(claim: claims_lead.HaltedSaid, at: Place) -> said.Said | None:
    if claim.kind != "sidecar" and claim.grade:
        return None  # nobody else counts the stages
    side = {1: "buy", -1: "sell"}.get(claim.grade, "")
    return said.HaltedSaid(at.at, at.numbers, claim.kind, claim.market, side)


def _place(claim: claims_stock.PlaceSaid, at: Place) -> said.Said:
    return said.PlaceSaid(at.at, at.numbers, claim.who, claim.market, claim.place)


def _pace(claim: claims.PaceSaid, at: Place) -> said.Said | None:
    if not claim.who or claim.amount is None or claim.over.unit != "sessions":
        return None
    lapse: Lapse = claim.over
    return said.PaceSaid(at.at, at.numbers, f"{claim.who}.volume", claim.amount, 1, lapse.number)


_MAKERS: Mapping[type, Callable[[Any, Place], said.Said | list[said.Said] | None]] = {
    claims.LevelSaid: _level,
    claims.ChangeSaid: _move,
    claims.WaySaid: _move,
    claims.SideSaid: _side,
    claims.CrossSaid: _cross,
    claims.FlowSaid: _net,
    claims.TurnSaid: _turn,
    claims.DollarsSaid: _dollars,
    claims.ClockSaid: _clock,
    claims.DateSaid: _date,
    claims.PaceSaid: _pace,
    claims_past.SumSaid: _sum,
    claims_past.RankSaid: _rank,
    claims_lead.HaltedSaid: _halt,
    claims_records.RecordSaid: _record,
    claims_records.SinceSaid: _since,
    claims_records.OldRecordSaid: _former,
    claims_records.RunSaid: _run,
    claims_stock.PlaceSaid: _place,
}
