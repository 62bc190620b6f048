"""What one company's change was of the market's."""

from __future__ import annotations

from newsgen.records import SHARE, Contribution
from tests.facts.found import found
from tests.made import day, quote

SAMSUNG = {"005930": quote("005930.cap", "won", last=660, previous_close=600)}
MARKET = {"KOSPI": quote("KOSPI.cap", "won", last=3100, previous_close=3000)}


def test_a_company_s_part_is_its_change_over_the_market_s() -> None:
    (part,) = found(day(share_caps=SAMSUNG, caps=MARKET), Contribution)
    assert (part.subject, part.role) == ("005930", SHARE)
    assert (part.change.value, part.of_change.value, part.points.value) == (60, 60, 20)
    assert "made#KOSPI/previous_close" in part.points.data


def test_without_the_market_s_own_change_there_is_no_part_of_it() -> None:
    assert found(day(share_caps=SAMSUNG), Contribution) == []
    flat = {"KOSPI": quote("KOSPI.cap", "won", last=3000, previous_close=3000)}
    assert found(day(share_caps=SAMSUNG, caps=flat), Contribution) == []
    now = {"005930": quote("005930.cap", "won", last=660)}
    assert found(day(share_caps=now, caps=MARKET), Contribution) == []
