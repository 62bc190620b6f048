"""Market value, turnover and volume: how much, how much more or less, how many times the day before's."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsgen.audit.assertions import (
    BEFORE,
    NOW,
    Moment,
    MoveSaid,
    PaceSaid,
    Point,
    RatioSaid,
    Said,
    ValueSaid,
)
from newsgen.audit.korean.bars import said_by
from newsgen.audit.korean.owners import business, owner_of, quantity
from newsgen.audit.korean.scopes import moment_of
from newsgen.audit.korean.stretches import numbers_at
from newsgen.audit.korean.told import Told
from newsgen.records.checked import Span
from newsgen.verify.amounts import Amount

_UNITS = {"cap": ("won",), "turnover": ("won",), "volume": ("shares",)}
_STANDS = frozenset("stand end ever most join plain cross do record change move first lapse fold of".split())
"""Kinds that may follow an amount that something stood at."""
_ANOTHER = frozenset(("former", "usual", "median", "near"))
_ONE_DAY = ((1, "days"), (1, "sessions"))
_HALF = Decimal("0.5")
_LEAST_TOTAL = Decimal(10**14)
"""So many won can only be the market value of a whole market."""


def quantities(told: Told) -> Iterator[Said]:
    """거래대금은 35조2천846억원이었다, 시가총액은 94조원 늘었다, 거래량은 전날의 두 배였다."""
    for k, piece in enumerate(told.pieces):
        if (
            piece.kind == "figure"
            and k not in told.taken
            and told.kind(k - 1) == "median"
            and told.kind(k - 2) == "lapse"
        ):
            yield from _pace(told, k)
        elif piece.kind == "figure" and told.free(k) and not told.aside[k]:
            yield from _figure(told, k)
        elif piece.kind in ("of", "fold"):
            yield from _times(told, k, _HALF if piece.kind == "of" else Decimal(piece.value), ())


def _figure(told: Told, k: int) -> Iterator[Said]:
    amount = told.pieces[k].value.amount
    if amount.unit == "times":
        number = told.pieces[k].number
        yield from _times(told, k, amount.value, (number,) if number else ())
        return
    q, changed = quantity(told, k), _changed(told, k)
    if q < 0 and changed and amount.unit == "won" and amount.value >= _LEAST_TOTAL and not _other(told, k, k):
        yield from _moved(told, k, f"{told.cast.main}.cap", changed, NOW)
    if (
        q < 0
        and not changed
        and amount.unit == "won"
        and amount.value >= _LEAST_TOTAL
        and _went_from(told, k)
    ):
        yield _stood(told, k, f"{told.cast.main}.cap", BEFORE)
    if q < 0 or k in told.taken or _other(told, q, k):
        return
    who, when = owner_of(told, q), moment_of(told, k)
    fits = amount.unit in _UNITS[told.pieces[q].value] or (amount.unit == "percent" and changed)
    if not who or when is None or not fits:
        return
    if changed:
        yield from _moved(told, k, who, changed, when)
    elif (
        told.kind(k + 1) in _STANDS
        or told.pieces[k].tail in ("end", "link", "to")
        or k + 1 == len(told.pieces)
    ):
        yield _stood(told, k, who, when)


def _other(told: Told, q: int, k: int) -> bool:
    """Whether it is of a forecast, of a company's business, of another time or of the usual day."""
    kinds = {told.kind(j) for j in range(q + 1, k)}
    return (
        bool(kinds & _ANOTHER) or told.kind(q - 1) in _ANOTHER or said_by(told, k) != "" or business(told, k)
    )


def _went_from(told: Told, k: int) -> bool:
    """전날 4천922조원에서: so many won can only be what a whole market was worth the day before."""
    ahead = told.kind(k - 1) == "before" and told.pieces[k - 1].value == 1
    return ahead and told.pieces[k].tail == "from" and not said_by(told, k)


def _changed(told: Told, k: int) -> int:
    """1 or -1 where the figure is how much more or less; 0 where it is the amount itself."""
    piece, q = told.pieces[k], quantity(told, k)
    if q > 0 and told.kind(q - 1) == "change" and told.pieces[q - 1].tail == "adn":
        return int(told.pieces[q - 1].value)  # 사라진 시총만 400조원이 넘는다
    if piece.tail not in ("", "object", "subject"):
        return 0
    j = k + 1
    while told.kind(j) in ("plain", "lapse", "span", "after") and told.pieces[j].tail in ("", "other", "at"):
        j += 1
    if told.kind(j) in ("change", "move", "become") and told.pieces[j].tail not in ("will", "if", "deny"):
        return int(told.pieces[j].value)
    return 0


def _moved(told: Told, k: int, who: str, sign: int, when: Moment) -> Iterator[Said]:
    start = _start(told, k, when)
    if start is None:
        return
    day, moment = start
    days = (
        [
            j
            for j in range(k + 1)
            if told.kind(j) == "lapse" and told.free(j) and told.clause[j] == told.clause[k]
        ]
        if day < 0
        else []
    )
    told.take(k, *days)
    printed = told.pieces[k].value
    numbers = (
        numbers_at(told, *days, k)
        if day < 0
        else tuple(sorted((*numbers_at(told, day), *numbers_at(told, k))))
    )
    verbs = (j for j in range(k + 1, len(told.pieces)) if told.kind(j) in ("change", "move", "become"))
    at = (told.pieces[k].start, told.pieces[next(verbs, k)].end)
    how = printed.how or _and_more(told, k)
    yield MoveSaid(at, numbers, Point(who, when=moment), Point(who, when=when), sign, printed.amount, how)


