"""Where did it stand: *closed at 6,083.86*, *to 1,028,000 won*, *an intraday high of 6,144.71*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgen.audit.assertions import BEFORE, NOW, Beside, Moment, Point, Said, ValueSaid
from newsgen.audit.english.clauses import Clause
from newsgen.audit.english.moments import ONCE, Time, time_of
from newsgen.audit.english.series import scale
from newsgen.audit.english.stages import ONE_MOMENT, TOUCHED
from newsgen.audit.english.tale import Tale
from newsgen.audit.english.ways import idle, runs
from newsgen.audit.english.words import Mark

LEADS = frozenset(["at", "to", "of", "near", "was", "is", "as", "by", "price", "level"])
"""Words before a figure that make it a level."""
REACHED = frozenset(
    ["reached", "reaching", "reaches", "hit", "hitting", "touched", "touching", "fetched", "fetching"]
)
SKIPPED = frozenset(
    [
        "a",
        "an",
        "the",
        "about",
        "around",
        "price",
        "level",
        "apiece",
        "per",
        "share",
        "shares",
        "each",
        "value",
        "mark",
    ]
)
FINISH = (
    "close",
    "closing",
    "finish",
    "closing price",
    "closing level",
    "settlement",
    "finish of",
    "closing value",
)
ROUGH_YEAR = 100
"""A bare number below this is never told as the level of an index or of the won."""


def read(clause: Clause, tale: Tale) -> Iterator[Said]:
    """The levels of a clause."""
    for run in runs(clause):
        found = _run(clause, run, tale)
        if found:
            clause.take(*run)
            yield from found


def _run(clause: Clause, run: Sequence[Mark], tale: Tale) -> list[Said]:
    unit = run[-1].value.amount.unit
    former = _former(clause, run[0])
    lead = _lead(clause, run[0])
    if unit not in ("", "points", "won") or (former is None and not lead):
        return []
    if not clause.who:
        return [_beside(run, clause.why)] if clause.why else []
    return _read(clause, run, tale, former, lead)


def _read(clause: Clause, run: Sequence[Mark], tale: Tale, former: Moment | None, lead: str) -> list[Said]:
    """The levels of a run that belongs to somebody."""
    unit = run[-1].value.amount.unit
    if any(unit not in scale(who).levels for who in clause.who) or _small(run, clause.who):
        return []
    if lead == "between" and len(run) == len(clause.who) + 1:
        return _range(clause, run, tale)
    if _high_and_low(clause, run):
        return _range(clause, run, tale)
    if len(run) not in (1, len(clause.who)) or (len(run) == 1 and len(clause.who) > 1):
        return [_beside(run, "not understood: whose figure is which")]
    if why := clause.blocked(run[0]):
        return [_beside(run, why)]
    if former is not None:
        return [_said(run[0], _series(clause.who[0]), "close", former)]
    return _now(clause, run, tale) if lead != "from" else [_beside(run, "not said of when it is")]


def _now(clause: Clause, run: Sequence[Mark], tale: Tale) -> list[Said]:
    """The levels of the session, or of the day that the clause names."""
    time = time_of(clause, tale)
    if time is None:
        return [_beside(run, "of a time that was not understood")]
    aspect = _aspect(clause, run[0], time)
    return [
        _said(mark, _series(who), _of(who, aspect), time.end)
        for mark, who in zip(run, clause.who, strict=True)
    ]


def _of(who: str, aspect: str) -> str:
    """The won's high is the rate's low, and papers use either."""
    return "extreme" if who == "won" and aspect in ("high", "low") else aspect


def _high_and_low(clause: Clause, run: Sequence[Mark]) -> bool:
    """*With the day's high and low at 2,369.40 and 2,327.01*."""
    ends = {str(each.value) for each in clause.marks if each.kind == "aspect" and each.start < run[0].start}
    return len(run) == 2 and len(clause.who) == 1 and {"high noun", "low noun"} <= ends


def _range(clause: Clause, run: Sequence[Mark], tale: Tale) -> list[Said]:
    """*Swung between 5,987.06 and 6,142.14*: the low and the high."""
    time = time_of(clause, tale)
    if clause.blocked(run[0]) or time is None:
        return [_beside(run, clause.blocked(run[0]) or "of a time that was not understood")]
    low, high = sorted(run, key=lambda each: each.value.amount.value)
    series = _series(clause.who[0])
    return [_said(low, series, "low", time.end), _said(high, series, "high", time.end)]


def _series(who: str) -> str:
    return "USDKRW" if who == "won" else who


def _small(run: Sequence[Mark], whom: Sequence[str]) -> bool:
    return any(mark.value.amount.value < ROUGH_YEAR for mark in run) and not whom[0][:1].isdigit()


def _said(mark: Mark, series: str, aspect: str, when: Moment) -> ValueSaid:
    figure = mark.value
    span = (mark.start, figure.bare[1]) if figure.how else figure.bare
    return ValueSaid(span, (figure.at,), Point(series, aspect, when), figure.amount, figure.how)


