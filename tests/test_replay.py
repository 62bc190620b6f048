"""The proof, on a made-up market full of traps: nothing false, nothing missed, and no lie passes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from newsgen import cli, oracle, pipeline, replay
from newsgen.errors import BadDay, BadInput
from newsgen.oracle.judge import OPTIONAL, QUESTIONS, SUPERLATIVES, UNSAID
from newsgen.records import (
    SHARES,
    Assignment,
    Fact,
    Figure,
    LargestSince,
    Mark,
    RankedFact,
    Story,
    Witness,
)
from newsgen.replay_tasks import Task, named, tasks_of
from newsgen.sessions import KST, within
from tests import made_listing, made_market, made_shares

SATURDAYS = (date(1998, 11, 20), date(1998, 12, 12))
EARLY = (date(1995, 5, 2), date(1995, 5, 12))
EVENING = datetime(2011, 6, 30, 18, tzinfo=KST)
"""When the last session's figures are final."""
CORRECTED = datetime(2011, 7, 4, 9, tzinfo=KST)
Judged = dict[tuple[date, Assignment], oracle.Oracle]
RISEN = date(2011, 4, 25)
"""From here on the market has everything, and all its late traps."""
TURN = (date(2010, 12, 29), date(2011, 1, 4))
"""A year ends and another begins."""
LISTED = (date(2011, 6, 27), date(2011, 6, 28))
"""Sessions of which the exchange's listing is at hand, with what every share is worth."""
PERIODS = date(2009, 12, 1)
"""From here on periods are looked back on: two years end."""
SECTIONS = (
    *(replay.Replay(Path(), LISTED[0], about=about) for about in ("dollar-won", "flows", "005930")),
    *(replay.Replay(Path(), PERIODS, period=period) for period in ("week", "month", "quarter", "year")),
)
"""What is told beside the market's day, in every section of the paper, and from which session on."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_listing.write(made_market.write(tmp_path_factory.mktemp("market")), *LISTED)


@pytest.fixture(scope="module")
def bench(folder: Path) -> replay.Bench:
    return replay.Bench.open(replay.Replay(folder))


def stories(bench: replay.Bench, first: date, last: date) -> Iterator[tuple[Any, Story]]:
    for session in bench.market.sessions:
        if first <= session <= last:
            day = bench.market.day(session)
            yield day, pipeline.write(day, bench.house)


def tasks(bench: replay.Bench) -> list[Task]:
    """Stories of every other section of the paper, on sessions that give occasion for its facts."""
    recent = made_market.sessions()[-made_market.RECENT :]
    traps = {
        "005930": made_market.SPLIT_AT,
        "000660": made_market.HALTED.start,
        made_shares.YOUNG: made_market.YOUNG_FROM,
    }
    return [
        *(task for each in SECTIONS for task in tasks_of(bench.market, _from(bench, each.first), each)),
        *((recent[at], Assignment(life.code)) for life in made_shares.LIVES for at in life.events),
        *((recent[at], Assignment(code)) for code, at in traps.items()),
    ]


def _from(bench: replay.Bench, first: date | None) -> list[date]:
    return list(within(bench.market.sessions, first, None))


def sections(bench: replay.Bench) -> Iterator[tuple[Any, Story]]:
    """Those of the stories that can be told: one whose session follows a gap cannot."""
    for session, assignment in tasks(bench):
        with suppress(BadDay):
            day = named(bench.market.day(session, assignment=assignment), "en")
            yield day, pipeline.write(day, bench.house)


@pytest.fixture(scope="module")
def told(bench: replay.Bench) -> list[tuple[Any, Story]]:
    days = [*stories(bench, *TURN), *stories(bench, RISEN, made_market.LAST)]
    return [*days, *sections(bench)]


@pytest.fixture(scope="module")
def judged(bench: replay.Bench, told: list[tuple[Any, Story]]) -> Judged:
    return {(day.session, day.assignment): asked_again(bench, day) for day, _ in told}


def retold(bench: replay.Bench, day: Any, story: Story, facts: list[Fact]) -> Any:
    """The same story as if the facts stage had offered these."""
    offered = tuple(RankedFact(fact, 50, ("made up",)) for fact in facts)
    return replay.proven(day, replace(story, facts=offered), bench.judge, bench.house)


@pytest.mark.parametrize("window", [EARLY, SATURDAYS, (RISEN, made_market.LAST)])
def test_nothing_is_false_and_nothing_missed_on_a_market_full_of_traps(
    bench: replay.Bench, window: tuple[date, date]
) -> None:
    chosen = [each for each in bench.market.sessions if window[0] <= each <= window[1]]
    done = bench.prove(chosen)
    assert (done.false, done.missed, done.problems) == ((), (), ())
    assert done.proven and done.sessions == len(chosen) and done.offered > 10 * len(chosen)


def test_nothing_is_false_and_nothing_missed_in_any_section_of_the_paper(bench: replay.Bench) -> None:
    done = bench.prove(tasks(bench))
    assert (done.false, done.missed, done.problems) == ((), (), ())
    assert all("a gap just before" in each.why for each in done.skipped) and done.sessions > 100


def examples(told: list[tuple[Any, Story]]) -> dict[str, tuple[Any, Story, Fact]]:
    """One story with each kind of fact."""
    found: dict[str, tuple[Any, Story, Fact]] = {}
    for day, story in told:
        for ranked in story.facts:
            found.setdefault(ranked.fact.kind, (day, story, ranked.fact))
    return found


RARE = {"cap_growth"}
"""The kind for which the made-up market gives no occasion; the oracle's own tests have it."""


