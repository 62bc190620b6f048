from __future__ import annotations

import json

import pytest

from newsgen.publish import report_table
from tests.publish.reported import FAILED, PASSED


def test_the_last_line_is_the_whole_report() -> None:
    assert report_table.render(FAILED).splitlines()[-1] == (
        "1,234 stories, 1 problems, 1 skipped, 203 openings repeated; 100 of 110 expected families told "
        "(90.9 percent), 1 not in the lead; never: halt, record_low; 12.5 seconds"
    )


def test_what_was_missed_stands_by_reason_with_its_first_days() -> None:
    lines = report_table.render(FAILED).splitlines()
    at = lines.index("missed: open on down days: 10")
    assert lines[at + 1] == "    9 29 points (2025-03-04, 2025-03-04, 2025-03-04)"
    assert "not in the lead: index_streak on down days: 1" in lines


def test_families_without_data_have_no_row() -> None:
    assert "fx_level_change" not in report_table.render(PASSED)


def test_json_has_every_number_and_every_day() -> None:
    told = json.loads(report_table.encode_json(FAILED))
    assert (told["passed"], told["share"], told["not_led"]) == (False, "90.91", 1)
    assert told["kinds"] == {"2024": {"quiet_rise": 1000}, "2025": {"quiet_rise": 233, "crash": 1}}
    assert told["families"][0]["missed"][0] == {"session": "2025-03-04", "why": "29 points"}
    assert len(told["repeats"]) == 203 and told["verbs"][0]["outside"] == [["2025-03-04", "8.005"]]


@pytest.mark.parametrize(
    ("part", "whole", "text"), [(1, 2, "50.0"), (9999, 10000, "99.9"), (3, 3, "100.0"), (0, 0, "-")]
)
def test_a_share_is_never_all_where_something_is_missing(part: int, whole: int, text: str) -> None:
    assert report_table.percent(part, whole) == text
