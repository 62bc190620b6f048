"""The end of a flash: where the index or the share stands, as far as the headline has not said it."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.korean.context import Builder, Context, Facts, context, one
from newsgen.prose.korean.voice import Voice
from newsgen.records import SHARE, Move, Record, Said
from newsgen.sessions import CLOSE

BEFORE = {"up": "오른", "down": "내린", "flat": "같은"}
WENT = {"up": "상승", "down": "하락", "flat": "보합"}
OPEN_ENDED = frozenset({"head_swing", "head_drift", "head_row", "head_level", "head_peak"})
"""Headlines that do not say that the session is over."""


@context
class Flash(Context):
    """Level or price, and the percent that the headline has left out."""

    clock: Said | None
    percent: Said | None
    way: Said | None
    level: Said | None
    """None where the headline has said it."""
    ends: str


def flash(facts: Facts, voice: Voice) -> Flash:
    """``, 1.91% 오른 6,083.86``, ``, 6,083.86 마감``; of a longer period only where it ends."""
    fact = one(facts, Move)
    assert fact is not None
    silent = voice.said(fact.percent) or voice.vanishes(fact.percent)
    silent = silent or voice.day.assignment.period != "day"
    told = voice.said(fact.last) or (fact.role != SHARE and voice.said_level(fact.last.value))
    closing = voice.day.phase == CLOSE
    percent = None if silent else voice.percent(fact.percent, fact)
    way = None if silent else voice.word((WENT if told else BEFORE)[fact.direction], fact.direction, fact)
    if told:
        return Flash(None, percent, way, None, "")
    level = voice.price(fact.last, fact) if fact.role == SHARE else voice.level(fact.last, fact)
    return Flash(None if closing else voice.as_of(), percent, way, level, _ends(fact, voice))


def _ends(fact: Move, voice: Voice) -> str:
    """`` 마감``, where the headline of a session that is over has not said so; a price never stands bare."""
    head = voice.plan.headline
    if voice.day.phase != CLOSE:
        return ""
    if fact.role == SHARE or voice.day.assignment.period != "day":
        return " 마감"
    return " 마감" if head.template in OPEN_ENDED and one(head.facts, Record) is None else ""


BUILDERS: Mapping[str, Builder] = {"flash": flash}
