"""Words whose meaning hangs on those beside them: 시작은 names the open, 2.5원 낮은 tells a move."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from newsgen.audit.korean.pieces import Piece

_SAID_OF = frozenset(("topic", "of", ""))
_PEAKS = {"최고가": "high", "최고": "high", "최고치": "high", "최저가": "low", "최저": "low", "최저치": "low"}
_OTHERS = frozenset(("ever", "fresh", "yearly", "within", "former", "period", "since", "month", "day"))
"""Beside these a peak is not that of the session."""
_HEIGHTS = ("높", "낮")
_MEASURES = frozenset(("percent", "points", "won"))


def mended(pieces: Sequence[Piece], text: str, session: date) -> tuple[Piece, ...]:
    """The pieces of a sentence, each as the words beside it have it."""
    own = {f"{session.year}년": "year", f"{session.month}월": "month", "올해": "year"}
    compared = tuple(_compared_with(_a_day_before(pieces, text), text))
    return tuple(_mended([_of_now(piece, own) for piece in compared], text))


def _of_now(piece: Piece, own: dict[str, str]) -> Piece:
    """The session's own month or year by its name: 8월에만, 2023년."""
    length = own.get(str(piece.value).strip()) if piece.kind == "month" else None
    return piece._replace(kind="period", value=(length, 0)) if length and piece.tail in _IN else piece


_IN = frozenset(("", "at", "topic", "other"))


def _a_day_before(pieces: Sequence[Piece], text: str) -> Iterator[Piece]:
    """하루 전보다: the session before, in two words."""
    before: Piece | None = None
    for piece in pieces:
        if before is not None and text[before.start : before.stop] == "하루" and piece.value == "전":
            yield piece._replace(kind="before", value=1, start=before.start)
            before = None
            continue
        if before is not None:
            yield before
        before = piece
    if before is not None:
        yield before


_COMPARED = ("비교하", "비교해", "견주", "견줘", "비하", "비해")


def _compared_with(pieces: Iterator[Piece], text: str) -> Iterator[Piece]:
    """1,385.4원과 비교하면."""
    tail = ""
    for piece in pieces:
        if piece.kind == "word" and tail in ("and", "at") and text.startswith(_COMPARED, piece.start):
            yield piece._replace(kind="than", value=1, tail="")
        else:
            yield piece
        tail = piece.tail


def _mended(pieces: Sequence[Piece], text: str) -> Iterator[Piece]:
    plain = not any(piece.kind in _OTHERS for piece in pieces)
    for i, piece in enumerate(pieces):
        after = pieces[i + 1].kind if i + 1 < len(pieces) else ""
        if piece.kind == "end" and piece.tail == "topic" and after == "figure":
            yield piece._replace(kind="aspect")  # 시작은 2,600.77이었고
        elif piece.kind == "record" and after == "figure" and _of_session(pieces, i, text):
            yield piece._replace(kind="aspect", value=_PEAKS[text[piece.start : piece.end]])
        elif piece.kind == "aspect" and piece.value in _TURNS and plain and _tops(piece, after):
            yield piece._replace(value=_TURNS[piece.value])
        elif piece.kind == "bigger" and _is_move(pieces, i, text):
            yield piece._replace(kind="move", value=1 if text[piece.start] == _HEIGHTS[0] else -1)
        else:
            yield piece


_TURNS = {"peak": "high", "trough": "low"}


def _tops(piece: Piece, after: str) -> bool:
    return piece.tail in _SAID_OF and after == "figure"


def _of_session(pieces: Sequence[Piece], i: int, text: str) -> bool:
    """장중 최고 2,618.71, 최저 2,594.05: the session's own, where a word before it says so."""
    known = any(
        piece.kind == "aspect" and piece.value in ("mid", "high", "low", "open") for piece in pieces[:i]
    )
    other = any(piece.kind in _OTHERS - {"day"} for piece in pieces[:i])
    return (
        known and not other and text[pieces[i].start : pieces[i].end] in _PEAKS and pieces[i].tail in _SAID_OF
    )


def _is_move(pieces: Sequence[Piece], i: int, text: str) -> bool:
    """전 거래일보다 0.43% 높다."""
    figure = pieces[i - 1] if i else None
    if figure is None or figure.kind != "figure" or figure.tail or text[pieces[i].start] not in _HEIGHTS:
        return False
    if figure.value.amount.unit not in _MEASURES:
        return False
    return any(_compared(pieces, k) for k in range(i - 1))


def _compared(pieces: Sequence[Piece], k: int) -> bool:
    """Whether the open or the session before stands there to be compared with."""
    if pieces[k].kind not in ("before", "base") and (pieces[k].kind, pieces[k].value) != ("aspect", "open"):
        return False
    return any(piece.tail == "than" or piece.kind == "than" for piece in pieces[k : k + 5])
