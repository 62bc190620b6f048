"""Round levels crossed: in this session or long ago, for the first time or again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.verify.claims import (
    At,
    LevelSaid,
    When,
)
from newsgen.verify.korean import read_leads, read_records
from newsgen.verify.korean.endings import ENDED
from newsgen.verify.korean.reading import Arg, Mark, Reading
from newsgen.verify.korean.settle import marked
from newsgen.verify.korean.terms import Term
from newsgen.verify.times import DaySaid, Lapse


def lost(r: Reading, term: Term) -> bool:
    """6,000선 아래로 떨어졌다: a level crossed by a verb of rise or fall."""
    arg = next((each for each in r.args if each.kind == "rung" and each.sign), None)
    if arg is None:
        return False
    r.args.remove(arg)
    if arg.sign != term.sign:
        r.fail(arg.at[0], "direction", "the verb goes one way and this word the other")
    for who in r.who:
        r.marks.append(_mark(r, arg, who, term.sign, ""))
    return True


def crossed_first(r: Reading, first: Arg, aspect: str) -> None:
    """사상 첫 6,000선 마감."""
    level = r.take("rung", ("", "at", "to"))
    r.args.append(first)
    if level is not None:
        how = {"close": "close", "open": "open"}.get(aspect, "hold")
        r.marks.extend(_mark(r, level, who, 1, "")._replace(how=how) for who in r.who)


def cross(r: Reading, i: int) -> int:
    """넘다, 돌파하다, 회복하다; 내주다, 밑돌다: a level, and whether for the first time."""
    term = r.terms[i]
    j = r.phrase(i)[2] if term.role == "noun" else i + 1
    level = r.take("rung") or r.take("num", ("object", "subject", "until", ""))
    if level is None:
        return _record_crossed(r, i, j)
    at_it = term.name == "close" or r.words(i).startswith("올라")  # 6,000선에 안착했다, 올라섰다
    if level.case not in ("", "at" if at_it else "object", "subject"):
        r.fail(level.at[0], "particle", "it does not go with this verb")
    for arg in r.take_all("num", ("to",)):  # 5천16조9천억원으로 5천조원을 넘어섰다
        r.claims.extend(LevelSaid(arg.at, who, "last", arg.amount, arg.how, r.sentence.look) for who in r.who)
    side = 1 if term.kind == "CROSS" else -1
    name = "" if term.name == "hold" and term.role not in ("now", "of") else term.name
    marks = [_mark(r, level, who, side, name) for who in r.who]
    if term.role == "that":
        r.sentence.told_of = marks[0]
    elif term.role == "since":
        r.sentence.deed = _past(r, marks[0])
    else:
        r.marks.extend(marks)
        if term.role in ENDED:
            settle_marks(r)
    return j


def _past(r: Reading, mark: Mark) -> Mark:
    """지난달 27일 5,000선에 처음 안착한 지: the crossing of that day."""
    day = r.take("day")
    said = day.value if day is not None and isinstance(day.value, DaySaid) else None
    return mark._replace(when=When(said, apart=True))


def since_then(r: Reading, at: At, said: Lapse) -> int:
    """... 29일 만이다: so long after the crossing just told."""
    mark = r.sentence.deed
    assert isinstance(mark, Mark)
    r.sentence.deed = None
    r.sentence.basis = ""
    for each in (mark, *r.sentence.deeds):
        marked(r, each._replace(when=each.when._replace(lapse=said)), each.how or "touch")
    r.sentence.deeds = ()
    r.sentence.extra["grown_from"] = mark.level
    return at[1]


def _record_crossed(r: Reading, i: int, j: int) -> int:
    if any(arg.kind in ("old", "record") for arg in r.args):
        return read_records.beat(r, i)
    if not read_leads.lost_again(r, i):
        r.fail(i, "number", "which level?")
    return j


def _mark(r: Reading, level: Arg, who: str, side: int, name: str) -> Mark:
    first, since = map(r.take, ("first", "since")) if r.args else (None, None)
    sentence = r.sentence
    brief, sentence.brief = sentence.brief, False
    how = {"hold": "hold", "close": "close"}.get(name, "")
    day = since.value if since and isinstance(since.value, DaySaid) else None
    if day is not None and sentence.basis == "high":
        r.fail(level.at[0], "superlative", "only closes are compared")
    if sentence.basis == "close" or day:
        how = "close"
    again = side > 0 and r.take("anew") is not None
    back = again or name == "back" or (day is not None and side > 0)  # since a day on which it was there
    return Mark(level.at, who, level.amount, side, how, first is not None, back, brief, day)


def settle_marks(r: Reading) -> None:
    """The crossings of a verb that ends its clause."""
    for mark in r.marks:
        marked(r, mark, mark.how)
    r.marks.clear()


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "CROSS": cross,
    "LOSE": cross,
}
