from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from newsgen.market.batch import INDEX, Batch, VendorFile
from newsgen.market.feeds.krx_index import read

HEAD = "Date,Close,UpDown,Comp,Change,Open,High,Low,Volume,Amount,MarCap"


def index(rows: str, name: str = "kospi.csv") -> Batch:
    (batch,) = read(VendorFile(name, f"{HEAD}\n{rows}".encode()))
    return batch


def test_a_row_in_points_shares_and_won(told: Callable[..., Any]) -> None:
    batch = index(
        "2026-02-25,2650.35,1,12.1,0.0046,2640.0,2655.5,2630.25,321000,7000000000001,2100000000000003\n"
    )
    assert (batch.kind, batch.series.tolist(), batch.days.tolist()) == (INDEX, ["KOSPI"], [date(2026, 2, 25)])
    assert {field: told(batch, field)[0] for field in batch.figures} == {
        "close": 265_035,
        "open": 264_000,
        "high": 265_550,
        "low": 263_025,
        "change": 1_210,
        "percent": 46,
        "volume": 321_000,
        "turnover": 7_000_000_000_001,
        "cap": 2_100_000_000_000_003,
    }
    assert batch.where(0, "change") == "kospi.csv#2026-02-25/Comp"


def test_a_change_is_a_fraction_and_becomes_a_percent(told: Callable[..., Any]) -> None:
    batch = index("2026-02-25,100.0,2,-1.9,-0.018600000000000002,100.0,101.0,99.0,1,1,\n")
    assert told(batch, "percent") == [-186]


def test_a_fraction_that_is_a_percent_is_left_for_the_checks_to_notice(told: Callable[..., Any]) -> None:
    batch = index("2026-02-25,100.0,2,-1.9,-1.86,100.0,101.0,99.0,1,1,\n")
    assert told(batch, "percent") == [-18_600]


def test_unsigned_changes_take_their_sign_from_up_and_down(told: Callable[..., Any]) -> None:
    batch = index(
        "2026-02-24,100.0,2,1.9,0.0186,100.0,101.0,99.0,1,1,\n2026-02-25,101.0,1,1.0,0.01,100.0,101.0,99.0,1,1,\n"
    )
    assert told(batch, "change") == [-190, 100]


def test_closes_alone_have_no_range_and_a_repeated_close_is_none(told: Callable[..., Any]) -> None:
    batch = index(
        "1990-01-03,100.0,,,,,,,4024570.0,,\n1996-07-01,99.5,,,,99.5,99.5,99.5,1,1,\n"
        "1996-07-02,99.6,,,,99.5,99.6,99.5,1,1,\n",
        "kospi200.csv",
    )
    assert told(batch, "high") == [None, None, 9_960]
    assert told(batch, "close") == [10_000, 9_950, 9_960]
    assert told(batch, "volume") == [4_024_570, 1, 1]
    assert told(batch, "turnover") == [None, 1, 1]
    assert batch.series.tolist() == ["KOSPI200"] * 3


def test_the_name_says_which_index_it_is(refused: Callable[..., str]) -> None:
    assert index("", "fdr_KQ11_2026-01-02_2026-01-05.csv").series.tolist() == []
    assert refused(read, "index.csv", b"Date\n") == (
        "index.csv does not say which index or market it holds. "
        "Put one of kospi, kosdaq and kospi200 into its name."
    )


def test_a_missing_column_is_named(refused: Callable[..., str]) -> None:
    message = refused(read, "kospi.csv", HEAD.replace(",MarCap", "").encode() + b"\n")
    assert message.startswith("kospi.csv has no column MarCap. It needs: Date, Close, ")


def test_a_third_decimal_is_not_rounded_away(refused: Callable[..., str]) -> None:
    content = f"{HEAD}\n2026-02-25,100.125,1,1.0,0.01,1,1,1,1,1,\n"
    message = refused(read, "kospi.csv", content.encode())
    assert message == "kospi.csv: Close in row 1 has more than 2 decimals. Correct the file."


def test_an_empty_file_gives_one_line(refused: Callable[..., str]) -> None:
    assert refused(read, "kospi.csv", b"").startswith("kospi.csv cannot be read as market data: ")


def test_every_row_of_the_real_files_is_read(data: Path, told: Callable[..., Any]) -> None:
    for name, series in (("kospi", "KOSPI"), ("kosdaq", "KOSDAQ"), ("kospi200", "KOSPI200")):
        path = data / f"{name}.csv"
        (batch,) = read(VendorFile(path.name, path))
        assert len(batch.days) == len(path.read_text("utf-8").splitlines()) - 1
        assert set(batch.series) == {series}
        for change, percent, close in zip(
            told(batch, "change"), told(batch, "percent"), told(batch, "close"), strict=True
        ):
            if change is not None:
                assert abs(10_000 * change / (close - change) - percent) < 1
