"""Clauses that several first sentences share: who traded, and the row of sessions."""

from __future__ import annotations

from newsgen.prose.english.context import Facts, every, joints, one
from newsgen.prose.english.voice import BUYING, SELLING, Voice
from newsgen.prose.english.words import STREAK, ordinal, sessions_long
from newsgen.records import (
    NetFlow,
    Said,
    Streak,
)


def groups_of(facts: Facts, voice: Voice) -> tuple[tuple[str, Said], ...]:
    """The groups whose money went with the index, each with what stands before it in a list."""
    flows = every(facts, NetFlow)
    return tuple(
        (joint, voice.group(flow.group)) for joint, flow in zip(joints(len(flows)), flows, strict=True)
    )


def deal_of(facts: Facts, voice: Voice) -> Said | None:
    """``bought`` or ``sold``."""
    flow = one(facts, NetFlow)
    if flow is None:
        return None
    verb, way = (BUYING[0], "buy") if flow.amount.value > 0 else (SELLING[0], "sell")
    return voice.word(verb, way, flow)


def nth_of(facts: Facts, voice: Voice) -> Said | None:
    """``third``, for a row that this session lengthened."""
    streak = one(facts, Streak)
    if streak is None or streak.ended:
        return None
    return voice.figure(streak.sessions, ordinal(int(streak.sessions.value)), streak)


def ended_of(facts: Facts, voice: Voice) -> Said | None:
    """``five-session winning streak``, when this session broke it."""
    streak = one(facts, Streak)
    if streak is None or not streak.ended:
        return None
    text = f"{sessions_long(int(streak.sessions.value))} {STREAK[streak.direction]} streak"
    return voice.figure(streak.sessions, text, streak)
