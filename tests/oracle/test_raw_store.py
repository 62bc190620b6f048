from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from newsgen import cli, oracle
from newsgen.errors import BadInput
from newsgen.oracle.seoul import KST
from tests import made_market

EARLY = "2011-06-30T16:00"
"""Before the evening of the last session: its flows may still be corrected."""
LATE = datetime(2011, 8, 1, 12, tzinfo=KST)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("market")
    path = folder / "market.duckdb"
    made_market.write(folder / "first")
    made_market.write(folder / "later", revised=True)
    for source, moment in (("first", EARLY), ("later/kospi.csv", LATE.isoformat())):
        words = ["ingest", str(folder / source), "--store", str(path), "--known-at", moment]
        assert cli.main(words) == 0
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> oracle.Rows:
    return oracle.read(made_market.write(tmp_path_factory.mktemp("folder")))


def test_the_store_holds_what_the_folder_held(store: Path, folder: oracle.Rows) -> None:
    rows = oracle.read(store, datetime(2011, 7, 1, tzinfo=KST))
    assert set(rows.tapes) == set(folder.tapes)
    for name, tape in rows.tapes.items():
        other = folder.tapes[name]
        assert list(tape.days) == list(other.days) and tape.start == other.start
        for field, column in other.columns.items():
            if field != "net":
                assert list(tape.columns[field]) == list(column), f"{name} {field}"


def test_a_share_of_the_store_is_that_of_the_folder(store: Path, folder: oracle.Rows) -> None:
    day = made_market.LAST
    here, there = oracle.read(store).share("005930", day), folder.share("005930", day)
    assert here is not None and there is not None
    assert list(here.columns["close"]) == list(there.columns["close"]) and here.factors == there.factors


def test_a_revised_close_is_what_it_was_before_it_was_corrected(store: Path) -> None:
    row = made_market.REVISED_AT
    before = oracle.read(store, datetime(2011, 7, 1, tzinfo=KST)).tapes["KOSPI"].columns["close"][row]
    after = oracle.read(store).tapes["KOSPI"].columns["close"][row]
    assert before is not None and after is not None and after - before == 4_000


def test_flows_known_before_the_evening_of_their_session_bear_nothing_out(store: Path) -> None:
    foreign = oracle.read(store).tapes["KOSPI.foreign"]
    assert foreign.days[-1] == date(2011, 6, 30)
    assert foreign.columns["net"][-1] is None and foreign.columns["amount"][-1] is not None
    assert foreign.columns["net"][-2] == foreign.columns["amount"][-2]


def test_market_values_of_shares_that_nobody_told_are_none(store: Path) -> None:
    rows = oracle.read(store)
    assert (
        rows.share("005930.cap", made_market.LAST) is None and rows.share("999999", made_market.LAST) is None
    )


def test_what_is_no_store_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    path.write_bytes(b"no store")
    with pytest.raises(BadInput, match=r"x\.duckdb cannot be read as a store"):
        _ = oracle.read(path).tapes
