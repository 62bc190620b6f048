from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from newsgen import oracle
from newsgen.oracle.asked import Asked
from tests import made_market


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> oracle.Rows:
    return oracle.read(made_market.write(tmp_path_factory.mktemp("market")))


def test_points_are_hundredths_and_flows_whole_won(rows: oracle.Rows) -> None:
    kospi, foreign = rows.tapes["KOSPI"], rows.tapes["KOSPI.foreign"]
    assert kospi.columns["close"][0] == 89_200 and kospi.places == 2
    assert all(amount % made_market.EOK == 0 for amount in foreign.columns["amount"] if amount)


def test_every_series_of_the_folder_is_there(rows: oracle.Rows) -> None:
    assert set(rows.tapes) == {
        *("KOSPI", "KOSPI.cap", "KOSDAQ", "USDKRW.noon"),
        *("KOSPI.foreign", "KOSPI.institutions", "KOSPI.retail"),
    }


def test_a_gap_and_a_late_start_are_seen(rows: oracle.Rows) -> None:
    kosdaq = rows.tapes["KOSDAQ"]
    after_gap = len(kosdaq.days) + made_market.GAP.stop
    assert not kosdaq.joined[after_gap] and kosdaq.base(after_gap) is not None
    assert list(kosdaq.columns["high"][: made_market.CLOSES_ONLY]) == [None] * made_market.CLOSES_ONLY


def test_the_split_share_is_one_history(rows: oracle.Rows) -> None:
    share = rows.share("005930", made_market.LAST)
    assert share is not None and share.factors[made_market.SPLIT_AT] == Fraction(1, made_market.PARTS)
    assert share.start[-1] == 0 and share is rows.share("005930", made_market.LAST)


def test_a_halt_ends_the_history_of_a_share(rows: oracle.Rows) -> None:
    share = rows.share("000660", made_market.LAST)
    assert share is not None and share.start[-1] == made_market.HALTED.stop


def test_a_share_that_no_file_has_is_none(rows: oracle.Rows) -> None:
    assert (
        rows.share("999999", made_market.LAST) is None and rows.share("999999.cap", made_market.LAST) is None
    )


def test_the_rate_of_a_session_is_of_a_day_before_it(rows: oracle.Rows) -> None:
    asked = Asked(made_market.LAST, rows.tapes)
    row = asked.row("USDKRW.noon")
    assert row is not None and row.day < made_market.LAST and asked.rate == row.price("close")
    assert Asked(date(1990, 1, 1), rows.tapes).rate is None


LISTED = (
    "\ufeff,Code,ISU_CD,Name,Market,Dept,Close,ChangeCode,Changes,ChagesRatio,Open,High,Low,Volume,Amount,"
    "Marcap,Stocks,MarketId\n"
    "0,005930,KR,A,KOSPI,,900,{code},{change},{ratio},910,920,890,10,9000,{cap},10,STK\n"
)


def test_a_listing_tells_market_values_and_a_share_that_no_other_file_has(tmp_path: Path) -> None:
    folder = tmp_path / "listing"
    folder.mkdir()
    falling = LISTED.format(code=2, change=100, ratio=-10, cap=9000)
    (folder / "2020-01-03.csv").write_text(falling, "utf-8")
    (folder / "2020-01-02.csv").write_text(LISTED.format(code=1, change=5, ratio=0.5, cap=10000), "utf-8")
    rows = oracle.read(tmp_path)
    share, cap = rows.share("005930", date(2020, 1, 3)), rows.share("005930.cap", date(2020, 1, 3))
    assert share is not None and share.base(0) == 1000
    assert cap is not None and list(cap.columns["close"]) == [10_000, 9_000] and cap.joined[1]
