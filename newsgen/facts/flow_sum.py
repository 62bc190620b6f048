"""What has each investor group bought or sold since the week, month, quarter and year began?"""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.facts.subjects import groups
from newsgen.facts.to_date import ends
from newsgen.records import FLOW, Figure, FlowSum, MarketDay


def find(day: MarketDay) -> Iterator[FlowSum]:
    """The sum of each period with this session; only where the history holds the whole period."""
    for group in groups(day):
        for period, before in group.past.sums.items():
            amount, data = before.value + group.amount.value, (before.address, group.amount.address)
            figure = Figure(amount, "won", data, f"net buying since the {period} began + this session")
            yield FlowSum(group.series, FLOW, group.name, period, figure, ends(day, period))
