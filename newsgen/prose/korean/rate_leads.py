"""The first sentence of a story about the dollar and the won."""

from __future__ import annotations

from newsgen.prose.korean.context import Context, Facts, context, one
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.rate_words import (
    PAIR,
    base,
    crossed,
    ends,
    first_time,
    furthest,
    moving,
    rate_day,
)
from newsgen.prose.korean.voice import Voice
from newsgen.records import NOON_RATE, Milestone, Move, Record, Said
from newsgen.sessions import CLOSE

LEVEL, RECORD = ("가장 높은 수준", "가장 낮은 수준"), ("최고치", "최저치")


@context
class LeadWonMove(Context):
    """The move, where that leaves the rate, and what it is the furthest of."""

    noon: bool
    name: Said
    today: Said
    clock: Said | None
    than: str
    base: Said | None
    change: Said | None
    way: Said
    verb: Said | None
    rate: Said
    end: str
    closing: bool
    least: str
    since: Said | None
    most: Said | None
    set: str
    """``새로 썼다`` of a record."""
    alone: str
    """Behind a rate that nothing is known of beside it."""


def lead_move(facts: Facts, voice: Voice) -> LeadWonMove:
    """``원/달러 환율은 11일 서울 외환시장에서 전 거래일보다 12.9원 오른 1,461.2원에 거래를 마쳤다.``"""
    fact = one(facts, Move)
    assert fact is not None
    name, noon, today, figure = _begun(fact, facts, voice)
    forms = RECORD if one(facts, Record) else LEVEL
    day, found, end = base(fact, facts, voice), furthest(facts, voice, forms), ends(figure, voice)
    told = fact.direction != "flat" and (day is not None or not noon)
    verb = voice.verb(fact.direction, fact.size, "won") if told and noon else None
    return LeadWonMove(
        noon,
        name,
        today,
        None if noon or voice.day.phase == CLOSE else voice.as_of(),
        voice.style.than,
        day,
        voice.rate(fact.change, fact) if told else None,
        voice.word(moving(fact, voice) if told and not noon else voice.same(), fact.direction, fact),
        voice.word(verb.joined if found else verb.past, fact.direction, fact) if verb else None,
        figure,
        end.joined if found else end.ended,
        end.closing,
        found.least if found else "",
        found.since if found else None,
        found.most if found else None,
        "새로 썼다" if found and found.record else "기록했다",
        particle(figure, "으로") if found else f"{particle(figure, '을를')} 기록했다",
    )


def _begun(fact: Move, facts: Facts, voice: Voice) -> tuple[Said, bool, Said, Said]:
    """Whose rate, whether of New York, of which day, and what it is."""
    return voice.name(PAIR), fact.role == NOON_RATE, rate_day(facts, voice), voice.rate(fact.last, fact)


@context
class LeadWonLevel(Context):
    """A round level crossed, and where that leaves the rate; of a close a sentence of its own says since when
    that is the first time."""

    noon: bool
    name: Said
    today: Said
    than: str
    change: Said | None
    way: Said
    rate: Said
    end: str
    apart: bool
    since: Said | None
    first: Said | None
    level: Said
    verb: Said


def lead_level(facts: Facts, voice: Voice) -> LeadWonLevel:
    """``원/달러 환율은 25일 ... 마쳤다. 종가 기준 1,400원선을 넘어선 것은 5월 16일 이후 처음이다.``"""
    fact, move = one(facts, Milestone), one(facts, Move)
    assert fact is not None and move is not None
    name, noon, today, figure = _begun(move, facts, voice)
    since, first = first_time(fact, voice)
    end, flat = ends(figure, voice), move.direction == "flat"
    apart = end.closing and not noon and bool(first)
    way = voice.same() if flat else moving(move, voice)
    return LeadWonLevel(
        noon,
        name,
        today,
        voice.style.than,
        None if flat or noon else voice.rate(move.change, move),
        voice.word(way, move.direction, move),
        figure,
        end.ended if apart else end.joined,
        apart,
        since,
        voice.word(first.removesuffix("으로") if apart else first, "first", fact) if first else None,
        voice.rung(fact.level, fact),
        crossed(fact, voice, ("넘어선", "밑돈") if apart else ("넘어섰다", "밑돌았다")),
    )
