"""Events begin, and end as claims: what was gathered between two verbs becomes typed records."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.verify.amounts import Amount
from newsgen.verify.claims import (
    At,
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
from newsgen.verify.reading import GROUPS, Event, Reading


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
    if event is None:
        return
    when = When(event.day, event.lapse, event.before)
    many = len(event.who) > 1
    marked = bool(event.marks)
    for mark in event.marks if not many else ():
        _cross(r, event, event.who[0] if event.who else "", mark, when)
    if many and marked:
        for who, mark in _pairs(r, event, event.marks):
            _cross(r, event, who, mark, when)
    if event.flow_amounts or event.verb == "flow":
        _flows(r, event)
    elif event.changes:
        _changes(r, event, when)
    elif event.way and not marked and not event.gap:
        _ways(r, event, when)
    if event.levels:
        _levels(r, event)
    for at, what in event.records:
        r.claims.extend(RecordSaid(at, who, what, what == "low") for who in event.who)
    if event.day and not (marked or ((event.changes or event.way) and not event.levels)):
        r.claims.append(DateSaid(event.day_at, "session", event.day))
    if event.first >= 0 and not marked:
        r.unread.append(Unread(r.at(event.first), "superlative", "first what?"))
    if event.lapse and not (marked or event.changes or event.way):
        r.unread.append(Unread(r.at(event.at), "time", "no event at the other end of this stretch of time"))


Gathered = tuple[At, Amount, int, bool]


def _pairs[Said](r: Reading, event: Event, said: Sequence[Said]) -> list[tuple[str, Said]]:
    """Each subject with its own: as many as there are subjects, in their order."""
    return []
