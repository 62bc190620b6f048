"""A market that knows less than it did: what is not known any more is not false, and somebody is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsgen import cli, pipeline
from newsgen.archive.archive import Archive
from newsgen.revising import revise, sources
from tests import made_market
from tests.revising.published_stories import LATER, published

LOST, *AFTER = made_market.sessions()[-6:]
"""A session that the vendor's file has no more, and those after it."""
TOLD = f"not from {made_market.sessions()[0]}"


@pytest.fixture(scope="module")
def markets(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A folder as it was, and as it is with a row missing."""
    whole = made_market.write(tmp_path_factory.mktemp("whole"))
    holed = made_market.write(tmp_path_factory.mktemp("holed"))
    for name in ("kospi.csv", "kosdaq.csv"):
        rows = (holed / name).read_text("utf-8").splitlines(keepends=True)
        (holed / name).write_text("".join(row for row in rows if not row.startswith(str(LOST))), "utf-8")
    return whole, holed


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_nothing_is_false_because_a_session_is_missing(markets: tuple[Path, Path], lang: str) -> None:
    whole, holed = (sources.of_market(each) for each in markets)
    market = pipeline.market_at(markets[0])
    for session in AFTER:
        before = published(market.day(session), lang)
        found = revise.revised(before, holed(before), LATER)
        assert (found.kind, found.falsified) == ("", ())
        assert any(TOLD in note for note in found.notes)
        assert revise.revised(before, whole(before), LATER).notes == ()


def test_the_story_of_the_missing_session_is_refused_and_nothing_is_taken_back(
    markets: tuple[Path, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("newsgen.toml").write_text('[targets.desk]\nkind = "folder"\npath = "out"\nformat = "ninjs"\n')
    for session in (LOST, *AFTER[:2]):
        for lang in ("en", "ko"):
            asked = ["--market", str(markets[0]), "--date", str(session), "--lang", lang]
            assert cli.main(["write", *asked, "--format", "json", "--out", "story.json"]) == 0
            assert cli.main(["publish", "story.json", "--to", "desk", "--archive", "desk.sqlite"]) == 0
    capfd.readouterr()
    assert cli.main(["revise", "--market", str(markets[1]), "--archive", "desk.sqlite", "--write"]) == 2
    refused, *notes = capfd.readouterr().err.splitlines()
    assert f"{LOST}-close-1500-en, kospi-{LOST}-close-1500-ko: each cannot be held to these data" in refused
    assert sum(TOLD in note for note in notes) == 1
    with Archive.open("desk.sqlite") as archive:
        assert {each.item.version for each in archive.stories()} == {1}
