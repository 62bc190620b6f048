"""The index over a series and the oracle's scan, written by two hands, say the same: always."""

from __future__ import annotations

from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from newsgen.market.beyond import NONE, Beyond
from newsgen.market.columns import NOTHING
from newsgen.market.past import make_past
from newsgen.market.series import Labels, make_series
from newsgen.oracle import scan, since
from newsgen.records import LargestSince, Mark, Witness
from tests.oracle.tapes import ask, days, tape

VALUES = st.lists(st.one_of(st.none(), st.integers(-4, 4)), min_size=1, max_size=40)
REVISIONS = st.lists(st.tuples(st.integers(0, 39), st.one_of(st.none(), st.integers(-4, 4))), max_size=6)
CLOSES = st.lists(st.integers(95, 105), min_size=2, max_size=40)


def held(values: list[int | None]) -> np.ndarray:
    return np.array([NOTHING if value is None else value for value in values], np.int64)


def scanned(values: list[int | None], row: int, *, up: bool) -> int:
    value = values[row]
    found = None if value is None else scan.last_reaching(values, 0, row, value, up=up)
    return NONE if found is None else found


@given(VALUES, st.booleans())
def test_the_index_over_a_series_answers_as_the_scan_does(values: list[int | None], up: bool) -> None:
    index = Beyond.of(held(values), up=up)
    assert [index.last(row) for row in range(len(values))] == [
        scanned(values, row, up=up) for row in range(len(values))
    ]


@given(VALUES, REVISIONS, st.booleans())
def test_after_any_revisions_both_still_say_the_same(
    values: list[int | None], revisions: list[tuple[int, int | None]], up: bool
) -> None:
    index = Beyond.of(held(values), up=up)
    for row, value in revisions:
        if row < len(values):
            was = [scanned(values, at, up=up) for at in range(len(values))]
            values[row] = value
            changed = index.revise(row, NOTHING if value is None else value)
            now = [scanned(values, at, up=up) for at in range(len(values))]
            assert [index.last(at) for at in range(len(values))] == now
            assert changed == tuple(at for at in range(len(values)) if was[at] != now[at])


@given(VALUES, VALUES, st.booleans())
def test_days_added_one_by_one_are_answered_as_the_scan_does(
    values: list[int | None], more: list[int | None], up: bool
) -> None:
    index = Beyond.of(held(values), up=up)
    for value in more:
        values.append(value)
        assert index.add(NOTHING if value is None else value) == scanned(values, len(values) - 1, up=up)


@given(CLOSES, st.lists(st.tuples(st.integers(0, 39), st.integers(95, 105)), max_size=3))
def test_history_and_oracle_name_the_same_witnesses_before_and_after_a_revision(
    closes: list[int], revisions: list[tuple[int, int]]
) -> None:
    _agree(closes)
    for row, close in revisions:
        closes[row % len(closes)] = close
        _agree(closes)


def _agree(closes: list[int]) -> None:
    when = days(len(closes), date(2020, 1, 2))
    labels = Labels("KOSPI", "points", 2, "kospi.csv#{day}/{field}", {"close": "Close", "change": "Comp"})
    figures = {"close": np.array(closes, np.int64) * 100}
    past = make_past(make_series(labels, np.array(when, "datetime64[D]"), figures))
    told = past.history(len(closes) - 1).witnesses
    facts = {fact.measure: fact for fact in since.derive(ask(tape([float(each) for each in closes])))}
    assert set(told) == set(facts)
    for measure, witness in told.items():
        assert _bare(witness) == _bare(facts[measure].witness)


def _bare(witness: Witness) -> Witness:
    """Without the addresses, which are the market's alone."""
    at = witness.at
    return witness._replace(at=Mark(at.session, at.value, "", "", at.adjusted, at.sessions) if at else None)


def test_the_oracle_gives_facts_of_the_kind_that_the_facts_stage_offers() -> None:
    (fact, *_) = since.derive(ask(tape([100, 101])))
    assert isinstance(fact, LargestSince)
