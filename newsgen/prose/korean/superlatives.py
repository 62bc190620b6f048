"""Words for the largest, the highest and the lowest, and rows of sessions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsgen.prose.korean import counting
from newsgen.prose.korean.context import Builder, Context, Facts, context, every, one
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.voice import Voice
from newsgen.prose.korean.witnessed import since_when
from newsgen.records import Figure, LargestSince, PreviousMove, Record, Said, Streak

SIZES = {
    "rise_percent": "상승률",
    "fall_percent": "하락률",
    "rise_points": "상승 폭",
    "fall_points": "하락 폭",
}
"""What the size of a move is called, in percent and in points."""


@context
class RecordClose(Context):
    """The record close and the one it beat."""

    begins: tuple[str, ...]
    """That it is a record, where the first sentence has not said so; the index, where it is not at hand."""
    previous: Said
    day: Said
    yesterday: bool
    called: str


def record(facts: Facts, voice: Voice) -> RecordClose:
    """``종가 기준 사상 최고치로, 전날 세운 종전 기록(5,969.64)을 하루 만에 갈아치웠다.``"""
    fact = one(facts, Record)
    assert fact is not None and fact.previous.value is not None
    led = any(told is fact for told in voice.plan.paragraphs[0][0].facts)
    previous = Figure(fact.previous.value, fact.value.unit, (fact.previous.address,))
    day = voice.date(fact.previous.session, fact)
    return RecordClose(
        () if led else _a_record(fact, voice),
        voice.level(previous, fact),
        day,
        day == "전날",
        voice.choose(("최고치는", "기록은"), 8),
    )


def _a_record(fact: Record, voice: Voice) -> tuple[str, ...]:
    """``종가 기준 사상 최고치로, ``, ``지수는 종가 기준 사상 최고치를 새로 써 ``."""
    same, what = voice.subject == fact.subject, voice.word("사상 최고치", "record_close", fact)
    if same:
        return ("종가 기준 ", what, "로, ")
    name = voice.main()
    return (name, particle(name, "은는"), " 종가 기준 ", what, "를 새로 써 ")


@context
class SinceClose(Context):
    """The highest or lowest close since when."""

    frame: str
    day: Said | None
    least: str
    level: Said | None
    what: Said


ENDS = {"close": {"high": "가장 높다", "low": "가장 낮다"}, "best": {"high": "최고치다", "low": "최저치다"}}


def since_close(facts: Facts, voice: Voice) -> SinceClose:
    """``종가는 2023년 11월 3일(2,368.34) 이후 가장 낮다.``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    mark, level = fact.witness.at, None
    least, day = since_when(fact, voice)
    if mark is not None and mark.value is not None:
        level = voice.level(Figure(mark.value, fact.value.unit, (mark.address,)), fact)
    frame = "best" if fact.ever else voice.choose(tuple(ENDS), 14)
    what = voice.word(ENDS[frame][fact.measure.partition("_")[0]], fact.measure, fact)
    begins = "종가는" if frame == "close" else "종가 기준으로" if day else "종가 기준 사상"
    return SinceClose(begins, day, least, level, what)


Largest = tuple[Said, Said | None, Said | None, Said | None, str, Said]
"""What, in what else, since when, how large that was, ``적어도`` before since when, how large this is."""


@context
class Extreme(Context):
    """The largest moves since when: one clause for percent and points together, or one for each."""

    today: str
    also: bool
    clauses: tuple[Largest, ...]


def extreme(facts: Facts, voice: Voice) -> Extreme:
    """``이날 하락률은 2008년 10월 24일(10.57%) 이후 가장 컸고, 하락 폭은 사상 최대였다.``"""
    found = every(facts, LargestSince)[:2]
    together = len(found) == 2 and _same_day(*found)
    groups = [found] if together else [[fact] for fact in found]
    lead_told = any(isinstance(fact, LargestSince) for fact in voice.plan.paragraphs[0][0].facts)
    clauses = tuple(_clause(group, group is groups[-1], len(groups) > 1, voice) for group in groups)
    return Extreme(voice.this_day(), lead_told and not together, clauses)


