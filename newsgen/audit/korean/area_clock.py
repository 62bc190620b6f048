"""The hour that figures are from, and the story's own day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsgen.audit.assertions import Beside, ClockSaid, DaySaid, Said, WeekdaySaid
from newsgen.audit.korean.clauses import Told
from newsgen.audit.korean.times import WEEKDAYS

_AT_HAND = ("현재", "기준", "이 시각")
"""Behind the hour of the figures."""


def clocks(told: Told) -> Iterator[Said]:
    """오후 2시 현재: the hour of the figures. Other hours are not to be told from the data."""
    for i, piece in enumerate(told.pieces):
        if piece.kind != "clock" or i in told.taken:
            continue
        numbers = (piece.number,) if piece.number else ()
        told.take(i)
        if _of_figures(told, i) and not told.block[i]:
            yield ClockSaid(piece.at, numbers, piece.value)
        else:
            yield Beside(piece.at, numbers, told.block[i] or "an hour within the session")


def _of_figures(told: Told, i: int) -> bool:
    own = told.pieces[i].value == told.cast.clock and told.pieces[i].tail in ("", "at")
    return own or told.words(i + 1).startswith(_AT_HAND)


def days(told: Told) -> Iterator[Said]:
    """25일, 25일(수요일): dates that stand for the session, or beside their weekday."""
    for i, piece in enumerate(told.pieces):
        if piece.kind == "day" and i not in told.taken:
            told.take(i)
            numbers = (piece.number,) if piece.number else ()
            if piece.value is not None and piece.value == told.cast.session and not told.block[i]:
                yield DaySaid(piece.at, numbers, piece.value)
            else:
                yield Beside(piece.at, numbers, "a date" if piece.value else "no day of the calendar")
        yield from _weekday(told, i)


_NAMED = re.compile(r"\(([월화수목금토일])")


def _weekday(told: Told, i: int) -> Iterator[Said]:
    """25일(수), 25일 수요일, 수요일인 25일."""
    piece = told.pieces[i]
    if piece.kind == "day" and piece.value is not None:
        named = _NAMED.search(told.text, piece.start, piece.end)
        if named:
            yield WeekdaySaid((named.start(1), named.end(1)), (), WEEKDAYS.index(named[1]), piece.value)
    elif piece.kind == "weekday":
        for j in (i - 1, i + 1):
            if told.kind(j) == "day" and told.pieces[j].value is not None:
                yield WeekdaySaid(piece.at, (), piece.value, told.pieces[j].value)
                return
