from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from newsgen.errors import BadDay, BadInput
from newsgen.market.batch import VendorFile
from newsgen.market.feeds import krx_index
from newsgen.market.index_days import IndexDays, index_of, quote_of
from newsgen.records import Datum

D = Decimal


def index(made_up: Any, name: str = "kospi.csv") -> IndexDays:
    (batch,) = krx_index.read(VendorFile(name, made_up.write()[name]))
    return index_of(batch, batch.series[0] if len(batch.series) else "KOSPI")


def refused(made_up: Any) -> str:
    with pytest.raises(BadInput) as caught:
        index(made_up)
    return str(caught.value)


def test_a_row_becomes_a_quote_with_addresses(made_up: Any) -> None:
    day, close, opened, high, low, volume, turnover, _ = made_up.kospi[5]
    quote = quote_of(index(made_up).index, 5)
    assert quote.last == Datum(f"kospi.csv#{day}/Close", D(close) / 100, "points")
    assert quote.previous_close and quote.previous_close.value == D(made_up.kospi[4][1]) / 100
    assert (quote.open and quote.open.value, quote.high and quote.high.value) == (
        D(opened) / 100,
        D(high) / 100,
    )
    assert quote.low and quote.low.value == D(low) / 100
    assert quote.volume == Datum(f"kospi.csv#{day}/Volume", D(volume), "shares")
    assert quote.turnover == Datum(f"kospi.csv#{day}/Amount", D(turnover), "won")


def test_the_market_value_is_its_own_series_in_won(made_up: Any) -> None:
    cap = index(made_up).cap
    quote = quote_of(cap, 5)
    assert (quote.series, quote.unit) == ("KOSPI.cap", "won")
    assert quote.last and quote.last.value == made_up.kospi[5][7]
    assert quote.last.address == f"kospi.csv#{made_up.kospi[5][0]}/MarCap"
    history = cap.history(5)
    assert (history.run, history.previous_percent, dict(history.places)) == (None, None, {})
    assert set(history.witnesses) == {"high_close", "low_close"}


def test_the_market_value_starts_where_the_file_has_it(made_up: Any) -> None:
    for row in made_up.kospi[:30]:
        row[7] = None
    assert index(made_up).cap.series.day(0) == made_up.kospi[30][0]
    for row in made_up.kospi:
        row[7] = None
    assert index(made_up).cap is None


def test_a_row_with_a_close_alone_has_no_open_high_or_low(made_up: Any) -> None:
    made_up.kospi[0][2:5] = [made_up.kospi[0][1]] * 3
    quote = quote_of(index(made_up).index, 0)  # the first row of the made-up file tells no change
    assert quote.last and quote.open is None and quote.high is None and quote.low is None


def test_a_told_change_that_the_closes_deny_is_refused_for_that_day_alone(made_up: Any) -> None:
    day = made_up.kospi[5][0]
    made_up.changes[day] = 1
    past = index(made_up).index
    with pytest.raises(BadDay) as caught:
        quote_of(past, 5)
    close, base = D(made_up.kospi[5][1]) / 100, D(made_up.kospi[4][1]) / 100
    assert str(caught.value) == (
        f"kospi.csv#{day}/Comp is 0.01, but {close:.2f} is not that far from {base:.2f}. "
        "Correct the file or choose another session."
    )
    assert quote_of(past, 6).last


def test_a_close_outside_low_and_high_is_refused(made_up: Any) -> None:
    day = made_up.kospi[5][0]
    made_up.kospi[5][3] = made_up.kospi[5][1] - 1
    with pytest.raises(BadDay, match=f"^kospi.csv#{day}/Close is .* outside the session's low and high"):
        quote_of(index(made_up).index, 5)


def test_days_out_of_order_are_named(made_up: Any) -> None:
    made_up.kospi[5], made_up.kospi[6] = made_up.kospi[6], made_up.kospi[5]
    day = made_up.kospi[6][0]
    assert refused(made_up) == (
        f"kospi.csv: {day} does not come after the row before it. Sort the file by date."
    )


def test_a_repeated_day_is_named(made_up: Any) -> None:
    made_up.kospi.insert(5, made_up.kospi[5])
    assert "does not come after the row before it" in refused(made_up)


@pytest.mark.parametrize(("column", "name"), [(1, "Close"), (5, "Volume"), (6, "Amount")])
def test_a_figure_that_is_not_above_zero_is_named(made_up: Any, column: int, name: str) -> None:
    made_up.kospi[5][column] = 0
    day = made_up.kospi[5][0]
    assert refused(made_up) == f"kospi.csv: {name} of {day} is not above zero. Correct the file."


def test_a_file_without_sessions_is_refused(made_up: Any) -> None:
    made_up.kospi.clear()
    assert refused(made_up).startswith("kospi.csv ")


def test_the_kosdaq_is_whole_from_its_first_day(
    made_up: Any, row: Callable[..., list[Any]], sessions: Callable[..., list[date]]
) -> None:
    days = sessions(date(1996, 7, 1), 4)
    made_up.kosdaq = [row(day, 100_000 + 100 * at) for at, day in enumerate(days)]
    past = index(made_up, "kosdaq.csv").index
    assert past.history(3).witnesses["high_close"].ever
    assert past.history(3).record_close is not None
    assert past.history(3).record_high is None  # real highs begin later, and stand below the bound
