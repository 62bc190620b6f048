from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.market.flow_past import FlowPast, make_flow_past
from newsgen.market.measured import NET
from newsgen.market.series import Labels, calendar_days
from newsgen.records import Datum, History

LABELS = Labels("KOSPI.foreign", "won", 0, "flows.parquet#{day}/{field}", {NET: "외국인"})


def make(amounts: list[int | None], first: str = "2024-01-02") -> FlowPast:
    """One amount a session; a None is a row that was not trusted."""
    days = calendar_days()
    days = days[days >= np.datetime64(first)][: len(amounts)]
    kept = [at for at, amount in enumerate(amounts) if amount is not None]
    return make_flow_past(LABELS, days[kept], np.array([amounts[at] for at in kept]))


def last(past: FlowPast) -> History:
    return past.history(len(past.series.days) - 1)


def test_a_purchase_is_compared_with_purchases_and_a_sale_with_sales() -> None:
    found = last(make([900, -700, 500, -600])).witnesses
    assert list(found) == ["selling"]
    at = found["selling"].at
    assert at and (at.session, at.value, at.sessions) == (date(2024, 1, 3), -700, 2)
    assert at.address == "flows.parquet#2024-01-03/외국인"


def test_the_largest_purchase_of_the_file_is_not_the_largest_ever() -> None:
    witness = last(make([100, 200])).witnesses["buying"]
    assert (witness.at, witness.ever, witness.covers_from) == (None, False, date(2024, 1, 2))


def test_a_session_on_neither_side_has_no_witness_and_ends_a_run() -> None:
    assert dict(last(make([100, 200, 0])).witnesses) == {}
    assert last(make([100, 200, 0, 100])).run is None


def test_the_run_is_what_the_group_did_up_to_the_session_before() -> None:
    run = last(make([100, -10, -20, -30, 500])).run
    assert run and (run.direction, run.sessions, run.first, run.base) == ("down", 3, date(2024, 1, 3), None)
    assert run.total == Datum("flows.parquet#2024-01-03..2024-01-05/외국인", -60, "won")  # type: ignore[arg-type]


def test_a_run_that_may_have_begun_before_the_file_is_not_counted() -> None:
    assert last(make([-10, -20, -30])).run is None


def test_a_row_that_was_not_trusted_ends_every_claim() -> None:
    history = last(make([900, None, -10, 20, 30]))
    assert history.covers_from == date(2024, 1, 4)
    assert history.witnesses["buying"].covers_from == date(2024, 1, 4)
    assert history.run and history.run.first == date(2024, 1, 5)
    assert last(make([900, None, 20])).previous_session is None


def test_a_run_is_not_counted_across_a_day_that_the_calendars_dispute() -> None:
    assert last(make([-1, 10, 20, 30], first="2026-06-01")).run is None
    assert last(make([-1, 10, 20, 30], first="2026-06-08")).run


def test_the_sum_of_a_period_leaves_the_session_itself_out() -> None:
    history = last(make([1, 2, 4, 8, 16, 32], first="2024-01-26"))  # Friday, then up to Friday 2024-02-02
    assert {period: int(amount.value) for period, amount in history.sums.items()} == {"week": 30, "month": 16}
    assert history.sums["week"].address == "flows.parquet#2024-01-29..2024-02-01/외국인"


def test_a_period_that_is_not_wholly_covered_has_no_sum() -> None:
    assert set(last(make([1, 2, 4, 8], first="2024-01-30")).sums) == {"month"}  # the week began on the 29th
    assert "month" not in last(make([1, None, 4, 8, 16, 32], first="2024-01-31")).sums


def test_on_the_first_session_of_a_period_there_is_no_sum_yet() -> None:
    assert set(last(make([1, 2, 4], first="2024-01-30")).sums) == set()


@pytest.mark.parametrize("side", ["buying", "selling"])
@given(amounts=st.lists(st.one_of(st.none(), st.integers(-5, 5)), min_size=1, max_size=30))
def test_every_witness_is_the_one_a_scan_finds(amounts: Any, side: str) -> None:
    past = make([*amounts, 1])
    kept = [each for each in [*amounts, 1] if each is not None]
    for row, own in enumerate(kept):
        found = past.history(row).witnesses.get(side)
        assert (found is not None) == (own > 0 if side == "buying" else own < 0)
        if found:
            start = int(past.series.start[row])
            rows = range(row - 1, start - 1, -1)
            scan = (at for at in rows if (kept[at] >= own if side == "buying" else kept[at] <= own))
            expected = next(scan, None)
            assert (found.at.session if found.at else None) == (
                None if expected is None else past.series.day(expected)
            )
