"""What the English reader heard, one line an assertion, and the day that the tests' copy is of."""

from __future__ import annotations

from datetime import date, time

from newsgen.audit.assertions import (
    ClockSaid,
    DaySaid,
    DollarsSaid,
    MoveSaid,
    Point,
    Said,
    ValueSaid,
    WeekdaySaid,
)
from newsgen.audit.cast import Cast
from newsgen.audit.english import read
from newsgen.market.names import known_names

WAYS = {1: "up", -1: "down", 0: "flat"}
OVERSEAS = ("Dow Jones Industrial Average", "S&P 500", "Nasdaq Composite")
CAST = Cast(
    session=date(2026, 2, 25),
    clock=time(14),
    phase="midday",
    main="KOSPI",
    focus="KOSPI",
    previous=date(2026, 2, 24),
    names={
        name.lower(): code
        for code, words in known_names().items()
        for form, name in words.items()
        if form[:2] == "en"
    }
    | {name.lower(): f"^{name}" for name in OVERSEAS},
)
"""A Wednesday at 2 p.m."""


def told(text: str) -> list[str]:
    """Moves, levels, dollars, days and hours that a text asserts, in its order."""
    said = sorted(read(text, CAST).said, key=lambda each: each.at)
    return [line for each in said if (line := _line(text, each))]


def _line(text: str, said: Said) -> str:
    words = " ".join(text[slice(*said.at)].split())
    if isinstance(said, MoveSaid):
        how = f" {said.how}" if said.how else ""
        size = f"{how} {said.amount.value} {said.amount.unit}" if said.amount else ""
        loose = " loosely" if said.loose else ""
        return f"{words} | {_point(said.start)} to {_point(said.end)} {WAYS[said.sign]}{loose}{size}"
    if isinstance(said, ValueSaid):
        how = f" {said.how}" if said.how else ""
        return f"{words} | {_point(said.point)}{how} {said.amount.value} {said.amount.unit}".rstrip()
    if isinstance(said, DollarsSaid):
        return f"{words} | {said.won} won are {said.amount.value} dollars"
    if isinstance(said, WeekdaySaid):
        return f"{words} | weekday {said.weekday} of {said.day}"
    if isinstance(said, DaySaid):
        return f"{words} | day {said.day}"
    return f"{words} | clock {said.clock:%H:%M}" if isinstance(said, ClockSaid) else ""


def _point(point: Point) -> str:
    when = point.when
    parts = [f"on {when.on}"] if when.on else []
    parts += [f"{when.ago} ago"] if when.ago else []
    parts += [f"before the {when.base}"] if when.base else []
    parts += [f"at {when.look:%H:%M}"] if when.look else []
    return " ".join([point.who, point.aspect, *parts])
