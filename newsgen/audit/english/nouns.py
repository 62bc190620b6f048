"""Is a word for a move a noun where it stands: *a 2 percent rise*, *its gains*?"""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.audit.english.words import Mark

DETERMINERS = frozenset(
    "a an the its their of another further sharp modest slight steep biggest largest steepest this "
    "that early late daily 's strong in no any same similar big fresh winning losing solid from "
    "percent single-day one-day overnight".split()
)
NOUNS = ("gains", "losses", "advances", "declines", "falls", "drops", "rises", "jumps", "slides", "dips")
ADJECTIVES = frozenset(
    "strong stellar dizzying stunning solid hefty whopping mere robust healthy brisk steep sharp "
    "slight modest marginal moderate dramatic massive huge dazzling impressive remarkable "
    "breathtaking painful bruising brutal punishing fresh big wide broad deep heady handsome tidy "
    "cool respectable spectacular daily overall extended extending extends extend posted posting "
    "logged notched staged".split()
)

DESCRIBING = frozenset(
    "a an the its their benchmark bellwether tech giant heavyweight chipmaker automaker carmaker top "
    "cap market main key leading largest biggest second-largest company rival peer local chip memory "
    "semiconductor electronics auto fellow sister affiliate sibling unit smaller bigger hometown "
    "flagship maker battery counterpart cross-town crosstown bio".split()
)
"""Words that may stand between *and* or a preposition and a name: *and its sister Kia*."""


def is_noun(marks: Sequence[Mark], at: int) -> bool:
    """Whether a word for a move is a noun where it stands: *a 2 percent rise*, *its gains*."""
    mark = marks[at]
    form = mark.value.split()[-1]
    if form in ("ing", "adj"):
        return False
    if at == 0:
        return False
    before = marks[at - 1]
    if before.low in DETERMINERS or before.kind in ("extreme", "row", "spell"):
        return True
    if before.kind in ("figure", "lapse"):
        return form == "both" or mark.low in NOUNS
    if mark.low in NOUNS or form == "both":
        return "plain" in before.senses and before.low in ADJECTIVES
    return False
