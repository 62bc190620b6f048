"""Who dealt, and what it was beside the days before: the areas that look at a whole sentence at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from newsgen.audit.assertions import Said
from newsgen.audit.english.area_breadth import breadth
from newsgen.audit.english.area_crossings import crossings
from newsgen.audit.english.area_dealing import dealing, unread
from newsgen.audit.english.area_extremes import extremes
from newsgen.audit.english.area_fares import fares
from newsgen.audit.english.area_gaps import gaps
from newsgen.audit.english.area_halts import halts
from newsgen.audit.english.area_lapses import lapses
from newsgen.audit.english.area_places import places
from newsgen.audit.english.area_records import former_records, records
from newsgen.audit.english.area_rows import rows
from newsgen.audit.english.area_tallies import tallies
from newsgen.audit.english.area_trade import trade
from newsgen.audit.english.area_turns import turns
from newsgen.audit.english.area_worth import worth
from newsgen.audit.english.clauses import Clause
from newsgen.audit.english.scene import Scene, scene_of
from newsgen.audit.english.tale import INDICES, Tale
from newsgen.audit.english.words import Mark

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
    tallies,
    dealing,
    unread,
    worth,
    trade,
    crossings,
    fares,
)
"""In the order in which they may take words."""


NAMING = ("who", "it", "they", "group")
PASSING = ("day", "clock", "before", "period", "join", "lapse", "figure")
"""Kinds that may stand before a subject."""
POINTING = ("it was", "that was", "it is", "that", "this", "that is", "this was", "it")
"""What goes on about whoever the words before were about."""
RANKING = frozenset(("extreme", "record", "former", "snap", "row"))
"""Kinds that say of somebody how it ranks: *its strongest finish*."""
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
    "slide",
    "rout",
    "plunge",
    "rally",
    "rebound",
    "slump",
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
    before = _before(told, tale)
    tale.carried.headless = headless = _headless(told, tale)
    alone = (tale.main,) if headless else (tale.index,) if tale.index and _of_index(told) else ()
    scene = scene_of(
        tale.text,
        clause.sentence,
        tale.cast,
        tale.carried,
        lambda at: subject(told, at, before) or alone,
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
    if first.low.endswith("ing") or "cross" in first.senses or first.low in POINTING:
        return True
    for mark in clause.marks:
        if not RANKING.isdisjoint(mark.senses):
            return True
        if (mark.kind == "it" and mark.value in ("main", "index", "any")) or mark.low in CLOSES:
            return mark.low != "its"
        if mark.kind not in PASSING and "plain" not in mark.senses:
            return False
    return False


def _before(told: Sequence[Clause], tale: Tale) -> tuple[str, ...]:
    """Whom a sentence goes on about that names nobody itself."""
    return (tale.index or tale.main,) if _starts_with_index(told) else tale.subject


def _headless(told: Sequence[Clause], tale: Tale) -> bool:
    """Whether a story has begun without a name, as headlines do: its main index is meant."""
    begins = len(tale.clauses) == len(told) or tale.carried.headless
    return begins and tale.main in INDICES and not _named(told)


def _of_index(told: Sequence[Clause]) -> bool:
    """Whether nobody but *the index* is named in a sentence: *it took the index less than a month*."""
    named = [mark for mark in _named(told) if mark.low != "it"]
    return bool(named) and all(mark.kind == "it" and mark.value in ("main", "index") for mark in named)


def _named(told: Sequence[Clause]) -> list[Mark]:
    """Everybody whom a sentence names, or seems to."""
    return [
        mark
        for clause in told
        for mark in clause.marks
        if mark.kind in (*NAMING, "other")
        or (
            mark.kind == "word"
            and mark.capital
            and "plain" not in mark.senses
            and not mark.low.endswith("ly")
        )
    ]


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
