from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from newsgen.market.carried import Bound, Carried
from newsgen.market.past import Past, make_past
from newsgen.market.series import make_series
from newsgen.numbers import half_up, percent_change
from newsgen.records import History, Mark

Make = Callable[..., Past]
D = Decimal


def last(past: Past) -> History:
    return past.history(len(past.series.days) - 1)


def test_the_witness_is_the_last_session_at_or_beyond(past: Make, whole: Carried) -> None:
    witness = last(past(["105", "104", "103", "104"], whole)).witnesses["high_close"]
    assert witness.at == Mark(
        date(2024, 1, 3), D("104.00"), "kospi.csv#2024-01-03/Close", "Korea Exchange", sessions=2
    )
    assert not witness.ever


def test_a_tie_in_percent_as_printed_is_a_witness(past: Make, whole: Carried) -> None:
    # 1.004 and 1.0019 percent both print as 1.00: nobody may call the second one larger or smaller.
    found = last(past(["1000", "1010.04", "1000", "1010.02"], whole)).witnesses["rise_percent"]
    assert found.at and found.at.session == date(2024, 1, 3)
    assert found.at.value == D("1.004")


def test_points_do_not_tie_within_a_hundredth(past: Make, whole: Carried) -> None:
    found = last(past(["1000", "1010.03", "1000", "1010.04"], whole)).witnesses["rise_points"]
    assert (found.at, found.ever) == (None, True)


def test_a_fall_keeps_its_sign(past: Make, whole: Carried) -> None:
    found = last(past(["1000", "900", "1000", "950"], whole)).witnesses
    assert {"fall_points", "fall_percent"} < set(found) and not {"rise_points", "rise_percent"} & set(found)
    points, percent = found["fall_points"].at, found["fall_percent"].at
    assert points and (points.value, points.address) == (D("-100.00"), "kospi.csv#2024-01-03/Comp")
    assert percent and (percent.value, percent.address) == (D(-10), "kospi.csv#2024-01-03/Change")


def test_an_equal_move_in_points_is_a_witness(past: Make, whole: Carried) -> None:
    for closes, measure in ((["100", "90", "80"], "fall_points"), (["100", "110", "120"], "rise_points")):
        found = last(past(closes, whole)).witnesses[measure]
        assert found.at and found.at.session == date(2024, 1, 3)


def test_ever_needs_a_whole_history_or_a_bound(past: Make) -> None:
    closes = ["100", "101", "102"]
    assert not last(past(closes)).witnesses["high_close"].ever
    for at_most, ever in ((D(101), True), (D(102), False), (None, True)):
        known = Carried({"close": Bound(date(2024, 1, 2), at_most)})
        assert last(past(closes, known)).witnesses["high_close"].ever is ever


def test_a_file_that_starts_after_the_bound_ends_says_nothing_ever(past: Make) -> None:
    known = Carried({"close": Bound(date(2023, 12, 28), D(1))})
    history = last(past(["100", "101"], known))
    assert (history.record_close, history.witnesses["high_close"].ever) == (None, False)


def test_a_gap_ends_every_claim(past: Make, whole: Carried) -> None:
    history = last(past(["100", "101", None, "103", "104"], whole))
    assert history.covers_from == date(2024, 1, 5)
    assert history.record_close is None and history.rungs == ()
    assert not history.witnesses["high_close"].ever


def test_the_session_after_a_gap_has_no_session_before(past: Make, whole: Carried) -> None:
    history = last(past(["100", "101", None, "103"], whole))
    assert (history.previous_session, history.previous_percent, history.run) == (None, None, None)


def test_the_record_close_is_the_first_session_at_the_highest_close(past: Make, whole: Carried) -> None:
    record = last(past(["100", "105", "103", "105", "104"], whole)).record_close
    assert record and (record.session, record.value) == (date(2024, 1, 3), D("105.00"))


def test_todays_own_close_is_no_earlier_record(past: Make, whole: Carried) -> None:
    record = last(past(["100", "105", "200"], whole)).record_close
    assert record and record.value == 105


def test_a_carried_record_stands_until_the_file_beats_it(past: Make) -> None:
    peak = Mark(date(1994, 11, 8), D(104), "carried.yaml#/KOSPI/close", "Korea Exchange")
    known = Carried({"close": Bound(date(2024, 1, 2), D(104), peak)})
    assert last(past(["100", "103", "110"], known)).record_close == peak
    beaten = last(past(["100", "105", "110"], known)).record_close
    assert beaten and beaten.value == 105


