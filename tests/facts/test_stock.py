"""What is true of one share alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from newsgen import facts, settings
from newsgen.market.focus import focused
from newsgen.records import Assignment, Datum, Fact, Listing, MarketDay
from newsgen.records.stock import Debut, Idle, PriceLimit, Split, Worth
from tests.made import BEFORE, SESSION, day, history, mark, quote

CODE = "000660"
HOUSE = settings.load()


def share_day(past: Any = None, listing: Listing | None = None, **prices: int) -> MarketDay:
    """A day about one share of the Kospi, its limits reckoned."""
    whole = day(
        shares={CODE: quote(CODE, "won", **prices)},
        history=past or {},
    )
    listed = replace(whole, assignment=Assignment(CODE), listings={CODE: listing or Listing("KOSPI")})
    return focused(listed, CODE)


def found(kind: type[Fact], told: MarketDay) -> list[Any]:
    return [fact for fact in facts.find(told, HOUSE.yardsticks) if isinstance(fact, kind)]


def test_a_close_at_the_limit_cut_to_the_step_is_at_its_limit() -> None:
    (limit,) = found(PriceLimit, share_day(last=12940, previous_close=9960, high=12940, low=10000))
    assert (limit.end, limit.closed, limit.at.value) == ("upper", True, 12940)


def test_a_close_one_step_short_of_the_limit_is_not_at_it() -> None:
    assert not found(PriceLimit, share_day(last=12930, previous_close=9960, high=12930, low=10000))


def test_a_limit_touched_and_lost_is_told_as_touched() -> None:
    (limit,) = found(PriceLimit, share_day(last=9000, previous_close=9960, high=12940, low=8000))
    assert (limit.end, limit.closed) == ("upper", False)


def test_a_share_of_the_konex_has_no_limit_of_thirty_percent() -> None:
    told = share_day(listing=Listing("KONEX"), last=12940, previous_close=9960, high=12940)
    assert not found(PriceLimit, told)


def test_a_base_of_a_fifth_of_the_last_close_looks_like_a_split_of_five() -> None:
    past = history(CODE, resumed_from=mark(BEFORE, 425000, adjusted=85000))
    (split,) = found(Split, share_day(past, last=87300, previous_close=85000))
    assert (split.parts, split.base.value, split.before.value) == (5, 85000, 425000)


def test_a_base_that_is_no_simple_part_of_the_last_close_is_no_split_by_name() -> None:
    past = history(CODE, resumed_from=mark(BEFORE, 10500, adjusted=9460))
    (split,) = found(Split, share_day(past, last=9500, previous_close=9460))
    assert split.parts is None


def test_without_a_capital_change_there_is_no_split() -> None:
    assert not found(Split, share_day(last=87300, previous_close=85000))


def test_a_share_without_a_trade_tells_when_it_last_closed() -> None:
    past = history(CODE, last_traded=mark(BEFORE, 5430))
    (idle,) = found(Idle, share_day(past))
    assert idle.last.session == BEFORE


def test_the_day_of_listing_is_a_first_session() -> None:
    (debut,) = found(Debut, share_day(listing=Listing("KOSPI", SESSION), last=12000, open=15000))
    assert (debut.market, debut.price.value) == ("KOSPI", 12000)
    assert not found(Debut, share_day(listing=Listing("KOSPI", date(2020, 1, 2)), last=12000))


def test_a_market_value_carries_its_place_only_where_all_are_held() -> None:
    told = share_day(last=12000, previous_close=11000)
    cap = {CODE: quote(f"{CODE}.cap", "won", last=10**12)}
    (worth,) = found(Worth, replace(told, share_caps=cap))
    assert worth.place is None
    place = Datum("made#place", Decimal(12), "place")
    listed = replace(told, share_caps=cap, listings={CODE: Listing("KOSPI", None, place, 900)})
    (worth,) = found(Worth, listed)
    assert (worth.place.value, worth.among) == (12, 900)


def test_the_market_s_story_asks_none_of_it() -> None:
    told = replace(share_day(last=12940, previous_close=9960, high=12940), assignment=Assignment())
    assert not found(PriceLimit, told)
