"""Of whom each clause speaks: its own subject, the one of the clause before, or one named sentences ago."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsgen.audit.english.clauses import ASIDE, BESIDE, Clause
from newsgen.audit.english.heads import heads, stands_for
from newsgen.audit.english.nouns import DESCRIBING
from newsgen.audit.english.tale import INDICES, Tale
from newsgen.audit.english.words import Mark


def settle(clauses: Sequence[Clause], tale: Tale) -> None:
    """Fills in of whom each clause of a sentence speaks."""
    for at, clause in enumerate(clauses):
        single = {each.who or (each.why,) for each in clauses[:at] if each.own}
        tale.here = next(iter(single)) if len(single) == 1 and clauses[at - 1].who else ()
        several = len(single) > 1
        tale.here = ("",) if several else tale.here
        tale.index = _ground(clauses, at) or tale.index
        _settle(clauses, at, tale)
        _facts(clauses, at)
        clause.ahead = _ahead(clauses, at)
        tale.clauses.append(clause)
    for at, clause in enumerate(clauses):
        clause.behind = _behind(clauses, at)
        if clause.why == FORWARD:
            _forward(clauses, at)


def _ground(clauses: Sequence[Clause], at: int) -> str:
    """*Over on the Kosdaq, the index ...*: the market that a few words ahead of a clause set it on."""
    before = clauses[at - 1] if at else None
    if before is None or before.verb is not None or before.of("figure") or before.who:
        return ""
    named = [n for n, each in enumerate(before.marks) if each.kind == "who"]
    if len(named) != 1 or before.marks[named[0]].value not in INDICES:
        return ""
    lead = [each.low for each in before.marks[: named[0]] if each.low not in DESCRIBING]
    return str(before.marks[named[0]].value) if lead and lead[-1].split()[-1] in ("on", "in", "at") else ""


def _ahead(clauses: Sequence[Clause], at: int) -> tuple[Mark, ...]:
    """What stands before a clause and goes for it: *On Tuesday, the index ...*."""
    if clauses[at].joiner in ("when", "where"):
        near = [
            each
            for each in clauses[at].sentence.marks[max(clauses[at].first - 3, 0) : clauses[at].first - 1]
            if each.low != ","
        ]
        return tuple(near[-1:]) if near and near[-1].kind == "day" else ()
    before = clauses[at - 1] if at else None
    if at > 1 and clauses[at - 1].joiner in ("when", "where") and clauses[at].joiner == ",":
        before = clauses[at - 2]  # *Since Aug. 1, when it stood at 2,172.31, the index has ...*
    if before is None or before.verb is not None or before.of("figure") or before.who or before.depth:
        return ()
    return (*before.ahead, *before.marks)


def _behind(clauses: Sequence[Clause], at: int) -> tuple[Mark, ...]:
    """What stands behind a clause and goes for it, other figures of it between: *lost 370 points, or 17
    percent, over the past six sessions*."""
    for each in clauses[at + 1 :]:
        timed = any(mark.kind in TIMES or "period" in mark.senses for mark in each.marks)
        if each.joiner == "," and timed and each.verb is None and not each.of("figure"):
            over = each.marks[0].low in SPANNING and not (each.own and each.who)
            return each.marks if over else ()
        if each.own or each.verb not in (None, clauses[at].verb) or each.joiner not in (",", "or", "(", ")"):
            return ()
    return ()


TIMES = ("lapse", "day", "before", "period")
SPANNING = (
    "over",
    "in",
    "during",
    "within",
    "across",
    "since",
    "from",
    "on",
    "throughout",
    "through",
    "so far",
)


FORWARD = "not understood: no subject"


def _settle(clauses: Sequence[Clause], at: int, tale: Tale) -> None:
    clause = clauses[at]
    found, why = heads(clause, tale)
    near = _antecedent(clause, tale)
    if found and not _described(clauses, at):
        clause.who, clause.own = found, True
    elif near and not why:
        clause.who = near
    elif why:
        named = any(each.kind == "who" for each in clause.marks)
        aside = clause.joiner in ("which", "who", "whose")
        clause.why, clause.own = why, not aside and (named or not _appositive(clauses, at))
        if not clause.own and clause.joiner not in ("which", "who", "whose"):
            _carry(clauses, at, tale)
    else:
        _carry(clauses, at, tale)
    if clause.verb is None and clause.of("figure"):
        _borrow(clauses, at)


def _antecedent(clause: Clause, tale: Tale) -> tuple[str, ...]:
    """*Samsung Electronics, which ...*, *for the key index, which ...*: whom the words right before name."""
    if clause.joiner not in ("which", "who", "whose"):
        return ()
    before = [
        each for each in clause.sentence.marks[max(clause.first - 3, 0) : clause.first - 1] if each.low != ","
    ]
    if before and before[-1].kind == "it" and before[-1].value in ("main", "index"):
        return stands_for(before[-1], tale, "", before, len(before) - 1)
    named = before and before[-1].kind == "who" and not str(before[-1].value).startswith("?")
    return (before[-1].value,) if named else ()


def _described(clauses: Sequence[Clause], at: int) -> bool:
    """*Kia, the carmaker, gained*: a word for somebody behind a bare name, which is that name's."""
    clause, before = clauses[at], clauses[at - 1] if at else None
    if before is None or clause.joiner not in (",", "("):
        return False
    bare = (
        clause.verb is None and not clause.of("figure") and all(each.kind != "who" for each in clause.marks)
    )
    named = before.own and before.verb is None and not before.of("figure") and before.marks[-1].kind == "who"
    return bare and named


