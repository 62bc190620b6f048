"""Headlines, decks and first sentences of stories about a period."""

from __future__ import annotations

from datetime import date, timedelta

from newsgen.prose.english import period_words as words
from newsgen.prose.english.context import Context, Facts, context, one
from newsgen.prose.english.verbs import GERUND, PRESENT
from newsgen.prose.english.voice import BENCHMARK, Voice
from newsgen.prose.english.words import cardinal
from newsgen.records import FlowSum, Said
from newsgen.records.period_facts import PeriodMove, PeriodRecords, PeriodSince, PeriodStreak

OPENINGS = ("moved", "market", "ended")
"""Ways to begin: the index moved so far; the market ended higher; the index ended up so far."""


def opening(period: str, session: date, ways: int = len(OPENINGS)) -> str:
    """The way to begin that periods in turn take, one of so many, so that no two in a row begin alike.

    >>> opening("week", date(2026, 2, 20)) == opening("week", date(2026, 2, 27))
    False
    """
    number = {
        "week": (session - timedelta(days=session.weekday())).toordinal() // 7,
        "month": session.year * 12 + session.month,
        "quarter": session.year * 4 + (session.month - 1) // 3,
        "year": session.year,
    }[period]
    return OPENINGS[number % ways]


@context
class Lead(Context):
    """How far the index came, and what that is among periods of its kind."""

    form: str
    market: Said
    index: Said
    verb: Said
    higher: Said
    way: Said
    percent: Said
    span: Said
    called: Said
    superlative: Said | None
    since: Said | None
    nth: Said | None
    ended: Said | None


def lead(facts: Facts, voice: Voice) -> Lead:
    """``The Kospi surged 8.72 percent this week, its biggest weekly gain since the week ended Feb. 7.``"""
    fact, best, row = one(facts, PeriodMove), one(facts, PeriodSince), one(facts, PeriodStreak)
    assert fact is not None
    session, up = voice.day.session, fact.direction == "up"
    form = opening(fact.period, session)
    if fact.subject != BENCHMARK:  # only the main index stands for the whole market
        form = "moved" if opening(fact.period, session, ways=2) == "moved" else "ended"
    market = voice.market()
    index, verb = voice.main(), words.paced(fact, voice, GERUND if form == "market" else 0, best or row)
    return Lead(
        form,
        market,
        index,
        verb,
        voice.word("higher" if up else "lower", fact.direction, fact),
        voice.word(fact.direction, fact.direction, fact),
        voice.percent(fact.percent, fact),
        words.span(fact.period, voice, fact),
        voice.span(words.called(fact.period, session), fact.period, fact),
        words.superlative(best, voice) if best else None,
        words.since(best, voice) if best else None,
        words.nth(row, voice) if row and not row.ended else None,
        words.ended(row, voice) if row and row.ended else None,
    )


@context
class LeadFlat(Context):
    """A period that came to nothing much."""

    market: Said | None
    """The market as a whole, of which the index is an example; None where the index stands for itself."""
    flat: Said
    called: Said
    index: Said
    verb: Said | None
    percent: Said | None


def lead_flat(facts: Facts, voice: Voice) -> LeadFlat:
    """``South Korean stocks ended the week little changed, with the Kospi edging up 0.08 percent.``"""
    fact = one(facts, PeriodMove)
    assert fact is not None
    called = voice.span(words.called(fact.period, voice.day.session), fact.period, fact)
    silent = fact.direction == "flat" or voice.vanishes(fact.percent)
    flat = voice.word("unchanged" if fact.direction == "flat" else "little changed", "flat", fact)
    form = opening(fact.period, voice.day.session, ways=2)
    market = voice.market() if form == "market" and fact.subject == BENCHMARK else None
    index = voice.main()
    if silent:
        return LeadFlat(market, flat, called, index, None, None)
    verb = words.paced(fact, voice, GERUND)
    return LeadFlat(market, flat, called, index, verb, voice.percent(fact.percent, fact))


@context
class Head(Context):
    """The move in a few words."""

    name: Said
    verb: Said
    percent: Said
    span: Said
    best: Said | None
    since: Said | None
    nth: Said | None
    ended: Said | None


def head(facts: Facts, voice: Voice) -> Head:
    """``Kospi soars 75.63 percent in 2025, best year since 1999``."""
    fact, since, row = one(facts, PeriodMove), one(facts, PeriodSince), one(facts, PeriodStreak)
    assert fact is not None
    best = None
    if since is not None:
        ever = " ever" if since.ever else ""
        points = " in points" if since.measure.endswith("points") else ""
        text = "best" if since.measure.startswith("rise") else "worst"
        best = voice.word(f"{text} {fact.period}{ever}{points}", since.measure, since)
    nth = None
    if row is not None and not row.ended:
        nth = words.nth(row, voice)
    return Head(
        voice.head_name(fact.subject),
        words.paced(fact, voice, PRESENT, row),
        voice.percent(fact.percent, fact),
        words.span_briefly(fact.period, voice, fact),
        best,
        words.since_briefly(since, voice) if since else None,
        nth,
        words.ended(row, voice) if row and row.ended else None,
    )


@context
class HeadFlat(Context):
    """A period that came to nothing much."""

    name: Said
    called: Said
    flat: Said


def head_flat(facts: Facts, voice: Voice) -> HeadFlat:
    """``Kospi ends week little changed``."""
    fact = one(facts, PeriodMove)
    assert fact is not None
    called = words.called(fact.period, voice.day.session).removeprefix("the ")
    flat = voice.word("unchanged" if fact.direction == "flat" else "little changed", "flat", fact)
    return HeadFlat(voice.head_name(fact.subject), voice.span(called, fact.period, fact), flat)


@context
class DeckStreak(Context):
    """The row of periods."""

    nth: Said | None
    ended: Said | None


def deck_streak(facts: Facts, voice: Voice) -> DeckStreak:
    """``Index posts third straight weekly gain``."""
    fact = one(facts, PeriodStreak)
    assert fact is not None
    if fact.ended:
        return DeckStreak(None, words.ended(fact, voice))
    return DeckStreak(words.nth(fact, voice), None)


@context
class DeckRecords(Context):
    """How many record closes."""

    count: Said


def deck_records(facts: Facts, voice: Voice) -> DeckRecords:
    """``Index sets seven record closes``."""
    fact = one(facts, PeriodRecords)
    assert fact is not None
    count = int(fact.count.value)
    text = "one record close" if count == 1 else f"{cardinal(count)} record closes"
    return DeckRecords(voice.figure(fact.count, text, fact))


@context
class DeckFlows(Context):
    """Who bought or sold most."""

    group: Said
    deal: Said
    amount: Said
    over: Said


def deck_flows(facts: Facts, voice: Voice) -> DeckFlows:
    """``Foreign investors sell net 11.8 trillion won over week``."""
    fact = one(facts, FlowSum)
    assert fact is not None
    deal = voice.word("buy" if fact.amount.value > 0 else "sell", fact.group, fact)
    over = voice.span(f"over {fact.period}", fact.period, fact)
    return DeckFlows(voice.group(fact.group), deal, voice.won(fact.amount, fact), over)
