"""Every way of breaking a true story is caught: in recorded days, and in real history where at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsgen import pipeline, settings
from newsgen.records import MarketDay
from newsgen.verify import read_back
from tests.verify.break_story import breakages

ROOT = Path(__file__).parent.parent.parent
HISTORY = ROOT.parent / "shared" / "data"
RECORDED = sorted((ROOT / "fixtures" / "days").glob("*/*.json"))
STYLES = ("herald", "yonhap", "reuters", "joongang")
EVERY = 331
"""Sessions from one to the next that is tried: two dozen over thirty years."""


def lines_of(day: MarketDay, style: str) -> list[str]:
    story = pipeline.write(day, settings.load("en", style), verified=False)
    return [line.text for line in story.draft.lines]


def missed(day: MarketDay, style: str) -> list[str]:
    """The changes that went through unseen, and the story itself if it does not read clean."""
    lines = lines_of(day, style)
    if problems := read_back(lines, day):
        return [f"{day.session} {style}: {problem}" for problem in problems]
    return [name for name, broken in breakages(lines, day) if not read_back(broken, day)]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("path", RECORDED, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_breakage_of_a_recorded_day_is_caught(path: Path, style: str) -> None:
    assert missed(pipeline.day_from_file(str(path)), style) == []


def test_a_story_is_broken_in_every_way() -> None:
    day = pipeline.day_from_file(str(ROOT / "fixtures/days/2026-02-25-kospi-6000/14-00.json"))
    kinds = {name.partition(":")[0] for name, _ in breakages(lines_of(day, "herald"), day)}
    assert kinds >= {
        "off by one in the last digit",
        "another level",
        "figures swapped",
        "Thursday for Wednesday",
        "a day off",
        "last year",
        "billion for trillion",
        "points for percent",
        "groups swapped",
        "another subject",
        "two months after for a month after",
        "another hour",
        "down for up",
        "weaker for stronger",
        "bought for sold",
        "supplied words changed",
        "the source left out",
        "a day more",
    }


@pytest.mark.skipif(not HISTORY.is_dir(), reason="the market history is not at hand")
def test_every_breakage_of_sessions_across_thirty_years_is_caught() -> None:
    from newsgen.market import market_from
    from newsgen.sources import market_folder

    market = market_from(market_folder.read(HISTORY))
    for number, session in enumerate(list(market.sessions)[::EVERY]):
        assert missed(market.day(session, "close"), STYLES[number % len(STYLES)]) == []
