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


FLOWS = "fixtures/days/2025-11-21-the-largest-selling-since/close.json"
SOLD = "외국인이 {}일 유가증권시장에서 2021년 2월 26일 이후 가장 많은 2조8천713억원어치를 팔아치웠다."


@pytest.mark.parametrize(
    ("number", "verdict"), [(21, "true"), (23, "false"), (30, "false"), (32, "uncheckable")]
)
def test_a_day_to_come_on_which_something_happened_is_a_slip(number: int, verdict: str) -> None:
    found = check(SOLD.format(number), pipeline.day_from_file(FLOWS)).statements
    told = [each for each in found if each.start <= 5 < each.end]
    assert verdict in {each.verdict for each in told}
    assert verdict != "false" or "21일" in told[0].right


@pytest.mark.parametrize(
    "text",
    [
        "외국인이 23일 유가증권시장에서 매수에 나설 예정이라고 거래소가 밝혔다.",
        "지난달 27일 코스피는 사상 처음으로 4,000선을 넘었다.",
        "미국에서는 26일 물가 지표가 나왔다.",
        "코스피는 27일 휴장한다.",
    ],
)
def test_a_day_that_may_be_of_another_month_or_still_to_come_is_none(text: str) -> None:
    assert not check(text, pipeline.day_from_file(FLOWS)).false


def test_the_weekday_of_wall_street_s_session_is_no_slip_of_the_day() -> None:
    day = pipeline.day_from_file("fixtures/days/2025-04-07-a-crash-without-precedent/close.json")
    text = "Kospi falls\n\nThe Dow sank 5.5 percent and the S&P 500 shed 5.97 percent on Friday."
    assert {each.verdict for each in check(text, day).statements} == {"true"}
