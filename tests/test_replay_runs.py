"""A replay as it is asked for: on several processes, of a store, of real rows, from the command line."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from newsgen import cli, replay
from newsgen.errors import BadInput
from newsgen.sessions import KST
from tests import made_listing, made_market
from tests.test_replay import LISTED, RISEN

EVENING = datetime(2011, 6, 30, 18, tzinfo=KST)
"""When the last session's figures are final."""
CORRECTED = datetime(2011, 7, 4, 9, tzinfo=KST)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_listing.write(made_market.write(tmp_path_factory.mktemp("market")), *LISTED)


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
