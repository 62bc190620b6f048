"""How far something rose or fell, and from where; and which way alone."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsgen.audit.assertions import BEFORE, NOW, Beside, MoveSaid, Point, Said
from newsgen.audit.korean.bars import barred
from newsgen.audit.korean.clauses import NUMERIC, Told
from newsgen.audit.korean.moments import Course, course, points
from newsgen.audit.korean.shares_out import shared_out
from newsgen.verify.amounts import Amount

_WIDTHS = frozenset(("width", "wide", "widest"))
_LEVEL_TAILS = frozenset(("to", "at", "until", "from", "object", "than", "topic", "subject"))
_ARROWS = {"↑": 1, "▲": 1, "↓": -1, "▼": -1}
_UNSAID = "which way is not said"


def moves(told: Told) -> Iterator[Said]:
    """1.91% 올랐다, 114.22포인트(1.91%) 오른, 삼성전자(+1.2%), 상승률은 2.1%."""
    used: set[int] = set()
    for i in list(told.figures()):
        piece = told.pieces[i]
        if piece.kind != "figure" or i in told.taken or not _sizes(told, i):
            continue
        sign = _sign(told, i)
        if sign is None:
            continue
        told.take(i)
        if not _gainsaid(told, i):
            used.add(told.verb[i])
        yield from _said(told, i, sign)
    yield from _ways(told, used)
    yield from _alike(told)


def _gainsaid(told: Told, i: int) -> bool:
    """삼성전자(-1.06%)가 상승했고: whether the verb says something else than the sign in the brackets."""
    verb, sign = told.verb[i], told.pieces[i].value.sign
    opposed = verb >= 0 and told.kind(verb) == "move" and told.pieces[verb].value == -sign
    return bool(told.aside[i] and sign and opposed)


def _sizes(told: Told, i: int) -> bool:
    """Whether a figure has a unit that moves are told in, of its subject."""
    unit, who = told.pieces[i].value.amount.unit, told.who[i]
    owned = told.owner[i] < 0 or told.owned_by(i, "who", "it", "they", "won", *_WIDTHS) or _of_close(told, i)
    if not who or not owned:
        return False
    if not unit and told.pieces[i].value.sign:
        return not who[0][:1].isdigit() or told.kind(i - 1) == "figure"
    if unit == "percent":
        return True
    if unit == "points":
        return not who[0][:1].isdigit() and who[0] != "USDKRW"
    return unit == "won" and (who[0][:1].isdigit() or who[0] == "USDKRW")


def _of_close(told: Told, i: int) -> bool:
    """종가는 2,604.92로 전 거래일보다 0.43% 높다: the close moved as its index did."""
    owner, verb = told.owner[i], told.verb[i]
    closing = told.kind(owner) == "aspect" and told.pieces[owner].value == "close"
    compared = any(piece.kind == "before" and piece.tail == "than" for piece in told.pieces[owner:i])
    return closing and compared and verb > i and told.kind(verb) == "move"


def _sign(told: Told, i: int) -> int | None:
    """Which way: by a printed sign, the noun that owns the figure, or the verb; None for no move."""
    piece = told.pieces[i]
    if piece.value.sign:
        return _turned(told, i, piece.value.sign)
    if told.kind(i + 1) == "join" and told.pieces[i + 1].value in _ARROWS:
        return _turned(told, i, _ARROWS[told.pieces[i + 1].value])
    if told.owned_by(i, *_WIDTHS):
        return None if _grows(told, i) else _turned(told, i, told.pieces[told.owner[i]].value)
    return _by_verb(told, i)


def _grows(told: Told, i: int) -> bool:
    """상승폭을 3%로 키웠다: on the way, not at the end."""
    verb = told.verb[i]
    return verb >= 0 and told.kind(verb) in ("become", "change", "pare", "cross")


def _by_verb(told: Told, i: int) -> int | None:
    verb, unit = told.verb[i], told.pieces[i].value.amount.unit
    if told.aside[i]:
        return _beside_size(told, i)
    if unit == "percent" and len(told.pieces) == 1 and told.pieces[i].tail == "end":
        return 0  # 0.34%네요: how far that was, and no more
    if verb < 0 or told.kind(verb) not in ("move", "revalue"):
        return _ahead(told, i)
    tail = told.hanging(i)
    if piece_is_said(told, i) or told.kind(i + 1) == "than":
        return None
    if tail in _LEVEL_TAILS and not (unit == "percent" and tail in ("until", "object", "topic")):
        return None
    if unit != "percent" and _second_level(told, i):
        return None
    return _turned(told, i, told.pieces[verb].value, revalued=told.kind(verb) == "revalue")


def piece_is_said(told: Told, i: int) -> bool:
    """Whether a figure is what its own subject is, and takes no verb behind it: 5만9천원이던 주가가."""
    return told.pieces[i].tail in ("adn", "link", "end")


def _ahead(told: Told, i: int) -> int | None:
    """The noun of moving that a list of figures describes: 각각 2%대, 1%대 상승률을 기록했다."""
    for j in range(i + 1, len(told.pieces)):
        if told.kind(j) in _WIDTHS:
            changing = _grows(told, i) or not told.pieces[j].value
            return None if changing else _turned(told, i, told.pieces[j].value)
        if told.kind(j) not in ("figure", "join") and not told.aside[j]:
            return None
    return None


def _second_level(told: Told, i: int) -> bool:
    """Whether a figure only looks like a size: 6,083.86포인트, 1.9% 상승."""
    return (
        told.kind(i + 1) == "join"
        and told.kind(i + 2) == "figure"
        and told.pieces[i + 2].value.amount.unit == "points"
    )


def _beside_size(told: Told, i: int) -> int | None:
    """Within brackets: the sign of the figure before them, else of the verb, else unsaid."""
    verb = told.verb[i]
    closing = next((piece for piece in told.pieces[i:] if piece.kind == "close"), None)
    if told.kind(i - 1) == "open" and told.kind(i - 2) in ("base", "before", "aspect"):
        return None
    if closing is not None and closing.tail == "than":
        return 0
    if told.pieces[i].value.amount.unit == "won" and not _after_size(told, i):
        return None
    if verb >= 0 and told.kind(verb) in ("move", "revalue"):
        return _turned(told, i, told.pieces[verb].value, revalued=told.kind(verb) == "revalue")
    opening = next((k for k in range(i, -1, -1) if told.kind(k) == "open"), 0)
    before = told.pieces[opening - 1] if opening else None
    if before is not None and before.kind in ("move", *_WIDTHS):
        return _turned(told, i, before.value)
    return 0 if before is not None and before.kind in ("who", "figure") else None


def _after_size(told: Told, i: int) -> bool:
    return i >= 2 and told.kind(i - 2) == "figure"


def _turned(told: Told, i: int, sign: int, *, revalued: bool = False) -> int:
    """Of the won's worth, which rises when the rate falls."""
    owner = told.owner[i]
    if owner >= 0 and told.kind(owner) == "won":
        return -sign * int(told.pieces[owner].value)
    return -sign if revalued else sign


