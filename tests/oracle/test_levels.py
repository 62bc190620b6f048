from __future__ import annotations

from datetime import date

from newsgen.oracle import levels
from newsgen.records import Milestone
from tests.oracle.tapes import ask, tape

WHOLE = date(1995, 5, 2)


def of(closes: list[float], highs: list[float] | None = None, **given: object) -> dict[str, Milestone]:
    columns = {"columns": {"high": highs}} if highs else {}
    series = tape(closes, **{"first": WHOLE, **columns, **given})  # type: ignore[arg-type]
    return {fact.id.removeprefix("milestone:KOSPI:"): fact for fact in levels.milestones(ask(series))}


def test_the_first_close_above_a_thousand_is_first_only_beyond_the_carried_peak() -> None:
    assert of([1900, 2001])["closed:2000"].first
    assert not of([900, 1001])["regained:1000"].first


def test_a_level_is_touched_by_the_high_and_closed_by_the_close() -> None:
    found = of([1990, 1995], [1999, 2010])
    assert set(found) == {"touched:2000"} and not found["touched:2000"].holds


def test_standing_at_a_level_is_not_above_it() -> None:
    assert of([1990, 2000], [1999, 2000]) == {}
    assert set(of([2000, 2001], [2000, 2001])) == {"touched:2000", "closed:2000"}


def test_a_level_closed_above_before_is_regained_even_in_a_history_that_starts_late() -> None:
    found = of([2010, 1990, 2020], first=date(2020, 1, 2))["regained:2000"]
    assert found.since is not None and found.since.session == date(2020, 1, 2) and not found.first


def test_a_level_never_seen_before_in_a_late_history_is_closed_and_not_first() -> None:
    assert not of([1990, 2020], first=date(2020, 1, 2))["closed:2000"].first


def test_a_fall_loses_the_lowest_level_of_each_grade_and_names_the_last_close_below() -> None:
    found = of([1990, 2250, 1980])
    lost = found["lost:2000"]
    assert set(found) == {"lost:2000"} and lost.grade == "major"
    assert lost.since is not None and lost.since.value == 1990
    assert set(of([1850, 2250, 1890])) == {"lost:2000", "lost:1900"}


def test_the_kosdaq_has_no_levels_before_its_base_was_raised() -> None:
    given = {"name": "KOSDAQ", "role": "index"}
    assert list(levels.milestones(ask(tape([980, 1020], date(2004, 1, 19), **given)))) == []
    assert list(levels.milestones(ask(tape([480, 520], date(2004, 1, 26), **given)))) != []


def test_the_pace_reaches_back_to_the_milestones_before_a_first_one() -> None:
    series = tape([1900, 2010, 2500, 2900, 3010], WHOLE)
    paces = {str(fact.past_level.value): fact for fact in levels.paces(ask(series))}
    assert paces["2000"].rungs_back == 1 and str(paces["2000"].since.session) == "1995-05-03"
    assert paces["1000"].rungs_back == 2 and str(paces["1000"].since.session) == "1989-03-31"
    assert paces["1000"].sessions is None


def test_the_growth_of_a_market_value_is_told_from_its_last_milestone() -> None:
    trillion = 10**12
    series = tape([0] * 4, date(2001, 6, 11), "KOSPI.cap", "cap")
    series.columns["close"][:] = [900 * trillion, 1001 * trillion, 1900 * trillion, 2100 * trillion]  # type: ignore[index]
    series.places = 0
    (growth,) = levels.cap_growths(ask(series))
    assert (growth.amount.value, growth.at_least.value) == (1099 * trillion, 1000 * trillion)
    assert growth.past_level.value == 1000 * trillion
