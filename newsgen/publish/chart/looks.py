"""The looks at one session, in their order: the close before, the open, every look so far, the latest."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsgen.publish.chart.printed import day_of_year, day_seen_from, hour, price
from newsgen.publish.chart.sketch import BASE, LAST, PLAIN, Path, Span, Spot, Tick
from newsgen.publish.chart.subject import Subject
from newsgen.publish.chart.words import WORDS
from newsgen.records import Look, MarketDay, Quote
from newsgen.sessions import CLOSE

Told = tuple[Path, tuple[str, ...]]
"""What is drawn, and its figures in words."""


def looks(day: MarketDay, subject: Subject, lang: str, note: str) -> Told | None:
    """The session as far as it is known; None with fewer than two prices."""
    words, quote = WORDS[lang], subject.quote
    stops = tuple(_stops(day, subject, lang))
    values = {stop[0] for stop in stops}
    if len(stops) + (quote.high is not None) + (quote.low is not None) < 2 or not values:
        return None
    spots = tuple(
        Spot(at, value, price(value, quote.unit), kind, note if kind == LAST else "")
        for at, (value, _, kind, _) in enumerate(stops)
    )
    span = _span(quote, len(stops))
    ticks = [Tick(at, tick) for at, (_, tick, _, _) in enumerate(stops)]
    if span is not None:
        ticks.append(Tick(span.at, words[_called(span, day.phase)]))
    between = len(stops) > 2
    heading = words["looks" if between else "two closes"].format(name=subject.name, unit=words[quote.unit])
    path = Path(heading, spots, tuple(ticks), joined=False, span=span)
    return path, (*_figures(stops), *_extremes(quote, lang))


Stop = tuple[Decimal, str, str, str]
"""A value, what stands below it, its kind, and how words tell it."""


def _stops(day: MarketDay, subject: Subject, lang: str) -> Iterator[Stop]:
    words, quote = WORDS[lang], subject.quote
    unit = quote.unit
    if quote.previous_close is not None:
        value = quote.previous_close.value
        how = "told before" if subject.at_noon else "told previous"
        if _adjusted(day, subject):
            how = "told base price"
        told = words[how].format(value=price(value, unit))
        yield value, _before(day, subject, lang), BASE, told
    if quote.open is not None:
        value = quote.open.value
        yield value, words["open"], PLAIN, words["told open"].format(value=price(value, unit))
    for look in day.earlier:
        seen = _seen(look, subject.series)
        if seen is not None and seen.last is not None:
            when, value = hour(look.as_of, lang), seen.last.value
            yield value, when, PLAIN, words["told look"].format(hour=when, value=price(value, unit))
    if quote.last is not None:
        value, when, shown = quote.last.value, hour(day.as_of, lang), ""
        closed = day.phase == CLOSE
        told = words["told close" if closed else "told now"].format(value=price(value, unit), hour=when)
        if subject.at_noon:
            shown = day_of_year(subject.on, lang)
            told = words["told first"].format(value=price(value, unit), day=shown)
        yield value, shown if subject.at_noon else words["close"] if closed else when, LAST, told


def _before(day: MarketDay, subject: Subject, lang: str) -> str:
    """The close before, with its day where that is known."""
    past = day.history.get(subject.series)
    if _adjusted(day, subject):
        return WORDS[lang]["base price"]
    name = WORDS[lang]["previous rate" if subject.at_noon else "previous"]
    if past is None or past.previous_session is None:
        return name
    return f"{name}\n{day_seen_from(past.previous_session, day.session, lang)}"


def _adjusted(day: MarketDay, subject: Subject) -> bool:
    """Whether the session is reckoned from a price that the exchange set after a capital change."""
    past = day.history.get(subject.series)
    return past is not None and past.resumed_from is not None


def _seen(look: Look, series: str) -> Quote | None:
    return look.quotes.get(series)


def _span(quote: Quote, at: int) -> Span | None:
    low = quote.low.value if quote.low else None
    high = quote.high.value if quote.high else None
    if low is None and high is None:
        return None
    low_label = "" if low is None else price(low, quote.unit)
    return Span(at, low, high, low_label, "" if high is None else price(high, quote.unit))


def _called(span: Span, phase: str) -> str:
    if span.low is None or span.high is None:
        return "high" if span.low is None else "low"
    return "range" if phase == CLOSE else "range so far"


def _figures(stops: tuple[Stop, ...]) -> Iterator[str]:
    yield from (told for *_, told in stops)


def _extremes(quote: Quote, lang: str) -> Iterator[str]:
    for name, extreme in (("told low", quote.low), ("told high", quote.high)):
        if extreme is not None:
            yield WORDS[lang][name].format(value=price(extreme.value, quote.unit))
