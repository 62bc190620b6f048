"""What a store knew at a moment, as holdings from which history is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.batch import FLOWS, INDEX, PLACES, RATE, SHARE, Batch, template
from newsgen.market.checks.sheet import Rows
from newsgen.market.feeds.folder import FOLLOWED
from newsgen.market.feeds.identities import identity, merged, with_earlier
from newsgen.market.listings import Listed
from newsgen.market.names import known_names
from newsgen.market.notices import by_session
from newsgen.market.store.connect import to_read
from newsgen.market.store.halts import notices_known
from newsgen.market.store.known import (
    FOREVER,
    KNOWN,
    RESTATED,
    Moment,
    Scope,
    known,
    listed_on,
    markets_known,
    names_known,
    require_known,
)
from newsgen.market.store.moments import provisional
from newsgen.records import Notice, Words

if TYPE_CHECKING:
    from newsgen.market.columns import Days, Flags


@dataclass(frozen=True, slots=True)
class StoreHoldings:
    """A store as known at a moment; each batch is read when it is first asked for, and kept."""

    path: Path
    moment: Moment
    identities: Mapping[str, str] = field(default_factory=dict)
    """Codes that shares had before, and the codes under which their history is kept."""
    _kept: dict[str, Batch | None] = field(default_factory=dict, init=False, repr=False)

    def index(self, name: str) -> Batch | None:
        """The days of an index, or None when none are known."""
        return self._once(name, lambda: self._series(INDEX, name))

    def flows(self, market: str) -> Batch | None:
        """Net buying by investor group on a market with the days on which it is provisional, or None."""
        return self._once(f"{market}/{FLOWS}", lambda: self._series(FLOWS, market))

    def rate(self, name: str) -> Batch | None:
        """``USDKRW`` or ``USDKRW.noon``, or None."""
        return self._once(name, lambda: self._series(RATE, name))

    def shares(self, session: date) -> Iterator[Batch]:
        """The followed shares in one batch, when their days reach around the session."""
        batch = self.followed()
        if batch is not None and batch.days.min() <= np.datetime64(session) <= batch.days.max():
            yield batch

    def followed(self) -> Batch | None:
        """All days of the followed shares, or None when none are known."""
        return self._once(SHARE, self._shares)

    def share(self, code: str, session: date) -> Iterator[Batch]:
        """One share in one batch, when its days reach around the session."""
        batch = self._once(f"{SHARE} {code}", lambda: self._of_codes([code]))
        if batch is not None and batch.days.min() <= np.datetime64(session) <= batch.days.max():
            yield batch

    def listed_shares(self, _session: date, /) -> Batch | None:
        """None: whether a store holds every share of a session nobody can say."""
        return None

    def listings(self) -> Mapping[str, Listed]:
        """Markets, days of listing and Korean names by code: the latest that were known."""
        with to_read(self.path) as store:
            at = self.moment.at
            told, days, markets = names_known(store, at), listed_on(store, at), markets_known(store, at)
        return {code: Listed(told.get(code), markets.get(code), days.get(code)) for code in {*told, *days}}

    def given_names(self) -> Mapping[str, Words]:
        """None: a house's names are no vendor's figures."""
        return {}

    def names(self) -> Mapping[str, str]:
        """Korean names by code: the latest that was known."""
        with to_read(self.path) as store:
            told = names_known(store, self.moment.at)
        return {identity(code, self.identities): name for code, name in told.items()}

    def notices(self) -> Mapping[date, tuple[Notice, ...]]:
        """Halts by session, in the order of time."""
        with to_read(self.path) as store:
            return by_session(notices_known(store, self.path.name, self.moment))

    def _once(self, key: str, read: Callable[[], Batch | None]) -> Batch | None:
        if key not in self._kept:
            self._kept[key] = read()
        return self._kept[key]

    def _series(self, kind: str, name: str) -> Batch | None:
        with to_read(self.path) as store:
            rows = known(store, kind, self.moment, Scope([name]))
        return self._batch(kind, rows) if len(rows.days) else None

    def _shares(self) -> Batch | None:
        return self._of_codes(list(known_names())[:FOLLOWED])

    def _of_codes(self, wanted: Sequence[str]) -> Batch | None:
        codes = with_earlier(wanted, self.identities)
        with to_read(self.path) as store:
            rows = known(store, SHARE, self.moment, Scope(codes))
            listed = listed_on(store, self.moment.at)
        if not len(rows.days):
            return None
        days = np.array([listed.get(code) for code in rows.series], dtype="datetime64[D]")
        return merged(self._batch(SHARE, rows, listed_days=days), self.identities)

    def _batch(self, kind: str, rows: Rows, listed_days: Days | None = None) -> Batch:
        figures = {name: rows.figures[name] for name in PLACES[kind]}
        return Batch(
            kind,
            self.path.name,
            rows.series,
            rows.days,
            figures,
            template(self.path.name, "{day}/{series}/{field}"),
            {name: name for name in figures},
            listed_on=listed_days,
            restated=_restated(rows) if kind == SHARE else None,
            provisional=provisional(rows.days, rows.figures[KNOWN]) if kind == FLOWS else None,
        )


def open_store(
    path: str | Path, known_at: datetime | None = None, identities: Mapping[str, str] | None = None
) -> StoreHoldings:
    """The holdings of a store as known at a moment, or by now; BadInput when it cannot be used."""
    place = Path(path)
    moment = Moment(known_at or FOREVER)
    with to_read(place) as store:
        require_known(store, str(place), moment.at)
    return StoreHoldings(place, moment, identities or {})


def _restated(rows: Rows) -> Flags | None:
    flags: Flags = rows.figures[RESTATED] == 1
    return flags if flags.any() else None