def _clause(group: Sequence[LargestSince], last: bool, joined: bool, voice: Voice) -> Largest:  # noqa: FBT001
    fact, other = group[0], group[1] if len(group) > 1 else None
    least, day = since_when(fact, voice)
    size = None if other else _witness_size(fact, voice)
    what = voice.word(SIZES[fact.measure], fact.measure, fact)
    both = voice.word(SIZES[other.measure], other.measure, other) if other else None
    return what, both, day, size, least, voice.word(_most(fact, last, joined), fact.measure, fact)


def _most(fact: LargestSince, last: bool, joined: bool) -> str:  # noqa: FBT001
    if not last:
        return "사상 최대였고" if fact.ever else "가장 컸고"
    if not fact.ever:
        return "가장 컸다"
    return "사상 최대였다" if joined else "사상 최대다"


def _witness_size(fact: LargestSince, voice: Voice) -> Said | None:
    """How large the move of that day was, where that is known."""
    mark = fact.witness.at
    if mark is None or mark.value is None:
        return None
    figure = Figure(mark.value, fact.value.unit, (mark.address,))
    return (voice.percent if fact.measure.endswith("_percent") else voice.points)(figure, fact)


def _same_day(one: LargestSince, other: LargestSince) -> bool:
    """Whether both name the same day, or neither any."""
    if one.witness.at is None or other.witness.at is None:
        return one.witness.at is other.witness.at and one.ever == other.ever
    return one.witness.at.session == other.witness.at.session


@context
class Row(Context):
    """A row of sessions kept or ended."""

    index: Said | None
    nth: Said
    way: Said


KEPT = {
    "up": {"running": "상승했다", "in_row": "올랐다"},
    "down": {"running": "하락했다", "in_row": "내렸다"},
}
ENDED = {"up": "오른", "down": "내린"}
STOPPED = {"up": "상승세", "down": "하락세"}


def streak(facts: Facts, voice: Voice) -> Row:
    """``지수는 7거래일 연속 하락했다.`` ``지수가 오른 것은 8거래일 만이다.``"""
    fact = one(facts, Streak)
    assert fact is not None
    if fact.ended:
        return _ended(fact, voice)
    frame = voice.choose(("running", "in_row"), 13)
    count = counting.running if frame == "running" else counting.in_row
    nth = voice.count(fact.sessions, count(int(fact.sessions.value)), fact)
    return Row(voice.main(), nth, voice.word(KEPT[fact.direction][frame], fact.direction, fact))


def _ended(fact: Streak, voice: Voice) -> Row:
    """A row that a session the other way ended, or one without a change."""
    length, way = int(fact.sessions.value), "up" if fact.direction == "down" else "down"
    if (voice.move is not None and voice.move.direction == "flat") or _answered(voice):
        nth = voice.count(fact.sessions, counting.running(length), fact)
        return Row(None, nth, voice.word(STOPPED[fact.direction], fact.direction, fact))
    nth = voice.count(fact.sessions, counting.after(length).removesuffix("에"), fact)
    return Row(voice.main(), nth, voice.word(ENDED[way], way, fact))


def _answered(voice: Voice) -> bool:
    """Whether the first sentence has said ``하루 만에``, beside which ``나흘 만`` would not stand."""
    past = one(voice.plan.paragraphs[0][0].facts, PreviousMove)
    return past is not None and past.against


@context
class RowSum(Context):
    """A row of sessions kept, and what it comes to."""

    index: Said
    nth: Said
    way: Said
    percent: Said
    came_to: Said


JOINED = {"up": "올라", "down": "내려"}
CAME_TO = {"up": "상승했다", "down": "하락했다"}


def row_sum(facts: Facts, voice: Voice) -> RowSum:
    """``지수는 나흘째 내려 이 기간 22.27% 하락했다.``"""
    fact = one(facts, Streak)
    assert fact is not None and fact.percent is not None
    nth = voice.count(fact.sessions, counting.in_row(int(fact.sessions.value)), fact)
    return RowSum(
        voice.main(),
        nth,
        voice.word(JOINED[fact.direction], fact.direction, fact),
        voice.percent(fact.percent, fact),
        voice.word(CAME_TO[fact.direction], fact.direction, fact),
    )


BUILDERS: Mapping[str, Builder] = {
    "record": record,
    "since_close": since_close,
    "extreme": extreme,
    "streak": streak,
    "row_sum": row_sum,
}
