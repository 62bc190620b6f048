"""Assertions in a line of letters, so that a sentence and what it says fit beside each other in a table."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsgen.audit import assertions as a
from newsgen.verify.amounts import Amount

SIGNS = {1: "+", -1: "-", 0: "="}
SIDES = {1: "up", -1: "down"}


def in_short(said: a.Said, session: date) -> str:
    """One assertion as a line; days of the session itself are told as such."""
    told = _TELL[type(said)]
    return " ".join(word for word in told(said, session).split(" ") if word)


def _size(amount: Amount | None) -> str:
    if amount is None:
        return ""
    value = amount.value
    if amount.unit == "won" and value and value % 10**8 == 0:
        return f"{int(value) // 10**8}억"
    shown = f"{value.normalize():f}"
    return shown + ("" if amount.unit in ("won", "count") else amount.unit)


def _when(when: a.Moment) -> str:
    words = (
        f"on={when.on}" if when.on else "",
        f"ago={when.ago}" if when.ago else "",
        f"base={when.base}" if when.base else "",
        f"at={when.look:%H:%M}" if when.look else "",
    )
    return " ".join(filter(None, words))


def _net(s: a.NetSaid, _: date) -> str:
    over = f"over={s.over}" if s.over > 1 else ""
    since = f"since={s.since}" if s.since else ""
    meant = (
        f"or_over={s.or_over}" if s.or_over else "",
        f"perhaps={s.perhaps}" if s.perhaps else "",
        "earlier" if s.earlier else "",
    )
    told = f"net {s.market}.{s.group} {SIGNS[s.sign]}{_size(s.amount)} {s.how} {_when(s.when)} {over} {since}"
    return f"{told} {' '.join(meant)}"


def _turn(s: a.TurnSaid, _: date) -> str:
    after = f"after={s.after}" if s.after else ""
    return f"turn {s.market}.{s.group} {SIGNS[s.sign]} {after}"


def _lapse(lapse: tuple[int, str] | None, how: str) -> str:
    return f"lapse={how + ' ' if how else ''}{lapse[0]} {lapse[1]}" if lapse else ""


def _beyond(s: a.BeyondSaid, _: date) -> str:
    first, back = "first" if s.first else "", "back" if s.back else ""
    since = f"since={s.since}" + (f"/{s.span}" if s.span else "") if s.since else ""
    level = f"{Decimal(s.level).normalize():f}"
    lapse = _lapse(s.lapse, s.lapse_how)
    return f"beyond {s.who} {level} {SIDES[s.side]} {s.how} {first} {back} {_when(s.when)} {since} {lapse}"


def _most(s: a.ExtremeSaid, _: date) -> str:
    ever = "ever" if s.ever else ""
    since = f"since={s.since}" + (f"/{s.span}" if s.span else "") if s.since else ""
    place = f"place={s.place}" if s.place > 1 else ""
    within = f"within={s.within}" if s.within else ""
    lapse = _lapse(s.lapse, s.lapse_how)
    return f"most {s.who} {'|'.join(s.measures)} {ever} {since} {lapse} {place} {within} {_when(s.when)}"


def _former(s: a.FormerSaid, _: date) -> str:
    return f"former {s.who} {s.what or '-'} {_size(s.amount) or '-'} {s.day or '-'}"


def _row(s: a.RowSaid, _: date) -> str:
    ended = "ended" if s.ended else "either" if s.either else ""
    return f"row {s.who} {SIGNS[s.sign]} {s.length} {s.unit} {ended} {_when(s.when)}"


def _event(event: a.Event, session: date) -> str:
    if event.beyond:
        return f"{event.beyond.who} {Decimal(event.beyond.level).normalize():f} {event.beyond.how}"
    if event.former:
        return "former"
    return "session" if event.day == session else str(event.day)


def _lapsed(s: a.LapseSaid, session: date) -> str:
    end = " inclusive" if s.inclusive else ""
    return f"lapse {s.how} {s.number} {s.unit} {_event(s.start, session)}..{_event(s.end, session)}{end}"


def _breadth(s: a.BreadthSaid, _: date) -> str:
    over = f"over={s.over}" if s.over is not None else ""
    return f"breadth {s.market} {s.way} {_size(s.amount)} {s.how} {over}"


def _sum(s: a.SumSaid, _: date) -> str:
    parts = " ".join(f"{p.market}.{p.group}{SIGNS[p.sign]}" for p in s.parts if isinstance(p, a.NetSaid))
    return f"sum {parts} {_size(s.amount)} {s.how}"


def _ratio(s: a.RatioSaid, _: date) -> str:
    return f"ratio {s.one.who} {s.times.normalize():f} {s.how} {_when(s.other.when)}"


def _move(s: a.MoveSaid, _: date) -> str:
    if s.gap:
        return f"gap {s.start.who} {_size(s.amount)} {s.how} {s.end.level}"
    start = _when(s.start.when)
    from_ = "" if start == "ago=1" else f"from={start.replace('=', '').replace('base', '').replace('on', '')}"
    return f"move {s.end.who} {SIGNS[s.sign]} {_size(s.amount)} {s.how} {from_}"


def _value(s: a.ValueSaid, _: date) -> str:
    return f"value {s.point.who} {_size(s.amount)} {s.how} {_when(s.point.when)}"


def _halt(s: a.HaltedSaid, _: date) -> str:
    return (
        f"halt {s.market} {s.kind} {s.side} {s.clock:%H:%M}"
        if s.clock
        else f"halt {s.market} {s.kind} {s.side}"
    )


_TELL = {
    a.NetSaid: _net,
    a.TurnSaid: _turn,
    a.BeyondSaid: _beyond,
    a.ExtremeSaid: _most,
    a.FormerSaid: _former,
    a.RowSaid: _row,
    a.LapseSaid: _lapsed,
    a.BreadthSaid: _breadth,
    a.SumSaid: _sum,
    a.RatioSaid: _ratio,
    a.MoveSaid: _move,
    a.ValueSaid: _value,
    a.HaltedSaid: _halt,
    a.PlaceSaid: lambda s, _: f"place {s.who} {s.market} {s.place}",
    a.PaceSaid: lambda s, _: f"pace {s.who} {SIGNS[s.sign]} {_size(s.times)} over={s.over}",
    a.FareSaid: lambda s, _: f"fare {s.who} {s.against} {s.relation}",
}
"""How each kind is told."""
TOLD = tuple(_TELL)
