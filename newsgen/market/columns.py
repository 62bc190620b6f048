"""Columns of market files as NumPy arrays of whole numbers: hundredths of a point, or won."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from newsgen.errors import BadInput

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Days = NDArray[np.datetime64]
    Flags = NDArray[np.bool_]

NOTHING = np.iinfo(np.int64).min
"""Stands in an array of figures where the file has none; NumPy integers know no None."""

WHOLE_DIGITS = 20
"""Room for won amounts of any market."""


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Some columns of one file, row by row in the order of the file."""

    file: str
    days: Days
    figures: Mapping[str, Ints]
    texts: Mapping[str, NDArray[np.object_]]


def read_csv(path: Path, day: str, decimals: Mapping[str, int]) -> Columns:
    """The named columns of a CSV file; a figure with so many decimals becomes a whole number.

    Raises BadInput in one line when the file lacks a column or holds what is not a figure.
    """
    import pyarrow as pa
    from pyarrow import csv

    types = {name: _csv_type(pa, places) for name, places in decimals.items()}
    options = csv.ConvertOptions(
        column_types={day: pa.date32(), **types}, include_columns=[day, *decimals], null_values=["", "."]
    )
    try:
        table = csv.read_csv(path, convert_options=options)
    except KeyError as fault:
        raise _no_column(path, str(fault), (day, *decimals)) from None
    except (pa.ArrowException, OSError) as fault:
        raise _unreadable(path, fault) from None
    return _columns(path, table, day, decimals)


def read_parquet(
    path: Path,
    day: str,
    decimals: Mapping[str, int],
    texts: Sequence[str] = (),
    rounded: Sequence[str] = (),
    where: Any = None,
) -> Columns:
    """The named columns of a Parquet file, as ``read_csv``; ``where`` keeps some rows (pyarrow filters).

    ``rounded`` columns may have more decimals than asked for, as ratios do.
    """
    import pyarrow as pa
    from pyarrow import parquet

    wanted = (day, *decimals, *texts)
    try:
        present = parquet.read_schema(path).names
        missing = [name for name in wanted if name not in present]
        if missing:
            raise _no_column(path, missing[0], wanted)
        table = parquet.read_table(path, columns=list(wanted), filters=where)
    except (pa.ArrowException, OSError) as fault:
        raise _unreadable(path, fault) from None
    return _columns(path, table, day, decimals, texts, rounded)


def parquet_span(path: Path, day: str) -> tuple[date, date]:
    """The first and the last day in a Parquet file, from the file's own statistics."""
    import pyarrow as pa
    from pyarrow import parquet

    try:
        footer = parquet.ParquetFile(path).metadata
    except (pa.ArrowException, OSError) as fault:
        raise _unreadable(path, fault) from None
    ends: list[date] = []
    for group in range(footer.num_row_groups):
        chunks = (footer.row_group(group).column(at) for at in range(footer.num_columns))
        told = [chunk.statistics for chunk in chunks if chunk.path_in_schema == day]
        if not told:
            raise _no_column(path, day, (day,))
        if told[0] is None or not told[0].has_min_max:
            return date.min, date.max
        ends += [told[0].min.date(), told[0].max.date()]
    return (min(ends), max(ends)) if ends else (date.max, date.min)


def _csv_type(pa: Any, places: int) -> Any:
    """Whole amounts are read exactly; prices as floats, which are exact to far below a hundredth."""
    return pa.float64() if places else pa.decimal128(WHOLE_DIGITS, 0)


def _columns(
    path: Path,
    table: Any,
    day: str,
    decimals: Mapping[str, int],
    texts: Sequence[str] = (),
    rounded: Sequence[str] = (),
) -> Columns:
    import pyarrow as pa

    try:
        days = table[day].cast(pa.date32()).cast(pa.int32()).to_numpy().astype("datetime64[D]")
        figures = {name: _whole(table[name], places) for name, places in decimals.items()}
        _check_decimals(path, table, {name: n for name, n in decimals.items() if name not in rounded})
    except (pa.ArrowException, ValueError) as fault:
        raise _unreadable(path, fault) from None
    named = {name: np.array(table[name].to_pylist(), dtype=np.object_) for name in texts}
    return Columns(path.name, days, figures, named)


def _whole(column: Any, places: int) -> Ints:
    import pyarrow as pa

    valid: Flags = ~column.is_null(nan_is_null=True).to_numpy()
    if pa.types.is_floating(column.type):
        scaled = np.where(valid, column.to_numpy(), 0.0) * 10**places
        return np.where(valid, np.rint(scaled).astype(np.int64), NOTHING)
    return np.where(valid, column.cast(pa.int64()).fill_null(0).to_numpy() * 10**places, NOTHING)


def _check_decimals(path: Path, table: Any, decimals: Mapping[str, int]) -> None:
    """Raises BadInput for a figure with more decimals than its column may have: rounding would change it."""
    import pyarrow as pa

    for name, places in decimals.items():
        if not pa.types.is_floating(table[name].type):
            continue
        scaled = np.nan_to_num(table[name].to_numpy()) * 10**places
        odd = np.flatnonzero(np.abs(scaled - np.rint(scaled)) > 1e-3)
        if len(odd):
            where = f"{path.name}: {name} in row {int(odd[0]) + 1}"
            raise BadInput(f"{where} has more than {places} decimals. Correct the file.")


def _no_column(path: Path, told: str, wanted: Sequence[str]) -> BadInput:
    name = next((each for each in wanted if f"'{each}'" in told or each == told), told)
    return BadInput(f"{path.name} has no column {name}. It needs: {', '.join(wanted)}.")


def _unreadable(path: Path, fault: Exception) -> BadInput:
    reason = " ".join(str(fault).split())[:160]
    return BadInput(f"{path.name} cannot be read as market data: {reason}. Replace the file.")
