from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsgen.oracle import since
from newsgen.records import LargestSince
from tests.oracle.tapes import ask, flows, split, tape


def found(*series: object) -> dict[str, LargestSince]:
    return {fact.measure: fact for fact in since.derive(ask(*series))}  # type: ignore[arg-type]


def test_a_tie_is_a_witness() -> None:
    at = found(tape([100, 120, 110, 120]))["high_close"].witness.at
    assert at is not None and (at.session, at.value, at.sessions) == (date(2020, 1, 3), Decimal(120), 2)


def test_falls_are_compared_with_falls_and_points_and_percent_name_different_days() -> None:
    facts = found(tape([200, 160, 400, 350, 700, 650]))
    points, percent = facts["fall_points"].witness.at, facts["fall_percent"].witness.at
    assert points is not None and percent is not None
    assert (points.session, points.value) == (date(2020, 1, 7), Decimal(-50))
    assert percent.session == date(2020, 1, 7) and percent.value == Decimal("-12.5")
    assert "rise_points" not in facts


def test_percent_counts_as_printed_so_that_a_hair_less_is_a_tie() -> None:
    series = tape([100_000, 100_124, 100_000, 100_123, 100_000, 100_120])
    at = found(series)["rise_percent"].witness.at
    assert at is not None and at.session == series.days[3]


def test_a_move_that_rounds_to_nothing_has_no_place_among_moves() -> None:
    assert "rise_percent" not in found(tape([100_000, 100_001]))


def test_intraday_moves_are_kept_apart_from_closing_ones() -> None:
    series = tape([100, 100, 101], columns={"high": [100, 130, 120], "low": [100, 90, 99]})
    facts = found(series)
    rise, fall = facts["intraday_rise_points"].witness.at, facts["intraday_fall_points"].witness.at
    assert rise is not None and (rise.session, rise.value) == (date(2020, 1, 3), Decimal(30))
    assert fall is not None and fall.value == Decimal(-10)
    assert facts["rise_points"].witness.at is None


def test_a_late_start_says_since_and_a_whole_history_ever() -> None:
    late = found(tape([100, 120], date(2020, 1, 2)))["high_close"].witness
    assert (late.ever, late.covers_from) == (False, date(2020, 1, 2))
    whole = found(tape([1000, 1200], date(1995, 5, 2)))["high_close"].witness
    assert whole.ever
    below = found(tape([1000, 1100], date(1995, 5, 2)))["high_close"].witness
    assert not below.ever


def test_nothing_before_a_gap_is_a_witness() -> None:
    series = tape([500, 100, 120], joined=[False, False, True])
    witness = found(series)["high_close"].witness
    assert witness.at is None and witness.covers_from == date(2020, 1, 3)


def test_a_figure_unknown_in_between_starts_the_coverage_anew() -> None:
    series = tape([100, 100, 100, 100], columns={"high": [900, None, 110, 105]})
    witness = found(series)["high_price"].witness
    assert witness.covers_from == date(2020, 1, 6) and witness.at is not None and witness.at.value == 110


def test_a_witness_before_a_split_is_told_as_traded_and_compared_in_new_terms() -> None:
    series = tape([5000, 5500, 100, 105], factors=split(4, 2, 50))
    at = found(series)["high_close"].witness.at
    assert at is not None and (at.value, at.adjusted) == (Decimal(5500), Decimal(110))


def test_a_group_s_buying_is_compared_with_buying_and_is_never_ever() -> None:
    facts = found(tape([1, 2, 3]), flows([900, -5000, 800]))
    buying = next(fact for fact in facts.values() if fact.measure == "buying")
    assert buying.witness.at is not None and buying.witness.at.value == 900 and not buying.witness.ever
    assert "selling" not in facts


def test_years_reach_to_the_witness_or_to_the_start() -> None:
    fact = found(tape([100, 120]))["high_close"]
    assert fact.years == Decimal(1) / Decimal("365.25")
