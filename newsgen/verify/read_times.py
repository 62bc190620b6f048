"""Days, hours, stretches of time: whatever they go with."""

from __future__ import annotations

from newsgen.verify.claims import ClockSaid, DateSaid, PhaseSaid
from newsgen.verify.gather import flush
from newsgen.verify.read_past import counted_from, year_range
from newsgen.verify.read_superlatives import streak_ends
from newsgen.verify.reading import FREE, Reading
from newsgen.verify.times import Lapse

FIFTY_TWO_WEEKS = Lapse(52, "weeks")
_CLAUSE = frozenset(("SUBJ", "IT", "THEY", "FIRST", "CROSS", "TOUCH", "CLOSE", "REGAIN", "MOVE"))


def day(r: Reading, i: int) -> int:
    """A weekday or date: of the supplied event, of the event being told, or of the session."""
    said, event, sentence = r.terms[i].day, r.event, r.sentence
    assert said is not None
    if sentence.told_event >= 0:
        r.claims.append(DateSaid((i, i + 1), f"told:{sentence.told_event}", said))
        sentence.told_event = -1
        return i + 1
    if event is None or not event.verb:
        abroad = r.who == ("^",)
        r.claims.append(DateSaid((i, i + 1), "^" if abroad else "session", said))
    elif event.when.day:
        return r.fail(i, "time", "a second day for one event")
    else:
        event.when, event.when_at = event.when._replace(day=said), (i, i + 1)
    r.governed = FREE
    return i + 1


def clock(r: Reading, i: int) -> int:
    """The hour of the figures; another hour than this look's turns to that earlier look."""
    said = r.terms[i].clock
    assert said is not None
    r.claims.append(ClockSaid((i, i + 1), said))
    if said != r.cast.now:
        if r.event and r.event.verb and not r.event.gap:
            r.event.look = said
        else:
            r.sentence.look = said
    r.governed = FREE
    return i + 1


def lapse(r: Reading, i: int) -> int:
    """A stretch of time, which must run from an event that follows."""
    said, compare = r.terms[i].lapse, r.take_compare()
    assert said is not None
    following, next_one = r.terms[i + 1].kind, r.terms[i + 2].kind
    if following == "STREAK" or (following in ("WINNING", "MOVE") and next_one == "STREAK"):
        return streak_ends(r, i)
    if said == FIFTY_TWO_WEEKS and following == "VALUE":
        return year_range(r, i)
    if said.unit == "sessions" and r.event and r.event.changes and r.before(i) == "in":
        r.event.base = f"earlier:{said.number}"  # has lost 18.43 percent in two sessions
        return i + 1
    if following not in ("AFTER", "SINCE") and (following, next_one) != ("COMMA", "SINCE"):
        return r.fail(i, "time", "a stretch of time from nothing")
    r.sentence.lapse = said._replace(how=compare) if compare else said
    return i + 1


def after(r: Reading, i: int) -> int:
    """After, when: a clause or noun of another event follows."""
    flush(r)
    r.sentence.after = True
    r.governed = FREE
    return i + 1


def since(r: Reading, i: int) -> int:
    """Since an event; or *has since*, that it stands so now."""
    following = r.terms[i + 1].kind
    if r.terms[i].name or following == "DAY":
        return r.fail(i, "superlative", "since that day what?")
    if r.before(i) in ("has", "have"):
        r.sentence.stands = True
        return i + 1
    if following not in _CLAUSE:
        return r.fail(i, "time", "since when?")
    return after(r, i)


def before(r: Reading, i: int) -> int:
    """The previous session, a day earlier."""
    event = r.event
    if r.governed.preposition in ("from", "than"):
        r.governed = FREE
    elif event and event.verb:
        event.when, event.when_at = event.when._replace(before=True), (i, i + 1)
    else:
        return r.fail(i, "time", "what happened then?")
    return i + 1


def phase(r: Reading, i: int) -> int:
    """In early trading, overnight, during the day."""
    name = r.terms[i].name
    if name == "overnight" and not (r.who and r.who[0][0] == "^") and r.terms[i - 1].kind != "WALL":
        return r.fail(i, "time", "only foreign markets trade overnight")
    if name != "any":
        r.claims.append(PhaseSaid((i, i + 1), name))
    return i + 1


def year(r: Reading, i: int) -> int:
    """So far this year: what the move before or after it is counted over."""
    event, period = r.event, r.terms[i].name
    if event and event.verb == "close" and not event.sign:
        r.claims.append(PhaseSaid((i, i + 1), f"{period}_end"))  # ended the year
    return counted_from(r, i, period)
