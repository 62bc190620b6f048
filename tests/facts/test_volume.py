"""Shares that traded many times their usual volume."""

from __future__ import annotations

from newsgen.records import Volume
from tests.facts.found import found
from tests.made import datum, day, history, quote


def test_a_share_that_traded_twice_its_usual_volume_traded_heavily() -> None:
    past = history("005930", usual_volume=datum(10, "usual", "shares"))
    heavy, light = (
        {"005930": quote("005930", "won", last=101, previous_close=100, volume=many)} for many in (20, 19)
    )
    assert [v.ratio.value for v in found(day(shares=heavy, history=past), Volume)] == [2]
    assert found(day(shares=light, history=past), Volume) == []
    assert found(day("14:00", shares=heavy, history=past), Volume) == []
