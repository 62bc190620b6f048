"""Sentences about halts, as the exchange announced them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsgen.prose.korean.context import Builder, Context, Facts, context, every
from newsgen.prose.korean.voice import Voice
from newsgen.records import Halt, Said

# Korea Exchange, "Circuit Breakers" and "Sidecar": a sidecar holds back program orders for five minutes; a
# circuit breaker of the first or second stage stops trading for 20 minutes, the third stage for the day.
# http://global.krx.co.kr/contents/GLB/06/0602/0602010204/GLB0602010204T2.jsp
SIDECAR_MINUTES, BREAKER_MINUTES = 5, 20
LAST_STAGE = 3
STOPPED = {"sidecar": "정지", "circuit_breaker": "중단"}
SIDES = {"buy": "매수", "sell": "매도", None: ""}

Row = tuple[Said, bool, Said | None, bool, Said, str, Said | None, str]


@context
class Halts(Context):
    """Each halt: when, where, what, what it held back and for how long; two to a sentence, the source
    first. The second of a kind says no more than that it came."""

    source: Said
    rows: tuple[Row, ...]


def halts(facts: Facts, voice: Voice) -> Halts:
    """``한국거래소에 따르면 오전 9시 6분 유가증권시장에 매도 사이드카가 발동돼 ... 5분간 정지됐다.``"""
    found = every(facts, Halt)
    rows = tuple(_row(found, at, voice) for at in range(len(found)))
    return Halts(voice.source(found[0].notice.source.name), rows)


def name(fact: Halt) -> str:
    """``매도 사이드카``, ``서킷브레이커 1단계``."""
    notice = fact.notice
    if fact.what == "sidecar":
        return f"{SIDES[notice.side]} 사이드카".lstrip()
    return f"서킷브레이커 {notice.stage}단계" if notice.stage else "서킷브레이커"


def _row(found: Sequence[Halt], at: int, voice: Voice) -> Row:
    fact, second = found[at], at % 2 == 1
    market = None if second and _one_market(found, at) else voice.market(fact.notice.market)
    following = found[at + 1 : at + 2] if not second else []
    clock, what = voice.clock(fact.notice.at, fact), voice.word(name(fact), fact.what, fact)
    if second and _alike(found[at - 1], fact):
        return clock, True, market, market is not None, what, "", None, "발동됐다."
    ends = STOPPED[fact.what] if _minutes(fact) else "종료"
    tail = "됐다." if not following else "된 데 이어 " if _alike(fact, following[0]) else "됐고, "
    held = (
        f"프로그램 {SIDES[fact.notice.side] or '매매'}호가의 효력이" if fact.what == "sidecar" else "거래가"
    )
    return clock, at > 0, market, False, what, held, _length(fact, voice), f"{ends}{tail}"


def _one_market(found: Sequence[Halt], at: int) -> bool:
    return found[at].notice.market == found[at - 1].notice.market


def _alike(one: Halt, other: Halt) -> bool:
    """Whether two halts held back the same for as long."""
    same = (one.what, one.notice.side) == (other.what, other.notice.side)
    return same and _minutes(one) == _minutes(other)


def _minutes(fact: Halt) -> int | None:
    """Minutes; None for the rest of the day."""
    if fact.what == "sidecar":
        return SIDECAR_MINUTES
    return BREAKER_MINUTES if (fact.notice.stage or 1) < LAST_STAGE else None


def _length(fact: Halt, voice: Voice) -> Said | None:
    """``5분간``, ``20분간``."""
    minutes = _minutes(fact)
    return voice.span(f"{minutes}분간", str(minutes), fact) if minutes else None


BUILDERS: Mapping[str, Builder] = {"halts": halts}
