from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np

from newsgen.market.columns import NOTHING
from newsgen.market.feeds.krx_index import FIELDS
from newsgen.market.past import Past
from newsgen.market.series import Labels, make_series

Make = Callable[..., Past]
LABELS = Labels("KOSPI", "points", 2, "kospi.csv#{day}/{field}", FIELDS)


def series(days: list[str], **figures: list[int]) -> Any:
    columns = {name: np.array(column) for name, column in figures.items()}
    return make_series(LABELS, np.array(days, dtype="datetime64[D]"), columns)


def test_the_close_before_is_that_of_the_session_before(past: Make) -> None:
    found = past(["100", "101"]).series
    assert found.base_datum(0) is None
    datum = found.base_datum(1)
    assert datum and (datum.value, datum.address) == (Decimal("100.00"), "kospi.csv#2024-01-02/Close")


def test_after_a_missing_session_nothing_follows(past: Make) -> None:
    found = past(["100", "101", None, "103", "104"]).series
    assert found.follows.tolist() == [False, True, False, True]
    assert found.start.tolist() == [0, 0, 2, 2]
    assert found.base_datum(2) is None


def test_the_exchanges_own_change_gives_a_base_where_the_row_before_is_missing() -> None:
    found = series(["2024-01-02", "2024-01-04"], close=[10_000, 10_300], change=[100, -50])
    first, second = found.base_datum(0), found.base_datum(1)
    assert (first.value, first.address) == (Decimal("99.00"), "kospi.csv#2024-01-02/Comp")
    assert second.value == Decimal("103.50")


def test_a_row_on_a_day_the_calendar_calls_closed_breaks_the_history() -> None:
    days = ["2024-01-03", "2024-01-04", "2024-01-05", "2024-01-06", "2024-01-08"]
    found = series(days, close=[1, 2, 3, 4, 5])
    assert found.follows.tolist() == [False, True, True, False, False]


def test_a_flat_day_ends_a_run(past: Make) -> None:
    assert past(["10", "11", "12", "12", "13", "12", "11"]).series.runs.tolist() == [0, 1, 2, 0, 1, -1, -2]


def test_a_run_does_not_reach_over_a_gap(past: Make) -> None:
    assert past(["10", "11", "12", None, "13", "14"]).series.runs.tolist() == [0, 1, 2, 0, 1]
    told = series(["2024-01-02", "2024-01-03", "2024-01-05"], close=[100, 101, 102], change=[5, 1, 1])
    assert told.runs.tolist() == [1, 2, 1]


def test_a_session_has_a_row_or_none(past: Make) -> None:
    found = past(["10", "11", None, "12"]).series
    assert [found.row(date(2024, 1, day)) for day in (2, 3, 4, 5, 31)] == [0, 1, None, 2, None]


def test_a_figure_the_file_lacks_is_none(past: Make) -> None:
    found = past(["10", "11"]).series
    found.figures["turnover"][1] = NOTHING
    assert found.datum(1, "turnover") is None and found.datum(1, "low") is None
    volume = found.datum(0, "turnover", "won")
    assert volume and (volume.value, volume.unit) == (1_000_000, "won")
