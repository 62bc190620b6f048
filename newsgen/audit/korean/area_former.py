"""What the record was before, when it was set, and how far from it the session ended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from newsgen.audit.assertions import Event, FormerSaid, LapseSaid, MoveSaid, Point, Said
from newsgen.audit.korean.bars import said_by
from newsgen.audit.korean.measured import of_closes
from newsgen.audit.korean.owners import BEFORE_NOW, single
from newsgen.audit.korean.stretches import AFTER, numbers_at, stretch
from newsgen.audit.korean.told import Told


def formers(told: Told) -> Iterator[Said]:
    """종전 최고치(5,969.64)를 하루 만에, 전날 세운 사상 최고치(5,969.64)를: the record before."""
    for i, piece in enumerate(told.pieces):
        named = piece.kind in ("record", "renew") or (
            piece.kind == "stand" and told.pieces[i].tail in ("", "topic", "subject")
        )
        if named or (piece.kind == "aspect" and piece.value == "high"):
            k = _former_figure(told, i)
            if k >= 0 and _free(told, k) and said_by(told, k) in ("", BEFORE_NOW):
                yield from _former(told, i, k)


def _free(told: Told, k: int) -> bool:
    """Whether a figure is nobody's yet, one of earlier days as well."""
    return k not in told.taken and (not told.block[k] or told.block[k] == BEFORE_NOW)


def _former_figure(told: Told, i: int) -> int:
    """The figure of the record before; -1 where the record is not said to be the one before."""
    named = any(told.kind(k) == "former" for k in range(max(0, i - 3), i)) or _of_a_day(told, i)
    if stands(told, i) and (named or told.kind(i - 1) in ("ever", "aspect")):
        return i + 1
    bracket = told.kind(i + 1) == "open" and told.kind(i + 2) == "figure"
    if bracket and not named:
        closing = next((k for k in range(i + 3, len(told.pieces)) if told.kind(k) == "close"), -1)
        beaten = closing >= 0 and told.pieces[closing].tail in ("object", "until", "than")
        return i + 2 if beaten and told.kind(i) == "record" and told.kind(i - 1) in ("ever", "aspect") else -1
    if not named:
        return -1
    if bracket:
        return i + 2
    if told.pieces[i].tail in ("topic", "subject", "adn"):
        return next((k for k in range(i + 1, min(i + 7, len(told.pieces))) if told.kind(k) == "figure"), -1)
    return -1


def _of_a_day(told: Told, i: int) -> bool:
    """지난 12일 세운 기록(5,521.96), 11월 3일의 최고 기록: a record that is told to be of an earlier day."""
    j = i - 1
    while told.kind(j) in ("ever", "aspect", "plain"):
        j -= 1
    if told.kind(j) == "renew" and told.pieces[j].tail == "adn":
        j -= 1
        while told.kind(j) == "plain":
            j -= 1
        return told.kind(j) in ("day", "before") and _is_past(told, j)
    return told.kind(j) == "day" and told.pieces[j].tail == "of" and _is_past(told, j)


def _is_past(told: Told, j: int) -> bool:
    piece = told.pieces[j]
    return piece.kind == "before" or (piece.value is not None and piece.value < told.cast.session)


def _former(told: Told, i: int, k: int) -> Iterator[Said]:
    amount = told.pieces[k].value.amount
    who = single(told, i)
    if not who or amount.unit not in ("", "points", "won"):
        return
    told.take(k)
    around = range(max(0, i - 5), i + 1)
    aspects = {told.pieces[j].value for j in around if told.kind(j) == "aspect"}
    what = (
        "close"
        if "close" in aspects or of_closes(told, i)
        else "high"
        if aspects & {"mid", "once", "high"}
        else ""
    )
    day = _dated(told, i, k)
    start = min(told.pieces[i].start, told.pieces[k].start)
    yield FormerSaid((start, told.pieces[k].end), numbers_at(told, k), who, what, amount, _unnumbered(day))
    if day and day[1] >= 0:
        told.take(day[1])
        yield FormerSaid(told.pieces[day[1]].at, numbers_at(told, day[1]), who, what, None, day[0])
    yield from _lapsed(told, k)
    yield from _short(told, k, who)


def _unnumbered(day: tuple[date, int] | None) -> date | None:
    """A day that is told without a number, as the day before is: it is judged with the figure."""
    return day[0] if day and day[1] < 0 else None


def _short(told: Told, k: int, who: str) -> Iterator[Said]:
    """최고치(3,438.02)까지는 16.47포인트 남았다, 최고치보다 39.44포인트 낮다: how far a record is."""
    closing = next((j for j in range(k + 1, min(k + 5, len(told.pieces))) if told.kind(j) == "close"), k)
    if told.pieces[closing].tail not in ("until", "than", "from") or told.kind(closing + 1) != "figure":
        return
    m = closing + 1
    verb, amount = told.kind(m + 1), told.pieces[m].value.amount
    lower = verb == "left" or (verb in ("bigger", "move") and told.pieces[m + 1].value < 0)
    if lower and _free(told, m) and amount.unit in ("points", "percent", "won"):
        told.take(m)
        end = Point(who, level=told.pieces[k].value.amount.value)
        at = (told.pieces[m].start, told.pieces[m + 1].end)
        yield MoveSaid(
            at, numbers_at(told, m), Point(who), end, 1, amount, told.pieces[m].value.how, gap=True
        )


def _dated(told: Told, i: int, k: int) -> tuple[date, int] | None:
    """The day on which the record before was set, and where it stands."""
    for j in (*range(i - 1, max(-1, i - 6), -1), *range(i + 1, min(k + 3, len(told.pieces)))):
        kind = told.kind(j)
        if kind == "day" and told.pieces[j].value is not None:
            return told.pieces[j].value, j
        if kind == "before" and told.pieces[j].value == 1 and told.cast.previous is not None:
            return (
                (told.cast.previous, -1)
                if any(told.kind(m) in ("renew", "stand") for m in range(j, i))
                else None
            )
    return None


def _lapsed(told: Told, k: int) -> Iterator[Said]:
    """하루 만에 갈아치웠다: so long after it was set."""
    for j in range(k + 1, min(k + 5, len(told.pieces))):
        found = stretch(told, j)
        if found is not None and found.what == AFTER:
            told.take(j)
            unit = "sessions" if found.sessions else found.lapse.unit
            number = Decimal(found.sessions or found.lapse.number)
            at = (told.pieces[j].start, told.pieces[found.end].end)
            end = Event(day=told.cast.session)
            yield LapseSaid(
                at,
                numbers_at(told, j),
                number,
                unit,
                found.lapse.how,
                Event(former="record"),
                end,
                inclusive=True,
            )
            return


def stands(told: Told, i: int) -> bool:
    """사상 최고치인 3,309.54(2021년 7월 6일)까지: a record that stands."""
    if told.kind(i + 1) != "figure":
        return False
    last = i + 1
    if told.kind(i + 2) == "open":
        last = next((k for k in range(i + 3, len(told.pieces)) if told.kind(k) == "close"), i + 1)
    return told.pieces[last].tail in ("until", "than", "from")
