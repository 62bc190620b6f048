"""Days, hours, stretches of time: whatever they go with."""

from __future__ import annotations

from newsgen.verify.claims import ClockSaid, DateSaid, PhaseSaid
from newsgen.verify.gather import flush
from newsgen.verify.read_superlatives import streak_ends
from newsgen.verify.reading import Reading

_CLAUSE = frozenset(("SUBJ", "IT", "THEY", "FIRST", "CROSS", "TOUCH", "CLOSE", "REGAIN", "MOVE"))


def day(r: Reading, i: int) -> int:
    """A weekday or date: of the supplied event, of the event being told, or of the session."""
    said = r.terms[i].day
    assert said is not None
    if r.told_event >= 0:
        r.claims.append(DateSaid(r.at(i), f"told:{r.told_event}", said))
        r.told_event = -1
        return i + 1
    event = r.event
    if event is None or not event.verb:
        r.claims.append(DateSaid(r.at(i), "session", said))
    elif event.day:
        return r.fail(i, "time", "a second day for one event")
    else:
        event.day, event.day_at = said, r.at(i)
    r.clear()
    return i + 1


def clock(r: Reading, i: int) -> int:
    """The hour of the figures; another hour than this look's turns to that earlier look."""
    said = r.terms[i].clock
    assert said is not None
    r.claims.append(ClockSaid(r.at(i), said))
    if said != r.cast.now:
        if r.event and r.event.verb and not r.event.gap:
            r.event.look = said
        else:
            r.look = said
    r.clear()
    return i + 1


def lapse(r: Reading, i: int) -> int:
    """A stretch of time, which must run from an event that follows."""
    said = r.terms[i].lapse
    assert said is not None
    compare, r.compare = r.compare, ""
    following = r.kind(i + 1)
    if following == "COMMA" and r.kind(i + 2) == "SINCE":
        following = "SINCE"
    if following == "STREAK" or (following in ("WINNING", "MOVE") and r.kind(i + 2) == "STREAK"):
        return streak_ends(r, i)
    if following not in ("AFTER", "SINCE"):
        return r.fail(i, "time", "a stretch of time from nothing")
    r.lapse = said._replace(how=compare) if compare else said
    return i + 1


def after(r: Reading, i: int) -> int:
    """After, when: a clause or noun of another event follows."""
    pending = r.lapse
    flush(r)
    r.lapse = pending
    r.after = "after"
    r.clear()
    return i + 1


def since(r: Reading, i: int) -> int:
    """Since an event; or *has since*, that it stands so now."""
    if r.terms[i].name or r.kind(i + 1) == "DAY":
        return r.fail(i, "superlative", "since that day what?")
    if r.before(i) in ("has", "have"):
        r.stands = True
        return i + 1
    if r.kind(i + 1) not in _CLAUSE:
        return r.fail(i, "time", "since when?")
    return after(r, i)


def before(r: Reading, i: int) -> int:
    """The previous session, a day earlier."""
    event = r.event
    if r.prep in ("from", "than"):
        r.clear()
    elif event and event.verb:
        event.before, event.day_at = True, r.at(i)
    else:
        return r.fail(i, "time", "what happened then?")
    return i + 1


def phase(r: Reading, i: int) -> int:
    """In early trading, overnight, during the day."""
    name = r.terms[i].name
    if name == "any":
        if r.event:
            r.event.stands = False
        return i + 1
    r.claims.append(PhaseSaid(r.at(i), name, r.who[0] if r.who else ""))
    return i + 1


def year(r: Reading, i: int) -> int:
    """So far this year: what the move before or after it is counted over."""
    event = r.event
    if event and event.sign and (event.changes or event.way):
        event.base = "year_end"
    else:
        r.year = True
    return i + 1
