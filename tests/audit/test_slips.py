import pytest

from newsgen import pipeline
from newsgen.checking import check

FRIDAY = "fixtures/days/2024-09-06-a-round-hundred-lost-as-a-row-ends/close.json"
DOLLARS = "fixtures/days/2025-06-12-a-fall-that-ends-a-streak/close.json"
RECORD = "fixtures/days/2025-10-29-lower-at-the-open-higher-at-the-close/close.json"
YEAR = "fixtures/days/2023-12-28-a-year-after-two-losing-ones/close.json"
SLID = "With no end of gloom in sight, the Kospi tumbled to 2,684.35 on {}."


def verdicts(path: str, text: str) -> dict[str, str]:
    """What is said of each statement, by its words."""
    return {each.text: each.verdict for each in check(text, pipeline.day_from_file(path)).statements}


@pytest.mark.parametrize(("weekday", "verdict"), [("Friday", "true"), ("Thursday", "false")])
def test_a_level_of_this_session_told_of_another_weekday_is_right_and_the_weekday_wrong(
    weekday: str, verdict: str
) -> None:
    told = verdicts(FRIDAY, SLID.format(weekday))
    assert (told[weekday], told["2,684.35"]) == (verdict, "true")


def test_the_level_of_the_session_before_may_be_told_with_its_weekday() -> None:
    told = verdicts(FRIDAY, "On Thursday, when dealers fretted as well, the Kospi had closed at 2,768.20.")
    assert "false" not in told.values()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (DOLLARS, "The combined value of Kospi stocks rose by 38.45 trillion won to 2,363.1 trillion won."),
        (RECORD, "The Kospi fell 4.44 points short of its record close of 4,012.37."),
        (YEAR, "The Kospi rose 25.7 percent in 2023. The Kosdaq gained 21.3 percent."),
        (YEAR, "The Kospi first topped 2,000 in July 2007."),
    ],
)
def test_words_that_look_like_the_house_s_own_raise_no_alarm(path: str, text: str) -> None:
    assert "false" not in verdicts(path, text).values()
