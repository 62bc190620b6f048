"""Which way did it go, where no figure says how far: *Seoul shares closed higher*, *the won weakened*."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.audit.assertions import MoveSaid, Point, Said
from newsgen.audit.english.clauses import Clause
from newsgen.audit.english.moments import DEFAULT, time_of
from newsgen.audit.english.nouns import is_noun
from newsgen.audit.english.series import SECTOR, scale, sign_of
from newsgen.audit.english.stages import stage
from newsgen.audit.english.tale import Tale
from newsgen.audit.english.words import Mark

FOLLOWS = frozenset(
    [
        "on",
        "against",
        "in",
        "to",
        "amid",
        "at",
        "from",
        "sharply",
        "slightly",
        "for",
        "further",
        "after",
        "overnight",
        "modestly",
        "with",
    ]
)
VAGUE = frozenset(
    [
        "ahead",
        "off",
        "added",
        "adds",
        "adding",
        "add",
        "recouped",
        "erased",
        "trimmed",
        "steady",
        "in the red",
        "gave up",
        "give up",
        "lost ground",
        "put on",
        "strengthen",
        "firm",
        "held",
        "returned",
    ]
)
"""Words that say which way only with a figure behind them."""
OTHERS = ("cross", "net", "turn", "row", "extreme", "record", "fare", "snap")
"""Kinds behind which a word for a move has another meaning: *fell below*, *lost the 6,000 mark*."""
LATER = ("then", "later", "afterwards", "subsequently", "eventually")
"""What follows a turn within the session: *rose, then eased* says nothing of the close before."""


def read(clause: Clause, tale: Tale) -> Iterator[Said]:
    """The direction that a clause without a move in figures asserts of its subject."""
    mark = _word(clause)
    if mark is None or not clause.who or clause.blocked(mark) or clause.depth:
        return
    if any(
        each.value.amount.unit in ("percent", "points", "pp")
        for each in clause.marks
        if each.kind == "figure"
    ):
        return
    if any(each.low in LATER for each in clause.marks if each.start < mark.start):
        return
    if time_of(clause, tale) != DEFAULT or any(
        each.kind in ("hedge", "not", "other", "record", "extreme") or _peak(each) for each in clause.marks
    ):
        return
    way = mark.value.split()[0]
    for who in clause.who:
        if scale(who).moves and scale(who) != SECTOR:
            series, sign, loose = sign_of(who, way, mark.low)
            aspect = stage(clause, mark)
            if aspect in ("high", "low", "extreme"):
                continue
            yield MoveSaid(
                mark.span,
                (),
                Point(series, "close", DEFAULT.start),
                Point(series, aspect, DEFAULT.end),
                sign,
                None,
                "",
                loose,
            )


def _word(clause: Clause) -> Mark | None:
    """The clause's own verb or adjective for a move, where nothing gives it another meaning."""
    for at, mark in enumerate(clause.marks):
        if mark.kind != "move" or is_noun(clause.marks, at):
            continue
        form = mark.value.split()[-1]
        before = clause.marks[at - 1].low if at else ""
        if form == "both" and (before == "to" or not _headline(clause)):
            return None
        if mark.low in VAGUE or any(kind in mark.senses for kind in OTHERS if kind != "cross"):
            return None
        after = clause.marks[at + 1] if at + 1 < len(clause.marks) else None
        plain = (
            after is None
            or after.low in FOLLOWS
            or after.kind in ("day", "join", "base")
            or after.low.endswith("ly")
        )
        return mark if plain and clause.own and clause.joiner not in ("because", "with") else None
    return None


def _peak(mark: Mark) -> bool:
    """Whether a word tells of the day's high or low."""
    return mark.kind == "aspect" and mark.value.split()[0] in ("high", "low")


def _headline(clause: Clause) -> bool:
    """Whether a sentence is a headline: no full stop ends it."""
    return clause.sentence.marks[-1].low not in (".", "!", "?", '"') and clause.sentence.breaks
