"""The hour that figures are from, and the story's own day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsgen.audit.assertions import NOW, Beside, ClockSaid, DaySaid, Said, WeekdaySaid
from newsgen.audit.korean.clauses import Told
from newsgen.audit.korean.times import WEEKDAYS
from newsgen.audit.korean.told import SUBJECTS

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
            own = piece.value is not None and piece.value == told.cast.session and not told.block[i]
            if own or _meant_for_own(told, i):
                yield DaySaid(piece.at, numbers, piece.value)
            else:
                yield Beside(piece.at, numbers, "a date" if piece.value else "no day of the calendar")
        yield from _weekday(told, i)


_DONE = re.compile("(?:[았었였했렸됐졌났쳤섰랐왔갔췄겼켰뛰웠탔샀렀혔]|습니)(?:다|고|으며|습니다|어요|죠)$")


def _meant_for_own(told: Told, i: int) -> bool:
    """27일 코스피는 1% 올랐다, of the 25th: a day to come, told of as over, stands for the story's own."""
    piece = told.pieces[i]
    if piece.value is None or piece.value <= told.cast.session or piece.tail not in ("", "at"):
        return False
    if not told.text[piece.start].isdecimal() or "월" in told.text[piece.start : piece.end]:
        return False
    beside = i + 1 if i == 0 else i - 1
    if not _plays(told, beside, behind=beside > i):
        return False
    open_ = any(
        each.kind in ("hedge", "speech") or each.tail in ("will", "if", "quote") for each in told.pieces
    )
    return not open_ and any(
        told.kind(k) in _PLAYED and _DONE.search(told.words(k)) for k in range(i + 1, len(told.pieces))
    )


def _plays(told: Told, beside: int, *, behind: bool) -> bool:
    """Whether the market whose day it is stands beside it: 27일 코스피는, 27일 서울 외환시장에서."""
    kind, tail = told.kind(beside), told.pieces[beside].tail if told.kind(beside) else ""
    if kind in ("who", "it") and tail in SUBJECTS:
        return True
    exchange = kind == "market" or told.words(beside).startswith("한국거래소")
    told_of = any(
        told.kind(k) in ("who", "it") and told.pieces[k].tail in SUBJECTS
        for k in range(beside, len(told.pieces))
    )
    return (
        behind
        and exchange
        and told_of
        and (tail == "from" or told.words(beside + 1) == "따르면" or told.words(beside).endswith("따르면"))
    )


_PLAYED = frozenset(("move", "end", "stand", "cross"))


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
        if piece.value == told.cast.session.weekday() and told.when[i] == NOW and not told.block[i]:
            yield WeekdaySaid(piece.at, (), piece.value, told.cast.session)
