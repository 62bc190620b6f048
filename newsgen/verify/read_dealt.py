"""The most since when, a part of the turnover, and several sums in a row: the words of flows stories."""

from __future__ import annotations

from newsgen.verify.claims_rate import DealtPartSaid
from newsgen.verify.claims_records import SinceSaid
from newsgen.verify.gather import flush
from newsgen.verify.reading import GROUPS, Event, Reading


def phrase(r: Reading, i: int) -> int:
    """One of those phrases, to its end."""
    name, _, rest = r.terms[i].name.partition(":")
    if name in ("most", "least", "ever"):
        return _most(r, i, name)
    if name == "part":
        return _part(r, i)
    if name == "span":
        return _span(r, i, rest)
    return r.fail(i, "word", "these words belong to nothing around them")


def _dealing(r: Reading) -> Event | None:
    """What one group is just said to have done."""
    event = r.event
    whole = event is not None and event.verb == "flow" and len(event.who) == 1 and event.who[0] in GROUPS
    return event if whole else None


def _most(r: Reading, i: int, name: str) -> int:
    """*Sell net 2.83 trillion won, most since Nov. 21 last year*."""
    event, day, ever = _dealing(r), r.terms[i + 1].day, name == "ever"
    if event is None or not event.flows or (day is None) != ever:
        return r.fail(i, "superlative", "most of what, since when?")
    measure = "buying" if event.sign > 0 else "selling"
    end = i + 1 if ever else i + 2
    who = f"{r.market}.{event.who[0]}"
    r.claims.append(SinceSaid((i, end), who, (measure,), day, ever, name == "least"))
    return end


def _part(r: Reading, i: int) -> int:
    """*Net selling came to 9.3 percent of the Kospi's turnover*."""
    event, amount = _dealing(r), r.amounts.get(i + 1)
    if event is None or event.flows or amount is None or r.terms[i + 2].name != "turnover":
        return r.fail(i, "number", "whose dealing came to which part of what?")
    r.claims.append(DealtPartSaid((i, i + 3), event.who[0], r.market, event.sign, amount))
    return i + 3


def _span(r: Reading, i: int, period: str) -> int:
    """*Net buyers of 686 billion won this week and 3.21 trillion won this month*: each sum by itself."""
    event = _dealing(r)
    if event is None or not event.flows:
        return r.fail(i, "time", "what was dealt in that time?")
    event.base = period
    flush(r)
    again = Event(event.who, i)
    again.verb, again.aspect, again.sign, again.net, again.gap = "flow", "last", event.sign, True, True
    r.event = again
    return i + 1
