"""A desk's own CSV, Parquet or XLSX table, read by a column map of the settings file.

Units are those the map names; without one points, won, shares and percent. Nothing is guessed from the size
of a figure: a wrong unit is for the checks to notice.

Traps: Excel drops the leading zeros of share codes (5930), which are put back, and trading systems write an A
before them (A005930), which is taken off; a dash is an empty cell; a computed cell may be off by a hair
(35.120000000000005).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

import numpy as np
import pandas as pd
from openpyxl.utils.exceptions import InvalidFileException

from newsgen.errors import BadInput
from newsgen.market.batch import PLACES, SERIES, SHARE, Batch, VendorFile, template
from newsgen.market.columns import EXACT, NOTHING, UNREADABLE
from newsgen.market.feeds.column_map import NAME, ColumnMap
from newsgen.market.feeds.known import Feed
from newsgen.market.names import is_code
from newsgen.numbers import half_up

if TYPE_CHECKING:
    from newsgen.market.columns import Ints, Texts

DAY_FORMATS = ("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d")
EMPTY = ("", "-", ".", "nan", "NaT", "None")
LARGEST = 2**62
"""Beyond this a whole number has no place in an array; a float has been inexact for long."""
HAIR = Decimal("0.001")
"""How far a float may lie from a whole number of the last decimal and still be that number."""


def feed(column_map: ColumnMap) -> Feed:
    """A column map as a kind of file."""
    name = f"map {column_map.name}"
    return Feed(name, f"{name} ({column_map.file})", (), (), partial(read, column_map=column_map))


def read(file: VendorFile, column_map: ColumnMap) -> tuple[Batch, ...]:
    """The figures of a table; BadInput in one line, which names the row, when it cannot be used."""
    frame = _frame(file, column_map)
    _require(file, column_map, frame)
    days = [_day(file, column_map, row, cell) for row, cell in _cells(frame, column_map.day)]
    figures = {
        field: _figures(file, column_map, frame, field) for field in column_map.columns if field != NAME
    }
    series = _series(file, column_map, frame)
    names = _names(frame, column_map.columns[NAME]) if NAME in column_map.columns else None
    place = "{day}/{field}" if column_map.series else "{day}/{series}/{field}"
    fields = {field: name for field, name in column_map.columns.items() if field != NAME}
    days_of = np.array(days, dtype="datetime64[D]")
    address = template(file.name, place)
    return (Batch(column_map.kind, file.name, series, days_of, figures, address, fields, names=names),)


def _frame(file: VendorFile, column_map: ColumnMap) -> Any:
    """The table with its cells as they are: texts from CSV, whatever was stored from the others."""
    lower = file.name.lower()
    try:
        if lower.endswith((".xlsx", ".xlsm")):
            sheet = column_map.sheet or 0
            return _headed(pd.read_excel(file.stream(), sheet_name=sheet, dtype=object, header=None))
        if lower.endswith(".parquet"):
            frame = pd.read_parquet(file.stream()).astype(object)
            return frame.set_axis(range(1, len(frame) + 1))
        return _headed(
            pd.read_csv(
                file.stream(),
                dtype=str,
                header=None,
                keep_default_na=False,
                sep=column_map.separator,
                encoding=column_map.encoding,
            )
        )
    except (*UNREADABLE, LookupError, BadZipFile, InvalidFileException) as fault:
        reason = " ".join(str(fault).split())[:160].rstrip(".")
        what = f"{file.name} cannot be read by feeds.{column_map.name}"
        raise BadInput(f"{what}: {reason}. Check its sheet, encoding and separator.") from None


def _headed(rows: Any) -> Any:
    """The table below its first row, without rows that are empty throughout; the index counts from 1.

    Read with a header of its own, pandas would rename a column that comes twice, and shift cells to the
    left where a row has one too many.
    """
    if not len(rows):
        raise ValueError("it is empty")
    table = rows.iloc[1:].set_axis([str(name).strip() for name in rows.iloc[0]], axis=1)
    return table[~(table.isna() | table.isin(EMPTY)).all(axis=1)]


def _require(file: VendorFile, column_map: ColumnMap, frame: Any) -> None:
    """Raises BadInput for the first column that the table lacks."""
    wanted = {"day": column_map.day} | {
        f"columns.{field}": name for field, name in column_map.columns.items()
    }
    if column_map.series_column:
        wanted["series_column"] = column_map.series_column
    for key, name in wanted.items():
        if name not in frame.columns:
            there = ", ".join(str(each) for each in frame.columns)
            what = f"{file.name} has no column {name}, which feeds.{column_map.name}.{key} names"
            raise BadInput(f"{what}. It has: {there}.")
        if list(frame.columns).count(name) > 1:
            raise BadInput(f"{file.name} has the column {name} twice. Rename or remove one of them.")


def _cells(frame: Any, name: str) -> Iterator[tuple[int, Any]]:
    """Row numbers as an editor counts them below the header, and cells."""
    return zip(frame.index.tolist(), frame[name].tolist(), strict=True)


def _day(file: VendorFile, column_map: ColumnMap, row: int, cell: Any) -> date:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    for form in (column_map.day_format,) if column_map.day_format else DAY_FORMATS:
        try:
            return datetime.strptime(str(cell).strip(), form).date()  # noqa: DTZ007 days have no zone
        except ValueError:
            continue
    hint = "Correct it, or say how days are written in day_format"
    raise BadInput(f"{file.name}: {column_map.day} in row {row} is {cell!r}, no day. {hint}.")


def _figures(file: VendorFile, column_map: ColumnMap, frame: Any, field: str) -> Ints:
    name, places = column_map.columns[field], PLACES[column_map.kind][field]
    scale = column_map.scales[field].scaleb(places)
    found = np.full(len(frame), NOTHING)
    for at, (row, cell) in enumerate(_cells(frame, name)):
        try:
            figure = _whole(cell, column_map, scale, rounded=field == "percent")
        except (ArithmeticError, ValueError) as fault:
            raise BadInput(
                f"{file.name}: {name} in row {row} is {cell!r}, {fault}. Correct the file."
            ) from None
        found[at] = NOTHING if figure is None else figure
    return found


def _whole(cell: Any, column_map: ColumnMap, scale: Decimal, *, rounded: bool) -> int | None:
    """The cell in newsgen's whole numbers, or None when it is empty."""
    number = _number(cell, column_map)
    if number is None:
        return None
    scaled = number * scale
    if abs(scaled) > (EXACT if isinstance(cell, float) else LARGEST):
        raise ValueError("too large")
    whole = half_up(scaled, 0)
    if rounded or scaled == whole or (isinstance(cell, float) and abs(scaled - whole) < HAIR):
        return int(whole)
    raise ValueError("which has too many decimals")


