"""The end of a flash: where the index or the share stands, as far as the headline has not said it."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.korean.context import Builder, Context, Facts, context, one
from newsgen.prose.korean.voice import Voice
from newsgen.records import SHARE, Move, Said
from newsgen.sessions import CLOSE

BEFORE = {"up": "오른", "down": "내린", "flat": "같은"}


@context
class Flash(Context):
    """Level or price, and the percent that the headline has left out."""

    level: Said | None
    """None where the headline has said it."""
    clock: Said | None
    percent: Said | None
    way: Said | None


def flash(facts: Facts, voice: Voice) -> Flash:
    """``, 1.91% 오른 6,083.86``; of a longer period only where it ends."""
    fact = one(facts, Move)
    assert fact is not None
    if voice.said(fact.last):
        return Flash(None, None, None, None)
    silent = voice.said(fact.percent) or voice.vanishes(fact.percent)
    silent = silent or voice.day.assignment.period != "day"
    return Flash(
        level=voice.price(fact.last, fact) if fact.role == SHARE else voice.level(fact.last, fact),
        clock=None if voice.day.phase == CLOSE else voice.as_of(),
        percent=None if silent else voice.percent(fact.percent, fact),
        way=None if silent else voice.word(BEFORE[fact.direction], fact.direction, fact),
    )


BUILDERS: Mapping[str, Builder] = {"flash": flash}
