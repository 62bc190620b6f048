"""Headlines about moves: large ones, rows of sessions, days that turned or went nowhere."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.korean import counting, lede
from newsgen.prose.korean.context import Builder, Context, Facts, context, one
from newsgen.prose.korean.course import flat_word, rebound
from newsgen.prose.korean.heads import crossed, head_verb, percent_of, verb_of
from newsgen.prose.korean.lede import Words
from newsgen.prose.korean.superlatives import SIZES
from newsgen.prose.korean.voice import Voice
from newsgen.prose.korean.witnessed import since_when
from newsgen.records import (
    Halt,
    LargestSince,
    Milestone,
    Move,
    PreviousMove,
    Rank,
    Record,
    Reversal,
    Said,
    Streak,
)
from newsgen.sessions import CLOSE

WAYS = {"up": "상승", "down": "하락"}


@context
class HeadSwing(Context):
    """A large move, and one thing beside it: a record, a halt, a rank, a level, what it reverses."""

    name: Said
    nth: Said | None
    """6거래일 만에, of one that ends a row."""
    percent: Said | None
    verb: Said
    beside: Words


def head_swing(facts: Facts, voice: Voice) -> HeadSwing:
    """``코스피 8.77% 폭락…사상 최대 하락률``, ``코스피 3.30% 반등…전날 8.77% 폭락``."""
    fact, past, row = one(facts, Move), one(facts, PreviousMove), one(facts, Streak)
    assert fact is not None
    name, nth, verb = voice.name(fact.subject), None, verb_of(fact, voice)
    if row is not None and row.ended:
        nth, verb = after(row, voice), _ending(fact, voice)
    elif past is not None and past.against and (back := rebound(fact, voice)):
        verb = voice.word(back.head, "up", fact)
    beside = _beside(facts, voice) or (_answered(past, voice) if past is not None and past.against else ())
    return HeadSwing(name, nth, percent_of(fact, voice), verb, beside)


def _ending(fact: Move, voice: Voice) -> Said:
    """``반등`` of a rise that ends a row of losses, ``상승`` of a small one, or ``하락``."""
    back = rebound(fact, voice)
    text = back.head if back else "상승" if fact.direction == "up" else "하락"
    return voice.word(text, fact.direction, fact)


def _answered(past: PreviousMove, voice: Voice) -> Words:
    """``전날 8.77% 폭락``, ``직전 거래일 3.81% 급락``."""
    day = voice.date(past.session, past)
    when = day if day == "전날" else voice.span("직전 거래일", str(past.session), past)
    text = head_verb(past.direction, past.size, voice).removeprefix("소폭 ")
    return (when, " ", voice.percent(past.percent, past), " ", voice.word(text, past.direction, past))


def _beside(facts: Facts, voice: Voice) -> Words:
    """What else the headline tells, behind its joint: ``역대 최대 하락률``."""
    record, halt, level = one(facts, Record), one(facts, Halt), one(facts, Milestone)
    if record is not None:
        what = "사상 최고치 마감" if record.what == "close" else "사상 최저치 마감"
        return (voice.word(what, f"record_{record.what}", record),)
    if halt is not None:
        return (lede.halt_name(halt, voice), " 발동")
    if level is not None:
        return (voice.rung(level.level, level), "선 ", crossed(level, voice))
    return _ranked(one(facts, LargestSince), one(facts, Rank), voice)


def _ranked(fact: LargestSince | None, placed: Rank | None, voice: Voice) -> Words:
    """``2008년 10월 24일 이후 최대 하락률``, ``역대 네 번째로 큰 하락률``."""
    if fact is not None:
        least, day = since_when(fact, voice)
        since: Words = (least, day, " 이후 최대 ") if day else ("사상 최대 ",)
        return (*since, voice.word(SIZES[fact.measure], fact.measure, fact))
    if placed is None:
        return ()
    place = voice.count(placed.place, f"역대 {counting.placed(int(placed.place.value), '큰')}", placed)
    return (place, " ", voice.word(SIZES[placed.measure], placed.measure, placed))


def after(row: Streak, voice: Voice) -> Said:
    """``6거래일 만에``."""
    return voice.count(row.sessions, counting.after(int(row.sessions.value)), row)


@context
class HeadRow(Context):
    """A row of sessions kept, or ended and how far the index went."""

    name: Said
    nth: Said | None
    percent: Said | None
    way: Said


def head_row(facts: Facts, voice: Voice) -> HeadRow:
    """``코스피 7거래일 연속 상승``, ``코스피 6거래일 만에 1.20% 하락``."""
    fact, row = one(facts, Move), one(facts, Streak)
    assert fact is not None
    name = voice.name(fact.subject)
    if fact.direction == "flat":
        return HeadRow(name, None, None, voice.word("변동 없이 마감", "flat", fact))
    if row is None:
        return HeadRow(name, None, percent_of(fact, voice), verb_of(fact, voice))
    if row.ended:
        return HeadRow(name, after(row, voice), percent_of(fact, voice), _ending(fact, voice))
    way = voice.word(WAYS[fact.direction], fact.direction, fact)
    nth = voice.count(row.sessions, counting.running(int(row.sessions.value)), row)
    return HeadRow(name, nth, None, way)


@context
class HeadReversal(Context):
    """A day that turned."""

    name: Said
    opened: Said
    percent: Said
    closed: Said


def head_reversal(facts: Facts, voice: Voice) -> HeadReversal:
    """``코스피 상승 출발했지만 0.52% 하락 마감``."""
    fact = one(facts, Reversal)
    assert fact is not None
    up = fact.direction == "up"
    first = f"{'하락' if up else '상승'} 출발했지만"
    if fact.gave_up:
        first = "초반 하락분 만회하고" if up else "초반 상승분 반납하고"
    opened = voice.word(first, "down" if up else "up", fact)
    closed = voice.word(f"{WAYS[fact.direction]} 마감", fact.direction, fact)
    return HeadReversal(voice.name(fact.subject), opened, voice.percent(fact.closed, fact), closed)


@context
class HeadFlat(Context):
    """A day that went nowhere."""

    name: Said
    stands: Said
    ends: str


def head_flat(facts: Facts, voice: Voice) -> HeadFlat:
    """``코스피 약보합 마감``, ``코스피 변동 없이 마감``."""
    fact = one(facts, Move)
    assert fact is not None
    closing = voice.day.phase == CLOSE
    text = "변동 없이" if fact.direction == "flat" and closing else flat_word(fact.size, fact.direction)
    return HeadFlat(voice.name(fact.subject), voice.word(text, "flat", fact), " 마감" if closing else "")


BUILDERS: Mapping[str, Builder] = {
    "head_swing": head_swing,
    "head_row": head_row,
    "head_reversal": head_reversal,
    "head_flat": head_flat,
}