def test_the_market_gives_occasion_for_every_kind_of_fact(told: list[tuple[Any, Story]]) -> None:
    assert set(QUESTIONS) - RARE <= set(examples(told))


def lies(fact: Fact) -> Iterator[tuple[str, Fact]]:
    """The fact with one field after another that is not so."""
    for field in fields(fact):
        value = getattr(fact, field.name)
        if field.name not in {"subject", *UNSAID}:
            for false in _false(value):
                yield field.name, replace(fact, **{field.name: false})


def _false(value: Any) -> Iterator[Any]:
    if isinstance(value, Figure):
        yield value._replace(value=value.value + 1)
        yield value._replace(unit="apples")
    elif isinstance(value, Mark):
        yield value._replace(session=value.session - timedelta(days=1))
        yield value._replace(value=(value.value or 0) + 1)
        yield value._replace(sessions=(value.sessions or 99) + 1)  # where nothing is said, one might be true
    elif isinstance(value, Witness):
        yield value._replace(covers_from=value.covers_from + timedelta(days=1))
        yield value._replace(ever=not value.ever)
        yield from (value._replace(at=false) for false in _false(value.at))
        yield value._replace(at=None if value.at else Mark(value.covers_from, Decimal(1), "", ""))
    elif isinstance(value, bool):
        yield not value
    elif isinstance(value, (int, Decimal)):
        yield value + 1
    elif isinstance(value, date):
        yield value + timedelta(days=1)
    elif isinstance(value, str):
        yield f"un{value}"


def asked_again(bench: replay.Bench, day: Any) -> oracle.Oracle:
    told, wanted = (*day.shares, *(quote.series for quote in day.share_caps.values())), day.assignment
    about = wanted.about if wanted.section == SHARES else ""
    return oracle.Oracle(oracle.ask(bench.judge, day.session, told, wanted.period, day.main, about))


@pytest.mark.parametrize("kind", sorted(set(QUESTIONS) - RARE))
def test_a_lie_in_any_field_of_any_kind_of_fact_is_named(
    bench: replay.Bench, told: list[tuple[Any, Story]], kind: str
) -> None:
    day, _, fact = examples(told)[kind]
    answers = asked_again(bench, day)
    assert answers.judge(fact) is None
    for field, lie in lies(fact):
        assert answers.judge(lie), f"{kind}.{field} may be anything: {lie}"


def test_a_lie_in_the_facts_stage_is_a_false_claim_of_that_session(
    bench: replay.Bench, told: list[tuple[Any, Story]]
) -> None:
    day, story, fact = examples(told)["since"]
    lie = replace(fact, years=fact.years + 1)  # type: ignore[attr-defined,call-arg]
    (fault,) = retold(bench, day, story, [lie]).false
    assert (fault.session, fault.claim, fault.told) == (day.session, fact.id, False)
    assert fault.why.startswith("years is ")


def test_a_mark_or_figure_left_empty_is_named_unless_nothing_is_claimed_then(
    bench: replay.Bench, told: list[tuple[Any, Story]]
) -> None:
    for day, _, fact in examples(told).values():
        answers = asked_again(bench, day)
        for field in fields(fact):
            value = getattr(fact, field.name)
            if isinstance(value, (Mark, Figure)) and field.name not in OPTIONAL | {"level", "past_level"}:
                assert answers.judge(replace(fact, **{field.name: None})), f"{fact.id} needs no {field.name}"


@pytest.mark.parametrize("kind", SUPERLATIVES)
def test_superlatives_of_any_kind_that_are_withheld_are_missed(
    bench: replay.Bench, told: list[tuple[Any, Story]], judged: Judged, kind: str
) -> None:
    missed = 0
    for day, story in told:
        of_kind = [each for each in story.facts if each.fact.kind == kind]
        newsworthy = {each.fact.id for each in of_kind if each.points >= replay.NEWSWORTHY}
        offered = [each.fact for each in story.facts if each not in of_kind]
        answers, house = judged[day.session, day.assignment], bench.house.for_section(day.assignment.section)
        faults = replay._missed(day.session, answers, offered, house)
        assert {fault.claim for fault in faults} == newsworthy
        missed += len(newsworthy)
    assert missed


