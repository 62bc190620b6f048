"""How one index or share fared beside another."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.audit.assertions import NOW, FareSaid, Said
from newsgen.audit.korean.bars import said_by
from newsgen.audit.korean.told import Told


def fares(told: Told) -> Iterator[Said]:
    """코스닥은 코스피보다 상승률이 높았다, 코스닥 상승률은 코스피를 밑돌았다."""
    for i, piece in enumerate(told.pieces):
        if piece.kind == "who" and piece.tail in ("than", "object") and len(piece.value) == 1:
            said = _beside(told, i)
            if said is not None:
                yield said


def _beside(told: Told, i: int) -> FareSaid | None:
    first = next((k for k in range(i - 1, -1, -1) if told.kind(k) == "who"), -1)
    if (
        first < 0
        or len(told.pieces[first].value) != 1
        or told.clause[first] != told.clause[i]
        or told.when[i] != NOW
    ):
        return None
    one, other = told.pieces[first].value[0], told.pieces[i].value[0]
    verb = next(
        (
            k
            for k in range(i + 1, min(i + 5, len(told.pieces)))
            if told.kind(k) in ("bigger", "cross", "move")
        ),
        -1,
    )
    if (
        verb < 0
        or one == other
        or "?" in one + other
        or said_by(told, verb)
        or told.clause[verb] != told.clause[i]
    ):
        return None
    relation = _relation(told, first, i, verb)
    return (
        FareSaid((told.pieces[first].start, told.pieces[verb].end), (), one, other, relation)
        if relation
        else None
    )


def _relation(told: Told, first: int, i: int, verb: int) -> int:
    """1 for better and -1 for worse; 0 where that is not clear."""
    width = next((k for k in (*range(i + 1, verb), *range(first + 1, i)) if told.kind(k) == "width"), -1)
    kind, tail = told.kind(verb), told.pieces[i].tail
    if kind == "move":
        more = (
            tail == "than"
            and told.kind(verb - 1) == "plain"
            and told.words(verb - 1) in ("더", "크게")
            and verb - 1 == i + 1
        )
        return int(told.pieces[verb].value) if more else 0
    if width < 0:
        return 0
    sign = int(told.pieces[width].value)
    if kind == "bigger":
        return sign * int(told.pieces[verb].value) if tail == "than" else 0
    return sign * (1 if told.pieces[verb].value.endswith(" 1") else -1) if tail == "object" else 0
