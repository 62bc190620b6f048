"""The proof of stories about periods, on the made-up market: nothing false, and no tampered fact passes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from newsgen import cli, oracle, pipeline, replay
from newsgen.errors import BadInput
from newsgen.oracle.judge import QUESTIONS
from newsgen.records import Assignment, Fact, Figure, MarketDay, Story
from newsgen.records.period_facts import PeriodMove
from tests import made_market

KINDS = {kind for kind in QUESTIONS if kind.startswith("period_")}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_market.write(tmp_path_factory.mktemp("market"))


@pytest.fixture(scope="module")
def bench(folder: Path) -> replay.Bench:
    return replay.Bench.open(replay.Replay(folder))


@pytest.mark.parametrize("period", ["week", "month", "quarter", "year"])
def test_every_story_of_a_period_is_proven(folder: Path, period: str) -> None:
    done = replay.run(replay.Replay(folder, period=period))
    assert done.sessions > 1 and done.proven, (done.false, done.missed, done.problems)


def test_a_replay_of_weeks_writes_the_sessions_that_end_one(folder: Path) -> None:
    code = cli.main(["replay", "--market", str(folder), "--period", "fortnight"])
    assert code == 2


def week_stories(bench: replay.Bench) -> Iterator[tuple[MarketDay, Story]]:
    from newsgen.market.period_ends import ends

    for session in bench.market.sessions[-400:]:
        for period in ("week", "month", "quarter"):
            if ends(period, session):
                day = bench.market.day(session, assignment=Assignment(period=period))
                yield day, pipeline.write(day, bench.house)


def tampered(fact: Fact) -> Iterator[Fact]:
    """The fact with one field made untrue."""
    for each in fields(fact):
        value: Any = getattr(fact, each.name)
        if isinstance(value, Figure):
            yield replace(fact, **{each.name: value._replace(value=value.value + Decimal("0.01"))})
        elif isinstance(value, bool):
            yield replace(fact, **{each.name: not value})
        elif each.name == "session":
            yield replace(fact, session=value - timedelta(days=1))


def test_no_tampered_fact_of_a_period_passes(bench: replay.Bench) -> None:
    seen = set()
    for day, story in week_stories(bench):
        spoken = frozenset(quote.series for quote in day.shares.values())
        answers = oracle.Oracle(oracle.ask(bench.judge, day.session, spoken, day.assignment.period))
        for each in (ranked.fact for ranked in story.facts if ranked.fact.kind in KINDS - seen):
            assert answers.judge(each) is None
            for false in tampered(each):
                assert answers.judge(false) is not None, false
            seen.add(each.kind)
    assert seen >= {"period_move", "period_since", "period_end", "period_session", "period_turnover"}


def test_a_claim_about_a_session_that_ends_nothing_is_false(bench: replay.Bench) -> None:
    session = bench.market.sessions[-200]
    figure = Figure(Decimal(1), "points", ())
    asked = oracle.ask(bench.judge, session, (), "year")
    claim = PeriodMove("KOSPI", "main", "year", figure, figure, figure, None, "up")  # type: ignore[arg-type]
    assert oracle.Oracle(asked).judge(claim) is not None


def test_a_session_that_does_not_end_the_period_is_refused(bench: replay.Bench) -> None:
    session = next(each for each in bench.market.sessions[-200:] if each.weekday() == 1)
    with pytest.raises(BadInput, match="does not end its"):
        bench.market.day(session, assignment=Assignment(period="year"))


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"period": "week", "about": "flows"}, "no story looks back on a week of flows"),
        ({"period": "week", "about": "shares"}, "no story looks back on a week of shares"),
        ({"about": "kosdaq", "sample": 5}, "a sample is one of many shares"),
        ({"about": "999999"}, "has a story about 999999"),
    ],
)
def test_a_replay_that_would_prove_nothing_is_refused(folder: Path, asked: dict[str, Any], why: str) -> None:
    with pytest.raises(BadInput, match=why):
        replay.run(replay.Replay(folder, **asked))
