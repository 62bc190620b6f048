"""How far sectors moved: read back, and a lie in it is caught."""

from __future__ import annotations

import pytest

from newsgen.records import MarketDay, Sector
from tests.made import datum, day
from tests.verify.days import checks

NAMES = ("construction", "electrical and electronic equipment", "chemicals")
MOVES = ("-0.82", "2.10", "-1.46")


def here(clock: str = "15:30") -> MarketDay:
    found = tuple(
        Sector({"en": name}, datum(percent, f"sectors/{name}", "percent"))
        for name, percent in zip(NAMES, MOVES, strict=True)
    )
    return day(clock, sectors=found)


TRUE = (
    "Among sectors, electrical and electronic equipment rose 2.1 percent, "
    "while chemicals fell 1.46 percent and construction 0.82 percent."
)


@pytest.mark.parametrize("clock", ["15:30", "14:00"])
def test_sectors_are_read_back(clock: str) -> None:
    assert checks(TRUE, here(clock)) == ()


@pytest.mark.parametrize(
    ("word", "lie", "check"),
    [
        ("2.1 percent", "2.2 percent", "number"),
        ("1.46 percent", "1.46 points", "unit"),
        ("rose", "fell", "direction"),
        ("fell", "gained", "direction"),
        ("and construction", "and shipping", "unread"),
        ("chemicals fell", "construction fell", "number"),
        ("rose 2.1 percent", "opened 2.1 percent higher", "time"),
        ("rose 2.1 percent", "rose 2.1 percent on Tuesday", "time"),
    ],
)
def test_a_lie_about_a_sector_is_caught(word: str, lie: str, check: str) -> None:
    assert word in TRUE
    found = checks(TRUE.replace(word, lie, 1), here())
    assert check in [problem.check for problem in found], found


def test_without_sectors_nobody_moved_among_them() -> None:
    assert checks(TRUE, day())
