"""An archive comes to today's tables whatever newsgen made it, with all that it holds."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, date, datetime
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, MetaData, insert, inspect

from newsgen.archive import schema
from newsgen.archive.archive import Archive
from newsgen.archive.engine import opened
from newsgen.archive.tables import metadata
from newsgen.errors import BadInput
from newsgen.records.filed import Filed, Override
from newsgen.records.plain_values import plain
from tests.archive.kept import NOON

MADE = datetime(2026, 2, 25, 6, 41, tzinfo=UTC)


def test_the_migrations_make_the_tables_that_the_code_knows(archive: Archive) -> None:
    with archive.writing() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, metadata) == []


def test_the_head_that_is_written_down_is_the_last_migration() -> None:
    assert schema.scripts_here().get_current_head() == schema.HEAD


def test_an_archive_of_the_first_tables_keeps_what_it_holds(url: str, english: Filed) -> None:
    engine = opened(url)
    with engine.begin() as connection:
        schema.migrate(connection, "0001")
        _filed_then(connection, english)
    engine.dispose()
    with Archive.open(url) as archive:
        kept = archive.latest(english.item.story_id)
    assert kept.override == Override("Kim", "the exchange says so")
    assert kept.item.headline == english.item.headline
    assert kept.item.review is not None and kept.item.review.by == "Lee"
    assert not kept.item.automatic, "the review took the flag away"
    assert json.loads(kept.snapshot) == json.loads(english.snapshot)


def _filed_then(connection: Connection, story: Filed) -> None:
    """A reviewed version, as the first tables held it."""
    then = MetaData()
    then.reflect(connection)
    item: dict[str, Any] = {**plain(story.item), "automatic": False}
    row = {"story": story.item.story_id, "version": 1}
    rows = {
        "stories": {
            "id": story.item.story_id,
            "uri": story.item.uri,
            "lang": "en",
            "session": date(2026, 2, 25),
            "section": "market",
            "first_created": MADE,
        },
        "snapshots": {"digest": "d" * 64, "content": story.snapshot},
        "versions": {
            **row,
            "created": MADE,
            "status": "usable",
            "words": "w" * 64,
            "item": json.dumps(item),
            "told": story.story,
            "snapshot": "d" * 64,
            "clean": False,
            "by_hand": False,
            "override_by": "Kim",
            "override_reason": "the exchange says so",
        },
        "reviews": {**row, "by": "Lee", "at": MADE, "note": "", "changed": []},
    }
    for table, values in rows.items():
        connection.execute(insert(then.tables[table]).values(**values))


def test_a_migration_that_fails_leaves_the_archive_as_it_was(url: str, english: Filed) -> None:
    engine = opened(url)
    with engine.begin() as connection:
        schema.migrate(connection, "0001")
        _filed_then(connection, english)
        connection.exec_driver_sql("UPDATE versions SET item = '{}'")
    with pytest.raises(KeyError, match="automatic"), engine.begin() as connection:
        schema.migrate(connection, "0002")
    with engine.begin() as connection:
        assert schema.version(connection) == "0001"
        assert not inspect(connection).has_table("overrides")
    engine.dispose()


def test_an_archive_of_a_later_newsgen_is_refused_in_a_line(url: str) -> None:
    with Archive.open(url) as archive, archive.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(BadInput, match=r"made by a later newsgen: its tables are 9999.*Install that newsgen"):
        Archive.open(url)


def test_an_archive_at_its_head_opens_without_alembic(url: str, english: Filed) -> None:
    with Archive.open(url) as archive:
        archive.file(english, NOON)
    told = (
        "import sys; from newsgen.archive.archive import Archive\n"
        f"with Archive.open({url!r}) as archive: print(len(list(archive.stories())))\n"
        "sys.exit('alembic' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, "1\n"), run.stderr
