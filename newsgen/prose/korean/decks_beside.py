"""Decks about what stands beside the session: groups, the second market, shares, the record, the year."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.korean import counting
from newsgen.prose.korean.context import Builder, Context, Facts, context, every, one
from newsgen.prose.korean.voice import Voice
from newsgen.prose.korean.witnessed import since_when
from newsgen.records import (
    Figure,
    FlowStreak,
    Gap,
    LargestSince,
    Move,
    NetFlow,
    Record,
    Said,
    ToDate,
)

WAYS = {"up": "상승", "down": "하락"}
ON_BALANCE = {"up": "순매수", "down": "순매도", "buying": "순매수", "selling": "순매도"}


@context
class DeckFlowRow(Context):
    """A group's row of buying or selling that goes on."""

    group: Said
    nth: Said
    deal: Said


def deck_flow_row(facts: Facts, voice: Voice) -> DeckFlowRow:
    """``외국인 7거래일 연속 순매수``."""
    fact = one(facts, FlowStreak)
    assert fact is not None
    nth = voice.count(fact.sessions, counting.running(int(fact.sessions.value)), fact)
    deal = voice.word(ON_BALANCE[fact.direction], "buy" if fact.direction == "up" else "sell", fact)
    return DeckFlowRow(voice.group(fact.group), nth, deal)


@context
class DeckFlowSince(Context):
    """The most that a group bought or sold since when."""

    group: Said
    deal: Said
    least: str
    """``적어도`` where the history only begins on that day."""
    since: Said | None
    most: Said


def deck_flow_since(facts: Facts, voice: Voice) -> DeckFlowSince:
    """``외국인 순매도 2020년 3월 10일 이후 최대``."""
    fact = one(facts, LargestSince)
    assert fact is not None
    least, day = since_when(fact, voice)
    return DeckFlowSince(
        voice.group(fact.subject.rpartition(".")[2]),
        voice.word(ON_BALANCE[fact.measure], fact.measure, fact),
        least,
        day,
        voice.word("최대" if day else "사상 최대", fact.measure, fact),
    )


@context
class DeckFlows(Context):
    """Who bought or sold most."""

    group: Said
    amount: Said
    deal: Said


def deck_flows(facts: Facts, voice: Voice) -> DeckFlows:
    """``외국인 5천120억원 순매도``."""
    fact = one(facts, NetFlow)
    assert fact is not None
    bought = fact.amount.value > 0
    deal = voice.word(ON_BALANCE["up" if bought else "down"], "buy" if bought else "sell", fact)
    return DeckFlows(voice.group(fact.group), voice.won(fact.amount, fact), deal)


@context
class DeckKosdaqMove(Context):
    """How far the second market went, where it did otherwise than the first."""

    name: Said
    also: str
    """``도`` where it went the same way."""
    percent: Said
    way: Said


def deck_kosdaq_move(facts: Facts, voice: Voice) -> DeckKosdaqMove:
    """``코스닥은 1.83% 상승``, ``코스닥도 1.83% 상승``."""
    fact = one(facts, Move)
    assert fact is not None
    way = voice.word(WAYS[fact.direction], fact.direction, fact)
    also = "도" if voice.move is not None and voice.move.direction == fact.direction else ""
    return DeckKosdaqMove(voice.short(fact.subject), also, voice.percent(fact.percent, fact), way)


@context
class DeckShares(Context):
    """One or two large caps at record highs."""

    names: tuple[tuple[str, Said], ...]
    what: Said


def deck_shares(facts: Facts, voice: Voice) -> DeckShares:
    """``삼성전자·SK하이닉스 장중 사상 최고가``."""
    found = every(facts, Record)
    names = tuple(("·" if at else "", voice.name(fact.subject)) for at, fact in enumerate(found))
    return DeckShares(names, voice.word("장중 사상 최고가", "record_high", found[0]))


@context
class DeckGap(Context):
    """How little is missing to the record close."""

    record: Said
    points: Said


def deck_gap(facts: Facts, voice: Voice) -> DeckGap:
    """``종가 기준 사상 최고치 1,452.53까지 1.44포인트``."""
    fact = one(facts, Gap)
    assert fact is not None
    target = Figure(fact.target.value, fact.target.unit, fact.target.data)
    return DeckGap(voice.level(target, fact), voice.points(fact.distance, fact))


@context
class DeckPeriod(Context):
    """What a week, month or quarter that ends came to, or the year so far."""

    span: Said
    percent: Said
    way: Said


def deck_period(facts: Facts, voice: Voice) -> DeckPeriod:
    """``이번 주 4.6% 하락``, ``2월 한 달 4.6% 하락``."""
    fact = one(facts, ToDate)
    assert fact is not None
    month = voice.day.session.month
    spans = {"month": f"{month}월 한 달", "quarter": f"{(month + 2) // 3}분기", "week": "이번 주"}
    return _period(fact, spans[fact.period], voice)


def deck_so_far(facts: Facts, voice: Voice) -> DeckPeriod:
    """``올해 들어 45.3% 상승``."""
    fact = one(facts, ToDate)
    assert fact is not None
    return _period(fact, "올해 들어", voice)


def _period(fact: ToDate, span: str, voice: Voice) -> DeckPeriod:
    way = voice.word(WAYS[fact.direction], fact.direction, fact)
    return DeckPeriod(voice.span(span, fact.period, fact), voice.percent(fact.percent, fact, places=1), way)


BUILDERS: Mapping[str, Builder] = {
    "deck_flow_row": deck_flow_row,
    "deck_flow_since": deck_flow_since,
    "deck_flows": deck_flows,
    "deck_kosdaq_move": deck_kosdaq_move,
    "deck_shares": deck_shares,
    "deck_gap": deck_gap,
    "deck_period": deck_period,
    "deck_so_far": deck_so_far,
}
