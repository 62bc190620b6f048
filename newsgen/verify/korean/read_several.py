"""Several series with a figure each before one verb, and lists of names with their percent in brackets.

*The Dow 0.76 percent, the S&P 500 0.77 percent rose*: what the earlier ones have is put by until the verb
comes that says of them all which way, or of which moment.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from newsgen.records import PERIODS
from newsgen.verify.claims import At, ChangeSaid, LevelSaid, When
from newsgen.verify.korean import read_nouns, read_records, read_sides, read_verbs
from newsgen.verify.korean.reading import Arg, Mark, Move, Reading
from newsgen.verify.korean.settle import moved
from newsgen.verify.korean.terms import Term

_CHANGES = frozenset(("percent", "points"))
_BEFORE_ANOTHER = frozenset(("", "at", "to", "until"))
"""Cases of a figure that waits for the same verb as the next one's."""
_NAMES = frozenset(("WHO", "SHARE"))
_ENDED = frozenset(("final", "but", "until", "now", "after", "link"))
"""Endings with which a list of moves is said in full."""


class PutBy(NamedTuple):
    """One of several series, with its figure and its move if one has been read."""

    who: tuple[str, ...]
    figure: Arg
    moves: tuple[Move, ...]


def series(r: Reading, i: int) -> int:
    """A name: one of a list, one of several with their figures, or what the sentence is about."""
    term, following = r.terms[i], r.terms[i + 1]
    if following.kind == "P" and following.name == "of":
        j = i + 2 + (r.words(i + 2) == "하루")
        if r.terms[j].kind == "MEASURE":
            r.case(i + 1)
            read_nouns.introduce(r, (read_sides.resolved(r, term.name),))
            return j
    _put_by(r, i)
    if _bracketed(r, i + 1):
        return _listed(r, i)
    return read_nouns.subject(r, i)


def _put_by(r: Reading, i: int) -> None:
    """What stands right before a new name belongs to the one before it, and waits for its verb."""
    if not r.args or r.terms[i - 1].kind != "COMMA":
        return
    waiting_here = (arg for arg in r.args if arg.kind == "num" and arg.at[1] == i - 1)
    figure = next((arg for arg in waiting_here if arg.case in _BEFORE_ANOTHER), None)
    if figure is None:
        return
    r.args.remove(figure)
    moves = tuple(r.moves)
    r.moves.clear()
    r.sentence.extra["put by"] = (*_waiting(r), PutBy(r.who, figure, moves))
    r.args.append(Arg("put by", figure.at))


def _waiting(r: Reading) -> Sequence[PutBy]:
    found = r.sentence.extra.get("put by", ())
    assert isinstance(found, tuple)
    return found


def _take(r: Reading) -> Sequence[PutBy]:
    """All that were put by; they wait no longer."""
    found = _waiting(r)
    if not found:
        return found
    r.take_all("put by")
    del r.sentence.extra["put by"]
    return found


def _bracketed(r: Reading, i: int) -> bool:
    """Whether brackets hold a percent with a sign or none, and nothing else; not *기아(6.65%)의 상승률*."""
    if r.terms[i].kind != "(":
        return False
    j = i + 1 + (r.terms[i + 1].kind == "SIGN")
    value, behind = r.terms[j].value, r.terms[j + 2]
    alone = getattr(value, "unit", "") == "percent" and r.terms[j + 1].kind == ")"
    return alone and (behind.kind, behind.name) != ("P", "of")


def _listed(r: Reading, i: int) -> int:
    """삼성전자(1.75%), SK하이닉스(1.29%)가: each waits with its percent for the verb."""
    while True:
        inside, case, j = r.phrase(i)
        sign = next((term.sign for _, term in inside if term.kind == "SIGN"), 1)
        amounts = [((k, k + 1), term.value) for k, term in inside if term.kind != "SIGN"]
        if not amounts:
            return read_nouns.subject(r, i)
        at, amount = amounts[0]
        name = read_sides.resolved(r, r.terms[i].name)
        r.args.append(Arg("listed", at, amount, case, name, sign=sign))
        k = j + (r.terms[j].kind == "COMMA")
        if case not in ("and", "") or r.terms[k].kind not in _NAMES or not _bracketed(r, k + 1):
            return j
        i = k


def move(r: Reading, i: int) -> int:
    """A rise or fall: of those listed, of several with a figure each, or of one."""
    term = r.terms[i]
    j = r.phrase(i)[2] if term.role == "noun" else i + 1
    listed = r.take_all("listed")
    if listed:
        if term.role == "of" and r.terms[j].kind in _NAMES and r.bare(i):
            return r.fail(i, "word", "they moved, and nothing joins the others to them")
        _all_went(r, term, listed)
        return j
    _over_row(r)
    _over_spans(r, term)
    reached = any(arg.kind == "num" and arg.case == "until" for arg in r.args)
    end = read_verbs.move(r, i)
    if reached and term.sign > 0:
        r.sentence.extra["peaked"] = i
    waiting = _waiting(r)
    if waiting and (reached or not any(each.moves for each in waiting)):
        _went_too(r, (i, j), term, reached)
    return end


