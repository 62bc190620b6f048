"""House folders for tests."""

from __future__ import annotations

from pathlib import Path


def house(folder: Path, **files: str) -> Path:
    """A house of files by place: ``rules__points`` is ``rules/points.yaml``."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
