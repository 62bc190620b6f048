"""Copies of the session before."""

from __future__ import annotations

from datetime import date

from newsgen.market.checks.findings import (
    COPY,
)
from tests.market.checks.checking import BAR_OF_A_DAY, EOK, reasons
from tests.market.made_batches import (
    SHARE,
    closes,
    flows,
    held,
    made,
    sessions,
    shares,
)


def test_a_session_that_repeats_the_one_before_in_every_figure_is_a_copy() -> None:
    assert reasons(shares(BAR_OF_A_DAY, BAR_OF_A_DAY)) == [("2026-03-10", "", COPY)]


def test_a_copy_of_a_session_that_the_store_holds_is_found_too() -> None:
    later = shares(BAR_OF_A_DAY, first=date(2026, 3, 10))
    assert reasons(later, held(shares(BAR_OF_A_DAY))) == [("2026-03-10", "", COPY)]


def test_a_listing_is_a_copy_as_a_whole_when_most_of_it_is() -> None:
    first, second = sessions(2)
    rows = [(f"00{at}000", first, BAR_OF_A_DAY | {"volume": 100 + at}) for at in range(4)]
    rows += [(series, second, row) for series, _, row in rows]
    rows[-1] = ("003000", second, BAR_OF_A_DAY | {"volume": 0, "open": 0, "high": 0, "low": 0})
    assert len(reasons(made(SHARE, rows))) == 4


def test_one_thinly_traded_share_may_repeat_itself() -> None:
    first, second = sessions(2)
    rows = [(f"00{at}000", first, BAR_OF_A_DAY) for at in range(4)]
    rows += [
        (series, second, BAR_OF_A_DAY | {"volume": 7_000 + at}) for at, (series, _, _) in enumerate(rows)
    ]
    rows[-1] = ("003000", second, BAR_OF_A_DAY)
    assert reasons(made(SHARE, rows)) == []


def test_closes_alone_may_stay_where_they_were() -> None:
    assert reasons(closes(100, 100, 100)) == []


def test_flows_that_repeat_the_day_before_are_a_copy() -> None:
    row = (5 * EOK, -3 * EOK, -2 * EOK, 0)
    assert reasons(flows(row, row)) == [("2026-03-10", "", COPY)]


def test_one_figure_alone_makes_no_copy() -> None:
    assert reasons(shares(BAR_OF_A_DAY, {"volume": BAR_OF_A_DAY["volume"]})) == []
