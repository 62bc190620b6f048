"""The shares at hand, each batch of them made ready when a session first needs it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from newsgen.market.batch import Batch
from newsgen.market.holdings import Holdings
from newsgen.market.names import known_names
from newsgen.market.past import Past
from newsgen.market.share_days import ShareDays, shares_of
from newsgen.records import Datum


class Way(NamedTuple):
    """One batch's past of a share, and its row on a session; without one, the reason."""

    past: Past
    row: int | None
    problem: str


@dataclass(slots=True)
class SharesHeld:
    """The shares at hand, each batch made ready when a session first needs it."""

    holdings: Holdings
    ready: dict[int, tuple[Batch, ShareDays]] = field(default_factory=dict)
    single: dict[tuple[int, str], tuple[Batch, ShareDays]] = field(default_factory=dict)

    def around(self, session: date) -> Iterator[ShareDays]:
        """The shares of every batch whose days reach around a session."""
        for batch in self.holdings.shares(session):
            if id(batch) not in self.ready:
                self.ready[id(batch)] = batch, shares_of(batch)
            yield self.ready[id(batch)][1]

    def alone(self, batch: Batch, code: str) -> ShareDays:
        """One share of a batch, made ready when it is first asked for."""
        key = id(batch), code
        if key not in self.single:
            self.single[key] = batch, shares_of(batch, (code,))
        return self.single[key][1]

    def by_code(self, session: date) -> dict[str, list[Way]]:
        """The shares of a session, the largest first, each with the ways in which it may be told."""
        found: dict[str, list[Way]] = {}
        for days in self.around(session):
            for code, past, row, problem in days.on(session):
                found.setdefault(code, []).append(Way(past, row, problem))
        return {code: found[code] for code in known_names() if code in found}

    def caps(self, session: date) -> dict[str, Datum]:
        """The market value of every share that has one on a session."""
        found: dict[str, Datum] = {}
        for days in self.around(session):
            found = days.caps(session) | found
        return found
