"""Where a stored figure came from."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from newsgen.errors import BadInput
from newsgen.market.store.origin import origins
from tests.market.store.putting import LATER, MORNING, index, put

EOK = 10**8


def test_a_figure_leads_to_the_raw_file_that_told_it(store: Path) -> None:
    put(store, index(2650))
    put(store, index("2651.5"), at=LATER, content=b"2", feed="mine")
    first, second = origins(store, "market.duckdb#2026-03-09/KOSPI/close")
    assert (first.value, second.value) == (Decimal("2650.00"), Decimal("2651.50"))
    assert second.known_at == LATER and second.file == "made.csv" and second.feed == "mine"
    assert second.kept == f"market.duckdb.raw/{second.digest}-made.csv"
    assert origins(store, "2026-03-09/KOSPI/close", MORNING) == (first,)


@pytest.mark.parametrize(
    "address", ["KOSPI", "market.duckdb#2026-02-30/KOSPI/close", "2026-03-09/KOSDAQ/close"]
)
def test_an_address_that_leads_nowhere_is_refused(store: Path, address: str) -> None:
    put(store, index(2650))
    with pytest.raises(BadInput):
        origins(store, address)
