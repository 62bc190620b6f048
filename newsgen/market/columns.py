"""Columns of market files as NumPy arrays of whole numbers: hundredths of a point, or won."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import parquet

from newsgen.errors import BadInput
from newsgen.market.batch import VendorFile

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Days = NDArray[np.datetime64]
    Flags = NDArray[np.bool_]
    Texts = NDArray[np.object_]

Given = Path | VendorFile
"""A file to read: its path, or what was kept of it."""

NOTHING = np.iinfo(np.int64).min
"""Stands in an array of figures where the file has none; NumPy integers know no None."""

DAY = pd.ArrowDtype(pa.date32())
PRICE = pd.ArrowDtype(pa.float64())
"""Exact to far below a hundredth."""
AMOUNT = pd.ArrowDtype(pa.decimal128(20, 0))
"""Whole, however it is written (``213769.0``), with room for won amounts of any market."""
WHOLE = pd.ArrowDtype(pa.int64())

NO_DAY = date.min
"""The day of a file without days."""

EXACT = 2**53
"""Above this a float no longer tells neighbouring whole numbers apart."""

BATCH = 16384
"""Rows of a Parquet file in memory at once: all shares of the market are one group of a million rows."""

BUFFER = 65_536
"""Bytes of a Parquet column read ahead."""

UNNAMED = "Unnamed: 0"
"""What pandas makes of a first column without a name, as it writes the index of a frame itself."""

UNREADABLE = (pa.ArrowException, ValueError, OSError)
"""What pandas and Arrow raise over a file that is not what its name says."""


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Some columns of one file, row by row in the order of the file."""

    file: str
    days: Days
    figures: Mapping[str, Ints]
    texts: Mapping[str, Texts]


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
def read_csv(
    given: Given,
    day: str | date,
    decimals: Mapping[str, int],
    texts: Sequence[str] = (),
    rounded: Sequence[str] = (),
) -> Columns:
    """The named columns of a CSV file; a figure with so many decimals becomes a whole number.

    ``day`` is the column of days, or the one day that the whole file is of. ``rounded`` columns may have
    more decimals than asked for, as ratios do. The text is UTF-8 or, as Korean Excel saves it, CP949.
    Raises BadInput in one line when the file lacks a column or holds what is not a figure.
    """
    file = _file(given)
    wanted = [*([day] if isinstance(day, str) else []), *decimals, *texts]
    types = {name: PRICE if places else AMOUNT for name, places in decimals.items()}
    if isinstance(day, str):
        types[day] = DAY
    _require_once(file, header(file), wanted)
    try:
        # Read as written and converted after that: an amount that passes through a float may change.
        frame = pd.read_csv(
            BytesIO(_utf8(file.raw())),
            usecols=wanted,
            dtype=str,
            keep_default_na=False,
            na_values=["", "."],
            engine="pyarrow",
        )
        frame = frame.rename(columns={UNNAMED: ""} if "" in wanted else {}).astype(types)
    except KeyError as fault:
        raise _no_column(file, str(fault), wanted) from None
    except UNREADABLE as fault:
        raise _unreadable(file, fault) from None
    return _columns(file, frame, day, decimals, texts, rounded)


def texts_of(given: Given, wanted: Sequence[str]) -> dict[str, Texts]:
    """The named columns of a CSV file as texts, None where a cell is empty."""
    file = _file(given)
    return dict(read_csv(file, NO_DAY, {}, wanted).texts)


def _file(given: Given) -> VendorFile:
    return given if isinstance(given, VendorFile) else VendorFile(given.name, given)


def _utf8(raw: bytes) -> bytes:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp949").encode("utf-8")
    return raw


@_frugal()
def read_parquet(
    given: Given,
    day: str,
    decimals: Mapping[str, int],
    texts: Sequence[str] = (),
    rounded: Sequence[str] = (),
    only: Mapping[str, Sequence[str]] | None = None,
) -> Columns:
    """The named columns of a Parquet file, as ``read_csv``; ``only`` keeps rows with one of these texts."""
    file, only = _file(given), only or {}
    wanted = list(dict.fromkeys((day, *decimals, *texts, *only)))
    try:
        with parquet.ParquetFile(file.stream(), pre_buffer=False, buffer_size=BUFFER) as opened:
            there = opened.schema_arrow.names
            missing = [name for name in wanted if name not in there]
            if missing:
                raise _no_column(file, missing[0], wanted)
            _require_once(file, there, wanted)
            frame = pd.concat(_frames(opened, wanted, only))
    except UNREADABLE as fault:
        raise _unreadable(file, fault) from None
    return _columns(file, frame, day, decimals, texts, rounded)


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


