"""What every judge has before it: the figures, the language, and how the text prints its own numbers."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from decimal import Decimal
from functools import cached_property

from newsgen.audit import printed, tolerances
from newsgen.audit.almanac import Almanac
from newsgen.audit.assertions import Point
from newsgen.audit.holding import Slack
from newsgen.numbers import half_up
from newsgen.verify.amounts import Amount

_PRINTED = {
    "percent": re.compile(r"\d(?:\.(\d+))?[ -]?(?:percent\b|per cent|pct\b|%|퍼센트|프로)"),
    "points": re.compile(r"\d(?:\.(\d+))?[ -]?(?:points?\b|pts?\b|포인트|p\b)"),
}
_MOVING = frozenset(("last", "close", "high", "low", "extreme"))
"""Aspects that a tick can still change; an opening and a previous close stay what they are."""


class Case:
    """One text before its judges."""

    def __init__(self, text: str, almanac: Almanac, lang: str) -> None:
        self.text = text
        self.almanac = almanac
        self.lang = lang

    @cached_property
    def _decimals(self) -> dict[str, Counter[int]]:
        """By unit, how many figures of the text are printed to how many decimals."""
        return {
            unit: Counter(len(each or "") for each in printed.findall(self.text))
            for unit, printed in _PRINTED.items()
        }

    def usual_step(self, said: Amount) -> Decimal | None:
        """The last digit that most other figures of that unit are printed to, where it is finer."""
        counts = self._decimals.get(said.unit)
        if not counts:
            return None
        own = _places(said.step)
        finer = sum(times for places, times in counts.items() if places - own >= tolerances.COARSER.most)
        others = sum(counts.values()) - 1 - finer
        if finer <= max(others, 0):
            return None
        return Decimal(1).scaleb(-max(places for places in counts if places > own))

    def loosely(self, exact: Decimal, said: Amount, how: str) -> str:
        """Why a figure that is rounded right is rounded loosely here; empty where it is not."""
        step = None if how else self.usual_step(said)
        if step is None:
            return ""
        places = _places(step)
        if half_up(exact, places) == said.value:
            return ""
        number = {1: "one decimal", 2: "two decimals"}.get(places, f"{places} decimals")
        return f"loosely rounded beside figures printed to {number}"

    def ticks(self, point: Point, size: Decimal) -> Slack | None:
        """How far off a figure of this very look may be; None once it is final, and for one of another time.

        A text that prints the very level has its figures from this look, and nothing to be forgiven.
        """
        book, when = self.almanac, point.when
        if book.closed or point.level is not None or point.aspect not in _MOVING or when.base:
            return None
        if book.on(when) != book.session:
            return None
        traded = point.who.endswith((".turnover", ".volume"))
        if not traded and self.prints(point):
            return None
        most = tolerances.INTRADAY_FLOWS if traded else tolerances.TICKS
        return Slack(
            most.most * size, f"close, but not the figure of {printed.hour(book.clock, 'en')}: seconds apart"
        )

    def day(self, on: date) -> str:
        """A day as an explanation names it."""
        return printed.day(on, self.almanac.session, "en")

    def prints(self, point: Point) -> bool:
        """Whether the text prints the figure of a point in full."""
        known = self.almanac.value(point)
        if known is None or known.value is None:
            return False
        number = f"{known.value:,f}"
        return number in self.text or number.replace(",", "") in self.text


def _places(step: Decimal) -> int:
    exponent = step.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
