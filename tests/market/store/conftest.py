"""A place for a store, which is not made yet."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Where the store of a test goes."""
    return tmp_path / "market.duckdb"
