"""Columns of market files as NumPy arrays of whole numbers: hundredths of a point, or won."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import parquet

from newsgen.errors import BadInput

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Days = NDArray[np.datetime64]
    Flags = NDArray[np.bool_]

NOTHING = np.iinfo(np.int64).min
"""Stands in an array of figures where the file has none; NumPy integers know no None."""

DAY = pd.ArrowDtype(pa.date32())
PRICE = pd.ArrowDtype(pa.float64())
"""Exact to far below a hundredth."""
AMOUNT = pd.ArrowDtype(pa.decimal128(20, 0))
"""Whole, however it is written (``213769.0``), with room for won amounts of any market."""
WHOLE = pd.ArrowDtype(pa.int64())

EXACT = 2**53
"""Above this a float no longer tells neighbouring whole numbers apart."""

BATCH = 16384
"""Rows of a Parquet file in memory at once: all shares of the market are one group of a million rows."""

BUFFER = 65_536
"""Bytes of a Parquet column read ahead."""

UNREADABLE = (pa.ArrowException, ValueError, OSError)
"""What pandas and Arrow raise over a file that is not what its name says."""


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Some columns of one file, row by row in the order of the file."""

    file: str
    days: Days
    figures: Mapping[str, Ints]
    texts: Mapping[str, NDArray[np.object_]]


@contextmanager
def _frugal() -> Iterator[None]:
    """Gives memory back as soon as it is free; Arrow's own pools keep it, and the history needs it once."""
    usual = pa.default_memory_pool()
    pa.set_memory_pool(pa.system_memory_pool())
    try:
        yield
    finally:
        pa.set_memory_pool(usual)


@_frugal()
def read_csv(path: Path, day: str, decimals: Mapping[str, int]) -> Columns:
    """The named columns of a CSV file; a figure with so many decimals becomes a whole number.

    Raises BadInput in one line when the file lacks a column or holds what is not a figure.
    """
    wanted = [day, *decimals]
    types = {name: PRICE if places else AMOUNT for name, places in decimals.items()}
    try:
        # Read as written and converted after that: an amount that passes through a float may change.
        frame = pd.read_csv(
            path, usecols=wanted, dtype=str, keep_default_na=False, na_values=["", "."], engine="pyarrow"
        ).astype({day: DAY, **types})
    except KeyError as fault:
        raise _no_column(path, str(fault), wanted) from None
    except UNREADABLE as fault:
        raise _unreadable(path, fault) from None
    return _columns(path, frame, day, decimals)


@_frugal()
def read_parquet(
    path: Path,
    day: str,
    decimals: Mapping[str, int],
    texts: Sequence[str] = (),
    rounded: Sequence[str] = (),
    only: Mapping[str, Sequence[str]] | None = None,
) -> Columns:
    """The named columns of a Parquet file, as ``read_csv``; ``only`` keeps rows with one of these texts.

    ``rounded`` columns may have more decimals than asked for, as ratios do.
    """
    only = only or {}
    wanted = list(dict.fromkeys((day, *decimals, *texts, *only)))
    try:
        with parquet.ParquetFile(path, pre_buffer=False, buffer_size=BUFFER) as file:
            missing = [name for name in wanted if name not in file.schema_arrow.names]
            if missing:
                raise _no_column(path, missing[0], wanted)
            frame = pd.concat(_frames(file, wanted, only))
    except UNREADABLE as fault:
        raise _unreadable(path, fault) from None
    return _columns(path, frame, day, decimals, texts, rounded)


def _frames(file: Any, wanted: list[str], only: Mapping[str, Sequence[str]]) -> Iterator[Any]:
    """The rows to keep, batch by batch; the index counts the rows of the file.

    ``pandas.read_parquet`` with its filters holds a whole row group before it drops a row of it.
    """
    start = 0
    yield _frame(file.schema_arrow.empty_table().select(wanted), start)
    for batch in file.iter_batches(BATCH, columns=wanted, use_threads=False):
        frame = _frame(batch, start)
        start += len(frame)
        for name, kept in only.items():
            frame = frame[frame[name].isin(kept)]
        if len(frame):
            yield frame


