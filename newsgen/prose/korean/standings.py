"""Sentences that set a session against the past: sums, ranks, 52 weeks, the way to the record."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from newsgen.prose.korean import counting
from newsgen.prose.korean.context import Builder, Context, Facts, context, one
from newsgen.prose.korean.course import SLOW, rebound
from newsgen.prose.korean.superlatives import SIZES
from newsgen.prose.korean.voice import Voice
from newsgen.prose.korean.witnessed import since_when
from newsgen.records import (
    Contribution,
    Figure,
    Gap,
    LargestSince,
    Leader,
    Move,
    MultiDay,
    PreviousMove,
    Rank,
    Said,
    Streak,
    YearRange,
)

WENT = {"up": ("올랐다", "상승했다"), "down": ("내렸다", "하락했다")}
PAST = {"up": "오른", "down": "내린"}
FAR = Decimal("0.1")
"""Of a record: a level so far above is none that the index has nearly reached."""


@context
class Several(Context):
    """What several sessions come to, this one the last."""

    index: Said
    length: Said
    percent: Said
    verb: Said


def several(facts: Facts, voice: Voice) -> Several:
    """``지수는 최근 2거래일 동안 18.43% 하락했다.``"""
    fact = one(facts, MultiDay) or one(facts, Streak)
    assert fact is not None and fact.percent is not None
    length = voice.count(fact.sessions, f"{fact.sessions.value}거래일", fact)
    verb = voice.word(voice.turn(WENT[fact.direction], 7), fact.direction, fact)
    return Several(voice.main(), length, voice.percent(fact.percent, fact), verb)


@context
class Place(Context):
    """A move's place in the history."""

    since: Said | None
    place: Said
    what: Said


def rank(facts: Facts, voice: Voice) -> Place:
    """``역대 다섯 번째로 큰 하락률이다.``"""
    fact = one(facts, Rank)
    assert fact is not None
    since = None if fact.ever else voice.date(fact.covers_from, fact)
    place = voice.count(fact.place, counting.placed(int(fact.place.value), "큰"), fact)
    return Place(since, place, voice.word(SIZES[fact.measure], fact.measure, fact))


@context
class Passed(Context):
    """The move that was the largest until now."""

    what: Said
    day: Said
    size: Said


def passed(facts: Facts, voice: Voice) -> Passed:
    """``종전 최대 하락률은 2001년 9월 12일의 12.02%였다.``"""
    fact = one(facts, Rank)
    assert fact is not None and fact.behind is not None and fact.behind.value is not None
    figure = Figure(fact.behind.value, fact.value.unit, (fact.behind.address,))
    size = voice.percent if fact.measure.endswith("_percent") else voice.points
    what = voice.word(SIZES[fact.measure], fact.measure, fact)
    return Passed(what, voice.date(fact.behind.session, fact), size(figure, fact))


@context
class Within(Context):
    """A 52-week high or low."""

    what: Said


def year_range(facts: Facts, voice: Voice) -> Within:
    """``종가 기준 52주 최저치다.``"""
    fact = one(facts, YearRange)
    assert fact is not None
    text = "52주 최고치" if fact.measure.startswith("high") else "52주 최저치"
    return Within(voice.word(text, fact.measure, fact))


@context
class Intraday(Context):
    """The largest rise or fall within the day since when."""

    index: Said
    percent: Said
    verb: Said
    since: Said | None
    least: str
    what: Said


