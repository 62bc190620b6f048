"""What stands beside the day's rate: the stock market, and the rate's own week, month and year."""

from __future__ import annotations

from itertools import groupby

from newsgen.prose.korean.context import Context, Facts, context, every, one
from newsgen.prose.korean.rate_words import (
    PLAIN,
    WENT,
    name_once,
)
from newsgen.prose.korean.spans import over
from newsgen.prose.korean.stock_words import ends as share_ends
from newsgen.prose.korean.voice import Voice
from newsgen.records import (
    Move,
    NetFlow,
    Said,
    ToDate,
)
from newsgen.sessions import CLOSE


@context
class RateStocks(Context):
    """The stock market, and foreigners on it."""

    today: Said | None
    name: Said
    percent: Said | None
    way: Said
    level: Said
    closed: str
    joined: str
    group: Said | None
    market: Said | None
    amount: Said | None
    deal: Said | None


JOINED = {"거래를 마쳤다": "거래를 마쳤고", "장을 마쳤다": "장을 마쳤고", "마감했다": "마감했고"}


def stocks(facts: Facts, voice: Voice) -> RateStocks:
    """``코스피는 0.82% 내린 3,439.57에 거래를 마쳤고, 외국인은 유가증권시장에서 5천173억원을 순매도했다.``"""
    fact, flow = one(facts, Move), one(facts, NetFlow)
    assert fact is not None
    today = voice.today() if voice.day.noon_on is not None else None
    name, percent, way = voice.name(fact.subject), None, voice.word(voice.same(), "flat", fact)
    if fact.direction != "flat":
        small = voice.vanishes(fact.percent)
        percent = voice.points(fact.change, fact) if small else voice.percent(fact.percent, fact)
        way = voice.word(PLAIN[fact.direction], fact.direction, fact)
    closed = share_ends(voice).closed
    joined = JOINED.get(closed, "거래되고 있고")
    told = _dealt(flow, voice) if flow else (None, None, None, None)
    return RateStocks(today, name, percent, way, voice.level(fact.last, fact), closed, joined, *told)


def _dealt(flow: NetFlow, voice: Voice) -> tuple[Said, Said, Said, Said]:
    """``외국인``, ``유가증권시장``, ``844억원``, ``순매수했다``."""
    bought = flow.amount.value > 0
    noun = "순매수" if bought else "순매도"
    text = f"{noun}했다" if voice.day.phase == CLOSE else f"{noun}하고 있다"
    deal = voice.word(text, "buy" if bought else "sell", flow)
    return voice.group(flow.group), voice.market(flow.subject), voice.won(flow.amount, flow), deal


Way = tuple[tuple[tuple[str, Said, Said], ...], Said]
"""What stands before a span of time, the span and its percent; and what the rate did in all of them."""


@context
class RateSpans(Context):
    """The rate since the week, the month and the year began."""

    name: Said | None
    ways: tuple[Way, ...]


TURNED = {"up": "올랐지만", "down": "내렸지만"}
GONE_ON = {"up": "올랐고", "down": "내렸고"}


def spans(facts: Facts, voice: Voice) -> RateSpans:
    """``환율은 이번 주 들어 1.64%, 이달 들어 1.09% 올랐지만 올해 들어서는 4.63% 내렸다.``"""
    runs = [list(run) for _, run in groupby(every(facts, ToDate), key=lambda each: each.direction)]
    name, ways = name_once(voice), []
    for at, run in enumerate(runs):
        forms = WENT if at == len(runs) - 1 else GONE_ON if at else TURNED
        rows = tuple(_span(each, at, place, voice) for place, each in enumerate(run))
        ways.append((rows, voice.word(forms[run[0].direction], run[0].direction, run[0])))
    return RateSpans(name, tuple(ways))


def _span(fact: ToDate, run: int, place: int, voice: Voice) -> tuple[str, Said, Said]:
    """``이번 주 들어``, or ``올해 들어서는`` where the way turns; New York's noon comes before a last day."""
    final = fact.final and voice.day.noon_on is None and voice.day.phase == CLOSE
    text = over(fact.period, voice.day.session, final=final, turning=bool(run) and not place)
    before = ", " if place else " " if run else ""
    return before, voice.span(text, fact.period, fact), voice.percent(fact.percent, fact)
