"""Closes for a picture: as far back as asked, never across a gap, a share's in the terms of the session."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from newsgen import pipeline
from newsgen.market.recent import with_recent
from newsgen.records import THE_DAY, Assignment, Mark, MarketDay
from newsgen.sessions import CLOSE
from tests import made_market


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_market.write(tmp_path_factory.mktemp("market"))


def told(
    folder: Path, session: date, closes: int, about: str = "market"
) -> tuple[MarketDay, tuple[Mark, ...]]:
    day = pipeline.day_from_market(folder, session, CLOSE, None, Assignment(about), closes)
    series = {"market": "KOSPI"}.get(about, about)
    return day, day.history[series].closes


def test_so_many_closes_before_the_session_the_last_one_its_base(folder: Path) -> None:
    day, closes = told(folder, made_market.sessions()[-1], 40)
    base = day.indices["KOSPI"].previous_close
    assert len(closes) == 40 and base is not None and closes[-1].value == base.value
    assert [mark.session for mark in closes] == made_market.sessions()[-41:-1]


def test_without_being_asked_nobody_gets_them(folder: Path) -> None:
    session = made_market.sessions()[-1]
    assert told(folder, session, 0)[1] == ()
    assert pipeline.day_from_market(folder, session, CLOSE).history["KOSPI"].closes == ()


def test_only_the_series_of_the_story_gets_them(folder: Path) -> None:
    day, closes = told(folder, made_market.sessions()[-1], 5, "KOSDAQ")
    assert closes and all(not past.closes for name, past in day.history.items() if name != "KOSDAQ")


def test_a_gap_in_the_history_is_not_joined(folder: Path) -> None:
    session = made_market.sessions()[made_market.GAP.stop + 5]
    closes = told(folder, session, 100, "KOSDAQ")[1]
    assert 0 < len(closes) < 10
    assert closes[0].session > made_market.sessions()[made_market.GAP][-1]


def test_the_history_begins_where_it_begins(folder: Path) -> None:
    assert len(told(folder, made_market.sessions()[3], 100)[1]) == 3


def test_a_story_tells_the_same_with_them_and_without(folder: Path) -> None:
    session = made_market.sessions()[-1]
    market = pipeline.market_at(folder)
    bare = market.day(session, CLOSE, THE_DAY)
    full = with_recent(market, bare, 30)
    assert bare != full
    assert {name: past.rungs for name, past in bare.history.items()} == {
        name: past.rungs for name, past in full.history.items()
    }
