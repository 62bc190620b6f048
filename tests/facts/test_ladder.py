"""Round levels, and how the steps grow."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsgen.errors import BadTable
from newsgen.facts import Ladder, compile_ladders


def test_a_price_on_a_rung_is_not_above_it() -> None:
    ladder = Ladder(((Decimal(0), Decimal(100), Decimal(1000)),))
    assert ladder.highest_up_to(Decimal(6000), "major") == 5000
    assert ladder.lowest_above(Decimal(6000), "major") == 7000


def test_a_ladder_row_without_a_step_names_its_role() -> None:
    with pytest.raises(BadTable, match=r"ladders\.yaml: share"):
        compile_ladders({"share": [{"from": 0, "minor": 10}]})
