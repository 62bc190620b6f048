from collections.abc import Callable
from datetime import date
from decimal import Decimal

from newsgen.market.carried import Bound, Carried
from newsgen.market.past import Past
from newsgen.records import History

Make = Callable[..., Past]
D = Decimal


def last(past: Past) -> History:
    return past.history(len(past.series.days) - 1)


def test_the_lowest_ever_is_told_where_the_history_is_whole(past: Make, whole: Carried) -> None:
    history = last(past(["100", "95", "97", "95", "99"], whole))
    assert history.record_low_close and history.record_low_close.session == date(2024, 1, 3)
    assert last(past(["100", "95", "97"])).record_low_close is None


def test_a_place_counts_larger_moves_the_same_way_up_to_the_session(past: Make, whole: Carried) -> None:
    places = last(past(["100", "90", "99", "79", "90", "80"], whole)).places  # falls of 10, 20 and 10
    points = places["fall_points"]
    assert (points.place, points.among, points.ever) == (2, 3, True)
    assert points.ahead and (points.ahead.session, points.ahead.value) == (date(2024, 1, 5), -20)
    assert set(places) == {"fall_points", "fall_percent"}


def test_of_equal_larger_moves_the_latest_is_ahead(past: Make, whole: Carried) -> None:
    ahead = last(past(["100", "110", "120", "121"], whole)).places["rise_points"].ahead
    assert ahead and ahead.session == date(2024, 1, 4)


def test_the_largest_names_the_largest_before_it_and_of_equal_ones_the_latest(
    past: Make, whole: Carried
) -> None:
    places = last(past(["100", "90", "100", "90", "91", "70"], whole)).places  # falls of 10, 10 and 21
    behind = places["fall_points"].behind
    assert behind and (behind.session, behind.value) == (date(2024, 1, 5), -10)
    assert behind.address == "kospi.csv#2024-01-05/Comp"
    assert last(past(["100", "90", "99", "98"], whole)).places["fall_points"].behind is None


def test_a_tie_is_behind_too(past: Make, whole: Carried) -> None:
    place = last(past(["100", "110", "120"], whole)).places["rise_points"]
    assert place.place == 1 and place.behind and place.behind.value == 10


def test_the_largest_ever_names_none_before_it_where_an_older_one_may_have_come_closer(past: Make) -> None:
    for at_most, named in ((D(9), True), (D(10), False), (D(20), False)):
        known = Carried({"points": Bound(date(2024, 1, 3), at_most)})
        place = last(past(["100", "110", "99", "120"], known)).places["rise_points"]
        assert (place.ever, place.behind is not None) == (True, named)
    late = last(past(["100", "110", "99", "120"])).places["rise_points"]
    assert not late.ever and late.behind


def test_a_place_in_a_late_history_is_not_ever(past: Make) -> None:
    place = last(past(["100", "110", "121"])).places["rise_points"]
    assert (place.place, place.ever, place.covers_from) == (1, False, date(2024, 1, 3))


def test_closes_and_prices_within_the_day_are_kept_apart(past: Make, whole: Carried) -> None:
    # The made-up highs stand one point above the closes.
    witnesses = last(past(["100", "103", "101", "102"], whole)).witnesses
    assert witnesses["intraday_rise_points"].at and witnesses["rise_points"].at
    assert witnesses["intraday_rise_points"].at.value == 4
    assert witnesses["intraday_rise_points"].at.address == "kospi.csv#2024-01-03/High"
    assert witnesses["rise_points"].at.value == 3


def test_turnover_is_never_the_highest_ever(past: Make, whole: Carried) -> None:
    witness = last(past(["100", "101"], whole)).witnesses["high_turnover"]
    assert (witness.at, witness.ever) == (None, False)
