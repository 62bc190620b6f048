"""A bar on a terminal, lines elsewhere."""

from __future__ import annotations

import pytest

from newsgen.publish.progress import Bar, Lines, shown
from newsgen.records.ingested import Ingested

TAKEN = Ingested("kospi.csv", "ab12", "krx_index", taken=5, resumed=2)


def test_where_nobody_watches_a_file_is_a_line_when_it_is_done() -> None:
    said: list[str] = []
    with shown(said.append, terminal=False) as watch:
        assert isinstance(watch, Lines)
        watch.file("kospi.csv", 1, 1)
        watch.rows(5, 5)
        assert said == []
        watch.taken(TAKEN)
    assert said == ["kospi.csv: 5 taken, 0 unchanged, 0 revised, 0 refused after 2 taken before"]


def test_on_a_terminal_a_bar_goes_with_the_rows(capsys: pytest.CaptureFixture[str]) -> None:
    with shown(pytest.fail, terminal=True) as watch:
        assert isinstance(watch, Bar)
        watch.file("kospi.csv", 1, 2)
        watch.rows(3, 5)
        (task,) = watch.progress.tasks
        assert (task.description, task.completed, task.total) == ("1/2 kospi.csv", 3, 5)
        watch.taken(TAKEN)
    assert capsys.readouterr().out == ""
