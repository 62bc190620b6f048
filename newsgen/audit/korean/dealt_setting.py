"""When, where and in what manner a group dealt: what stands around a verb of dealing."""

from __future__ import annotations

from newsgen.audit.assertions import NOW, Moment
from newsgen.audit.korean.bars import said_by
from newsgen.audit.korean.stretches import SPAN, Stretch
from newsgen.audit.korean.told import Told
from newsgen.records.checked import Span

DEALS = frozenset(("net", "gross", "trade", "deals"))
"""Kinds that say that somebody bought or sold."""
_CARRIES = frozenset(("come", "do", "stand", "turn", "parade", "move", "change"))
"""Kinds behind a side that make it what somebody did."""
_TIMES = frozenset(("day", "before", "now"))
_OF_SUPERLATIVES = ("most", "record", "big", "ever")


class Setting:
    """One sentence about dealing: who and how much wait for a verb, and what is around it."""

    def __init__(self, told: Told) -> None:
        self.told = told
        self.groups: list[int] = []
        """Groups, by their pieces; below zero those of the sentence before."""
        self.sums: list[int] = []
        self.flags: set[str] = set()
        self.stretches: list[Stretch] = []
        self.began = 0
        self.done = False
        self.share = -1
        """The share or sector dealt in; -1 for none."""
        self.second: tuple[int, ...] = (-1,)
        """The verbs that the last deal took: two where each group has its own."""
        self.in_row = 0
        """Sessions of the row last told of."""
        self.row_at = 0
        """Where that row is told."""
        self.clock = -1
        """The hour that the deal is of."""

    def _at(self, i: int) -> Span:
        return self.told.pieces[i].at

    def _did(self, i: int) -> bool:
        """Whether a side without a sum is what somebody did, and not only a noun spoken of."""
        told, piece = self.told, self.told.pieces[i]
        after = told.kind(i + 1)
        if piece.kind in ("deals", "trade"):
            return False
        if piece.tail in ("end", "link", "adn") or after in _CARRIES:
            return (
                piece.kind == "net"
                or "both" in self.flags
                or "alone" in self.flags
                or after in ("come", "do", "stand")
            )
        return (
            piece.kind == "net" and piece.tail == "" and (after in ("join", "") or i + 1 == len(told.pieces))
        )

    def _followed(self, i: int, kind: str) -> bool:
        """Whether the side is taken by such a verb: 순매수로 돌아섰다, 순매도 행진을 끝내고."""
        told = self.told
        for j in range(i + 1, min(i + 4, len(told.pieces))):
            if told.kind(j) == kind or (
                kind == "stop" and told.kind(j) == "end" and told.pieces[j - 1].kind == "parade"
            ):
                return not said_by(told, j)
            if told.kind(j) not in ("parade", "goods", "plain", "word"):
                return False
        return False

    def _market(self, i: int) -> str:
        """The market that a deal was on; empty for one that the data do not hold."""
        told = self.told
        if i < 0:
            assert told.before is not None and told.before.dealt is not None
            return told.before.dealt[0]
        named = told.market[i]
        if named in ("KOSPI", "KOSDAQ"):
            return named
        here = any(told.kind(k) == "market" for k in range(i + 1))
        return "" if here else told.cast.main

    def _perhaps(self, market: str) -> str:
        """The main market, where another was not named as a market: behind a sentence about its index."""
        named = any(piece.kind == "market" for piece in self.told.pieces)
        return "" if named or market == self.told.cast.main else self.told.cast.main

    def _when(self, i: int) -> Moment | None:
        """The session of a deal; None where the words leave it open."""
        told, when = self.told, self.told.when[i]
        clause = told.clause[i]
        if when not in (NOW,):
            named = any(told.kind(k) in _TIMES and told.clause[k] == clause for k in range(self._from(i), i))
            return when if named and not self._since(i) else None
        clocks = [k for k in range(self._from(i), i) if told.kind(k) == "clock"]
        if clocks and told.pieces[clocks[-1]].value != told.cast.clock:
            told.take(clocks[-1])
            self.clock = clocks[-1]
            return Moment(look=told.pieces[clocks[-1]].value)
        return None if self._past(i) else NOW

    def _from(self, i: int) -> int:
        """Where what bears on a deal begins: behind the deal before it."""
        told = self.told
        return next((k + 1 for k in range(i - 1, -1, -1) if told.kind(k) in DEALS), 0)

    def _since(self, i: int) -> str:
        """올해 들어, 이달 들어: the period that a sum is over."""
        told = self.told
        for k in range(i - 1, -1, -1):
            if told.kind(k) == "now":
                return ""
            if (
                told.kind(k) == "period"
                and told.pieces[k].value[1] == 0
                and told.kind(k + 1) not in _OF_SUPERLATIVES
            ):
                return str(told.pieces[k].value[0])
        return ""

    def _past(self, i: int) -> bool:
        """지난달, 지난주, 작년: a period that is over, and not held to the session."""
        told = self.told
        periods = (told.pieces[k].value for k in range(self._from(i), i) if told.kind(k) == "period")
        unsure = any(each.what == SPAN and not each.sessions for each in self.stretches)
        return unsure or any(value[1] and value[0] not in ("past", "future") for value in periods)

    def _earlier(self, i: int) -> bool:
        """순매수하다가, 개장 초 순매수했던: at some hour before, that is not named."""
        told, here = self.told, range(self._from(i), i)
        if told.words(i).endswith("다가"):
            return True
        hours = any(told.kind(k) == "clock" or told.kind(k) in _TIMES for k in here)
        within = any(
            told.kind(k) == "aspect" and told.pieces[k].value in ("mid", "once", "open") for k in here
        )
        return not hours and (within or told.words(i).endswith("던"))

    def _name(self, g: int) -> str:
        """A group's name; one below zero was told of in the sentence before."""
        if g >= 0:
            return str(self.told.pieces[g].value)
        assert self.told.before is not None and self.told.before.dealt is not None
        return self.told.before.dealt[1][-1 - g]

    def _carried(self) -> list[int]:
        """The groups of the sentence before, where this one names nobody."""
        told = self.told
        last = told.before.dealt if told.before is not None else None
        if last is None or any(
            piece.kind in ("group", "outsider", "who", "it", "business") for piece in told.pieces
        ):
            return []
        return [-1 - k for k in range(len(last[1]))]
