"""How many shares rose, fell or stood still, and a company's place by market value."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.audit.assertions import NOW, BreadthSaid, PlaceSaid, Said
from newsgen.audit.korean.bars import said_by
from newsgen.audit.korean.owners import MARKETS, quantity
from newsgen.audit.korean.told import Told

_AMONG = ("중", "가운데", "상위")
_OF_COUNTED = frozenset(("breadth", "move", "figure", "join", "plain", "respectively", "open", "close"))


def breadth(told: Told) -> Iterator[Said]:
    """상승 종목은 512개, 365개 종목이 내렸다, 상승 종목이 하락 종목보다 많았다."""
    for i, piece in enumerate(told.pieces):
        if piece.kind == "breadth" and not said_by(told, i):
            yield from _more(told, i)
        if (
            piece.kind == "figure"
            and told.free(i)
            and piece.value.amount.unit == "count"
            and told.when[i] == NOW
        ):
            way = _way(told, i)
            market = _market(told, i)
            if way is not None and market:
                told.take(i)
                number = piece.number
                yield BreadthSaid(
                    piece.at, (number,) if number else (), market, way, piece.value.amount, piece.value.how
                )


def _way(told: Told, i: int) -> int | None:
    """Which way the counted shares went; None where it is not all of a market that is counted."""
    if any(told.kind(k) == "plain" and told.words(k).startswith(_AMONG) for k in range(i)) or any(
        told.kind(k) == "who" and told.pieces[k].value[0][:1].isdigit() for k in range(i)
    ):
        return None
    before = i - 2 if told.kind(i - 1) == "open" else i - 1
    if told.kind(before) == "breadth" and told.pieces[before].tail in ("", "topic", "subject"):
        return int(told.pieces[before].value)
    if (
        told.kind(before) == "move"
        and told.pieces[before].value == 0
        and told.pieces[before].tail in ("topic", "subject", "")
    ):
        return 0
    j = i + 1
    while told.kind(j) in ("issues", "plain"):
        j += 1
    counted = "종목" in told.words(i) or told.kind(i + 1) == "issues"
    moved = counted and told.kind(j) == "move" and told.pieces[j].tail in ("end", "link", "")
    return int(told.pieces[j].value) if moved else None


def _more(told: Told, i: int) -> Iterator[Said]:
    """More rose than fell, or the other way round."""
    piece = told.pieces[i]
    other = next((k for k in range(i + 1, min(i + 4, len(told.pieces))) if told.kind(k) == "breadth"), -1)
    if piece.tail not in ("topic", "subject") or other < 0:
        return
    verb = next(
        (
            k
            for k in range(other + 1, min(other + 4, len(told.pieces)))
            if told.kind(k) in ("bigger", "cross")
        ),
        -1,
    )
    market = _market(told, i)
    if verb < 0 or not market or told.when[i] != NOW:
        return
    tail, value = told.pieces[other].tail, told.pieces[verb].value
    if tail == "than" and told.kind(verb) == "bigger":
        more = int(value)
    elif tail == "object" and told.kind(verb) == "cross":
        more = 1 if value.endswith(" 1") else -1
    else:
        return
    ways = (piece.value, told.pieces[other].value) if more > 0 else (told.pieces[other].value, piece.value)
    yield BreadthSaid((piece.start, told.pieces[verb].end), (), market, ways[0], None, over=ways[1])


def _market(told: Told, i: int) -> str:
    named = told.market[i]
    return named if named in MARKETS else told.cast.main if not named else ""


def places(told: Told) -> Iterator[Said]:
    """시총 2위인 SK하이닉스, SK하이닉스는 시가총액 2위다."""
    for i, piece in enumerate(told.pieces):
        if piece.kind != "figure" or not told.free(i) or piece.value.amount.unit != "place":
            continue
        q = (
            i - 1
            if told.kind(i - 1) == "quantity"
            else quantity(told, i)
            if told.kind(i - 1) == "market"
            else -1
        )
        if q < 0 or told.pieces[q].value != "cap" or told.when[i] != NOW:
            continue
        who = told.pieces[i + 1].value if told.kind(i + 1) == "who" else told.who[i]
        if len(who) == 1 and who[0].isdigit():
            told.take(i)
            number = piece.number
            yield PlaceSaid(
                (told.pieces[i - 1].start, piece.end),
                (number,) if number else (),
                who[0],
                _of(told, i),
                int(piece.value.amount.value),
            )


def _of(told: Told, i: int) -> str:
    """The market on which a place is told."""
    named = [told.pieces[k].value for k in (i - 1, i - 2) if told.kind(k) in ("who", "market")]
    return "KOSDAQ" if any("KOSDAQ" in each for each in named) else "KOSPI"
