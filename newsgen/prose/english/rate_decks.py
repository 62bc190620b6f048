"""The deck of a story about the dollar and the won."""

from __future__ import annotations

from newsgen.prose.english.context import Context, Facts, context, one
from newsgen.prose.english.rate_heads import PAIR
from newsgen.prose.english.superlatives import since_when
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import ordinal, sessions_long
from newsgen.records import LargestSince, Said, Streak, ToDate


@context
class DeckWonDollar(Context):
    """The dollar's largest move since when."""

    what: Said
    since: Said | None


def largest_move(fact: LargestSince) -> str:
    """``largest one-day gain``."""
    way = "gain" if fact.measure.startswith("rise") else "loss"
    return f"largest one-day percentage {way} ever" if fact.ever else f"largest one-day {way}"


def deck_dollar(facts: Facts, voice: Voice) -> DeckWonDollar:
    """``Dollar posts largest one-day gain against won since Oct. 24, 2008``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    return DeckWonDollar(voice.word(largest_move(fact), fact.measure, fact), since_when(fact, voice))


LOSSES = {"up": ("loss", "losing"), "down": ("gain", "winning")}
"""By the rate's direction what the won's row of sessions is one of."""


@context
class DeckWonStreak(Context):
    """The won's row of sessions."""

    name: Said
    row: Said
    ended: bool


def deck_streak(facts: Facts, voice: Voice) -> DeckWonStreak:
    """``Won posts fifth straight loss``, ``Won ends five-session losing streak``"""
    fact = one(facts, Streak)
    assert fact is not None
    length, (loss, losing) = int(fact.sessions.value), LOSSES[fact.direction]
    text = f"{sessions_long(length)} {losing} streak" if fact.ended else f"{ordinal(length)} straight {loss}"
    return DeckWonStreak(voice.head_name(PAIR), voice.figure(fact.sessions, text, fact), fact.ended)


@context
class DeckWonYear(Context):
    """The dollar's year so far."""

    way: Said
    percent: Said


def deck_year(facts: Facts, voice: Voice) -> DeckWonYear:
    """``Dollar up 2.04 percent against won this year``"""
    fact = one(facts, ToDate)
    assert fact is not None
    return DeckWonYear(voice.word(fact.direction, fact.direction, fact), voice.percent(fact.percent, fact))
