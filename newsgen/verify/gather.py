"""Events begin, and end as claims: what was gathered between two verbs becomes typed records."""

from __future__ import annotations

from collections.abc import Iterable

from newsgen.verify.claims import (
    NOW,
    Band,
    ChangeSaid,
    CrossSaid,
    DateSaid,
    FlowSaid,
    GrowthSaid,
    LevelSaid,
    Unread,
    WaySaid,
    When,
)
from newsgen.verify.claims_past import SumSaid
from newsgen.verify.claims_records import RecordSaid, SinceSaid
from newsgen.verify.heard import NOBODY
from newsgen.verify.reading import FREE, Event, Reading

_VERBS = frozenset(("MOVE", "OPEN", "STAND", "CLOSE", "CROSS", "TOUCH", "FLOW", "RELATIVE", "BE", "FIRST"))
"""After these no subject is left without a verb of its own."""


def begin(r: Reading, i: int, verb: str, aspect: str, sign: int = 0, band: Band | None = None) -> Event:
    """A verb was read: the event before it ends, and this one takes the words that waited for it."""
    if r.event is not None:
        flush(r)
    if not r.who:
        r.fail(i, "subject", "no subject for this verb")
    event = Event(r.who or (NOBODY,), i)
    event.verb, event.aspect = verb, aspect
    if sign:
        event.sign, event.band, event.way = sign, band, (i, i + 1)
    if r.sentence.__dict__:  # only what was set stands there
        _take_pending(r, event)
    r.event = event
    r.governed = FREE
    return event


def _take_pending(r: Reading, event: Event) -> None:
    """Words read before the verb that belong to it."""
    sentence = r.sentence
    if sentence.look or sentence.net:
        event.look, event.net = sentence.look, sentence.net
    if sentence.after:
        event.when = When(None, sentence.lapse, before=False, apart=True)
        sentence.lapse, sentence.after = None, False
    if sentence.first:
        event.first, sentence.first = sentence.first, None
    if sentence.stands or sentence.brief:
        event.stands, event.brief = sentence.stands, sentence.brief
        sentence.stands = sentence.brief = False
    if sentence.size:
        event.band, sentence.size = sentence.size, None
    if sentence.base:
        event.base, sentence.base = sentence.base, ""


def introduce(r: Reading, i: int, who: tuple[str, ...], following: str = "") -> None:
    """A new subject: it may leave out its verb and take the one before (*and SK hynix at ...*)."""
    old = r.event
    if old is not None:
        flush(r)
    r.who = who
    r.governed = FREE
    if following in _VERBS:
        return
    event = r.event = Event(who, i)
    if old is not None and old.verb:
        event.gap = True
        event.verb, event.aspect, event.sign = old.verb, old.aspect, old.sign
        event.net, event.look = old.net, r.sentence.look


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
    """End the event: everything it holds becomes a claim. One that only took a verb over holds nothing."""
    event = r.event
    if event is None:
        return
    r.event = None
    if len(event.who) == 1:
        _claim(r, event, event.who[0])
    else:
        for one in _apart(r, event):
            _claim(r, one, one.who[0])


def _apart(r: Reading, event: Event) -> Iterable[Event]:
    """An event of several subjects as one event each, every subject with its own figures in their order;
    a change of *each* is one of them all."""
    changes = event.changes * len(event.who) if event.each and len(event.changes) == 1 else event.changes
    for said in (changes, event.levels, event.marks, event.flows):
        if said and len(said) != len(event.who):
            r.fail(event.i, "subject", f"{len(said)} figures for {len(event.who)} subjects")
            return
    for at, who in enumerate(event.who):
        one = Event((who,), event.i)
        one.__dict__.update(event.__dict__, who=(who,))
        one.changes, one.levels = changes[at : at + 1], event.levels[at : at + 1]
        one.marks, one.flows = event.marks[at : at + 1], event.flows[at : at + 1]
        yield one


def _claim(r: Reading, event: Event, who: str) -> None:
    """The claims of an event with one subject."""
    claims, when = r.claims, event.when
    dated = when is NOW
    if event.changes:
        dated = True
        aspect, sign, look, base, band = event.aspect, event.sign, event.look, event.base, event.band
        for at, amount, compare in event.changes:
            claims.append(ChangeSaid(at, who, aspect, sign, amount, compare, look, base, when, band))
    if event.marks:
        dated = True
        _crosses(r, event, who)
    elif event.first:
        r.unread.append(Unread(event.first, "superlative", "first what?"))
    if event.verb == "flow":
        _flows(r, event, who)
    elif event.way and not (event.changes or event.marks):
        dated = True
        aspect, sign, look, base, band = event.aspect, event.sign, event.look, event.base, event.band
        claims.append(WaySaid(event.way, who, aspect, sign, look, base, when, band))
    if event.levels:
        _levels(r, event, who)
    if event.records:
        _records(r, event, who)
    if not dated:
        _leftover_times(r, event)


def _records(r: Reading, event: Event, who: str) -> None:
    for at, what in event.records:
        if what == "low_close" and who != "USDKRW":  # the lowest close ever, which is a question since when
            r.claims.append(SinceSaid(at, who, (what,), None, ever=True))
        else:
            r.claims.append(RecordSaid(at, who, what))


def _levels(r: Reading, event: Event, who: str) -> None:
    look, claims = event.look, r.claims
    for at, amount, aspect, compare in event.levels:
        claims.append(LevelSaid(at, who, aspect, amount, compare, look))


def _crosses(r: Reading, event: Event, who: str) -> None:
    growth, first = r.sentence.growth, event.first is not None
    for at, amount, side, back in event.marks:
        r.last_mark = amount
        how = _how(event, side)
        r.claims.append(CrossSaid(at, who, amount, side, how, first, back, event.when, event.since))
        if growth and who.endswith(".cap"):
            r.last_won = GrowthSaid(growth[0], who, growth[1], growth[2], amount)
            r.claims.append(r.last_won)
            r.sentence.growth = None


def _how(event: Event, side: int) -> str:
    """Which kind of crossing the verb speaks of."""
    if event.aspect == "close":
        return "end" if event.verb == "hold" else "close"
    if event.verb in ("stand", "be", "hold"):
        return "hold"
    if event.verb == "open":
        return "open"
    if event.brief:
        return "brief"
    if event.verb == "touch":
        return "reach"
    return "stand" if event.stands or side < 0 else "touch"


def _flows(r: Reading, event: Event, who: str) -> None:
    """How much was bought or sold on balance, or only which."""
    for at, amount, compare in event.flows:
        if event.base != "previous_close":
            r.claims.append(SumSaid(at, who, r.market, event.sign, amount, compare, event.base))
        else:
            r.claims.append(FlowSaid(at, who, r.market, event.sign, amount, compare, event.look))
    if not (event.flows or event.gap):
        at = (event.i, event.i + 1)
        r.claims.append(FlowSaid(at, who, r.market, event.sign, None, "", event.look))


def _leftover_times(r: Reading, event: Event) -> None:
    """Time words that no move or crossing has taken along: the event is of this session."""
    when = event.when
    if when.day:
        r.claims.append(DateSaid(event.when_at, "session", when.day))
    if when.lapse or when.before:
        r.unread.append(Unread(event.when_at, "time", "no event at the other end of this stretch of time"))