def _said(told: Told, i: int, sign: int) -> Iterator[Said]:
    piece, verb = told.pieces[i], told.verb[i]
    way = course(told, i, sign, verb)
    assert piece.number is not None
    whom = shared_out(told, i)
    if way.why or whom is None:
        yield Beside(piece.at, (piece.number,), way.why or "which of several is not said")
        return
    start, end = piece.start, piece.end
    if (
        verb > i
        and all(told.kind(k) not in NUMERIC for k in range(i + 1, verb))
        and verb - i <= 2
        and not told.aside[i]
    ):
        end = told.pieces[verb].end
    for who in whom:
        one, other = points(who, way)
        yield MoveSaid(
            (start, end),
            (piece.number,),
            one,
            other,
            sign,
            _in_unit(piece.value.amount, who),
            piece.value.how,
        )


def _in_unit(size: Amount, who: str) -> Amount:
    """▲114.22 is points of an index, won of the rate and of a share."""
    in_won = who == "USDKRW" or who[:1].isdigit()
    return size if size.unit else Amount(size.value, size.step, "won" if in_won else "points")


def _ways(told: Told, used: set[int]) -> Iterator[Said]:
    """Verbs without a figure of their own: 코스피가 상승 마감했다."""
    for i, piece in enumerate(told.pieces):
        if piece.kind != "move" or i in used or i in told.taken or told.aside[i] or not _asserts(told, i):
            continue
        sign = _turned(told, i, piece.value)
        way = course(told, i, sign, i, sized=False)
        if (
            way.why
            or not told.who[i]
            or told.who[i][0][:1] in "?#"
            or way.end_aspect in ("high", "low", "extreme")
        ):
            continue
        yield from _direction(told, i, sign, way)


