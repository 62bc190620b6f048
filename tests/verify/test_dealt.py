"""Every sentence about investor flows is read, and a lie in any of them is caught."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from newsgen import pipeline, settings, verify
from newsgen.records import MarketDay

DAY = Path(__file__).parents[2] / "fixtures" / "days" / "2025-11-21-the-largest-selling-since" / "close.json"


@lru_cache
def told() -> tuple[MarketDay, tuple[str, ...]]:
    """The recorded day and the lines of its story."""
    seen = pipeline.day_from_file(str(DAY))
    story = pipeline.write(seen, settings.load())
    assert story.problems == ()
    return seen, tuple(line.text for line in story.draft.lines)


LIES = (
    ("Foreigners sell net 2.87", "Foreigners buy net 2.87"),
    ("most since Feb. 26, 2021", "most since Feb. 25, 2021"),
    ("most since Feb. 26, 2021", "most on record"),
    ("individual investors buy net 2.11", "individual investors buy net 2.12"),
    ("Foreigners sold a net", "Institutional investors sold a net"),
    ("a net 2.87 trillion won ($", "a net 2.88 trillion won ($"),
    ("($2 billion)", "($2.1 billion)"),
    ("worth of Kospi shares", "worth of Kosdaq shares"),
    ("on Friday", "on Thursday"),
    ("their largest daily net selling", "their largest daily net buying"),
    ("net selling since Feb. 26, 2021", "net selling since Feb. 26, 2020"),
    ("net selling since Feb. 26, 2021", "net selling on record"),
    ("individual investors purchased", "individual investors offloaded"),
    ("fourth straight session, for", "fifth straight session, for"),
    ("a combined 4.51 trillion", "a combined 4.61 trillion"),
    ("Institutional investors ended a six-session", "Individual investors ended a six-session"),
    ("six-session streak of net selling", "six-session streak of net buying"),
    ("net selling came to 18.8 percent", "net selling came to 17.8 percent"),
    ("net selling came to 18.8 percent", "net buying came to 18.8 percent"),
    ("of the Kospi's turnover", "of the Kosdaq's turnover"),
    ("4.38 trillion won this week", "4.38 trillion won this month"),
    ("11.08 trillion won this month", "11.18 trillion won this month"),
    ("been net sellers of 4.38", "been net buyers of 4.38"),
    ("240.4 billion won this year", "340.4 billion won this year"),
    ("sank 3.2 percent", "sank 3.3 percent"),
)


@pytest.mark.parametrize(("true", "lie"), LIES)
def test_a_lie_about_flows_is_caught(true: str, lie: str) -> None:
    seen, lines = told()
    assert any(true in line for line in lines), (true, lines)
    assert verify.read_back([line.replace(true, lie) for line in lines], seen)


def test_a_part_of_turnover_on_the_wrong_side_is_told_in_percent() -> None:
    seen, lines = told()
    wrong = [line.replace("net selling came to 18.8", "net buying came to 18.8") for line in lines]
    assert any("the data say 18.84 percent" in each.message for each in verify.read_back(wrong, seen))
