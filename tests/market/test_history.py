from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from newsgen.errors import BadDay, BadInput, NoSuchSession
from newsgen.market import market_from
from newsgen.market.batch import Batch
from newsgen.market.feeds.folder import FolderHoldings
from newsgen.market.history import Market
from newsgen.sessions import CLOSE

FLOWS, LARGE, RATES = "kospi_investor_flows.parquet", "kospi_large_caps.parquet", "usdkrw_fred_noon.csv"
DAY = date(2024, 1, 10)


def market(made_up: Any) -> Market:
    return Market.read(FolderHoldings(made_up.write()))


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
        Market.read(FolderHoldings({}))


def test_every_part_of_the_history_of_an_ordinary_session_is_filled(made_up: Any) -> None:
    history = market(made_up).day(made_up.kospi[-1][0]).history["KOSPI"]
    assert set(history.earlier_closes) == {2, 3, 4, 5, 10, 20}  # 60 sessions before there is none
    assert set(history.period_ends) == {"month", "week"}
    assert history.usual_volume and history.usual_volume.unit == "shares"
    assert history.usual_volume.address.endswith("/Volume")
    assert history.counted_from == made_up.kospi[0][0]
    assert set(history.places) and {"high_price", "low_price", "high_volume"} < set(history.witnesses)


def test_groups_and_the_noon_rate_have_a_history_of_their_own(made_up: Any) -> None:
    days = [each[0] for each in made_up.kospi][:7]
    rows = [
        {"date": at_midnight(day), "개인": 1.0 + at, "외국인": 2.0, "기관계": -3.0 - at, "기타법인": 0.0}
        for at, day in enumerate(days)
    ]
    made_up.parquet(FLOWS, rows)
    (made_up.folder / RATES).write_text("observation_date,DEXKOUS\n2024-01-08,1316\n2024-01-09,1318.5\n")
    day = market(made_up).day(DAY)
    assert {"KOSPI.foreign", "KOSPI.institutions", "KOSPI.retail", "USDKRW.noon"} < set(day.history)
    assert day.noon_rate and day.noon_rate.last == day.conversion
    assert day.noon_rate.previous_close and day.noon_rate.previous_close.value == 1316
    assert day.dollar_won is None


def test_a_group_whose_flows_are_left_out_has_no_history_that_day(made_up: Any) -> None:
    rows = [{"date": at_midnight(DAY), "개인": 100.0, "외국인": 2.0, "기관계": -3.0, "기타법인": 0.0}]
    made_up.parquet(FLOWS, rows)
    assert not any("." in series and "cap" not in series for series in market(made_up).day(DAY).history)


def test_halts_are_told_where_the_exchange_announced_them(made_up: Any) -> None:
    notices = made_up.folder / "exchange_notices.csv"
    notices.write_text(f"session,time,market,kind,side,stage\n{DAY},09:05,KOSPI,sidecar,sell,\n")
    found = market_from(SimpleNamespace(paths=made_up.write()))
    assert [notice.kind for notice in found.day(DAY).notices] == ["sidecar"]
    assert found.day(made_up.kospi[-1][0]).notices == ()


def test_sessions_that_cannot_be_counted_are_noted_once(
    made_up: Any, row: Callable[..., list[Any]], sessions: Callable[..., list[date]]
) -> None:
    days = sessions(date(1998, 12, 1), 12)
    made_up.kospi = [row(day, 40_000 + 10 * at) for at, day in enumerate(days)]
    found = market(made_up)
    (note,) = found.day(days[8]).notes
    assert note.startswith("sessions not counted across 1998-12-05: ")


def listing(made_up: Any, day: date, cap: int) -> None:
    header = "Code,Name,Market,Close,ChangeCode,Changes,ChagesRatio,Open,High,Low,Volume,Amount,Marcap,Stocks"
    line = f"005930,삼성전자,KOSPI,1000,1,10,1.01,990,1000,990,5,5000,{cap},1000"
    path = made_up.folder / "listing" / f"{day}.csv"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{header}\n{line}\n", "utf-8-sig")


def test_a_market_value_from_before_a_missing_session_is_no_base(made_up: Any) -> None:
    days = [each[0] for each in made_up.kospi]
    del made_up.kospi[5]
    for at, cap in ((4, 990_000), (6, 1_000_000)):
        listing(made_up, days[at], cap)
    caps = Market.read(FolderHoldings(with_listings(made_up))).day(days[6]).share_caps
    assert caps["005930"].last and caps["005930"].previous_close is None


def with_listings(made_up: Any) -> dict[str, Path]:
    paths = made_up.write()
    paths.pop("listing", None)
    return paths | {f"listing/{path.name}": path for path in (made_up.folder / "listing").iterdir()}


def test_a_shares_market_value_has_a_base_only_where_the_session_before_is_held(made_up: Any) -> None:
    days = [each[0] for each in made_up.kospi]
    for at, cap in ((4, 990_000), (5, 1_000_000), (8, 2_000_000)):
        listing(made_up, days[at], cap)
    found = Market.read(FolderHoldings(with_listings(made_up)))
    caps = found.day(days[5]).share_caps["005930"]
    assert (caps.series, caps.unit) == ("005930.cap", "won")
    assert caps.last and caps.last.value == 1_000_000
    assert caps.previous_close and caps.previous_close.value == 990_000
    assert found.day(days[8]).share_caps["005930"].previous_close is None
    assert found.day(days[6]).share_caps == {}


def test_a_share_that_contradicts_itself_is_left_out_with_a_note(made_up: Any) -> None:
    days = [each[0] for each in made_up.kospi][:3]
    rows = [
        {"종목코드": "005930", "날짜": at_midnight(day), "시가": 1000, "고가": 1000, "저가": 1000}
        | {"종가": 1000 if at < 2 else 1010, "거래량": 5, "등락률": 0.0 if at < 2 else 1.0}
        for at, day in enumerate(days)
    ]
    made_up.parquet("stocks_daily.parquet", rows)
    found = market(made_up)
    assert "005930" in found.day(days[1]).shares
    day = found.day(days[2])
    assert day.shares == {} and day.notes[0].startswith("005930 left out: stocks_daily.parquet#")


class WithOnshore(FolderHoldings):
    """A folder beside which the Seoul rate is held."""

    def rate(self, name: str) -> Batch | None:
        if name != "USDKRW":
            return super().rate(name)
        days = np.array(["2024-01-08", "2024-01-09", "2024-01-10"], dtype="datetime64[D]")
        close = {"close": np.array([13_160_000, 13_150_000, 13_200_000])}
        series = np.full(3, name, dtype=np.object_)
        return Batch("rate", "seoul", series, days, close, "seoul#{day}/{series}/{field}", {"close": "close"})


def test_the_onshore_rate_is_that_of_the_session_itself(made_up: Any) -> None:
    found = Market.read(WithOnshore(made_up.write()))
    quote = found.day(DAY).dollar_won
    assert quote and quote.last and quote.previous_close
    assert (quote.last.value, quote.last.address) == (1320, "seoul#2024-01-10/USDKRW/close")
    assert quote.previous_close.value == 1315
    history = found.day(DAY).history["USDKRW"]
    assert history.record_close is None and history.witnesses["high_close"].covers_from == date(2024, 1, 8)
    assert found.day(made_up.kospi[-1][0]).dollar_won is None