def _number(cell: Any, column_map: ColumnMap) -> Decimal | None:
    if isinstance(cell, str):
        text = cell.strip()
        text = text.replace(column_map.thousands, "").replace(column_map.decimal, ".")
    else:
        text = str(cell)
    if text in EMPTY:
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise ValueError("no figure") from None
    if not number.is_finite():
        raise ValueError("no figure")
    return number


def _names(frame: Any, column: str) -> Texts:
    cells = (cell.strip() if isinstance(cell, str) else "" for _, cell in _cells(frame, column))
    return np.array([cell or None for cell in cells], dtype=np.object_)


def _series(file: VendorFile, column_map: ColumnMap, frame: Any) -> Texts:
    if column_map.series is not None:
        return np.full(len(frame), column_map.series, dtype=np.object_)
    column = column_map.series_column or ""
    named = [_named(file, column_map, row, cell) for row, cell in _cells(frame, column)]
    return np.array(named, dtype=np.object_)


def _named(file: VendorFile, column_map: ColumnMap, row: int, cell: Any) -> str:
    """The series of a row: a share code in full, or one of the names of its kind."""
    name = str(cell).strip()
    if column_map.kind == SHARE:
        name = name.removeprefix("A").removesuffix(".0")
        name = name.zfill(6) if name.isdigit() else name
        known = is_code(name)
    else:
        known = name in SERIES[column_map.kind]
    if not known:
        may = "a share code" if column_map.kind == SHARE else " or ".join(SERIES[column_map.kind])
        raise BadInput(f"{file.name}: {column_map.series_column} in row {row} is {cell!r}. It may be {may}.")
    return name
