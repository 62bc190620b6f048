"""The subjects that a clause names itself: names, pronouns, and quantities with whose they are."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.audit.english.clauses import Clause
from newsgen.audit.english.nouns import DESCRIBING, is_noun
from newsgen.audit.english.tale import INDICES, Tale
from newsgen.audit.english.words import Mark

PREPOSITIONS = frozenset(
    "of for in on by from against with to at over into than like about behind under above below "
    "between toward towards among amid following despite including excluding via".split()
)
SHARES = frozenset("shares stock stocks price prices share issue".split())
OWNED = (*SHARES, "capitalization", "value", "volume", "cap")
"""Words whose *of* names the owner: *shares of Samsung*."""
QUANTITIES = {"turnover": ".turnover", "volume": ".volume", "cap": ".cap"}
STRANGE = ("part", "elsewhere", "breadth", "issue", "halt", "usual")
"""Kinds that can be subjects and have figures of their own."""
UNKNOWN = "not understood: of whom"
AUXILIARIES = ("was", "were", "is", "are", "has", "have", "had", "did")
SKIP = "-"


def heads(clause: Clause, tale: Tale) -> tuple[tuple[str, ...], str]:
    """The subjects that a clause names before its verb or first figure, or why there are none."""
    found: list[str] = [tale.index] if _lists(clause) and tale.index else []
    why, owner = "", ""
    marks = clause.marks[: _reach(clause)]
    for at, mark in enumerate(marks):
        if mark.kind in ("who", "it", "they", "group", "trade") or "trade" in mark.senses:
            if _governed(marks, at):
                continue
            named = stands_for(
                mark, tale, owner or (found[-1] if found and _owned(marks, at) else ""), marks, at
            )
            if not named:
                return (), why or f"{UNKNOWN} {mark.low!r} speaks"
            if named[0] == SKIP:
                continue
            found = [*found, *named] if found and _listed(marks, at) else list(named)
            why, owner = "", ""
        elif found and _ends(clause, mark, marks[at - 1]):
            break
        elif mark.low in ("'s", "'"):
            owner = found[-1] if found else ""
        elif strange := _strange(mark):
            found, why = [], strange
    if found and found[0].startswith("?"):
        return (), found[0][1:]
    return tuple(found), "" if found else why or _kin(marks)


def _kin(marks: Sequence[Mark]) -> str:
    """*Its rival's high*: somebody else, who is not named."""
    other = next((each.low for each in marks if each.low in KIN), "")
    return f"not understood: {other!r}" if other else ""


def _ends(clause: Clause, mark: Mark, before: Mark) -> bool:
    """Whether a mark behind the subject is part of the verb."""
    auxiliary = mark.low in AUXILIARIES or mark.kind in ("hedge", "not", "speech")
    return auxiliary or _acts(clause, mark, before)


def _acts(clause: Clause, mark: Mark, before: Mark) -> bool:
    """Whether an unknown verb stands right behind the subject of a clause without figures: *the Kosdaq
    joined the fun with ...*. Whatever it means, the subject is told."""
    verbal = mark.low.endswith("ed") or mark.low in IRREGULAR
    return verbal and mark.kind == "word" and before.kind in NAMING and not clause.of("figure")


def _lists(clause: Clause) -> bool:
    """Whether a line of a list begins with the bare word."""
    first = clause.marks[0]
    return first.low == "index" and first.capital and clause.first < LINE


LINE = 2
"""*Index opened at ...* in a list: so many marks may stand before it, a dash among them."""
KIN = ("rival", "peer", "sister", "affiliate", "sibling", "counterpart", "competitor")
"""Words for somebody else."""
NAMING = ("who", "it", "they", "group")
IRREGULAR = ("led", "kept", "had", "took", "came", "went", "held", "bore", "felt", "stole", "found", "lost")


def _reach(clause: Clause) -> int:
    """How many marks can be the subject: those before the verb, or the first figure or word for a move."""
    own = clause.verb if clause.verb in clause.marks else None
    for at, mark in enumerate(clause.marks):
        if mark is own or (own is None and mark.kind == "aspect") or _stops(clause.marks, at):
            return at
    return len(clause.marks)


def _stops(marks: Sequence[Mark], at: int) -> bool:
    """Whether a figure or a word for a move ends the subject; a rank does not (*No. 2 SK hynix*), nor does
    a noun before it (*after the surge the benchmark*)."""
    mark = marks[at]
    if mark.kind == "figure":
        return mark.value.amount.unit not in ("place", "ordinal") and not _leads(marks, at)
    return mark.kind == "move" and not is_noun(marks, at)


