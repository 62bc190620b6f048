from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from newsgen.market.rate_days import read_rates
from newsgen.records import Datum

FILE = "usdkrw_fred_noon.csv"


@pytest.fixture
def rates(tmp_path: Path) -> Path:
    path = tmp_path / FILE
    path.write_text(
        "observation_date,DEXKOUS\n2026-02-20,1449.9\n2026-02-23,1444.25\n2026-02-24,.\n2026-02-25,\n"
    )
    return path


def test_the_rate_is_of_the_last_day_before_the_session_that_has_one(rates: Path) -> None:
    rate = read_rates(rates).before(date(2026, 2, 25))
    assert rate == Datum(f"{FILE}#2026-02-23/DEXKOUS", Decimal("1444.25"), "won per dollar")


def test_noon_in_new_york_is_after_the_close_in_seoul_so_the_days_own_rate_is_not_used(rates: Path) -> None:
    rate = read_rates(rates).before(date(2026, 2, 23))
    assert rate and rate.value == Decimal("1449.9")


def test_there_is_no_rate_before_the_first_nor_long_after_the_last(rates: Path) -> None:
    assert read_rates(rates).before(date(2026, 2, 20)) is None
    assert read_rates(rates).before(date(2026, 3, 5)) is not None
    assert read_rates(rates).before(date(2026, 3, 6)) is None
