"""A sentence as clauses: where each begins, what its verb is, and whom it can be about.

Every clause with a verb or a figure becomes one; ``subjects`` then says of whom it speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgen.audit.english.nouns import DESCRIBING, is_noun
from newsgen.audit.english.words import Mark, Sentence
from newsgen.records.checked import Span

BREAKS = frozenset(
    ', ; : ( ) -- " [ ] | • · ▲ ▼ △ ▷ * . ! ? ... and but while which as when though although with '
    "whereas because who whose where after before until or yet thanks".split()
) | {"even as"}
ASIDE = ("which", "who", "whose", "where", "(")
BESIDE = (
    "with",
    "as",
    "while",
    "after",
    "when",
    "because",
    "before",
    "even as",
    "though",
    "although",
    "whereas",
)
"""Words that begin a clause beside the main one."""
PREDICATES = ("move", "net", "turn", "cross", "outnumbered", "fare", "hands")


class Clause:
    """A stretch of a sentence with one verb at most; its subjects are filled in by ``subjects``."""

    def __init__(
        self, marks: tuple[Mark, ...], sentence: Sentence, first: int, joiner: str, depth: int
    ) -> None:
        self.marks = marks
        self.sentence = sentence
        self.first = first
        """Where in the sentence's marks it begins."""
        self.joiner = joiner
        """The word or point before it; empty at the beginning of a sentence."""
        self.depth = depth
        """1 within brackets."""
        self.quoted = False
        self.who: tuple[str, ...] = ()
        """Series it speaks of; ``@foreign`` for a group, ``.cap``, ``.turnover``, ``.volume`` behind whose
        they are, ``won`` where the won's worth is spoken of and not its rate."""
        self.own = False
        """It names its subject itself."""
        self.why = ""
        """Why nobody can say of whom it speaks; empty where that is known."""
        self.ahead: tuple[Mark, ...] = ()
        """What stands before it and goes for it: *On Tuesday,*."""
        self.behind: tuple[Mark, ...] = ()
        """What stands behind it and goes for it: *, over the past six sessions*."""
        self.beside = ""
        """Why nothing in it is a fact of the session: *a forecast*, *quoted words*."""
        self.verb: Mark | None = None
        """What its subject did; that of the clause before where it has none (*A rose 1 percent and B 2*)."""
        self.cause: Mark | None = None
        """What somebody else did to it: *lifted the index*."""
        self.borrowed = False
        """The verb is another clause's."""
        self.used: set[Span] = set()
        """Printed numbers that an assertion speaks for; one set for all clauses of a text."""
        for at in range(len(marks)):
            if _predicate(marks, at):
                self.verb = marks[at]
                break

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.marks[0].start, self.marks[-1].end

    def figures(self, *units: str) -> list[Mark]:
        """Its figures that nothing speaks for yet, of the units given (all without any)."""
        return [
            each
            for each in self.marks
            if each.kind == "figure"
            and each.value.at not in self.used
            and (not units or each.value.amount.unit in units)
        ]

    def of(self, kind: str) -> list[Mark]:
        """Its marks that can mean something of a kind."""
        return [each for each in self.marks if each.kind == kind or kind in each.senses]

    def take(self, *marks: Mark) -> None:
        """Marks figures as spoken for."""
        self.used.update(at for each in marks for at in each.digits)

    def __contains__(self, mark: Mark) -> bool:
        """Whether a mark is its own."""
        return self.marks[0].start <= mark.start < self.marks[-1].end

    def index(self, mark: Mark) -> int:
        """Where a mark stands among its own."""
        return next(at for at, each in enumerate(self.marks) if each.start == mark.start)

    def before(self, mark: Mark) -> Mark | None:
        """The mark before one, in the clause; None for one of another clause."""
        if mark not in self:
            return None
        at = self.index(mark)
        return self.marks[at - 1] if at else None

    def after(self, mark: Mark) -> Mark | None:
        """The mark behind one, in the clause; None for one of another clause."""
        if mark not in self:
            return None
        at = self.index(mark) + 1
        return self.marks[at] if at < len(self.marks) else None

    def blocked(self, mark: Mark) -> str:
        """Why a mark is no fact of the session: a forecast, a denial or somebody's words around it."""
        if self.beside:
            return self.beside
        fact = False
        for each in self.marks:
            if each.start >= mark.start:
                break
            if not fact and each.kind in REASONS:
                return REASONS[each.kind]
            fact = fact or (each.kind in ("move", "aspect") and each.value.split()[-1] == "verb")
        return ""


REASONS = {"hedge": "a forecast or a possibility", "not": "a denial", "speech": "somebody else's words"}


def _predicate(marks: Sequence[Mark], at: int) -> bool:
    mark = marks[at]
    if mark.kind == "aspect":
        owned = at > 0 and marks[at - 1].low in ("'s", "'", "its", "the", "a")
        return str(mark.value).endswith("verb") and not owned
    if mark.kind not in PREDICATES or (mark.low == "leading" and not at):
        return False
    if mark.kind == "cross":
        return any(
            each.kind == "figure" and each.value.amount.unit != "percent" for each in marks[at + 1 : at + 4]
        )
    return mark.kind != "move" or not is_noun(marks, at)


