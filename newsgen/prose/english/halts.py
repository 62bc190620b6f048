"""Sentences about halts, as the exchange announced them."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.prose.english import dates
from newsgen.prose.english.clauses import halt_name
from newsgen.prose.english.context import Context, Facts, context, every
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import counted
from newsgen.records import Halt, Said, said

# Korea Exchange, "Circuit Breakers" and "Sidecar": a sidecar holds back program orders for five minutes; a
# circuit breaker of the first or second stage stops trading for 20 minutes, the third stage for the day.
# http://global.krx.co.kr/contents/GLB/06/0602/0602010204/GLB0602010204T2.jsp
SIDECAR_MINUTES, BREAKER_MINUTES = 5, 20
LAST_STAGE = 3
SIDES = {"buy": "program buying", "sell": "program selling", None: "program trading"}

Row = tuple[str, Said, str, Said, str, Said | None, Said | None, str]


@context
class Halts(Context):
    """Each halt: what, when, what it held back, where, how long; two to a sentence, with its source."""

    rows: tuple[Row, ...]
    source: Said


def halts(facts: Facts, voice: Voice) -> Halts:
    """``A sell-side sidecar was issued at 9:06 a.m., halting program selling on the Kospi for ...``"""
    found = every(facts, Halt)
    last = len(found) - 1
    rows = tuple(_row(found, at, voice, ends=at % 2 == 1 or at == last) for at in range(len(found)))
    return Halts(rows, _source(found[0], voice))


def _source(fact: Halt, voice: Voice) -> Said:
    """``the Korea Exchange``, as an institution is called in a sentence."""
    source = voice.source(fact.notice.source.name)
    return source.worded(f"the {source}") if source.endswith("Exchange") else source


def _row(found: Sequence[Halt], at: int, voice: Voice, *, ends: bool) -> Row:
    fact, second = found[at], at % 2 == 1
    notice = fact.notice
    again = second and notice.market == found[at - 1].notice.market
    joint, article = ", and " if second else " " if at else "", "a" if second else "A"
    clock = said(dates.clock(notice.at), "time", notice.at, fact)
    market, end = None if again else voice.short(notice.market), "." if ends else ""
    what = voice.word(f"{article} {halt_name(fact)}", fact.what, fact)
    if fact.what == "sidecar":
        length = voice.span(counted(SIDECAR_MINUTES, "minute"), str(SIDECAR_MINUTES), fact)
        return joint, what, "issued", clock, SIDES[notice.side], market, length, end
    whole = voice.span(counted(BREAKER_MINUTES, "minute"), str(BREAKER_MINUTES), fact)
    length_or_day = whole if (notice.stage or 1) < LAST_STAGE else None
    return joint, what, "triggered", clock, "trading", market, length_or_day, end
