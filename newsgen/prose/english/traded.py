"""Sentences about how much changed hands, on the market and in one share."""

from __future__ import annotations

from decimal import Decimal

from newsgen.prose.english.amounts import grouped
from newsgen.prose.english.context import Context, Facts, context, one
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import cardinal
from newsgen.records import Fact, Said, Turnover, Volume

FRAMES = ("total", "trading", "turnover")
USUAL = 20
"""Sessions whose median is the usual volume."""


@context
class Traded(Context):
    """What changed hands, in one of three orders, and how that compares with the usual where it is known."""

    frame: str
    weight: Said | None
    volume: Said | None
    won: Said
    dollars: Said | None
    times: Said | None
    """How many times the usual turnover it was, where that is far from once."""
    median: Said | None


def _weight(times: Decimal, voice: Voice) -> str:
    """``light``, ``moderate``, ``heavy``, ``exceptionally heavy``."""
    limits = voice.words.thresholds
    if times <= limits["light"]:
        return "light"
    if times < limits["heavy"]:
        return "moderate"
    return "heavy" if times < limits["exceptional"] else "exceptionally heavy"


def turnover(facts: Facts, voice: Voice) -> Traded:
    """``Trading was heavy, with 1.42 billion shares worth 35.28 trillion won changing hands.``"""
    fact = one(facts, Turnover)
    assert fact is not None
    weight = None
    if fact.ratio is not None:
        text = _weight(fact.ratio.value, voice)
        weight = voice.word(text, text, fact)
    volume = voice.shares(fact.volume, fact) if fact.volume else None
    won, dollars = voice.won(fact.won, fact), voice.dollars(fact.dollars, fact)
    times, usual = _usual(fact, weight, voice)
    return Traded(voice.choose(FRAMES, 15), weight, volume, won, dollars, times, usual)


def _usual(fact: Turnover, weight: Said | None, voice: Voice) -> tuple[Said | None, Said | None]:
    """``1.6 times`` and ``20-session median``; nothing of ordinary trading, nor beside a rank."""
    ranked = any(beat.template == "traded_since" for beats in voice.plan.paragraphs for beat in beats)
    if fact.ratio is None or weight is None or weight == "moderate" or ranked:
        return None, None
    times = voice.figure(fact.ratio, f"{grouped(fact.ratio.value, 1, trim=True)} times", fact)
    return times, median(fact, voice)


def speaks_of_turnover(voice: Voice) -> bool:
    """Whether the sentence about what changed hands, where there is one, has turnover for its subject."""
    told = any(beat.template == "turnover" for beats in voice.plan.paragraphs for beat in beats)
    return told and voice.choose(FRAMES, 15) == "turnover"


@context
class ShareVolume(Context):
    """How many of a company's shares changed hands, beside the usual."""

    name: Said
    shares: Said
    times: Said
    median: Said


def volume(facts: Facts, voice: Voice) -> ShareVolume:
    """``SK hynix saw 12.1 million shares change hands, 2.4 times its 20-session median.``"""
    fact = one(facts, Volume)
    assert fact is not None
    times = voice.figure(fact.ratio, f"{grouped(fact.ratio.value, 1, trim=True)} times", fact)
    name = voice.same(fact.subject)
    return ShareVolume(name, voice.shares(fact.shares, fact), times, median(fact, voice))


def median(fact: Fact, voice: Voice) -> Said:
    """``20-session median``: beside what a volume is so many times the usual."""
    return voice.span(f"{cardinal(USUAL)}-session median", str(USUAL), fact)
