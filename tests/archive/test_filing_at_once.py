"""Processes that file at the same time: each story once, and nobody is told that the database is locked."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path
from threading import Thread, Timer

import pytest

from newsgen.archive.archive import Archive
from newsgen.archive.flag import may_lift
from newsgen.archive.rows import insert_review
from newsgen.records.filed import Filed
from newsgen.records.filing import Review
from tests.archive.kept import NOON, named

ROOT = Path(__file__).parents[2]
FILES = """
import sys
from datetime import timedelta
from newsgen.archive.archive import Archive
from tests.archive.kept import NOON, filed, named
story = filed("en")
mine, url = sys.argv[1:]
with Archive.open(url) as archive:
    for number in range(12):
        archive.file(named(story, f"both-{number}"), NOON + timedelta(seconds=number))
        archive.file(named(story, f"{mine}-{number}"), NOON)
"""


def at_once(url: str, program: str, *names: str) -> list[tuple[int, str]]:
    """The exit code and the messages of processes that run the same program at the same time."""
    asked = [[sys.executable, "-c", program, name, url] for name in names]
    started = [
        subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) for words in asked
    ]
    told = [each.communicate()[0].decode() for each in started]
    return [(each.returncode, said) for each, said in zip(started, told, strict=True)]


@pytest.mark.parametrize("there", [False, True])
def test_two_processes_file_every_story_once(url: str, *, there: bool) -> None:
    if there:
        Archive.open(url).engine.dispose()
    assert at_once(url, FILES, "one", "two") == [(0, ""), (0, "")]
    with Archive.open(url) as archive:
        kept = [(each.item.story_id, each.item.version) for each in archive.stories()]
    assert len(kept) == len(set(kept)) == 36
    assert {version for _, version in kept} == {1}


def test_two_who_review_at_once_take_no_more_flags_than_a_day_allows(
    archive: Archive, english: Filed
) -> None:
    for name in ("one", "two"):
        archive.file(named(english, name), NOON)
    review, found = Review("Kim", NOON), []
    later = Thread(target=lambda: found.append(archive.review("two", review, most=1)))
    with archive.writing() as connection:
        assert may_lift(connection, archive.latest("one").item, NOON, 1)
        later.start()
        later.join(0.5)
        assert later.is_alive(), "it waits for the first review to end"
        insert_review(connection, {"story": "one", "version": 1}, review, lifted=True)
    later.join()
    assert [each.item.automatic for each in found] == [True]


def test_who_opens_an_archive_waits_for_no_writer(archive: Archive, url: str) -> None:
    with archive.writing() as connection:
        connection.exec_driver_sql("UPDATE versions SET by_hand = NOT by_hand")
        Archive.open(url).engine.dispose()


def test_a_reader_waits_for_no_writer(archive: Archive, english: Filed) -> None:
    kept = archive.file(english, NOON)
    with archive.writing() as connection:
        connection.exec_driver_sql("UPDATE versions SET by_hand = NOT by_hand")
        assert archive.latest(kept.item.story_id) == kept


def test_who_opens_a_new_archive_waits_for_the_one_who_writes_its_first_tables(tmp_path: Path) -> None:
    file = tmp_path / "new.sqlite"
    with sqlite3.connect(file, isolation_level=None, check_same_thread=False) as first:
        first.execute("PRAGMA user_version = 1")  # a file with nothing of anybody in it
        first.execute("BEGIN IMMEDIATE")
        Timer(0.3, first.execute, ["COMMIT"]).start()
        with Archive.open(str(file)) as archive:
            assert list(archive.stories()) == []
