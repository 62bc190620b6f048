"""By how many percentage points the second market rose or fell more or less than the first."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsgen.prose.korean.margins import margin
from newsgen.records import INDEX, Beat, Fact, Relative
from tests.made import day
from tests.prose.korean.besides import CLOSE, NOW, kosdaq, moved, sentence, since, told
from tests.prose.korean.telling import either, voice_of


def apart(
    how: str,
    main: str,
    other: str,
    *behind: tuple[str, tuple[Fact, ...]],
    clock: str = CLOSE,
    house: str = "yonhap",
) -> set[str]:
    """What stories of many names say behind the second market's own move, both percentages told."""
    way, relative = "up" if how in ("lagged", "outpaced") else "down", Relative("KOSDAQ", INDEX, "KOSPI", how)
    first, found = moved(way, main), set()
    second = kosdaq(way, percent=other if way == "up" else f"-{other}")
    for story in (f"story-{number}" for number in range(20)):
        beats = ("triple", (first,)), ("kosdaq", (second, relative)), *behind
        text = told(*beats, here=day(clock), house=house, story=story, lead=(first,))[1]
        found.add(text.partition("다. ")[2])
    return found


@pytest.mark.parametrize(
    ("how", "main", "other", "told"),
    [
        ("lagged", "2.07", "0.18", "상승률은 코스피[를 1.89%포인트 밑돌았다|보다 1.89%포인트 낮았다]."),
        ("outpaced", "0.18", "0.80", "상승률은 코스피[를 0.62%포인트 웃돌았다|보다 0.62%포인트 높았다]."),
        ("fell_more", "0.18", "0.80", "하락률은 코스피[를 0.62%포인트 웃돌았다|보다 0.62%포인트 컸다]."),
        ("fell_less", "2.07", "0.18", "하락률은 코스피[를 1.89%포인트 밑돌았다|보다 1.89%포인트 작았다]."),
    ],
)
def test_by_how_much_the_second_market_rose_or_fell_more_or_less(
    how: str, main: str, other: str, told: str
) -> None:
    assert apart(how, main, other) == either(told)


def test_the_margin_is_what_a_reader_gets_from_the_percentages_as_printed() -> None:
    told = "상승률은 코스피[를 1.74%포인트 밑돌았다|보다 1.74%포인트 낮았다]."
    assert apart("lagged", "1.9149", "0.1750") == either(told.replace("1.74", "1.73"))
    assert apart("lagged", "1.9150", "0.1849") == either(told)
    assert apart("outpaced", "1.0049", "1.0040") == {""}


def test_before_the_close_the_margin_stands_in_the_present() -> None:
    told = "상승률은 코스피[를 1.89% 포인트 밑돈다|보다 1.89% 포인트 낮다]."
    assert apart("lagged", "2.07", "0.18", clock=NOW, house="herald") == either(told)
    told = "하락률은 코스피[를 0.5% 포인트 웃돈다|보다 0.5% 포인트 크다]."
    assert apart("fell_more", "0.20", "0.70", clock=NOW, house="herald") == either(told)


def test_before_a_superlative_the_margin_does_not_end_as_that_does() -> None:
    most = "kosdaq_since", (since("KOSDAQ", INDEX, "fall_percent"),)
    assert apart("fell_more", "0.18", "0.80", most) == {"하락률은 코스피를 0.62%포인트 웃돌았다."}


@pytest.mark.parametrize("how", ["bucked", "tracked"])
def test_nothing_is_subtracted_where_the_two_went_other_ways_or_together(how: str) -> None:
    assert apart(how, "2.07", "0.18") == {""}


def test_nothing_is_subtracted_from_a_percentage_that_the_story_has_not_told() -> None:
    found = sentence("kosdaq", kosdaq("up"), Relative("KOSDAQ", INDEX, "KOSPI", "lagged"))
    assert "포인트" not in found.partition("다. ")[2]


def test_the_margin_carries_the_data_of_both_moves() -> None:
    main, second = moved("up", "2.07"), kosdaq("up")
    relative = Relative("KOSDAQ", INDEX, "KOSPI", "lagged")
    voice = voice_of(day(), ((Beat("triple", (main,)), Beat("kosdaq", (second, relative))),), main, "yonhap")
    voice.percent(main.percent, main)
    ((_, _, _, amount, _),) = margin(second, relative, voice)
    assert (amount, amount.value, amount.unit) == ("1.89%포인트", Decimal("1.89"), "percentage points")
    assert amount.data == (*second.percent.data, *main.percent.data)
    assert amount.fact is relative
