from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from pyarrow import parquet

from newsgen.errors import BadInput
from newsgen.market import columns
from newsgen.market.batch import VendorFile
from newsgen.market.columns import NOTHING, parquet_span, read_csv, read_parquet


def csv(folder: Path, text: str) -> Path:
    path = folder / "kospi.csv"
    path.write_text(text, "utf-8-sig")
    return path


def refused(path: Path, decimals: dict[str, int]) -> str:
    with pytest.raises(BadInput) as caught:
        read_csv(path, "Date", decimals)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_prices_become_hundredths_and_amounts_stay_whole(tmp_path: Path) -> None:
    path = csv(
        tmp_path, "Date,Close,MarCap\n2026-02-24,5969.64,4922736641351075\n2026-02-25,6083.86,213769.0\n"
    )
    found = read_csv(path, "Date", {"Close": 2, "MarCap": 0})
    assert found.days.tolist() == [date(2026, 2, 24), date(2026, 2, 25)]
    assert found.figures["Close"].tolist() == [596_964, 608_386]
    assert found.figures["MarCap"].tolist() == [4_922_736_641_351_075, 213_769]


def test_a_column_of_whole_numbers_is_scaled_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "flows.parquet"
    days = np.array(["2026-02-24"], dtype="datetime64[ns]")
    parquet.write_table(pa.table({"date": days, "percent": [10]}), path)
    assert read_parquet(path, "date", {"percent": 2}).figures["percent"].tolist() == [1000]


def test_an_empty_cell_is_nothing_not_zero(tmp_path: Path) -> None:
    found = read_csv(csv(tmp_path, "Date,Close,MarCap\n2026-02-24,,\n"), "Date", {"Close": 2, "MarCap": 0})
    assert found.figures["Close"].tolist() == found.figures["MarCap"].tolist() == [NOTHING]


def test_an_amount_too_large_for_a_float_stays_exact_beside_one_written_as_a_float(tmp_path: Path) -> None:
    path = csv(tmp_path, "Date,MarCap\n2026-02-24,49227366413510751\n2026-02-25,213769.0\n2026-02-26,\n")
    assert read_csv(path, "Date", {"MarCap": 0}).figures["MarCap"].tolist() == [
        49_227_366_413_510_751,
        213_769,
        NOTHING,
    ]


def test_whole_numbers_with_a_gap_among_them_stay_exact(tmp_path: Path) -> None:
    path = tmp_path / "stocks.parquet"
    days = np.array(["2026-02-24", "2026-02-25"], dtype="datetime64[ns]")
    parquet.write_table(pa.table({"date": days, "won": [2**53 + 1, None]}), path)
    assert read_parquet(path, "date", {"won": 0}).figures["won"].tolist() == [2**53 + 1, NOTHING]


@pytest.mark.parametrize("figure", [2.0**54, float("inf"), -float("inf")])
def test_a_float_too_large_to_be_exact_is_refused(tmp_path: Path, figure: float) -> None:
    path = tmp_path / "stocks.parquet"
    days = np.array(["2026-02-24"], dtype="datetime64[ns]")
    parquet.write_table(pa.table({"date": days, "won": [figure]}), path)
    message = r"^stocks\.parquet: won in row 1 is too large to be exact\. Correct the file\.$"
    with pytest.raises(BadInput, match=message):
        read_parquet(path, "date", {"won": 0}, rounded=("won",))


def test_a_row_without_a_day_is_named(tmp_path: Path) -> None:
    message = refused(csv(tmp_path, "Date,Close\n2026-02-24,1\n,1\n"), {"Close": 2})
    assert message == "kospi.csv: Date in row 2 is empty. Correct the file."


def test_a_fault_among_rows_of_many_batches_is_named_by_its_row_in_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(columns, "BATCH", 2)
    path = tmp_path / "stocks.parquet"
    days = np.arange("2026-02-01", "2026-02-08", dtype="datetime64[D]")
    closes = [1.0, 2.0, 3.0, 4.0, 5.0, 6.5, 7.0]
    parquet.write_table(pa.table({"date": days, "close": closes, "code": list("abababa")}), path)
    kept = read_parquet(path, "date", {"close": 0}, texts=("code",), only={"code": ["a"]})
    assert kept.figures["close"].tolist() == [1, 3, 5, 7]
    assert parquet_span(path, "date") == (date(2026, 2, 1), date(2026, 2, 7))
    with pytest.raises(BadInput, match=r"^stocks\.parquet: close in row 6 has more than 0 decimals"):
        read_parquet(path, "date", {"close": 0}, only={"code": ["b"]})


