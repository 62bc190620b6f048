"""What the index did, in the words of a first sentence: how far, on which day of a row, and to what."""

from __future__ import annotations

from decimal import Decimal

from newsgen.prose.korean import counting
from newsgen.prose.korean.climax import climaxes
from newsgen.prose.korean.closing import CLOSED
from newsgen.prose.korean.context import Facts, one
from newsgen.prose.korean.lede import Words, how_far
from newsgen.prose.korean.verbs import Forms
from newsgen.prose.korean.voice import Voice
from newsgen.records import Move, PreviousMove, Said, Streak
from newsgen.sessions import CLOSE

REBOUND = Forms("반등했다", "반등한", "반등해", "반등하며", "반등", "반등 중이다")
STRONG_REBOUND = Forms("급반등했다", "급반등한", "급반등해", "급반등하며", "급반등", "급반등 중이다")
PLAIN = {
    "up": (
        Forms("올랐다", "오른", "올라", "오르며", "상승", "오름세다"),
        Forms("상승했다", "상승한", "상승해", "상승하며", "상승", "상승 중이다"),
    ),
    "down": (
        Forms("내렸다", "내린", "내려", "내리며", "하락", "내림세다"),
        Forms("하락했다", "하락한", "하락해", "하락하며", "하락", "하락 중이다"),
    ),
}
"""Verbs of any size, which may be said of a row of sessions."""
SLOW = "소폭"


def course(facts: Facts, voice: Voice) -> Words:
    """`` 3% 넘게 급락하며 2,600선을 내줬다``, `` 사흘째 올라 사상 최고치로 거래를 마쳤다``."""
    move, row = one(facts, Move), one(facts, Streak)
    assert move is not None
    if voice.day.phase != CLOSE:
        return _now(facts, move, voice)
    ends = climaxes(facts, voice)
    if row is not None:
        return _in_row(move, row, ends, voice)
    forms = verb(facts, move, voice)
    return (*_far(move, forms, voice), " ", *_verb(forms, move, ends, voice))


def verb(facts: Facts, move: Move, voice: Voice) -> Forms:
    """A verb that fits the move; 반등 where it goes against the session before."""
    past = one(facts, PreviousMove)
    back = past is not None and past.against
    return (rebound(move, voice) if back else None) or voice.verb(move.direction, move.size)


def rebound(move: Move, voice: Voice) -> Forms | None:
    """반등 or 급반등 of a rise that is large enough for either."""
    limits = voice.words.thresholds
    if move.direction != "up" or move.size < limits["rebounds"]:
        return None
    return STRONG_REBOUND if move.size >= limits["rebound"] else REBOUND


def _far(move: Move, forms: Forms, voice: Voice) -> Words:
    rough = how_far(move.percent, move, voice)
    return (" ", rough) if rough is not None and not forms.past.startswith(SLOW) else ()


def _verb(forms: Forms, move: Move, ends: list[Words], voice: Voice) -> Words:
    """The verb and what it leads to; alone, ``올랐다`` or ``상승 마감했다``."""
    if not ends:
        text = f"{forms.head} {voice.turn(CLOSED[2:])}" if _may_close(forms, voice) else forms.past
        return (voice.word(text, move.direction, move),)
    text = forms.joined if len(ends) > 1 or ends[0][-1].endswith(CLOSED) else forms.beside
    return (voice.word(text, move.direction, move), *(word for end in ends for word in end))


def _may_close(forms: Forms, voice: Voice) -> bool:
    """Whether the story says ``상승 마감했다``, which 소폭 and 반등 are not said with."""
    return voice.seed[22] % 2 == 1 and not forms.past.startswith(SLOW) and "반등" not in forms.past


def _in_row(move: Move, row: Streak, ends: list[Words], voice: Voice) -> Words:
    """The day of a row that goes on, or on which session one ended; a large move before it."""
    back = rebound(move, voice) if row.ended else None
    forms = back or voice.choose_forms(PLAIN[move.direction], 24)
    nth = nth_of(row, voice)
    if move.size < voice.words.thresholds["sharp"]:
        return (" ", nth, " ", *_verb(forms, move, ends, voice))
    large = voice.verb(move.direction, move.size)
    far: Words = (
        *_far(move, large, voice),
        " ",
        voice.word(large.beside, move.direction, move),
        " ",
        nth,
        " ",
    )
    text = forms.joined if ends else forms.past
    return (*far, voice.word(text, move.direction, move), *(word for end in ends for word in end))


def nth_of(row: Streak, voice: Voice) -> Said:
    """``사흘째``, ``6거래일 연속``; ``6거래일 만에`` of a row that ended."""
    length = int(row.sessions.value)
    if row.ended:
        return voice.count(row.sessions, counting.after(length), row)
    days = length <= 2 or voice.seed[25] % 2
    return voice.count(row.sessions, counting.in_row(length) if days else counting.running(length), row)


def _now(facts: Facts, move: Move, voice: Voice) -> Words:
    """Before the close: `` 1% 넘게 상승 중이다``, never in 있다, which the figures behind it end in."""
    if move.direction == "flat":
        return (" ", voice.word("보합세다", "flat", move))
    forms = verb(facts, move, voice)
    if move.size < voice.words.thresholds["sharp"]:
        forms = voice.choose_forms(PLAIN[move.direction], 24)
    rough: Words = _far(move, forms, voice)
    text = forms.now if forms in PLAIN[move.direction] else f"{forms.head} 중이다"
    row = one(facts, Streak)
    nth: Words = (" ", nth_of(row, voice)) if row is not None and not rough else ()
    return (*rough, *nth, " ", voice.word(text, move.direction, move))


def flat_word(size: Decimal, direction: str) -> str:
    """``보합``, ``강보합`` or ``약보합``."""
    return {"up": "강보합", "down": "약보합"}.get(direction, "보합") if size else "보합"
