"""Who a fact can be about."""

from __future__ import annotations

from newsgen.records import DOLLAR_WON, NOON_RATE, SHARE_CAP, Move
from tests.facts.found import found
from tests.made import day, quote


def test_every_series_of_a_day_has_its_own_role() -> None:
    here = day(
        share_caps={"005930": quote("005930.cap", "won", last=2, previous_close=1)},
        dollar_won=quote("USDKRW", "won per dollar", last=1430, previous_close=1420),
        noon_rate=quote("USDKRW.noon", "won per dollar", last=1431, previous_close=1421),
    )
    roles = {move.subject: move.role for move in found(here, Move)}
    assert roles["005930.cap"] == SHARE_CAP
    assert (roles["USDKRW"], roles["USDKRW.noon"]) == (DOLLAR_WON, NOON_RATE)
