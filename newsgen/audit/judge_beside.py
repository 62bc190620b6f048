"""How did it fare beside others: another index, its place, gainers against losers, halts?"""

from __future__ import annotations

from decimal import Decimal

from newsgen.audit import printed, suspects
from newsgen.audit.almanac import Almanac
from newsgen.audit.assertions import BEFORE, BreadthSaid, FareSaid, HaltedSaid, PlaceSaid, Point
from newsgen.audit.case import Case
from newsgen.audit.causes import Suspect, cause
from newsgen.audit.finding import Finding, close, false, true, unknown
from newsgen.audit.holding import hold
from newsgen.records import Breadth, Datum
from newsgen.records.checked import CLOSE, TRUE
from newsgen.sessions import KST

_RELATIONS = {
    1: lambda own, other: own > other,
    -1: lambda own, other: own < other,
    2: lambda own, other: own * other < 0,
    0: lambda own, other: own * other > 0,
}


def fare(said: FareSaid, case: Case) -> Finding:
    """By percent from the previous close."""
    own, other = (_percent(who, case.almanac) for who in (said.who, said.against))
    if own is None or other is None:
        return unknown(
            f"the data give no moves of {case.almanac.name(said.who)} and {case.almanac.name(said.against)}"
        )
    told = f"{case.almanac.name(said.who)} {_signed(own)}, {case.almanac.name(said.against)} {_signed(other)}"
    if _RELATIONS[said.relation](own, other):
        return true(told)
    right = printed.shown(own, "percent", case.lang)
    return false(told, printed.way((own > 0) - (own < 0), right, case.lang), "")


def _percent(who: str, book: Almanac) -> Decimal | None:
    if who[:1] in "^#":
        given = book.percent(who)
        return given.value if given else None
    return suspects.between(Point(who, when=BEFORE), Point(who), book, percent=True)


def _signed(percent: Decimal) -> str:
    size = printed.figure(abs(percent), "percent")
    return printed.way((percent > 0) - (percent < 0), size, "en")


def place(said: PlaceSaid, case: Case) -> Finding:
    """Its place among the shares listed, where all of them were compared."""
    book = case.almanac
    listing = book.day.listings.get(said.who.partition(".")[0])
    if listing is not None and listing.place is not None and listing.market == said.market:
        book.note(listing.place)
        told = f"place {listing.place.value} of {listing.among or 'those'} listed on the {said.market}"
        if listing.place.value == said.place:
            return true(told)
        return false(told, printed.place(int(listing.place.value), case.lang))
    return unknown(f"the data do not hold the market value of every share on the {said.market}")


def breadth(said: BreadthSaid, case: Case) -> Finding:
    """How many shares rose, fell or stood still, or which were more."""
    book = case.almanac
    held = book.day.breadth.get(said.market)
    own = _count(held, said.way)
    if held is None or own is None:
        return unknown(f"the data do not say how many shares on the {said.market} rose and fell")
    book.note(own)
    told = f"{_WAYS[said.way]} on the {said.market}: {printed.plain(own.value)}"
    if said.over is not None:
        found = _outnumbered(said, held, own, told, case)
        if found is not None:
            return found
    return true(told) if said.amount is None else _number(said, held, own, told, case)


def _outnumbered(said: BreadthSaid, held: Breadth, own: Datum, told: str, case: Case) -> Finding | None:
    """What is wrong with one being more than the other; None where nothing is."""
    other = _count(held, said.over or 0)
    if other is None:
        return unknown(f"{told}; the other number is not in the data")
    case.almanac.note(other)
    if own.value > other.value:
        return None
    words = f"{told}, against {printed.plain(other.value)}"
    return false(words, f"{printed.plain(own.value)} : {printed.plain(other.value)}", "the two are mixed up")


def _number(said: BreadthSaid, held: Breadth, own: Datum, told: str, case: Case) -> Finding:
    assert said.amount is not None
    found = hold(own.value, said.amount, said.how)
    right = printed.shown(own.value, "count", case.lang)
    if found.verdict == TRUE:
        return true(told)
    if found.verdict == CLOSE:
        return close(f"{told}; {found.note}", right)
    others = ((each, _count(held, each)) for each in _WAYS if each != said.way)
    other = [
        Suspect(datum.value, f"the number of {_WAYS[each]}") for each, datum in others if datum is not None
    ]
    return false(told, right, cause(said.amount, own.value, other))


_WAYS = {1: "gainers", -1: "losers", 0: "unchanged", 2: "limit up", -2: "limit down"}


def _count(held: Breadth | None, way: int) -> Datum | None:
    if held is None:
        return None
    return {
        1: held.advancing,
        -1: held.declining,
        0: held.unchanged,
        2: held.limit_up,
        -2: held.limit_down,
    }[way]


def halted(said: HaltedSaid, case: Case) -> Finding:
    """Against the notices of the exchange that the day carries."""
    notices = case.almanac.day.notices
    kind = said.kind.replace("_", " ")
    alike = [each for each in notices if each.kind == said.kind and each.market == said.market]
    if not notices or not alike:
        return unknown(f"the data hold no notice of a {kind} on the {said.market}")
    told = "; ".join(
        f"{kind} on the {each.market} at {printed.hour(each.at.astimezone(KST).time(), 'en')}"
        for each in alike
    )
    sides = [each for each in alike if not said.side or each.side in (None, said.side)]
    if not sides:
        return false(told, alike[0].side or "", "it was the other side")
    if said.clock is None:
        return true(told)
    hours = [each.at.astimezone(KST).time().replace(second=0, microsecond=0) for each in sides]
    return true(told) if said.clock in hours else false(told, printed.hour(hours[0], case.lang))
