from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pytest
from pyarrow import parquet

from newsgen.market.batch import FLOWS, Batch, VendorFile
from newsgen.market.feeds.column_map import ColumnMap, compile_maps
from newsgen.market.feeds.mapped import read


def column_map(**keys: Any) -> ColumnMap:
    table = {"file": "*", "kind": "index", "series": "KOSPI", "day": "일자", "columns": {"close": "종가"}}
    (made,) = compile_maps(
        {"desk": {key: value for key, value in (table | keys).items() if value is not ...}}
    )
    return made


def csv(text: str, **keys: Any) -> Batch:
    (batch,) = read(VendorFile("closes.csv", text.encode()), column_map(**keys))
    return batch


def sheet(rows: list[list[Any]], title: str = "Sheet1") -> bytes:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "cover"
    page = book.create_sheet(title)
    for row in rows:
        page.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


SHARES = {"kind": "share", "series": ..., "series_column": "종목코드"}


@pytest.mark.parametrize("day", ["2026-02-25", "2026/02/25", "2026.02.25", "20260225"])
def test_a_csv_of_the_desk_becomes_a_batch(day: str, told: Callable[..., Any]) -> None:
    columns, units = {"close": "종가", "turnover": "거래대금"}, {"turnover": "million won"}
    batch = csv(f'일자,종가,거래대금\n{day},"2,650.35","1,234,567"\n', columns=columns, units=units)
    assert batch.days.tolist() == [date(2026, 2, 25)] and batch.series.tolist() == ["KOSPI"]
    assert told(batch, "close") == [265_035] and told(batch, "turnover") == [1_234_567_000_000]
    assert batch.where(0, "turnover") == "closes.csv#2026-02-25/거래대금"


def test_cp949_semicolons_and_decimal_commas_are_read(told: Callable[..., Any]) -> None:
    signs = {"separator": ";", "decimal": ",", "thousands": ".", "day_format": "%d.%m.%Y"}
    text = "일자;종가\n25.02.2026;2.650,35\n26.02.2026;-\n"
    (batch,) = read(VendorFile("closes.csv", text.encode("cp949")), column_map(encoding="cp949", **signs))
    assert told(batch, "close") == [265_035, None]


def test_a_wrong_encoding_gives_one_line(refused: Callable[..., str]) -> None:
    message = refused(read, "closes.csv", "일자,종가\n".encode("cp949"), column_map())
    assert message.startswith("closes.csv cannot be read by feeds.desk: ")
    assert message.endswith("Check its sheet, encoding and separator.")


def test_a_sheet_of_a_workbook_is_read_with_its_days_and_codes(told: Callable[..., Any]) -> None:
    rows: list[list[Any]] = [
        ["일자", "종목코드", "종목명", "종가", "등락률"],
        [datetime(2026, 2, 25), 5930, "삼성전자", 205_500, 2.7512],  # noqa: DTZ001 cells have no zone
        [date(2026, 2, 25), "A000660", None, 1_028_000.0, None],
        ["2026-02-25", "00680K", "가", "3,305", -0.5],
    ]
    columns = {"close": "종가", "percent": "등락률", "name": "종목명"}
    made = column_map(**SHARES, columns=columns, sheet="Sheet1")
    (batch,) = read(VendorFile("closes.xlsx", sheet(rows)), made)
    assert batch.series.tolist() == ["005930", "000660", "00680K"]
    assert told(batch, "close") == [205_500, 1_028_000, 3_305]
    assert told(batch, "percent") == [275, None, -50]
    assert batch.names is not None and batch.names.tolist() == ["삼성전자", None, "가"]
    assert batch.where(0, "close") == "closes.xlsx#2026-02-25/005930/종가"


def test_a_sheet_that_is_not_there_gives_one_line(refused: Callable[..., str]) -> None:
    message = refused(read, "closes.xlsx", sheet([["일자"]]), column_map(sheet="closes"))
    assert message.startswith("closes.xlsx cannot be read by feeds.desk: ")
    for content in (b"no workbook", b"PK\x03\x04 no workbook either"):
        message = refused(read, "closes.xlsx", content, column_map())
        assert message.startswith("closes.xlsx cannot be read by feeds.desk: ")


def test_a_parquet_file_of_flows_in_hundred_millions(tmp_path: Path, told: Callable[..., Any]) -> None:
    rows = [{"일자": date(2026, 2, 25), "시장": "KOSDAQ", "외국인": -6892.5}]
    parquet.write_table(pa.Table.from_pylist(rows), tmp_path / "flows.parquet")
    keys = {"kind": "flows", "series": ..., "series_column": "시장", "units": {"flows": "100 million won"}}
    made = column_map(**keys, columns={"foreign": "외국인"})
    (batch,) = read(VendorFile("flows.parquet", tmp_path / "flows.parquet"), made)
    assert batch.kind == FLOWS and batch.series.tolist() == ["KOSDAQ"]
    assert told(batch, "foreign") == [-689_250_000_000]