def _appositive(clauses: Sequence[Clause], at: int) -> bool:
    """Whether a clause without verb and figure only describes the one named before it."""
    clause = clauses[at]
    bare = clause.verb is None and not clause.of("figure")
    return bare and clause.joiner in (",", "(", "--", "and") and at > 0


def _carry(clauses: Sequence[Clause], at: int, tale: Tale) -> None:
    """The subject of a clause that names none."""
    clause = clauses[at]
    source = _source(clauses, at)
    if source is not None:
        clause.who, clause.why = source.who, source.why
    elif at == 0 and _goes_on(clause) and tale.subject:
        clause.who, clause.why = tale.subject, ""
    else:
        clause.who, clause.why = (), FORWARD


def _goes_on(clause: Clause) -> bool:
    """Whether a sentence begins with a word for what the one before told: *That marked ...*."""
    words = [each.low for each in clause.marks[:2]]
    if words[0] in ("it was", "that was", "it is", "that", "this"):
        return True
    first = clause.marks[0]
    if first.kind == "aspect" and str(first.value).endswith("noun"):
        return True
    return words[0] in ("the", "its") and len(words) > 1 and clause.marks[1].kind in ("move", "aspect")


def _source(clauses: Sequence[Clause], at: int) -> Clause | None:
    """The clause whose subject goes on."""
    clause = clauses[at]
    told = [each for each in clauses[:at] if each.own]
    if (
        at
        and clause.joiner == "and"
        and clauses[at - 1].joiner == "which"
        and clauses[at - 1].who
        and clause.verb
    ):
        return clauses[at - 1]
    if not told:
        return None
    last = told[-1]
    if (
        clause.depth
        or clause.joiner in ASIDE
        or last.joiner not in BESIDE
        or last.verb is None
        or len(told) == 1
    ):
        return last
    form = str(clause.verb.value).split()[-1] if clause.verb is not None else ""
    if clause.joiner == "," and form not in ("ing", "adj", ""):
        mains = [each for each in told if each.joiner not in BESIDE and not each.depth]
        return mains[-1] if mains else last
    return last


def _forward(clauses: Sequence[Clause], at: int) -> None:
    """*Falling for a third day, the index ...*: the subject comes behind."""
    clause = clauses[at]
    between = [each for each in clauses[at + 1 :] if each.own or each.why != FORWARD]
    following = between[0] if between else None
    if (
        following is None
        or not following.own
        or following.joiner != ","
        or any(each.own for each in clauses[:at])
    ):
        return
    form = str(clause.verb.value).split()[-1] if clause.verb is not None else ""
    first = clause.marks[0].low
    if form in ("ing", "adj", "") or first.endswith("ing") or clause.joiner in ("after", "with", "before"):
        clause.who, clause.why = following.who, following.why


def _borrow(clauses: Sequence[Clause], at: int) -> None:
    """The verb of the clause before, for a clause with figures and none."""
    clause = clauses[at]
    if at and clause.joiner in (",", ";", "and", "or", "while", "but", "(", ")"):
        verbs = [each.verb for each in clauses[:at] if each.verb is not None]
        clause.verb, clause.borrowed = (verbs[-1] if verbs else None), True


def _facts(clauses: Sequence[Clause], at: int) -> None:
    """Whether a clause is quoted, or goes on with a forecast."""
    clause = clauses[at]
    if clause.quoted:
        clause.beside = "somebody else's words"
    elif _took(clause):
        clause.beside = "how long it took, which is no move of the session"
    elif at and not clause.own and clause.joiner in (",", "and", "or", "(", "as", "to", "but"):
        before = clauses[at - 1]
        clause.beside = before.beside or before.blocked(before.marks[-1])


def _took(clause: Clause) -> bool:
    """*It took the index four months to climb from 3,000 to 4,000*."""
    marks = clause.sentence.marks
    at = next((at for at, each in enumerate(marks) if each.low in ("took", "takes", "taken")), None)
    if at is None or marks[at].start > clause.span[1]:
        return False
    behind = marks[at:]
    span = next((n for n, each in enumerate(behind) if each.kind == "lapse"), None)
    return span is not None and any(
        each.low == "to" or each.low.startswith("to ") for each in behind[span : span + 3]
    )


def told(sentences: Iterable[Sequence[Clause]], tale: Tale) -> None:
    """Settles sentence after sentence; for those who only want the subjects."""
    for each in sentences:
        settle(each, tale)
        tale.remember(each)
