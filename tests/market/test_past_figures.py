"""Every answer is held to a row of a file, found by hand or by a plain reading of it."""

from __future__ import annotations

import csv
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from newsgen.market import market_from
from newsgen.market.feeds.folder import FolderHoldings
from newsgen.market.history import Market
from newsgen.market.past_figures import PastFigures
from newsgen.records.past import Past
from newsgen.sources import market_folder
from tests import made_market

D = Decimal
DATA = Path(__file__).parents[3] / "shared" / "data"
real = pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data is not here")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_market.write(tmp_path_factory.mktemp("made") / "market")


@pytest.fixture(scope="module")
def market(folder: Path) -> Market:
    return market_from(market_folder.read(folder))


@pytest.fixture(scope="module")
def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "kospi.csv").open(encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def past(market: Market) -> PastFigures:
    return PastFigures(market, market.sessions[-10])


def test_it_answers_as_a_past_is_asked(past: PastFigures) -> None:
    asked: Past = past
    assert asked.sessions()[-1] == past.session


def test_the_figures_of_an_index_are_those_of_its_row(past: PastFigures, rows: list[dict[str, str]]) -> None:
    row = rows[-12]
    day = date.fromisoformat(row["Date"])
    fields = {"close": "Close", "open": "Open", "high": "High", "low": "Low"}
    fields |= {"volume": "Volume", "turnover": "Amount"}
    for field, name in fields.items():
        found = past.datum("KOSPI", field, day)
        assert found and found.value == D(row[name]), field
        assert found.address == f"kospi.csv#{day}/{name}"
    cap = past.datum("KOSPI.cap", "close", day)
    assert cap and cap.value == D(row["MarCap"])
    base = past.base("KOSPI", day)
    assert base and base.value == D(rows[-13]["Close"])


def test_nothing_is_told_of_a_day_after_the_session(past: PastFigures, market: Market) -> None:
    later = market.sessions[-9]
    assert past.datum("KOSPI", "close", later) is past.base("KOSPI", later) is None
    assert past.net("KOSPI", "foreign", later) is None
    assert later not in past.sessions()


def test_what_is_not_held_is_none(past: PastFigures) -> None:
    day = past.session
    assert past.datum("NIKKEI", "close", day) is past.datum("999999", "close", day) is None
    assert past.datum("KOSPI", "bid", day) is past.datum("KOSPI", "close", date(1980, 1, 4)) is None
    assert past.net("KONEX", "foreign", day) is past.covers_from("NIKKEI") is None
    assert (
        past.last_beyond("NIKKEI", "close", D(1), 1, day)
        is past.first_beyond("KOSPI", "bid", D(1), 1)
        is None
    )


def test_net_buying_is_that_of_the_day_and_is_missing_where_the_row_cannot_be_trusted(market: Market) -> None:
    past = PastFigures(market, market.sessions[-1])
    flows = market.flows
    assert flows
    told = [(each, flows.on(each)[0]) for each in market.sessions[-made_market.RECENT :]]
    assert any(found is None for _, found in told)
    for day, found in told:
        assert past.net("KOSPI", "retail", day) == (found.retail if found else None)
    good = [day for day, found in told if found]
    assert past.datum("KOSPI.retail", "net", good[-1]) == past.net("KOSPI", "retail", good[-1])


def beyond(rows: list[dict[str, str]], name: str, keep: Callable[[Decimal], bool]) -> list[str]:
    return [row["Date"] for row in rows if row[name] and keep(D(row[name]))]


@pytest.mark.parametrize("back", [1, 40, 400, 2000])
@pytest.mark.parametrize("slack", ["0", "0.005", "-0.005"])
def test_the_last_session_beyond_a_value_is_found_as_a_scan_finds_it(
    past: PastFigures, rows: list[dict[str, str]], back: int, slack: str
) -> None:
    held = [row for row in rows if row["Date"] < str(past.session)]
    value = D(held[-back]["Close"]) + D(slack)
    above = beyond(held, "Close", lambda each: each >= value)
    below = beyond(held, "Low", lambda each: each <= value)
    found = past.last_beyond("KOSPI", "close", value, 1, past.session)
    assert (str(found.session) if found else None) == (above[-1] if above else None)
    found = past.last_beyond("KOSPI", "low", value, -1, past.session)
    assert (str(found.session) if found else None) == (below[-1] if below else None)


@pytest.mark.parametrize("back", [1, 40, 400, "lowest", "highest"])
def test_the_first_session_beyond_a_value_leaves_ties_out(
    past: PastFigures, rows: list[dict[str, str]], back: int | str
) -> None:
    held = [row for row in rows if row["Date"] <= str(past.session)]
    closes = [D(row["Close"]) for row in held]
    value = {"lowest": min(closes), "highest": max(closes)}.get(str(back)) or closes[-int(back)]
    above = beyond(held, "Close", lambda each: each > value)
    below = beyond(held, "Close", lambda each: each < value)
    found = past.first_beyond("KOSPI", "close", value, 1)
    assert (str(found.session) if found else None) == (above[0] if above else None)
    found = past.first_beyond("KOSPI", "close", value, -1)
    assert (str(found.session) if found else None) == (below[0] if below else None)


def share_that_split(market: Market) -> tuple[str, date]:
    """The share and the day from which its prices are others."""
    held = market.shares
    for days in held.around(market.sessions[-1]):
        for code, past in days.shares.items():
            for row in past.series.factors:
                return code, past.series.day(row)
    raise AssertionError("no share splits in the made-up market")


def test_prices_before_a_split_count_in_the_terms_of_the_session(market: Market) -> None:
    code, split = share_that_split(market)
    past = PastFigures(market, market.sessions[-1])
    at = market.sessions.index(split)
    before, after = (past.datum(code, "close", market.sessions[each]) for each in (at - 1, at))
    base = past.base(code, split)
    assert before and after and base
    assert before.value > 10 * after.value > 5 * base.value
    found = past.last_beyond(code, "close", before.value / made_market.PARTS, 1, split)
    assert found and found.session == market.sessions[at - 1]
    assert found.value == before.value and found.adjusted == before.value / made_market.PARTS
    nobody = past.last_beyond(code, "close", before.value, 1, split)
    assert nobody is None


def test_a_gap_bounds_what_the_history_covers(market: Market, past: PastFigures) -> None:
    assert past.covers_from("KOSPI") == made_market.FIRST
    start = past.covers_from("KOSDAQ")
    assert start and market.kosdaq and start > made_market.KOSDAQ_FIRST


def test_a_lookup_takes_less_than_a_tenth_of_a_millisecond_after_the_first(past: PastFigures) -> None:
    day = past.sessions()[-5]
    asked = (
        lambda: past.datum("KOSPI", "close", day),
        lambda: past.net("KOSPI", "foreign", day),
        lambda: past.last_beyond("KOSPI", "high", D(1000), 1, day),
    )
    for ask in asked:
        ask()
        took = min(_timed(ask) for _ in range(5))
        assert took < 0.0001


def _timed(ask: Callable[[], Any]) -> float:
    start = time.thread_time()
    for _ in range(20):
        ask()
    return (time.thread_time() - start) / 20


@real
def test_real_days_of_shares_rates_and_groups() -> None:
    found = PastFigures(Market.read(FolderHoldings(market_folder.read(DATA).paths, {})), date(2026, 2, 25))
    day = date(2026, 2, 24)
    told = {
        ("005930", "close", day): D(200000),
        ("005930", "high", date(2024, 7, 11)): D(88800),
        ("KOSPI200", "close", day): D("886.88"),
        ("KOSPI.foreign", "net", day): D(-201_300_000_000),
        ("USDKRW.noon", "close", date(2026, 2, 20)): None,
    }
    for asked, value in told.items():
        datum = found.datum(*asked)
        assert datum and value in (None, datum.value), asked
    assert found.covers_from("005930") == date(2025, 8, 6)
    first = found.first_beyond("KOSPI", "close", D(5000), 1)
    assert first and first.session == date(2026, 1, 27)
