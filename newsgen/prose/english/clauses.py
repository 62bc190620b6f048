"""Clauses that first sentences of several sections share: the row of sessions kept or broken."""

from __future__ import annotations

from newsgen.prose.english.context import Facts, one
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import STREAK, ordinal, sessions_long
from newsgen.records import Halt, PreviousMove, Said, Streak


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


def reversed_move(past: PreviousMove, voice: Voice) -> tuple[Said, Said]:
    """``12.06 percent loss`` and ``the day before`` or ``on Friday``."""
    if past.calendar_days == 1:
        return loss(past, voice), voice.span("the day before", str(past.session), past)
    return loss(past, voice), voice.on(past.session, past)


def loss(past: PreviousMove, voice: Voice) -> Said:
    """``12.06 percent loss``."""
    return voice.percent(past.percent, past, " loss" if past.direction == "down" else " gain")


def halt_name(halt: Halt) -> str:
    """``sell-side sidecar``, ``circuit breaker``, ``second-stage circuit breaker``."""
    notice = halt.notice
    if halt.what == "sidecar":
        return f"{notice.side}-side sidecar" if notice.side else "sidecar"
    stage = notice.stage or 1
    return f"{ordinal(stage)}-stage circuit breaker" if stage > 1 else "circuit breaker"
