from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

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
    assert witness.at == Mark(date(2024, 1, 3), D("104.00"), "kospi.csv#2024-01-03/Close", "Korea Exchange")
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
    assert set(found) == {"high_close", "low_close", "fall_points", "fall_percent"}
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


def test_a_run_that_may_have_begun_before_the_file_is_not_counted(past: Make) -> None:
    first_known = past(["100", "101", "102", "103"])
    run, figures = last(first_known).run, first_known.series.figures
    assert run and run.first == date(2024, 1, 3)
    figures["change"] = figures["close"] - 9900  # the first row rose too: nobody knows since when
    told = make_series(first_known.series.labels, first_known.series.days, figures)
    assert last(make_past(told, Carried(), None)).run is None


def test_after_a_flat_day_there_is_no_run(past: Make) -> None:
    assert last(past(["100", "101", "101", "102"])).run is None


def test_the_year_ends_with_the_last_session_of_the_year_before(past: Make) -> None:
    history = last(past(["100", "101", "102"], first="2024-12-27"))
    assert history.year_end and history.year_end.session == date(2024, 12, 30)
    assert last(past(["100", "101"])).year_end is None


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
        for measure, witness in found.history(at).witnesses.items():
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