def _leads(marks: Sequence[Mark], at: int) -> bool:
    """Whether a figure only says from where: *From the record close of 2,228.96 the benchmark is down*."""
    if marks[0].low not in ("from", "at", "despite"):
        return False
    behind = marks[at + 1 : at + LEADING]
    stop = next((n for n, each in enumerate(behind) if each.kind in ("who", "it")), None)
    if stop is None:
        return False
    return all(each.kind == "day" or each.low in LEADS for each in behind[:stop])


LEADING = 5
LEADS = ("on", "the", "in", ",", "points", "set", "reached")


def _governed(marks: Sequence[Mark], at: int) -> bool:
    """Whether a name hangs on a preposition: *against the dollar*, but not *shares of Samsung*."""
    back = at - 1
    while back >= 0 and marks[back].low in DESCRIBING:
        back -= 1
    if back < 0:
        return False
    if marks[back].low not in PREPOSITIONS:
        return False
    owned = marks[back].low in ("of", "in") and back > 0
    return not (owned and marks[back - 1].low.split()[-1] in OWNED)


def _owned(marks: Sequence[Mark], at: int) -> bool:
    return at > 0 and (marks[at - 1].kind == "who" or marks[at - 1].low in ("'s", "'"))


def _listed(marks: Sequence[Mark], at: int) -> bool:
    """Whether a name goes on with a list of names."""
    back = at - 1
    while back > 0 and marks[back].low in (*DESCRIBING, ",", "and"):
        if marks[back].low in (",", "and"):
            return True
        back -= 1
    return False


def stands_for(mark: Mark, tale: Tale, owner: str, marks: Sequence[Mark], at: int) -> tuple[str, ...]:
    """The series that a name, pronoun or quantity stands for; empty where that is open."""
    if "trade" in mark.senses and mark.kind not in ("who", "it", "group"):
        return _quantity(mark, tale, owner, marks, at)
    if mark.kind == "group":
        return (f"@{mark.value}",)
    if mark.kind == "who":
        return (mark.value,)
    if mark.kind == "they":
        return _pair(mark, tale)
    return _pronoun(mark, tale, marks, at, owner)


def _quantity(mark: Mark, tale: Tale, owner: str, marks: Sequence[Mark], at: int) -> tuple[str, ...]:
    kind = QUANTITIES[mark.sense("trade")]
    if not owner and at and marks[at - 1].low == "its":
        told = tale.here or tale.subject
        owner = told[0] if len(told) == 1 else tale.company
        if not owner:
            return ()
    base = owner or tale.main
    return (base.partition(".")[0] + kind,)


def _pair(mark: Mark, tale: Tale) -> tuple[str, ...]:
    if mark.value == "former":
        return tale.pair[:1]
    if mark.value == "latter":
        return tale.pair[1:]
    return tale.pair


def _pronoun(mark: Mark, tale: Tale, marks: Sequence[Mark], at: int, owner: str) -> tuple[str, ...]:
    kind = mark.value
    if kind == "main":
        return (tale.main,) if tale.main in INDICES else ("KOSPI",)
    if kind == "currency":
        return ("won",)
    if kind == "index":
        return (tale.index,) if tale.index else ()
    if kind == "stocks":
        return _stocks(mark, tale, marks, at, owner)
    if kind == "company":
        return (tale.company,) if tale.company else ()
    if kind == "rate":
        return ("USDKRW",) if "USDKRW" in tale.subject or "won" in tale.subject else ()
    told = tale.here or tale.subject
    return told if told != ("",) else ()


def _stocks(mark: Mark, tale: Tale, marks: Sequence[Mark], at: int, owner: str) -> tuple[str, ...]:
    """*Shares* alone are the market; behind a name they are the name's own."""
    if " " in mark.low and mark.low != "the market":
        return (tale.main,)
    if owner:
        return (owner,)
    if at + 1 < len(marks) and marks[at + 1].low in ("of", "in"):
        return (SKIP,)
    if all(each.low in ("the", "meanwhile") or each.kind in ("day", "clock") for each in marks[:at]):
        return (tale.main,)
    return (SKIP,)


def _strange(mark: Mark) -> str:
    """Why what a clause speaks of is none of the day's series; empty where a word says nothing of it."""
    if mark.kind == "other":
        return str(mark.value)
    if mark.kind in STRANGE:
        return f"{UNKNOWN}: {mark.low!r}"
    return f"not understood: {mark.low!r}" if _unknown(mark) else ""


def _unknown(mark: Mark) -> bool:
    """Whether a word may own what follows: any that is not known to be harmless."""
    if mark.kind not in ("word", "hedge", "record", "extreme", "place", "level"):
        return False
    if "plain" in mark.senses or mark.low.endswith("ly") or not mark.low[0].isalpha():
        return False
    if mark.kind == "hedge":
        return False
    return mark.low not in PREPOSITIONS
