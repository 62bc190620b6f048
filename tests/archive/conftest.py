"""Stories to be filed, and an archive in each kind of database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsgen.archive.archive import Archive
from newsgen.records.filed import Filed
from tests import postgres
from tests.archive import kept

KINDS = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def server() -> Iterator[postgres.Server]:
    """A PostgreSQL of its own for all tests of a run."""
    if why := postgres.lacks():
        pytest.skip(why)
    with postgres.running() as found:
        yield found


@pytest.fixture(params=KINDS)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an archive may be made; there is nothing yet."""
    if request.param == "sqlite":
        return str(tmp_path / "newsgen-archive.sqlite")
    found: postgres.Server = request.getfixturevalue("server")
    return found.new()


@pytest.fixture
def archive(url: str) -> Iterator[Archive]:
    """An archive with nothing in it."""
    with Archive.open(url) as opened:
        yield opened


@pytest.fixture(scope="session")
def english() -> Filed:
    """The first version of a recorded day's story, before it is filed."""
    return kept.filed("en")


@pytest.fixture(scope="session")
def korean() -> Filed:
    """The same in Korean."""
    return kept.filed("ko")
