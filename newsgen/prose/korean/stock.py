"""Sentences about one share: its move, its value, its split, its year, its market."""

from __future__ import annotations

from newsgen.prose.korean import stock_row
from newsgen.prose.korean.context import Context, Facts, context, every, one
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.standings import Followed
from newsgen.prose.korean.stock_heads import way_of
from newsgen.prose.korean.stock_words import LISTED, PLAIN, ends, stock, told_of, went
from newsgen.prose.korean.voice import Voice
from newsgen.prose.korean.witnessed import MOVES, since_when
from newsgen.records import (
    SHARE,
    Figure,
    LargestSince,
    Move,
    MultiDay,
    PreviousMove,
    Relative,
    Said,
    Streak,
    ToDate,
)
from newsgen.records.stock import Split, Worth
from newsgen.sessions import CLOSE


@context
class StockSplit(Context):
    """The base that the move is counted from, and the capital change that it looks like."""

    day: Said
    before: Said
    ratio: Said | None
    """None where nobody said what changed."""
    base: Said


def split(facts: Facts, voice: Voice) -> StockSplit:
    """``한국거래소는 10일 종가 5만원을 ... 액면분할 때처럼 조정해 이날 기준가를 1만원으로 정했다.``"""
    fact = one(facts, Split)
    assert fact is not None and fact.before.value is not None
    day = voice.date(fact.before.session, fact)
    before = voice.price(Figure(fact.before.value, fact.base.unit, (fact.before.address,)), fact)
    ratio = voice.word(_ratio(fact.parts), f"split_{fact.parts}", fact) if fact.parts else None
    return StockSplit(day, before, ratio, voice.price(fact.base, fact))


def _ratio(parts: int) -> str:
    return f"1주를 {parts}주로 나누는 액면분할" if parts > 0 else f"{-parts}주를 1주로 합치는 주식병합"


@context
class StockSince(Context):
    """The highest or lowest close, or the largest move, since when."""

    what: Said | None
    """None for the close."""
    least: str
    since: Said | None
    price: Said | None
    most: Said


def since(facts: Facts, voice: Voice) -> StockSince:
    """``종가는 1월 21일(1만3천50원) 이후 가장 높다.``, ``하루 상승률은 2008년 10월 30일 이후 가장 컸다.``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    (least, day), mark, price = since_when(fact, voice), fact.witness.at, None
    if not fact.measure.endswith("_close"):
        what = voice.word(MOVES[fact.measure], fact.measure, fact)
        size = voice.word("사상 최대였다" if fact.ever else "가장 컸다", fact.measure, fact)
        return StockSince(what, least, day, None, size)
    if mark is not None and mark.value is not None and mark.adjusted is None:
        price = voice.price(Figure(mark.value, fact.value.unit, (mark.address,)), fact)
    end = "높다" if fact.measure == "high_close" else "낮다"
    most = voice.word(f"{'사상 ' if fact.ever else ''}가장 {end}", fact.measure, fact)
    return StockSince(None, least, day, price, most)


@context
class StockRow(Context):
    """A row of sessions kept or ended, or halted by one without a change."""

    words: tuple[str, ...]


def streak(facts: Facts, voice: Voice) -> StockRow:
    """``주가는 7거래일 연속 하락했다.``, ``주가가 오른 것은 6거래일 만이다.``"""
    fact = one(facts, Streak)
    assert fact is not None
    now = way_of(fact, voice)
    nth, went, halted = stock_row.row(fact, now, voice)
    if halted:
        return StockRow((nth, " 이어진 ", went, "는 멈췄다"))
    name = stock(voice, fact.subject)
    if fact.ended:
        went, nth = voice.word(stock_row.WENT[now][0], now, fact), nth.worded(nth.removesuffix("에"))
        return StockRow((name, particle(name, "이가"), " ", went, " 것은 ", nth, "이다"))
    return StockRow((name, particle(name, "은는"), " ", nth, " ", went))


@context
class StockSeveral(Context):
    """What several sessions come to."""

    stock: Said | None
    """None behind another sentence about the share."""
    length: Said
    percent: Said
    verb: Said


def several(facts: Facts, voice: Voice) -> StockSeveral:
    """``주가는 최근 5거래일 동안 25.3% 올랐다.``, ``최근 5거래일 동안에는 25.3% 올랐다.``"""
    fact = one(facts, MultiDay)
    assert fact is not None
    name = None if voice.subject.startswith(fact.subject) else stock(voice, fact.subject)
    length = voice.count(fact.sessions, f"{fact.sessions.value}거래일", fact)
    percent = voice.percent(fact.percent, fact, places=1)
    return StockSeveral(name, length, percent, voice.word(went(fact.direction, voice), fact.direction, fact))


def before(facts: Facts, voice: Voice) -> Followed:
    """``전날에도 3.02% 올랐다.``, right behind the share's own move."""
    fact = one(facts, PreviousMove)
    assert fact is not None
    day, verb = voice.date(fact.session, fact), voice.word(went(fact.direction, voice), fact.direction, fact)
    again = any(each.direction == fact.direction for each in told_of(Move, voice) if each.role == SHARE)
    return Followed(None, day, day == "전날", again, voice.percent(fact.percent, fact), verb, None)


