"""Figures that are easily taken for one another: of another moment, another base, another subject."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from newsgen.audit import printed
from newsgen.audit.almanac import Almanac, Known
from newsgen.audit.assertions import BEFORE, NOW, Moment, MoveSaid, NetSaid, Point, ValueSaid
from newsgen.audit.causes import Suspect, cause
from newsgen.audit.printed import plain
from newsgen.records import GROUPS

ASPECTS = {"open": "the open", "high": "the day's high", "low": "the day's low", "last": "the latest figure"}
CLOSES = {"last": "close"}
SEEN = ("last", "high", "low")
BASES = {"open": "the open", "high": "the day's high", "low": "the day's low"}
RECENT, LEVELS_BACK = 5, 30
"""Sessions looked back upon: a percentage comes again by chance within a month, a level never."""


def likely(said: ValueSaid | MoveSaid | NetSaid, right: Decimal, book: Almanac) -> str:
    """The likely cause of a wrong number; empty where nothing fits."""
    if said.amount is None:
        return ""
    with book.aside():
        if isinstance(said, ValueSaid):
            return cause(said.amount, right, of_value(said, book), of_value_later(said, book))
        if isinstance(said, MoveSaid):
            return cause(said.amount, right, of_move(said, book), of_move_later(said, book))
        return cause(said.amount, right, of_net(said, book))


def _day(on: date | None, book: Almanac) -> str:
    return printed.day(on, book.session, "en") if on else "a day before"


def _peers(book: Almanac, who: str) -> Iterator[str]:
    """Other series of the day that are of the same kind, and told in the same unit."""
    kind = who.partition(".")[2], book.unit(who)
    for each in book.quotes:
        if each != who and (each.partition(".")[2], book.unit(each)) == kind:
            yield each


def _size(known: Known | None) -> Decimal | None:
    return known.value if known is not None else None


def of_value(said: ValueSaid, book: Almanac) -> Iterator[Suspect]:
    """Other aspects of the series, the previous close, earlier looks, other subjects."""
    who, name = said.point.who, book.name(said.point.who)
    told = [
        (said.point._replace(aspect=aspect), f"{words} of {name}")
        for aspect, words in ASPECTS.items()
        if aspect != said.point.aspect
    ]
    told.append((Point(who, when=BEFORE), f"the previous close of {name}"))
    told.append((Point(who), f"this session's figure of {name}"))
    for look in book.looks:
        told += [
            (Point(who, each, Moment(look=look)), f"the figure of {printed.hour(look, 'en')}")
            for each in SEEN
        ]
    for peer in _peers(book, who) if said.point.when in (BEFORE, NOW) else ():
        points = (said.point._replace(who=peer), Point(peer), Point(peer, "open"), Point(peer, when=BEFORE))
        told += [(point, f"the figure of {book.name(peer)}") for point in points]
    for point, words in told:
        value = _size(book.value(point))
        if value is not None:
            yield Suspect(value, words)


def of_value_later(said: ValueSaid, book: Almanac) -> Iterator[Suspect]:
    """The same figure of other days."""
    who = said.point.who
    for field, mark in book.days(who):
        if mark.value is not None:
            yield Suspect(mark.value, f"the {field} of {_day(mark.session, book)}")
    for ago in range(2, LEVELS_BACK if book.past is not None else 0):
        for aspect in dict.fromkeys((said.point.aspect, "close")):
            then = _size(book.value(Point(who, aspect, Moment(ago=ago))))
            if then is not None:
                yield Suspect(
                    then, f"the {CLOSES.get(aspect, aspect)} of {_day(book.back(book.session, ago), book)}"
                )


def of_move(said: MoveSaid, book: Almanac) -> Iterator[Suspect]:
    """The move in another unit, from another base, to another aspect, of another subject or look."""
    percent = said.amount is not None and said.amount.unit == "percent"
    yield from _other_unit(said, book, percent=percent)
    for start, end, words in (*_other_bases(said, book), *_other_ends(said, book)):
        found = between(start, end, book, percent=percent)
        if found is not None:
            yield Suspect(found, words)
    if percent:
        yield from _in_percent(said, book)


def _other_bases(said: MoveSaid, book: Almanac) -> Iterator[tuple[Point, Point, str]]:
    who = said.end.who
    bases = [(Point(who, aspect), words) for aspect, words in BASES.items()]
    for base, words in (*bases, (Point(who, when=BEFORE), "the previous close")):
        level = _size(book.value(base))
        if base != said.start and level is not None:
            yield base, said.end, f"the distance from {words} of {plain(level)}"


def _other_ends(said: MoveSaid, book: Almanac) -> Iterator[tuple[Point, Point, str]]:
    start, end = said.start, said.end
    for aspect, words in ASPECTS.items():
        if aspect != end.aspect:
            yield start, end._replace(aspect=aspect), f"the distance to {words}"
    of_this_session = start.when in (BEFORE, NOW) and end.when == NOW
    for other in _peers(book, end.who) if of_this_session else ():
        yield start._replace(who=other), end._replace(who=other), f"the move of {book.name(other)}"
    for look in book.looks:
        yield start, end._replace(when=Moment(look=look)), f"the move as of {printed.hour(look, 'en')}"


def _in_percent(said: MoveSaid, book: Almanac) -> Iterator[Suspect]:
    """Percentages reckoned wrongly, and that of the session before."""
    turned = between(said.end, said.start, book, percent=True)
    if turned is not None:
        yield Suspect(turned, "the change in percent of the later figure, not of the earlier one")
    added = _added(said, book)
    if added is not None:
        yield Suspect(added, "the sum of the two sessions' changes, which should be compounded")
    before = book.history(said.end.who).previous_percent
    if before is not None and book.on(said.end.when) == book.session:
        yield Suspect(before.value, "the move of the session before")


def of_move_later(said: MoveSaid, book: Almanac) -> Iterator[Suspect]:
    """The same move of other days."""
    percent = said.amount is not None and said.amount.unit == "percent"
    who = said.end.who
    for ago in range(RECENT if book.past is not None else 0):
        found = between(
            Point(who, "close", Moment(ago=ago + 1)),
            Point(who, "close", Moment(ago=ago)),
            book,
            percent=percent,
        )
        if found is not None:
            yield Suspect(
                found, f"the move of {_day(book.back(book.session, ago), book) if ago else 'this session'}"
            )
    if percent:
        yield from (
            Suspect(each.percent.value, f"the move of the {each.index}") for each in book.day.overseas
        )


def _other_unit(said: MoveSaid, book: Almanac, *, percent: bool) -> Iterator[Suspect]:
    found = between(said.start, said.end, book, percent=not percent)
    if found is not None:
        unit = "points" if book.unit(said.end.who) == "points" else "won"
        yield Suspect(found, f"the move in {unit if percent else 'percent'}")


def between(start: Point, end: Point, book: Almanac, *, percent: bool) -> Decimal | None:
    """The signed move from one point to another, in percent or in the series' own unit."""
    base, last = _size(book.value(start)), _size(book.value(end))
    if base is None or last is None or not base:
        return None
    return (last - base) / base * 100 if percent else last - base