def test_a_parquet_file_whose_days_are_no_days_gives_one_line(tmp_path: Path) -> None:
    path = tmp_path / "flows.parquet"
    parquet.write_table(pa.table({"date": ["x"]}), path)
    for read in (lambda: parquet_span(path, "date"), lambda: read_parquet(path, "date", {})):
        with pytest.raises(BadInput, match=r"^flows\.parquet cannot be read as market data: .*file\.$"):
            read()


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    message = refused(csv(tmp_path, "Date,Close\n2026-02-24,1\n"), {"Close": 2, "High": 2})
    assert message == "kospi.csv has no column High. It needs: Date, Close, High."


@pytest.mark.parametrize(
    "text",
    [
        "Date,Close\n2026-02-24,high\n",
        "Date,Close\n24 Feb,1\n",
        "Date,Close,Open\n2026-02-24,1,1\n2026-02-25,1\n",
        "",
        "\0\1\2",
    ],
)
def test_what_is_no_market_data_gives_one_line(tmp_path: Path, text: str) -> None:
    assert refused(csv(tmp_path, text), {"Close": 2}).startswith("kospi.csv ")


def test_a_price_with_three_decimals_is_not_rounded_away(tmp_path: Path) -> None:
    message = refused(csv(tmp_path, "Date,Close\n2026-02-24,1.25\n2026-02-25,1.255\n"), {"Close": 2})
    assert message == "kospi.csv: Close in row 2 has more than 2 decimals. Correct the file."


def test_a_parquet_file_gives_its_columns_and_its_span(tmp_path: Path) -> None:
    path = tmp_path / "flows.parquet"
    days = np.array(["2026-02-24", "2026-02-25"], dtype="datetime64[ns]")
    table = pa.table({"date": days, "code": ["a", "b"], "close": [1.0, None], "percent": [2.139037, -0.5]})
    parquet.write_table(table, path)
    found = read_parquet(path, "date", {"close": 0, "percent": 2}, texts=("code",), rounded=("percent",))
    assert found.figures["close"].tolist() == [1, NOTHING]
    assert found.figures["percent"].tolist() == [214, -50]
    assert found.texts["code"].tolist() == ["a", "b"]
    assert parquet_span(path, "date") == (date(2026, 2, 24), date(2026, 2, 25))
    assert read_parquet(path, "date", {}, only={"code": ["b"]}).days.tolist() == [date(2026, 2, 25)]


def test_a_parquet_file_without_a_column_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "flows.parquet"
    parquet.write_table(pa.table({"date": np.array(["2026-02-24"], dtype="datetime64[ns]")}), path)
    with pytest.raises(BadInput, match=r"^flows\.parquet has no column close\. It needs: date, close\.$"):
        read_parquet(path, "date", {"close": 0})
    with pytest.raises(BadInput, match=r"^flows\.parquet has no column day\. It needs: day\.$"):
        parquet_span(path, "day")


def test_what_is_no_parquet_file_gives_one_line(tmp_path: Path) -> None:
    path = tmp_path / "flows.parquet"
    path.write_text("not\nparquet")
    for read in (lambda: parquet_span(path, "date"), lambda: read_parquet(path, "date", {})):
        with pytest.raises(BadInput) as caught:
            read()
        assert str(caught.value).startswith("flows.parquet cannot be read") and "\n" not in str(caught.value)


def test_korean_excel_saves_cp949_and_it_is_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes("코드,이름\n005930,삼성전자\n".encode("cp949"))
    assert columns.header(path) == ("코드", "이름")
    assert columns.texts_of(path, ("코드", "이름"))["이름"].tolist() == ["삼성전자"]


def test_a_file_of_one_day_needs_no_column_of_days() -> None:
    kept = VendorFile("listing/2026-03-20.csv", "\ufeff,Code,Close\n0,005930,71300\n".encode())
    found = read_csv(kept, date(2026, 3, 20), {"Close": 0}, texts=("Code",))
    assert found.days.tolist() == [date(2026, 3, 20)] and found.texts["Code"].tolist() == ["005930"]
    assert found.file == "listing/2026-03-20.csv"


def test_a_first_column_without_a_name_can_be_asked_for() -> None:
    kept = VendorFile("frame.csv", b",Close\n2026-03-20,1.5\n")
    assert read_csv(kept, "", {"Close": 2}).days.tolist() == [date(2026, 3, 20)]
    assert columns.header(kept) == ("", "Close")


def test_columns_of_a_parquet_file_are_known_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "flows.parquet"
    parquet.write_table(pa.table({"date": ["x"], "개인": [1.0]}), path)
    assert columns.header(path) == ("date", "개인")
    assert columns.header(VendorFile("flows.parquet", path.read_bytes())) == ("date", "개인")


def test_a_file_without_a_line_has_no_columns() -> None:
    assert columns.header(VendorFile("x.csv", b"")) == ()


def test_a_column_that_comes_twice_is_refused(tmp_path: Path) -> None:
    path = csv(tmp_path, "Date,Close,Close\n2026-02-24,1,2\n")
    assert (
        refused(path, {"Close": 2}) == "kospi.csv has the column Close twice. Rename or remove one of them."
    )
