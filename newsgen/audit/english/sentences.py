"""Where the sentences of English copy end: at points that belong to no abbreviation, and at lines."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.audit.english.words import Mark, Sentence

ABBREVIATIONS = frozenset("no mr ms mrs dr st vs approx gen sen rep gov messrs mt jr sr fig est".split())
FIRMS = frozenset("co corp inc ltd bros".split())
STARTERS = frozenset(
    "the a an it its in on but meanwhile among investors shares stocks foreign foreigners retail "
    "institutional institutions individuals he she they this that analysts at by after as for with "
    "market samsung sk hyundai lg kospi kosdaq seoul south trading turnover volume gainers losers "
    "chipmaker chipmakers large tech top elsewhere".split()
)
CLOSERS = ('"', "'", ")", "'s")


def sentences(text: str, marks: Sequence[Mark]) -> list[Sentence]:
    """The sentences of a text, points included; lines of a list and headlines are sentences too."""
    found: list[Sentence] = []
    first, breaks = 0, True
    for at in range(len(marks)):
        if at < first or not _ends(text, marks, at, first):
            continue
        stop = at + 1
        while stop < len(marks) and marks[stop].low in CLOSERS and marks[stop].start == marks[stop - 1].end:
            stop += 1
        _add(found, marks[first:stop], breaks=breaks)
        breaks = "\n" in marks[stop - 1].low or (stop < len(marks) and "\n" in marks[stop].low)
        first = stop
    _add(found, marks[first:], breaks=breaks)
    return found


def _add(found: list[Sentence], marks: Sequence[Mark], *, breaks: bool) -> None:
    kept = tuple(each for each in marks if "\n" not in each.low)
    if kept:
        found.append(Sentence(kept, kept[0].start, kept[-1].end, breaks, len(found)))


def _ends(text: str, marks: Sequence[Mark], at: int, first: int) -> bool:
    """Whether a sentence ends with a mark."""
    mark = marks[at]
    if mark.kind != "join":
        return mark.low.endswith((".m.", "u.s.", "kst", "gmt")) and _new(text, marks, at)
    if mark.low in ("!", "?"):
        return True
    if mark.low == ".":
        return _full_stop(marks, at)
    return "\n" in mark.low and _line_ends(text, marks, at, first)


def _new(text: str, marks: Sequence[Mark], at: int) -> bool:
    """Whether a sentence may begin behind a point that belongs to an abbreviation."""
    if not marks[at].low.endswith(".") or at + 1 >= len(marks):
        return False
    after = marks[at + 1]
    return after.capital and after.low.split()[0] in STARTERS and text[marks[at].end : after.start].isspace()


def _full_stop(marks: Sequence[Mark], at: int) -> bool:
    before = (marks[at - 1].low.split() or [""])[-1] if at else ""
    if at + 1 >= len(marks):
        return True
    after = marks[at + 1]
    if before in FIRMS:
        return after.capital or "\n" in after.low
    if before in ABBREVIATIONS:
        return False
    return after.low in CLOSERS or after.start > marks[at].end


SHORT_LINE = 60
"""A line of fewer characters that another one follows is a headline or a line of a list, not wrapped copy."""


def _line_ends(text: str, marks: Sequence[Mark], at: int, first: int) -> bool:
    if marks[at].low == "\n\n" or at == first or at + 1 >= len(marks):
        return True
    before, after = marks[at - 1], marks[at + 1]
    if after.kind == "join" and after.low in ("-", "--", "•", "*", "▲", "▷", "△", "·"):
        return True
    if before.low in (".", "!", "?", ":") or before.low in CLOSERS:
        return True
    line = marks[at].start - max(text.rfind("\n", 0, marks[at].start), 0)
    return line < SHORT_LINE and text[after.start].isupper()
