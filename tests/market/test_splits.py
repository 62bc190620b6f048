from typing import Any

import numpy as np
import pytest

from newsgen.market.columns import NOTHING
from newsgen.market.splits import Actions, find_actions

N = NOTHING


def actions(*rows: tuple[int, int, int], first: str = "2026-01-05", **more: list[int]) -> Actions:
    """From closes, percent in hundredths (NOTHING for none) and volumes, on days in a row."""
    close, percent, volume = (np.array(column) for column in zip(*rows, strict=True))
    figures: dict[str, Any] = {"close": close, "percent": percent, "volume": volume}
    figures |= {name: np.array(column) for name, column in more.items()}
    return find_actions(np.datetime64(first) + np.arange(len(rows)), figures)


def test_a_share_that_simply_moves_has_no_action() -> None:
    found = actions((1000, 0, 5), (1100, 1000, 5), (1078, -200, 5))
    assert not found.bases and not found.breaks.any() and not found.halted.any()


def test_the_exchanges_percent_gives_the_base_of_a_rights_issue() -> None:
    # 50,000 before; ex rights the exchange reckons from 47,350: 48,000 is up 1.37 percent.
    found = actions((50_000, 0, 5), (48_000, 137, 5))
    assert found.bases == {1: 47_350} and not found.breaks.any()


def test_the_exchanges_change_gives_the_base_to_the_won() -> None:
    found = actions((50_000, N, 5), (48_000, N, 5), change=[N, 650])
    assert found.bases == {1: 47_350}


def test_a_percent_that_fits_no_price_is_a_break() -> None:
    found = actions((50_000, 0, 5), (1200, -45, 5))
    assert not found.bases and found.breaks.tolist() == [False, True]


def test_a_whole_part_of_the_close_before_need_not_lie_on_the_tick() -> None:
    found = actions((1_003_000, 0, 5), (20_260, 100, 5), first="2011-05-02")
    assert found.bases == {1: 20_060}


def test_the_fifty_for_one_of_2018_is_found_across_its_halt() -> None:
    found = actions(
        (2_650_000, 0, 5), (2_650_000, 0, 0), (2_650_000, 0, 0), (51_900, -208, 5), first="2018-04-27"
    )
    assert found.bases == {3: 53_000}
    assert not found.breaks.any() and found.halted.tolist() == [False, True, True, False]


def test_after_a_halt_only_a_simple_ratio_is_believed() -> None:
    # A spin-off: the base is what the opening auction found.
    found = actions((1_221_000, 0, 5), (1_221_000, 0, 0), (1_789_000, -45, 5))
    assert not found.bases and found.breaks.tolist() == [False, True, True]


def test_a_plain_halt_breaks_the_history() -> None:
    assert actions((1000, 0, 5), (1000, 0, 0), (1010, 100, 5)).breaks.tolist() == [False, True, True]


def test_a_close_that_changes_while_trading_is_halted_proves_nothing() -> None:
    found = actions((3565, 0, 5), (3565, 0, 0), (7130, 10_000, 0), (8660, 2146, 5))
    assert not found.bases and found.breaks[3]


def test_a_vendors_own_percent_says_nothing_but_fifty_for_one_is_unmistakable() -> None:
    found = actions((1_000_000, N, 5), (20_400, -9796, 5))
    assert found.bases == {1: 20_000} and not found.breaks.any()


@pytest.mark.parametrize("close", [510_000, 204_000, 102_000, 13_000])
def test_other_falls_beyond_the_limit_may_be_a_bonus_issue_or_anything(close: int) -> None:
    found = actions((1_000_000, N, 5), (close, N, 5))
    assert not found.bases and found.breaks[1]


def test_fifty_times_lower_after_a_halt_may_be_a_share_before_its_delisting() -> None:
    assert not actions((1000, N, 5), (1000, N, 0), (20, N, 5)).bases


@pytest.mark.parametrize(
    ("was", "now", "base"), [(100, 200, 500_000), (200, 100, 2_000_000), (100, 150, None)]
)
def test_listed_shares_tell_a_split_where_their_number_is_a_whole_multiple(
    was: int, now: int, base: int | None
) -> None:
    close = (base or 500_000) + 10_000
    found = actions((1_000_000, N, 5), (close, N, 5), listed=[was, now])
    assert found.bases == ({1: base} if base else {})


def test_listed_shares_that_the_price_does_not_follow_are_new_shares() -> None:
    found = actions((1000, N, 5), (1010, N, 5), listed=[100, 200])
    assert not found.bases and not found.breaks.any()


def test_a_base_from_which_the_close_is_beyond_the_limit_is_none() -> None:
    assert actions((50_000, 0, 5), (48_000, 4000, 5)).breaks[1]


def test_a_change_that_leads_beyond_the_limit_is_no_base_either() -> None:
    found = actions((50_000, N, 5), (48_000, N, 5), change=[N, 20_000])
    assert not found.bases and found.breaks[1]
