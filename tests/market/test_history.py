from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from newsgen.errors import BadDay, BadInput, NoSuchSession
from newsgen.market.history import Market
from newsgen.sessions import CLOSE

FLOWS, LARGE, RATES = "kospi_investor_flows.parquet", "kospi_large_caps.parquet", "usdkrw_fred_noon.csv"
DAY = date(2024, 1, 10)


def market(made_up: Any) -> Market:
    return Market.read(made_up.write())


def at_midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 the files have no zone


def test_the_kospi_alone_makes_a_day(made_up: Any) -> None:
    day = market(made_up).day(DAY)
    assert (day.session, day.phase, day.as_of.isoformat()) == (DAY, CLOSE, "2024-01-10T15:30:00+09:00")
    assert list(day.indices) == ["KOSPI"] and set(day.history) == {"KOSPI", "KOSPI.cap"}
    assert (day.dollar_won, day.conversion, day.flows, day.shares, day.notes) == (None, None, {}, {}, ())
    assert day.source.name["en"] == "Korea Exchange data"


def test_every_session_of_the_file_can_be_told(made_up: Any) -> None:
    found = market(made_up)
    assert found.sessions == tuple(row[0] for row in made_up.kospi)
    for session in found.sessions[1:]:
        assert found.day(session).indices["KOSPI"].previous_close


def test_each_series_joins_on_the_days_it_has(made_up: Any, row: Callable[..., list[Any]]) -> None:
    days = [each[0] for each in made_up.kospi]
    made_up.kosdaq = [row(day, 80_000 + at) for at, day in enumerate(days[3:])]
    made_up.parquet(
        FLOWS, [{"date": at_midnight(DAY), "개인": 1.0, "외국인": 2.0, "기관계": -3.0, "기타법인": 0.0}]
    )
    made_up.parquet(
        LARGE,
        [
            {"date": at_midnight(day), "close": 1000.0 + at, "volume": 5.0, "ret_pct": 0.1, "code": "005930"}
            for at, day in enumerate(days)
        ],
    )
    (made_up.folder / RATES).write_text("observation_date,DEXKOUS\n2024-01-09,1318.5\n")
    found = market(made_up)
    day = found.day(DAY)
    assert list(day.indices) == ["KOSPI", "KOSDAQ"] and list(day.shares) == ["005930"]
    assert day.flows["KOSPI"].retail and day.flows["KOSPI"].retail.value == 100_000_000
    assert day.conversion and day.conversion.value == Decimal("1318.5") and day.dollar_won is None
    assert day.names == {"005930": {"en": "Samsung Electronics", "ko": "삼성전자"}}
    assert "Federal Reserve" in day.source.name["en"]
    assert list(found.day(days[1]).indices) == ["KOSPI"]


def test_a_share_that_cannot_be_told_leaves_a_note(made_up: Any) -> None:
    rows = [{"date": at_midnight(DAY), "close": 1000.0, "volume": 5.0, "ret_pct": 0.1, "code": "005930"}]
    made_up.parquet(LARGE, rows)
    day = market(made_up).day(DAY)
    assert (day.shares, day.notes) == ({}, ("005930 left out: no close before it in the file",))


def test_a_kosdaq_row_that_contradicts_itself_is_left_out_with_a_note(
    made_up: Any, row: Callable[..., list[Any]]
) -> None:
    made_up.kosdaq = [row(each[0], 80_000 + at) for at, each in enumerate(made_up.kospi)]
    made_up.changes[DAY] = 1234
    with pytest.raises(BadDay, match=r"^kospi\.csv#2024-01-10/Comp is 12\.34, but "):
        market(made_up).day(DAY)
    made_up.kospi = [each for each in made_up.kospi if each[0] != DAY]
    made_up.kosdaq[6][3] = 1  # a high of one hundredth
    day = market(made_up).day(made_up.kosdaq[7][0])
    assert "KOSDAQ" in day.indices
    made_up.kosdaq[7][3] = 1
    day = market(made_up).day(made_up.kosdaq[7][0])
    assert "KOSDAQ" not in day.indices
    assert any(note.startswith("KOSDAQ left out: kosdaq.csv#") for note in day.notes)


def test_a_gap_in_the_file_is_noted_and_nothing_is_counted_across_it(made_up: Any) -> None:
    gone = made_up.kospi.pop(5)[0]
    day = market(made_up).day(made_up.kospi[8][0])
    before, after = made_up.kospi[4][0], made_up.kospi[5][0]
    assert before < gone < after
    assert day.history["KOSPI"].covers_from == after
    assert day.notes == (f"kospi.csv lacks sessions from {before} to {after}; history counted from {after}",)


def test_the_first_row_has_no_base_and_no_story(made_up: Any) -> None:
    with pytest.raises(BadDay) as caught:
        market(made_up).day(made_up.kospi[0][0])
    assert str(caught.value) == (
        "kospi.csv has no session before 2024-01-02, so no base. Choose a later session."
    )


@pytest.mark.parametrize(
    ("day", "message"),
    [
        (
            date(2024, 1, 6),
            "2024-01-06 was no session: the market was closed (a Saturday). The nearest are 2024-01-05 and "
            "2024-01-08; kospi.csv covers 2024-01-02 to 2024-03-28.",
        ),
        (
            date(2024, 2, 9),
            "2024-02-09 was no session: the market was closed (Lunar New Year). "
            "The nearest are 2024-02-08 and 2024-02-13; kospi.csv covers 2024-01-02 to 2024-03-28.",
        ),
        (
            date(1990, 1, 3),
            "1990-01-03 lies outside the history: kospi.csv covers 2024-01-02 to 2024-03-28. "
            "Choose a session in between.",
        ),
    ],
)
def test_a_date_without_a_session_names_the_nearest(made_up: Any, day: date, message: str) -> None:
    with pytest.raises(NoSuchSession) as caught:
        market(made_up).day(day)
    assert str(caught.value) == message


def test_a_session_that_the_file_lacks_says_so(made_up: Any) -> None:
    gone = made_up.kospi.pop(5)[0]
    with pytest.raises(NoSuchSession, match=f"^{gone} was no session: the file has no row for it"):
        market(made_up).day(gone)


def test_daily_data_hold_no_look_before_the_close(made_up: Any) -> None:
    with pytest.raises(BadInput) as caught:
        market(made_up).day(DAY, "midday")
    assert str(caught.value) == (
        "daily data hold only the close of 2024-01-10, not its midday. "
        "Use --session close, or write that look from a DAY.json."
    )


def test_a_market_without_the_kospi_is_refused() -> None:
    with pytest.raises(BadInput, match=r"^the market has no kospi\.csv\."):
        Market.read({})
