"""How far did it go: *rose 2.39 percent*, *a fall of 12 points*, *up 1 percent from its open*, *(+0.3%)*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgen.audit.assertions import NOW, Beside, MoveSaid, Point, Said
from newsgen.audit.english.clauses import Clause
from newsgen.audit.english.moments import Time, time_of
from newsgen.audit.english.noun_times import noun_time
from newsgen.audit.english.owners import whom
from newsgen.audit.english.series import INDEX, scale, sign_of
from newsgen.audit.english.stages import stage
from newsgen.audit.english.tale import Tale
from newsgen.audit.english.ways import Way, runs, way_of
from newsgen.audit.english.words import Mark
from newsgen.records.checked import Span


def read(clause: Clause, tale: Tale) -> Iterator[Said]:
    """The moves of a clause."""
    for run in runs(clause):
        found = _run(clause, run, tale)
        if found:
            clause.take(*run)
            yield from found


def _run(clause: Clause, run: Sequence[Mark], tale: Tale) -> list[Said]:
    unit = _unit(clause, run)
    if unit not in ("percent", "points", "won"):
        return []
    way = way_of(clause, run)
    if way is None:
        return []
    named = whom(clause, way, run)
    if isinstance(named, str):
        return [_beside(run, named)]
    if not named or any(unit not in scale(who).moves for who in named):
        return []
    return _moved(clause, run, tale, way, named)


def _unit(clause: Clause, run: Sequence[Mark]) -> str:
    """The unit that is printed, or that a sign or a word for a move gives a bare number."""
    unit = str(run[-1].value.amount.unit)
    if unit or not clause.who or not (run[0].value.sign or _bare(clause, run[0])):
        return unit
    return "points" if scale(clause.who[0]) == INDEX else "won"


def _moved(clause: Clause, run: Sequence[Mark], tale: Tale, way: Way, named: Sequence[str]) -> list[Said]:
    """The moves of a run whose subjects are known."""
    why = clause.blocked(run[0])
    if not why and _counted(clause, run[0]):
        why = "counted from a figure that was not understood"
    if why:
        return [_beside(run, why)]
    time = noun_time(clause, run[0], tale) if way.noun else time_of(clause, tale)
    if time is None:
        return [_beside(run, "of a time that was not understood")]
    if len(run) > 1 and len(run) != len(named):
        return [_beside(run, "not understood: whose figure is which")]
    unit = _unit(clause, run)
    return [_said(clause, fig, who, way, time, unit) for fig, who in _pairs(run, named)]


def _counted(clause: Clause, mark: Mark) -> bool:
    """*From the record close of 2,228.96 the benchmark is down 19 percent*: not from the day before."""
    ahead = clause.marks[: clause.index(mark)]
    named = next((at for at, each in enumerate(ahead) if each.kind in ("who", "it")), 0)
    return clause.marks[0].low == "from" and any(each.kind == "figure" for each in ahead[:named])


def _bare(clause: Clause, mark: Mark) -> bool:
    """*Won up 12.55 to 1,429.95*: a bare number right behind a word for a move, before the level."""
    before, after = clause.before(mark), clause.after(mark)
    if before is None or after is None or before.kind != "move" or after.low not in ("to", "at"):
        return False
    top = LARGEST.get(clause.who[0], 0)
    return bool(0 < mark.value.amount.value < top)


LARGEST = {"KOSPI": 1000, "KOSDAQ": 300, "won": 100, "USDKRW": 100}
"""A bare number from here on is a level and no move."""


def _pairs(run: Sequence[Mark], whom: Sequence[str]) -> list[tuple[Mark, str]]:
    """Each figure with whose it is; one figure is everybody's."""
    if len(run) == 1:
        return [(run[0], who) for who in whom]
    return list(zip(run, whom, strict=True))


def _beside(run: Sequence[Mark], why: str) -> Beside:
    return Beside((run[0].start, run[-1].end), tuple(each.value.at for each in run), why)


def _said(clause: Clause, mark: Mark, who: str, way: Way, time: Time, unit: str) -> MoveSaid:
    word = way.word.low if way.word is not None else ""
    series, sign, loose = sign_of(who, _signed(mark, way), word)
    end_aspect, start = _ends(clause, mark, series, time)
    figure = mark.value
    amount = (
        figure.amount
        if figure.amount.unit == unit
        else type(figure.amount)(figure.amount.value, figure.amount.step, unit)
    )
    numbers = (figure.at, *_days(clause, time))
    return MoveSaid(
        _at(clause, mark, way),
        numbers,
        start,
        Point(series, end_aspect, time.end),
        sign,
        amount,
        figure.how,
        loose,
    )


def _days(clause: Clause, time: Time) -> list[Span]:
    """The printed numbers of the day that a move is counted from, or was on."""
    named = {time.start.on, time.end.on} - {None}
    year = time.start.base == "year"
    return [
        at
        for each in clause.of("day")
        if each.value.day in named or (year and each.value.day is None and not each.value.month)
        for at in each.digits
    ]


def _signed(mark: Mark, way: Way) -> str:
    return {1: "up", -1: "down"}.get(mark.value.sign, way.way) if way.word is None else way.way


def _at(clause: Clause, mark: Mark, way: Way) -> tuple[int, int]:
    """The word and its figure, where they stand in one clause with no other figure of the unit between;
    else the figure."""
    first, last = mark.start, mark.value.bare[1]
    word = way.word
    if word is None or word not in clause.marks:
        return (first, last) if mark.value.how else (mark.value.bare[0], last)
    between = clause.marks[min(clause.index(word), clause.index(mark)) : clause.index(mark)]
    if any(each.kind == "figure" for each in between):
        return mark.value.bare[0], last
    return min(first, word.start), max(last, word.end)


def _ends(clause: Clause, mark: Mark, series: str, time: Time) -> tuple[str, Point]:
    """What the move goes to, and from where."""
    aspect = stage(clause, mark)
    for each in clause.of("base"):
        return ("last" if aspect in ("open", each.value) else aspect), Point(series, each.sense("base"), NOW)
    if aspect == "last" and time.end != NOW and time.end.look is None:
        aspect = "close"
    return aspect, Point(series, "close", time.start)
