"""What a reader keeps in mind while going through a story: who, which event, which words are pending."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time
from typing import NamedTuple

from newsgen.verify.amounts import Amount
from newsgen.verify.claims import At, Band, Claim, DollarsSaid, FlowSaid, GrowthSaid, LevelSaid, Unread
from newsgen.verify.lexicon import Term
from newsgen.verify.times import DaySaid, Lapse

GROUPS = frozenset(("foreign", "institutions", "retail"))


class Told(NamedTuple):
    """Supplied words that were masked: which part of which supplied items they are."""

    part: str
    """``text``, ``speaker``, ``role`` or ``source``."""
    items: frozenset[int]
    kind: str
    """Kind of the supplied item: ``leaders``, ``event`` or ``view``."""


class Cast(NamedTuple):
    """Who a story can speak of, before a word of it is read."""

    main: str
    now: time
    """The hour of the figures."""
    told: Sequence[Told]
    overseas: Mapping[str, str]
    """Index names by the first words they are known under: ``^dow`` to the full name."""


class Event:
    """One thing that happened, while its words are being gathered."""

    __slots__ = (
        "after", "aspect", "at", "back", "band", "base", "before", "brief", "changes", "day", "day_at", "first",
        "flow_amounts", "gap", "lapse", "levels", "look", "marks", "net", "records", "sign", "stands",
        "verb", "way", "who",
    )

    def __init__(self, who: tuple[str, ...], at: int) -> None:
        self.who = who
        self.at = at
        self.verb = ""
        self.aspect = "last"
        self.sign = 0
        self.band: Band | None = None
        self.way: At | None = None
        self.first = -1
        self.back = False
        self.brief = False
        self.after = ""
        self.lapse: Lapse | None = None
        self.day: DaySaid | None = None
        self.day_at: At = (at, at + 1)
        self.before = False
        self.base = "previous_close"
        self.look: time | None = None
        self.gap = False
        self.net = False
        self.stands = False
        self.changes: list[tuple[At, Amount, str]] = []
        self.levels: list[tuple[At, Amount, str, str]] = []
        self.marks: list[tuple[At, Amount, int, bool]] = []
        self.records: list[tuple[At, str]] = []
        self.flow_amounts: list[tuple[At, Amount, str]] = []


    @property
    def gathered(self) -> bool:
        """Whether anything but the verb taken over was read."""
        return bool(self.changes or self.levels or self.marks or self.records or self.flow_amounts or self.day)


class Reading:
    """The state between two terms. Handlers move it on; nothing here decides what is true."""

    __slots__ = (
        "after", "back", "base", "brief", "cast", "claims", "compare", "event", "first", "growth", "it", "lapse",
        "last_index", "last_level", "last_mark", "last_won", "look", "market", "net", "prep", "said", "side", "size",
        "sources", "stands", "starts", "super_sign", "terms", "they", "tokens", "told", "told_event", "turn", "unread",
        "value", "who", "year",
    )

    def __init__(self, cast: Cast, tokens: list[str], terms: list[Term], starts: list[int]) -> None:
        self.cast = cast
        self.tokens = tokens
        self.terms = terms
        self.starts = starts
        self.claims: list[Claim] = []
        self.unread: list[Unread] = []
        self.event: Event | None = None
        self.who: tuple[str, ...] = ()
        self.it = ""
        self.they: tuple[str, ...] = ()
        self.last_index = cast.main
        self.last_level: LevelSaid | None = None
        self.last_mark: Amount | None = None
        self.last_won: LevelSaid | FlowSaid | GrowthSaid | None = None
        self.start_sentence()

    def start_sentence(self) -> None:
        """Forget what only a sentence carries."""
        self.look: time | None = None
        self.lapse: Lapse | None = None
        self.after = ""
        self.base = "previous_close"
        self.brief = False
        self.compare = ""
        self.first = -1
        self.growth: tuple[At, Amount, str] | None = None
        self.market = self.cast.main
        self.net = False
        self.said = -1
        self.size: Band | None = None
        self.sources: set[int] = set()
        self.stands = False
        self.super_sign = 0
        self.told: list[tuple[int, int]] = []
        self.told_event = -1
        self.turn = -1
        self.year = False
        self.clear()

    def clear(self) -> None:
        """Forget the preposition and the noun of value just read."""
        self.prep = ""
        self.side = 0
        self.back = False
        self.value = ""

    def at(self, i: int, last: int | None = None) -> At:
        """The tokens of the terms from ``i`` up to ``last`` (or of the one)."""
        return self.starts[i], self.starts[(i if last is None else last) + 1]

    def kind(self, i: int) -> str:
        """The kind of the term at ``i``."""
        return self.terms[i].kind

    def before(self, i: int) -> str:
        """The raw word just before the term at ``i``."""
        start = self.starts[i]
        return self.tokens[start - 1] if start else ""

    def fail(self, i: int, what: str, why: str) -> int:
        """Note that the term at ``i`` could not be tied to a claim, and go on behind it."""
        self.unread.append(Unread(self.at(i), what, why))
        return i + 1

    def dollars(self, i: int, amount: Amount) -> None:
        """The dollars printed after a won amount."""
        self.claims.append(DollarsSaid(self.at(i), amount, self.last_won, self.compare))
        self.compare = ""
