"""The sentence about the high and the low of a session."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.korean.closing import AND_SO
from newsgen.prose.korean.context import Builder, Context, Facts, context, one
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.voice import Voice
from newsgen.records import DayRange, Figure, Record, Said
from newsgen.sessions import CLOSE

BETWEEN = ("between", "ends")


@context
class Range(Context):
    """The high and the low, the round level passed on the way, and the intraday record where it is one; what
    the story has said is left out."""

    index: Said | None
    high: Said | None
    low: Said | None
    rose: bool
    """A high below the close before is a high all the same, but nothing rose to it."""
    fell: bool
    once: str
    """한때 where the session did not end there."""
    passed: Said | None
    record: Said | None
    too: str
    """``도`` where the close has been a record, too."""
    what: str
    """``도`` or ``를``, behind the record."""
    opened: bool
    """Whether the record was where it opened."""
    at: Said | None
    """The day's high or low where it closed there."""
    today: str
    closed: str
    so: str
    and_so: str
    from_there: tuple[str, ...]
    """Behind a record at which it opened: how low it went from there."""
    and_low: tuple[str, ...]
    """Behind a record that has been told: the low."""


def day_range(facts: Facts, voice: Voice) -> Range:
    """``지수는 장중 한때 6,144.71까지 올라 장중 사상 최고치를 새로 썼다.``"""
    fact, record = one(facts, DayRange), one(facts, Record)
    assert fact is not None
    if record is voice.plan.lead.fact:
        record = None
    at = _closing_at(fact, voice)
    high, low = _ends(fact, voice, at)
    passed = _passed(fact, voice) if high else None
    closed = voice.closed() if at else ""
    frame = voice.choose(BETWEEN, 16)
    also = record is not None and _closed_at_record(voice)
    return Range(
        None if high and low and not at and (record or frame == "ends") else voice.main(),
        high,
        low,
        fact.high_gain is not None and fact.high_gain.value > 0,
        fact.low_gain is not None and fact.low_gain.value < 0,
        "" if at else _once(high, fact, voice),
        passed,
        voice.word("사상 최고치", "record_high", record) if record else None,
        "도" if also else "",
        "도" if also else "를",
        _opened_at(fact, voice),
        at,
        voice.this_day() if at else "",
        closed,
        AND_SO[closed] if closed else "",
        f"{closed.removesuffix('다')}고",
        ("해 ", low, "까지 내렸다") if low else ("했다",),
        ("고, 저가는 ", low, particle(low, "이었다")) if low else ("다",),
    )


def _once(high: Said | None, fact: DayRange, voice: Voice) -> str:
    """``한때`` of an end that the session did not hold: always where it ended on the other side of the close
    before, else by turns, and never of a round level that it still stands above."""
    move = voice.move
    if move is not None and move.direction == ("down" if high else "up"):
        return "한때 "
    held = fact.passed is not None and move is not None and move.last.value > fact.passed.value
    return "" if held else voice.turn(("한때 ", ""), 5)


def _ends(fact: DayRange, voice: Voice, at: Said | None) -> tuple[Said | None, Said | None]:
    """Both ends, but for what the story has printed already; a level said as something else, such as a
    round one, is said again where nothing else is left to say."""
    high, low = (None if end is None or voice.said_level(end.value) else end for end in (fact.high, fact.low))
    if not (high or low or at):
        high, low = fact.high, fact.low
    return _level(high, fact, voice), _level(low, fact, voice)


def _level(figure: Figure | None, fact: DayRange, voice: Voice) -> Said | None:
    return voice.level(figure, fact) if figure else None


def _passed(fact: DayRange, voice: Voice) -> Said | None:
    """The round level passed on the way up."""
    if fact.passed is None or fact.low is not None or voice.said_level(fact.passed.value):
        return None
    return voice.rung(fact.passed, fact)


def _closing_at(fact: DayRange, voice: Voice) -> Said | None:
    """``최고점`` when the close was the high of the session, or ``최저점``."""
    move = voice.move
    if move is None or voice.day.phase != CLOSE:
        return None
    for end, word, value in ((fact.high, "최고점", "high"), (fact.low, "최저점", "low")):
        if end is not None and end.value == move.last.value:
            return voice.word(word, value, fact)
    return None


def _opened_at(fact: DayRange, voice: Voice) -> bool:
    """Whether the session opened at its high."""
    opened = voice.day.indices[fact.subject].open
    return opened is not None and fact.high is not None and opened.value == fact.high.value


def _closed_at_record(voice: Voice) -> bool:
    if voice.day.phase != CLOSE:
        return False
    facts = (fact for beats in voice.plan.paragraphs for beat in beats for fact in beat.facts)
    main = voice.day.main
    return any(isinstance(f, Record) and f.subject == main and f.what == "close" for f in facts)


BUILDERS: Mapping[str, Builder] = {"range": day_range}