def test_a_bound_that_is_no_record_names_none(past: Make) -> None:
    known = Carried({"high": Bound(date(2024, 1, 2), D(104))})
    assert last(past(["100", "102", "110"], known)).record_high is None
    beaten = last(past(["100", "103.5", "110"], known)).record_high
    assert beaten and beaten.value == D("104.50")


def test_the_run_ends_with_the_session_before(past: Make) -> None:
    run = last(past(["100", "99", "100", "101", "102", "90"])).run
    assert run and (run.direction, run.sessions, run.first) == ("up", 3, date(2024, 1, 4))
    assert run.address == "kospi.csv#2024-01-04..2024-01-08/Close"
    assert run.base and (run.base.session, run.base.value, run.base.sessions) == (date(2024, 1, 3), 99, 4)


def test_a_run_that_may_have_begun_before_the_file_is_not_counted(past: Make) -> None:
    first_known = past(["100", "101", "102", "103"])
    assert last(first_known).run is None  # nobody knows which way the first row went
    days, figures = first_known.series.days, first_known.series.figures
    for change, first in ((-100, date(2024, 1, 3)), (0, date(2024, 1, 3)), (100, None)):
        figures["change"] = np.where(figures["close"] == 10_000, change, 100)
        run = last(make_past(make_series(first_known.series.labels, days, figures))).run
        assert (run.first if run else None) == first, change


def test_after_a_flat_day_there_is_no_run(past: Make) -> None:
    assert last(past(["100", "101", "101", "102"])).run is None


def test_a_run_knows_of_a_flat_day_right_before_it(past: Make) -> None:
    flat, fell = (last(past(["100", "101", before, "102", "103", "90"])).run for before in ("101", "100"))
    assert flat and fell and flat.sessions == fell.sessions == 2
    assert (flat.after_flat, fell.after_flat) == (True, False)


def test_the_year_ends_with_the_last_session_of_the_year_before(past: Make) -> None:
    history = last(past(["100", "101", "102"], first="2024-12-27"))
    assert history.period_ends["year"].session == date(2024, 12, 30)
    assert not last(past(["100", "101"])).period_ends


def test_usual_turnover_is_the_median_of_twenty_sessions_before(past: Make) -> None:
    closes = [str(100 + n) for n in range(21)]
    usual = last(past(closes)).usual_turnover
    assert usual and usual.value == (100_00 + 9 * 100 + 100_00 + 10 * 100) * 1000 // 2
    assert usual.address == "kospi.csv#2024-01-02..2024-01-29/Amount"
    assert last(past(closes[:20])).usual_turnover is None


def test_the_session_befores_percent_is_unrounded(past: Make) -> None:
    percent = last(past(["300", "301", "302"])).previous_percent
    assert percent and percent.value == percent_change(D("301"), D("300"))
    assert percent.address == "kospi.csv#2024-01-03/Change"


CLOSING = ("high_close", "low_close", "rise_points", "rise_percent", "fall_points", "fall_percent")


def naive_witness(closes: list[Decimal], at: int, measure: str) -> int | None:
    """The same question asked session by session, newest first."""

    def value(row: int) -> Decimal | None:
        if measure.endswith("close"):
            return closes[row]
        if row == 0:
            return None
        if measure.endswith("points"):
            return closes[row] - closes[row - 1]
        percent = percent_change(closes[row], closes[row - 1])
        return None if percent is None else half_up(percent, 2)

    own = value(at)
    for row in range(at - 1, -1, -1):
        found = value(row)
        if own is None or found is None:
            continue
        if found >= own if measure.startswith(("high", "rise")) else found <= own:
            return row
    return None


def test_every_witness_of_a_made_up_market_is_the_one_found_by_hand(past: Make, made_up: Any) -> None:
    closes = [D(row[1]) / 100 for row in made_up.kospi]
    found = past([str(close) for close in closes])
    for at in range(1, len(closes)):
        told = found.history(at).witnesses
        for measure, witness in ((each, told[each]) for each in told if each in CLOSING):
            row = naive_witness(closes, at, measure)
            expected = None if row is None else made_up.kospi[row][0]
            assert (witness.at.session if witness.at else None) == expected, (at, measure)


