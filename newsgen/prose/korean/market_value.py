"""Sentences about what all the shares of a market are worth."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.korean import levels
from newsgen.prose.korean.context import Builder, Context, Facts, context, one
from newsgen.prose.korean.spans import rough
from newsgen.prose.korean.voice import Voice
from newsgen.records import CapGrowth, Milestone, Move, Said

GREW = ("늘었다", "불어났다")
"""The second of a large move alone."""
SHRANK = ("줄었다", "감소했다")


@context
class Cap(Context):
    """What a large move did to market value, and the round level that it took with it."""

    market: Said
    value: Said
    change: Said
    verb: Said
    level: Said | None
    since: Said | None


def cap(facts: Facts, voice: Voice) -> Cap:
    """``유가증권시장 시가총액은 1천997조원으로 192조원 줄어 2천조원을 밑돌았다.``"""
    fact, lost = one(facts, Move), one(facts, Milestone)
    assert fact is not None
    value = voice.won(fact.last, fact, (lost.level.value,) if lost else ())
    grew = GREW if fact.size >= voice.words.thresholds["swollen"] else GREW[:1]
    text = "줄어" if lost else voice.turn(grew if fact.direction == "up" else SHRANK, 4)
    voice.subject = fact.subject
    return Cap(
        voice.market(voice.day.main),
        value,
        voice.won(fact.change, fact),
        voice.word(text, fact.direction, fact),
        voice.won(lost.level, lost) if lost else None,
        levels.since(lost, voice) if lost else None,
    )


@context
class CapMilestone(Context):
    """Market value above a round level."""

    market: Said
    value: Said
    first: Said | None
    level: Said
    verb: Said


def cap_milestone(facts: Facts, voice: Voice) -> CapMilestone:
    """``유가증권시장 시가총액은 5천16조9천억원으로 사상 처음 5천조원을 넘어섰다.``"""
    fact, move = one(facts, Milestone), one(facts, Move)
    assert fact is not None and move is not None
    value = voice.won(move.last, move, (fact.level.value,))
    first = voice.word("사상 처음", "first", fact) if fact.first else None
    verb = voice.word("회복했다" if fact.how == "regained" else "넘어섰다", "up", fact)
    voice.subject = move.subject
    return CapMilestone(voice.market(voice.day.main), value, first, voice.won(fact.level, fact), verb)


@context
class Growth(Context):
    """How much market value was added since its last milestone."""

    named: str
    """시가총액은, unless the sentence before was about it."""
    day: Said
    past_level: Said
    length: Said
    amount: Said
    more: bool


def cap_growth(facts: Facts, voice: Voice) -> Growth:
    """``시가총액은 지난달 16일 종가 기준 4천조원을 처음 넘은 지 40일 만에 1천조원 넘게 불어났다.``"""
    fact = one(facts, CapGrowth)
    assert fact is not None
    return Growth(
        "" if voice.subject == fact.subject else "시가총액은 ",
        voice.date(fact.since.session, fact),
        voice.won(fact.past_level, fact),
        voice.span(rough(fact.days), str(fact.since.session), fact),
        voice.won(fact.at_least, fact),
        fact.amount.value > fact.at_least.value,
    )


BUILDERS: Mapping[str, Builder] = {"cap": cap, "cap_milestone": cap_milestone, "cap_growth": cap_growth}
