"""Was trading halted?"""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.records import INDEX, MAIN, Halt, MarketDay


def find(day: MarketDay) -> Iterator[Halt]:
    """Each halt that the exchange announced; none is ever inferred from prices."""
    for notice in day.notices:
        yield Halt(notice.market, MAIN if notice.market == day.main else INDEX, notice)
