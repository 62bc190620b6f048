"""Between what a session moved: 5,984.28과 6,144.71 사이에서 움직였다."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.audit.assertions import NOW, Point, Said, ValueSaid
from newsgen.audit.korean.area_level import fits
from newsgen.audit.korean.clauses import Told
from newsgen.audit.korean.moments import day_of

_BETWEEN = ("사이", "범위", "구간")
_TILDES = frozenset("~∼〜")


def ranges(told: Told) -> Iterator[Said]:
    """The lower figure is the low of the session, the higher one its high.

    Only of figures to the last digit of their kind: 6,000~6,150 is no more than a rough band.
    """
    for i in list(told.figures()):
        j = _other(told, i)
        if j is None or not told.free(j) or not (_exact(told, i) and _exact(told, j)):
            continue
        one, other = told.pieces[i].value.amount, told.pieces[j].value.amount
        if one.value == other.value or day_of(told, i) != NOW:
            continue
        told.take(i, j)
        rises = one.value < other.value
        for at, aspect, amount in (
            (i, "low" if rises else "high", one),
            (j, "high" if rises else "low", other),
        ):
            number = told.pieces[at].number
            assert number is not None
            yield ValueSaid(told.pieces[at].at, (number,), Point(told.who[i][0], aspect), amount)


def _other(told: Told, i: int) -> int | None:
    """The second figure of a pair that something moves between; None for no such pair."""
    tilde = told.kind(i + 1) == "join" and told.pieces[i + 1].value in _TILDES
    j = i + 2 if tilde else i + 1
    if told.kind(j) != "figure" or not (tilde or told.pieces[i].tail == "and"):
        return None
    return j if told.words(j + 1).startswith(_BETWEEN) and len(told.who[i]) == 1 else None


def _exact(told: Told, i: int) -> bool:
    amount = told.pieces[i].value.amount
    return told.kind(i) == "figure" and fits(told, i) and (amount.step < 1 or told.who[i][0][:1].isdigit())
