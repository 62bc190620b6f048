from decimal import Decimal
from typing import Any

import pytest

from newsgen.errors import BadDay
from newsgen.market.day import build
from newsgen.records import Breadth, Datum
from newsgen.records.addresses import data_of


def test_the_counts_of_a_market_are_data_with_their_addresses(content: dict[str, Any]) -> None:
    content["breadth"] = {"KOSPI": {"advancing": 271, "declining": 607, "unchanged": 42}}
    day = build("day.json", content)
    up, down, flat = (
        Datum(f"day.json#/breadth/KOSPI/{key}", Decimal(n), "shares")
        for key, n in (("advancing", 271), ("declining", 607), ("unchanged", 42))
    )
    assert day.breadth == {"KOSPI": Breadth("KOSPI", up, down, flat)}
    assert data_of(day)[down.address] == down


def test_without_counts_there_is_no_breadth(content: dict[str, Any]) -> None:
    assert build("day.json", content).breadth == {}


@pytest.mark.parametrize(
    ("counts", "message"),
    [
        ({"advancing": -1}, "breadth.KOSPI.advancing is -1; no count is below zero"),
        ({"advancing": Decimal("1.5")}, "breadth.KOSPI.advancing is 1.5; a whole number is wanted"),
        ({}, "breadth.KOSPI counts no shares"),
        (
            {"advancing": 3, "limit_up": 4},
            "breadth.KOSPI.limit_up is 4, more than the 3 advancing. Correct one of the two.",
        ),
        ({"gainers": 3}, 'breadth.KOSPI has an unknown field "gainers"'),
    ],
)
def test_counts_that_cannot_be_are_refused(
    content: dict[str, Any], counts: dict[str, Any], message: str
) -> None:
    content["breadth"] = {"KOSPI": counts}
    with pytest.raises(BadDay, match=r".") as refused:
        build("day.json", content)
    assert message in str(refused.value)