def clauses(sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence, in order; points and joining words are left out."""
    found = list(_pieces(sentence))
    quoted = list(_quotes(sentence))
    for clause in found:
        clause.quoted = any(first <= clause.span[0] < last for first, last in quoted)
    return found


def _pieces(sentence: Sentence) -> Iterator[Clause]:
    marks, first, joiner, depth = sentence.marks, 0, "", 0
    for at, mark in enumerate(marks):
        if mark.kind == "cause" and _moved(marks, at):
            if at > first:
                yield _clause(sentence, first, at, joiner, depth)
            joiner, first = "cause", at + 1
            continue
        if mark.kind != "join" or not (_breaks(marks, at) or _told(marks[first:at], mark)):
            continue
        if at > first:
            yield _clause(sentence, first, at, joiner, depth)
            joiner = ""
        depth = 1 if mark.low == "(" else 0 if mark.low == ")" else depth
        if mark.low == "(" or not joiner or joiner in (",", ")"):
            joiner = mark.low
        first = at + 1
    if first < len(marks):
        yield _clause(sentence, first, len(marks), joiner, depth)


def _clause(sentence: Sentence, first: int, stop: int, joiner: str, depth: int) -> Clause:
    clause = Clause(sentence.marks[first:stop], sentence, first, joiner, depth)
    before = sentence.marks[first - 1] if first else None
    clause.cause = before if before is not None and before.kind == "cause" else None
    return clause


def _moved(marks: Sequence[Mark], at: int) -> bool:
    """Whether somebody is named behind *lifted*, and then a figure or a word for a move."""
    for number, each in enumerate(marks[at + 1 : at + 7]):
        if each.kind in ("figure", "move") or (each.kind == "join" and each.low not in ("and",)):
            return False
        if each.kind in ("who", "it", "they"):
            behind = marks[at + number + 2 : at + number + 5]
            return any(one.kind in ("figure", "move") for one in behind)
    return False


def _told(marks: Sequence[Mark], mark: Mark) -> bool:
    """Whether a comma stands behind a clause that has its figure: *a gain in the Nasdaq, the Kospi ...*."""
    if mark.low != "," or not marks or marks[-1].kind != "who":
        return False
    return any(each.kind in ("figure", "move") for each in marks)


def _breaks(marks: Sequence[Mark], at: int) -> bool:
    """Whether a clause ends with a point or joining word; not within a list, nor before *or 2 percent*."""
    low = marks[at].low
    if low not in BREAKS:
        return False
    before = marks[at - 1] if at else None
    if before is not None and before.low == "," and low in ("and", "or") and at > 1:
        before = marks[at - 2]
    after = _following(marks, at)
    if low == "and" and before is not None and before.kind == "who":
        after = _described(marks, at + 1)
    if low == "as":
        return not (after and after.low in ("of", "well", "much"))
    if before is None or after is None or low not in (",", "and", "or"):
        return True
    if low == "," and after.low in ("and", "or"):
        then = _following(marks, at + 1)
        return not (then and _pair(before, then, list_only=after.low == "and"))
    if low == "," and after.low in ("to", "at") and before.kind == "figure":
        return not any(each.low == "or" for each in marks[max(at - 3, 0) : at])
    return not _pair(before, after, list_only=low != "or")


def _described(marks: Sequence[Mark], at: int) -> Mark | None:
    """The mark at a place, or the name behind it and the words that describe it: *and its sister Kia*."""
    far = at
    while far < len(marks) and marks[far].low in DESCRIBING:
        far += 1
    named = far < len(marks) and marks[far].kind == "who"
    return marks[far] if named else marks[at] if at < len(marks) else None


def _following(marks: Sequence[Mark], at: int) -> Mark | None:
    return marks[at + 1] if at + 1 < len(marks) else None


def _pair(before: Mark, after: Mark, *, list_only: bool) -> bool:
    """Whether two marks are members of one list: names, or figures of one unit."""
    if before.kind == "who" and after.kind == "who":
        return True
    if before.kind != "figure" or after.kind != "figure":
        return False
    if not list_only:
        return True
    return listed(before, after)


ROUND = 1000
"""A bare number of at least this much is a level, and does not share the unit of the one behind it."""


WHOLE = 100
"""A bare number from here on does not share the *percent* behind it."""
WIDE = 10
"""Bare numbers in a list are not further apart than this many times."""


def listed(before: Mark, after: Mark) -> bool:
    """Whether two figures are of one list: of one unit, or *1.2 and 3.4 percent*."""
    one, other = before.value.amount, after.value.amount
    if one.unit == other.unit != "":
        return True
    if one.unit or one.step > other.step * ROUND:
        return False
    near = bool(min(one.value, other.value) * WIDE > max(one.value, other.value))
    if other.unit in ("", "won", "dollars", "shares"):
        return near or bool(other.step >= ROUND > one.value)
    return bool(one.value < (WHOLE if other.unit == "percent" else ROUND))


LONG_QUOTE = 24
"""Fewer characters between quotation marks are a word or a term, not somebody's sentence."""


def _quotes(sentence: Sentence) -> Iterator[Span]:
    """Where somebody is quoted; to the end where the quotation goes on."""
    opened: int | None = None
    for mark in sentence.marks:
        if mark.low != '"':
            continue
        if opened is None:
            opened = mark.end
        else:
            if mark.start - opened >= LONG_QUOTE:
                yield opened, mark.start
            opened = None
    if opened is not None:
        yield (opened, sentence.end) if sentence.end - opened > LONG_QUOTE else (0, 0)
