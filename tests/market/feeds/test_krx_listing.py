from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from newsgen.market.batch import NAMES, Batch, VendorFile
from newsgen.market.feeds.krx_listing import read, read_description

HEAD = (
    ",Code,ISU_CD,Name,Market,Dept,Close,ChangeCode,Changes,ChagesRatio,Open,High,Low,"
    "Volume,Amount,Marcap,Stocks,MarketId\n"
)
UP = "0,005930,KR7005930003,삼성전자,KOSPI,,71300,1,1300,1.86,70100,71500,70000,12,855600,71300000,1000,STK\n"
FALL = "1,00680K,KR700680K000,가나다우,KOSDAQ GLOBAL,,3305,2,{},-0.45,3320,3325,3300,1,3305,4627,14,KSQ\n"
QUIET = "2,0009K0,KR70009K0003,라마바,KONEX,,9900,0,0,0.0,0,0,0,0,0,99000,10,KNX\n"
NAME = "listing/2026-03-20.csv"


def listing(rows: str, encoding: str = "utf-8-sig", name: str = NAME) -> Batch:
    (batch,) = read(VendorFile(name, (HEAD + rows).encode(encoding)))
    return batch


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "cp949"])
def test_a_listing_names_its_shares_whatever_its_encoding(encoding: str, told: Callable[..., Any]) -> None:
    batch = listing(UP + FALL.format("-15"), encoding)
    assert batch.series.tolist() == ["005930", "00680K"]
    assert batch.names is not None and batch.names.tolist() == ["삼성전자", "가나다우"]
    assert batch.markets is not None and batch.markets.tolist() == ["KOSPI", "KOSDAQ"]
    assert told(batch, "cap") == [71_300_000, 4_627] and told(batch, "listed") == [1_000, 14]
    assert told(batch, "percent") == [186, -45] and told(batch, "change") == [1_300, -15]
    assert batch.where(0, "turnover") == f"{NAME}#005930/Amount"


def test_the_session_is_in_the_name(refused: Callable[..., str]) -> None:
    assert listing(UP).days.tolist() == [date(2026, 3, 20)]
    assert listing(UP, name="fdr_KRX_2026-03-19_2026-03-21.csv").days.tolist() == [date(2026, 3, 21)]
    for name in ("listing.csv", "2026-13-45.csv"):
        message = refused(read, name, HEAD.encode())
        assert message == f"{name} does not say its day. Name it for the session: 2026-03-20.csv."


def test_a_weekend_copy_keeps_the_wrong_date_of_its_name_for_the_checks(told: Callable[..., Any]) -> None:
    friday, saturday = listing(UP), listing(UP, name="listing/2026-03-21.csv")
    assert saturday.days.tolist() == [date(2026, 3, 21)]
    assert told(friday, "close") == told(saturday, "close")


def test_a_listing_that_prints_no_signs_takes_them_from_its_codes(told: Callable[..., Any]) -> None:
    assert told(listing(UP + FALL.format("15")), "change") == [1_300, -15]


def test_a_share_without_a_trade_has_a_close_and_no_range(told: Callable[..., Any]) -> None:
    batch = listing(QUIET)
    assert told(batch, "close") == [9_900] and told(batch, "volume") == [0]
    assert [told(batch, field) for field in ("open", "high", "low")] == [[None]] * 3


def test_only_some_codes_are_kept_where_only_some_are_wanted() -> None:
    (batch,) = read(VendorFile(NAME, (HEAD + UP + QUIET).encode()), ["0009K0"])
    assert batch.series.tolist() == ["0009K0"] and batch.markets is not None
    assert batch.markets.tolist() == ["KONEX"]


def test_a_description_tells_names_markets_and_first_days() -> None:
    head = "\ufeff,Code,Name,Market,Sector,ListingDate\n"
    text = f"{head}0,005930,삼성전자,KOSPI,,1975-06-11\n1,000660,하닉,KOSPI,,\n"
    (batch,) = read_description(VendorFile("listing_desc_2026-03-20.csv", text.encode()))
    assert batch.kind == NAMES and batch.days.tolist() == [date(2026, 3, 20)] * 2
    assert batch.listed_on is not None and batch.listed_on[0] == np.datetime64("1975-06-11")
    assert np.isnat(batch.listed_on[1])


def test_a_first_day_that_is_no_day_is_refused_in_one_line(refused: Callable[..., str]) -> None:
    text = "Code,Name,Market,ListingDate\n005930,삼성전자,KOSPI,long ago\n"
    message = refused(read_description, "listing_desc_2026-03-20.csv", text.encode())
    assert message.startswith("listing_desc_2026-03-20.csv: ListingDate in row 1 is 'long ago', no day.")


def test_the_real_listings_are_read_whole(data: Path, told: Callable[..., Any]) -> None:
    for path in sorted((data / "listing").glob("*.csv")):
        (batch,) = read(VendorFile(f"listing/{path.name}", path))
        assert len(batch.days) == len(path.read_text("utf-8").splitlines()) - 1
        signs = {(change > 0) - (change < 0) for change in told(batch, "change")}
        assert signs == {1, 0, -1} and batch.markets is not None
        assert set(batch.markets) == {"KOSPI", "KOSDAQ", "KONEX"}
