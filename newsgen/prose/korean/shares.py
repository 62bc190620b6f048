"""Sentences about single shares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newsgen.prose.korean.brackets import Row, bracketed
from newsgen.prose.korean.context import Builder, Context, Facts, context, every
from newsgen.prose.korean.counting import days_on
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.voice import Voice
from newsgen.records import Figure, Move, Opening, Pace, Record, Said, YearRange
from newsgen.sessions import CLOSE

OPENED = ("거래를 시작했다", "장을 열었다", "출발했다")
WAY = {"up": "오른", "down": "내린"}

Priced = tuple[str, Said, str, Said | None, Said, Said]
"""What joins it to the one before, name and particle, percent, which way, price."""


@context
class ShareMoves(Context):
    """Shares in brackets by the way they went; one alone with its price."""

    words: tuple[str, ...]


def share_moves(facts: Facts, voice: Voice) -> ShareMoves:
    """``시가총액 상위 종목 중에는 삼성전자(1.75%)와 SK하이닉스(1.29%)가 올랐고 현대차(-0.92%)는 내렸다.``"""
    found = every(facts, Move)
    if len(found) == 1:
        return ShareMoves(_alone(found[0], voice))
    entries = [(voice.name(fact.subject), fact.percent, fact, fact.direction) for fact in found]
    return ShareMoves(("시가총액 상위 종목 중에는 ", *_listed(bracketed(entries, voice))))


def _listed(rows: Sequence[Row]) -> Iterator[str]:
    for shares, topic, verb, end in rows:
        for joint, name, percent in shares:
            yield from (joint, name, *(("(", percent, ")") if percent else ()))
        yield from (topic, " ", verb, end)


def _alone(fact: Move, voice: Voice) -> tuple[str, ...]:
    """``삼성전자는 1.75% 오른 20만3천500원에 거래를 마쳤다.``"""
    _, name, topic, percent, way, price = _priced([fact], [fact.last], voice)[0]
    far = (percent, " ") if percent else ()
    end = voice.closed() if voice.day.phase == CLOSE else "거래 중이다"
    return (name, topic, " ", *far, way, " ", price, "에 ", end, ".")


def _priced(found: Sequence[Move | Opening], prices: Sequence[Figure], voice: Voice) -> tuple[Priced, ...]:
    rows = list[Priced]()
    for fact, price in zip(found, prices, strict=True):
        name, percent = voice.name(fact.subject), None
        way = voice.word(WAY.get(fact.direction) or voice.same(), fact.direction, fact)
        if fact.direction != "flat":
            percent = voice.percent(fact.percent, fact)
        joint = ", " if rows else ""
        rows.append((joint, name, particle(name, "은는"), percent, way, voice.price(price, fact)))
    return tuple(rows)


@context
class ShareOpenings(Context):
    """Each share with where it opened."""

    rows: tuple[Priced, ...]
    end: str


def share_openings(facts: Facts, voice: Voice) -> ShareOpenings:
    """``삼성전자는 1.25% 오른 20만2천500원, SK하이닉스는 0.70% 내린 101만2천원에 거래를 시작했다.``"""
    found = every(facts, Opening)
    return ShareOpenings(_priced(found, [fact.level for fact in found], voice), voice.turn(OPENED, 3))


Pairs = tuple[tuple[str, Said, str, Said], ...]
"""What joins it to the one before, name and particle, price."""


@context
class ShareRecords(Context):
    """Shares that rose to record highs, and how long ago they first topped a round price."""

    rows: Pairs
    what: Said
    past: Pairs
    length: Said | None


def share_records(facts: Facts, voice: Voice) -> ShareRecords:
    """``삼성전자는 장중 20만6천원, SK하이닉스는 103만8천원까지 올라 사상 최고가를 새로 썼다.``"""
    records = every(facts, Record)
    names = {fact.subject: voice.name(fact.subject) for fact in records}
    told = [(names[fact.subject], voice.price(fact.value, fact)) for fact in records]
    what = voice.word("사상 최고가를 새로 썼다", "record_high", records[0])
    paces = {pace.subject: pace for pace in every(facts, Pace)}
    past = [paces[fact.subject] for fact in records if fact.subject in paces]
    if len(past) != len(records) or len({pace.since.session for pace in past}) != 1:
        return ShareRecords(_pairs(told, "은는"), what, (), None)
    days = days_on(past[0].days).removesuffix(" 만에")
    length = voice.span(days, str(past[0].since.session), past[0])
    rungs = [(names[pace.subject], voice.won(pace.past_level, pace)) for pace in past]
    return ShareRecords(_pairs(told, "은는"), what, _pairs(rungs, "이가"), length)


def _pairs(told: Sequence[tuple[Said, Said]], pair: str) -> Pairs:
    return tuple(
        (", " if at else "", name, particle(name, pair), price) for at, (name, price) in enumerate(told)
    )


@context
class ShareRange(Context):
    """One or two shares that closed at a 52-week high or low."""

    names: tuple[tuple[str, Said], ...]
    topic: str
    what: Said


def share_range(facts: Facts, voice: Voice) -> ShareRange:
    """``삼성전자와 SK하이닉스는 종가 기준 52주 최고가를 기록했다.``"""
    found = every(facts, YearRange)
    names = [voice.name(fact.subject) for fact in found]
    joints = ["", *(f"{particle(name, '와과')} " for name in names)]
    end = "최고가" if found[0].measure.startswith("high") else "최저가"
    what = voice.word(f"52주 {end}", found[0].measure, found[0])
    return ShareRange(tuple(zip(joints, names, strict=False)), particle(names[-1], "은는"), what)


BUILDERS: Mapping[str, Builder] = {
    "share_moves": share_moves,
    "share_openings": share_openings,
    "share_records": share_records,
    "share_range": share_range,
}
