"""Rows of gains and losses, unbroken or ended, and moves over several sessions."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.audit.assertions import BEFORE, NOW, Moment, MoveSaid, Point, RowSaid, Said
from newsgen.audit.korean.bars import said_by
from newsgen.audit.korean.owners import business, owner_of, quantity, single
from newsgen.audit.korean.scopes import moment_of
from newsgen.audit.korean.stretches import AFTER, ROW, SPAN, Stretch, stretch, until_the_day_before
from newsgen.audit.korean.told import Told

_BETWEEN = frozenset("plain aspect again period before now level led respectively each".split())
_MORE = frozenset(("figure", "open", "close", "than", "join", "base", "rung"))
_TURNING = ("반등", "반락", "급반등", "상승 전환", "하락 전환", "상승 반전", "하락 반전")
_UNITS = ("weeks", "months", "years")


def rows(told: Told) -> Iterator[Said]:
    """3거래일 연속 상승했다, 사흘 만에 하락했다, 이틀간 237포인트 올랐다."""
    for i in range(len(told.pieces)):
        found = stretch(told, i)
        if found is None or i in told.taken or told.aside[i] or business(told, i):
            continue
        if found.what in (ROW, AFTER):
            yield from _row(told, found)
        elif found.what == SPAN and found.sessions:
            yield from _over(told, found)
            yield from _ended_span(told, found)


def _row(told: Told, found: Stretch) -> Iterator[Said]:
    after = found.what == AFTER
    j = _move(told, found, over_figures=after)
    if j < 0:
        j = _noted(told, found) if after else _gone_on(told, found)
    if j < 0 or (found.what == AFTER and told.kind(found.i - 1) == "gone") or said_by(told, j):
        return
    sign, when = told.pieces[j].value, moment_of(told, j)
    if until_the_day_before(told, found.i):
        when = BEFORE
    who = _whose(told, j)
    length, unit = (found.sessions, "sessions") if found.sessions else (found.lapse.number, found.lapse.unit)
    if not who or not sign or when is None or (unit not in _UNITS and not found.sessions) or found.lapse.how:
        return
    if after and unit not in ("sessions", "weeks"):
        return
    told.take(found.i)
    number = told.pieces[found.i].number
    ends = (told.pieces[found.i].start, told.pieces[found.end].end, *told.pieces[j].at)
    at = (min(ends), max(ends))
    numbers = (number,) if number else ()
    if after:
        yield RowSaid(at, numbers, who, -sign, max(length - 1, 1), unit, ended=True, when=when)
    else:
        either = told.pieces[j].tail == "adn" and when == NOW  # 6거래일 연속 오른 코스피가 이날은
        yield RowSaid(at, numbers, who, sign, length, unit, _ended(told, j), when, either)
        yield from _meanwhile(told, found, j, who, sign)


def _meanwhile(told: Told, found: Stretch, j: int, who: str, sign: int) -> Iterator[Said]:
    """7거래일 연속 하락했으며, 이 기간 낙폭은 25.74%에 이른다: how far it went in that row."""
    here = next((k for k in range(j + 1, len(told.pieces)) if told.kind(k) == "thisspan"), -1)
    if here < 0 or not found.sessions:
        return
    after = [
        k
        for k in range(here + 1, min(here + 5, len(told.pieces)))
        if told.kind(k) in ("figure", "width", "move")
    ]
    figure = next((k for k in after if told.kind(k) == "figure"), -1)
    if (
        figure < 0
        or figure in told.taken
        or told.pieces[figure].value.amount.unit not in ("percent", "points")
    ):
        return
    told.take(figure)
    number, printed = told.pieces[figure].number, told.pieces[figure].value
    sign = next(
        (told.pieces[k].value for k in after if told.kind(k) in ("width", "move") and told.pieces[k].value),
        sign,
    )
    start = Point(who, when=Moment(ago=found.sessions))
    yield MoveSaid(
        told.pieces[figure].at,
        (number,) if number else (),
        start,
        Point(who),
        sign,
        printed.amount,
        printed.how,
    )


def _move(told: Told, found: Stretch, *, over_figures: bool) -> int:
    """The move that a stretch of time goes with; -1 for none that is clear."""
    j = found.end + 1
    while told.kind(j) in _BETWEEN or (over_figures and told.kind(j) in _MORE):
        if told.clause[j] != told.clause[found.i] and told.kind(j - 1) != "led":
            return -1
        j += 1
    between = [told.kind(k) for k in range(found.end + 1, j)]
    counted = bool({"before", "base", "than"} & set(between)) or told.words(j).startswith(_TURNING)
    if "figure" in between and not counted:
        return -1  # 사흘 만에 5% 올랐다 may as well be over those days
    if told.kind(j) != "move" or told.pieces[j].tail in ("will", "if", "deny", "at"):
        return -1
    return -1 if told.pieces[j].tail in ("topic", "subject") and not _ended(told, j) else j


def _noted(told: Told, found: Stretch) -> int:
    """The move before it: 지수가 내린 것은 6거래일 만이다; -1 for none."""
    j = found.i - 1
    while told.kind(j) == "plain" and told.words(j) in ("약", "것은", "것도", "건"):
        j -= 1
    if told.kind(j) == "end" and told.pieces[j].value == "close" and told.pieces[j].tail == "adn":
        return j - 1 if j < found.i - 1 and told.kind(j - 1) == "move" and not told.pieces[j - 1].tail else -1
    noted = j < found.i - 1 and told.kind(j) == "move" and told.pieces[j].tail == "adn"
    return j if noted else -1


def _gone_on(told: Told, found: Stretch) -> int:
    """The move before it: 상승세는 9거래일째다; -1 for none."""
    j = found.i - 1
    behind = told.kind(j) == "move" and told.pieces[j].tail in ("topic", "subject")
    return j if behind and told.pieces[found.end].tail == "end" else -1


def _ended_span(told: Told, found: Stretch) -> Iterator[Said]:
    """사흘간의 하락세를 끝냈다: a row that is over."""
    j = found.end + 1
    who = single(told, j) if told.kind(j) == "move" else ""
    if (
        who
        and told.pieces[j].value
        and told.pieces[j].tail == "object"
        and _ended(told, j)
        and not said_by(told, j)
    ):
        told.take(found.i)
        number = told.pieces[found.i].number
        at = (told.pieces[found.i].start, told.pieces[j].end)
        yield RowSaid(at, (number,) if number else (), who, told.pieces[j].value, found.sessions, ended=True)


def _ended(told: Told, j: int) -> bool:
    """상승세를 마감했다, 상승 행진을 멈췄다: the row is over."""
    for k in range(j + 1, min(j + 4, len(told.pieces))):
        if told.kind(k) == "stop" or (told.kind(k) == "end" and told.pieces[k - 1].tail == "object"):
            return True
        if told.kind(k) not in ("parade", "plain", "word"):
            return False
    return False


def _whose(told: Told, j: int) -> str:
    q = quantity(told, j)
    if q >= 0:
        return owner_of(told, q) if told.pieces[q].value == "cap" else ""
    who = single(told, j)
    return "" if who[:1] == "^" else who


def _over(told: Told, found: Stretch) -> Iterator[Said]:
    """A move over so many sessions, from the close before the first of them."""
    figures, j = [], found.end + 1
    while told.kind(j) in ("plain", "open", "close", "width", "respectively") or (
        told.kind(j) == "figure" and told.free(j)
    ):
        if told.kind(j) == "figure":
            figures.append(j)
        j += 1
    width = next((k for k in range(found.end + 1, j) if told.kind(k) == "width"), -1)
    sign = told.pieces[j].value if told.kind(j) == "move" else told.pieces[width].value if width >= 0 else 0
    who = single(told, j if told.kind(j) else found.i)
    moved = told.kind(j) == "move" or (width >= 0 and told.kind(j) in ("stand", "do", "", "end"))
    verb = min(j, len(told.pieces) - 1)
    if not figures or not sign or not moved or not who or who[:1] == "^" or said_by(told, verb):
        return
    if any(told.pieces[k].value.amount.unit not in ("points", "percent", "won", "") for k in figures):
        return
    told.take(found.i, *figures)
    first = told.pieces[found.i].number
    for k in figures:
        number, printed = told.pieces[k].number, told.pieces[k].value
        numbers = tuple(each for each in (first, number) if each is not None)
        at = (
            told.pieces[k].start,
            told.pieces[j].end if told.kind(j) == "move" and len(figures) == 1 else told.pieces[k].end,
        )
        start = Point(who, when=Moment(ago=found.sessions))
        yield MoveSaid(at, numbers, start, Point(who), sign, printed.amount, printed.how)