def _frame(rows: Any, start: int) -> Any:
    """Arrow types stay: NumPy's would turn whole numbers with a gap among them into floats."""
    frame = rows.to_pandas(types_mapper=pd.ArrowDtype, ignore_metadata=True)
    return frame.set_index(pd.RangeIndex(start, start + len(frame)))


def parquet_span(path: Path, day: str) -> tuple[date, date]:
    """The first and the last day in a Parquet file, from the file's own statistics."""
    try:
        footer = parquet.read_metadata(path)
    except UNREADABLE as fault:
        raise _unreadable(path, fault) from None
    ends: list[date] = []
    for group in range(footer.num_row_groups):
        chunks = (footer.row_group(group).column(at) for at in range(footer.num_columns))
        told = [chunk.statistics for chunk in chunks if chunk.path_in_schema == day]
        if not told:
            raise _no_column(path, day, (day,))
        if told[0] is None or not told[0].has_min_max:
            return date.min, date.max
        ends += [_day(path, told[0].min), _day(path, told[0].max)]
    return (min(ends), max(ends)) if ends else (date.max, date.min)


def _day(path: Path, value: Any) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    raise _unreadable(path, ValueError(f"{value!r} is no day"))


def _columns(
    path: Path,
    frame: Any,
    day: str,
    decimals: Mapping[str, int],
    texts: Sequence[str] = (),
    rounded: Sequence[str] = (),
) -> Columns:
    _refuse(path, frame[day], frame[day].isna().to_numpy(), "is empty")
    try:
        days = frame[day].astype(DAY).to_numpy("datetime64[D]")
        figures = {
            name: _whole(path, frame[name], places, exact=name not in rounded)
            for name, places in decimals.items()
        }
    except UNREADABLE as fault:
        raise _unreadable(path, fault) from None
    named = {name: frame[name].to_numpy(np.object_, na_value=None) for name in texts}
    return Columns(path.name, days, figures, named)


def _whole(path: Path, column: Any, places: int, *, exact: bool) -> Ints:
    if pd.api.types.is_float_dtype(column.dtype):
        return _from_floats(path, column, places, exact=exact)
    figures = column.fillna(0).astype(WHOLE).to_numpy(np.int64)
    return np.where(column.isna(), NOTHING, figures * 10**places)


def _from_floats(path: Path, column: Any, places: int, *, exact: bool) -> Ints:
    """Refuses what a whole number would not say: a figure too large for a float, or with more decimals."""
    values = column.to_numpy(np.float64, na_value=np.nan)
    scaled = np.nan_to_num(values, posinf=np.inf, neginf=-np.inf) * 10**places
    _refuse(path, column, np.abs(scaled) > EXACT, "is too large to be exact")
    figures = np.rint(scaled)
    if exact:
        _refuse(path, column, np.abs(scaled - figures) > 1e-3, f"has more than {places} decimals")
    return np.where(np.isnan(values), NOTHING, figures.astype(np.int64))


def _refuse(path: Path, column: Any, bad: Flags, problem: str) -> None:
    """Raises BadInput for the first row that is bad."""
    if bad.any():
        row = int(column.index[np.argmax(bad)]) + 1
        raise BadInput(f"{path.name}: {column.name} in row {row} {problem}. Correct the file.")


def _no_column(path: Path, told: str, wanted: Sequence[str]) -> BadInput:
    name = next((each for each in wanted if f"'{each}'" in told or each == told), told)
    return BadInput(f"{path.name} has no column {name}. It needs: {', '.join(wanted)}.")


def _unreadable(path: Path, fault: Exception) -> BadInput:
    reason = " ".join(str(fault).split())[:160].rstrip(".")
    return BadInput(f"{path.name} cannot be read as market data: {reason}. Replace the file.")
