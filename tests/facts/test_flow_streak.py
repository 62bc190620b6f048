"""How long a group has bought or sold."""

from __future__ import annotations

import pytest

from newsgen.records import FlowStreak, Run
from tests.facts.found import found
from tests.made import datum, day, flows, history, run


def told(billions: int, before: Run, **more: bool) -> list[tuple[str, int, bool, int | None]]:
    here = day(flows={"KOSPI": flows(foreign=billions, **more)}, history=history("KOSPI.foreign", run=before))
    return [
        (s.direction, int(s.sessions.value), s.ended, s.total and int(s.total.value) // 10**9)
        for s in found(here, FlowStreak)
    ]


@pytest.mark.parametrize(
    ("billions", "row"),
    [
        (-300, [("down", 5, False, -1300)]),
        (300, [("down", 4, True, -1000)]),
        (0, [("down", 4, True, -1000)]),
    ],
)
def test_a_row_of_selling_is_kept_ended_by_buying_or_by_neither(billions: int, row: list[object]) -> None:
    assert told(billions, run("down", 4, total=datum(-1000 * 10**9, "total", "won"))) == row


def test_one_session_is_no_row_and_a_row_may_lack_its_sum() -> None:
    assert told(300, run("down", 1)) == []
    assert told(-300, run("down", 1)) == [("down", 2, False, None)]


def test_provisional_flows_neither_keep_nor_end_a_row() -> None:
    assert told(-300, run("down", 4), provisional=True) == []