def _alike(told: Told) -> Iterator[Said]:
    """전날과 같은 3,221.48: not moved at all."""
    for i, piece in enumerate(told.pieces[:-1]):
        same = piece.kind == "before" and piece.tail == "and" and told.words(i + 1).startswith(_SAME)
        if same and len(told.who[i]) == 1 and told.when[i] == NOW and not barred(told, i):
            start, end = Point(told.who[i][0], "close", BEFORE), Point(told.who[i][0])
            at = piece.start, told.pieces[i + 1].end
            yield MoveSaid(at, (), start, end, 0, Amount(Decimal(0), Decimal("0.01"), "percent"))


_SAME = ("같은", "같았", "동일한", "동일했", "같다")


def _direction(told: Told, i: int, sign: int, way: Course) -> Iterator[Said]:
    piece = told.pieces[i]
    for who in told.who[i]:
        if who[:1] in "?#":
            continue
        one, other = points(who, way)
        yield MoveSaid(piece.at, (), one, other, sign)


_DRIFTS = (
    "내려오",
    "내려왔",
    "내려온",
    "올라오",
    "올라온",
    "올라왔",
    "내려가",
    "내려갔",
    "올라가",
    "올라갔",
    "높",
    "낮",
    "물러",
    "꺾",
)
"""Verbs that say which way within the session, or beside something else."""


def _against_level(told: Told, i: int) -> bool:
    """Whether the clause holds the subject to a level or the open."""
    return any(
        piece.kind in ("base", "rung", "side", "mark") and told.clause[j] == told.clause[i]
        for j, piece in enumerate(told.pieces[:i])
    )


def _of_period(told: Told, i: int) -> bool:
    """Whether the sentence counts over weeks or months, or the figure is a price within the day."""
    for j, piece in enumerate(told.pieces[: i + 1]):
        if piece.kind in ("period", "within") or (
            piece.kind == "lapse" and piece.value.unit not in ("sessions", "days")
        ):
            return True
        if piece.kind == "figure" and told.verb[j] == i and told.hanging(j) == "until":
            return True
    return False


def _asserts(told: Told, i: int) -> bool:
    """Whether a verb or noun of moving is said of its subject as a fact of the session."""
    piece, after = told.pieces[i], told.kind(i + 1)
    if told.owner[i] >= 0 and told.kind(told.owner[i]) not in ("who", "it", "they", "won"):
        return False
    if barred(told, i):
        return False
    if told.words(i).startswith(_DRIFTS) or _against_level(told, i) or _of_period(told, i):
        return False
    if piece.tail in ("end", "link"):
        return after != "not"
    if piece.tail == "to":
        return after in ("end", "stand", "do")
    if piece.tail == "object":
        return after == "stand"  # 상승을 마치고 ends it
    if piece.tail == "adn":
        return after in NUMERIC or told.words(i + 1).startswith("반면")
    return piece.tail == "" and (after == "end" or (told.headline and after in ("", "join", "open")))
