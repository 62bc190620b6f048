"""Where something stood: levels, prices, rates; at the open, the close, the day's high and low."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.audit.assertions import BEFORE, NOW, Beside, Moment, Point, Said, ValueSaid
from newsgen.audit.korean.clauses import Told
from newsgen.audit.korean.moments import ASPECTS, PEAKS, day_of, ending, hour_of, named_end, within_day
from newsgen.audit.korean.shares_out import shared_out

SUBJECTS = frozenset(("who", "it", "they", "won"))
"""Kinds of words whose figures are the series' own."""
_STANDS = frozenset(("object", "at", "to", "end", "link", "from", "until", "", "adn", "and"))
_WITHIN_WHY = "a moment within the session"


def levels(told: Told) -> Iterator[Said]:
    """6,083.86에 마감했다, 시가는 6,022.70, 전 거래일(5,969.64)보다."""
    for i in list(told.figures()):
        piece = told.pieces[i]
        if piece.kind != "figure" or i in told.taken or not fits(told, i) or _in_range(told, i):
            continue
        point = _stood(told, i)
        if point is None:
            continue
        aspect, when = point
        whom = shared_out(told, i)
        assert piece.number is not None
        told.take(i)
        if aspect == "path" or whom is None:
            yield Beside(piece.at, (piece.number,), _WITHIN_WHY if whom else "which of several is not said")
            continue
        for who in whom:
            yield ValueSaid(
                piece.at, (piece.number,), Point(who, aspect, when), piece.value.amount, piece.value.how
            )


def fits(told: Told, i: int) -> bool:
    """Whether the unit is one that the subject is told in."""
    who, unit = told.who[i], told.pieces[i].value.amount.unit
    if not who or told.pieces[i].value.sign:
        return False
    if who[0][:1].isdigit():
        return bool(unit == "won")
    if who[0] == "USDKRW":
        return unit in ("won", "")
    return unit in ("", "points")


def _in_range(told: Told, i: int) -> bool:
    """6,000~6,100: a band."""
    beside = [told.pieces[k].value for k in (i - 1, i + 1) if told.kind(k) == "join"]
    return any(value in ("~", "∼", "〜", "-", "–") for value in beside)


def _stood(told: Told, i: int) -> tuple[str, Moment] | None:
    """At which moment, and which value of it; None for a figure that is no level."""
    before = _named_before(told, i)
    if before is not None:
        return before
    owner = told.owner[i]
    if owner >= 0 and told.kind(owner) in ("aspect", "base"):
        aspect = _aspect(told, owner)
        return _of_day(told, i, aspect) if aspect else None
    if told.aside[i] and told.kind(i - 2) == "who" and told.kind(i - 1) == "open" and _with_change(told, i):
        return _of_day(told, i, "last")
    if told.aside[i] or (owner >= 0 and told.kind(owner) not in SUBJECTS):
        return None
    return _by_its_verb(told, i)


def _by_its_verb(told: Told, i: int) -> tuple[str, Moment] | None:
    """A level by the verb that takes it: closed at, stands at, rose to; None for other verbs."""
    verb = told.verb[i]
    if verb < 0:
        return _without_verb(told, i)
    kind = told.kind(verb)
    named = named_end(told, i)
    if named:
        return _of_day(told, i, named)
    if kind == "end" and told.hanging(i) in _STANDS:
        return _of_day(told, i, ending(told, verb))
    if kind == "stand" and told.hanging(i) in _STANDS:
        return _of_day(told, i, ending(told, verb) if _leads(told, verb) else "last")
    if kind == "cross" and told.hanging(i) == "to" and told.kind(i + 1) == "rung":
        return _of_day(told, i, "last")
    if kind in ("move", "touch", "reach") and told.hanging(i) in ("to", "until", "at"):
        return _by_move(told, i, verb)
    return None


