"""Sentences about the way of the index through a period: its points, records, rows, highs and lows."""

from __future__ import annotations

from datetime import date

from newsgen.prose.korean import period_words as words
from newsgen.prose.korean.closing import CLOSED
from newsgen.prose.korean.context import Context, Facts, context, every, one
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.period_heads import times
from newsgen.prose.korean.spans import over
from newsgen.prose.korean.voice import Voice
from newsgen.records import MAIN, Fact, Said, ToDate
from newsgen.records.period_facts import (
    PeriodEnd,
    PeriodFirst,
    PeriodMove,
    PeriodRecords,
    PeriodSince,
    PeriodStreak,
)

ENDS = {"high": "최고치", "low": "최저치"}


@context
class Triple(Context):
    """Points over the period, and the level at its end."""

    index: Said
    today: Said
    base: Said
    points: Said | None
    way: Said
    level: Said
    closed: str


def triple(facts: Facts, voice: Voice) -> Triple:
    """``지수는 27일 지난주 종가보다 435.60포인트 오른 6,244.13에 거래를 마쳤다.``"""
    fact = one(facts, PeriodMove)
    assert fact is not None
    way = {"up": "오른", "down": "내린"}.get(fact.direction, "같은")
    return Triple(
        voice.main(),
        voice.today(),
        words.base(fact.period, voice, fact),
        None if fact.direction == "flat" else voice.points(fact.change, fact),
        voice.word(way, fact.direction, fact),
        voice.level(fact.last, fact),
        voice.turn(CLOSED),
    )


@context
class Year(Context):
    """The year so far, or all of it."""

    index: Said
    span: Said
    percent: Said
    way: Said


def year(facts: Facts, voice: Voice) -> Year:
    """``코스피는 올해 들어 48.2% 상승했다.``, of its last session ``올해 한 해``"""
    fact = one(facts, ToDate)
    assert fact is not None
    way = voice.word("상승했다" if fact.direction == "up" else "하락했다", fact.direction, fact)
    span = voice.span(over("year", voice.day.session, final=fact.final), "year", fact)
    return Year(voice.name(fact.subject), span, voice.percent(fact.percent, fact, places=1), way)


@context
class Streak(Context):
    """A row of periods kept or broken, of the index or of another."""

    name: Said | None
    """None behind a sentence about the same."""
    joint: str
    row: Said
    way: Said
    of: str
    """The particle behind the way: a row that ends is the topic unless another is."""
    ended: bool


def streak(facts: Facts, voice: Voice) -> Streak:
    """``이로써 3주 연속 상승세를 이어갔다.``"""
    fact = one(facts, PeriodStreak)
    assert fact is not None
    name = _unless_told(fact, voice)
    joint = f"{particle(name, '은는')} " if name else "이로써 " if fact.role == MAIN else ""
    of = "는" if fact.ended and name is None else "를"
    way = words.way(fact, voice, "세")
    return Streak(name, joint, words.running(fact, voice), way, of, fact.ended)


def _unless_told(fact: PeriodStreak | PeriodSince, voice: Voice) -> Said | None:
    """Whose it is, where that is neither the main index nor what the sentence before was about."""
    return None if fact.role == MAIN or voice.subject == fact.subject else voice.name(fact.subject)


@context
class Since(Context):
    """The largest change since when."""

    name: Said | None
    joint: str
    what: Said
    since: Said | None
    beyond: Said


def since(facts: Facts, voice: Voice) -> Since:
    """``주간 상승률은 2월 7일로 끝난 주 이후 가장 높았다.``"""
    fact = one(facts, PeriodSince)
    assert fact is not None
    name = _unless_told(fact, voice)
    return Since(
        name,
        "의 " if name else "",
        words.measure(fact, voice),
        words.since(fact, voice),
        words.beyond(fact, voice),
    )


@context
class Records(Context):
    """How many record closes there were; of one its level. Both stand behind the index's own close."""

    count: Said | None
    level: Said | None
    day: Said
    on: str
    """The particle behind the day; 이날 has none."""


def records(facts: Facts, voice: Voice) -> Records:
    """``이 기간 종가 기준 사상 최고치를 7차례 새로 썼으며 마지막 기록은 26일에 나왔다.``"""
    fact = one(facts, PeriodRecords)
    assert fact is not None
    day, on = _that_day(fact.session, voice, fact), "" if fact.session == voice.day.session else "에"
    if int(fact.count.value) == 1:
        return Records(None, voice.level(fact.level, fact), day, on)
    return Records(times(fact, voice), None, day, on)


def _that_day(day: date, voice: Voice, fact: Fact) -> Said:
    """A day of the period; ``이날`` of the session, which the sentence before has told."""
    found = words.on(day, voice, fact)
    return found.worded("이날") if day == voice.day.session else found


@context
class First(Context):
    """A round level first closed above."""

    level: Said
    day: Said


def first(facts: Facts, voice: Voice) -> First:
    """``25일 종가 기준으로 처음 6,000선을 넘어섰다.``"""
    fact = one(facts, PeriodFirst)
    assert fact is not None
    return First(voice.rung(fact.level, fact), _that_day(fact.session, voice, fact))


@context
class Ends(Context):
    """The highest and the lowest close; the session's own is not printed again."""

    span: Said
    last: tuple[Said, Said] | None
    joint: str
    rows: tuple[tuple[Said, Said, Said], ...]


def ends(facts: Facts, voice: Voice) -> Ends:
    """``2월 종가 기준 최고치는 26일 기록한 6,307.27, 최저치는 2일 기록한 4,949.67이다.``"""
    found, last = every(facts, PeriodEnd), None
    span = words.span(found[0].period, voice, found[0])
    rows = list[tuple[Said, Said, Said]]()
    for fact in found:
        what = voice.word(ENDS[fact.end], fact.end, fact)
        if fact.session == voice.day.session:
            last = (voice.today().worded("이날") if _day_told(voice) else voice.today(), what)
        else:
            rows.append((what, words.on(fact.session, voice, fact), voice.level(fact.level, fact)))
    return Ends(span, last, "였고, " if rows else "다", tuple(rows))


def _day_told(voice: Voice) -> bool:
    """Whether the sentence right before was about the session, and did not call it 이날 itself."""
    told = [each.template for beats in voice.plan.paragraphs for each in beats]
    return told[: told.index("period_ends")][-1:] == ["period_session"] if "period_ends" in told else False