def _over_row(r: Reading) -> None:
    """지수는 5거래일째 내려 이 기간 6.49% 하락했다: over the row just said."""
    row = r.sentence.row
    span = r.take("this span") if row is not None else None
    if span is not None and row is not None and not row.broken:
        r.args.append(Arg("base", span.at, name=f"earlier:{row.sessions}"))


def _over_spans(r: Reading, term: Term) -> None:
    """이번 주 들어 1.64%, 이달 들어 1.09% 올랐다: each span has its percent; the last is the verb's own."""
    spans = [arg for arg in r.args if arg.kind == "base" and arg.name in PERIODS]
    for span in spans[:-1]:
        figure = next((arg for arg in r.args if arg.kind == "num" and arg.at[0] == span.at[1]), None)
        if figure is None or figure.case:
            continue
        r.args = [arg for arg in r.args if arg not in (span, figure)]
        changes = ((figure.at, figure.amount, figure.how),)
        moved(r, Move(span.at, r.who, term.sign, changes, None, span.name), "last")


def _all_went(r: Reading, term: Term, listed: list[Arg]) -> None:
    """Each of a list went that way, by the percent in its brackets; the sign there must say so too."""
    together = r.take("together")
    if together is not None and (together.name != "two" or len(listed) < 2):
        r.fail(together.at[0], "subject", "alone or together?")
    for arg in listed:
        if arg.sign != term.sign:
            r.fail(arg.at[0], "direction", "the verb goes one way and the sign in brackets the other")
        said = ChangeSaid(arg.at, arg.name, "last", term.sign, arg.amount, band=term.band)
        r.claims.append(said)
    r.who = tuple(arg.name for arg in listed)


def _went_too(r: Reading, at: At, term: Term, reached: bool) -> None:  # noqa: FBT001
    """Those put by went the way of the last one, or as far as their own figures."""
    mine, names = r.who, list[str]()
    aspect = "high" if term.sign > 0 else "low"
    for each in _take(r):
        names += each.who
        figure = each.figure
        if reached:
            moved(r, Move(at, each.who, term.sign, (), term.band), aspect)
            r.claims.extend(LevelSaid(figure.at, who, aspect, figure.amount, figure.how) for who in each.who)
        elif figure.amount.unit in _CHANGES:
            going = Move(at, each.who, term.sign, ((figure.at, figure.amount, figure.how),), term.band)
            if term.role in _ENDED:
                moved(r, going, "last")
            else:
                r.moves.append(going)
        else:
            r.fail(figure.at[0], "number", "a level before a verb of rise or fall")
    r.who = (*names, *mine)


def moment(kind: str, aspect: str) -> Callable[[Reading, int], int]:
    """The reader of a verb of a moment: what was put by is of the same moment."""

    def read(r: Reading, i: int) -> int:
        look = r.sentence.look
        for each in _take(r):
            for going in each.moves:
                moved(r, going, aspect)
            figure = each.figure
            said = (LevelSaid(figure.at, who, aspect, figure.amount, figure.how, look) for who in each.who)
            r.claims.extend(said)
        read_sides.at_moment(r, aspect, r.terms[i].role)
        return read_verbs.HANDLERS[kind](r, i)

    return read


def cross(r: Reading, i: int) -> int:
    """시가를 밑돌고 있다; 20만원, SK하이닉스가 100만원을 처음 넘어선 지; else one level crossed."""
    term = r.terms[i]
    if term.name == "hold" and read_sides.own_level(r, i):
        return i + 1
    waiting = _take(r)
    if waiting and term.role != "since":
        return r.fail(i, "number", "more than one level crossed")
    if not waiting:
        if r.sentence.deeds:
            r.sentence.deeds = ()
        return read_verbs.cross(r, i)
    first = any(arg.kind == "first" for arg in r.args)
    end = read_verbs.cross(r, i)
    crossed = (
        Mark(each.figure.at, who, each.figure.amount, 1, "", first) for each in waiting for who in each.who
    )
    r.sentence.deeds = tuple(each._replace(when=When(apart=True)) for each in crossed)
    return end


def beat(r: Reading, i: int) -> int:
    """나란히 사상 최고가를 새로 썼다: more than one did."""
    together = r.take("together")
    if together is not None and (together.name != "two" or len(r.who) < 2):
        r.fail(together.at[0], "subject", "alone or together?")
    return read_records.beat(r, i)


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    **read_sides.HANDLERS,
    "WHO": series,
    "SHARE": series,
    "MOVE": move,
    "OPEN": moment("OPEN", "open"),
    "CLOSE": moment("CLOSE", "close"),
    "STAND": moment("STAND", "last"),
    "CROSS": cross,
    "LOSE": cross,
    "BEAT": beat,
}