def test_a_percent_told_as_a_fraction_becomes_a_percent(told: Callable[..., Any]) -> None:
    batch = csv(
        "일자,등락률\n20260225,0.0191\n", columns={"percent": "등락률"}, units={"percent": "fraction"}
    )
    assert told(batch, "percent") == [191]


def test_a_computed_cell_that_is_off_by_a_hair_is_the_figure_it_means(
    tmp_path: Path, told: Callable[..., Any]
) -> None:
    rows = [{"일자": "20260225", "종가": 0.1 + 0.2}]
    parquet.write_table(pa.Table.from_pylist(rows), tmp_path / "closes.parquet")
    (batch,) = read(VendorFile("closes.parquet", tmp_path / "closes.parquet"), column_map())
    assert told(batch, "close") == [30]


@pytest.mark.parametrize(
    ("text", "keys", "line"),
    [
        (
            "일자,종가\n20260225,1.255\n",
            {},
            "closes.csv: 종가 in row 1 is '1.255', which has too many decimals. Correct the file.",
        ),
        (
            "일자,종가\n20260225,high\n",
            {},
            "closes.csv: 종가 in row 1 is 'high', no figure. Correct the file.",
        ),
        ("일자,종가\n20260225,inf\n", {}, "closes.csv: 종가 in row 1 is 'inf', no figure. Correct the file."),
        (
            "일자,종가\n20260225,1\n25 Feb,1\n",
            {},
            "closes.csv: 일자 in row 2 is '25 Feb', no day. "
            "Correct it, or say how days are written in day_format.",
        ),
        (
            "일자,Close\n20260225,1\n",
            {},
            "closes.csv has no column 종가, which feeds.desk.columns.close names. It has: 일자, Close.",
        ),
        (
            "일자,종목코드,종가\n20260225,KR7,1\n",
            SHARES,
            "closes.csv: 종목코드 in row 1 is 'KR7'. It may be a share code.",
        ),
        (
            "일자,지수,종가\n20260225,코스피,1\n",
            {"series": ..., "series_column": "지수"},
            "closes.csv: 지수 in row 1 is '코스피'. It may be KOSPI or KOSDAQ or KOSPI200.",
        ),
        (
            "일자,종가\n20260225,99999999999999999999\n",
            {},
            "closes.csv: 종가 in row 1 is '99999999999999999999', too large. Correct the file.",
        ),
    ],
)
def test_what_cannot_be_read_is_named_by_its_row(
    text: str, keys: dict[str, Any], line: str, refused: Callable[..., str]
) -> None:
    assert refused(read, "closes.csv", text.encode(), column_map(**keys)) == line


def test_an_empty_table_gives_one_line(refused: Callable[..., str]) -> None:
    assert refused(read, "closes.csv", b"", column_map()).startswith(
        "closes.csv cannot be read by feeds.desk"
    )


def test_a_column_that_comes_twice_is_refused(refused: Callable[..., str]) -> None:
    message = refused(read, "closes.csv", "일자,종가,종가\n2026-02-25,1,2\n".encode(), column_map())
    assert message == "closes.csv has the column 종가 twice. Rename or remove one of them."
    book = sheet([["일자", "종가", "종가"], ["2026-02-25", 1, 2]], "Sheet1")
    assert "twice" in refused(read, "closes.xlsx", book, column_map(sheet="Sheet1"))


def test_a_row_with_a_cell_too_many_is_refused_and_not_shifted(refused: Callable[..., str]) -> None:
    text = "일자,종가\n2026-02-25,2650,7\n"
    assert "Expected 2 fields in line 2, saw 3" in refused(read, "closes.csv", text.encode(), column_map())


def test_empty_rows_are_passed_over_and_the_others_keep_their_numbers(refused: Callable[..., str]) -> None:
    rows = [["일자", "종가"], ["2026-02-25", 2650], [None, None], ["2026-02-26", 2660]]
    (batch,) = read(VendorFile("closes.xlsx", sheet(rows)), column_map(sheet="Sheet1"))
    assert batch.days.tolist() == [date(2026, 2, 25), date(2026, 2, 26)]
    bad = sheet([*rows, [None, None], ["합계", 5310]])
    assert "일자 in row 5 is '합계', no day" in refused(read, "closes.xlsx", bad, column_map(sheet="Sheet1"))


def test_an_empty_table_is_refused_in_one_line(refused: Callable[..., str]) -> None:
    assert "closes.xlsx cannot be read" in refused(read, "closes.xlsx", sheet([]), column_map(sheet="Sheet1"))
