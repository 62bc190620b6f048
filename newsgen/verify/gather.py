"""Events begin, and end as claims: what was gathered between two verbs becomes typed records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from newsgen.verify.claims import (
    NOW,
    Band,
    ChangeSaid,
    CrossSaid,
    DateSaid,
    FlowSaid,
    GrowthSaid,
    LevelSaid,
    RecordSaid,
    Unread,
    WaySaid,
    When,
)
from newsgen.verify.reading import Event, Reading

Item = TypeVar("Item")


def begin(r: Reading, i: int, verb: str, aspect: str, sign: int = 0, band: Band | None = None) -> Event:
    """A verb was read: finish the event before it, unless that only waited for its verb."""
    old = r.event
    if old is None or old.verb or old.gap or old.who != r.who:
        flush(r)
    if not r.who:
        r.fail(i, "subject", "no subject for this verb")
    event = Event(r.who, i)
    event.verb, event.aspect, event.sign, event.band = verb, aspect, sign, band
    if sign:
        event.way = r.at(i)
    _take_pending(r, event)
    r.event = event
    r.clear()
    return event


def _take_pending(r: Reading, event: Event) -> None:
    """Words read before the verb that belong to it."""
    event.look, event.stands, event.net = r.look, r.stands, r.net
    event.lapse, event.after, event.first = r.lapse, r.after, r.first
    event.brief, r.brief = r.brief, False
    if r.size:
        event.band = r.size
    if r.year:
        event.base = "year_end"
    r.lapse, r.after, r.first, r.size, r.stands, r.year = None, "", -1, None, False, False


def introduce(r: Reading, i: int, who: tuple[str, ...]) -> None:
    """A new subject: it may leave out its verb and take the one before (*and SK hynix at ...*)."""
    old = r.event
    flush(r)
    r.who = who
    event = Event(who, i)
    if old is not None and old.verb:
        event.gap = True
        event.verb, event.aspect, event.sign = old.verb, old.aspect, old.sign
        event.net, event.look = old.net, r.look
    r.event = event
    r.clear()


def split(r: Reading, i: int) -> Event:
    """The same subject seen at the same moment, with another direction: *opened at ..., up ...*."""
    old = r.event
    if old is None:
        return begin(r, i, "move", "last")
    if not (old.sign and (old.changes or old.way or old.gap)):
        return old
    aspect, look = old.aspect, old.look
    event = begin(r, i, "move", aspect)
    event.look = look
    return event


def flush(r: Reading) -> None:
    """End the event: everything it holds becomes a claim."""
    event = r.event
    r.event = None
    if event is None or (event.gap and not event.gathered):
        return
    when = When(event.day, event.lapse, event.before) if event.day or event.lapse or event.before else NOW
    timed = True
    if event.marks:
        _crosses(r, event, when)
    elif event.changes:
        _changes(r, event, when)
    elif event.way and not event.gap and event.verb != "flow":
        _ways(r, event, when)
    else:
        timed = False
    if event.flow_amounts or event.verb == "flow":
        _flows(r, event)
    if event.levels:
        _levels(r, event)
    for at, what in event.records:
        r.claims.extend(RecordSaid(at, who, what, what == "low") for who in event.who)
    if not timed:
        _leftover_times(r, event)
    if event.first >= 0 and not event.marks:
        r.unread.append(Unread(r.at(event.first), "superlative", "first what?"))


def _spread(r: Reading, event: Event, said: Sequence[Item]) -> list[tuple[str, Item]]:
    """Each figure with its subject: several for one subject, or one each in their order."""
    who = event.who
    if len(who) == 1:
        return [(who[0], one) for one in said]
    if len(who) == len(said):
        return list(zip(who, said, strict=True))
    r.unread.append(Unread(r.at(event.at), "subject", f"{len(said)} figures for {len(who)} subjects"))
    return []


def _crosses(r: Reading, event: Event, when: When) -> None:
    for who, (at, amount, side, back) in _spread(r, event, event.marks):
        r.last_mark = amount
        r.claims.append(CrossSaid(at, who, amount, side, _how(event, side), event.first >= 0, back, when))
        if r.growth and who.endswith(".cap"):
            growth = GrowthSaid(r.growth[0], who, r.growth[1], r.growth[2], amount)
            r.claims.append(growth)
            r.growth, r.last_won = None, growth


def _how(event: Event, side: int) -> str:
    """Which kind of crossing the verb speaks of."""
    if event.aspect == "close":
        return "end" if event.verb == "hold" else "close"
    if event.verb in ("stand", "be", "hold"):
        return "hold"
    if event.brief:
        return "brief"
    if event.verb == "touch":
        return "reach"
    return "stand" if event.stands or side < 0 else "touch"


def _changes(r: Reading, event: Event, when: When) -> None:
    for who, (at, amount, compare) in _spread(r, event, event.changes):
        r.claims.append(ChangeSaid(at, who, event.aspect, event.sign, amount, compare, event.look,
                                   event.base, when, event.band))


def _ways(r: Reading, event: Event, when: When) -> None:
    at = event.way or r.at(event.at)
    r.claims.extend(WaySaid(at, who, event.aspect, event.sign, event.look, event.base, when, event.band)
                    for who in event.who)


def _flows(r: Reading, event: Event) -> None:
    if not event.flow_amounts:
        r.claims.extend(FlowSaid(r.at(event.at), who, r.market, event.sign, None, "", event.look)
                        for who in event.who)
        return
    for who, (at, amount, compare) in _spread(r, event, event.flow_amounts):
        r.claims.append(FlowSaid(at, who, r.market, event.sign, amount, compare, event.look))


def _levels(r: Reading, event: Event) -> None:
    for who, (at, amount, aspect, compare) in _spread(r, event, event.levels):
        r.claims.append(LevelSaid(at, who, aspect, amount, compare, event.look))


def _leftover_times(r: Reading, event: Event) -> None:
    """Time words of an event without a move: it is of this session."""
    if event.day:
        r.claims.append(DateSaid(event.day_at, "session", event.day))
    if event.lapse or event.before:
        why = "no event at the other end of this stretch of time"
        r.unread.append(Unread(event.day_at, "time", why))
