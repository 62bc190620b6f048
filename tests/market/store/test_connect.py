"""Files that are no store, and stores that cannot be opened."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from newsgen.errors import BadInput, CannotWrite
from newsgen.market.store import is_store
from newsgen.market.store.connect import to_read, to_write
from newsgen.market.store.holdings import open_store
from tests.market.store.putting import FIRST, index, put, seen

EOK = 10**8


def test_a_file_that_is_no_store_is_refused_in_one_line(store: Path) -> None:
    store.write_text("Date,Close\n" * 100)
    for how in (to_read, to_write):
        with pytest.raises(BadInput, match="is no newsgen store") as refused, how(store):
            pass
        assert "\n" not in str(refused.value)
    assert not is_store(store)


def test_a_duckdb_file_of_somebody_else_is_refused(store: Path) -> None:
    duckdb.connect(str(store)).execute("CREATE TABLE prices (close INTEGER)").close()
    assert is_store(store)
    with pytest.raises(BadInput, match="no newsgen store"), to_write(store):
        pass


def test_a_store_of_before_the_first_version_is_refused(store: Path) -> None:
    put(store, index(2650))
    with duckdb.connect(str(store)) as older:
        older.execute("UPDATE newsgen_store SET version = 0")
    with pytest.raises(BadInput, match=r"version 0.*Make a new one"):
        open_store(store)


@pytest.mark.parametrize(
    ("kind", "says"),
    [(RuntimeError, "Query interrupted"), (duckdb.InterruptException, "INTERRUPT Error: Interrupted!")],
)
def test_a_query_that_the_keyboard_stops_is_an_interruption(
    store: Path, kind: type[Exception], says: str
) -> None:
    put(store, index(2650))
    with pytest.raises(KeyboardInterrupt), to_write(store):
        raise kind(says)


def test_a_full_disk_is_one_line(store: Path) -> None:
    put(store, index(2650))
    with pytest.raises(CannotWrite, match="No space left on device"), to_write(store):
        raise duckdb.IOException("IO Error: Could not write file: No space left on device")


def test_a_store_of_a_newer_version_is_refused(store: Path) -> None:
    put(store, index(2650))
    with duckdb.connect(str(store)) as newer:
        newer.execute("UPDATE newsgen_store SET version = 99")
    with pytest.raises(BadInput, match=r"version 99.*Update newsgen"):
        open_store(store)


def test_a_locked_store_is_refused(store: Path) -> None:
    put(store, index(2650))
    script = (
        "import duckdb, sys; held = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(store)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout and other.stdout.readline() == b"held\n"
        with pytest.raises(BadInput, match="in use by another process"):
            open_store(store)
        other.communicate(b"")
    assert seen(store) == {str(FIRST): 2650}


def test_a_store_that_is_not_there_is_not_made_by_asking(store: Path) -> None:
    with pytest.raises(BadInput, match="newsgen ingest SRC --store"):
        open_store(store)
    assert not store.exists()


def test_a_store_cannot_be_made_where_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"there is no folder .*nowhere\. Make it first"):
        put(tmp_path / "nowhere" / "market.duckdb", index(2650))


def test_a_store_with_a_broken_end_is_one_line(store: Path) -> None:
    put(store, index(2650))
    store.write_bytes(store.read_bytes()[:5000])
    with pytest.raises(BadInput, match="cannot be opened") as refused:
        open_store(store)
    assert "\n" not in str(refused.value)
