"""Do the printed figures agree with each other, as a reader takes them who has no data at hand?

Each figure may round to what is printed and the story still contradict itself: it closed below 5,000
trillion won, at 5,000 trillion won; a record of 3,210.66 tops the 3,210.66 before it; three sessions' buying
comes to no more than the last one's. What is said to lie beyond must be printed as lying beyond.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from newsgen.verify.claims import NOW, Claim, CrossSaid, FlowSaid, LevelSaid
from newsgen.verify.claims_past import SumSaid
from newsgen.verify.claims_records import OldRecordSaid
from newsgen.verify.faults import Fault, plain, wrong

_AT_LAST = frozenset(("last", "close"))
_STAYED = frozenset(("close", "stand", "hold", "end"))
"""Crossings after which the latest price lies beyond."""
_BEYOND: frozenset[type[Any]] = frozenset((CrossSaid, OldRecordSaid, SumSaid))
"""Claims that something lies beyond something else."""
_ASPECTS = {"close": _AT_LAST, "high": frozenset(("high", "extreme"))}
"""Where the level of a record of that kind is printed."""


def contradictions(claims: Sequence[Any]) -> Iterator[tuple[Any, Fault]]:
    """Printed figures that stand on the wrong side of each other, each with what is wrong."""
    beyond = [said for said in claims if said.__class__ in _BEYOND]
    levels = [said for said in claims if said.__class__ is LevelSaid] if beyond else []
    for said in beyond:
        kind = said.__class__
        if kind is CrossSaid:
            yield from _crossed(said, levels)
        elif kind is OldRecordSaid:
            yield from _topped(said, levels)
        else:
            yield from _summed(said, claims)


def _crossed(said: CrossSaid, levels: Sequence[LevelSaid]) -> Iterator[tuple[Claim, Fault]]:
    """The price printed beside a round level that it passed, or fell short of."""
    if said.how not in _STAYED or said.when is not NOW or not said.side:
        return
    for level in levels:
        if level.who != said.who or level.aspect not in _AT_LAST or not _bare(level):
            continue
        if (level.amount.value - said.level.value) * said.side <= 0:
            where = "above" if said.side > 0 else "below"
            yield level, _against(level.amount.value, f"{where} {plain(said.level.value)}")


def _bare(level: LevelSaid) -> bool:
    """Whether a level is of this look, and printed without a word such as *about*."""
    return level.look is None and not level.how


def _topped(said: OldRecordSaid, levels: Sequence[LevelSaid]) -> Iterator[tuple[Claim, Fault]]:
    """The new record printed beside the old one."""
    if not said.amount:
        return
    old, aspects = said.amount.value, _ASPECTS.get(said.what, frozenset())
    for level in levels:
        if level.who == said.who and level.aspect in aspects and _bare(level) and level.amount.value <= old:
            yield level, _against(level.amount.value, f"above the old record of {plain(old)}")


def _summed(said: SumSaid, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Fault]]:
    """The sum of a row of sessions beside what this session added to it."""
    for each in claims:
        if not isinstance(each, FlowSaid) or said.over != "row" or each.look is not None or not each.amount:
            continue
        if (each.group, each.market) == (said.group, said.market) and said.amount.value <= each.amount.value:
            yield said, _against(said.amount.value, f"more than this session's {plain(each.amount.value)}")


def _against(printed: Decimal, what: str) -> Fault:
    return wrong("number", f"{plain(printed)} as printed", f"it must read as {what}")
