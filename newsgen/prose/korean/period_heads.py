"""Headlines and decks of stories about a period."""

from __future__ import annotations

from newsgen.prose.korean import dealt_words
from newsgen.prose.korean import period_words as words
from newsgen.prose.korean.context import Context, Facts, context, one
from newsgen.prose.korean.stock_words import told_of
from newsgen.prose.korean.voice import Voice
from newsgen.records import FlowSum, Said
from newsgen.records.period_facts import PeriodMove, PeriodRecords, PeriodSince, PeriodStreak

ARROWS = {"up": "↑", "down": "↓"}


@context
class Head(Context):
    """The move in a few words."""

    name: Said
    span: Said
    percent: Said
    verb: Said
    since: Said | None
    best: Said | None
    row: Said | None
    way: Said | None
    level: Said | None


def head(facts: Facts, voice: Voice) -> Head:
    """``코스피, 이번 주 1.21%↑…3주 연속 상승``"""
    fact, since, row = one(facts, PeriodMove), one(facts, PeriodSince), one(facts, PeriodStreak)
    assert fact is not None
    verb, way = words.paced(fact, voice).head, None
    plain = verb.removeprefix("소폭 ") in words.PLAIN
    text = ARROWS[fact.direction] if plain else f" {verb}"
    if row is not None:
        way = voice.word(words.WAYS[fact.direction], row.direction, row)
    return Head(
        voice.name(fact.subject),
        words.span(fact.period, voice, fact),
        voice.percent(fact.percent, fact),
        voice.word(text, fact.direction, fact),
        words.since_briefly(since, voice) if since else None,
        words.superlative_briefly(since, voice) if since else None,
        (words.after(row, voice) if row.ended else words.running(row, voice)) if row else None,
        way,
        None if since or row else voice.level(fact.last, fact),
    )


@context
class HeadFlat(Context):
    """A period that came to nothing much."""

    name: Said
    span: Said
    flat: Said


def head_flat(facts: Facts, voice: Voice) -> HeadFlat:
    """``코스피, 이번 주 보합 마감``"""
    fact = one(facts, PeriodMove)
    assert fact is not None
    name, span = voice.name(fact.subject), words.span(fact.period, voice, fact)
    return HeadFlat(name, span, voice.word("보합", "flat", fact))


@context
class DeckStreak(Context):
    """The row of periods."""

    row: Said
    way: Said


OTHER = {"up": "down", "down": "up"}


def deck_streak(facts: Facts, voice: Voice) -> DeckStreak:
    """``3주 연속 상승``; ``4주 만에 상승``, and where it did not rise either ``3주 연속 하락세 멈춰``."""
    fact = one(facts, PeriodStreak)
    assert fact is not None
    move = next((each for each in told_of(PeriodMove, voice) if each.subject == fact.subject), None)
    if not fact.ended:
        return DeckStreak(words.running(fact, voice), words.way(fact, voice))
    if move is not None and move.direction == "flat":
        return DeckStreak(words.running(fact, voice), words.way(fact, voice, "세 멈춰"))
    way = voice.word(words.WAYS[OTHER[fact.direction]], fact.direction, fact)
    return DeckStreak(words.after(fact, voice), way)


@context
class DeckRecords(Context):
    """How many record closes."""

    count: Said


def deck_records(facts: Facts, voice: Voice) -> DeckRecords:
    """``사상 최고치 7차례 경신``"""
    fact = one(facts, PeriodRecords)
    assert fact is not None
    return DeckRecords(times(fact, voice))


def times(fact: PeriodRecords, voice: Voice) -> Said:
    """``7차례``."""
    number = int(fact.count.value)
    return voice.count(fact.count, "한 차례" if number == 1 else f"{number}차례", fact)


@context
class DeckFlows(Context):
    """Who bought or sold most."""

    group: Said
    span: Said
    amount: Said
    deal: Said


def deck_flows(facts: Facts, voice: Voice) -> DeckFlows:
    """``외국인, 이번 주 11조8천억원 순매도``"""
    fact = one(facts, FlowSum)
    assert fact is not None
    way = dealt_words.way_of(fact)
    deal = voice.word(dealt_words.ON_BALANCE[way], way, fact)
    return DeckFlows(
        voice.group(fact.group), words.span(fact.period, voice, fact), voice.won(fact.amount, fact), deal
    )
