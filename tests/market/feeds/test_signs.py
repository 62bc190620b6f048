import numpy as np
import pytest

from newsgen.market.columns import NOTHING
from newsgen.market.feeds.signs import signed


@pytest.mark.parametrize(
    ("changes", "falls", "expected"),
    [
        ([5, 3, NOTHING], [True, False, True], [-5, 3, NOTHING]),  # no sign anywhere, and a day unknown
        ([-5, 3], [True, False], [-5, 3]),
        ([-5, 3], [True, True], [-5, 3]),  # contradicts itself: left for the checks
        ([5, 3], [False, False], [5, 3]),
    ],
)
def test_signs_come_from_the_falls_where_a_file_prints_none(
    changes: list[int], falls: list[bool], expected: list[int]
) -> None:
    assert signed(np.array(changes), np.array(falls)).tolist() == expected
