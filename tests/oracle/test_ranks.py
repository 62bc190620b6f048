from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from newsgen.oracle import ranks
from newsgen.records import Rank
from tests.oracle.tapes import ask, days, tape

LONG = days(2600, date(2009, 1, 2))


def of(moves: list[int]) -> dict[str, Rank]:
    """The last session's places after ten quiet years and these moves in points."""
    closes = [5000.0] * (len(LONG) - len(moves))
    for move in moves:
        closes.append(closes[-1] + move)
    return {fact.measure: fact for fact in ranks.derive(ask(tape(closes, days=LONG)))}


@given(st.lists(st.integers(-40, 40), min_size=1, max_size=12))
def test_the_place_is_one_more_than_the_larger_moves_the_same_way(moves: list[int]) -> None:
    last = moves[-1]
    larger = [move for move in moves[:-1] if (move > last > 0) or (move < last < 0)]
    found = of(moves)
    measure = "rise_points" if last > 0 else "fall_points"
    if not last or len(larger) >= 10:
        assert measure not in found
        return
    rank = found[measure]
    assert rank.place.value == len(larger) + 1 and not rank.ever
    assert (rank.ahead.value if rank.ahead else None) == min(larger, key=abs, default=None)
    passed = [move for move in moves[:-1] if (0 < move <= last) or (0 > move >= last)]
    assert (rank.behind.value if rank.behind else None) == max(passed, key=abs, default=None)


def test_the_eleventh_place_is_none() -> None:
    assert of([*range(30, 20, -1), 10]) == {}
    assert of([*range(29, 20, -1), 10])["rise_points"].place.value == 10


def test_a_short_history_ranks_nothing() -> None:
    assert list(ranks.derive(ask(tape([1, 2, 3])))) == []


def test_the_latest_of_equal_moves_is_the_one_passed() -> None:
    behind = of([20, -20, 20, -20, 25])["rise_points"].behind
    assert behind is not None and behind.session == LONG[-3]


def of_1995(*closes: float) -> Rank:
    """The last session's place in points, from the first day of the file of the Kospi on."""
    when, change = days(len(closes), date(1995, 5, 2)), [0.0] + [None] * (len(closes) - 1)
    asked = ask(tape(closes, days=when, columns={"change": change}))
    return {fact.measure: fact for fact in ranks.derive(asked)}["fall_points"]


def test_the_largest_ever_has_a_place_in_a_short_history_too() -> None:
    rank = of_1995(900, 830, 900, 832, 740)  # falls of 70, 68 and 92 points
    assert rank.ever and rank.behind is not None and rank.behind.value == -70


def test_what_may_have_been_beaten_before_the_file_is_not_named_as_passed() -> None:
    rank = of_1995(900, 832, 900, 832, 740)  # falls of 68, 68 and 92 points; before the file 68.4 at most
    assert rank.ever and rank.behind is None


def test_of_equal_moves_ahead_the_latest_is_named() -> None:
    ahead = of([20, -20, 20, -20, 5])["rise_points"].ahead
    assert ahead is not None and ahead.session == LONG[-3]
