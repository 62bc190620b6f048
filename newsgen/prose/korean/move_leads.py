"""First sentences about ordinary days, days that turned or went nowhere, and years that end."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.korean import closing, lede
from newsgen.prose.korean.context import Builder, Context, Facts, context, every, one
from newsgen.prose.korean.course import course, flat_word, nth_of
from newsgen.prose.korean.leads import Moved, began, moved
from newsgen.prose.korean.lede import Words
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.voice import Voice
from newsgen.records import Move, NetFlow, Opening, Reversal, Said, Streak, ToDate
from newsgen.sessions import CLOSE

TURNED = {"up": "상승세로 돌아섰다", "down": "하락세로 돌아섰다"}
"""Since the opening."""
HOW = {
    "up": {"마감했다": "상승", "장을 마쳤다": "상승세로", "거래를 마쳤다": "상승세로"},
    "down": {"마감했다": "하락", "장을 마쳤다": "하락세로", "거래를 마쳤다": "하락세로"},
}
"""What stands before the word for how a session ends."""
STOPPED = {"up": "상승세를 멈추고", "down": "하락세를 멈추고"}


@context
class LeadReversal(Context):
    """A day that opened on one side of the close before and ended on the other."""

    who: Words
    opened: Said
    why: Words
    nth: Said | None
    closed: Said


def lead_reversal(facts: Facts, voice: Voice) -> LeadReversal:
    """``코스피가 25일 상승 출발했으나 외국인의 매도세에 하락 마감했다.``"""
    fact, row = one(facts, Reversal), one(facts, Streak)
    assert fact is not None
    who = lede.who(facts, voice)
    return LeadReversal(
        (*who, *lede.halted(facts, voice)),
        voice.word(_opened(fact), "down" if fact.direction == "up" else "up", fact),
        lede.dealt(every(facts, NetFlow), voice),
        nth_of(row, voice) if row is not None else None,
        voice.word(_closed(fact, voice), fact.direction, fact),
    )


def _closed(fact: Reversal, voice: Voice) -> str:
    """``하락 마감했다``; before the close ``하락세로 돌아섰다``."""
    if voice.day.phase != CLOSE:
        return TURNED[fact.direction]
    end = voice.turn(closing.CLOSED, 17)
    return f"{HOW[fact.direction][end]} {end}"


def _opened(fact: Reversal) -> str:
    """``상승 출발했으나``; where an earlier look shows it, ``장 초반 상승분을 모두 반납하고``."""
    if fact.gave_up:
        return (
            "장 초반 하락분을 모두 만회하고" if fact.direction == "up" else "장 초반 상승분을 모두 반납하고"
        )
    return f"{'하락' if fact.direction == 'up' else '상승'} 출발했으나"


@context
class LeadYearEnd(Context):
    """What the year came to, and its last session."""

    who: Words
    last: Words
    percent: Said
    rate: Said


ALSO = {"up": "오르며", "down": "내리며"}
BUT = {"up": "올랐으나", "down": "내렸으나"}
RATES = {"up": "상승률로", "down": "하락률로"}


def lead_year_end(facts: Facts, voice: Voice) -> LeadYearEnd:
    """``코스피가 올해 마지막 거래일인 30일 내렸으나 연간 75.63%의 상승률로 한 해를 마쳤다.``"""
    fact, move, row = one(facts, ToDate), one(facts, Move), one(facts, Streak)
    assert fact is not None
    who, last = lede.who(facts, voice), Words()
    if move is not None and move.direction != "flat":
        nth: Words = (" ", nth_of(row, voice)) if row is not None else ()
        same = move.direction == fact.direction
        went = voice.word((ALSO if same else BUT)[move.direction], move.direction, move)
        last = (*lede.dealt(every(facts, NetFlow), voice), *nth, " ", went)
    rate = voice.word(RATES[fact.direction], fact.direction, fact)
    return LeadYearEnd(who, last, voice.percent(fact.percent, fact), rate)


def lead_flat(facts: Facts, voice: Voice) -> Moved:
    """``코스피가 25일 외국인의 매수세와 기관의 매도세가 맞서며 약보합으로 거래를 마쳤다.``"""
    fact, row = one(facts, Move), one(facts, Streak)
    assert fact is not None
    flows, kept = every(facts, NetFlow), row is not None and fact.direction != "flat"
    balanced = len({flow.amount.value > 0 for flow in flows}) > 1
    if kept and not balanced:
        return moved(facts, voice)
    who = lede.who(facts, voice, part=True)
    why = (*lede.halted(facts, voice), *_balance(flows, voice)) if balanced else lede.why(facts, voice)
    if kept:
        return Moved(who, why, course(facts, voice))
    return Moved(who, (*why, *_stopped(row, voice)), _stands(fact, voice))


def _stands(fact: Move, voice: Voice) -> Words:
    """`` 약보합으로 거래를 마쳤다``; before the close `` 약보합세다``."""
    text = flat_word(fact.size, fact.direction)
    word = voice.word(text, fact.direction, fact)
    if voice.day.phase != CLOSE:
        return (" ", word, "세다")
    if fact.direction == "flat":
        word = voice.word("변동 없이", "flat", fact)
        return (" ", word, " ", voice.turn(closing.CLOSED))
    return (" ", word, "으로 ", voice.turn(closing.CLOSED))


def _stopped(row: Streak | None, voice: Voice) -> Words:
    """`` 5거래일 연속 이어진 상승세를 멈추고``, where the day ended with no move at all."""
    if row is None:
        return ()
    nth = voice.count(row.sessions, f"{int(row.sessions.value)}거래일 연속", row)
    return (" ", nth, " 이어진 ", voice.word(STOPPED[row.direction], row.direction, row))


def _balance(flows: list[NetFlow], voice: Voice) -> Words:
    """`` 외국인의 매수세와 기관·개인의 매도세가 맞서며``."""
    buying, selling = ([f for f in flows if (f.amount.value > 0) == side] for side in (True, False))
    bought, sold = voice.word("매수세", "buy", buying[0]), voice.word("매도세", "sell", selling[0])
    ours: Words = (*_side(buying, voice), "의 ", bought, particle(bought, "와과"))
    return (" ", *ours, " ", *_side(selling, voice), "의 ", sold, "가 맞서며")


def _side(flows: list[NetFlow], voice: Voice) -> Words:
    """``기관·개인``."""
    names = [voice.group(flow.group) for flow in flows]
    return tuple(word for at, name in enumerate(names) for word in ("·" if at else "", name))


def lead_drift(facts: Facts, voice: Voice) -> Moved:
    """``코스피가 25일 상승 마감했다.``; before the close, of a day that turned, ``상승세로 돌아섰다``."""
    move, opened = one(facts, Move), one(facts, Opening)
    assert move is not None
    if opened is None:
        return moved(facts, voice)
    who = lede.who(facts, voice)
    turned: Words = (" ", voice.word(TURNED[move.direction], move.direction, move))
    return Moved((*who, *began(opened, voice)), lede.why(facts, voice), turned)


BUILDERS: Mapping[str, Builder] = {
    "lead_reversal": lead_reversal,
    "lead_year_end": lead_year_end,
    "lead_flat": lead_flat,
    "lead_drift": lead_drift,
}
