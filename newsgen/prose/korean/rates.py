"""Sentences about the won: the rate of the dollar is the subject, so that up is a weaker won."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from newsgen.prose.korean.context import Builder, Context, Facts, context, one
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.voice import Voice
from newsgen.prose.korean.witnessed import RecordOf, SinceOf, record_of, since_of
from newsgen.records import LargestSince, Move, Opening, Record, Said
from newsgen.sessions import CLOSE

WAY = {"up": "오른", "down": "내린"}
RATE = "환율"
"""What the rate is called once it has been named."""

# Since July 2024 the Seoul market trades on until 2 a.m.; the rate of 15:30 is the close of daytime trading.
# Bank of Korea, https://www.bok.or.kr: 외환시장 구조 개선, 개장시간 연장 (July 1, 2024).
NIGHTS_FROM = date(2024, 7, 1)
DAY_ENDS = time(15, 30)


@context
class Won(Context):
    """How far the rate is from the close before, which way, and where."""

    name: Said
    than: str
    change: Said | None
    way: Said
    rate: Said
    end: str


def won(facts: Facts, voice: Voice) -> Won:
    """``이날 서울 외환시장에서 원/달러 환율은 전 거래일보다 13.1원 내린 1,429.4원에 거래를 마쳤다.``"""
    fact = one(facts, Move)
    assert fact is not None
    name, rate = voice.name(fact.subject), voice.rate(fact.last, fact)
    end = _end(rate, voice)
    if fact.direction == "flat":
        return Won(name, "", None, voice.word(voice.same(), "flat", fact), rate, end)
    way = voice.word(WAY[fact.direction], fact.direction, fact)
    return Won(name, voice.style.than, voice.rate(fact.change, fact), way, rate, end)


def _end(rate: Said, voice: Voice) -> str:
    """What the rate did there: only at 15:30 has it closed, where the market trades on into the night."""
    if voice.day.phase != CLOSE:
        return "에 거래되고 있다"
    if voice.day.session < NIGHTS_FROM:
        return f"에 {voice.closed()}"
    if voice.day.as_of.time() != DAY_ENDS:
        return f"{particle(rate, '을를')} 기록했다"
    return "에 주간 거래를 마감했다" if voice.closed().startswith("마감") else "에 주간 거래를 마쳤다"


@context
class WonOpen(Context):
    """Where the rate opened."""

    name: Said
    change: Said | None
    way: Said
    rate: Said


def won_open(facts: Facts, voice: Voice) -> WonOpen:
    """``환율은 0.9원 내린 1,441.6원에 출발했다.``"""
    fact = one(facts, Opening)
    assert fact is not None
    name, rate = voice.plainly(RATE, fact.subject), voice.rate(fact.level, fact)
    if fact.direction == "flat":
        return WonOpen(name, None, voice.word(voice.same(), "flat", fact), rate)
    way = voice.word(WAY[fact.direction], fact.direction, fact)
    return WonOpen(name, voice.rate(fact.change, fact), way, rate)


def won_since(facts: Facts, voice: Voice) -> SinceOf:
    """``환율은 종가 기준으로 2009년 3월 13일 이후 가장 높았다.``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    return since_of(fact, _unless_told(fact.subject, voice), voice)


def won_record(facts: Facts, voice: Voice) -> RecordOf:
    """``환율은 종가 기준 사상 최고치를 새로 썼다.``"""
    fact = one(facts, Record)
    assert fact is not None
    return record_of(fact, _unless_told(fact.subject, voice), voice)


def _unless_told(series: str, voice: Voice) -> Said | None:
    """``환율``, unless the sentence before was about it."""
    return None if voice.subject == series else voice.plainly(RATE, series)


BUILDERS: Mapping[str, Builder] = {
    "won": won,
    "won_open": won_open,
    "won_since": won_since,
    "won_record": won_record,
}
