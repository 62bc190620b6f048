"""How long ago a level was passed, where the day that it was is told before: 넉 달 만이다."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsgen.audit.assertions import BeyondSaid, Event, LapseSaid, Said
from newsgen.audit.korean.bars import said_by
from newsgen.audit.korean.stretches import AFTER, Stretch, numbers_at, stretch
from newsgen.audit.korean.told import Told

_NOTING = ("것은", "것이", "것도", "건", "게", "때는", "때가", "날은", "날이", "시점은", "시점이")
"""넘은 것은 27일이다: words that make what was passed the subject, and its day what is said of it."""
_WHEN = ("다음은", "시기는")
_WITHIN = frozenset(("plain", "now", "again", "first", "who", "it", "quantity", "join"))
"""Kinds that may stand between the length of time and the level that was reached in it."""
_REACHED = frozenset(("rung", "figure", "nick"))
_PAST_BE = ("이었", "였", "이다", "입니다", "이며", "이고", "의 일", "로")


def day_behind(told: Told, i: int) -> int:
    """The day that a level is told to have been passed on, behind the verb; -1 for none.

    4,000선을 넘은 작년 10월 27일부터, 5,000선을 처음 넘긴 것은 지난달 27일이었다.
    """
    if told.pieces[i].tail != "adn":
        return -1
    j = i + 1
    if told.kind(j) == "day":
        return j if _past(told, j) else -1
    if j >= len(told.pieces) or told.words(j) not in (*_NOTING, *_WHEN):
        return -1
    j += 1
    while told.kind(j) == "plain":
        j += 1
    is_it = told.kind(j) == "day" and (
        told.pieces[j].tail in ("end", "link", "adn")
        or (j + 1 < len(told.pieces) and told.words(j + 1).startswith(_PAST_BE))
    )
    return j if is_it and _past(told, j) else -1


def _past(told: Told, j: int) -> bool:
    day = told.pieces[j].value
    return day is not None and day < told.cast.session


def lapses(told: Told) -> Iterator[Said]:
    """넉 달 만이다, 한 달도 안 돼 6,000선에 올랐다, '오천피' 한 달 만: since a level was passed."""
    last = told.passed_on or (told.before.passed_on if told.before is not None else None)
    for i in range(len(told.pieces)):
        found = stretch(told, i) if i not in told.taken and not told.aside[i] else None
        if found is None or found.what != AFTER or said_by(told, i):
            continue
        k = i - 2 if told.kind(i - 1) == "join" else i - 1
        if told.headline and told.kind(k) == "nick" and _ends(told, found):
            yield _said(told, found, Event(beyond=_any(told, k)), k)
        elif last is not None and found.sessions != 1 and i > last.known and _reaches(told, found):
            yield _said(told, found, last.event, -1)


def _any(told: Told, k: int) -> BeyondSaid:
    piece = told.pieces[k]
    return BeyondSaid(piece.at, (), "KOSPI", Decimal(piece.value), 1, "any", first=True)


def _ends(told: Told, found: Stretch) -> bool:
    """Whether nothing is said behind the length of time."""
    return told.kind(found.end + 1) in ("", "join") or told.pieces[found.end].tail == "end"


def _reaches(told: Told, found: Stretch) -> bool:
    """Whether what took so long is another level, or nothing more is said: 약 넉 달 만입니다."""
    j = found.end + 1
    while told.kind(j) in _WITHIN:
        j += 1
    if told.pieces[found.end].tail == "end" or told.kind(j) == "":
        return told.kind(found.end) == AFTER or told.pieces[found.end].tail == "end"
    tail = told.pieces[j].tail
    if told.kind(j) == "nick" and not tail and told.kind(j + 1) == "join":
        tail = told.pieces[j + 1].tail  # '육천피'에
    return told.kind(j) in _REACHED and tail in ("until", "at", "to", "object")


def _said(told: Told, found: Stretch, start: Event, k: int) -> LapseSaid:
    told.take(found.i)
    first = told.pieces[k if k >= 0 else found.i]
    number = Decimal(found.sessions or found.lapse.number)
    unit = "sessions" if found.sessions else found.lapse.unit
    end = Event(day=told.cast.session)
    at = (first.start, told.pieces[found.end].end)
    how = found.lapse.how
    return LapseSaid(at, numbers_at(told, found.i), number, unit, how, start, end, how != "less")