def header(given: Given) -> tuple[str, ...]:
    """What a CSV or Parquet file calls its columns, () where it has no rows of columns at all.

    The first column of a CSV file may have an empty name, as pandas writes the index of a frame.
    """
    file = _file(given)
    try:
        if file.name.lower().endswith(".parquet"):
            return tuple(parquet.read_schema(file.stream()).names)
        lines = csv.reader(_utf8(file.raw()).decode("utf-8-sig").splitlines()[:1])
        return tuple(name.strip() for name in next(lines, []))
    except (*UNREADABLE, csv.Error) as fault:
        raise _unreadable(file, fault) from None


def parquet_span(given: Given, day: str) -> tuple[date, date]:
    """The first and the last day in a Parquet file, from the file's own statistics."""
    file = _file(given)
    try:
        footer = parquet.read_metadata(file.stream())
    except UNREADABLE as fault:
        raise _unreadable(file, fault) from None
    ends: list[date] = []
    for group in range(footer.num_row_groups):
        chunks = (footer.row_group(group).column(at) for at in range(footer.num_columns))
        told = [chunk.statistics for chunk in chunks if chunk.path_in_schema == day]
        if not told:
            raise _no_column(file, day, (day,))
        if told[0] is None or not told[0].has_min_max:
            return date.min, date.max
        ends += [_day(file, told[0].min), _day(file, told[0].max)]
    return (min(ends), max(ends)) if ends else (date.max, date.min)


def _day(file: VendorFile, value: Any) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    raise _unreadable(file, ValueError(f"{value!r} is no day"))


def _columns(
    file: VendorFile,
    frame: Any,
    day: str | date,
    decimals: Mapping[str, int],
    texts: Sequence[str] = (),
    rounded: Sequence[str] = (),
) -> Columns:
    try:
        days = _days(file, frame, day)
        figures = {
            name: _whole(file, frame[name], places, exact=name not in rounded)
            for name, places in decimals.items()
        }
    except UNREADABLE as fault:
        raise _unreadable(file, fault) from None
    named = {name: frame[name].to_numpy(np.object_, na_value=None) for name in texts}
    return Columns(file.name, days, figures, named)


def _days(file: VendorFile, frame: Any, day: str | date) -> Days:
    if isinstance(day, date):
        return np.full(len(frame), np.datetime64(day))
    _refuse(file, frame[day], frame[day].isna().to_numpy(), "is empty")
    days: Days = frame[day].astype(DAY).to_numpy("datetime64[D]")
    return days


def _whole(file: VendorFile, column: Any, places: int, *, exact: bool) -> Ints:
    if pd.api.types.is_float_dtype(column.dtype):
        return _from_floats(file, column, places, exact=exact)
    figures = column.fillna(0).astype(WHOLE).to_numpy(np.int64)
    return np.where(column.isna(), NOTHING, figures * 10**places)


def _from_floats(file: VendorFile, column: Any, places: int, *, exact: bool) -> Ints:
    """Refuses what a whole number would not say: a figure too large for a float, or with more decimals."""
    values = column.to_numpy(np.float64, na_value=np.nan)
    scaled = np.nan_to_num(values, posinf=np.inf, neginf=-np.inf) * 10**places
    _refuse(file, column, np.abs(scaled) > EXACT, "is too large to be exact")
    figures = np.rint(scaled)
    if exact:
        _refuse(file, column, np.abs(scaled - figures) > 1e-3, f"has more than {places} decimals")
    return np.where(np.isnan(values), NOTHING, figures.astype(np.int64))


def _refuse(file: VendorFile, column: Any, bad: Flags, problem: str) -> None:
    """Raises BadInput for the first row that is bad."""
    if bad.any():
        row = int(column.index[np.argmax(bad)]) + 1
        raise BadInput(f"{file.name}: {column.name} in row {row} {problem}. Correct the file.")


def _no_column(file: VendorFile, told: str, wanted: Sequence[str]) -> BadInput:
    name = next((each for each in wanted if f"'{each}'" in told or each == told), told)
    return BadInput(f"{file.name} has no column {name}. It needs: {', '.join(wanted)}.")


def _require_once(file: VendorFile, there: Sequence[str], wanted: Sequence[str]) -> None:
    """Raises BadInput for a column that comes twice: which of the two is meant nobody knows."""
    for name in wanted:
        if there.count(name) > 1:
            raise BadInput(f"{file.name} has the column {name} twice. Rename or remove one of them.")


def _unreadable(file: VendorFile, fault: Exception) -> BadInput:
    reason = " ".join(str(fault).split())[:160].rstrip(".")
    return BadInput(f"{file.name} cannot be read as market data: {reason}. Replace the file.")
