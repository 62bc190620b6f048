"""Headlines of the market's story: clipped, without a full stop."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from newsgen.prose.korean import lede
from newsgen.prose.korean.context import Builder, Context, Facts, context, every, one
from newsgen.prose.korean.lede import Words
from newsgen.prose.korean.voice import Voice
from newsgen.prose.korean.witnessed import since_when
from newsgen.records import (
    LargestSince,
    Milestone,
    Move,
    NetFlow,
    Opening,
    Record,
    Said,
    ToDate,
)
from newsgen.sessions import CLOSE

CLOSED = {"up": "상승 마감", "down": "하락 마감", "flat": "보합 마감"}
HIGHEST = {"high_close": "최고", "low_close": "최저"}
BEFORE = {"상승": "오른", "하락": "내린"}
"""What stands before a level instead of the verb of a headline."""


@context
class HeadMilestone(Context):
    """A round level passed, or closed above, for the first time, and that it was lost again."""

    name: Said
    intraday: Said | None
    first: Said
    level: Said
    passed: Said
    but: Said | None


def head_milestone(facts: Facts, voice: Voice) -> HeadMilestone:
    """``코스피 사상 첫 6,000선 마감``, ``코스피 장중 사상 첫 6,000선 돌파…하락 마감``."""
    fact = one(facts, Milestone)
    assert fact is not None
    touched, but = fact.how == "touched", _lost_again(facts, fact, voice)
    again = but is not None and but.startswith("사상")
    return HeadMilestone(
        voice.name(fact.subject),
        voice.word("장중", "touched", fact) if touched else None,
        voice.word("첫" if again else "사상 첫", "first", fact),
        voice.rung(fact.level, fact),
        voice.word("돌파" if touched else "마감", "up", fact),
        but,
    )


def _lost_again(facts: Facts, fact: Milestone, voice: Voice) -> Said | None:
    """``하락 마감``, ``안착은 실패``, or of a close that is a record nevertheless ``사상 최고치 마감``."""
    move, record = one(facts, Move), one(facts, Record)
    if record is not None:
        return voice.word("사상 최고치 마감", "record_close", record)
    if voice.day.phase != CLOSE or move is None or move.last.value >= fact.level.value:
        return None
    if move.direction == "up":
        return voice.word("안착은 실패", "down", fact)
    return voice.word(CLOSED[move.direction], move.direction, move)


@context
class HeadRecord(Context):
    """A record close, with how far the index rose to it or where it is, or a record high in the session."""

    name: Said
    percent: Said | None
    verb: Said | None
    what: Said
    level: Said | None


def head_record(facts: Facts, voice: Voice) -> HeadRecord:
    """``코스피 1.91% 상승…사상 최고치 마감``, ``코스피 사상 최고치 6,083.86 마감``."""
    fact, move = one(facts, Record), one(facts, Move)
    assert fact is not None
    name = voice.name(fact.subject)
    if fact.what != "close":
        return HeadRecord(name, None, None, voice.word("장중 사상 최고치 경신", "record_high", fact), None)
    if move is None or move.direction != "up" or voice.vanishes(move.percent) or voice.seed[18] % 2:
        what = voice.word("사상 최고치", "record_close", fact)
        return HeadRecord(name, None, None, what, voice.level(fact.value, fact))
    what = voice.word("사상 최고치 마감", "record_close", fact)
    return HeadRecord(name, voice.percent(move.percent, move), verb_of(move, voice), what, None)


def verb_of(fact: Move, voice: Voice) -> Said:
    """The verb of a headline, the strongest that the size bears: ``급락``; 소폭 only without a figure."""
    text = head_verb(fact.direction, fact.size, voice)
    text = text if voice.vanishes(fact.percent) else text.removeprefix("소폭 ")
    return voice.word(text, fact.direction, fact)


def head_verb(way: str, size: Decimal, voice: Voice) -> str:
    """``급락``, ``하락``, ``소폭 하락``; ``보합`` of no move at all."""
    if way == "flat":
        return "보합"
    heads = [each.head for each in voice.words.verbs("index", way, size)]
    return next((head for head in heads if head not in ("상승", "하락")), heads[0])


def percent_of(fact: Move, voice: Voice) -> Said | None:
    """How far it went, where that can be printed."""
    return None if voice.vanishes(fact.percent) else voice.percent(fact.percent, fact)


@context
class HeadLevel(Context):
    """A round level lost or regained, and how far the index went."""

    name: Said
    moved: Words
    level: Said
    how: Said


def head_level(facts: Facts, voice: Voice) -> HeadLevel:
    """``코스피 1.40% 하락…5,000선 내줘``."""
    fact, move = one(facts, Milestone), one(facts, Move)
    assert fact is not None
    name, level = voice.name(fact.subject), voice.rung(fact.level, fact)
    how = crossed(fact, voice)
    if move is None or voice.vanishes(move.percent):
        return HeadLevel(name, (" ",), level, how)
    moved = (" ", voice.percent(move.percent, move), " ", verb_of(move, voice), "…")
    return HeadLevel(name, moved, level, how)


def crossed(fact: Milestone, voice: Voice) -> Said:
    """``내줘``, ``회복``."""
    return voice.word("내줘", "down", fact) if fact.how == "lost" else voice.word("회복", "up", fact)


@context
class HeadPeak(Context):
    """The highest or lowest close since when, or the lowest ever."""

    name: Said
    percent: Said | None
    verb: Said
    least: str
    """적어도, where the history only begins on that day."""
    since: Said | None
    what: Said


def head_peak(facts: Facts, voice: Voice) -> HeadPeak:
    """``코스피 1.24% 하락…2023년 11월 3일 이후 최저``."""
    move, extreme, low = one(facts, Move), one(facts, LargestSince), one(facts, Record)
    assert move is not None
    name, percent, verb = voice.name(move.subject), percent_of(move, voice), verb_of(move, voice)
    if extreme is None:
        assert low is not None
        return HeadPeak(name, percent, verb, "", None, voice.word("사상 최저", "record_low_close", low))
    least, day = since_when(extreme, voice)
    what = HIGHEST[extreme.measure]
    what = what if day else f"사상 {what}"
    return HeadPeak(name, percent, verb, least, day, voice.word(what, extreme.measure, extreme))


@context
class HeadYearEnd(Context):
    """What the year came to."""

    name: Said
    percent: Said
    way: Said


def head_year_end(facts: Facts, voice: Voice) -> HeadYearEnd:
    """``코스피 올해 75.63% 상승 마감``."""
    fact = one(facts, ToDate)
    assert fact is not None
    way = voice.word("상승" if fact.direction == "up" else "하락", fact.direction, fact)
    return HeadYearEnd(voice.name(fact.subject), voice.percent(fact.percent, fact), way)


@context
class HeadDrift(Context):
    """An ordinary move, and who bought or sold."""

    name: Said
    cause: Words
    percent: Said | None
    verb: Said
    level: Said | None
    """Where it ended, of a close with nobody behind it."""


QUOTED = {True: "'사자'에", False: "'팔자'에"}
PLAIN = {True: "매수에", False: "매도에"}
ON_BALANCE = {True: "순매수에", False: "순매도에"}


def head_drift(facts: Facts, voice: Voice) -> HeadDrift:
    """``코스피, 외국인 '팔자'에 1.40% 하락``, ``코스피, 1.40% 내린 3,944.21 마감``."""
    fact, flows = one(facts, Move), every(facts, NetFlow)
    assert fact is not None
    name = voice.name(fact.subject)
    if one(facts, Opening) is not None:
        turn = voice.word("상승 전환" if fact.direction == "up" else "하락 전환", fact.direction, fact)
        return HeadDrift(name, (), None, turn, None)
    cause = _cause(flows[0], voice) if flows else ()
    percent, verb = percent_of(fact, voice), verb_of(fact, voice)
    if cause or percent is None or verb not in BEFORE or voice.day.phase != CLOSE:
        return HeadDrift(name, cause, percent, verb, None)
    went = voice.word(BEFORE[verb], fact.direction, fact)
    return HeadDrift(name, (), percent, went, voice.level(fact.last, fact))


def _cause(flow: NetFlow, voice: Voice) -> Words:
    """``외국인 '팔자'에``, ``외국인 2조원대 순매도에``."""
    bought, amount = flow.amount.value > 0, lede.trillions(flow, voice)
    if amount is not None:
        return (voice.group(flow.group), " ", amount, " ", _deal(ON_BALANCE[bought], flow, voice))
    words = QUOTED if voice.style.quotes else PLAIN
    return (voice.group(flow.group), " ", _deal(words[bought], flow, voice))


def _deal(text: str, flow: NetFlow, voice: Voice) -> Said:
    return voice.word(text, "buy" if flow.amount.value > 0 else "sell", flow)


BUILDERS: Mapping[str, Builder] = {
    "head_milestone": head_milestone,
    "head_record": head_record,
    "head_level": head_level,
    "head_peak": head_peak,
    "head_year_end": head_year_end,
    "head_drift": head_drift,
}
