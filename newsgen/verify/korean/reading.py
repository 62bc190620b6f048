"""What the Korean reader keeps in mind: who is spoken of, and the phrases that wait for their verb.

Korean puts the verb last. Noun phrases therefore wait as arguments with the particle they carry; a verb
takes those it governs, and what no verb has taken by the full stop is unread. A move in an adnominal verb
(1.91% 오른 6,083.86에) waits as well, until the verb that says of which moment it is: opened, closed, stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsgen.verify.amounts import Amount
from newsgen.verify.claims import NOW, At, Band, Claim, Unread, When
from newsgen.verify.claims_records import RunSaid
from newsgen.verify.heard import Told
from newsgen.verify.korean.lexer import Lexed
from newsgen.verify.korean.particles import agrees
from newsgen.verify.korean.terms import FITS, Term, Value
from newsgen.verify.times import DaySaid

if TYPE_CHECKING:  # only stories of other sections have them
    from newsgen.verify.claims_period import PeriodClaim
    from newsgen.verify.claims_rate import RateClaim
    from newsgen.verify.claims_stock import StockClaim


class Cast(NamedTuple):
    """Whom and what a story can speak of, before a word of it is read."""

    main: str
    focus: str
    """The series that the story is about: a share, else the main index."""
    now: time
    """The hour of the figures."""
    session: date
    previous: date | None
    """The session before, where the day knows it."""
    told: Sequence[Told]
    series: Mapping[str, str]
    """Series by the general words for them: ``cap`` to ``KOSPI.cap``, ``^dow`` to the full name."""
    closed: bool = True
    """Whether the figures are those of the close."""
    printed: str = ""
    """The text before supplied words were masked."""
    section: str = "market"
    period: str = "day"


class Arg(NamedTuple):
    """A noun phrase that waits for its verb."""

    kind: str
    """``num``, ``rung``, ``day``, ``since``, ``row``, ``after``, ``record`` ..."""
    at: At
    value: Value = None
    case: str = ""
    """Which particle it carries: ``at``, ``to``, ``object`` ...; empty for none."""
    name: str = ""
    how: str = ""
    """For an amount: *more* (넘게), *nearly* (가까이), *about* (약)."""
    inside: tuple[tuple[int, Term], ...] = ()
    """The terms in the brackets behind it, with their places."""
    sign: int = 0

    @property
    def amount(self) -> Amount:
        """The amount of a number."""
        assert isinstance(self.value, Amount)
        return self.value

    def amounts(self) -> list[tuple[At, Amount]]:
        """The numbers in its brackets, below zero behind a minus."""
        found = [((i, i + 1), t.value) for i, t in self.inside if isinstance(t.value, Amount)]
        if any(t.kind == "SIGN" and t.sign < 0 for _, t in self.inside):
            return [(at, Amount(-each.value, each.step, each.unit)) for at, each in found]
        return found


class Move(NamedTuple):
    """A rise or fall that has been read, and waits for its moment."""

    at: At
    who: tuple[str, ...]
    sign: int
    changes: tuple[tuple[At, Amount, str], ...]
    band: Band | None = None
    base: str = "previous_close"
    when: When = NOW


class Mark(NamedTuple):
    """A round level that was crossed, and waits for its moment."""

    at: At
    who: str
    level: Amount
    side: int
    how: str = ""
    """Fixed by the verb (웃돌다: hold) or to be found."""
    first: bool = False
    back: bool = False
    brief: bool = False
    since: DaySaid | None = None
    when: When = NOW


class Sentence:
    """What is forgotten at the full stop; only what was set stands in the sentence itself."""

    look: time | None = None
    within: At | None = None
    """장중: within the session's trading."""
    used = True
    """Whether something has made use of it."""
    brief = False
    basis = ""
    """종가 기준, 장중 기준: by which measure records are said."""
    aspect = ""
    """The moment that the last verb spoke of."""
    sources: frozenset[int] = frozenset()
    told: tuple[tuple[int, int], ...] = ()
    row: RunSaid | None = None
    """The row of sessions just said."""
    deed: Mark | Move | None = None
    """What a clause was about: a crossing long ago (안착한 지), a move (오른 것은, 급락한 지)."""
    told_of: Mark | None = None
    """The crossing of this session that a clause in 것은 was about: 6,000선을 넘은 것은."""
    deeds: tuple[Mark, ...] = ()
    """The same of others named before: 삼성전자가 20만원, SK하이닉스가 100만원을 처음 넘어선 지."""

    def __init__(self) -> None:
        self.extra: dict[str, object] = {}
        """What readers of an area or section keep until the full stop."""


_NOTHING: tuple[tuple[int, Term], ...] = ()
_agrees = lru_cache(maxsize=8192)(agrees)
"""The same words carry the same particles again and again."""


