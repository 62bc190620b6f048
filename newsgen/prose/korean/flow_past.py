"""Sentences about what an investor group has done before: its row of sessions, its largest, its sum."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from newsgen.prose.korean.context import Builder, Context, Facts, context, one
from newsgen.prose.korean.counting import after, in_row, running
from newsgen.prose.korean.numerals import rounded
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.spans import over
from newsgen.prose.korean.voice import Voice
from newsgen.prose.korean.witnessed import SinceOf, witnessed
from newsgen.records import FlowStreak, FlowSum, LargestSince, Said

ON_BALANCE = {"up": "순매수", "down": "순매도"}
SIDE = {"up": "매수 우위", "down": "매도 우위"}
OTHER = {"up": "down", "down": "up"}
DEALT = {"up": ("순매수했다", "사들였다"), "down": ("순매도했다", "팔아치웠다")}
WAY = {"up": "buy", "down": "sell"}


@context
class FlowRow(Context):
    """A row of sessions in which a group bought or sold: kept, turned or ended, and what it comes to."""

    group: Said
    nth: Said
    side: Said
    turned: Said | None
    length: Said | None
    total: Said | None
    deal: Said | None
    kept: tuple[str, ...]
    """Of a row that goes on, what stands behind its side."""


def flow_row(facts: Facts, voice: Voice) -> FlowRow:
    """``외국인은 7거래일째 매수 우위를 이어가며 이 기간 3조2천억원을 순매수했다.``"""
    fact = one(facts, FlowStreak)
    assert fact is not None
    way, row = fact.direction, int(fact.sessions.value)
    group, total, deal = voice.group(fact.group), _total(fact, voice), None
    if total is not None:
        deal = voice.word(voice.turn(DEALT[way], 18), WAY[way], fact)
    if not fact.ended:
        nth = voice.count(fact.sessions, in_row(row), fact)
        side = voice.word(SIDE[way], WAY[way], fact)
        return FlowRow(group, nth, side, None, None, total, deal, _kept(total, deal))
    if not _dealt(fact, voice):
        nth = voice.count(fact.sessions, running(row), fact)
        side = voice.word(f"이어진 {ON_BALANCE[way]}", WAY[way], fact)
        return FlowRow(group, nth, side, None, None, None, None, ("를 멈췄다",))
    nth, side = voice.count(fact.sessions, after(row), fact), voice.word(ON_BALANCE[way], WAY[way], fact)
    other = OTHER[way]
    turned = voice.word(f"{ON_BALANCE[other]}로 돌아섰다", WAY[other], fact)
    length = voice.count(fact.sessions, f"{row}거래일", fact) if total else None
    return FlowRow(group, nth, side, turned, length, total, deal, ())


def _dealt(fact: FlowStreak, voice: Voice) -> bool:
    """Whether the group dealt at all on the session: a row also ends in nothing."""
    flows = voice.day.flows.get(voice.day.main)
    today = flows.of(fact.group) if flows else None
    return today is None or today.value != 0


def _kept(total: Said | None, deal: Said | None) -> tuple[str, ...]:
    """``를 이어가며 이 기간 3조2천억원을 순매수했다``, or merely ``를 이어갔다``."""
    if total is None or deal is None:
        return ("를 이어갔다",)
    return ("를 이어가며 이 기간 ", total, particle(total, "을를"), " ", deal)


def _total(fact: FlowStreak, voice: Voice) -> Said | None:
    """The sum over the row, which prints as more than this session's part of it."""
    if fact.total is None:
        return None
    flows = voice.day.flows.get(voice.day.main)
    today = flows.of(fact.group) if flows and not fact.ended else None
    return voice.won(fact.total, fact, (Decimal(rounded(today.value)),) if today else ())


def flow_since(facts: Facts, voice: Voice) -> SinceOf:
    """``외국인의 하루 순매도액은 지난해 11월 20일 이후 가장 컸다.``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    what = f"하루 {'순매수액' if fact.measure == 'buying' else '순매도액'}은"
    end = "사상 최대였다" if fact.ever else "가장 컸다"
    return witnessed(fact, voice.group(fact.subject.rpartition(".")[2]), "의 ", what, end, voice)


@context
class FlowTotal(Context):
    """What a group bought or sold on balance since a period began."""

    span: Said
    group: Said
    deal: Said
    amount: Said
    end: str


def flow_sum(facts: Facts, voice: Voice) -> FlowTotal:
    """``이달 들어 외국인의 순매도액은 21조4천억원에 이른다.``"""
    fact = one(facts, FlowSum)
    assert fact is not None
    way = "up" if fact.amount.value > 0 else "down"
    text = over(fact.period, voice.day.session, final=fact.final)
    span = voice.span(text, fact.period, fact)
    deal = voice.word(f"{ON_BALANCE[way]}액", WAY[way], fact)
    amount = voice.won(fact.amount, fact)
    large = abs(fact.amount.value) >= voice.words.thresholds["summed"]
    end = "에 이른다" if large else particle(amount, "이다")
    return FlowTotal(span, voice.group(fact.group), deal, amount, end)


BUILDERS: Mapping[str, Builder] = {"flow_row": flow_row, "flow_since": flow_since, "flow_sum": flow_sum}
