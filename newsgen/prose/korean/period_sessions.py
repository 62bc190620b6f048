"""Sentences about the sessions of a period: the largest of a week, the last, the best and the worst."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby

from newsgen.prose.korean import period_words as words
from newsgen.prose.korean.context import Context, Facts, context, every, one
from newsgen.prose.korean.dealt_past import change_of
from newsgen.prose.korean.voice import Voice
from newsgen.records import Move, Said
from newsgen.records.period_facts import PeriodDays, PeriodSession

WENT = {"up": "올랐다", "down": "내렸다"}
MOST = {"best": "가장 많이 오른", "worst": "가장 많이 내린"}
BEST = {"best": "성적이 가장 좋은", "worst": "성적이 가장 나쁜"}
"""Where every session went one way."""
EXPECTED = {"best": "up", "worst": "down"}


@context
class Retold(Context):
    """The largest sessions of a week; those behind each other that went one way share a verb."""

    index: Said
    rows: tuple[tuple[Said, Said, Said | None, str], ...]


def retold(facts: Facts, voice: Voice) -> Retold:
    """``지수는 24일 5.36% 급등했으나 26일 0.40%, 27일 1.00% 내렸다.``"""
    index, rows = voice.main(), list[tuple[Said, Said, Said | None, str]]()
    before: date | None = None
    ways = [list(found) for _, found in groupby(every(facts, PeriodSession), lambda each: each.direction)]
    for at, found in enumerate(ways):
        end = ("다", ".") if at + 1 == len(ways) else ("으나", " ") if at + 2 == len(ways) else ("고", " ")
        for place, fact in enumerate(found):
            last = place + 1 == len(found)
            verb = voice.word(_past(found, voice)[:-1] + end[0], fact.direction, fact) if last else None
            day, percent = (
                words.on_after(fact.session, before, voice, fact),
                voice.percent(fact.percent, fact),
            )
            before = fact.session
            rows.append((day, percent, verb, end[1] if last else ", "))
    return Retold(index, tuple(rows))


def _past(found: Sequence[PeriodSession], voice: Voice) -> str:
    """The verb of one session by its size; several share one that bears any size."""
    fact = found[0]
    return WENT[fact.direction] if len(found) > 1 else _sized(fact.direction, abs(fact.percent.value), voice)


def _sized(way: str, size: Decimal, voice: Voice) -> str:
    """A verb for a move of that size; behind a small figure nobody says 소폭."""
    verb = voice.verb(way, size)
    return WENT[way] if verb.head.startswith("소폭") else verb.past


@context
class Session(Context):
    """The session that ends the period."""

    today: Said
    than: str
    points: Said | None
    percent: Said | None
    verb: Said


def session(facts: Facts, voice: Voice) -> Session:
    """``27일에는 전 거래일보다 63.14포인트(1.00%) 내렸다.``"""
    fact = one(facts, Move)
    assert fact is not None
    text = _sized(fact.direction, fact.size, voice) if fact.direction != "flat" else "변동이 없었다"
    verb = voice.word(text, fact.direction, fact)
    return Session(voice.today(), voice.style.than, *change_of(fact, voice), verb)


@context
class Extremes(Context):
    """The best and the worst session."""

    rows: tuple[tuple[Said, Said, Said], ...]


def extremes(facts: Facts, voice: Voice) -> Extremes:
    """``가장 많이 오른 날은 11월 6일(4.02%), 가장 많이 내린 날은 3월 14일(-3.41%)이었다.``"""
    found = every(facts, PeriodSession)
    usual = all(EXPECTED[fact.side] == fact.direction for fact in found)
    rows = [
        (
            voice.word((MOST if usual else BEST)[fact.side], fact.side, fact),
            words.on(fact.session, voice, fact),
            voice.signed(fact.percent, fact),
        )
        for fact in found
    ]
    return Extremes(tuple(rows))


@context
class Days(Context):
    """How many sessions went the way of most."""

    index: Said
    sessions: Said
    count: Said
    verb: Said


def days(facts: Facts, voice: Voice) -> Days:
    """``지수는 18거래일 중 12거래일 올랐다.``"""
    fact = one(facts, PeriodDays)
    assert fact is not None
    way = "up" if fact.rose.value >= fact.fell.value else "down"
    most = fact.rose if way == "up" else fact.fell
    return Days(
        voice.main(),
        voice.count(fact.sessions, f"{int(fact.sessions.value)}거래일", fact),
        voice.count(most, f"{int(most.value)}거래일", fact),
        voice.word(WENT[way], way, fact),
    )
