"""The indices by day: Kospi and Kosdaq, and the Kospi's market value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from newsgen.errors import BadDay, BadInput
from newsgen.market.batch import INDEX, PLACES, Batch
from newsgen.market.carried import Carried, carried
from newsgen.market.columns import NOTHING
from newsgen.market.firsts import CAP_LEVELS, INDEX_LEVELS
from newsgen.market.past import Past, make_past
from newsgen.market.series import Labels, Series, make_series
from newsgen.market.units import POINTS, SHARES, WON
from newsgen.records import Quote

CHECKED = ("close", "volume", "turnover")
"""Figures that are above zero in every session; only the close must be known."""


@dataclass(frozen=True, slots=True)
class IndexDays:
    """One index, and its market value where that is held."""

    file: str
    index: Past
    cap: Past | None


def index_of(batch: Batch, name: str) -> IndexDays:
    """An index ready for any of its days; BadInput in one line when the batch cannot be used."""
    _check_days(batch)
    figures = {field: column for field, column in batch.figures.items() if field not in ("cap", "percent")}
    labels = Labels(name, POINTS, PLACES[INDEX]["close"], batch.address, batch.fields)
    series = make_series(labels, batch.days, dict(figures))
    past = make_past(series, carried().get(name, Carried()), INDEX_LEVELS)
    return IndexDays(batch.file, past, _cap(labels, batch))


def _cap(index: Labels, batch: Batch) -> Past | None:
    """The market value from its first row on."""
    values = batch.figures.get("cap")
    known = None if values is None else values != NOTHING
    if values is None or known is None or not known.any():
        return None
    fields = {"close": batch.fields["cap"]}
    labels = Labels(f"{index.name}.cap", WON, 0, index.address, fields, code=index.name)
    series = make_series(labels, batch.days[known], {"close": values[known]})
    return make_past(series, carried().get(series.name, Carried()), CAP_LEVELS, with_moves=False)


def _check_days(batch: Batch) -> None:
    if not len(batch.days):
        raise BadInput(f"{batch.file} holds no session. Replace the file.")
    late = np.flatnonzero(np.diff(batch.days) <= np.timedelta64(0, "D"))
    if len(late):
        day = batch.days[int(late[0]) + 1]
        raise BadInput(f"{batch.file}: {day} does not come after the row before it. Sort the file by date.")
    for field in CHECKED:
        column = batch.figures.get(field, np.ones(0, np.int64))
        bad = np.flatnonzero((column <= 0) & ((column != NOTHING) | (field == "close")))
        if len(bad):
            day, name = batch.days[int(bad[0])], batch.fields[field]
            raise BadInput(f"{batch.file}: {name} of {day} is not above zero. Correct the file.")


def quote_of(past: Past, row: int) -> Quote:
    """The closing quote of a row; BadDay when its figures contradict each other."""
    series = past.series
    check_row(series, row)
    return Quote(
        series.name,
        series.labels.unit,
        last=series.datum(row, "close"),
        previous_close=series.base_datum(row),
        open=series.datum(row, "open"),
        high=series.datum(row, "high"),
        low=series.datum(row, "low"),
        turnover=series.datum(row, "turnover", WON),
        volume=series.datum(row, "volume", SHARES),
    )


def check_row(series: Series, row: int) -> None:
    """Raises BadDay when a row's change does not fit its closes, or a price lies outside low and high."""
    change, base = series.datum(row, "change"), series.base_datum(row)
    close, high, low = (series.datum(row, field) for field in ("close", "high", "low"))
    if change and base and close and close.value - base.value != change.value:
        problem = f"{change.address} is {change.value}, but {close.value} is not that far from {base.value}"
        raise BadDay(f"{problem}. Correct the file or choose another session.")
    for field in ("close", "open"):
        price = series.datum(row, field)
        above = price and high and price.value > high.value
        below = price and low and price.value < low.value
        if price and (above or below):
            problem = f"{price.address} is {price.value}, outside the session's low and high"
            raise BadDay(f"{problem}. Correct the file or choose another session.")


def sessions_of(series: Series) -> tuple[date, ...]:
    """Every session of a series, in order."""
    return tuple(series.days.tolist())
