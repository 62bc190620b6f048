"""A revision of the past, in a store that knows what was known when: stories of later sessions lean on it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from newsgen import cli, pipeline
from newsgen.errors import BadInput
from newsgen.records.filed import Filed
from newsgen.records.revised import Revision
from newsgen.revising import revise, sources
from newsgen.sessions import KST
from tests import made_market
from tests.revising.published_stories import KOSPI_6000, LATER, day, published

EVENING, CORRECTED = datetime(2011, 6, 30, 18, tzinfo=KST), datetime(2011, 7, 4, 9, tzinfo=KST)
SESSIONS = made_market.sessions()[made_market.REVISED_AT - 1 :]
"""From the session before the one whose close was revised."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("market")
    path = folder / "market.duckdb"
    made_market.write(folder / "first")
    made_market.write(folder / "later", revised=True)
    for source, moment in (("first", EVENING), ("later/kospi.csv", CORRECTED)):
        words = ["ingest", str(folder / source), "--store", str(path), "--known-at", moment.isoformat()]
        assert cli.main(words) == 0
    return path


@pytest.fixture(scope="module")
def stories(store: Path) -> dict[date, Filed]:
    """Every session from the one before the revised one on, as it was filed before anybody knew better."""
    market = pipeline.market_at(store, EVENING)
    return {session: published(market.day(session)) for session in SESSIONS}


@pytest.fixture(scope="module")
def found(store: Path, stories: dict[date, Filed]) -> dict[date, Revision]:
    source = sources.of_market(store)
    return {session: revise.revised(each, source(each), LATER) for session, each in stories.items()}


def test_what_came_before_the_revised_session_stands(found: dict[date, Revision]) -> None:
    assert (found[SESSIONS[0]].kind, found[SESSIONS[0]].changes) == ("", ())


def test_the_revised_session_and_the_next_have_figures_wrong(found: dict[date, Revision]) -> None:
    for session in SESSIONS[1:3]:
        assert found[session].kind == "CORRECTED"
        assert found[session].after is not None


def test_a_superlative_of_a_later_session_is_found_false(found: dict[date, Revision]) -> None:
    later = [found[session] for session in SESSIONS[3:]]
    wrong = [each for revision in later for each in revision.falsified]
    assert wrong, "no story of a later session leans on the revised close"
    assert all(each.changes for each in wrong)


def test_every_story_is_written_anew_from_what_is_known_now(found: dict[date, Revision], store: Path) -> None:
    source = sources.of_market(store)
    for each in found.values():
        if each.after is not None:
            assert each.after.problems == ()
            assert revise.revised(each.after, source(each.after), LATER).kind == ""


def test_as_known_before_the_revision_every_story_stands(store: Path, stories: dict[date, Filed]) -> None:
    source = sources.of_market(store, EVENING)
    assert all(revise.revised(each, source(each), LATER).kind == "" for each in stories.values())


def test_a_look_within_the_session_is_held_to_no_market(store: Path) -> None:
    before = published(day(KOSPI_6000.with_name("14-00.json")))
    with pytest.raises(BadInput, match="a look at the midday"):
        sources.of_market(store)(before)


def test_every_story_in_the_archive_is_held_to_a_store_and_put_right(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("newsgen.toml").write_text('[targets.desk]\nkind = "folder"\npath = "out"\nformat = "ninjs"\n')
    for session in (SESSIONS[0], SESSIONS[1], SESSIONS[5]):
        source = ["--market", str(store), "--known-at", EVENING.isoformat(), "--date", str(session)]
        assert cli.main(["write", *source, "--format", "json", "--out", "story.json"]) == 0
        assert cli.main(["publish", "story.json", "--to", "desk"]) == 0
    capfd.readouterr()
    assert cli.main(["revise", "--market", str(store), "--known-at", EVENING.isoformat()]) == 0
    assert capfd.readouterr().out.count("stands; nothing that it says is false") == 3
    assert cli.main(["revise", "--market", str(store)]) == 1
    assert capfd.readouterr().out.count("version 1: CORRECTED; ") == 2
    assert cli.main(["revise", "--market", str(store), "--write"]) == 0
    assert cli.main(["revise", "--market", str(store)]) == 0


def test_a_look_within_a_session_is_left_aside_and_the_others_decide(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    source = ["--market", str(store), "--known-at", EVENING.isoformat(), "--date", str(SESSIONS[0])]
    assert cli.main(["write", *source, "--format", "json", "--out", "close.json"]) == 0
    midday = ["write", str(KOSPI_6000.with_name("14-00.json")), "--format", "json", "--out", "midday.json"]
    assert cli.main(midday) == 0
    for story in ("close.json", "midday.json"):
        assert cli.main(["publish", story, "--archive", "desk.sqlite", "--to", "nowhere"]) == 2
    Path("newsgen.toml").write_text('[targets.desk]\nkind = "folder"\npath = "out"\nformat = "ninjs"\n')
    assert cli.main(["publish", "midday.json", "--archive", "desk.sqlite", "--to", "desk"]) == 0
    capfd.readouterr()
    all_of_it = ["revise", "--market", str(store), "--archive", "desk.sqlite"]
    assert cli.main(all_of_it) == 0
    assert "1 look within a session left as filed" in capfd.readouterr().err
    assert cli.main(["revise", "kospi-2026-02-25-midday-1400-en", *all_of_it[1:]]) == 2
    assert cli.main(["publish", "close.json", "--archive", "desk.sqlite", "--to", "desk"]) == 0
    capfd.readouterr()
    assert cli.main(all_of_it) == 0
    told = capfd.readouterr()
    assert told.err.count("\n") == 2
    assert "stands; nothing that it says is false" in told.out
