"""As known at any moment is what the ingests up to it said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsgen.market.batch import INDEX
from newsgen.market.store.connect import to_write
from newsgen.market.store.intake import raw_file
from newsgen.market.store.known import Moment, Scope, known
from newsgen.market.store.take import take
from tests.market.made_batches import sessions
from tests.market.store.putting import MORNING, index

MOMENTS = [MORNING + timedelta(hours=hour) for hour in range(4)]
PRICES = st.lists(st.one_of(st.none(), st.integers(2600, 2700)), min_size=1, max_size=4)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    return lambda: tmp_path_factory.mktemp("store")


@settings(max_examples=30)  # each makes a store
@given(st.lists(st.tuples(st.sampled_from(range(4)), PRICES), min_size=1, max_size=5))
def test_as_known_at_a_moment_is_what_the_ingests_up_to_it_said(
    folders: Callable[[], Path], told: list[tuple[int, list[int | None]]]
) -> None:
    told = sorted(told, key=lambda each: each[0])
    with to_write(folders() / "market.duckdb") as store:
        for number, (hour, prices) in enumerate(told):
            take(store, raw_file("made.csv", bytes([number]), "mine"), [index(*prices)], MOMENTS[hour])
        for asked, moment in enumerate(MOMENTS):
            rows = known(store, INDEX, moment=Moment(moment), scope=Scope(["KOSPI"]))
            seen = dict(zip(rows.days.tolist(), (rows.figures["close"] // 100).tolist(), strict=True))
            assert seen == replayed(told, asked)


def replayed(told: list[tuple[int, list[int | None]]], asked: int) -> dict[object, int]:
    """The last price told of each day by an hour."""
    found: dict[object, int] = {}
    for hour, prices in told:
        if hour <= asked:
            days = sessions(len(prices))
            found |= {day: price for day, price in zip(days, prices, strict=True) if price is not None}
    return found
