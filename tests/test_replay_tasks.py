"""Which stories a replay writes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from newsgen import replay

HISTORY = Path(__file__).parents[2] / "shared" / "data"
real = pytest.mark.skipif(not HISTORY.is_dir(), reason="the market history in ../shared/data is not at hand")


@real
@pytest.mark.parametrize(("about", "sample", "least"), [("shares", 150, 70), ("067160", None, 100)])
def test_nothing_is_false_or_missed_in_stories_about_shares(
    about: str, sample: int | None, least: int
) -> None:
    done = replay.run(replay.Replay(HISTORY, about=about, sample=sample))
    assert done.sessions >= least
    assert (done.false, done.missed, done.problems) == ((), (), ())


@real
@pytest.mark.parametrize(
    ("about", "first", "last"),
    [
        ("flows", date(2023, 12, 12), date(2024, 6, 30)),
        ("dollar-won", date(2008, 9, 1), date(2009, 3, 31)),
        ("dollar-won", date(2024, 10, 1), date(2025, 1, 31)),
    ],
)
def test_nothing_is_false_or_missed_in_stories_about_the_rate_and_flows(
    about: str, first: date, last: date
) -> None:
    done = replay.run(replay.Replay(HISTORY, first, last, about=about))
    assert done.sessions > 70
    assert (done.false, done.missed, done.problems, done.skipped) == ((), (), (), ())
