"""What the largest move ever passed is judged to the last word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from newsgen.records import MarketDay, Place
from tests.made import mark
from tests.verify.days import checks
from tests.verify.test_judge_past import FIRST, slump


def crash(percent: Place | None = None, **parts: object) -> MarketDay:
    """The same fall as the largest ever in percent, past one of 2001, and in points, past one on Monday."""
    here = slump(**parts)
    first = Place("fall_percent", 1, 900, FIRST, ever=True, behind=mark(date(2001, 9, 12), "-5.984"))
    points = Place("fall_points", 1, 900, FIRST, ever=True, behind=mark(date(2026, 2, 23), "-58.5"))
    places = {"fall_percent": percent or first, "fall_points": points}
    return replace(here, history={"KOSPI": replace(here.history["KOSPI"], places=places)})


PASSED = (
    (
        "The loss surpassed the 5.98 percent drop of Sept. 12, 2001.",
        "5.98 / 5.99; 5.98 / 5.97; percent / points; percent drop / -point drop; drop / rise; loss / gain; "
        "12, / 13,; 2001 / 2002; of Sept. 12, 2001 / set on Monday; The loss / The Kosdaq's loss; "
        "surpassed / matched; The loss / A loss in points; of Sept. 12, 2001 / ever; drop of / drop since; "
        " of Sept. 12, 2001 / ",
    ),
    (
        "The loss surpassed the 58.50-point drop set on Monday.",
        "58.50 / 58.51; -point / percent; -point / percentage-point; Monday / Friday; drop / gain; "
        "loss / gain; on Monday / on Feb. 24; set on / since",
    ),
)


@pytest.mark.parametrize(("true", "changes"), PASSED, ids=lambda words: words[:50])
def test_what_a_record_move_passed_is_read_to_the_last_word(true: str, changes: str) -> None:
    start = "The Kospi closed at 940.00. "
    assert checks(start + true, crash()) == ()
    for right, wrong in (each.split(" / ") for each in changes.split("; ")):
        assert right in true
        assert checks(start + true.replace(right, wrong), crash()), wrong


@pytest.mark.parametrize(
    "change",
    [
        {"behind": None},
        {"place": 2},
        {"ever": False},
        {"behind": mark(date(2001, 9, 12), "-5.998"), "place": 1},
        {"behind": mark(date(2001, 9, 12), "-6.5")},
    ],
    ids=["nothing known behind it", "not the largest", "not ever", "a tie as printed", "a larger one behind"],
)
def test_only_the_largest_ever_passes_the_largest_before_it(change: dict[str, Any]) -> None:
    place = crash().history["KOSPI"].places["fall_percent"]._replace(**change)
    size = "5.98" if place.behind is None or place.behind.value is None else f"{-place.behind.value:.2f}"
    sentence = f"The Kospi closed at 940.00. The loss surpassed the {size} percent drop of Sept. 12, 2001."
    assert checks(sentence, crash(place))


def test_nothing_is_passed_before_the_close() -> None:
    here = crash()
    sentence = "The Kospi stood at 940.00. The loss surpassed the 5.98 percent drop of Sept. 12, 2001."
    assert checks(sentence, here) == ()
    assert checks(sentence, replace(here, phase="midday"))
