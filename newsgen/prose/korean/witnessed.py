"""That nothing has matched a figure since when: of a group, the second market or the rate."""

from __future__ import annotations

from newsgen.prose.korean.context import Context, context
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.voice import Voice
from newsgen.records import LargestSince, Record, Said

MOVES = {
    "rise_percent": "하루 상승률",
    "fall_percent": "하루 하락률",
    "rise_points": "하루 상승 폭",
    "fall_points": "하루 하락 폭",
}
ENDS = {"high_close": "높았다", "low_close": "낮았다"}
"""Closes; of the rate, the higher is the weaker won."""


@context
class SinceOf(Context):
    """Whose figure, which one, and since when it has no match."""

    name: Said | None
    """None behind a sentence about it."""
    joint: str
    """What joins the name to the rest, with its blank; nothing without a name."""
    what: Said
    least: str
    """``적어도`` where the history only begins on that day."""
    since: Said | None
    most: Said


def since_of(fact: LargestSince, name: Said | None, voice: Voice) -> SinceOf:
    """``코스닥의 하루 하락률은 2008년 10월 24일 이후 가장 컸다.``, or of closes ``가장 높았다``."""
    if fact.measure in ENDS:
        what, joint = "종가 기준으로", f"{particle(name, '은는')} " if name else ""
        end = f"{'사상 ' if fact.ever else ''}가장 {ENDS[fact.measure]}"
    else:
        noun = MOVES[fact.measure] if name else MOVES[fact.measure].removeprefix("하루 ")
        what, joint = f"{noun}{particle(noun, '은는')}", "의 " if name else ""
        end = "사상 최대였다" if fact.ever else "가장 컸다"
    return witnessed(fact, name, joint, what, end, voice)


def witnessed(
    fact: LargestSince, name: Said | None, joint: str, what: str, end: str, voice: Voice
) -> SinceOf:
    """The same in words of one's own."""
    least, since = since_when(fact, voice)
    said, most = voice.word(what, fact.measure, fact), voice.word(end, fact.measure, fact)
    return SinceOf(name, joint, said, least, since, most)


def since_when(fact: LargestSince, voice: Voice) -> tuple[str, Said | None]:
    """The witness's day; the first day covered, after ``적어도``, where nothing matches; none for ever."""
    if fact.ever:
        return "", None
    mark = fact.witness.at
    if mark is not None:
        return "", voice.date(mark.session, fact)
    return "적어도 ", voice.date(fact.witness.covers_from, fact)


@context
class RecordOf(Context):
    """The record close of a series beside the main index."""

    name: Said | None
    """None behind a sentence about it."""
    joint: str
    """What joins the name to the rest, with its blank; nothing without a name."""
    what: Said


def record_of(fact: Record, name: Said | None, voice: Voice) -> RecordOf:
    """``코스닥은 종가 기준 사상 최고치를 새로 썼다.``"""
    end = "최고치를 새로 썼다" if fact.what == "close" else "최저치로 떨어졌다"
    joint = f"{particle(name, '은는')} " if name else ""
    return RecordOf(name, joint, voice.word(f"종가 기준 사상 {end}", fact.what, fact))
