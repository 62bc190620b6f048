"""Made-up vendor files, and what a batch says row by row."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from newsgen.errors import BadInput
from newsgen.market.batch import Batch, VendorFile
from newsgen.market.columns import NOTHING

ROOT = Path(__file__).parents[3]
DATA = ROOT / ".." / "shared" / "data"
VENDORS = ROOT / "fixtures" / "vendors"


@pytest.fixture
def data() -> Path:
    """The folder of real files."""
    if not DATA.exists():
        pytest.skip("../shared/data is not here")
    return DATA


@pytest.fixture
def vendors() -> Path:
    """Recorded answers of our own making."""
    return VENDORS


@pytest.fixture
def parquet_file(tmp_path: Path) -> Callable[..., Path]:
    """A Parquet file of these rows."""

    def make(name: str, rows: list[dict[str, Any]]) -> Path:
        path = tmp_path / name
        parquet.write_table(pa.Table.from_pylist(rows), path)
        return path

    return make


@pytest.fixture
def told() -> Callable[..., list[Any]]:
    """One field of a batch, None where it has nothing."""

    def of(batch: Batch, field: str) -> list[Any]:
        return [None if value == NOTHING else value for value in batch.figures[field].tolist()]

    return of


@pytest.fixture
def refused() -> Callable[..., str]:
    """The one line with which reading a file is refused."""

    def message(read: Callable[..., Any], name: str, content: bytes | Path, *rest: Any) -> str:
        with pytest.raises(BadInput) as caught:
            read(VendorFile(name, content), *rest)
        assert "\n" not in str(caught.value)
        return str(caught.value)

    return message
