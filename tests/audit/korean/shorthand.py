"""Assertions in a line each, to be read beside the sentence that makes them."""

from __future__ import annotations

from newsgen.audit.assertions import (
    BEFORE,
    Beside,
    ClockSaid,
    DaySaid,
    DollarsSaid,
    Moment,
    MoveSaid,
    Point,
    Said,
    ValueSaid,
    WeekdaySaid,
)
from newsgen.verify.amounts import Amount

WAYS = {1: "up", -1: "down", 0: "moved"}


def short(said: Said, text: str) -> str:
    """One assertion: ``KOSPI up 2.83 percent``, ``KOSPI open is 6022.70``, ``? 5%`` for one beside."""
    if isinstance(said, MoveSaid):
        size = f" {_size(said.amount, said.how)}" if said.amount else ""
        return f"{said.start.who} {WAYS[said.sign]}{size}{_course(said.start, said.end)}"
    if isinstance(said, ValueSaid):
        return f"{_point(said.point)} is {_size(said.amount, said.how)}"
    if isinstance(said, Beside):
        return f"? {text[said.at[0] : said.at[1]]}"
    if isinstance(said, ClockSaid):
        return f"clock {said.clock:%H:%M}"
    if isinstance(said, DaySaid):
        return f"day {said.day}"
    if isinstance(said, WeekdaySaid):
        return f"weekday {said.weekday} of {said.day}"
    if isinstance(said, DollarsSaid):
        return f"{said.won} won in dollars is {said.amount.value:f}"
    return type(said).__name__


def _size(amount: Amount, how: str) -> str:
    return " ".join(part for part in (how, f"{amount.value:f}", amount.unit) if part)


def _course(start: Point, end: Point) -> str:
    told = (
        "" if (start.aspect, start.when) == ("close", BEFORE) else f" from {start.aspect}{_when(start.when)}"
    )
    return told + (
        "" if (end.aspect, end.when) == ("last", Moment()) else f" to {end.aspect}{_when(end.when)}"
    )


def _point(point: Point) -> str:
    return f"{point.who} {point.aspect}{_when(point.when)}"


def _when(when: Moment) -> str:
    parts = [f"{when.on}" if when.on else "", f"-{when.ago}" if when.ago else "", when.base]
    parts.append(f"{when.look:%H:%M}" if when.look else "")
    return "".join(f"@{part}" for part in parts if part)


MINE = (MoveSaid, ValueSaid, ClockSaid, DaySaid, WeekdaySaid, DollarsSaid)
"""Kinds that the sentences beside this file are held to; a number in none of them must stay unjudged."""


def mine(said: tuple[Said, ...], text: str) -> list[str]:
    """What was said of levels, moves and days, in the order of the text."""
    kept = sorted((each for each in said if isinstance(each, MINE)), key=lambda each: each.at)
    return [short(each, text) for each in kept]
