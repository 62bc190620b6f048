from __future__ import annotations

import random
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from newsgen.market.beyond import FEW, NONE, Beyond, answers
from newsgen.market.columns import NOTHING

# Few values, so that ties are many; unknown ones and some as far out as whole numbers go.
FIGURES = st.one_of(st.integers(-4, 4), st.sampled_from((NOTHING, NOTHING + 1, 2**63 - 1)))


def figures(values: list[int]) -> Any:
    return np.array(values, dtype=np.int64)


def scan(values: list[int], row: int, value: int, *, up: bool) -> int:
    """The slow way: every earlier row in turn."""
    for at in range(row - 1, -1, -1):
        told = values[at]
        if NOTHING not in (told, value) and (told >= value if up else told <= value):
            return at
    return NONE


def scans(values: list[int], *, up: bool) -> list[int]:
    return [scan(values, row, value, up=up) for row, value in enumerate(values)]


def test_the_answer_is_the_last_row_at_or_beyond() -> None:
    assert Beyond.of(figures([5, 3, 4, 4, 6]), up=True).answers.tolist() == [-1, 0, 0, 2, -1]
    assert Beyond.of(figures([5, 3, 4, 4, 2]), up=False).answers.tolist() == [-1, -1, 1, 2, -1]


def test_an_unknown_value_is_never_beyond_and_has_no_answer() -> None:
    for up in (True, False):
        index = Beyond.of(figures([1, NOTHING, 1, NOTHING, NOTHING, 1]), up=up)
        assert index.answers.tolist() == [-1, -1, 0, -1, -1, 2]
        assert index.before(2, NOTHING) == NONE


def test_any_other_value_can_be_asked_about() -> None:
    index = Beyond.of(figures([9, 5, 3, 4]), up=True)
    assert [index.before(4, value) for value in (3, 4, 5, 6, 9, 10)] == [3, 3, 1, 0, 0, -1]
    assert [index.before(1, 9), index.before(0, 1)] == [0, -1]


def test_the_best_is_the_first_that_stood_furthest() -> None:
    index = Beyond.of(figures([NOTHING, 7, 2, 7, NOTHING, 3]), up=True)
    assert [index.best(row) for row in range(7)] == [-1, -1, 1, 1, 1, 1, 1]
    assert [index.best(6, start) for start in range(7)] == [1, 1, 3, 3, 5, 5, -1]


def test_an_empty_series_grows_by_days() -> None:
    index = Beyond.of(figures([]), up=True)
    assert [index.add(value) for value in (5, 3, NOTHING, 4, 5)] == [-1, 0, -1, 0, 0]
    assert (len(index), index.values.tolist()) == (5, [5, 3, NOTHING, 4, 5])


def test_a_revision_names_the_rows_whose_answer_changes() -> None:
    index = Beyond.of(figures([9, 5, 7, 4, 6, 8]), up=True)
    assert index.revise(2, 5) == (2, 4)
    assert index.answers.tolist() == [-1, 0, 1, 2, 0, 0]
    assert index.revise(2, 8) == (2, 4, 5)
    assert index.answers.tolist() == [-1, 0, 0, 2, 2, 2]


def test_a_revision_that_changes_no_answer_names_no_row() -> None:
    index = Beyond.of(figures([9, 5, 7]), up=True)
    assert index.revise(1, 6) == ()
    assert index.values.tolist() == [9, 6, 7]


def test_an_index_leaves_the_figures_it_was_made_from_alone() -> None:
    told = figures([3, 2, 1])
    for up in (True, False):
        Beyond.of(told, up=up).revise(0, 7)
    assert told.tolist() == [3, 2, 1]


def test_the_rows_that_rest_on_a_row_are_those_it_answers() -> None:
    index = Beyond.of(figures([9, 5, NOTHING, 4, 6]), up=True)
    assert [index.resting_on(row) for row in range(5)] == [(1, 4), (3,), (), (), ()]


@given(st.lists(st.lists(FIGURES, max_size=40), min_size=1, max_size=8), st.booleans())
def test_many_series_are_answered_as_each_alone(series: list[list[int]], up: bool) -> None:
    ends = np.cumsum([len(each) for each in series])
    starts = np.concatenate(([0], ends[:-1]))
    whole = figures([value for each in series for value in each])
    alone = [scans(each, up=up) for each in series]
    assert [index.answers.tolist() for index in Beyond.each(whole, starts, up=up)] == alone
    laid = [at + start if at >= 0 else at for start, each in zip(starts, alone, strict=True) for at in each]
    assert answers(whole, starts, up=up).tolist() == laid


@pytest.mark.parametrize("rises", [1, 3, 4 * FEW])
def test_a_long_fall_and_the_way_back_are_answered_like_any_other(rises: int) -> None:
    # The way back climbs over the whole fall, row by row: all rows at once would never finish.
    fall, dice = 4 * FEW, random.Random(3)
    wave = [*range(fall, 0, -1), *sorted(dice.randrange(2 * fall) for _ in range(rises))]
    for up in (True, False):
        values = [value if up else -value for value in wave * 3]
        assert Beyond.of(figures(values), up=up).answers.tolist() == scans(values, up=up)


class Revised(RuleBasedStateMachine):
    """A series that grows and is revised, beside a scan of its plain values."""

    @initialize(values=st.lists(FIGURES, max_size=100), up=st.booleans())
    def start(self, values: list[int], up: bool) -> None:
        self.values, self.up = list(values), up
        self.index = Beyond.of(figures(values), up=up)

    @rule(value=FIGURES)
    def add(self, value: int) -> None:
        self.values.append(value)
        assert self.index.add(value) == scan(self.values, len(self.values) - 1, value, up=self.up)

    @precondition(lambda self: self.values)
    @rule(data=st.data(), value=FIGURES)
    def revise(self, data: st.DataObject, value: int) -> None:
        row, before = data.draw(st.integers(0, len(self.values) - 1)), scans(self.values, up=self.up)
        self.values[row] = value
        after = scans(self.values, up=self.up)
        changed = [at for at, was in enumerate(before) if after[at] != was]
        assert list(self.index.revise(row, value)) == changed

    @rule(data=st.data(), value=FIGURES)
    def ask(self, data: st.DataObject, value: int) -> None:
        row = data.draw(st.integers(0, len(self.values)))
        assert self.index.before(row, value) == scan(self.values, row, value, up=self.up)

    @invariant()
    def answers_as_a_scan_does(self) -> None:
        expected = scans(self.values, up=self.up)
        assert self.index.answers.tolist() == expected
        assert [self.index.last(row) for row in range(len(self.index))] == expected
        assert self.index.values.tolist() == self.values


def test_an_index_that_grows_and_is_revised_answers_as_a_scan_does() -> None:
    run_state_machine_as_test(Revised)
