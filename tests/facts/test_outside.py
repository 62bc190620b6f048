"""What was handed in: foreign closes, and how far sectors moved."""

from __future__ import annotations

import pytest

from newsgen.records import OverseasClose, Sector, SectorMove
from tests.facts.found import found, kospi
from tests.made import datum, day


def sector(percent: str) -> Sector:
    return Sector({"en": "steel", "ko": "철강"}, datum(percent, "sectors/0/percent", "percent"))


@pytest.mark.parametrize(
    ("percent", "way", "with_move"), [("1.2", "up", True), ("-0.8", "down", False), ("0", "flat", False)]
)
def test_a_sector_moves_with_the_index_or_against_it(percent: str, way: str, with_move: bool) -> None:
    (fact,) = found(day(**kospi("1005.00"), sectors=(sector(percent),)), SectorMove)
    assert (fact.id, fact.role, fact.direction, fact.with_move) == ("sector:steel", "sector", way, with_move)
    assert fact.percent.data == ("made#sectors/0/percent",)


def test_without_sectors_and_foreign_closes_nothing_is_told_of_them() -> None:
    assert found(day(), SectorMove) == [] and found(day(), OverseasClose) == []
