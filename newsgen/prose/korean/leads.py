"""First sentences: round levels, records, large and ordinary moves."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.korean import climax, closing, lede
from newsgen.prose.korean.context import Builder, Context, Facts, context, every, one
from newsgen.prose.korean.course import course, nth_of
from newsgen.prose.korean.lede import Words
from newsgen.prose.korean.spans import rough
from newsgen.prose.korean.voice import Voice
from newsgen.records import Milestone, Move, NetFlow, Opening, Pace, Record, Said, Streak
from newsgen.sessions import CLOSE

OPENED = {"up": "상승", "down": "하락"}
ENDED = {"up": "상승", "down": "하락", "flat": "보합으로"}
ABOVE = ("선을 넘어", "선 위에서")
TOPPED = ("돌파했다", "넘어섰다")


@context
class Moved(Context):
    """Who and when, and how it opened where it turned, why, and how it went."""

    who: Words
    why: Words
    course: Words


def moved(facts: Facts, voice: Voice) -> Moved:
    """``코스피가 25일 외국인의 매도세에 3% 넘게 급락하며 2,600선을 내줬다.``"""
    opened = one(facts, Opening)
    who = lede.who(facts, voice, part=opened is None)
    return Moved((*who, *began(opened, voice)), lede.why(facts, voice), course(facts, voice))


def began(opened: Opening | None, voice: Voice) -> Words:
    """`` 상승 출발했으나``, of a day that went on the other way."""
    if opened is None:
        return ()
    return (" ", voice.word(OPENED[opened.direction], opened.direction, opened), " 출발했으나")


@context
class LeadMilestone(Context):
    """A round level for the first time, how long after the one before, and what became of it."""

    who: Words
    why: Words
    pace: tuple[str, str, str, str, str, str]
    """How long after an earlier level, in words one behind the other; all empty without one."""
    intraday: Said | None
    once: str
    """한때, where it has been lost again before the close."""
    first: Said
    level: Said
    ends: Words


def lead_milestone(facts: Facts, voice: Voice) -> LeadMilestone:
    """``코스피가 25일 5,000선에 처음 안착한 지 29일 만에 사상 처음으로 6,000선을 넘어 거래를 마쳤다.``"""
    fact = one(facts, Milestone)
    assert fact is not None
    who, why = lede.who(facts, voice), lede.why(facts, voice)
    touched, back = fact.how == "touched", _lost_again(fact, voice)
    closing = voice.day.phase == CLOSE
    fell = back and closing and voice.move is not None and voice.move.direction == "down"
    return LeadMilestone(
        who,
        () if fell else why,
        _pace(facts, fact, voice),
        voice.word("장중", "touched", fact) if touched else None,
        " 한때" if back and not closing else "",
        voice.word("사상 처음으로", "first", fact),
        voice.rung(fact.level, fact),
        _beyond(facts, fact, why, voice) if back and closing else _passed(fact, voice),
    )


def _lost_again(fact: Milestone, voice: Voice) -> bool:
    return voice.move is not None and voice.move.last.value < fact.level.value


def _passed(fact: Milestone, voice: Voice) -> Words:
    """``선을 돌파했다``, and of a close ``선 위에서 장을 마쳤다``."""
    if fact.how == "touched":
        return ("선을 ", voice.word(voice.choose(TOPPED, 26), "up", fact))
    return (voice.word(voice.choose(ABOVE, 26), "up", fact), " ", voice.turn(closing.CLOSED[:2]))


def _beyond(facts: Facts, fact: Milestone, why: Words, voice: Voice) -> Words:
    """``선을 넘었으나 안착하지는 못했다``, ``선을 넘은 뒤 사상 최고치로 장을 마쳤다``."""
    record, move = one(facts, Record), voice.move
    if record is not None:
        end = voice.word(f"사상 최고치로 {voice.turn(closing.CLOSED)}", "record_close", record)
        return ("선을 ", voice.word("넘은", "up", fact), " 뒤 ", end)
    topped: Words = ("선을 ", voice.word("넘었으나", "up", fact))
    if move is None or move.direction == "up":
        return (*topped, " ", voice.word("안착하지는 못했다", "down", fact))
    return (*topped, *(why if move.direction == "down" else ()), " ", ended(move, voice))


def ended(move: Move, voice: Voice) -> Said:
    """``하락 마감했다``, after a record or a level that was told first."""
    return voice.word(f"{ENDED[move.direction]} {voice.turn(closing.CLOSED[2:])}", move.direction, move)


def _pace(facts: Facts, fact: Milestone, voice: Voice) -> tuple[str, str, str, str, str, str]:
    """`` 5,000선에 처음 안착한 지 29일 만에``, where nothing else stands before the level."""
    pace = one(facts, Pace)
    if pace is None or not fact.holds or one(facts, NetFlow) is not None or _paced(voice):
        return "", "", "", "", "", ""
    event = "선을 처음 돌파한" if pace.also_touch else "선에 처음 안착한"
    level = voice.rung(pace.past_level, pace)
    return (
        " ",
        level,
        voice.word(event, pace.event, pace),
        " 지 ",
        voice.span(rough(pace.days), str(pace.since.session), pace),
        " 만에",
    )


def _paced(voice: Voice) -> bool:
    """Whether the body tells of one earlier level alone, with its day, which need not be told twice."""
    beats = (beat for beats in voice.plan.paragraphs for beat in beats if beat.template == "pace")
    return any(len(every(beat.facts, Pace)) == 1 for beat in beats)


@context
class LeadRecord(Context):
    """A record close and how the index rose to it; or one within the day, and how the day ended."""

    who: Words
    why: Words
    intraday: Said | None
    course: Words


def lead_record(facts: Facts, voice: Voice) -> LeadRecord:
    """``코스피가 25일 사흘째 올라 사상 최고치로 거래를 마쳤다.``"""
    fact, move = one(facts, Record), one(facts, Move)
    assert fact is not None
    who, why = lede.who(facts, voice), lede.why(facts, voice)
    if fact.what == "close":
        ends = course(facts, voice) if move is not None else climax.record_close(fact, voice)
        return LeadRecord(who, why, None, ends)
    what = voice.word("장중 사상 최고치를", "record_high", fact)
    return LeadRecord(who, (), what, _set(facts, move, why, voice))


def _set(facts: Facts, move: Move | None, why: Words, voice: Voice) -> Words:
    """`` 새로 썼다``; at the close how the day ended, too: `` 새로 썼으나 하락 마감했다``."""
    if voice.day.phase != CLOSE or move is None:
        return (" ", voice.choose(("새로 썼다", "경신했다"), 27))
    joint = " 새로 쓴 뒤" if move.direction == "up" else voice.choose((" 새로 썼으나", " 경신했으나"), 27)
    row = one(facts, Streak)
    nth: Words = (" ", nth_of(row, voice)) if row is not None else ()
    return (joint, *why, *nth, " ", ended(move, voice))


BUILDERS: Mapping[str, Builder] = {
    "lead_milestone": lead_milestone,
    "lead_record": lead_record,
    "lead_level": moved,
    "lead_peak": moved,
    "lead_swing": moved,
}
