"""Raw figures to typed days; the only folder that may use pandas, NumPy or pyarrow, and only lazily."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from newsgen.market.history import Market


class FilesByName(Protocol):
    """A folder of market files, whoever read it."""

    @property
    def paths(self) -> Mapping[str, Path]:
        """Every known file by its name."""


def market_from(files: FilesByName) -> Market:
    """The history in these files; pandas loads only here, so that a day file needs none of it."""
    from newsgen.market.history import Market

    return Market.read(files.paths)
