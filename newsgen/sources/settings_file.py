"""The house's own settings, ``newsgen.toml``: read, not yet judged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from newsgen.errors import BadInput

NAME = "newsgen.toml"


def read(path: str | Path) -> dict[str, Any]:
    """What the file says; BadInput in one line when there is none, or when it is no TOML."""
    import tomllib  # a house without settings needs none of it

    try:
        text = Path(path).read_text("utf-8-sig")
    except FileNotFoundError:
        raise BadInput(f"{path}: there is no such settings file. Check the path.") from None
    except UnicodeDecodeError:
        raise BadInput(f"{path} is not UTF-8 text. Save it as UTF-8.") from None
    except OSError as fault:
        raise BadInput(f"{path} cannot be read: {fault.strerror}. Check the path.") from None
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise BadInput(f"{path} is not TOML: {fault}. Correct it there.") from None


def near(folder: str | Path = ".") -> dict[str, Any]:
    """What ``newsgen.toml`` of a folder says, {} when it has none."""
    path = Path(folder) / NAME
    return read(path) if path.exists() else {}


def where_to_say() -> str:
    """What is to be done where the current folder's settings lack something: it may be another folder's."""
    if Path(NAME).exists():
        return f"Describe it in {NAME}"
    return f"This folder has no {NAME}: run newsgen in the one that has it"
