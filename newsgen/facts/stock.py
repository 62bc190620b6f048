"""What is true of the one share that a story is about, and of no share told in passing?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from newsgen.facts.dollars import in_dollars
from newsgen.facts.relative import relation
from newsgen.records import MAIN, SHARE, SHARE_CAP, Datum, Fact, Figure, MarketDay, Move, Quote, Relative
from newsgen.records.stock import Debut, Idle, PriceLimit, Split, Worth
from newsgen.sessions import CLOSE

PARTS = 100
"""Splits and consolidations are of at most so many."""


def find(day: MarketDay, moves: Sequence[Move], limits: Mapping[str, Decimal]) -> Iterator[Fact]:
    """Every such fact that the day bears out."""
    for code, quote in day.shares.items():
        yield from _limits(day, quote)
        yield from _split(day, code, quote)
        yield from _idle(day, code, quote)
        yield from _debut(day, code, quote)
        yield from _worth(day, code)
    yield from _beside_the_index(day, moves, limits)


def _limits(day: MarketDay, quote: Quote) -> Iterator[PriceLimit]:
    """At the close a close there; a price of the day there where the close, or the latest, is elsewhere."""
    ends = (("upper", quote.limit_up, quote.high), ("lower", quote.limit_down, quote.low))
    for end, allowed, extreme in ends:
        if allowed is None or not _moved(allowed, quote):
            continue
        closed = day.phase == CLOSE and _at(quote.last, allowed)
        shown = quote.last if closed else extreme
        if shown is not None and _at(shown, allowed):
            data = (shown.address, allowed.address)
            yield PriceLimit(quote.series, SHARE, end, Figure(shown.value, quote.unit, data), closed)


def _moved(allowed: Datum, quote: Quote) -> bool:
    """Whether there is any way between the base and a limit: not for a share worth a few won."""
    return quote.previous_close is not None and allowed.value != quote.previous_close.value


def _at(price: Datum | None, allowed: Datum) -> bool:
    return price is not None and price.value == allowed.value


def _split(day: MarketDay, code: str, quote: Quote) -> Iterator[Split]:
    past, base = day.history.get(code), quote.previous_close
    mark = past.resumed_from if past else None
    if mark is not None and mark.value and base is not None and base.value != mark.value:
        figure = Figure(base.value, quote.unit, (base.address, mark.address))
        yield Split(code, SHARE, figure, mark, parts_of(base.value, mark.value))


def parts_of(base: Decimal, before: Decimal) -> int | None:
    """How many shares one became, or, negative, how many became one; None for any other ratio.

    >>> parts_of(Decimal(10_000), Decimal(50_000)), parts_of(Decimal(5_000), Decimal(500))
    (5, -10)
    >>> parts_of(Decimal(9_460), Decimal(10_500)) is None
    True
    """
    ratio = Fraction(before) / Fraction(base)
    if ratio.denominator == 1 and ratio <= PARTS:
        return int(ratio)
    return -ratio.denominator if ratio.numerator == 1 and ratio.denominator <= PARTS else None


def _idle(day: MarketDay, code: str, quote: Quote) -> Iterator[Idle]:
    past = day.history.get(code)
    if quote.last is None and day.phase == CLOSE and past is not None and past.last_traded is not None:
        yield Idle(code, SHARE, past.last_traded)


def _debut(day: MarketDay, code: str, quote: Quote) -> Iterator[Debut]:
    listing = day.listings.get(code)
    if listing is not None and listing.on == day.session and day.phase == CLOSE and quote.last is not None:
        opened = quote.open.figure if quote.open else None
        yield Debut(code, SHARE, listing.market, quote.last.figure, opened, day.session)


def _worth(day: MarketDay, code: str) -> Iterator[Worth]:
    quote, listing = day.share_caps.get(code), day.listings.get(code)
    if quote is None or quote.last is None:
        return
    value, dollars = quote.last.figure, in_dollars(quote.last.figure, day.conversion)
    if listing is None or listing.place is None:
        yield Worth(f"{code}.cap", SHARE_CAP, value, dollars)
    else:
        place = listing.place.figure
        yield Worth(f"{code}.cap", SHARE_CAP, value, dollars, place, listing.market, listing.among)


def _beside_the_index(
    day: MarketDay, moves: Sequence[Move], limits: Mapping[str, Decimal]
) -> Iterator[Relative]:
    """How the share fared beside the index of its market."""
    main = next((move for move in moves if move.role == MAIN), None)
    for move in moves:
        listing = day.listings.get(move.subject)
        if main is not None and move.role == SHARE and listing and listing.market == main.subject:
            told = relation(
                main.percent.value, move.percent.value, limits["share_clearly"], limits["share_for_itself"]
            )
            yield Relative(move.subject, SHARE, main.subject, told)
