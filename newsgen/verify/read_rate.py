"""Round levels of the rate, and New York's noon: the words of a story about the dollar and the won."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.verify.claims import NOW, CrossSaid
from newsgen.verify.claims_rate import NoonSaid, ThanOnSaid
from newsgen.verify.gather import begin, flush
from newsgen.verify.reading import FREE, Event, Reading

PAIR = "USDKRW"


def phrase(r: Reading, i: int) -> int:
    """One of those phrases, to its end."""
    name, _, rest = r.terms[i].name.partition(":")
    return span(r, i, rest) if name == "span" else READERS[name](r, i)


def span(r: Reading, i: int, period: str) -> int:
    """*Up 2.21 percent this week and 10.6 percent this year*: each change by itself."""
    event = r.event
    if event is None or event.verb not in ("move", "be") or not event.changes:
        return r.fail(i, "time", "what moved in that time?")
    event.base = period
    flush(r)
    again = Event(event.who, i)
    again.verb, again.aspect, again.sign, again.gap = "move", "last", event.sign, True
    r.event = again
    return i + 1


def rate(r: Reading, i: int) -> int:
    """*Per dollar*, of a rate that is not Seoul's: noon in New York must stand in the same sentence."""
    if PAIR not in (r.it, *r.who):
        return r.fail(i, "subject", "per dollar, but not the won")
    j = i
    while r.terms[j].kind not in ("STOP", "$"):
        if r.terms[j].name == "noon":
            return i + 1
        j += 1
    return r.fail(i, "time", "a rate of New York's without its hour and place; say at noon in New York")


def noon(r: Reading, i: int) -> int:
    """*At noon in New York on Friday*; in one line, where there is no room for the hour, *in New York*."""
    day = r.terms[i + 1].day
    r.claims.append(NoonSaid((i, i + 2 if day else i + 1), day))
    r.governed = FREE
    return i + 2 if day else i + 1


def than(r: Reading, i: int) -> int:
    """*21.4 won weaker than on Friday*."""
    day, event = r.terms[i + 1].day, r.event
    if day is None or event is None or not event.changes:
        return r.fail(i, "time", "what is compared with which day?")
    r.claims.append(ThanOnSaid((i, i + 2), day))
    return i + 2


def crossed(r: Reading, i: int) -> int:
    """*Closed weaker than 1,400 per dollar on Tuesday for the first time since Nov. 7*."""
    level, side, terms = r.amounts.get(i + 1), r.terms[i].sign, r.terms
    if level is None or r.who != (PAIR,):
        return r.fail(i, "number", "who crossed which level?")
    j, when, since, first = i + 2, NOW, None, False
    while terms[j].kind in ("RATE", "RATED", "DAY", "FIRST", "SINCE"):
        if terms[j].kind == "DAY":
            when = when._replace(day=terms[j].day)
        elif terms[j].kind == "SINCE" and terms[j + 1].kind == "DAY":
            since, j = terms[j + 1].day, j + 1
        elif terms[j].kind == "RATED":
            j = READERS[terms[j].name](r, j) - 1
        first = first or terms[j].kind == "FIRST"
        j += 1
    flush(r)
    back = since is not None and side > 0
    r.claims.append(CrossSaid((i, j), PAIR, level, side, "close", first, back, when, since))
    begin(r, i, "stand", "last")
    return j


READERS: Mapping[str, Callable[[Reading, int], int]] = {
    "rate": rate,
    "noon": noon,
    "there": noon,
    "than": than,
    "crossed": crossed,
}
