"""The vendor files that words of the command line lead to: one file, or every table in a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsgen.errors import BadInput

TABLES = (".csv", ".parquet", ".xlsx")


@dataclass(frozen=True, slots=True)
class Found:
    """A file to take in, and the name its addresses start with."""

    name: str
    """Its path below the folder that was named: ``listing/2026-03-20.csv``."""
    path: Path


def find(source: str | Path) -> tuple[Found, ...]:
    """A file, or a folder's tables in the order of their names, those of its folders too.

    Raises BadInput in one line when there is nothing to take in.
    """
    place = Path(source)
    if not place.exists():
        raise BadInput(f"{source}: there is no such file or folder. Check the path.")
    if place.is_file():
        return (_readable(_own_name(place), place),)
    paths = sorted(path for path in _below(place) if _is_table(path, place))
    if not paths:
        raise BadInput(f"{source} holds no {', '.join(TABLES)} file. Name a folder that does, or one file.")
    return tuple(_readable(path.relative_to(place).as_posix(), path) for path in paths)


def _below(place: Path) -> Iterator[Path]:
    """Every file of a folder and of its folders; BadInput for one that cannot be looked into."""

    def stop(fault: OSError) -> None:
        raise BadInput(f"{fault.filename} cannot be looked into: {fault.strerror}. Check its permissions.")

    for folder, _, names in os.walk(place, onerror=stop):
        yield from (Path(folder, name) for name in names)


def _own_name(path: Path) -> str:
    """A listing is named with its folder, as when the folder above it is taken in."""
    return f"listing/{path.name}" if path.absolute().parent.name == "listing" else path.name


def _is_table(path: Path, place: Path) -> bool:
    hidden = any(part.startswith((".", "~")) for part in path.relative_to(place).parts)
    return path.is_file() and path.suffix.lower() in TABLES and not hidden


def _readable(name: str, path: Path) -> Found:
    if not os.access(path, os.R_OK):
        raise BadInput(f"{path} cannot be read. Check its permissions.")
    return Found(name, path)