@context
class StockCap(Context):
    """What the company is worth, and its place on its market."""

    name: Said
    value: Said
    market: Said | None
    place: Said | None


def cap(facts: Facts, voice: Voice) -> StockCap:
    """``삼성전자의 시가총액은 1천180조3천800억원으로 유가증권시장 1위다.``"""
    fact = one(facts, Worth)
    assert fact is not None
    name, value = voice.name(fact.subject.removesuffix(".cap")), voice.won(fact.value, fact)
    if fact.place is None or fact.market is None:
        return StockCap(name, value, None, None)
    place = voice.count(fact.place, f"{fact.place.value}위", fact)
    return StockCap(name, value, voice.word(LISTED[fact.market], fact.market, fact), place)


@context
class StockPeriod(Context):
    """The month and the year so far."""

    stock: Said
    month: Said | None
    month_went: Said | None
    """Where the year went the other way, and the month has a verb of its own."""
    year: Said | None
    went: Said
    still: bool
    final: bool


JOINED = {"up": "올랐지만", "down": "내렸지만"}


def period(facts: Facts, voice: Voice) -> StockPeriod:
    """``주가는 이달 들어 4.2%, 올해 들어 44.4% 올랐다.``"""
    spans = {each.period: each for each in every(facts, ToDate)}
    month, year = spans.get("month"), spans.get("year")
    last = year or month
    assert last is not None
    name, still = stock(voice, last.subject), month is None and _against(last, voice)
    in_month = voice.percent(month.percent, month, places=1) if month else None
    in_year = voice.percent(year.percent, year, places=1) if year else None
    apart = month is not None and year is not None and month.direction != year.direction
    joined = voice.word(JOINED[month.direction], month.direction, month) if apart and month else None
    verb = PLAIN[last.direction] if still else went(last.direction, voice)
    final = year is not None and year.final and month is None
    return StockPeriod(name, in_month, joined, in_year, voice.word(verb, last.direction, last), still, final)


def _against(fact: ToDate, voice: Voice) -> bool:
    """Whether this session went clearly the other way than the year, which is still where it was."""
    move = next((each for each in told_of(Move, voice) if each.subject == fact.subject), None)
    if move is None or fact.turned or fact.final or move.size < voice.words.thresholds["still"]:
        return False
    return {fact.direction, move.direction} == {"up", "down"}


RELATIONS = {
    "lagged": ("상승률이 높았다", "상승률이 높다"),
    "outpaced": ("상승률이 낮았다", "상승률이 낮다"),
    "fell_less": ("낙폭이 컸다", "낙폭이 크다"),
    "fell_more": ("낙폭이 작았다", "낙폭이 작다"),
}
"""How the index fared, set beside the share: at the close and before."""


@context
class StockIndex(Context):
    """What the share's market did, and how that was beside the share."""

    unlike: Said | None
    name: Said
    percent: Said | None
    way: Said
    level: Said
    closed: str
    stock: Said | None
    relation: Said | None


def index(facts: Facts, voice: Voice) -> StockIndex:
    """``코스피는 0.30% 오른 2,500.10에 거래를 마쳐 삼성전자보다 상승률이 낮았다.``"""
    fact, beside = one(facts, Move), one(facts, Relative)
    assert fact is not None
    end, unlike = ends(voice), None
    if beside is not None and beside.relation == "bucked":
        unlike, beside = voice.name(beside.subject), None
    name, level = voice.name(fact.subject), voice.level(fact.last, fact)
    percent, way = None, voice.word(voice.same(), "flat", fact)
    if fact.direction != "flat":
        small = voice.vanishes(fact.percent)
        percent = voice.points(fact.change, fact) if small else voice.percent(fact.percent, fact)
        way = voice.word(PLAIN[fact.direction], fact.direction, fact)
    if beside is None:
        closed = end.closed if voice.day.phase == CLOSE else "거래 중이다"  # the share 거래되고 있다
        return StockIndex(unlike, name, percent, way, level, closed, None, None)
    past, now = RELATIONS[beside.relation]
    relation = voice.word(past if voice.day.phase == CLOSE else now, beside.relation, beside)
    share = voice.name(beside.subject)
    return StockIndex(None, name, percent, way, level, end.joined, share, relation)
