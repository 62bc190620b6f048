"""What a reader keeps in mind while going through a story: who, which event, which words are pending."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time
from typing import TYPE_CHECKING, NamedTuple

from newsgen.verify.amounts import Amount
from newsgen.verify.claims import NOW, At, Band, Claim, FlowSaid, GrowthSaid, LevelSaid, Unread
from newsgen.verify.claims_past import HaltSaid
from newsgen.verify.claims_records import RunSaid
from newsgen.verify.heard import Told
from newsgen.verify.terms import Terms
from newsgen.verify.times import DaySaid, Lapse

if TYPE_CHECKING:  # only stories of other sections have them
    from newsgen.verify.claims_period import PeriodClaim
    from newsgen.verify.claims_rate import RateClaim
    from newsgen.verify.claims_stock import StockClaim

GROUPS = frozenset(("foreign", "institutions", "retail"))


class Cast(NamedTuple):
    """Who a story can speak of, before a word of it is read."""

    main: str
    now: time
    """The hour of the figures."""
    told: Sequence[Told]
    series: Mapping[str, str]
    """Series by the words they go under: ``main`` to ``KOSPI``, ``^dow`` to the full name."""
    period: str = "day"
    """What the story looks back on."""


class Governed(NamedTuple):
    """The small words just before a number, which say what it is for."""

    preposition: str = ""
    side: int = 0
    """1 after *above*, -1 after *below*."""
    back: bool = False
    value: str = ""
    """After a noun such as *high*: whose number it is."""


FREE = Governed()


class Event:
    """One thing that happened, while its words are being gathered; every word starts out in the event
    itself, where it is found faster than in the class."""

    def __init__(self, who: tuple[str, ...], i: int) -> None:
        self.who = who
        self.i = i
        self.verb = ""
        self.aspect = "last"
        self.sign = 0
        self.band: Band | None = None
        self.way: At | None = None
        """The word that says the direction."""
        self.gap = False
        """Whether the verb was left out and is that of the event before."""
        self.first: At | None = None
        self.since: DaySaid | None = None
        self.back = self.brief = self.net = self.stands = self.each = False
        self.when = NOW
        self.when_at: At = (0, 1)
        self.base = "previous_close"
        self.look: time | None = None
        self.changes: tuple[tuple[At, Amount, str], ...] = ()
        self.levels: tuple[tuple[At, Amount, str, str], ...] = ()
        self.marks: tuple[tuple[At, Amount, int, bool], ...] = ()
        self.records: tuple[tuple[At, str], ...] = ()
        self.flows: tuple[tuple[At, Amount, str], ...] = ()


class Sentence:
    """What is forgotten at the full stop."""

    look: time | None = None
    lapse: Lapse | None = None
    after = False
    compare = ""
    first: At | None = None
    growth: tuple[At, Amount, str] | None = None
    net = stands = brief = False
    base = ""
    """The period that the move to come is counted over."""
    row: RunSaid | None = None
    halts: tuple[HaltSaid, ...] = ()
    said: int = -1
    size: Band | None = None
    super_sign = 0
    told: tuple[tuple[int, int], ...] = ()
    told_event = -1
    sources: frozenset[int] = frozenset()
    turn = -1


class Reading:
    """The state between two terms. Handlers move it on; nothing here decides what is true."""

    def __init__(self, cast: Cast, tokens: list[str], read: Terms) -> None:
        self.cast = cast
        self.tokens = tokens
        self.terms, self.starts, self.amounts = read
        self.claims: list[Claim | PeriodClaim | RateClaim | StockClaim] = []
        self.unread: list[Unread] = []
        self.event: Event | None = None
        self.sentence = Sentence()
        self.governed = FREE
        self.market = cast.main
        self.who: tuple[str, ...] = ()
        self.it = ""
        self.they: tuple[str, ...] = ()
        self.last_index = cast.main
        self.last_level: LevelSaid | None = None
        self.last_mark: Amount | None = None
        self.last_won: LevelSaid | FlowSaid | GrowthSaid | None = None

    def before(self, i: int) -> str:
        """The raw word just before the term at ``i``."""
        start = self.starts[i]
        return self.tokens[start - 1] if start else ""

    def fail(self, i: int, what: str, why: str) -> int:
        """Note that the term at ``i`` could not be tied to a claim, and go on behind it."""
        self.unread.append(Unread((i, i + 1), what, why))
        return i + 1

    def take_compare(self) -> str:
        """The *more than* or *about* before a number, used up."""
        compare = self.sentence.compare
        if compare:
            self.sentence.compare = ""
        return compare
