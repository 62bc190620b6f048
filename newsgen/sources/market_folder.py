"""A folder of daily market files: which known ones are there, and their digests."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from newsgen.errors import BadInput

MAIN = "kospi.csv"
KNOWN = (
    MAIN,
    "kosdaq.csv",
    "kospi200.csv",
    "kospi_investor_flows.parquet",
    "kospi_large_caps.parquet",
    "kospi_universe.csv",
    "stocks_daily.parquet",
    "usdkrw_fred_noon.csv",
    "exchange_notices.csv",
    "share_names.csv",
)
OF_A_DAY = ("listing/????-??-??.csv", "listing_desc_????-??-??.csv")
"""Files whose names say which day they are of."""


@dataclass(frozen=True, slots=True)
class MarketFiles:
    """The files of a market folder that newsgen reads; other files in it are left alone."""

    folder: Path
    paths: Mapping[str, Path]
    """By name, ``listing/2026-03-20.csv`` among them; always with ``kospi.csv``, the others only where
    they are there."""

    def digests(self) -> dict[str, str]:
        """SHA-256 of every file's bytes by name, in hexadecimal."""
        return {name: _digest(path) for name, path in self.paths.items()}


def read(folder: str | Path) -> MarketFiles:
    """The known files of a folder; BadInput in one line when it cannot serve as a market."""
    place = Path(folder)
    if not place.exists():
        raise BadInput(f"{folder}: there is no such folder or store. Name one; a folder holds {MAIN}.")
    if not place.is_dir():
        raise BadInput(f"{folder} is no folder. Name the folder that holds {MAIN}.")
    paths = {name: place / name for name in KNOWN if (place / name).exists()} | _of_a_day(place)
    if MAIN not in paths:
        raise BadInput(f"{folder} has no {MAIN}. Name a folder that holds it.")
    for path in paths.values():
        if not path.is_file() or not os.access(path, os.R_OK):
            raise BadInput(f"{path} cannot be read. Check that it is a file, and its permissions.")
    return MarketFiles(place, paths)


def _of_a_day(place: Path) -> dict[str, Path]:
    """The files of single days, in the order of their days."""
    found = (path for pattern in OF_A_DAY for path in sorted(place.glob(pattern)))
    return {path.relative_to(place).as_posix(): path for path in found}


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