class Reading:
    """The state between two terms. Handlers move it on; nothing here decides what is true."""

    def __init__(self, cast: Cast, text: str, lexed: Lexed) -> None:
        """``text`` is the text as printed, supplied words and all."""
        self.cast = cast
        self.text = text
        self.printed = cast.printed if len(cast.printed) == len(text) else text
        """The text with the supplied words in it, by which particles are judged."""
        self.terms, self.starts, self.ends = lexed
        self.claims: list[Claim | PeriodClaim | RateClaim | StockClaim] = []
        self.unread: list[Unread] = []
        self.args: list[Arg] = []
        self.moves: list[Move] = []
        self.marks: list[Mark] = []
        self.records: list[tuple[At, str, tuple[tuple[At, Amount], ...]]] = []
        self.sentence = Sentence()
        self.who: tuple[str, ...] = (cast.focus,)
        self.market = cast.main
        self.named = False
        self.memory: dict[str, object] = {}
        """What readers of an area keep until the end of the paragraph."""
        self.joined: list[Arg] = []
        """Names before the last of several: 삼성전자와."""
        self.last_record = ""

    def fail(self, i: int, what: str, why: str) -> int:
        """Note that the term at ``i`` could not be tied to a claim, and go on behind it."""
        self.unread.append(Unread((i, i + 1), what, why))
        return i + 1

    def bare(self, i: int) -> bool:
        """Whether nothing stands between a term and the next: 순매도한 기관은 without its 반면."""
        return not self.text[self.ends[i] : self.starts[i + 1]].strip()

    def words(self, i: int) -> str:
        """The term as printed."""
        return self.text[self.starts[i] : self.ends[i]]

    def phrase(self, i: int) -> tuple[tuple[tuple[int, Term], ...], str, int]:
        """What follows a noun: the terms in its brackets, its case, and the first term behind both."""
        j, inside, behind = i + 1, _NOTHING, self.terms[i + 1]
        if behind[0] == "(" and self.starts[j] == self.ends[i]:
            inside, j = self._brackets(j)
            behind = self.terms[j]
        if behind[0] != "P":
            return inside, "", j
        return inside, behind.name if behind.role == FITS else self.case(j), j + 1

    def _brackets(self, i: int) -> tuple[tuple[tuple[int, Term], ...], int]:
        """The terms between brackets, and the first behind them; none when they are not closed."""
        j = i + 1
        while self.terms[j].kind not in (")", "$", "STOP"):
            j += 1
        if self.terms[j].kind != ")":
            self.fail(i, "word", "brackets that are not closed")
            return (), i + 1
        return tuple((k, self.terms[k]) for k in range(i + 1, j)), j + 1

    def case(self, i: int) -> str:
        """The case that the particle at ``i`` marks; a particle in the wrong form is unread."""
        term, start, text = self.terms[i], self.starts[i], self.printed
        if term.role == FITS:
            return term.name
        first = start - 1
        if not ("가" <= text[first] <= "힣" or text[first] == "%"):  # these alone decide
            first = text.rfind(" ", 0, start) + 1
            closed = text.find(")", first, start)
            if closed > 0 and text.find("(", first, start) < closed:
                first = max(start - 48, 0)  # brackets with blanks in them
        if not _agrees(text[first:start], text[start : self.ends[i]]):
            self.fail(i, "particle", "it does not agree with the word before it")
        return term.name

    def wait(self, i: int, kind: str, *, name: str | None = None) -> int:
        """The noun at ``i`` waits for its verb, with its brackets and particle."""
        inside, case, j = self.phrase(i)
        _, own, sign, _, _, value = self.terms[i]
        self.args.append(Arg(kind, (i, j), value, case, own if name is None else name, "", inside, sign))
        return j

    def take(self, kind: str, cases: Sequence[str] = ()) -> Arg | None:
        """The last waiting phrase of a kind, in one of these cases if any are given; it waits no longer."""
        for arg in reversed(self.args):
            if arg[0] == kind and (not cases or arg[3] in cases):  # its kind, its case
                self.args.remove(arg)
                return arg
        return None

    def take_all(self, kind: str, cases: Sequence[str] = ()) -> list[Arg]:
        """All of them, in their order."""
        if not self.args:
            return []
        taken = [arg for arg in self.args if arg[0] == kind and (not cases or arg[3] in cases)]
        for arg in taken:
            self.args.remove(arg)
        return taken

    def not_by_close(self, at: At) -> None:
        """A price of the session, high or low, is said: 종가 기준 is no measure of that."""
        if not self.within() and self.sentence.basis == "close":
            self.fail(at[0], "superlative", "a high or low is not measured by the close")

    def within(self) -> bool:
        """Whether 장중 was said in this sentence; asked by whoever makes use of it."""
        self.sentence.used = True
        return self.sentence.within is not None
