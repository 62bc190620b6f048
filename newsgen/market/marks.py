"""Past values as a story may name them: when, how much, where it is written, how many sessions ago."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from newsgen.market.measured import MEASURED, PERCENT, POINTS
from newsgen.market.series import Series
from newsgen.numbers import percent_change
from newsgen.records import Mark

if TYPE_CHECKING:
    from newsgen.market.columns import Ints

PRICES = ("close", "open", "high", "low")
"""Fields in the series' own unit, which a split scales."""


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """Makes the marks of one series, as they are seen from a later row."""

    series: Series
    counted: Ints | None
    """For each row the first from which sessions may be counted; None where they never may."""

    def value(self, then: int, field: str, now: int) -> Mark:
        """A figure of a row: prices in the series' unit, amounts whole."""
        figure, series = self.series.figures[field][then], self.series
        value = series.value(figure) if field in PRICES else Decimal(int(figure))
        return self._mark(then, value, series.where(then, field), now, scaled=field in PRICES)

    def of(self, measure: str, then: int, now: int) -> Mark:
        """A row's value in a measure; a move is signed, and a percentage not rounded."""
        field, of, _ = MEASURED[measure]
        if of not in (POINTS, PERCENT):
            return self.value(then, field, now)
        series = self.series
        price, base = (series.value(each[then]) for each in (series.figures[field], series.base))
        told = {POINTS: "change", PERCENT: "percent"}[of] if field == "close" else field
        value = price - base if of == POINTS else percent_change(price, base)
        return self._mark(then, value, series.where(then, told), now, scaled=of == POINTS)

    def seen_from(self, mark: Mark | None, then: int, now: int) -> Mark | None:
        """The same mark with how many sessions ago it was; a carried one, before all rows, stays as it is."""
        ago = self._sessions(then, now)
        if mark is None or ago is None:
            return mark
        return Mark(mark.session, mark.value, mark.address, mark.source, mark.adjusted, ago)

    def _mark(self, then: int, value: Decimal | None, address: str, now: int, *, scaled: bool) -> Mark:
        factor = self.series.factor(then, now) if scaled and self.series.factors else None
        adjusted = None if factor is None or value is None else value * factor.numerator / factor.denominator
        source = self.series.labels.source
        return Mark(self.series.day(then), value, address, source, adjusted, self._sessions(then, now))

    def _sessions(self, then: int, now: int) -> int | None:
        if self.counted is None:
            return None
        reach = max(self.counted[now], self.series.start[now])
        return now - then if then >= reach else None
