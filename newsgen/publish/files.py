"""How does a finished output reach the disk whole, or not at all?"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from newsgen.errors import CannotWrite


def write_whole(path: Path, content: bytes) -> None:
    """Put the bytes where they should go; a reader meets the old file or the new one, never a part.

    A pipe or a device cannot be replaced and is written to as it stands.
    Raises CannotWrite with one line when it cannot be done; nothing is then left behind.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(content)
        else:
            _replace(path.resolve(), content)
    except OSError as error:
        raise _cannot(path, error) from error


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put each file at its place under the folder, which is made where it is missing."""
    for name, content in files.items():
        target = folder / name
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CannotWrite(
                f"cannot make {target.parent}: {error.strerror}. Name another folder."
            ) from error
        write_whole(target, content)


@contextmanager
def growing(path: Path) -> Iterator[Callable[[bytes], None]]:
    """Takes a file piece by piece and puts it where it should go when all is said: whole or not at all, and
    not when nothing was said.

    A pipe or a device cannot be replaced and is written to as it stands.
    """
    special = path.exists() and not path.is_file() and not path.is_dir()
    target = path.resolve()
    draft = target if special else target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with draft.open("wb") as file:
            yield lambda piece: _put(file, piece, path)
            said = bool(file.tell()) if file.seekable() else True
        if said and not special:
            draft.replace(target)
    except OSError as error:
        raise _cannot(path, error) from error
    finally:
        if not special:
            draft.unlink(missing_ok=True)


def _put(file: BinaryIO, piece: bytes, path: Path) -> None:
    try:
        file.write(piece)
    except OSError as error:
        raise _cannot(path, error) from error


def _cannot(path: Path, error: OSError) -> CannotWrite:
    reason = error.strerror or str(error)
    return CannotWrite(f"cannot write {path}: {reason}. Name a file in a folder you may write to.")


def _replace(path: Path, content: bytes) -> None:
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
