from pathlib import Path

import pytest

from newsgen import audit, pipeline
from newsgen.audit.house_kinds import of_a_kind
from newsgen.records.checked import FALSE


@pytest.mark.parametrize(
    ("right", "said", "fits"),
    [
        ("Feb. 25", "8.33 percent", False),
        ("오후 3시 30분", "6월 한 달간", False),
        ("2월 25일", "2.83%", False),
        ("up 2.83 percent", "2.39 percent", True),
        ("168.94포인트(2.83%) 상승", "2.39%", True),
        ("down 0.54 percent", "gained", True),
        ("since April 10 (5.97)", "largest one-day percentage gain since April 8", True),
        ("0.56", "상승률은 코스피보다 0.66%포인트 낮았다", True),
        ("Feb. 12", "5,300", False),
        ("3 p.m.", "noon", True),
        ("", "8.33 percent", True),
    ],
)
def test_a_right_value_is_of_the_kind_of_what_it_corrects(right: str, said: str, fits: bool) -> None:
    assert of_a_kind(right, said) is fits


def test_a_level_that_was_no_first_is_not_set_right_by_a_day() -> None:
    path = "fixtures/days/2026-02-19-the-first-session-after-a-holiday/close.json"
    day = pipeline.day_from_file(path)
    text = Path(path).with_suffix(".en.txt").read_text(encoding="utf-8")
    assert "also the first above 5,600" in text
    checked = audit.audit(text.replace("also the first above 5,600", "also the first above 5,300"), day, "en")
    wrong = [each for each in checked.statements if each.verdict == FALSE]
    assert [(each.text, each.right) for each in wrong] == [("5,300", "")] and "Feb. 12" in wrong[0].why
