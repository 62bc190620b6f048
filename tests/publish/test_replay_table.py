from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

from newsgen.publish import replay_table
from newsgen.records.replayed import Count, Fault, Replayed

FAULT = Fault(date(1999, 1, 4), "since:KOSPI:high_close", "years is 3, but the rows give 2", told=True)
DONE = Replayed(
    sessions=1200,
    claims={(1998, "move"): Count(900, 450), (1999, "move"): Count(1100, 550), (1999, "gap"): Count(3, 0)},
    false=(FAULT,) * (replay_table.LISTED + 2),
    seconds=Decimal("12.5"),
    market="data",
    first=date(1998, 1, 3),
    last=date(1999, 1, 4),
)


def test_the_last_line_is_the_whole_replay() -> None:
    last = replay_table.render(DONE).splitlines()[-1]
    assert last == (
        "1,200 sessions, 2,003 claims judged, 1,000 told: 22 false, 0 missed, 0 skipped, "
        "0 problems in the words; 12.5 seconds"
    )


def test_kinds_are_counted_over_all_years() -> None:
    assert any(line.split() == ["move", "2,000", "1,000"] for line in replay_table.render(DONE).splitlines())


def test_the_first_faults_are_named_one_by_one_and_the_rest_counted() -> None:
    lines = replay_table.render(DONE).splitlines()
    told = "false: 1999-01-04 since:KOSPI:high_close: years is 3, but the rows give 2"
    assert lines.count(told) == replay_table.LISTED and "false: and 2 more" in lines


def test_json_has_every_fault_and_the_claims_by_kind_and_year() -> None:
    told = json.loads(replay_table.encode_json(DONE))
    assert (told["proven"], told["sessions"], told["seconds"], told["first"]) == (
        False,
        1200,
        "12.5",
        "1998-01-03",
    )
    assert told["claims"]["by_kind"]["move"] == {"offered": 2000, "told": 1000}
    assert told["claims"]["by_year"]["1999"]["gap"] == {"offered": 3, "told": 0}
    assert len(told["false"]) == 22 and told["false"][0] == {
        "session": "1999-01-04",
        "claim": "since:KOSPI:high_close",
        "why": "years is 3, but the rows give 2",
        "told": True,
    }
