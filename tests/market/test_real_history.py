"""What everybody can look up, asked of the real files; skipped where they are not."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from newsgen.market import market_from
from newsgen.market.history import Market
from newsgen.records import Rung
from newsgen.sources import market_folder

DATA = Path(__file__).parents[3] / "shared" / "data"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data is not here")
D = Decimal
LATE = date(2026, 3, 20)


@pytest.fixture(scope="module")
def market() -> Market:
    return market_from(market_folder.read(DATA))


def rung(market: Market, series: str, level: int) -> Rung:
    return next(each for each in market.day(LATE).history[series].rungs if each.level == level)


@pytest.mark.parametrize(
    ("level", "touched", "closed"),
    [
        (2000, date(2007, 7, 24), date(2007, 7, 25)),
        (3000, date(2021, 1, 6), date(2021, 1, 7)),
        (4000, date(2025, 10, 27), date(2025, 10, 27)),
        (5000, date(2026, 1, 22), date(2026, 1, 27)),
        (6000, date(2026, 2, 25), date(2026, 2, 25)),
    ],
)
def test_the_kospi_first_stood_above_each_thousand(
    market: Market, level: int, touched: date, closed: date
) -> None:
    found = rung(market, "KOSPI", level)
    assert found.first_touch and found.first_touch.session == touched
    assert found.first_close and found.first_close.session == closed


def test_the_first_1000_is_carried_and_1100_is_unknown(market: Market) -> None:
    levels = [each.level for each in market.day(LATE).history["KOSPI"].rungs]
    assert levels[:3] == [1000, 1200, 1300]
    found = rung(market, "KOSPI", 1000)
    assert found.first_touch is None and found.first_close and found.first_close.session == date(1989, 3, 31)


@pytest.mark.parametrize(
    ("trillion", "closed"),
    [
        (1000, date(2007, 10, 2)),
        (2000, date(2021, 1, 4)),
        (3000, date(2025, 10, 15)),
        (4000, date(2026, 1, 16)),
        (5000, date(2026, 2, 25)),
    ],
)
def test_the_market_was_first_worth_each_thousand_trillion(
    market: Market, trillion: int, closed: date
) -> None:
    found = rung(market, "KOSPI.cap", trillion * 10**12)
    assert found.first_close and found.first_close.session == closed


def test_march_4_2026_was_the_largest_fall_ever(market: Market) -> None:
    found = market.day(date(2026, 3, 4)).history["KOSPI"].witnesses
    for measure in ("fall_points", "fall_percent"):
        assert found[measure].at is None and found[measure].ever


def test_march_5_2026_was_the_largest_rise_ever_in_points_but_not_in_percent(market: Market) -> None:
    found = market.day(date(2026, 3, 5)).history["KOSPI"].witnesses
    assert found["rise_points"].ever
    percent = found["rise_percent"].at
    assert percent and percent.session == date(2008, 10, 30)


@pytest.mark.parametrize("year", range(1996, 2005))
def test_no_running_high_before_2005_is_a_record(market: Market, year: int) -> None:
    sessions = [session for session in market.sessions if session.year == year]
    for session in sessions[::20]:
        past = market.day(session).history["KOSPI"]
        assert past.record_close and past.record_close.session == date(1994, 11, 8)
        assert past.record_high is None and not past.witnesses["high_close"].ever


def test_the_record_of_1994_fell_in_september_2005(market: Market) -> None:
    before, after = market.day(date(2005, 9, 7)), market.day(date(2005, 9, 8))
    assert before.history["KOSPI"].record_close and after.history["KOSPI"].record_close
    assert before.history["KOSPI"].record_close.value == D("1138.75")
    assert after.history["KOSPI"].record_close.session == date(2005, 9, 7)


def test_the_file_begins_with_a_base_told_by_the_exchange(market: Market) -> None:
    quote = market.day(date(1995, 5, 2)).indices["KOSPI"]
    assert quote.previous_close and quote.previous_close.value == D("897.00")
    assert quote.previous_close.address == "kospi.csv#1995-05-02/Comp"


def test_early_kosdaq_rows_have_a_close_and_no_range(market: Market) -> None:
    quote = market.day(date(1996, 7, 2)).indices["KOSDAQ"]
    assert quote.last and quote.last.value == D("1001.70")
    assert quote.previous_close and quote.high is None and quote.open is None


def test_the_kosdaq_first_stood_above_2900_but_never_closed_there(market: Market) -> None:
    found = rung(market, "KOSDAQ", 2900)
    assert found.first_touch and found.first_touch.session == date(2000, 3, 10)
    assert found.first_close is None


def test_flows_are_in_won(market: Market) -> None:
    flows = market.day(date(2026, 3, 18)).flows["KOSPI"]
    assert flows.retail and flows.retail.value == D(-3_871_700_000_000)


def test_the_file_of_all_shares_tells_the_largest_ones(market: Market) -> None:
    shares = market.day(date(2024, 11, 15)).shares
    last, base = shares["005930"].last, shares["005930"].previous_close
    assert list(shares)[:2] == ["005930", "000660"]
    assert last and base and (last.value, base.value) == (53_500, 49_900)


def test_a_split_off_is_no_rise_of_46_percent(market: Market) -> None:
    day = market.day(date(2025, 11, 24))
    assert "207940" not in day.shares
    assert "207940 left out: a corporate action or a gap just before" in day.notes
    assert "207940 left out: no trade" in market.day(date(2025, 11, 20)).notes


def test_the_dollar_rate_is_from_before_the_session_and_never_the_onshore_close(market: Market) -> None:
    day = market.day(date(2026, 2, 25))
    assert day.dollar_won is None and day.conversion
    assert day.conversion.address == "usdkrw_fred_noon.csv#2026-02-24/DEXKOUS"


def test_every_session_makes_a_day_and_every_fortieth_is_looked_at(market: Market) -> None:
    assert (len(market.sessions), market.sessions[0], market.sessions[-1]) == (
        7784,
        date(1995, 5, 2),
        LATE,
    )
    for before, session in zip(market.sessions, market.sessions[1:], strict=False):
        if session.toordinal() % 40 == 0:
            day = market.day(session)
            assert day.history["KOSPI"].previous_session == before
            assert day.history["KOSPI"].covers_from == market.sessions[0]
            assert len(day.shares) <= 6


def test_the_first_closes_above_a_thousand_are_how_many_sessions_ago(market: Market) -> None:
    found = rung(market, "KOSPI", 6000)
    sessions = market.sessions[market.sessions.index(date(2026, 2, 25)) :]
    assert found.first_close and found.first_close.sessions == len(sessions) - 1


def test_the_largest_fall_passed_that_of_september_2001(market: Market) -> None:
    before = market.day(date(2026, 3, 3)).history["KOSPI"]
    places = market.day(date(2026, 3, 4)).history["KOSPI"].places
    assert places["fall_points"].place == places["fall_percent"].place == 1
    assert places["fall_percent"].ever and places["fall_percent"].ahead is None
    behind = places["fall_percent"].behind
    assert behind and behind.session == date(2001, 9, 12) and behind.value
    assert round(behind.value, 2) == D("-12.02")
    assert before.previous_session == date(2026, 2, 27)
    after = market.day(date(2026, 3, 9)).history["KOSPI"].places["fall_percent"]
    assert after.ahead and after.place > 2


def test_march_5_2026_was_second_in_percent_and_first_in_points(market: Market) -> None:
    places = market.day(date(2026, 3, 5)).history["KOSPI"].places
    assert (places["rise_points"].place, places["rise_percent"].place) == (1, 2)
    ahead = places["rise_percent"].ahead
    assert ahead and ahead.session == date(2008, 10, 30) and ahead.value
    assert round(ahead.value, 2) == D("11.95")


def test_a_rise_that_a_bound_before_the_file_may_have_beaten_passes_none_by_name(market: Market) -> None:
    place = market.day(date(2007, 8, 20)).history["KOSPI"].places["rise_points"]
    assert (place.place, place.ever, place.behind) == (1, True, None)


def test_no_record_low_of_the_kospi_can_be_claimed_but_that_of_the_kosdaq_can(market: Market) -> None:
    history = market.day(LATE).history
    assert (history["KOSPI"].record_low_close, history["KOSPI"].record_low) == (None, None)
    kosdaq = history["KOSDAQ"]
    assert kosdaq.record_low_close and kosdaq.record_low
    assert kosdaq.record_low_close.session.year == kosdaq.record_low.session.year == 2008


def test_no_count_reaches_over_a_saturday_session_or_a_phantom_one(market: Market) -> None:
    for session in market.sessions[::50]:
        history = market.day(session).history["KOSPI"]
        if session > date(1998, 12, 7):
            assert history.counted_from == date(1998, 12, 7)
        for witness in history.witnesses.values():
            counted = witness.at and witness.at.sessions is not None
            assert not counted or (history.counted_from and witness.at.session >= history.counted_from)


def test_the_days_around_the_disputed_ones_say_so(market: Market) -> None:
    for session in (date(1995, 6, 28), date(1996, 4, 12), date(1998, 6, 5), date(1998, 12, 8)):
        assert any("disagree" in note for note in market.day(session).notes), session
    assert market.day(date(2015, 6, 5)).notes == ()


def test_groups_have_a_history_since_the_flows_begin(market: Market) -> None:
    history = market.day(LATE).history
    for group in ("foreign", "institutions", "retail"):
        past = history[f"KOSPI.{group}"]
        assert past.covers_from == date(2023, 12, 12)
        assert not any(witness.ever for witness in past.witnesses.values())
        assert set(past.sums) == {"year", "quarter", "month", "week"}


def test_noon_rates_reach_back_to_1981_and_are_never_the_onshore_close(market: Market) -> None:
    day = market.day(LATE)
    assert day.dollar_won is None and day.noon_rate and day.noon_rate.series == "USDKRW.noon"
    history = day.history["USDKRW.noon"]
    assert history.covers_from == date(1981, 4, 13) and history.record_close is None
    assert history.run is None and history.counted_from is None


def test_market_values_of_shares_have_a_base_where_two_listings_follow_each_other(market: Market) -> None:
    monday, friday = market.day(date(2026, 3, 16)), market.day(LATE)
    assert set(monday.share_caps) == set(monday.shares) and set(friday.share_caps) == set(friday.shares)
    assert all(quote.previous_close for quote in monday.share_caps.values())
    assert not any(quote.previous_close for quote in friday.share_caps.values())
    assert market.day(date(2026, 3, 17)).share_caps == {}