def test_a_kind_of_fact_that_nobody_taught_the_oracle_is_false(
    bench: replay.Bench, told: list[tuple[Any, Story]]
) -> None:
    class Omen(Fact):
        kind = "omen"

    day, story = told[0]
    (fault,) = retold(bench, day, story, [Omen("KOSPI", "main")]).false
    assert fault.why.startswith("unjudged")


def test_a_claim_about_a_series_that_the_rows_lack_is_false(
    bench: replay.Bench, told: list[tuple[Any, Story]]
) -> None:
    day, story, fact = examples(told)["since"]
    assert isinstance(fact, LargestSince)
    (fault,) = retold(bench, day, story, [replace(fact, subject="KONEX")]).false
    assert fault.why == "the rows bear out no such claim"


def test_the_same_replay_on_two_processes_finds_the_same(folder: Path) -> None:
    wanted = replay.Replay(folder, RISEN, made_market.LAST)
    steps: list[tuple[int, int]] = []
    alone = replay.run(wanted)
    shared = replay.run(wanted, 2, lambda done, of: steps.append((done, of)))
    assert replace(alone, seconds=Decimal(0)) == replace(shared, seconds=Decimal(0))
    assert steps[-1] == (alone.sessions, alone.sessions) and len(steps) > 1


def test_a_store_is_proven_as_it_was_known_before_and_after_a_revision(folder: Path, tmp_path: Path) -> None:
    later = made_market.write(tmp_path / "later", revised=True)
    store = tmp_path / "market.duckdb"
    for source, moment in ((folder, EVENING), (later / "kospi.csv", CORRECTED)):
        words = ["ingest", str(source), "--store", str(store), "--known-at", moment.isoformat()]
        assert cli.main(words) == 0
    first = made_market.sessions()[made_market.REVISED_AT]
    before, after = (replay.run(replay.Replay(store, first, known_at=at)) for at in (EVENING, None))
    assert before.proven and after.proven and before.claims != after.claims


def test_flows_that_may_still_be_corrected_are_told_and_held_against_nothing(
    folder: Path, tmp_path: Path
) -> None:
    store, moment = tmp_path / "market.duckdb", EVENING.replace(hour=17)
    assert cli.main(["ingest", str(folder), "--store", str(store), "--known-at", moment.isoformat()]) == 0
    done = replay.run(replay.Replay(store, made_market.LAST))
    kinds = set(done.by_kind)
    assert done.proven and "net_flow" in kinds and not kinds & {"flow_streak", "flow_sum"}


def test_a_span_without_a_session_is_refused_in_one_line(folder: Path) -> None:
    with pytest.raises(BadInput, match=r"no session from 2030-01-01 to .*: the market covers 1995-05-02"):
        replay.run(replay.Replay(folder, date(2030, 1, 1)))


def test_a_session_that_cannot_be_written_is_skipped_with_its_reason(tmp_path: Path) -> None:
    folder = made_market.write(tmp_path)
    path = folder / "kospi.csv"
    lines = path.read_text("utf-8").splitlines()
    lines[-1] = ",".join([*lines[-1].split(",")[:5], "9999", *lines[-1].split(",")[6:]])
    path.write_text("\n".join(lines) + "\n", "utf-8")
    done = replay.run(replay.Replay(folder, made_market.LAST))
    assert done.sessions == 0 and "outside the session's low and high" in done.skipped[0].why


def test_the_oracle_is_asked_about_the_shares_of_the_day_alone(bench: replay.Bench) -> None:
    day = bench.market.day(made_market.LAST)
    asked = oracle.ask(bench.judge, day.session, day.shares)
    assert {tape.name for tape in asked.tapes.values() if tape.role == "share"} == set(day.shares)


def test_the_command_shows_the_sums_and_writes_the_report(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "replay.html"
    words = ["replay", "--market", str(folder), "--from", "2011-06-27", "--jobs", "1"]
    assert cli.main([*words, "--report", str(report)]) == cli.DONE
    assert ": 0 false, 0 missed, 0 skipped, 0 problems in the words" in capsys.readouterr().out
    assert "every claim judged" in report.read_text("utf-8")
    assert cli.main([*words, "--format", "json"]) == cli.DONE
    assert json.loads(capsys.readouterr().out)["proven"]


def test_a_replay_without_a_market_is_refused_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["replay"]) == cli.BAD
    assert capsys.readouterr().err == "newsgen: nothing to replay. Name a folder or a store with --market.\n"


HISTORY = Path(__file__).parent.parent.parent / "shared" / "data"


@pytest.mark.skipif(not HISTORY.is_dir(), reason="the market history in ../shared/data is not at hand")
def test_nothing_is_false_or_missed_in_the_real_history_where_it_was_hardest() -> None:
    real = replay.Bench.open(replay.Replay(HISTORY))
    hard = ("1995-05", "1996-07", "1998-12", "2001-09", "2004-01", "2007-07", "2008-10", "2025-06", "2026-03")
    done = real.prove(each for each in real.market.sessions if str(each)[:7] in hard)
    assert (done.false, done.missed, done.problems, done.skipped) == ((), (), (), ())
