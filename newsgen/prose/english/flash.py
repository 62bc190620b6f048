"""The end of a flash: where the index or the share stands, as far as the headline has not said it."""

from __future__ import annotations

from newsgen.prose.english.context import Context, Facts, context, one
from newsgen.prose.english.voice import Voice
from newsgen.records import SHARE, Move, Said
from newsgen.sessions import CLOSE


@context
class Flash(Context):
    """Level or price, and the percent that the headline has left out."""

    subject: Said
    verb: str
    level: Said
    way: Said | None
    percent: Said | None
    clock: Said | None


def flash(facts: Facts, voice: Voice) -> Flash:
    """``; index ends at 6,083.86, up 1.91 percent``; of a longer period only where it ends."""
    fact = one(facts, Move)
    assert fact is not None
    closing, share = voice.day.phase == CLOSE, fact.role == SHARE
    level = voice.price(fact.last, fact) if share else voice.level(fact.last, fact)
    silent = voice.said(fact.percent) or voice.vanishes(fact.percent)
    silent = silent or voice.day.assignment.period != "day"
    return Flash(
        subject=voice.plainly("shares" if share else "index", fact.subject),
        verb=("end" if share else "ends") if closing else ("stand" if share else "stands"),
        level=level,
        way=None if silent else voice.word(fact.direction, fact.direction, fact),
        percent=None if silent else voice.percent(fact.percent, fact),
        clock=None if closing else voice.as_of(),
    )
