"""Feeds that contradict each other."""

from __future__ import annotations

from newsgen.market.checks.findings import (
    CLASH,
)
from newsgen.market.columns import NOTHING
from tests.market.checks.checking import EOK, checked, reasons
from tests.market.made_batches import (
    FLOWS,
    closes,
    flows,
    held,
    shares,
)


def test_another_feed_that_contradicts_what_is_known_is_refused() -> None:
    (found,) = checked(closes(10_100), held(closes(10_000)), told_by="krx").refused
    assert (found.reason, found.field, found.detail) == (CLASH, "", "close 10,100, but krx has 10,000")


def test_the_same_feed_may_revise() -> None:
    assert reasons(closes(10_100), held(closes(10_000)), told_by="mine") == []


def test_another_feeds_volume_is_refused_alone() -> None:
    known = held(shares({"close": 105, "volume": 5_000}))
    told = shares({"close": 105, "volume": 5_100, "turnover": 530_000})
    assert reasons(told, known) == [("2026-03-09", "volume", CLASH)]
    left = checked(told, known).sheet
    assert left.told["volume"][0] == NOTHING and left.told["turnover"][0] == 530_000


def test_flows_of_another_feed_are_refused_by_the_row() -> None:
    known = held(flows((500 * EOK, -300 * EOK, -200 * EOK, 0)))
    told = flows((510 * EOK, -310 * EOK, -200 * EOK, 0))
    assert reasons(told, known) == [("2026-03-09", "", CLASH)]
    assert told.kind == FLOWS
