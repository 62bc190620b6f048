"""Stretches of time in Korean copy: what a length of time is of, and how many sessions it counts."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from newsgen.audit.korean.owners import open_to
from newsgen.audit.korean.told import Told
from newsgen.records.checked import Span
from newsgen.verify.times import Lapse

ROW, AFTER, SPAN = "row", "after", "span"
_BEHIND = {"만에": AFTER, "만": AFTER, "만의": AFTER, "간": SPAN, "새": SPAN, "간의": SPAN, "째": ROW}
"""What may hang right behind a length of time, and is no piece of its own."""


class Stretch(NamedTuple):
    """A length of time, and what it measures."""

    i: int
    lapse: Lapse
    what: str
    """``row`` (연속, 째), ``after`` (만에), ``span`` (간, 동안); empty for none of them."""
    end: int
    """The last piece of it."""
    sessions: int
    """How many sessions; 0 for one in weeks and more, or in days of the calendar."""


def stretch(told: Told, i: int) -> Stretch | None:
    """The stretch of time whose length stands at a piece; None where none does."""
    piece = told.pieces[i]
    if piece.kind != "lapse" or (piece.number is not None and told.block[i] and not open_to(told, i)):
        return None
    lapse: Lapse = piece.value
    if told.kind(i - 1) == "plain" and told.pieces[i - 1].value == "약":
        lapse = lapse._replace(how="about")
    if _short_of(told, i):
        return Stretch(i, lapse._replace(how="less"), AFTER, i + 2, 0)
    what = _BEHIND.get(told.text[piece.end : piece.stop], "")
    after = told.kind(i + 1)
    if not what and after in (ROW, AFTER, SPAN):
        return Stretch(i, lapse, after, i + 1, _sessions(told, i, lapse, after))
    return Stretch(i, lapse, what, i, _sessions(told, i, lapse, what))


def _short_of(told: Told, i: int) -> bool:
    """한 달도 안 돼: less than a month."""
    return (
        told.words(i).endswith("도") and told.words(i + 1) in ("안", "채", "되지")
        if i + 2 < len(told.pieces)
        else False
    )


def _sessions(told: Told, i: int, lapse: Lapse, what: str) -> int:
    """Days in Korean words (사흘) are sessions in market copy; days in digits only in a row."""
    if lapse.how:
        return 0
    in_words = not told.text[told.pieces[i].start].isdecimal()
    if lapse.unit == "sessions" or (lapse.unit == "days" and (in_words or what == ROW)):
        return lapse.number
    return 0


_MONTH = re.compile(r"(?:(\d{4})년|(지난해|작년|올해|재작년))? ?(?:(\d{1,2})월)?")
_BACK = {"지난해": 1, "작년": 1, "재작년": 2, "올해": 0}


def since(told: Told, i: int) -> tuple[date, str, int] | None:
    """The day, or the month or year, that 이후 stands behind: with what is meant, and the last piece of it.

    Brackets may stand between: 2024년 8월 5일(8.77%) 이후.
    """
    piece = told.pieces[i]
    if piece.kind not in ("day", "month") or piece.value is None or piece.tail not in ("", "of"):
        return None
    j = i + 1
    if told.kind(j) == "open":
        j = next((k + 1 for k in range(j, len(told.pieces)) if told.kind(k) == "close"), j)
    if told.kind(j) != "since":
        return None
    if piece.kind == "day":
        return piece.value, "", j
    found = _month_of(piece.value, told.cast.session)
    return (*found, j) if found else None


def _month_of(words: str, session: date) -> tuple[date, str] | None:
    """The first day of a month or year in words, and which of the two it is."""
    found = _MONTH.fullmatch(words.strip())
    if found is None or not any(found.groups()):
        return None
    year = int(found[1]) if found[1] else session.year - _BACK.get(found[2] or "올해", 0)
    if found[3] is None:
        return (date(year, 1, 1), "year") if found[1] or found[2] else None
    month = int(found[3])
    return (date(year, month, 1), "month") if 1 <= month <= 12 else None


def until_the_day_before(told: Told, i: int) -> bool:
    """전날까지 6거래일 연속: a row up to the session before."""
    k = i - 1
    while told.kind(k) in ("plain", "again"):
        k -= 1
    return told.kind(k) == "before" and told.pieces[k].value == 1 and told.pieces[k].tail == "until"


def numbers_at(told: Told, *at: int) -> tuple[Span, ...]:
    """Where the printed numbers of these pieces stand; places below zero are of none."""
    return tuple(number for k in at if k >= 0 and (number := told.pieces[k].number) is not None)
