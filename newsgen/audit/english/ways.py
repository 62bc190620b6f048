"""Which way did a figure go: the word for a move that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsgen.audit.english.clauses import Clause, listed
from newsgen.audit.english.nouns import ADJECTIVES, is_noun
from newsgen.audit.english.words import Mark


class Way(NamedTuple):
    """Which way a figure went, and the word that says so."""

    way: str
    word: Mark | None
    noun: bool = False


def runs(clause: Clause) -> Iterator[list[Mark]]:
    """Free figures of one unit in a list: *1.2 and 3.4 percent* are two of percent."""
    run: list[Mark] = []
    marks = clause.marks
    last = -9
    for at, mark in enumerate(marks):
        if mark.kind != "figure" or mark.value.at in clause.used:
            continue
        joined = (
            run
            and all(each.low in (",", "and") for each in marks[last + 1 : at])
            and listed(run[-1], mark)
            and not _signed_pair(run[-1], mark)
        )
        if run and not joined:
            yield run
            run = []
        run = [*run, mark]
        last = at
    if run:
        yield run


def _signed_pair(one: Mark, other: Mark) -> bool:
    """*(+29.52, +1.38%)*: points and percent of one move."""
    signs = one.value.sign and other.value.sign
    return bool(signs) and one.value.amount.unit != other.value.amount.unit


COMPARED = ("to", "in", "higher", "lower", "stronger", "weaker", "firmer", "softer", "up", "down")
"""Words that may stand behind the figure: *2 percent higher*."""


BETWEEN = frozenset(
    [
        "by",
        "another",
        "a",
        "an",
        "of",
        "or",
        ",",
        "and",
        "further",
        "about",
        "some",
        "just",
        "only",
        "the",
        "as much",
        "almost",
        "/",
        "-",
        "--",
        "a further",
        "sharply",
        "slightly",
        "modestly",
        "steeply",
        "also",
        "its",
        "equivalent",
        "even",
        "marginally",
    ]
)
"""What may stand between a word for a move and its figure."""


def way_of(clause: Clause, run: Sequence[Mark]) -> Way | None:
    """The word for a move that a run of figures belongs to; None where it belongs to none."""
    marks = clause.marks
    first, last = clause.index(run[0]), clause.index(run[-1])
    if (noun := _behind(marks, last)) is not None:
        return noun
    if last + 1 < len(marks) and marks[last + 1].low in ("of", "stake", "share"):
        return None
    back = first - 1
    while back >= 0 and (
        idle(marks, back)
        or marks[back].low in ("was", "is")
        or (marks[back].kind == "figure" and _level(marks, back) is False)
    ):
        back -= 1
    if back >= 0 and marks[back].kind == "move":
        named = is_noun(marks, back)
        if any(each.low in ("was", "is") for each in marks[back:first]) and not named:
            return None
        return Way(marks[back].value.split()[0], marks[back], noun=named)
    if back >= 0 and marks[back].kind == "aspect" and marks[back].low.endswith("as much as"):
        return Way("up" if marks[back].value.startswith("high") else "down", marks[back])
    return _bracketed(clause, run, back)


FIGURED = frozenset(
    "cumulative annual annualized average monthly weekly quarterly yearly projected expected "
    "estimated potential maximum minimum".split()
)
"""Words before a figure that make it another one than the day's."""


def idle(marks: Sequence[Mark], at: int) -> bool:
    """Whether a mark may stand between a word for a move and its figure: *a breathtaking*."""
    mark = marks[at]
    if mark.low in BETWEEN or mark.low in ADJECTIVES:
        return True
    if mark.low.endswith("ly") and mark.low not in FIGURED:
        return True
    free = mark.kind == "word" and mark.low not in FIGURED and not mark.capital
    return (
        free
        and at > 0
        and marks[at - 1].low in ("a", "an")
        and at + 1 < len(marks)
        and marks[at + 1].kind == "figure"
    )


def _level(marks: Sequence[Mark], at: int) -> bool:
    """Whether a figure is a level: *at* or *to* stands before it."""
    return at > 0 and marks[at - 1].low in ("at", "to", "from", "near")


BEYOND = {"above": "up", "below": "down"}
"""Words that tell a move where the close before follows: *169 points above Tuesday's close*."""


def _behind(marks: Sequence[Mark], last: int) -> Way | None:
    """A word for a move behind its figure: *a 2 percent gain*, *2 percent higher*."""
    at = last + 1
    while at < len(marks) and (
        "spell" in marks[at].senses
        or marks[at].low
        in (
            "daily",
            "one-day",
            "intraday",
            "overall",
            "weekly",
            "point",
            "overnight",
            "net",
            "single day",
            "one day",
        )
    ):
        at += 1
    if at + 1 < len(marks) and marks[at].low in BEYOND and marks[at + 1].kind in ("before", "day", "base"):
        return Way(BEYOND[marks[at].low], marks[at])
    if at >= len(marks) or marks[at].kind != "move":
        return None
    form = marks[at].value.split()[-1]
    if form == "adj" and marks[at].low.split()[0] in COMPARED:
        return Way(marks[at].value.split()[0], marks[at])
    if is_noun(marks, at):
        return Way(marks[at].value.split()[0], marks[at], noun=True)
    return None


def _bracketed(clause: Clause, run: Sequence[Mark], back: int) -> Way | None:
    """*(+1.2%)*, *rose 164.26 points (2.8 percent)*, *and SK hynix 3.4 percent*: the word stands before."""
    if run[0].value.sign and (back < 0 or clause.marks[back].kind in ("who", "it")):
        return Way("up" if run[0].value.sign > 0 else "down", None)
    if clause.depth and back < 0 and (signed := _signed_before(clause)):
        return signed
    if back >= 0 and marks_who(clause, back) is False:
        return None
    verb = clause.verb
    if clause.cause is not None and clause.cause.value != "any":
        return Way(clause.cause.value, clause.cause)
    if clause.borrowed and verb is not None and verb.kind == "move":
        return Way(verb.value.split()[0], verb)
    return _listed_as(clause) if clause.depth and back < 0 else None


def _signed_before(clause: Clause) -> Way | None:
    """*▲2.11 (0.18%)*: the sign of the figure before the bracket."""
    before = clause.sentence.marks[clause.first - 2] if clause.first > 1 else None
    if clause.figures("won") and clause.who and clause.who[0][:1].isdigit():
        return None
    if before is None or before.kind != "figure" or not before.value.sign:
        return None
    return Way("up" if before.value.sign > 0 else "down", None)


def _listed_as(clause: Clause) -> Way | None:
    """*Gainers included Samsung Electronics (2.75 percent)*; without such a word the way stays open."""
    marks = clause.sentence.marks[: clause.first]
    if len(marks) < 2 or marks[-2].kind != "who":
        return None
    told = [each.sense("breadth") for each in marks if "breadth" in each.senses]
    return Way(told[-1] if told and told[-1] in ("up", "down") else "", None)


def marks_who(clause: Clause, back: int) -> bool:
    """Whether nothing but the clause's own subject stands up to a mark."""
    return all(
        each.kind in ("who", "it", "they") or "plain" in each.senses or each.low in (",", "and", "by")
        for each in clause.marks[: back + 1]
    ) and clause.marks[back].low not in ("at", "to", "from", "of", "in", "on", "for", "with", "over", "than")
