from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
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
    Place,
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
    share_caps={"005930": quote("005930.cap")},
    dollar_won=quote("USDKRW"),
    noon_rate=quote("USDKRW.noon"),
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
            record_low_close=mark("record low close"),
            record_low=mark("record low"),
            period_ends={"year": mark("year end"), "week": mark("week end")},
            earlier_closes={2: mark("two before")},
            run=Run("up", 3, BEFORE, "run", mark("before the run"), datum("sum of the run")),
            places={"fall_points": Place("fall_points", 2, 9, BEFORE, True, mark("larger"), mark("smaller"))},
            sums={"week": datum("sum of the week")},
            last_beyond={Decimal(5000): mark("last above")},
            usual_volume=datum("usual volume"),
            witnesses={"high_close": Witness("high_close", mark("witness"), BEFORE, ever=False)},
            usual_turnover=datum("usual turnover"),
        )
    },
)


def figures_in(part: object) -> Iterator[Datum | Mark]:
    """Every figure and mark in a record, however deep, found by looking into everything."""
    if isinstance(part, (Datum, Mark)):
        yield part
    elif isinstance(part, Mapping):
        yield from (each for value in part.values() for each in figures_in(value))
    elif isinstance(part, tuple):
        yield from (each for value in part for each in figures_in(value))
    elif is_dataclass(part):
        yield from (each for of in fields(part) for each in figures_in(getattr(part, of.name)))


def test_every_figure_and_mark_of_a_day_is_found_by_its_address() -> None:
    found = {each.address for each in figures_in(DAY)}
    assert set(data_of(DAY)) == found | {"run"}
    assert len(found) > 50


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
