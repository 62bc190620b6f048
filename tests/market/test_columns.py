from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from pyarrow import parquet

from newsgen.errors import BadInput
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
    columns = read_csv(path, "Date", {"Close": 2, "MarCap": 0})
    assert columns.days.tolist() == [date(2026, 2, 24), date(2026, 2, 25)]
    assert columns.figures["Close"].tolist() == [596_964, 608_386]
    assert columns.figures["MarCap"].tolist() == [4_922_736_641_351_075, 213_769]


def test_a_column_of_whole_numbers_is_scaled_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "flows.parquet"
    days = np.array(["2026-02-24"], dtype="datetime64[ns]")
    parquet.write_table(pa.table({"date": days, "percent": [10]}), path)
    assert read_parquet(path, "date", {"percent": 2}).figures["percent"].tolist() == [1000]


def test_an_empty_cell_is_nothing_not_zero(tmp_path: Path) -> None:
    columns = read_csv(csv(tmp_path, "Date,Close,MarCap\n2026-02-24,,\n"), "Date", {"Close": 2, "MarCap": 0})
    assert columns.figures["Close"].tolist() == columns.figures["MarCap"].tolist() == [NOTHING]


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    message = refused(csv(tmp_path, "Date,Close\n2026-02-24,1\n"), {"Close": 2, "High": 2})
    assert message == "kospi.csv has no column High. It needs: Date, Close, High."


@pytest.mark.parametrize("text", ["Date,Close\n2026-02-24,high\n", "Date,Close\n24 Feb,1\n", "", "\0\1\2"])
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
    columns = read_parquet(path, "date", {"close": 0, "percent": 2}, texts=("code",), rounded=("percent",))
    assert columns.figures["close"].tolist() == [1, NOTHING]
    assert columns.figures["percent"].tolist() == [214, -50]
    assert columns.texts["code"].tolist() == ["a", "b"]
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
