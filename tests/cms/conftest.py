"""A real WordPress, for whoever asks for it: ``make test-cms``."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cms import machines
from tests.cms.wordpress_site import WordPressSite

HERE = Path(__file__).parent
ASKED = "NEWSGEN_TEST_CMS"
"""Set by ``make test-cms``; without it ``make test`` starts no servers."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Says in a line a file that these tests are left out, and by which command they are not."""
    if os.environ.get(ASKED):
        return
    for each in items:
        if each.path.is_relative_to(HERE):
            each.add_marker(pytest.mark.skip("a real WordPress is started by make test-cms"))


@pytest.fixture(scope="session")
def running() -> Iterator[WordPressSite]:
    """One site for all tests."""
    missing = machines.missing()
    assert not missing, (
        f"Debian's packages {' '.join(missing)} are not here: make test-cms as root installs them"
    )
    with WordPressSite.made() as site:
        yield site


@pytest.fixture
def site(running: WordPressSite, monkeypatch: pytest.MonkeyPatch) -> Iterator[WordPressSite]:
    """The site without a post, and every user's password in the environment: PASSWORD_EDITOR."""
    running.empty()
    for login, password in running.passwords.items():
        monkeypatch.setenv(f"PASSWORD_{login.upper()}", password)
    yield running
    running.well()
