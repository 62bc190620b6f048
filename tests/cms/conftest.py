"""A real WordPress, for whoever asks for it: ``make test-cms``."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.cms import machines
from tests.cms.wordpress_site import WordPressSite

ASKED = "NEWSGEN_TEST_CMS"
"""Set by ``make test-cms``; without it ``make test`` starts no servers."""


@pytest.fixture(scope="session")
def running() -> Iterator[WordPressSite]:
    """One site for all tests."""
    if not os.environ.get(ASKED):
        pytest.skip("a real WordPress is started by make test-cms")
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
