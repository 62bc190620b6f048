"""What the English reader heard of dealing, levels passed, ranks and rows: one line an assertion."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any

from newsgen.audit.assertions import (
    Beside,
    ClockSaid,
    DaySaid,
    DollarsSaid,
    MoveSaid,
    Said,
    ValueSaid,
    WeekdaySaid,
)
from newsgen.audit.english import read
from newsgen.verify.amounts import Amount
from tests.audit.english.told import CAST

SCALES = ((10**12, "T"), (10**9, "B"), (10**6, "M"))
ELSEWHERE = (WeekdaySaid, ClockSaid, DaySaid, DollarsSaid, Beside)
"""Kinds that other tests are about."""


def told(text: str) -> list[str]:
    """Whatever a text asserts beyond the session's own moves and levels, in its order."""
    said = sorted(read(text, CAST).said, key=lambda each: each.at)
    return [f"{_words(text, each)} | {brief(each)}" for each in said if _is_of_the_past(each)]


def _is_of_the_past(said: Said) -> bool:
    if isinstance(said, ValueSaid):
        return "." in said.point.who
    if isinstance(said, MoveSaid):
        return said.gap or "." in said.end.who or said.start.when.ago > 1 or said.start.when.on is not None
    return not isinstance(said, ELSEWHERE)


def _words(text: str, said: Said) -> str:
    return " ".join(text[slice(*said.at)].split())


def brief(value: Any) -> str:
    """A record by what differs from its defaults, its place left out."""
    if isinstance(value, Amount):
        return f"{_number(value.value)} {value.unit}".strip()
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, date | time):
        return value.isoformat()
    if not isinstance(value, tuple):
        return str(value)
    if not hasattr(value, "_fields"):
        return "+".join(brief(each) for each in value)
    defaults = type(value)._field_defaults
    shown = [
        name + "=" + brief(each)
        for name, each in zip(value._fields, value, strict=True)
        if name not in ("at", "numbers") and not (name in defaults and defaults[name] == each)
    ]
    return f"{type(value).__name__.removesuffix('Said')}({' '.join(shown)})"


def _number(value: Decimal) -> str:
    for scale, letter in SCALES:
        if value >= scale:
            return f"{(value / scale).normalize():f}{letter}"
    return f"{value.normalize():f}"
