"""How much market value was added since the last round level?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_FLOOR

from newsgen.facts.ladder import Ladders
from newsgen.records import CAP, CapGrowth, Figure, MarketDay, Milestone


def find(day: MarketDay, milestones: Sequence[Milestone], ladders: Ladders) -> Iterator[CapGrowth]:
    """Growth of at least one major step since an earlier major rung, on the day of a new one."""
    for quote in day.caps.values():
        crossed = [
            m for m in milestones if m.subject == quote.series and m.grade == "major" and m.how != "lost"
        ]
        past = day.history.get(quote.series)
        if not crossed or past is None or quote.last is None:
            continue
        step = ladders[CAP].step(quote.last.value, "major")
        below = [r for r in past.rungs if r.level < crossed[0].level.value and r.level % step == 0]
        mark = max(below, key=lambda rung: rung.level).first_close if below else None
        if mark is None or mark.value is None:
            continue
        amount = quote.last.value - mark.value
        floor = (amount / step).to_integral_value(ROUND_FLOOR) * step
        if floor > 0:
            data = (quote.last.address, mark.address)
            yield CapGrowth(
                quote.series,
                CAP,
                Figure(amount, "won", data, "market value - value at the earlier milestone"),
                Figure(floor, "won", data, "growth rounded down to the major step"),
                Figure(
                    max(below, key=lambda rung: rung.level).level, "won", (mark.address,), "carried level"
                ),
                mark,
                (day.session - mark.session).days,
            )