def _added(said: MoveSaid, book: Almanac) -> Decimal | None:
    """The sum of the sessions' own percentages over a move of several."""
    ago = said.start.when.ago
    if said.start.when.on is not None or not 2 <= ago <= 10 or said.end.when != Moment():
        return None
    who, total = said.end.who, Decimal(0)
    for each in range(ago):
        own = between(
            Point(who, when=Moment(ago=each + 1)), Point(who, when=Moment(ago=each)), book, percent=True
        )
        if own is None and each == 1 and book.history(who).previous_percent is not None:
            before = book.history(who).previous_percent
            own = before.value if before else None
        if own is None:
            return None
        total += own
    return total


def of_net(said: NetSaid, book: Almanac) -> Iterator[Suspect]:
    """Another group's net buying, another market's, an earlier look's, the day before's."""
    for group in (*GROUPS, "other"):
        other = book.net(said.market, group, said.when)
        if other is not None and group != said.group:
            yield Suspect(other.value, f"the net {_side(other.value)} of {_GROUPS[group]}")
    for market in book.day.flows:
        for group in (said.group, *GROUPS):
            other = book.net(market, group, said.when) if market != said.market else None
            if other is not None:
                yield Suspect(
                    other.value, f"the net {_side(other.value)} of {_GROUPS[group]} on the {market}"
                )
    moments = [(Moment(look=look), printed.hour(look, "en")) for look in book.looks]
    moments += [(Moment(), "this session alone"), (Moment(ago=1), "the session before")]
    for when, words in moments:
        other = book.net(said.market, said.group, when)
        if other is not None:
            yield Suspect(other.value, f"the net {_side(other.value)} of {words}")


def _side(value: Decimal) -> str:
    return "buying" if value > 0 else "selling"


_GROUPS = {
    "foreign": "foreigners",
    "institutions": "institutions",
    "retail": "retail investors",
    "other": "others",
}
