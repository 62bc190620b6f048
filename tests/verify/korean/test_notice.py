"""The last line of a Korean story names the program and the source, and says nothing more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsgen.records import MarketDay, Source
from newsgen.verify.korean.notice import notice_problems
from tests.made import day


def sourced(name: str) -> MarketDay:
    return replace(day(), source=Source({"ko": name}))


def complaints(line: str, source: str = "한국거래소·서울외환시장") -> list[str]:
    return [problem.message for problem in notice_problems(line, sourced(source))]


@pytest.mark.parametrize(
    "line",
    [
        "이 기사는 한국거래소·서울외환시장 자료를 바탕으로 newsgen이 자동으로 작성했습니다.",
        "이 기사는 newsgen이 한국거래소·서울외환시장 자료를 이용해 자동 작성했습니다.",
        "이 기사는 한국거래소·서울외환시장의 데이터를 기반으로 newsgen이 자동 생성한 것입니다.",
    ],
)
def test_a_notice_says_from_what_and_by_what_the_story_was_made(line: str) -> None:
    assert complaints(line) == []


def test_a_source_may_end_in_a_word_of_its_own() -> None:
    line = "이 기사는 지어낸 거래소 자료를 바탕으로 newsgen이 자동으로 작성했습니다."
    assert complaints(line, "지어낸 거래소 자료") == []


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("이 기사는 newsgen이 자동으로 작성했습니다.", "source"),
        ("이 기사는 한국거래소·서울외환시장 자료를 바탕으로 자동으로 작성했습니다.", "newsgen"),
        ("이 기사는 한국거래소·서울외환시장 자료를 바탕으로 newsgen이 작성했고 코스피는 올랐습니다.", "more"),
        ("이 기사는 한국거래소·서울외환시장·한국은행 자료를 바탕으로 newsgen이 작성했습니다.", "more"),
        ("이 기사는 한국거래소·서울외환시장 자료를 바탕으로 newsgen가 자동으로 작성했습니다.", "more"),
        ("이 기사는 한국거래소·서울외환시장을 바탕으로 newsgen이 6,000회 작성했습니다.", "more"),
    ],
)
def test_a_notice_that_lacks_a_name_or_says_more_is_a_problem(line: str, what: str) -> None:
    assert any(what in each for each in complaints(line))


def test_a_day_without_a_name_of_its_source_cannot_have_a_notice() -> None:
    assert complaints("이 기사는 newsgen이 자동으로 작성했습니다.", "")
