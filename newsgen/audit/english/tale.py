"""What has been told so far: whom a pronoun can stand for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from newsgen.audit.cast import Cast
from newsgen.audit.english.clauses import Clause
from newsgen.audit.english.scene import Carried

INDICES = ("KOSPI", "KOSDAQ")


def _whose(who: str) -> str:
    """Behind a sentence on its volume or turnover, *it* is the share or the market again."""
    return who.partition(".")[0] if who.endswith((".volume", ".turnover")) else who


class Tale:
    """What has been told so far: who was spoken of, clause by clause and sentence by sentence."""

    def __init__(self, cast: Cast, text: str = "") -> None:
        self.cast = cast
        self.text = text
        self.carried = Carried()
        self.session = cast.session
        self.main = cast.main
        self.subject: tuple[str, ...] = ()
        """Of the sentence before, if it was one."""
        self.index: str = cast.main if cast.main in INDICES else "KOSPI"
        self.companies: list[str] = []
        """Those that the paragraph has told of so far."""
        self.both = False
        """Both indices were told of, so that *the index* may be either."""
        self.company: str = cast.focus if cast.focus[:1].isdigit() else ""
        self.here: tuple[str, ...] = ()
        """Whom the sentence has spoken of so far, if it was one."""
        self.pair: tuple[str, ...] = ()
        self.clauses: list[Clause] = []
        """Every clause so far."""
        self.elsewhen = False
        """The sentence before told of another day."""
        self.slip: date | None = None
        """Another day's weekday, printed where a story names its own."""

    def begin(self) -> None:
        """A new paragraph: where the one before told of both, *the index* is the main one again."""
        if not self.index and self.both:
            self.index = self.main if self.main in INDICES else "KOSPI"

    def remember(self, sentence: Sequence[Clause]) -> None:
        """A sentence told to its end."""
        told = [
            each.who for each in sentence if each.own and each.who and not each.who[0].startswith(("@", "?"))
        ]
        told = [tuple(_whose(who) for who in each) for each in told]
        single = list(dict.fromkeys(who for each in told for who in each))
        strange = [each.why for each in sentence if each.own and not each.who]
        if strange:
            self.subject, self.company = (), self.cast.focus if self.cast.focus[:1].isdigit() else ""
        if any("KOSPI 200" in why or "market" in why for why in strange):
            self.index, self.both = "", False
        if not told:
            return
        self.subject = told[0] if len(set(told)) == 1 and not strange else ()
        self._told(single, _mentioned(sentence), sentence[0].sentence.breaks)

    def _told(self, single: Sequence[str], indices: Sequence[str], begins: bool) -> None:  # noqa: FBT001
        shares = [who for who in single if who[:1].isdecimal() and "." not in who]
        if indices:
            other = self.index and self.index != indices[0] and not begins
            self.index = indices[0] if len(indices) == 1 and not other else ""
            self.both = not self.index
        if shares:
            self.company = shares[0] if len(shares) == 1 else ""
        if begins:
            self.companies = []
        self.companies += [who for who in shares if who not in self.companies]
        if len(single) == 2:
            self.pair = tuple(single)
        elif len(self.companies) == 2 and not indices:
            self.pair = tuple(self.companies)
        elif shares:
            self.pair = ()


def _mentioned(sentence: Sequence[Clause]) -> list[str]:
    """The indices that a sentence names at all, or whose market."""
    marks = sentence[0].sentence.marks
    named = [str(each.value) for each in marks if each.kind == "who"] + [
        each.sense("market") for each in marks
    ]
    return [who for who in dict.fromkeys(named) if who in INDICES]
