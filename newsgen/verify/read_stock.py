"""Limits, splits, first days and places: the words of a story about one share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from newsgen.verify.amounts import Amount
from newsgen.verify.claims import PaceSaid
from newsgen.verify.claims_stock import (
    AdjustedSaid,
    DebutSaid,
    IdleSaid,
    LastTradedSaid,
    LimitSaid,
    ListedSaid,
    PlaceSaid,
    SplitSaid,
)
from newsgen.verify.gather import flush
from newsgen.verify.read_subjects import resolve
from newsgen.verify.reading import FREE, Governed, Reading

_REACHING = frozenset(("close", "touch"))


def phrase(r: Reading, i: int) -> int:
    """One of those phrases, to its end."""
    name, _, rest = r.terms[i].name.partition(":")
    read = READERS.get(name)
    return read(r, i, rest) if read else r.fail(i, "word", "these words belong to nothing around them")


def limit(r: Reading, i: int, end: str) -> int:
    """*Closed at their daily upper limit of 12,890 won*, *soars 29.94 percent to daily upper limit*."""
    event = r.event
    if event is None or not event.verb or len(event.who) != 1:
        return r.fail(i, "subject", "whose limit?")
    closed = event.verb != "touch"
    if event.verb not in _REACHING and r.governed.preposition != "to":
        return r.fail(i, "word", "closed at its limit, or traded there?")
    r.claims.append(LimitSaid((i, i + 1), event.who[0], end, closed))
    aspect = "close" if event.verb == "close" else "high" if end == "upper" else "low"
    r.governed = Governed(value=aspect)
    if r.terms[i + 1].name != "of":
        r.governed = FREE
    return i + 1


def idle(r: Reading, i: int, _: str) -> int:
    """*Did not trade*."""
    if len(r.who) != 1:
        return r.fail(i, "subject", "who did not trade?")
    r.claims.append(IdleSaid((i, i + 1), r.who[0]))
    return i + 1


def last_closed(r: Reading, i: int, _: str) -> int:
    """*Last closed at 12,890 won on Jan. 3*."""
    amount, day = r.amounts.get(i + 1), r.terms[i + 2].day
    if amount is None or len(r.who) != 1:
        return r.fail(i, "number", "who last closed at what?")
    end = i + 3 if day else i + 2
    r.claims.append(LastTradedSaid((i, end), r.who[0], amount, day))
    return end


def debut(r: Reading, i: int, market: str) -> int:
    """*In their first session on the Kosdaq*."""
    if not r.who:
        return r.fail(i, "subject", "whose first session?")
    r.claims.append(DebutSaid((i, i + 1), r.who[0], market))
    return i + 1


def listed(r: Reading, i: int, market: str) -> int:
    """*Kosdaq-listed EcoPro*."""
    following = r.terms[i + 1]
    if following.kind != "SUBJ":
        return r.fail(i, "subject", "who is listed there?")
    r.claims.append(ListedSaid((i, i + 2), resolve(r, following.name), market))
    return i + 1


def base(r: Reading, i: int, _: str) -> int:
    """*Set a base price of 10,000 won, adjusted from a last close of 50,000 won on Jan. 3, as in ...*."""
    terms, j = r.terms, i + 2
    if terms[j].kind == "COMMA":
        j += 1
    now, before = r.amounts.get(i + 1), r.amounts.get(j + 1)
    if now is None or before is None or terms[j].name != "from":
        return r.fail(i, "number", "adjusted from what to what?")
    day = terms[j + 2].day
    end, parts = _parts(r, j + 3 if day else j + 2)
    if end is None:
        return r.fail(i, "number", "as in a split of how many?")
    flush(r)
    r.claims.append(SplitSaid((i, end), r.cast.main, now, before, parts, day))
    return end


def adjusted(r: Reading, i: int, _: str) -> int:
    """*After base price adjustment*."""
    r.claims.append(AdjustedSaid((i, i + 1), r.cast.main))
    return i + 1


def _parts(r: Reading, j: int) -> tuple[int | None, int | None]:
    """Where the words about the ratio end, and how many shares; no end where they cannot be read."""
    terms = r.terms
    j = j + 1 if terms[j].kind == "COMMA" else j
    if terms[j].name == "other":
        return j + 1, None
    first, last = r.amounts.get(j + 1), r.amounts.get(j + 3)
    if terms[j].name != "asin" or first is None:
        return None, None
    if terms[j + 2].name == "split":
        return j + 3, int(first.value)
    if (terms[j + 2].name, terms[j + 4].name) == ("for", "reverse") and first.value == 1 and last:
        return j + 5, -int(last.value)
    return None, None


def rank(r: Reading, i: int, _: str) -> int:
    """*Ranking 12th by value on the Kosdaq*, of the market value just told."""
    place, by = r.terms[i + 1], r.terms[i + 2]
    number = 1 if place.kind == "FIRST" else place.sign if place.kind == "ORDINAL" else 0
    where, _, market = by.name.partition(":")
    if not number or where != "by" or len(r.who) != 1:
        return r.fail(i, "superlative", "which place where?")
    r.claims.append(PlaceSaid((i, i + 3), r.who[0], number, market))
    return i + 3


TWICE = Amount(Decimal(2), Decimal("0.1"), "times")


def twice(r: Reading, i: int, _: str) -> int:
    """*Twice the 20-session median*, of the shares that changed hands."""
    lapse = r.terms[i + 1].lapse
    if lapse is None or r.terms[i + 2].kind != "MEDIAN":
        return r.fail(i, "number", "twice what?")
    r.claims.append(PaceSaid((i, i + 3), TWICE, None, lapse, r.cast.main))
    return i + 3


READERS: Mapping[str, Callable[[Reading, int, str], int]] = {
    "limit": limit,
    "idle": idle,
    "lastclosed": last_closed,
    "debut": debut,
    "listed": listed,
    "base": base,
    "adjusted": adjusted,
    "rank": rank,
    "twice": twice,
}
