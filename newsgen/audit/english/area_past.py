"""Who dealt, and what it was beside the days before: the areas that look at a whole sentence at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from newsgen.audit.assertions import Said
from newsgen.audit.english.area_breadth import breadth
from newsgen.audit.english.area_crossings import crossings
from newsgen.audit.english.area_dealing import dealing
from newsgen.audit.english.area_extremes import extremes
from newsgen.audit.english.area_fares import fares
from newsgen.audit.english.area_gaps import gaps
from newsgen.audit.english.area_halts import halts
from newsgen.audit.english.area_lapses import lapses
from newsgen.audit.english.area_places import places
from newsgen.audit.english.area_records import former_records, records
from newsgen.audit.english.area_rows import rows
from newsgen.audit.english.area_trade import trade
from newsgen.audit.english.area_turns import turns
from newsgen.audit.english.clauses import Clause
from newsgen.audit.english.scene import Scene, scene_of
from newsgen.audit.english.tale import Tale

WHOLE: tuple[Callable[[Scene], Iterator[Said]], ...] = (
    halts,
    turns,
    breadth,
    places,
    rows,
    former_records,
    extremes,
    records,
    lapses,
    gaps,
    dealing,
    trade,
    crossings,
    fares,
)
"""In the order in which they may take words."""


NAMING = ("who", "it", "they", "group")
PASSING = ("day", "clock", "before", "period", "join")
"""Kinds that may stand before a subject."""
CLOSES = (
    "the close",
    "the finish",
    "the closing price",
    "the closing level",
    "move",
    "loss",
    "gain",
    "drop",
    "rise",
    "fall",
    "decline",
    "advance",
    "milestone",
    "feat",
    "index",
)
"""What stands for the index, or whoever closed, spoken of before."""


def read(clause: Clause, tale: Tale) -> Iterator[Said]:
    """What the sentence asserts, told when its first clause is asked."""
    told = sentence_of(clause, tale)
    if clause is not told[0]:
        return
    tale.carried.who = tale.subject
    if clause.sentence.breaks:
        tale.carried.market = ""
    elif tale.subject == ("KOSDAQ",):
        tale.carried.market = "KOSDAQ"
    scene = scene_of(
        tale.text,
        clause.sentence,
        tale.cast,
        tale.carried,
        lambda at: subject(
            told, at, (tale.index or tale.main,) if _starts_with_index(told) else tale.subject
        ),
    )
    for area in WHOLE:
        for said in area(scene):
            _take(told, said, scene.days)
            yield said


def sentence_of(clause: Clause, tale: Tale) -> list[Clause]:
    """The clauses of the same sentence, in order."""
    found: list[Clause] = []
    for each in reversed(tale.clauses):
        if each.sentence is not clause.sentence:
            break
        found.append(each)
    return found[::-1]


def subject(told: Sequence[Clause], at: int, before: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The series spoken of at a place of the text: by its clause, else by the one before."""
    found: tuple[str, ...] = ()
    for clause in told:
        if clause.span[0] > at and found:
            break
        carried = before if clause is told[0] else found
        if not clause.who and (first := _first_named(clause, at)):
            found = first
            continue
        strange = clause.own and clause.why and not _goes_on(clause)
        found = _whose(clause) or _worth(clause) or (() if strange else carried)
    return found


def _goes_on(clause: Clause) -> bool:
    """Whether a clause names nobody and goes on about whoever was spoken of: *eclipsing the record*."""
    first = clause.marks[0]
    if first.low.endswith("ing") or "cross" in first.senses:
        return True
    for mark in clause.marks:
        if (mark.kind == "it" and mark.value in ("main", "index", "any")) or mark.low in CLOSES:
            return mark.low != "its"
        if mark.kind not in PASSING and "plain" not in mark.senses:
            return False
    return False


def _starts_with_index(told: Sequence[Clause]) -> bool:
    """Whether a sentence is about *the index* or *the benchmark* where nobody was named yet."""
    named = [mark for clause in told for mark in clause.marks if mark.kind in NAMING]
    return bool(named) and named[0].kind == "it" and named[0].value in ("main", "index")


def _first_named(clause: Clause, at: int) -> tuple[str, ...]:
    """Whom a clause begins with, where at most one unknown word, its verb, follows: *Kospi vaults past*."""
    marks = [mark for mark in clause.marks if mark.start < at]
    named = [mark for mark in marks if mark.kind == "who"]
    unknown = [mark for mark in marks if mark.kind == "word" and "plain" not in mark.senses]
    strange = any(mark.kind in ("other", "hedge", "it", "they", "group") for mark in marks)
    if (
        len(named) != 1
        or len(unknown) > 1
        or strange
        or marks[0] is not named[0]
        or named[0].value.startswith("?")
    ):
        return ()
    return (named[0].value,)


def _whose(clause: Clause) -> tuple[str, ...]:
    """The subjects of a clause; *turnover on the Kosdaq* is the Kosdaq's."""
    if len(clause.who) != 1 or not clause.who[0].endswith((".turnover", ".volume", ".cap")):
        return clause.who
    junior = [mark for mark in clause.marks if "KOSDAQ" in (mark.value, mark.sense("market"))]
    return (f"KOSDAQ.{clause.who[0].rpartition('.')[2]}",) if junior else clause.who


def _worth(clause: Clause) -> tuple[str, ...]:
    """Whose market value, turnover or volume a clause speaks of that names no other subject."""
    traded = [mark.senses["trade"] for mark in clause.marks if "trade" in mark.senses]
    named = {mark.value for mark in clause.marks if mark.kind == "who"} or {"KOSPI"}
    whose = named.pop()
    return (f"{whose}.{traded[0]}",) if len(traded) == 1 and not named and whose.isalnum() else ()


def _take(told: Sequence[Clause], said: Said, days: Collection[int]) -> None:
    """Leaves the figures that are spoken for to nobody else."""
    numbers = set(said.numbers)
    for clause in told:
        for mark in clause.marks:
            if mark.start in days or (mark.digits and numbers.issuperset(mark.digits)):
                clause.take(mark)