def _beside(run: Sequence[Mark], why: str) -> Beside:
    return Beside((run[0].start, run[-1].end), tuple(each.value.at for each in run), why)


def _lead(clause: Clause, mark: Mark) -> str:
    """The word that makes a figure a level: *at*, *to*, *of* behind *a high*; empty where none does."""
    at = clause.index(mark) - 1
    while at >= 0 and (clause.marks[at].low in SKIPPED or idle(clause.marks, at)):
        at -= 1
    if at < 0 or clause.marks[at].kind == "who":
        return "at" if clause.joiner in ("at", "to") else _apart(clause, mark)
    before = clause.marks[at]
    if before.kind == "aspect":
        return "at" if mark.value.amount.unit != "points" else ""
    if before.low == "from":
        return "from"
    if before.low == "of":
        return "of" if _levelled(clause, at) else ""
    if before.low in ("at", "to", "near"):
        return "at"
    if before.low in REACHED or (
        before.low in ("was", "is", "stood", "as") and mark.value.amount.unit != "points"
    ):
        return "at"
    if before.low == "between":
        return "between"
    return ""


def _levelled(clause: Clause, at: int) -> bool:
    """Whether an *of* hangs on a word for a level: *an intraday high of*, *the closing price of*."""
    back = at - 1
    while back >= 0 and clause.marks[back].low in SKIPPED:
        back -= 1
    return back >= 0 and clause.marks[back].kind in ("aspect", "before", "base")


def _apart(clause: Clause, mark: Mark) -> str:
    """A level in brackets behind its name: *Samsung Electronics (205,500 won)*."""
    marks = clause.sentence.marks
    at = next(number for number, each in enumerate(marks) if each.start == mark.start)
    back = marks[at - 1] if at else None
    while back is not None and at > 1 and (back.low in STEPPED or _listed(clause, back)):
        at -= 1
        back = marks[at - 1]
    share = mark.value.amount.unit == "won"
    return (
        "at"
        if back is not None
        and back.kind == "who"
        and (clause.depth or not share or clause.joiner == ":")
        and not mark.value.sign
        else ""
    )


STEPPED = (":", "(", "shares", "stock", "outperformed", "underperformed")
"""What may stand between a name and its level."""


def _listed(clause: Clause, mark: Mark) -> bool:
    """Whether a mark is one of a list in brackets: *(005930, -5.17%, KRW53,200)*."""
    return bool(clause.depth) and (
        mark.low == "," or mark.low.isdecimal() or (mark.kind == "figure" and bool(mark.value.sign))
    )


def _aspect(clause: Clause, mark: Mark, time: Time) -> str:
    """What of the day a level is: its open, high, low, close or last."""
    aspect = ""
    for each in clause.marks:
        if each.start < mark.start and each.kind == "base":
            aspect = each.value
        if each.start < mark.start and each.kind == "aspect":
            said = str(each.value.split()[0])
            aspect = aspect if said == "last" and aspect and each.low in REACHED else said
    after = clause.after(mark)
    if (
        after is not None
        and after.low in ("at", "by")
        and (then := clause.after(after)) is not None
        and then.kind == "aspect"
    ):
        aspect = str(then.value.split()[0])
    if aspect in ("", "last") and (_touched(clause, mark) or any(each.low in ONCE for each in clause.marks)):
        return ONE_MOMENT
    if not aspect and clause.borrowed and clause.verb is not None and clause.verb.kind == "aspect":
        aspect = str(clause.verb.value.split()[0])
    if aspect in ("", "last") and time.end != NOW and time.end.look is None:
        return "close"
    return aspect or "last"


def _touched(clause: Clause, mark: Mark) -> bool:
    """*Hit 6,142.14*: it traded there, and need not have stayed."""
    before = [each for each in clause.marks if each.start < mark.start and each.kind == "aspect"]
    return bool(before) and before[-1].low in TOUCHED


def _former(clause: Clause, mark: Mark) -> Moment | None:
    """The session that a close is said to be of: *the previous close of*, *Tuesday's 1,442.5*."""
    at = clause.index(mark)
    back = at - 1
    while back >= 0 and clause.marks[back].low in (*SKIPPED, "of", "at", "'s", "was", "is", *FINISH):
        back -= 1
    before = clause.marks[back] if back >= 0 else None
    if before is not None and before.kind == "before" and back < at - (before.low == "on"):
        return BEFORE
    if before is not None and before.kind == "day" and before.value.own and before.value.day is not None:
        return Moment(on=before.value.day)
    if back >= 0 and any(
        each.low in ("from", "compared", "versus", "against", "than", "compared with", "compared to")
        for each in clause.marks[max(at - 3, 0) : at]
    ):
        return _behind(clause, at)
    return None


def _behind(clause: Clause, at: int) -> Moment | None:
    """*From 1,442.5 won the previous session*, *from 1,442.5 on Tuesday*."""
    for each in clause.marks[at + 1 : at + 6]:
        if each.kind == "before":
            return BEFORE
        if each.kind == "day" and each.value.day is not None:
            return Moment(on=each.value.day)
    return None
