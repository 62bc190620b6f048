"""What a house folder may hold: tables and templates that newsgen has, each at the place it has there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newsgen.errors import BadTable

TOLD = frozenset({".md", ".txt"})
"""Files for people, anywhere in the folder."""
NEAREST = 4
"""Names of templates that a message suggests."""


def inspect(house: Path, home: Path, templates: Path) -> None:
    """Refuses a folder that is not there, and a file in it that would change nothing.

    ``home`` is where newsgen's own tables are, ``templates`` where its own templates are.
    """
    if not house.is_dir():
        raise BadTable(f"there is no house folder {house}. Name a folder with --house")
    may_be = {*tables(home), *(f"templates/{name}" for name in _templates(templates))}
    for name in _files(house):
        if name not in may_be:
            raise BadTable(f"{house / name} is no file of a house; it may be {_like(name, may_be)}")


def tables(home: Path) -> Iterator[str]:
    """The editors' tables by their places: ``rules/points.yaml``."""
    for folder in ("facts", "rules", "plan", "prose", "publish/newsroom"):
        for path in sorted((home / folder).rglob("*.yaml")):
            yield path.relative_to(home).as_posix()


def _templates(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.j2")):
        yield path.relative_to(folder).as_posix()


def _files(house: Path) -> Iterator[str]:
    for path in sorted(house.rglob("*")):
        name = path.relative_to(house)
        hidden = any(part.startswith(".") for part in name.parts)
        if path.is_file() and not hidden and path.suffix not in TOLD:
            yield name.as_posix()


def _like(name: str, may_be: set[str]) -> str:
    """The tables, or of the many templates those with the nearest names."""
    templates = name.startswith("templates/")
    kind = sorted(each for each in may_be if each.startswith("templates/") is templates)
    if not templates:
        return ", ".join(kind)
    from difflib import get_close_matches  # only where something is wrong

    near = get_close_matches(name, kind, NEAREST, cutoff=0)
    return f"{', '.join(near)} or another of the {len(kind)} templates"
