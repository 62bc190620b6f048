from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsgen.oracle import records
from newsgen.records import Gap, Record
from tests.oracle.tapes import ask, last, tape

WHOLE = date(1995, 5, 2)
KOSDAQ = {"name": "KOSDAQ", "role": "index", "first": date(1996, 7, 1)}


def of(series: object) -> dict[str, Record]:
    return {fact.what: fact for fact in records.records(ask(series))}  # type: ignore[arg-type]


def gaps(series: object) -> dict[str, Gap]:
    return {fact.to: fact for fact in records.gaps(ask(series))}  # type: ignore[arg-type]


def test_the_running_high_is_no_record_while_the_carried_peak_stands() -> None:
    assert of(tape([1000, 1100], WHOLE)) == {}
    mark = records.standing(last(tape([1000, 1100], WHOLE)), "close")
    assert mark is not None and (mark.session, mark.value) == (date(1994, 11, 8), Decimal("1138.75"))


def test_the_first_close_above_the_carried_peak_names_it_as_the_record_it_beat() -> None:
    record = of(tape([1100, 1140], WHOLE))["close"]
    assert record.previous.session == date(1994, 11, 8) and record.gap.value == Decimal("1.25")


def test_a_tie_is_no_record_and_the_first_that_stood_there_keeps_it() -> None:
    series = tape([1200, 1300, 1250, 1300], WHOLE)
    assert "close" not in of(series)
    mark = records.standing(last(series), "close")
    assert mark is not None and mark.session == date(1995, 5, 3)


def test_a_late_start_has_no_record() -> None:
    assert of(tape([1, 2, 3])) == {}


def test_a_lowest_close_is_a_record_where_the_index_began_with_the_file() -> None:
    assert of(tape([1000, 990, 980], **KOSDAQ))["low_close"].gap.value == -10


def test_the_gap_is_told_to_a_record_that_still_stands_and_to_a_round_level_in_sight() -> None:
    found = gaps(tape([1200, 1500, 1495], WHOLE))
    assert found["record_close"].distance.value == 5 and found["next_rung"].target.value == 1500
    assert "record_close" not in gaps(tape([1200, 1500, 1500], WHOLE))
    assert "next_rung" not in gaps(tape([1200, 1500, 1450], WHOLE))


def test_a_milestone_in_sight_comes_before_the_smaller_rung() -> None:
    assert gaps(tape([1200, 1995], WHOLE))["next_rung"].target.value == 2000


def test_no_gap_is_told_to_a_record_high_that_the_day_passed() -> None:
    series = tape([1200, 1300, 1290], WHOLE, columns={"high": [1210, 1310, 1320]})
    assert "record_high" not in gaps(series)
    series = tape([1200, 1300, 1290], WHOLE, columns={"high": [1210, 1310, 1300]})
    assert gaps(series)["record_high"].target.value == 1310