def _aspect(told: Told, owner: int) -> str:
    """Open, close, high or low, of the session; empty for a peak of nobody knows when."""
    value = str(told.pieces[owner].value)
    if value in ASPECTS and (told.kind(owner) == "aspect" or value == "open"):
        return value
    known = any(
        piece.kind == "aspect" and piece.value in ("mid", "high", "low") for piece in told.pieces[:owner]
    )
    return PEAKS.get(value, "") if known else ""


def _with_change(told: Told, i: int) -> bool:
    """Whether a signed change follows, as in tables: 203,500원 (+1.75%)."""
    j = next((k for k in range(i + 1, len(told.pieces)) if told.kind(k) not in ("join", "open")), i)
    return j > i and told.kind(j) == "figure" and bool(told.pieces[j].value.sign)


def _leads(told: Told, verb: int) -> bool:
    """기록하며 마감했다: the verb of closing right behind."""
    return told.kind(verb + 1) == "end"


def _named_before(told: Told, i: int) -> tuple[str, Moment] | None:
    """전 거래일(5,969.64), 전날 종가 5,969.64, 장중 고가(6,144.71)."""
    j = i - 1
    if told.kind(j) == "open":
        j -= 1
    if told.kind(j) == "base" and told.pieces[j].value == "close":
        return "close", BEFORE
    if told.kind(j) == "before" and told.kind(i - 1) == "open":
        return "close", BEFORE if told.pieces[j].value == 1 else Moment(ago=2)
    if told.kind(j) == "aspect" and told.pieces[j].value in ASPECTS and told.kind(i - 1) == "open":
        return _of_day(told, i, told.pieces[j].value)
    if told.kind(j) == "day" and told.kind(i - 1) == "open" and told.pieces[j].value is not None:
        return "close", Moment(on=told.pieces[j].value)
    return None


def _of_day(told: Told, i: int, aspect: str) -> tuple[str, Moment]:
    """The value of the day that the clause speaks of; within the day only the extremes are known."""
    when = day_of(told, i)
    within = within_day(told, i)
    if aspect == "last" and (within == "once" or (within == "mid" and told.cast.phase == "close")):
        aspect = "extreme"
    elif aspect == "last" and within == "early" and told.cast.phase != "open":
        aspect = "path"
    if when != NOW:
        return ("close" if aspect == "last" else aspect), when
    look = hour_of(told, i)
    return aspect, look if aspect == "last" else NOW


def _by_move(told: Told, i: int, verb: int) -> tuple[str, Moment]:
    """6,142.14까지 올라: the high; 6,083.86으로 상승: where it stands."""
    sign = int(told.pieces[verb].value)
    end = ending(told, verb)
    within = within_day(told, i)
    if within in ("once", "mid") or (within and told.hanging(i) == "until"):
        aspect = "high" if sign > 0 else "low" if sign < 0 else "extreme"
        return aspect, told.when[i]
    if told.hanging(i) == "until":
        return "path", NOW
    return _of_day(told, i, end or "last")


def _without_verb(told: Told, i: int) -> tuple[str, Moment] | None:
    """지수는 6,083.86이다; a headline's 코스피 6,083.86(+1.91%)."""
    piece = told.pieces[i]
    if piece.tail in ("end", "link", "adn"):
        return _of_day(told, i, "last")
    if told.kind(i - 1) == "move" and told.pieces[i - 1].tail == "adn" and piece.tail == "":
        return _of_day(told, i, "last")
    labelled = told.kind(i - 1) == "join" and told.pieces[i - 1].value in ":：" and told.owner[i] == i - 2
    between = range(told.owner[i] + 1, i)
    alone = told.owner[i] >= 0 and all(told.kind(k) in ("figure", "join") for k in between)
    plain = alone and (piece.value.amount.unit == "won" or "." in str(piece.value.amount.value))
    return _of_day(told, i, "last") if told.headline and piece.tail == "" and (labelled or plain) else None
