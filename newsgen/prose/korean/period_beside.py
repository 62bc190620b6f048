"""Sentences about what else a period came to: investors, large caps, the Kosdaq, the won, market value."""

from __future__ import annotations

from newsgen.numbers import half_up
from newsgen.prose.korean import dealt_words
from newsgen.prose.korean import period_words as words
from newsgen.prose.korean.context import Context, Facts, context, every, one
from newsgen.prose.korean.dealt_sides import Row, rows
from newsgen.prose.korean.voice import Voice
from newsgen.records import FlowSum, Said
from newsgen.records.period_facts import (
    PeriodLeader,
    PeriodMove,
    PeriodRelative,
    PeriodSince,
    PeriodStreak,
    PeriodTurnover,
)

RELATIONS = {
    "lagged": "상승률이 낮았다",
    "outpaced": "상승률이 높았다",
    "fell_less": "하락률이 낮았다",
    "fell_more": "하락률이 높았다",
}
"""How the second market fared beside the first, where both went one way."""
MOST = {"led": "올라 상승률이 가장 높았", "lagged": "내려 하락률이 가장 컸"}


@context
class Flows(Context):
    """Each side with its groups and what they dealt."""

    span: Said
    market: Said
    rows: tuple[Row, ...]


def flows(facts: Facts, voice: Voice) -> Flows:
    """``이번 주 유가증권시장에서 외국인이 1조5천200억원을 순매수한 반면 기관은 ... 순매도했다.``"""
    found = every(facts, FlowSum)
    span, market = words.span(found[0].period, voice, found[0]), voice.market(voice.day.main)
    return Flows(span, market, rows(found, "이가", voice))


@context
class FlowSince(Context):
    """The most a group bought, or sold, in such a period since when."""

    group: Said
    what: Said
    since: Said | None
    beyond: Said


def flow_since(facts: Facts, voice: Voice) -> FlowSince:
    """``외국인의 주간 순매도액은 지난해 2월 7일로 끝난 주 이후 가장 컸다.``"""
    fact = one(facts, PeriodSince)
    assert fact is not None
    group, what = words.group_of(fact, voice), words.measure(fact, voice)
    return FlowSince(group, what, words.since(fact, voice), words.beyond(fact, voice))


@context
class FlowRow(Context):
    """A group on one side for several periods."""

    group: Said
    row: Said
    side: Said


def flow_row(facts: Facts, voice: Voice) -> FlowRow:
    """``외국인은 3주 연속 매도 우위를 보였다.``"""
    fact = one(facts, PeriodStreak)
    assert fact is not None
    side = voice.word(dealt_words.AHEAD[dealt_words.SIDE[fact.direction]], fact.direction, fact)
    return FlowRow(words.group_of(fact, voice), words.running(fact, voice), side)


@context
class Turnover(Context):
    """What changed hands in a session on average, beside the period before."""

    average: Said
    before: Said | None
    percent: Said | None
    way: Said | None


def turnover(facts: Facts, voice: Voice) -> Turnover:
    """``하루 평균 거래대금은 36조4천100억원으로 지난주보다 12.3% 늘었다.``"""
    fact = one(facts, PeriodTurnover)
    assert fact is not None
    average = voice.won(fact.average, fact)
    if fact.percent is None or half_up(fact.percent.value, 1) == 0:
        return Turnover(average, None, None, None)
    way = voice.word("늘었다" if fact.percent.value > 0 else "줄었다", "turnover", fact)
    before = words.before(fact.period, voice, fact)
    return Turnover(average, before, voice.percent(fact.percent, fact, places=1), way)


@context
class Kosdaq(Context):
    """The second market over the period."""

    name: Said
    against: Said | None
    percent: Said | None
    """None where it hardly moved."""
    way: Said
    level: Said
    main: Said
    relation: Said | None


def kosdaq(facts: Facts, voice: Voice) -> Kosdaq:
    """``코스닥지수는 같은 기간 3.40% 오른 1,192.78로 마감해 코스피보다 상승률이 높았다.``"""
    fact, relative = one(facts, PeriodMove), one(facts, PeriodRelative)
    assert fact is not None
    main, name, level = voice.name(voice.day.main), voice.name(fact.subject), voice.level(fact.last, fact)
    if voice.vanishes(fact.percent):
        return Kosdaq(name, None, None, voice.word("보합", "flat", fact), level, main, None)
    against, relation = None, None
    if relative is not None and relative.relation == "bucked":
        against = voice.word("달리", relative.relation, relative)
    elif relative is not None and relative.relation in RELATIONS:
        relation = voice.word(RELATIONS[relative.relation], relative.relation, relative)
    way = voice.word("오른" if fact.direction == "up" else "내린", fact.direction, fact)
    return Kosdaq(name, against, voice.percent(fact.percent, fact), way, level, main, relation)


@context
class Won(Context):
    """The rate, and how far it is from where the period before left it."""

    rate: Said
    base: Said
    change: Said | None
    way: Said
    last: Said


def won(facts: Facts, voice: Voice) -> Won:
    """``원/달러 환율은 지난주 종가보다 12.5원 오른 1,429.95원에 거래를 마쳤다.``"""
    fact = one(facts, PeriodMove)
    assert fact is not None
    way = {"up": "오른", "down": "내린"}.get(fact.direction, "같은")
    change = None if fact.direction == "flat" else voice.rate(fact.change, fact)
    return Won(
        voice.name(fact.subject),
        words.base(fact.period, voice, fact),
        change,
        voice.word(way, fact.direction, fact),
        voice.rate(fact.last, fact),
    )


@context
class Cap(Context):
    """What the period did to market value."""

    market: Said
    span: Said
    change: Said
    way: Said
    value: Said


def cap(facts: Facts, voice: Voice) -> Cap:
    """``유가증권시장 시가총액은 이번 주 413조원 늘어난 5천49조원으로 집계됐다.``"""
    fact = one(facts, PeriodMove)
    assert fact is not None
    way = voice.word("줄어든" if fact.direction == "down" else "늘어난", fact.direction, fact)
    span, change = words.span(fact.period, voice, fact), voice.won(fact.change, fact)
    return Cap(voice.market(voice.day.main), span, change, way, voice.won(fact.last, fact))


@context
class Leaders(Context):
    """The large caps that rose and fell the most."""

    among: Said
    rows: tuple[tuple[Said, Said, Said, str], ...]


def leaders(facts: Facts, voice: Voice) -> Leaders:
    """``대형주 6개 종목 중 SK하이닉스가 12.30% 올라 상승률이 가장 높았고 네이버는 ... 가장 컸다.``"""
    found = every(facts, PeriodLeader)
    among = voice.span(f"대형주 {found[0].among}개 종목 중", str(found[0].among), found[0])
    rows = []
    for at, fact in enumerate(found):
        last = at + 1 == len(found)
        verb = voice.word(MOST[fact.side] + ("다" if last else "고"), fact.side, fact)
        rows.append((voice.name(fact.subject), voice.percent(fact.percent, fact), verb, "." if last else " "))
    return Leaders(among, tuple(rows))
