"""Against brute force on random series with ties, gaps, halts and splits."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.market.columns import NOTHING
from newsgen.market.series import Labels, Series
from newsgen.market.splits import Actions
from newsgen.market.standings import Standings, standings

LABELS = Labels("005930", "won", 0, "{day}/{field}", {"close": "close", "volume": "volume"})
MEASURES = (
    "high_close",
    "low_close",
    "rise_points",
    "fall_points",
    "rise_percent",
    "fall_percent",
    "low_volume",
)


def series(
    closes: list[int | None], volumes: list[int | None], gaps: set[int], splits: dict[int, int]
) -> Series:
    """Rows one day apart; a close of None is a halted session, ``gaps`` follow nothing, and ``splits`` have
    the base that the exchange reckoned with."""
    from newsgen.market.series import _series

    days = np.datetime64("2024-01-01") + np.arange(len(closes))
    close, volume = (
        np.array([NOTHING if each is None else each for each in column]) for column in (closes, volumes)
    )
    follows = np.array([row > 0 and row not in gaps for row in range(len(closes))])
    actions = Actions(splits, ~follows, close == NOTHING)
    return _series(LABELS, days, {"close": close, "volume": volume}, follows, actions)


@st.composite
def many(draw: st.DrawFn) -> Series:
    size = draw(st.integers(1, 24))
    rows = st.lists(
        st.one_of(st.integers(1, 12), st.integers(1, 12), st.none()), min_size=size, max_size=size
    )
    closes, volumes = draw(rows), draw(rows)
    gaps = draw(st.sets(st.integers(1, size), max_size=2))
    splits = {
        row: base
        for row, base in draw(st.dictionaries(st.integers(1, size), st.integers(1, 8), max_size=2)).items()
        if row < size and row not in gaps and closes[row] is not None and closes[row - 1] is not None
    }
    return series(closes, volumes, gaps, splits)


def value(told: Series, measure: str, row: int) -> Fraction | None:
    """A row's value in a measure, as traded."""
    close, base = int(told.close[row]), int(told.base[row])
    if measure == "low_volume":
        volume = int(told.figures["volume"][row])
        return None if volume == NOTHING else Fraction(volume)
    if close == NOTHING or (base == NOTHING and not measure.endswith("close")):
        return None
    if measure.endswith("close"):
        return Fraction(close)
    move = close - base
    if not (move > 0 if measure.startswith("rise") else move < 0):
        return None
    if measure.endswith("points"):
        return Fraction(move)
    hundredths = (20_000 * abs(move) + base) // (2 * base)
    return Fraction(hundredths if move > 0 else -hundredths)


def figure_known(told: Series, measure: str, row: int) -> bool:
    if told.halted is not None and told.halted[row]:
        return True
    if measure == "low_volume":
        return bool(told.figures["volume"][row] != NOTHING)
    return bool(measure.endswith("close") or told.base[row] != NOTHING)


def earlier(told: Series, measure: str, row: int) -> Iterator[tuple[int, Fraction]]:
    """Every earlier row of the coverage with a value, the latest first, in the terms of the row."""
    scale = Fraction(1)
    for at in range(row, int(told.start[row]), -1):
        if at in told.factors:
            if measure == "low_volume":
                return
            scale *= told.factors[at]
        if not figure_known(told, measure, at - 1):
            return
        found = value(told, measure, at - 1)
        if found is not None:
            scaled = measure.endswith(("close", "points"))
            yield at - 1, found * scale if scaled else found


def beyond(measure: str, one: Fraction, other: Fraction) -> bool:
    return one >= other if measure.startswith(("high", "rise")) else one <= other


@pytest.mark.parametrize("measure", MEASURES)
@given(told=many())
def test_the_last_at_or_beyond_is_the_one_a_scan_finds(told: Series, measure: str) -> None:
    found = standings(told, measure)
    assert found is not None
    for row in range(len(told.days)):
        own = value(told, measure, row)
        assert found.has(row) == (own is not None)
        if own is not None:
            scan = (at for at, seen in earlier(told, measure, row) if beyond(measure, seen, own))
            assert found.last(row) == next(scan, None)


@pytest.mark.parametrize("measure", [each for each in MEASURES if each.startswith(("rise", "fall"))])
@given(told=many())
def test_a_place_is_one_more_than_the_larger_ones(told: Series, measure: str) -> None:
    found = standings(told, measure)
    assert found is not None
    for row in range(len(told.days)):
        own, ranked = value(told, measure, row), found.ranked[row]
        assert (ranked is None) == (own is None)
        if own is None or ranked is None:
            continue
        seen = list(earlier(told, measure, row))
        larger = [(size, at) for at, size in seen if size != own and beyond(measure, size, own)]
        least = min(abs(size) for size, _ in larger) if larger else None
        ahead = next((at for size, at in larger if abs(size) == least), None)
        smaller = [(abs(size), at) for at, size in seen if (size, at) not in larger]
        most = max((size for size, _ in smaller), default=None)
        behind = next((at for size, at in smaller if size == most), None)
        assert ranked == (len(larger) + 1, len(seen) + 1, ahead, behind)


@given(told=many(), up=st.booleans())
def test_the_best_is_the_first_at_the_furthest(told: Series, up: bool) -> None:
    plain = replace(told, factors={})
    found = standings(plain, "high_close" if up else "low_close")
    assert found is not None
    for row in range(len(told.days)):
        closes = [(int(plain.close[at]), at) for at in range(row) if plain.close[at] != NOTHING]
        best = min(closes, key=lambda each: (-each[0] if up else each[0], each[1]))[1] if closes else None
        assert found.best(row, 0) == best


def test_a_figure_that_is_missing_ends_what_is_known_of_it_alone() -> None:
    told = series([5, 6, 7, 8], [10, None, 30, 40], set(), {})
    volume, close = standings(told, "low_volume"), standings(told, "high_close")
    assert volume and volume.known_from.tolist() == [0, 2, 2, 2]
    assert close and close.known_from.tolist() == [0, 0, 0, 0]


def test_a_series_without_the_figure_has_no_standings() -> None:
    assert standings(series([5], [1], set(), {}), "high_price") is None
    assert isinstance(standings(series([5], [1], set(), {}), "high_close"), Standings)
