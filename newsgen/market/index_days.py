"""The index files: Kospi and Kosdaq by day, and the Kospi's market value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np

from newsgen.errors import BadDay, BadInput
from newsgen.market.carried import Carried, carried
from newsgen.market.columns import NOTHING, Columns, read_csv
from newsgen.market.past import Past, make_past
from newsgen.market.series import Labels, Series, make_series
from newsgen.market.units import POINTS, SHARES, WON
from newsgen.numbers import TRILLION
from newsgen.records import Quote

PRICES = {"close": "Close", "open": "Open", "high": "High", "low": "Low"}
FIELDS = PRICES | {"volume": "Volume", "turnover": "Amount", "change": "Comp", "percent": "Change"}
DECIMALS = {"Close": 2, "Open": 2, "High": 2, "Low": 2, "Comp": 2, "Volume": 0, "Amount": 0, "MarCap": 0}
INDEX_STEP = Decimal(100)
CAP_STEP = Decimal(100 * TRILLION)


@dataclass(frozen=True, slots=True)
class IndexFile:
    """One index file: the index, and the market value where the file has it."""

    index: Past
    cap: Past | None


def read_index(path: Path, name: str) -> IndexFile:
    """An index file with everything computed once; BadInput in one line when it cannot be used."""
    columns = read_csv(path, "Date", DECIMALS)
    _check_days(columns)
    figures = {field: columns.figures[column] for field, column in FIELDS.items() if column in DECIMALS}
    closes_only = figures["change"] == NOTHING
    for field in ("open", "high", "low"):
        figures[field] = np.where(closes_only, NOTHING, figures[field])
    address = path.name + "#{day}/{field}"
    series = make_series(Labels(name, POINTS, 2, address, FIELDS), columns.days, figures)
    past = make_past(series, carried().get(name, Carried()), INDEX_STEP)
    return IndexFile(past, _cap(name, address, columns))


def _cap(name: str, address: str, columns: Columns) -> Past | None:
    """The market value from its first row on."""
    values = columns.figures["MarCap"]
    known = values != NOTHING
    if not known.any():
        return None
    labels = Labels(f"{name}.cap", WON, 0, address, {"close": "MarCap"})
    series = make_series(labels, columns.days[known], {"close": values[known]})
    return make_past(series, carried().get(series.name, Carried()), CAP_STEP, with_moves=False)


def _check_days(columns: Columns) -> None:
    if not len(columns.days):
        raise BadInput(f"{columns.file} holds no session. Replace the file.")
    late = np.flatnonzero(np.diff(columns.days) <= np.timedelta64(0, "D"))
    if len(late):
        day = columns.days[int(late[0]) + 1]
        raise BadInput(f"{columns.file}: {day} does not come after the row before it. Sort the file by date.")
    for name in ("Close", "Volume", "Amount"):
        bad = np.flatnonzero(columns.figures[name] <= 0)
        if len(bad):
            day = columns.days[int(bad[0])]
            raise BadInput(f"{columns.file}: {name} of {day} is not above zero. Correct the file.")


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
