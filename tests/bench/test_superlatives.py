from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bench import histories, superlatives
from bench.histories import History, kospi
from bench.plain_ways import as_floats, by_force, last_by_force, last_with_pandas, with_pandas
from newsgen.market.beyond import answers
from newsgen.market.columns import NOTHING
from newsgen.market.measured import MEASURED


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> History:
    """Thirty years that nobody ever saw."""
    monkeypatch.setattr(histories, "DATA", tmp_path)
    return kospi()


def test_without_the_real_files_the_bench_takes_as_long_a_walk_and_says_so(made_up: History) -> None:
    assert str(made_up) == "7,784 rows, made up"
    assert set(made_up.measured) == set(MEASURED) - {"buying", "selling"}


def test_all_ways_give_the_same_answers(made_up: History) -> None:
    starts = np.array([0, 40, 41])
    for whole, up in made_up.columns():
        values = whole[:120]
        expected = with_pandas(values, starts, up=up).tolist()
        assert by_force(values.tolist(), starts.tolist(), up=up) == expected
        found = answers(values, starts, up=up)
        offset = np.repeat(starts, np.diff(starts, append=len(values)))
        assert np.where(found >= 0, found - offset, found).tolist() == expected


def test_all_ways_give_the_same_answer_for_the_last_day() -> None:
    values = np.array([5, NOTHING, 7, 5, NOTHING, 5, 8, 1])
    for row in range(len(values)):
        for up in (True, False):
            plain = last_by_force(values.tolist(), row, up=up)
            assert last_with_pandas(as_floats(values)[: row + 1], up=up) == plain
            assert with_pandas(values, np.zeros(1, np.int64), up=up)[row] == plain


def test_one_series_in_so_many_keeps_each_whole() -> None:
    history = History({"high_close": np.arange(7)}, np.array([0, 2, 3, 6]), "made up")
    some = history.one_in(2)
    assert (some.measured["high_close"].tolist(), some.starts.tolist()) == ([0, 1, 3, 4, 5], [0, 2])


def test_the_index_is_held_to_be_so_many_times_faster(made_up: History) -> None:
    short = History({name: told[:400] for name, told in made_up.measured.items()}, made_up.starts, "made up")
    for ways in (superlatives.built(short), superlatives.added(short)):
        rows = list(ways.rows("all"))
        assert [row.measured for row in rows] == [ways.pandas / ways.index, ways.force / ways.index]
        assert all(row.least for row in rows)
    assert superlatives.revised(short) > 0
