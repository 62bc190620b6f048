from datetime import date, timedelta
from decimal import Decimal

from newsgen.market.carried import Bound, Carried, carried

DAY = date(2024, 1, 2)


def test_a_bound_excludes_only_what_is_beyond_it() -> None:
    known = Carried({"close": Bound(DAY, Decimal(100))})
    assert known.excludes("close", DAY, Decimal("100.01"))
    assert not known.excludes("close", DAY, Decimal(100))


def test_a_file_that_starts_late_gets_no_claim() -> None:
    known = Carried({"close": Bound(DAY, Decimal(100))})
    assert not known.excludes("close", DAY + timedelta(days=1), Decimal(500))
    assert known.bound("close", DAY + timedelta(days=1)) is None


def test_where_nothing_came_before_everything_is_excluded() -> None:
    assert Carried({"low": Bound(DAY)}).excludes("low", DAY, Decimal(1))


def test_what_nobody_carried_is_never_excluded() -> None:
    assert not Carried().excludes("close", DAY, Decimal(10**9))


def test_the_kospi_carries_its_peak_of_1994_and_its_first_1000() -> None:
    kospi = carried()["KOSPI"]
    bound = kospi.bound("close", date(1995, 5, 2))
    record = bound and bound.record
    assert record and (record.session, record.value) == (date(1994, 11, 8), Decimal("1138.75"))
    assert record.address == "carried.yaml#/KOSPI/close"
    assert [rung.level for rung in kospi.rungs] == [1000]


def test_no_bound_is_tighter_than_what_follows_from_the_record() -> None:
    bounds = carried()["KOSPI"].bounds
    peak, percent = bounds["close"].at_most, bounds["percent"].at_most
    assert peak and percent
    assert (bounds["high"].at_most or 0) >= peak * (100 + percent) / 100
    assert (bounds["points"].at_most or 0) >= peak * percent / 100
    assert bounds["intraday_percent"].at_most == percent
    assert (bounds["intraday_points"].at_most or 0) >= peak * percent / 100


def test_a_low_is_bounded_from_below() -> None:
    known = Carried({"low_price": Bound(DAY, at_least=Decimal(920))})
    assert known.excludes("low_price", DAY, Decimal(919))
    assert not known.excludes("low_price", DAY, Decimal(920))


def test_the_lows_of_the_kospi_have_no_bound() -> None:
    assert not {"low", "low_price"} & set(carried()["KOSPI"].bounds)
    assert carried()["KOSDAQ"].bounds["low_price"].at_least == 920
