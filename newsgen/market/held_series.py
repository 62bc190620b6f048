"""Every series that a batch holds, and the measures in which a story may tell of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

import numpy as np

from newsgen.market.batch import FLOWS, INDEX, RATE, SHARE, Batch
from newsgen.market.flow_days import flows_of
from newsgen.market.index_days import index_of
from newsgen.market.measured import MEASURED
from newsgen.market.rate_days import rates_of
from newsgen.market.series import Series
from newsgen.market.share_days import shares_of

Held = Iterator[tuple[Series, tuple[str, ...]]]

ALL = tuple(MEASURED)
OF_CAPS = ("high_close", "low_close")
"""A market value also moves by listings: no rise or fall of it is told."""


def held_series(batch: Batch) -> dict[str, tuple[Series, tuple[str, ...]]]:
    """Series and measures by name, as the history at hand makes them; shares that nobody follows are left
    out. Raises BadInput, one line, for a batch that no history can be made from."""
    read = READ.get(batch.kind)
    return {} if read is None else {series.name: (series, told) for series, told in read(batch)}


def _indices(batch: Batch) -> Held:
    for name, alone in _each(batch):
        days = index_of(alone, name)
        yield days.index.series, ALL
        if days.cap:
            yield days.cap.series, OF_CAPS


def _shares(batch: Batch) -> Held:
    yield from ((past.series, ALL) for past in shares_of(batch).shares.values())


def _flows(batch: Batch) -> Held:
    for market, alone in _each(batch):
        yield from ((past.series, ALL) for past in flows_of(alone, market).pasts.values())


def _rates(batch: Batch) -> Held:
    yield from ((rates_of(alone, name).past.series, ALL) for name, alone in _each(batch))


READ: Mapping[str, Callable[[Batch], Held]] = MappingProxyType(
    {INDEX: _indices, SHARE: _shares, FLOWS: _flows, RATE: _rates}
)


def _each(batch: Batch) -> Iterator[tuple[str, Batch]]:
    """The rows of each series in the order of their days."""
    order = np.argsort(batch.days, kind="stable")
    names = batch.series[order]
    for name in sorted(set(names.tolist())):
        yield name, batch.only(order[names == name])
