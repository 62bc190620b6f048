"""The headline and the deck of a story about one share."""

from __future__ import annotations

from newsgen.prose.korean import stock_row
from newsgen.prose.korean.context import Context, Facts, context, one
from newsgen.prose.korean.stock_words import LEADING_TO, SHORT, told_of
from newsgen.prose.korean.voice import Voice
from newsgen.prose.korean.witnessed import since_when
from newsgen.records import LargestSince, Milestone, Move, Record, Said, Streak, YearRange
from newsgen.records.stock import Debut, Idle, PriceLimit, Split
from newsgen.sessions import CLOSE


@context
class HeadMove(Context):
    """How far it moved, and where it ended."""

    name: Said
    after: Said | None
    percent: Said | None
    way: Said
    within: Said | None
    """The 52-week high or low that the price is."""
    price: Said
    ended: str


def head_move(facts: Facts, voice: Voice) -> HeadMove:
    """``삼성전자, 1.75% 상승…20만3천500원 마감``, ``SK하이닉스, 4.31% 급등…52주 최고가 101만8천원 마감``"""
    fact, within, change = one(facts, Move), one(facts, YearRange), one(facts, Split)
    assert fact is not None
    name, high = voice.name(fact.subject), None
    if within is not None:
        high = voice.word(f"52주 {'최고가' if _upper(within) else '최저가'}", within.measure, within)
    after = voice.word("기준가 조정 후", "split", change) if change else None
    ended = " 마감" if voice.day.phase == CLOSE else "에 거래"
    percent, way = None, voice.word("보합", "flat", fact)
    if fact.direction != "flat":
        percent = voice.percent(fact.percent, fact)
        text = voice.verb(fact.direction, fact.size, "share").head.removeprefix("소폭 ")
        way = voice.word(text, fact.direction, fact)
    return HeadMove(name, after, percent, way, high, voice.price(fact.last, fact), ended)


def _upper(fact: YearRange) -> bool:
    return fact.measure.startswith("high")


@context
class HeadLimit(Context):
    """That it closed at its daily limit."""

    name: Said
    percent: Said
    way: Said
    limit: Said
    price: Said


LIMITS = {"upper": "상한가", "lower": "하한가"}


def head_limit(facts: Facts, voice: Voice) -> HeadLimit:
    """``에코프로, 29.94% 올라 상한가 1만2천890원 마감``: the limit says itself how large that is."""
    fact, move = one(facts, PriceLimit), one(facts, Move)
    assert fact is not None and move is not None
    name, percent = voice.name(fact.subject), voice.percent(move.percent, move)
    way = voice.word(LEADING_TO[move.direction], move.direction, move)
    limit, price = voice.word(LIMITS[fact.end], fact.end, fact), voice.price(move.last, move)
    return HeadLimit(name, percent, way, limit, price)


@context
class HeadLevel(Context):
    """A round price crossed."""

    name: Said
    touched: bool
    first: Said | None
    level: Said
    verb: Said


CROSSED = {"touched": "돌파", "closed": "돌파", "regained": "회복", "lost": "내줘"}


def head_level(facts: Facts, voice: Voice) -> HeadLevel:
    """``삼성전자, 종가 기준 첫 20만원 돌파``, ``SK하이닉스, 종가 기준 20만원 회복``"""
    fact = one(facts, Milestone)
    assert fact is not None
    first = voice.word("첫", "first", fact) if fact.first else None
    verb = voice.word(CROSSED[fact.how], "down" if fact.how == "lost" else "up", fact)
    level = voice.won(fact.level, fact)
    return HeadLevel(voice.name(fact.subject), fact.how == "touched", first, level, verb)


@context
class HeadRecord(Context):
    """A record, at the close or within the day."""

    name: Said
    where: tuple[str, ...]
    what: Said


def head_record(facts: Facts, voice: Voice) -> HeadRecord:
    """``SK하이닉스, 103만8천원 마감…사상 최고가``, ``하늘바이오텍, 장중 9만3천700원…사상 최고가``"""
    fact = one(facts, Record)
    assert fact is not None
    text = "사상 최저가" if fact.what.startswith("low") else "사상 최고가"
    name, price = voice.name(fact.subject), voice.price(fact.value, fact)
    where = (price, " 마감") if fact.what.endswith("close") else ("장중 ", price)
    return HeadRecord(name, where, voice.word(text, f"record_{fact.what}", fact))


@context
class HeadIdle(Context):
    """That nothing was traded."""

    name: Said
    idle: Said


def head_idle(facts: Facts, voice: Voice) -> HeadIdle:
    """``에코프로, 거래 없어``"""
    fact = one(facts, Idle)
    assert fact is not None
    return HeadIdle(voice.name(fact.subject), voice.word("거래 없어", "idle", fact))


@context
class HeadDebut(Context):
    """The first close."""

    name: Said
    debut: Said
    price: Said


def head_debut(facts: Facts, voice: Voice) -> HeadDebut:
    """``제일, 코스닥 상장 첫날 1만2천340원 마감``"""
    fact = one(facts, Debut)
    assert fact is not None
    debut = voice.word(f"{SHORT.get(fact.market, '코스피')} 상장 첫날", "debut", fact)
    return HeadDebut(voice.name(fact.subject), debut, voice.price(fact.price, fact))


@context
class DeckSince(Context):
    """The superlative, by itself."""

    least: str
    since: Said | None
    what: Said


MOST = {
    "high_close": "가장 높은 종가",
    "low_close": "가장 낮은 종가",
    "rise_percent": "가장 큰 하루 상승률",
    "fall_percent": "가장 큰 하루 하락률",
}


def most(fact: LargestSince, voice: Voice) -> Said:
    """``가장 높은 종가``, ``사상 최대 하루 상승률``."""
    text = f"사상 {MOST[fact.measure].replace('가장 큰', '최대')}" if fact.ever else MOST[fact.measure]
    return voice.word(text, fact.measure, fact)


def deck_since(facts: Facts, voice: Voice) -> DeckSince:
    """``1월 21일 이후 가장 높은 종가``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    least, since = since_when(fact, voice)
    return DeckSince(least, since, most(fact, voice))


@context
class DeckStreak(Context):
    """The row of sessions, by itself."""

    nth: Said
    went: Said


def deck_streak(facts: Facts, voice: Voice) -> DeckStreak:
    """``8거래일 연속 상승``, ``6거래일 만에 하락``"""
    fact = one(facts, Streak)
    assert fact is not None
    return DeckStreak(*stock_row.in_head(fact, way_of(fact, voice), voice))


def way_of(fact: Streak, voice: Voice) -> str:
    """Which way the session went that kept or ended a row."""
    if not fact.ended:
        return fact.direction
    move = next((each for each in told_of(Move, voice) if each.subject == fact.subject), None)
    return move.direction if move else "flat"
