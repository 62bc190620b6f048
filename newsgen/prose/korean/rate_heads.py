"""The headline, the flash and the deck of a story about the dollar and the won."""

from __future__ import annotations

from newsgen.prose.korean import stock_row
from newsgen.prose.korean.context import Context, Facts, context, one
from newsgen.prose.korean.rate_words import PAIR, crossed, furthest, moving
from newsgen.prose.korean.stock_heads import DeckSince, DeckStreak, most, way_of
from newsgen.prose.korean.voice import Voice
from newsgen.prose.korean.witnessed import since_when
from newsgen.records import NOON_RATE, LargestSince, Milestone, Move, Said, Streak, ToDate
from newsgen.sessions import CLOSE

HEADED = ("최고", "최저")
CROSSED = ("돌파", "하회")


@context
class HeadWonMove(Context):
    """Where the rate is, and what it is the furthest of, or how it got there."""

    name: Said
    noon: bool
    change: Said | None
    way: Said
    rate: Said
    ended: str
    least: str
    since: Said | None
    most: Said | None


def head_move(facts: Facts, voice: Voice) -> HeadWonMove:
    """``원/달러 환율, 1,432.1원 마감…2009년 3월 13일 이후 최고``, ``..., 12.9원 오른 1,461.2원 마감``"""
    fact, found = one(facts, Move), furthest(facts, voice, HEADED)
    assert fact is not None
    noon, moved = fact.role == NOON_RATE, fact.direction != "flat"
    way = voice.word("보합", "flat", fact)
    if moved:
        text = voice.verb(fact.direction, fact.size, "won").head if noon else moving(fact, voice)
        way = voice.word(text, fact.direction, fact)
    return HeadWonMove(
        voice.name(PAIR),
        noon,
        voice.rate(fact.change, fact) if moved and not noon and not found else None,
        way,
        voice.rate(fact.last, fact),
        " 마감" if voice.day.phase == CLOSE else "에 거래",
        found.least if found else "",
        found.since if found else None,
        found.most if found else None,
    )


@context
class HeadWonLevel(Context):
    """A round level crossed."""

    name: Said
    noon: bool
    level: Said
    verb: Said
    since: Said | None
    first: Said | None


def head_level(facts: Facts, voice: Voice) -> HeadWonLevel:
    """``원/달러 환율, 1,400원선 돌파…지난해 11월 7일 이후 처음``"""
    fact = one(facts, Milestone)
    assert fact is not None
    name, verb, level = voice.name(PAIR), crossed(fact, voice, CROSSED), voice.rung(fact.level, fact)
    return HeadWonLevel(name, fact.role == NOON_RATE, level, verb, *_first(fact, voice))


def _first(fact: Milestone, voice: Voice) -> tuple[Said | None, Said | None]:
    since = voice.date(fact.since.session, fact) if fact.since and not fact.first else None
    if since is None and not fact.first:
        return None, None
    return since, voice.word("사상 처음" if fact.first else "처음", "first", fact)


@context
class FlashWonLevel(Context):
    """A round level crossed, and the rate: a flash is one line."""

    name: Said
    noon: str
    """``뉴욕 정오``, with the blank behind it."""
    rate: Said
    since: Said | None
    first: Said | None
    level: Said
    verb: Said


def flash_level(facts: Facts, voice: Voice) -> FlashWonLevel:
    """``원/달러 환율 1,403.8원…지난해 11월 7일 이후 처음 1,400원선 돌파``"""
    fact, move = one(facts, Milestone), one(facts, Move)
    assert fact is not None and move is not None
    name, verb, level = voice.name(PAIR), crossed(fact, voice, CROSSED), voice.rung(fact.level, fact)
    figure = voice.rate(move.last, move)
    noon = "뉴욕 정오 " if fact.role == NOON_RATE else ""
    return FlashWonLevel(name, noon, figure, *_first(fact, voice), level, verb)


def deck_dollar(facts: Facts, voice: Voice) -> DeckSince:
    """``2008년 10월 24일 이후 가장 큰 하루 상승률``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    return DeckSince(*since_when(fact, voice), most(fact, voice))


def deck_streak(facts: Facts, voice: Voice) -> DeckStreak:
    """``나흘째 상승``"""
    fact = one(facts, Streak)
    assert fact is not None
    return DeckStreak(*stock_row.in_head(fact, way_of(fact, voice), voice))


@context
class DeckWonYear(Context):
    """The rate's year so far."""

    percent: Said
    way: Said


def deck_year(facts: Facts, voice: Voice) -> DeckWonYear:
    """``올해 들어 2.04% 상승``"""
    fact = one(facts, ToDate)
    assert fact is not None
    way = voice.word("상승" if fact.direction == "up" else "하락", fact.direction, fact)
    return DeckWonYear(voice.percent(fact.percent, fact), way)
