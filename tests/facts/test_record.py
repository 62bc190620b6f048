"""Whether it is above or below everything before."""

from __future__ import annotations

from decimal import Decimal

from newsgen.records import DOLLAR_WON, Record
from tests.facts.found import found, kospi
from tests.made import BEFORE, day, history, mark, quote


def test_a_tie_with_the_record_is_not_a_record() -> None:
    here = day(**kospi("5969.64", "5900.00"), history=history(record_close=mark(BEFORE, "5969.64")))
    assert found(here, Record) == []


def test_a_record_by_a_hundredth_is_a_record() -> None:
    here = day(**kospi("5969.65", "5900.00"), history=history(record_close=mark(BEFORE, "5969.64")))
    assert [(r.what, r.gap.value) for r in found(here, Record)] == [("close", Decimal("0.01"))]


def test_without_coverage_there_is_no_record() -> None:
    assert found(day(**kospi("9999.00")), Record) == []


def test_a_price_before_the_close_is_never_a_record_close() -> None:
    past = history(record_close=mark(BEFORE, "900.00"), record_high=mark(BEFORE, "900.00"))
    here = day("14:00", **kospi("1005.00", high="1006.00"), history=past)
    assert [r.what for r in found(here, Record)] == ["high"]


def test_a_record_low_close_is_below_every_close_before_and_names_the_one_it_beat() -> None:
    past = history(record_low_close=mark(BEFORE, "995.00"), record_low=mark(BEFORE, "990.00"))
    lows = found(day(**kospi("994.99", low="990.00"), history=past), Record)
    assert [(r.what, r.previous.value, r.gap.value) for r in lows] == [
        ("low_close", Decimal("995.00"), Decimal("-0.01"))
    ]


def test_a_record_low_can_be_told_while_the_session_runs() -> None:
    past = history(record_low_close=mark(BEFORE, "995.00"), record_low=mark(BEFORE, "990.00"))
    assert [r.what for r in found(day("11:00", **kospi("980", low="979"), history=past), Record)] == ["low"]


def test_a_rate_is_at_a_record_only_where_the_history_knows_the_one_before() -> None:
    rate = quote("USDKRW", "won per dollar", last=1500, previous_close=1480)
    assert found(day(dollar_won=rate), Record) == []
    past = history("USDKRW", record_close=mark(BEFORE, 1480))
    assert [r.role for r in found(day(dollar_won=rate, history=past), Record)] == [DOLLAR_WON]


def test_a_split_share_s_record_is_compared_as_adjusted_and_told_as_traded() -> None:
    past = history("005930", record_close=mark(BEFORE, 2_500_000, adjusted=50_000))
    share = quote("005930", "won", last=50_500, previous_close=49_000)
    record = found(day(shares={"005930": share}, history=past), Record)[0]
    assert (record.value.value, record.gap.value, record.previous.value) == (50_500, 500, 2_500_000)
