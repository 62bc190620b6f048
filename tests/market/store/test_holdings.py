"""What a store gives back as holdings."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from newsgen.errors import BadInput
from newsgen.market.batch import NAMES, Batch
from newsgen.market.columns import NOTHING
from newsgen.market.store.holdings import StoreHoldings, open_store
from newsgen.sessions import KST
from tests.market.made_batches import RATE, closes, flows, made, shares
from tests.market.store.putting import FIRST, LATER, MORNING, SECOND, contents, index, put

EOK = 10**8


def test_nothing_was_known_before_the_first_moment(store: Path) -> None:
    put(store, index(2650))
    with pytest.raises(BadInput, match="knew nothing at 2026-03-19"):
        open_store(store, MORNING - timedelta(days=1))


def test_holdings_give_each_kind_with_addresses_in_the_store(store: Path) -> None:
    rate = made(RATE, [("USDKRW.noon", FIRST, {"close": "1442.5"})])
    put(store, index(2650), shares({"close": 70_000, "volume": 5}), flows((EOK * 9, -EOK * 9, 0, 0)), rate)
    held = open_store(store)
    found = held.index("KOSPI"), held.flows("KOSPI"), held.rate("USDKRW.noon"), next(held.shares(FIRST))
    wheres = [batch.where(0, next(iter(batch.fields))) for batch in found if batch]
    assert wheres == [
        "market.duckdb#2026-03-09/KOSPI/close",
        "market.duckdb#2026-03-09/KOSPI/retail",
        "market.duckdb#2026-03-09/USDKRW.noon/close",
        "market.duckdb#2026-03-09/005930/close",
    ]
    assert held.index("KOSDAQ") is held.flows("KOSDAQ") is held.rate("USDKRW") is None
    assert held.index("KOSPI") is held.index("KOSPI")
    assert list(held.shares(SECOND)) == []


def test_shares_that_nobody_follows_are_not_read(store: Path) -> None:
    put(store, closes(100, series="999990"), closes(70_000))
    (batch,) = open_store(store).shares(FIRST)
    assert batch.series.tolist() == ["005930"]


def test_figures_that_nobody_told_are_nothing(store: Path) -> None:
    put(store, index(2650))
    batch = open_store(store).index("KOSPI")
    assert batch is not None and batch.figures["cap"].tolist() == [NOTHING]


def test_restated_prices_keep_their_mark(store: Path) -> None:
    put(store, shares({"close": 70_000}, {"close": 71_000}, restated=np.array([True, False])))
    batch = open_store(store).followed()
    assert batch is not None and batch.restated is not None
    assert batch.restated.tolist() == [True, False]


def test_prices_as_traded_have_no_mark_at_all(store: Path) -> None:
    put(store, shares({"close": 70_000}))
    batch = open_store(store).followed()
    assert batch is not None and batch.restated is None


def test_flows_known_before_the_evening_are_provisional_until_they_are_told_again(store: Path) -> None:
    row = (9 * EOK, -9 * EOK, 0, 0)
    at_close = datetime(2026, 3, 9, 16, 0, tzinfo=KST)
    put(store, flows(row), at=at_close)
    evening = datetime(2026, 3, 9, 18, 0, tzinfo=KST)
    what = put(store, flows(row), at=evening, content=b"2")
    assert (what.taken, what.unchanged, what.revised) == (0, 1, 0)
    assert _flags(open_store(store, at_close)) == [True]
    assert _flags(open_store(store)) == [False]
    before = contents(store)["versions"]
    put(store, flows(row), at=evening + timedelta(hours=1), content=b"3")
    assert contents(store)["versions"] == before


def _flags(held: StoreHoldings) -> list[bool]:
    batch = held.flows("KOSPI")
    assert batch is not None and batch.provisional is not None
    flags: list[bool] = batch.provisional.tolist()
    return flags


def named(*rows: tuple[str, date | None, str], listed_on: date | None = None) -> Batch:
    days = np.array([day for _, day, _ in rows], dtype="datetime64[D]")
    return Batch(
        NAMES,
        "names.csv",
        np.array([code for code, _, _ in rows], dtype=np.object_),
        days,
        {},
        "names.csv#{series}/{field}",
        {},
        names=np.array([name for _, _, name in rows], dtype=np.object_),
        listed_on=np.full(len(rows), np.datetime64(listed_on or "NaT", "D")),
    )


def test_the_latest_name_counts_and_one_without_a_day_gives_way(store: Path) -> None:
    put(
        store, index(2650), named(("005930", None, "옛날"), ("005930", SECOND, "새"), ("005930", FIRST, "헌"))
    )
    put(store, named(("005930", None, "나중")), at=LATER, content=b"2")
    assert open_store(store).names() == {"005930": "새"}


def test_a_name_told_otherwise_later_is_the_one_that_counts(store: Path) -> None:
    put(store, index(2650))
    for at, name in ((MORNING, "헌"), (LATER, "새")):
        put(store, named(("005930", FIRST, name)), at=at, content=name.encode())
    assert open_store(store, MORNING).names() == {"005930": "헌"}
    assert open_store(store).names() == {"005930": "새"}


def test_names_are_known_from_their_moment_on_and_written_once(store: Path) -> None:
    put(store, index(2650), named(("005930", FIRST, "헌")))
    what = put(store, named(("005930", SECOND, "새")), at=LATER, content=b"2")
    assert (what.taken, what.unchanged) == (1, 0)
    assert put(store, named(("005930", SECOND, "새")), at=LATER, content=b"2").unchanged == 1
    assert open_store(store, MORNING).names() == {"005930": "헌"}
    assert open_store(store).names() == {"005930": "새"}
    assert len(contents(store)["names"]) == 2


def test_the_day_of_listing_comes_with_the_shares(store: Path) -> None:
    put(store, shares({"close": 70_000}), named(("005930", None, "삼성전자"), listed_on=date(1975, 6, 11)))
    batch = open_store(store).followed()
    assert batch is not None and batch.listed_on is not None
    assert batch.listed_on.tolist() == [date(1975, 6, 11)]


def test_a_share_that_changed_its_code_is_one_share(store: Path) -> None:
    put(store, closes(70_000, series="000001"), closes(71_000, first=SECOND))
    batch = open_store(store, identities={"000001": "005930"}).followed()
    assert batch is not None and batch.series.tolist() == ["005930", "005930"]
