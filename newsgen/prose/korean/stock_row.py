"""A row of sessions that a share, or the rate, kept or ended, in words for a sentence and for a headline."""

from __future__ import annotations

from typing import NamedTuple

from newsgen.prose.korean import counting
from newsgen.prose.korean.voice import Voice
from newsgen.records import Said, Streak

WENT = {"up": ("오른", "상승"), "down": ("내린", "하락")}
"""Before a noun, and as one."""


class Row(NamedTuple):
    """How long, and what it did: ``8거래일 연속`` ``상승했다``, ``6거래일 만에`` ``하락했다``; a row that a
    flat session ended is ``5거래일 연속`` and the ``상승세`` that stopped."""

    nth: Said
    went: Said
    halted: bool


def row(fact: Streak, now: str, voice: Voice) -> Row:
    """The row, where this session went ``now``."""
    if fact.ended and now == "flat":
        return Row(_count(fact, voice), _trend(fact, voice), halted=True)
    if fact.ended:
        nth = voice.count(fact.sessions, counting.after(int(fact.sessions.value)), fact)
        return Row(nth, voice.word(f"{WENT[now][1]}했다", now, fact), halted=False)
    text = voice.turn((f"{WENT[now][1]}했다",))
    return Row(_count(fact, voice), voice.word(text, now, fact), halted=False)


def _count(fact: Streak, voice: Voice) -> Said:
    """``사흘째``, from five sessions on ``5거래일 연속``; of a row that is over always the latter."""
    length = int(fact.sessions.value)
    short = length <= counting.COMMON_DAYS and not fact.ended
    return voice.count(fact.sessions, counting.in_row(length) if short else counting.running(length), fact)


def _trend(fact: Streak, voice: Voice) -> Said:
    return voice.word(f"{WENT[fact.direction][1]}세", fact.direction, fact)


def in_head(fact: Streak, now: str, voice: Voice) -> tuple[Said, Said]:
    """``사흘째`` and ``상승``, ``6거래일 만에`` and ``하락``, ``5거래일 연속`` and ``상승 멈춰``."""
    found = row(fact, now, voice)
    if found.halted:
        return found.nth, voice.word(f"{WENT[fact.direction][1]} 멈춰", fact.direction, fact)
    return found.nth, voice.word(WENT[now][1], now, fact)