def _start(told: Told, k: int, when: Moment) -> tuple[int, Moment] | None:
    """Since when: the session before unless a day or a period is named; with the piece that names it."""
    for j in range(k - 1, -1, -1):
        piece = told.pieces[j]
        if piece.kind == "gone" or (piece.kind == "cross" and piece.tail == "adn"):
            day = next((d for d in range(j, -1, -1) if told.kind(d) == "day"), -1)
            return (day, Moment(on=told.pieces[day].value)) if day >= 0 and told.pieces[day].value else None
        if piece.kind == "period":
            name, back = piece.value
            return (
                (-1, Moment(base=name)) if not back and name in ("week", "month", "quarter", "year") else None
            )
        if piece.kind == "lapse" and (told.kind(j - 1) == "gone" or _since_crossing(told, j)):
            continue
        if piece.kind == "lapse" and (piece.value.number, piece.value.unit) not in _ONE_DAY:
            return None
    return (-1, BEFORE) if when == NOW else None


def _since_crossing(told: Told, j: int) -> bool:
    """지난달 16일 4천조원을 넘었던 시가총액은 40일 만에: counted from a day told before it."""
    return any(told.kind(m) == "cross" and told.pieces[m].tail == "adn" for m in range(j))


def _stood(told: Told, k: int, who: str, when: Moment) -> ValueSaid:
    told.take(k)
    printed = told.pieces[k].value
    how = printed.how or _and_more(told, k)
    return ValueSaid(told.pieces[k].at, numbers_at(told, k), Point(who, when=when), printed.amount, how)


def _times(told: Told, k: int, times: Decimal, numbers: tuple[Span, ...]) -> Iterator[Said]:
    """So many times the session before's, or the usual."""
    q = quantity(told, k)
    who = owner_of(told, q) if q >= 0 else ""
    if not who or not _today(told, q, k) or said_by(told, k):
        return
    spoken = told.who[q]
    before = [j for j in range(q + 1, k) if told.kind(j) == "before" and told.pieces[j].value == 1]
    usual = any(told.kind(j) in ("usual", "median") for j in range(q + 1, k))
    how = told.pieces[k].value.how if told.pieces[k].kind == "figure" else ""
    how = how or _and_more(told, k)
    if usual and not before and told.kind(k - 1) in ("usual", "than", "plain"):
        told.take(k)
        at = (
            next(told.pieces[j].start for j in range(q + 1, k) if told.kind(j) == "usual"),
            told.pieces[k].end,
        )
        amount = Amount(times, Decimal(1) if times == times.to_integral() else Decimal("0.1"), "times")
        own = len(spoken) == 1 and spoken[0].isdigit() and told.pieces[q].value == "volume"
        who = f"{spoken[0]}.volume" if own else who  # the usual volume is a share's where one is spoken of
        yield PaceSaid(at, numbers, who, amount, 1 if times > 1 else -1, 0, how)
    if before and not usual and told.kind(k - 1) in ("before", "than", "plain", "quantity"):
        told.take(k)
        at = (told.pieces[before[-1]].start, told.pieces[k].end)
        yield RatioSaid(at, numbers, Point(who), Point(who, when=BEFORE), times, how)


_MORE = {"넘": "more", "이상": "least", "가까이": "nearly", "육박": "nearly"}
_MORE |= dict.fromkeys(("가량", "정도", "안팎", "수준"), "about")


def _and_more(told: Told, k: int) -> str:
    """두 배를 넘었다, 두 배 가까이: the qualifier behind a number of times."""
    if k + 1 >= len(told.pieces):
        return ""
    if told.kind(k + 1) == "cross" and told.pieces[k].tail in ("object", "subject"):
        return "more" if told.pieces[k + 1].value.endswith(" 1") else "less"
    return next((how for form, how in _MORE.items() if told.words(k + 1).startswith(form)), "")


def _pace(told: Told, k: int) -> Iterator[Said]:
    """직전 20거래일 중간값의 2.2배."""
    q, lapse = quantity(told, k), told.pieces[k - 2].value
    who = owner_of(told, q) if q >= 0 else ""
    amount = told.pieces[k].value.amount
    if who and lapse.unit == "sessions" and amount.unit == "times" and not business(told, k):
        told.take(k, k - 2)
        at = (told.pieces[k - 2].start, told.pieces[k].end)
        yield PaceSaid(
            at, numbers_at(told, k - 2, k), who, amount, 1 if amount.value > 1 else -1, lapse.number
        )


def _today(told: Told, q: int, k: int) -> bool:
    """Whether no other day is spoken of than the one that the session is beside."""
    return all(
        told.kind(j) != "day"
        and not (told.kind(j) == "before" and told.pieces[j].tail not in ("of", "than", ""))
        for j in range(q, k)
    )