@pytest.mark.parametrize("row", range(0, 60, 7))
def test_a_late_start_never_gives_a_record(past: Make, made_up: Any, row: int) -> None:
    history = past([str(D(each[1]) / 100) for each in made_up.kospi]).history(row)
    assert history.record_close is None and history.record_high is None and history.rungs == ()
    assert not any(witness.ever for witness in history.witnesses.values())


def test_the_last_close_beyond_a_level_is_named_on_the_side_now_reached(past: Make) -> None:
    fell = last(past(["3010", "2990", "3020", "2995"])).last_beyond
    assert {level: mark.session for level, mark in fell.items()} == {D(3000): date(2024, 1, 3)}
    rose = last(past(["3010", "2990", "2980", "3005"])).last_beyond
    assert {level: mark.value for level, mark in rose.items()} == {D(3000): D("3010.00")}


def test_a_level_never_closed_beyond_before_has_no_last_time(past: Make) -> None:
    assert last(past(["2990", "2995", "3005"])).last_beyond == {}


def test_a_close_on_the_level_is_on_neither_side_of_it(past: Make) -> None:
    assert last(past(["3010", "2990", "3000"])).last_beyond == {}
    assert last(past(["2990", "3010", "3000"])).last_beyond == {}


def test_hundreds_and_thousands_are_counted_apart(past: Make) -> None:
    found = last(past(["3150", "2950", "3120"])).last_beyond
    assert {level: mark.session for level, mark in found.items()} == {
        D(3000): date(2024, 1, 2),
        D(3100): date(2024, 1, 2),
    }


def test_each_period_ends_with_its_last_close_before(past: Make) -> None:
    closes = [str(100 + at) for at in range(70)]
    ends = last(past(closes, first="2025-12-26")).period_ends  # up to 2026-04-09
    assert {period: mark.session for period, mark in ends.items()} == {
        "year": date(2025, 12, 30),
        "quarter": date(2026, 3, 31),
        "month": date(2026, 3, 31),
        "week": date(2026, 4, 3),
    }


def test_earlier_closes_are_counted_in_sessions(past: Make) -> None:
    earlier = last(past(["100", "101", "102", "103", "104", "105"])).earlier_closes
    assert {count: mark.value for count, mark in earlier.items()} == {2: 103, 3: 102, 4: 101, 5: 100}
    assert all(mark.sessions == count for count, mark in earlier.items())


def test_no_earlier_close_is_taken_from_across_a_gap(past: Make) -> None:
    assert set(last(past(["100", "101", None, "103", "104", "105"])).earlier_closes) == {2}


def test_a_history_knows_from_where_sessions_count(past: Make) -> None:
    assert last(past(["100", "101"])).counted_from == date(2024, 1, 2)
    across = past(["100", "101", "102"], first="2026-06-02")  # the calendar library trades on 06-03
    assert [across.history(row).counted_from for row in range(3)] == [
        date(2026, 6, 2),
        date(2026, 6, 4),
        date(2026, 6, 4),
    ]


def test_what_cannot_be_counted_is_left_out_and_noted(past: Make) -> None:
    closes = ["100", "99", "100", "101", "102", "103"]
    across = past(closes, first="2026-05-29")
    history = last(across)
    assert history.run is None and set(history.earlier_closes) == {2}
    assert history.witnesses["low_close"].at and history.witnesses["low_close"].at.sessions == 1
    assert across.withheld(5) == (
        "sessions not counted across 2026-06-03: the data and exchange_calendars disagree there"
    )
    assert past(closes).withheld(5) == ""


def test_a_witness_across_a_disputed_day_is_named_without_a_count(past: Make) -> None:
    at = last(past(["100", "90", "91", "92", "93", "94"], first="2026-05-29")).witnesses["high_close"].at
    assert at and (at.session, at.sessions) == (date(2026, 5, 29), None)


def test_a_period_that_ended_before_a_gap_has_no_end(past: Make) -> None:
    closes: list[str | None] = ["100", "101", "102", None, "104", "105"]  # 2025-12-26 to 2026-01-06
    assert last(past(closes, first="2025-12-26")).period_ends == {}
