"""Whatever a database cannot do is one line: which archive, what is wrong, what next."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newsgen.archive import schema
from newsgen.archive.archive import Archive
from newsgen.archive.engine import opened
from newsgen.errors import BadInput, CannotWrite
from newsgen.records.filed import Filed
from tests import postgres
from tests.archive.kept import NOON, named


def refused(url: str) -> str:
    """The one line in which an archive is refused."""
    with pytest.raises(BadInput) as fault:
        Archive.open(url)
    assert "\n" not in str(fault.value)
    return str(fault.value)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    place = tmp_path / "nowhere" / "newsgen-archive.sqlite"
    assert refused(str(place)).startswith(f"archive {place}: unable to open database file. Check")


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    place = tmp_path / "story.txt"
    place.write_text("Seoul shares rose.\n" * 100)
    assert "file is not a database" in refused(str(place))
    assert place.read_text().startswith("Seoul shares rose.")


def test_somebody_elses_database(tmp_path: Path) -> None:
    place = tmp_path / "other.sqlite"
    with sqlite3.connect(place) as other:
        other.execute("CREATE TABLE stories (title TEXT)")
    other.close()
    assert "table stories already exists" in refused(str(place))


@pytest.mark.parametrize("way", [Archive.open, Archive.existing])
def test_nothing_is_put_into_somebody_elses_database(tmp_path: Path, way: Callable[[str], Archive]) -> None:
    place = tmp_path / "other.sqlite"
    with sqlite3.connect(place) as other:
        other.execute("CREATE TABLE bookmarks (title TEXT)")
        with pytest.raises(BadInput, match="table bookmarks already exists, and is another program's"):
            way(str(place))
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("bookmarks",)]
    other.close()


def test_an_archive_that_must_be_there_is_not_made(tmp_path: Path) -> None:
    (tmp_path / "empty.sqlite").touch()
    for name in ("none.sqlite", "empty.sqlite"):
        with pytest.raises(BadInput, match=f"there is no archive .*{name}. Run newsgen in the folder of its"):
            Archive.existing(str(tmp_path / name))
    assert not (tmp_path / "none.sqlite").exists()


def test_an_archive_of_an_earlier_newsgen_is_brought_up_to_date(tmp_path: Path) -> None:
    place = str(tmp_path / "newsgen-archive.sqlite")
    engine = opened(place)
    with engine.begin() as connection:
        schema.migrate(connection, "0001")
    Archive.existing(place).engine.dispose()
    with engine.connect() as connection:
        assert schema.version(connection) == schema.HEAD
    engine.dispose()


@pytest.mark.parametrize("url", ["mysql://kim@localhost/x", "nonsense://", "://x", "postgresql://h:port/x"])
def test_a_kind_of_database_that_nobody_knows(url: str) -> None:
    assert "no database known. Name a SQLite file or a postgresql:// URL" in refused(url)


def test_a_server_that_is_not_there_and_a_password_that_is_not_shown() -> None:
    said = refused("postgresql://kim:secret@127.0.0.1:1/newsgen")
    assert "secret" not in said and "kim:***@127.0.0.1:1/newsgen" in said
    assert "refused" in said


def test_a_user_who_may_not_make_tables(server: postgres.Server) -> None:
    import psycopg

    url = server.new()
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE ROLE guest LOGIN")
    assert "permission denied" in refused(url.replace(f"{postgres.USER}@", "guest@"))


def test_a_driver_that_is_not_installed() -> None:
    told = (
        "import sys; sys.modules['psycopg'] = None\n"
        "from newsgen.archive.archive import Archive\n"
        "from newsgen.errors import BadInput\n"
        "try: Archive.open('postgresql://kim:secret@localhost/newsgen')\n"
        "except BadInput as fault: print(fault)\n"
    )
    run = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=False)
    assert run.stdout == (
        "archive postgresql://kim:***@localhost/newsgen needs psycopg. "
        "Install it: pip install 'newsgen[postgres]'.\n"
    ), run.stderr


def test_a_full_disk_keeps_what_was_filed_and_nothing_of_what_was_not(tmp_path: Path, english: Filed) -> None:
    url = str(tmp_path / "newsgen-archive.sqlite")
    with Archive.open(url) as archive:
        kept = archive.file(english, NOON)
        with archive.reading() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(CannotWrite, match=r"database or disk is full. Check that it .* then repeat\.$"):
            _fill(archive, english)
    with Archive.open(url) as archive:
        assert archive.latest(kept.item.story_id) == kept
        assert all(each.facts for each in archive.stories())


def _fill(archive: Archive, story: Filed) -> None:
    for number in range(10):
        archive.file(named(story, f"story-{number}"), NOON)


def test_an_archive_that_may_only_be_read(tmp_path: Path, english: Filed) -> None:
    place = tmp_path / "newsgen-archive.sqlite"
    with Archive.open(str(place)) as archive:
        kept = archive.file(english, NOON)
    with Archive.open(f"sqlite:///file:{place}?mode=ro&uri=true") as archive:
        assert archive.latest(kept.item.story_id) == kept
        with pytest.raises(CannotWrite, match="attempt to write a readonly database"):
            archive.file(named(english, "another"), NOON)


def test_a_version_that_this_newsgen_cannot_read_is_named(archive: Archive, english: Filed) -> None:
    archive.file(english, NOON)
    with archive.writing() as connection:
        connection.exec_driver_sql("UPDATE versions SET item = '{}'")
    with pytest.raises(BadInput, match=r"close-1530-en version 1 was filed by another newsgen: .* no Item\."):
        archive.latest(english.item.story_id)


def test_a_file_may_be_called_anything(tmp_path: Path, english: Filed) -> None:
    place = tmp_path / "예시 100% #1?a=b.sqlite"
    with Archive.open(str(place)) as archive:
        archive.file(english, NOON)
    found = Archive.there(str(place))
    assert place.exists() and found is not None
    found.engine.dispose()


def test_nothing_is_made_where_an_archive_is_only_looked_for(tmp_path: Path) -> None:
    place = tmp_path / "newsgen-archive.sqlite"
    assert Archive.there(str(place)) is None
    assert not place.exists()
    Archive.open(f"sqlite:///{place}").engine.dispose()
    found = Archive.there(f"sqlite:///{place}")
    assert found is not None
    found.engine.dispose()


def test_an_archive_of_an_earlier_newsgen_is_not_changed_by_looking(tmp_path: Path) -> None:
    place = str(tmp_path / "newsgen-archive.sqlite")
    engine = opened(place)
    with engine.begin() as connection:
        schema.migrate(connection, "0001")
    with pytest.raises(BadInput, match=r"was made by an earlier newsgen\. Bring it up to date first"):
        Archive.there(place)
    with engine.connect() as connection:
        assert schema.version(connection) == "0001"
    engine.dispose()


def test_an_empty_database_holds_no_archive_yet(server: postgres.Server) -> None:
    assert Archive.there(server.new()) is None
