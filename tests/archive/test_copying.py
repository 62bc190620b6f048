"""An archive taken over into another database: all that was published is known there, or nothing is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from newsgen.archive import outbox
from newsgen.archive.archive import Archive
from newsgen.archive.copying import copied
from newsgen.archive.tables import metadata
from newsgen.cli import BAD, DONE, main
from newsgen.errors import BadInput
from newsgen.publish.targets import Target
from newsgen.publish.targets.kinds import target_of
from newsgen.publishing import deliver, publish
from newsgen.records.filed import Filed, Override
from newsgen.records.filing import Review
from tests.archive.kept import NOON, following

LATER = NOON + timedelta(hours=1)


@pytest.fixture
def desk(tmp_path: Path) -> Target:
    return target_of("desk", {"kind": "folder", "path": str(tmp_path / "out"), "format": "ninjs"})


@pytest.fixture
def lived(tmp_path: Path, english: Filed, korean: Filed, desk: Target) -> Iterator[Archive]:
    """A file in which stories were filed, sent, reviewed, answered for, and one that waits."""
    with Archive.open(str(tmp_path / "old.sqlite")) as archive:
        publish(archive, english, [desk], NOON)
        assert [each.state for each in deliver(archive, [desk], lambda: NOON)] == ["delivered"]
        publish(archive, korean, [desk], NOON)
        archive.review(english.item.story_id, Review("Kim", LATER, "read", ("+ a", "- b")))
        archive.override(korean.item.story_id, 1, Override("Lee", "by telephone"), LATER)
        yield archive


def rows(archive: Archive) -> dict[str, list[tuple[object, ...]]]:
    """All that an archive holds, by table."""
    with archive.reading() as connection:
        return {
            each.name: sorted((tuple(row) for row in connection.execute(select(each))), key=repr)
            for each in metadata.sorted_tables
        }


def test_all_of_it_is_there_and_comes_back(lived: Archive, url: str, tmp_path: Path) -> None:
    with Archive.open(url) as new, Archive.open(str(tmp_path / "back.sqlite")) as back:
        counts = copied(lived, new)
        assert (counts["stories"], counts["versions"], counts["deliveries"]) == (2, 2, 2)
        assert rows(new) == rows(lived)
        copied(new, back)
        assert rows(back) == rows(lived)


def test_what_was_sent_is_known_and_what_waits_goes_once(
    lived: Archive, url: str, desk: Target, english: Filed, tmp_path: Path
) -> None:
    with Archive.open(url) as new:
        copied(lived, new)
        assert [each.story[-2:] for each in deliver(new, [desk], lambda: LATER)] == ["ko"]
        publish(new, following(english, "Kospi ends higher"), [desk], LATER)
        (outcome,) = deliver(new, [desk], lambda: LATER)
        assert (outcome.version, outcome.state) == (2, "delivered")
        review = Review("Park", LATER)
        assert new.review(english.item.story_id, review).item.review == review
    assert len(list((tmp_path / "out").glob("*.json"))) == 2


def test_cut_off_on_the_way_nothing_is_there(lived: Archive, url: str) -> None:
    def cut(done: int, of: int) -> None:
        if done > of / 2:
            raise KeyboardInterrupt

    with Archive.open(url) as new:
        with pytest.raises(KeyboardInterrupt):
            copied(lived, new, cut)
        assert not any(rows(new).values())
        copied(lived, new)
        assert rows(new) == rows(lived)


def test_nothing_is_mixed_with_other_stories(lived: Archive, archive: Archive, english: Filed) -> None:
    archive.file(english, NOON)
    before = rows(archive)
    with pytest.raises(BadInput, match="holds stories already"):
        copied(lived, archive)
    assert rows(archive) == before


def test_what_is_being_sent_is_waited_for(lived: Archive, url: str) -> None:
    assert outbox.claim(lived, "somebody", NOON, timedelta(minutes=10)) is not None
    with Archive.open(url) as new:
        with pytest.raises(BadInput, match=r"is being sent to desk\..* --pending"):
            copied(lived, new)
        assert not any(rows(new).values())


def test_the_command_tells_what_was_copied_and_what_to_do(
    lived: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    asked = ("archive", "copy", "new.sqlite", "--archive", "old.sqlite")
    assert main(asked) == DONE
    told = capfd.readouterr().err
    assert "2 stories, 2 versions, 2 deliveries copied to new.sqlite." in told and "[archive] url" in told
    with Archive.existing("new.sqlite") as new:
        assert rows(new) == rows(lived)
    assert main(asked) == BAD
    assert "new.sqlite holds stories already" in capfd.readouterr().err
