from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from newsgen.records import (
    Datum,
    Flows,
    History,
    Look,
    Mark,
    MarketDay,
    Overseas,
    Quote,
    Run,
    Rung,
    Source,
    Supplied,
    Witness,
)
from newsgen.records.addresses import data_of, supplied_of
from newsgen.sessions import KST

BEFORE = date(2026, 2, 24)


def datum(address: str) -> Datum:
    return Datum(address, Decimal(1), "points")


def mark(address: str) -> Mark:
    return Mark(BEFORE, Decimal(1), address, "Korea Exchange")


def quote(series: str) -> Quote:
    fields = ("last", "previous_close", "open", "high", "low", "turnover", "volume")
    return Quote(series, "points", **{field: datum(f"{series}/{field}") for field in fields})


DAY = MarketDay(
    session=date(2026, 2, 25),
    as_of=datetime(2026, 2, 25, 15, 30, tzinfo=KST),
    phase="close",
    source=Source({"en": "Korea Exchange data"}),
    indices={"KOSPI": quote("KOSPI")},
    shares={"005930": quote("005930")},
    caps={"KOSPI": quote("KOSPI.cap")},
    dollar_won=quote("USDKRW"),
    conversion=datum("rate"),
    flows={"KOSPI": Flows("KOSPI", datum("retail"), datum("foreign"), datum("institutions"), datum("other"))},
    overseas=(Overseas("Dow", BEFORE, datum("dow")),),
    earlier=(
        Look(
            datetime(2026, 2, 25, 9, 20, tzinfo=KST),
            {"KOSPI": Quote("KOSPI", "points", last=datum("early"))},
            {"KOSPI": Flows("KOSPI", datum("early retail"))},
        ),
    ),
    supplied=(Supplied("leaders", {"en": "chips"}, Source({"en": "the desk"}), "context"),),
    history={
        "KOSPI": History(
            "KOSPI",
            record_close=mark("record close"),
            record_high=mark("record high"),
            rungs=(Rung(Decimal(5000), mark("touch"), mark("close")),),
            previous_percent=datum("previous percent"),
            year_end=mark("year end"),
            run=Run("up", 3, BEFORE, "run"),
            witnesses={"high_close": Witness("high_close", mark("witness"), BEFORE, ever=False)},
            usual_turnover=datum("usual turnover"),
        )
    },
)


def test_every_figure_and_mark_of_a_day_is_found_by_its_address() -> None:
    names = "rate retail foreign institutions other dow early touch close witness run".split()
    names += ["early retail", "record close", "record high", "previous percent", "year end", "usual turnover"]
    fields = "last previous_close open high low turnover volume".split()
    names += [
        f"{series}/{field}" for series in ("KOSPI", "005930", "KOSPI.cap", "USDKRW") for field in fields
    ]
    assert set(data_of(DAY)) == set(names)


def test_each_address_leads_to_the_record_that_carries_it() -> None:
    assert all(each.address == address for address, each in data_of(DAY).items())


def test_a_run_is_so_many_sessions() -> None:
    assert data_of(DAY)["run"] == Datum("run", Decimal(3), "sessions")


def test_what_is_missing_is_not_in_the_list() -> None:
    bare = replace(DAY, conversion=None, dollar_won=None, history={}, earlier=(), overseas=())
    assert "rate" not in data_of(bare) and "USDKRW/last" not in data_of(bare)
    assert None not in data_of(bare).values()


def test_supplied_words_are_found_by_their_address() -> None:
    assert supplied_of(DAY) == {"context": DAY.supplied[0]}
