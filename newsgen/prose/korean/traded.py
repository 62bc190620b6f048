"""Sentences about how much changed hands, on the market and in one share."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from newsgen.numbers import half_up
from newsgen.prose.korean.context import Builder, Context, Facts, context, one
from newsgen.prose.korean.voice import Voice
from newsgen.prose.korean.witnessed import since_when
from newsgen.records import Fact, Figure, LargestSince, Said, Turnover, Volume

USUAL = 20
"""Sessions whose median is the usual volume."""
CAME_TO = ("으로 집계됐다", "이었다")


@context
class Traded(Context):
    """What changed hands, and how many times the usual that was where it is far from once."""

    market: Said | None
    """None behind the market's value."""
    volume: Said | None
    won: Said
    came_to: str
    median: Said | None
    times: Said | None
    ends: str


def turnover(facts: Facts, voice: Voice) -> Traded:
    """``유가증권시장의 거래대금은 12조3천억원으로 직전 20거래일 중간값의 1.4배에 달했다.``"""
    fact = one(facts, Turnover)
    assert fact is not None
    market = None if voice.subject == f"{fact.subject}.cap" else voice.market(fact.subject)
    volume = voice.shares(fact.volume, fact) if fact.volume else None
    won, ends = voice.won(fact.won, fact), _ends(fact, voice)
    if fact.ratio is None or not ends:
        return Traded(market, volume, won, voice.choose(CAME_TO, 15), None, None, "")
    return Traded(market, volume, won, "", median(fact, voice), _times(fact.ratio, fact, voice), ends)


def _ends(fact: Turnover, voice: Voice) -> str:
    """``에 달했다`` or ``에 그쳤다``; nothing of ordinary trading, nor beside a rank."""
    ranked = any(beat.template == "traded_since" for beats in voice.plan.paragraphs for beat in beats)
    if fact.ratio is None or ranked:
        return ""
    if fact.ratio.value <= voice.words.thresholds["light"]:
        return "에 그쳤다"
    return "에 달했다" if fact.ratio.value >= voice.words.thresholds["heavy"] else ""


def _times(ratio: Figure, fact: Fact, voice: Voice) -> Said:
    """``1.4배``, ``3배``."""
    shown = half_up(ratio.value, 1)
    whole = shown == shown.to_integral_value()
    return voice.figure(ratio, f"{shown.quantize(Decimal(1)) if whole else shown}배", fact)


def median(fact: Fact, voice: Voice) -> Said:
    """``직전 20거래일 중간값``: beside what a volume is so many times the usual."""
    return voice.span(f"직전 {USUAL}거래일 중간값", str(USUAL), fact)


@context
class ShareVolume(Context):
    """How many of a company's shares changed hands, beside the usual."""

    name: Said
    shares: Said
    median: Said
    times: Said


def volume(facts: Facts, voice: Voice) -> ShareVolume:
    """``SK하이닉스 거래량은 1천210만주로 직전 20거래일 중간값의 2.4배였다.``"""
    fact = one(facts, Volume)
    assert fact is not None
    name, shares = voice.name(fact.subject), voice.shares(fact.shares, fact)
    return ShareVolume(name, shares, median(fact, voice), _times(fact.ratio, fact, voice))


@context
class TradedSince(Context):
    """That more changed hands than in any session since when."""

    what: Said
    since: Said | None
    least: str
    most: Said


def traded_since(facts: Facts, voice: Voice) -> TradedSince:
    """``거래대금은 2021년 1월 25일 이후 가장 많았다.``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    what = voice.word("거래대금" if fact.measure == "high_turnover" else "거래량", "traded", fact)
    least, since = since_when(fact, voice)
    most = voice.word("사상 최대였다" if fact.ever else "가장 많았다", fact.measure, fact)
    return TradedSince(what, since, least, most)


BUILDERS: Mapping[str, Builder] = {"turnover": turnover, "volume": volume, "traded_since": traded_since}
