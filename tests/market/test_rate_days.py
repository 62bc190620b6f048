from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from newsgen.market.batch import VendorFile
from newsgen.market.feeds import fred_rate
from newsgen.market.rate_days import NOON, RateDays, rates_of
from newsgen.records import Datum

FILE = "usdkrw_fred_noon.csv"


def before(rates: RateDays, session: date) -> Datum | None:
    row = rates.before(session)
    return None if row is None else rates.datum(row)


@pytest.fixture
def rates(tmp_path: Path) -> RateDays:
    path = tmp_path / FILE
    path.write_text(
        "observation_date,DEXKOUS\n2026-02-20,1449.9\n2026-02-23,1444.25\n2026-02-24,.\n2026-02-25,\n"
    )
    return rates_of(fred_rate.read(VendorFile(FILE, path))[0], NOON)


def test_the_rate_is_of_the_last_day_before_the_session_that_has_one(rates: RateDays) -> None:
    rate = before(rates, date(2026, 2, 25))
    assert rate == Datum(f"{FILE}#2026-02-23/DEXKOUS", Decimal("1444.25"), "won per dollar")


def test_noon_in_new_york_comes_after_the_close_in_seoul_so_the_days_own_rate_is_not_used(
    rates: RateDays,
) -> None:
    rate = before(rates, date(2026, 2, 23))
    assert rate and rate.value == Decimal("1449.9")


def test_there_is_no_rate_before_the_first_nor_long_after_the_last(rates: RateDays) -> None:
    assert before(rates, date(2026, 2, 20)) is None
    assert before(rates, date(2026, 3, 5)) is not None
    assert before(rates, date(2026, 3, 6)) is None


def test_the_quote_has_the_rate_before_and_is_named_for_noon(rates: RateDays) -> None:
    quote = rates.quote(1)
    assert (quote.series, quote.unit) == ("USDKRW.noon", "won per dollar")
    assert quote.last and quote.previous_close and quote.previous_close.value == Decimal("1449.9")
    assert rates.quote(0).previous_close is None


def test_new_york_days_are_no_sessions_to_be_counted(rates: RateDays) -> None:
    history = rates.history(1, date(2026, 2, 25))
    assert (history.counted_from, history.run, dict(history.earlier_closes)) == (None, None, {})
    assert history.covers_from == date(2026, 2, 20) and history.record_close is None
    at = history.witnesses["high_close"].at
    assert at and (at.source, at.sessions) == ("Federal Reserve", None)


def test_a_period_is_that_of_the_session_not_of_the_rate(rates: RateDays) -> None:
    assert rates.history(1, date(2026, 2, 25)).period_ends["week"].session == date(2026, 2, 20)
    # On Monday 2026-03-02 the last rate is of the week before: no close lies between it and that week's end.
    assert "week" not in rates.history(1, date(2026, 3, 2)).period_ends


def test_a_long_pause_ends_what_is_known(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_text("observation_date,DEXKOUS\n2026-02-02,1400\n2026-02-20,1449.9\n2026-02-23,1444.25\n")
    rates = rates_of(fred_rate.read(VendorFile(FILE, path))[0], NOON)
    assert rates.history(2, date(2026, 2, 24)).covers_from == date(2026, 2, 20)
    assert rates.quote(1).previous_close is None
