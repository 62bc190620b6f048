"""Raw figures to typed days; the only folder that may use pandas, NumPy or pyarrow, and only lazily."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from newsgen.market.history import Market


class FilesByName(Protocol):
    """A folder of market files, whoever read it."""

    @property
    def paths(self) -> Mapping[str, Path]:
        """Every known file by its name."""


def market_from(files: FilesByName, identities: Mapping[str, str] | None = None) -> Market:
    """The history in these files; pandas loads only here, so that a day file needs none of it.

    ``identities`` lead from the codes that shares had before to those that came after.
    """
    from newsgen.market.feeds.folder import FolderHoldings
    from newsgen.market.history import Market
    from newsgen.market.notices import FILE, read_notices

    notices = read_notices(files.paths[FILE]) if FILE in files.paths else None
    return Market.read(FolderHoldings(files.paths, identities or {}), notices)


def market_from_store(
    path: Path, known_at: datetime | None = None, identities: Mapping[str, str] | None = None
) -> Market:
    """The history in a store as known at a moment, or by now; BadInput when it cannot be used."""
    from newsgen.market.history import Market
    from newsgen.market.store.holdings import open_store

    holdings = open_store(path, known_at, identities)
    return Market.read(holdings, holdings.notices())
