"""Events begin, and end as claims: what was gathered between two verbs becomes typed records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import repeat
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
from newsgen.verify.reading import FREE, Event, Reading

Item = TypeVar("Item")


def begin(r: Reading, i: int, verb: str, aspect: str, sign: int = 0, band: Band | None = None) -> Event:
    """A verb was read: the event before it ends, and this one takes the words that waited for it."""
    if r.event is not None:
        flush(r)
    if not r.who:
        r.fail(i, "subject", "no subject for this verb")
    event = Event(r.who, i)
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
    if sentence.year:
        event.base, sentence.year = "year_end", False


def introduce(r: Reading, i: int, who: tuple[str, ...]) -> None:
    """A new subject: it may leave out its verb and take the one before (*and SK hynix at ...*)."""
    old = r.event
    flush(r)
    r.who = who
    r.governed = FREE
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
    if event.changes:
        _changes(r, event)
    if event.marks:
        _crosses(r, event)
    elif event.first:
        r.unread.append(Unread(event.first, "superlative", "first what?"))
    if event.verb == "flow":
        _flows(r, event)
    elif event.way and not (event.changes or event.marks):
        _ways(r, event)
    if event.levels:
        _levels(r, event)
    if event.records:
        r.claims.extend(RecordSaid(at, who, what) for at, what in event.records for who in event.who)
    if event.when is not NOW:
        _leftover_times(r, event)


def _spread(r: Reading, event: Event, said: Sequence[Item]) -> Iterable[tuple[str, Item]]:
    """Each figure with its subject: several for one subject, or one each in their order."""
    who = event.who
    if len(who) == 1:
        return zip(repeat(who[0]), said)
    if len(who) == len(said):
        return zip(who, said, strict=True)
    r.fail(event.i, "subject", f"{len(said)} figures for {len(who)} subjects")
    return ()


def _crosses(r: Reading, event: Event) -> None:
    growth = r.sentence.growth
    for who, (at, amount, side, back) in _spread(r, event, event.marks):
        r.last_mark = amount
        how = _how(event, side)
        r.claims.append(CrossSaid(at, who, amount, side, how, event.first is not None, back, event.when))
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
    if event.brief:
        return "brief"
    if event.verb == "touch":
        return "reach"
    return "stand" if event.stands or side < 0 else "touch"


def _changes(r: Reading, event: Event) -> None:
    aspect, sign, look, base = event.aspect, event.sign, event.look, event.base
    when, band, claims = event.when, event.band, r.claims
    for who, (at, amount, compare) in _spread(r, event, event.changes):
        claims.append(ChangeSaid(at, who, aspect, sign, amount, compare, look, base, when, band))


def _ways(r: Reading, event: Event) -> None:
    at = event.way or (event.i, event.i + 1)
    aspect, sign, look, base = event.aspect, event.sign, event.look, event.base
    for who in event.who:
        r.claims.append(WaySaid(at, who, aspect, sign, look, base, event.when, event.band))


def _levels(r: Reading, event: Event) -> None:
    look, claims = event.look, r.claims
    for who, (at, amount, aspect, compare) in _spread(r, event, event.levels):
        claims.append(LevelSaid(at, who, aspect, amount, compare, look))


def _flows(r: Reading, event: Event) -> None:
    sign, look, market = event.sign, event.look, r.market
    for who, (at, amount, compare) in _spread(r, event, event.flows) if event.flows else ():
        r.claims.append(FlowSaid(at, who, market, sign, amount, compare, look))
    if not (event.flows or event.gap):
        at = (event.i, event.i + 1)
        r.claims.extend(FlowSaid(at, who, market, sign, None, "", look) for who in event.who)


def _leftover_times(r: Reading, event: Event) -> None:
    """Time words that no move or crossing has taken along: the event is of this session."""
    when = event.when
    if event.changes or event.marks or (event.way and event.verb != "flow"):
        return
    if when.day:
        r.claims.append(DateSaid(event.when_at, "session", when.day))
    if when.lapse or when.before:
        r.unread.append(Unread(event.when_at, "time", "no event at the other end of this stretch of time"))
