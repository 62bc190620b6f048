"""Verbs that say of which moment a sentence speaks: opened, closed, stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.verify.amounts import Amount
from newsgen.verify.claims import (
    LevelSaid,
    PhaseSaid,
    SideSaid,
)
from newsgen.verify.korean import (
    read_crossings,
    read_records,
)
from newsgen.verify.korean.reading import Move, Reading
from newsgen.verify.korean.settle import settle

_NO_VERB = frozenset(("object", "subject", "topic"))
"""Cases that make a noun of a verb's own noun: 거래를."""
_HERE = ("at", "to", "object", "", "for", "subject", "topic")
"""Cases of the level at which something opened, closed or stands."""


def moment(aspect: str) -> Callable[[Reading, int], int]:
    """The reader of a verb that says of which moment: opened, closed, stands."""

    def read(r: Reading, i: int) -> int:
        _, case, j = r.phrase(i) if r.terms[i].role == "noun" else ((), "", i + 1)
        if case in _NO_VERB:
            return r.fail(i, "word", "this is no verb here")
        if aspect == "close" and not r.cast.closed and r.who[0][:1] != "^":
            r.fail(i, "time", "the session has not closed")
        if r.terms[i].name:  # 한 해를 마쳤다
            r.claims.append(PhaseSaid((i, j), r.terms[i].name))
        if r.words(i).startswith("집계") and any(arg.kind == "num" and arg.case == "at" for arg in r.args):
            r.fail(i, "particle", "what is counted comes 으로 so much")
        if aspect == "open" and _in_row(r):
            r.fail(i, "superlative", "rows of sessions are counted by their closes")
        at_moment(r, aspect)
        return j

    return read


def _in_row(r: Reading) -> bool:
    """Whether the move that waits for this verb is said of a row: 사흘째 상승 출발."""
    row = r.sentence.row
    return row is not None and any(move.at[1] == row.at[1] for move in r.moves)


def _rate(r: Reading) -> None:
    """18.73%의 상승률로 마쳤다."""
    measure = r.take("measure", ("to", "object"))
    number = r.take("num", ("of",)) if measure else None
    if measure is None:
        return
    if number is None or number.amount.unit != measure.name:
        r.fail(measure.at[0], "number", "how much?")
        return
    base = r.take("base")
    change = ((number.at, number.amount, number.how),)
    r.moves.append(
        Move(number.at, r.who, measure.sign, change, None, base.name if base else "previous_close")
    )


def at_moment(r: Reading, aspect: str) -> None:
    """Its levels, and everything that waited for the moment."""
    if r.args:
        _levels(r, aspect)
    settle(r, aspect)


def _levels(r: Reading, aspect: str) -> None:
    """What waits for the moment: a rate, an extreme, levels and round levels."""
    look = r.sentence.look
    _rate(r)
    for place in r.take_all("value", ("at",)):  # 이날 최고점에서 마감했다
        r.claims.extend(SideSaid(place.at, who, aspect, 0, place.name) for who in r.who)
    for arg in r.take_all("num", _HERE):
        for who in r.who:
            r.claims.append(LevelSaid(arg.at, who, aspect, arg.amount, arg.how, look))
        for at, amount in arg.amounts():
            r.fail(at[0], "number", f"{amount.value} in brackets behind a level")
    if r.args:
        _round(r, aspect)


def _round(r: Reading, aspect: str) -> None:
    """The round levels among them."""
    first = r.take("first", ("",))
    if first is not None:
        read_crossings.crossed_first(r, first, aspect)
    for arg in r.take_all("rung", ("at", "to", "", "for", "object")):
        near = _around(arg.amount)
        r.claims.extend(LevelSaid(arg.at, who, aspect, near, "about", r.sentence.look) for who in r.who)


def _around(level: Amount) -> Amount:
    """6,000선에 마감: from the level up to where the next figure would differ."""
    digits = str(int(level.value))
    width = 10 ** (len(digits) - len(digits.rstrip("0")))
    return Amount(level.value + level.step * width / 2, level.step * width, level.unit)


def touch(r: Reading, i: int) -> int:
    """6,144.71을 찍었다: the high or low, as the sentence goes."""
    level = r.take("num", ("object", "until", "at", ""))
    if level is None:
        return r.fail(i, "number", "which level?")
    r.within()
    for who in r.who:
        r.claims.append(LevelSaid(level.at, who, "extreme", level.amount, level.how, r.sentence.look))
    return i + 1


def light(r: Reading, i: int) -> int:
    """나타냈다, 기록했다, 보였다: what its object says, or a level."""
    if any(arg.kind in ("record", "old") for arg in r.args):
        return read_records.beat(r, i)
    at_moment(r, "last")
    return i + 1


def carry(r: Reading, i: int) -> int:
    """상승세를 이어갔다."""
    settle(r, "last")
    return i + 1


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "OPEN": moment("open"),
    "CLOSE": moment("close"),
    "STAND": moment("last"),
    "TOUCH": touch,
    "LIGHT": light,
    "CARRY": carry,
    "STATE": carry,
}