def intraday(facts: Facts, voice: Voice) -> Intraday:
    """``지수는 한때 8.13% 내려 2001년 9월 12일 이후 가장 큰 장중 하락률을 기록했다.``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    up = fact.measure.startswith("intraday_rise")
    least, since = since_when(fact, voice)
    verb = voice.word("올라" if up else "내려", "up" if up else "down", fact)
    text = f"{'사상 최대' if fact.ever else '가장 큰'} 장중 {'상승률' if up else '하락률'}"
    what = voice.word(text, fact.measure, fact)
    return Intraday(voice.main(), voice.percent(fact.value, fact), verb, since, least, what)


@context
class Distance(Context):
    """How far below its record the index stands."""

    index: Said | None
    """None where what is left to the record is told, not how far down the index is."""
    day: Said
    record: Said
    points: Said


def gap(facts: Facts, voice: Voice) -> Distance:
    """``지난달 26일 세운 종가 기준 사상 최고치(6,307.27)까지는 195.27포인트 남았다.``"""
    fact = one(facts, Gap)
    assert fact is not None and fact.since is not None
    day, target = voice.date(fact.since.session, fact), voice.level(fact.target, fact)
    named = _falling(voice) or fact.distance.value > FAR * fact.target.value
    return Distance(voice.main() if named else None, day, target, voice.points(fact.distance, fact))


def _falling(voice: Voice) -> bool:
    """Whether the day went away from what lies above."""
    return voice.move is not None and voice.move.direction == "down"


@context
class Short(Context):
    """How little is missing to the next round level."""

    index: Said | None
    level: Said
    points: Said


def next_rung(facts: Facts, voice: Voice) -> Short:
    """``4,300선까지는 3.21포인트 남았다.``"""
    fact = one(facts, Gap)
    assert fact is not None
    level, points = voice.rung(fact.target, fact), voice.points(fact.distance, fact)
    told = any(beat.template == "gap" for beats in voice.plan.paragraphs for beat in beats)
    return Short(voice.main() if told or _falling(voice) else None, level, points)


@context
class Followed(Context):
    """What the session before had been; where it heads a paragraph, what this one made of it."""

    index: Said | None
    """None right behind a move of the same."""
    day: Said
    yesterday: bool
    again: bool
    percent: Said
    verb: Said
    now: Said | None


def before(facts: Facts, voice: Voice) -> Followed:
    """``지수는 전날 8.02% 내렸다.``, ``지수는 전날 0.81% 내린 지 하루 만에 반등했다.``"""
    fact, move, heading = one(facts, PreviousMove), voice.move, not voice.subject
    assert fact is not None
    day = voice.date(fact.session, fact)
    again = move is not None and move.direction == fact.direction
    turned = heading and move is not None and not again and move.direction != "flat"
    text = PAST[fact.direction] if turned else voice.turn(WENT[fact.direction], 7)
    verb = voice.word(text, fact.direction, fact)
    index, percent = None if _behind_move(voice) else voice.main(), voice.percent(fact.percent, fact)
    now = _turned(move, voice) if turned and move is not None else None
    voice.subject = voice.subject if now else ""  # the next sentence is not about that day
    return Followed(index, day, day == "전날", again, percent, verb, now)


def _behind_move(voice: Voice) -> bool:
    """Whether the sentence right before told of the index's move."""
    for beats in voice.plan.paragraphs:
        names = [beat.template for beat in beats]
        if "before" in names:
            return names[: names.index("before")][-1:] == ["triple"]
    return False


def _turned(move: Move, voice: Voice) -> Said:
    """``반등했다`` of a rise that is large enough for it, ``소폭 상승했다``, ``하락했다``."""
    back = rebound(move, voice)
    small = voice.words.verbs("index", move.direction, move.size)[0].past.startswith(SLOW)
    text = f"{SLOW} {WENT[move.direction][1]}" if small else WENT[move.direction][1]
    return voice.word(back.past if back else text, move.direction, move)


@context
class Part(Context):
    """One share's part in the market's change in value."""

    market: Said
    way: Said
    percent: Said
    name: Said


def part(facts: Facts, voice: Voice) -> Part:
    """``유가증권시장 시가총액 감소분의 41%를 삼성전자 한 종목이 차지했다.``"""
    fact = one(facts, Contribution)
    assert fact is not None
    up = fact.change.value > 0
    way = voice.word("증가분" if up else "감소분", "up" if up else "down", fact)
    market, percent = voice.market(voice.day.main), voice.percent(fact.of_change, fact, places=0)
    return Part(market, way, percent, voice.name(fact.subject.removesuffix(".cap")))


@context
class Led(Context):
    """The large cap that rose, or fell, the most of those at hand."""

    name: Said
    percent: Said
    what: Said


LED = {"led": "상승률이 가장 높았다", "lagged": "하락률이 가장 컸다"}


def leader(facts: Facts, voice: Voice) -> Led:
    """``대형주 가운데서는 SK하이닉스(9.16%)의 상승률이 가장 높았다.``"""
    fact = one(facts, Leader)
    assert fact is not None
    what = voice.word(LED[fact.side], fact.side, fact)
    return Led(voice.name(fact.subject), voice.signed(fact.percent, fact), what)


BUILDERS: Mapping[str, Builder] = {
    "several": several,
    "rank": rank,
    "passed": passed,
    "year_range": year_range,
    "intraday": intraday,
    "gap": gap,
    "next_rung": next_rung,
    "before": before,
    "part": part,
    "leader": leader,
}
