"""Where each series opened."""

from __future__ import annotations

from decimal import Decimal

from newsgen.records import Opening
from tests.facts.found import found
from tests.made import day, quote


def test_an_opening_needs_no_later_price() -> None:
    here = day("09:20", KOSDAQ=quote("KOSDAQ", open="1174.27", previous_close="1165.00"))
    assert found(here, Opening, "KOSDAQ")[0].change.value == Decimal("9.27")
