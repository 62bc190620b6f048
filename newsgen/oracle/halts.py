"""Did the exchange announce a halt? Prices never tell."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.oracle.asked import Asked
from newsgen.records import INDEX, MAIN, Halt


def derive(asked: Asked) -> Iterator[Halt]:
    """One for each notice of the session."""
    for notice in asked.notices:
        role = MAIN if notice.market == asked.main.name else INDEX
        yield Halt(notice.market, role, notice)
