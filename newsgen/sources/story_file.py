"""Stories to be checked: text, JSON, HTML or Markdown files, a folder of them, or standard input."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newsgen.errors import BadInput
from newsgen.sources.standard_input import STANDARD_INPUT, taken
from newsgen.sources.story_decoding import decoded
from newsgen.sources.story_shapes import HoldsADay, RawStory, stories_in

STDIN_NAME = "stdin"
IN_FOLDERS = (".txt", ".json")
"""What a folder is looked through for; a file that is named may end in anything."""


class Place(NamedTuple):
    """Where stories are looked for."""

    path: str
    named: bool
    """Whether somebody named the file itself, and not the folder that it lies in."""


def find(words: Sequence[str]) -> tuple[Place, ...]:
    """The files that words name, in their order; of a folder its stories, and those of its folders, sorted.

    Raises BadInput in one line for a folder that holds none. Files are not opened yet.
    """
    return tuple(place for word in words for place in _found(word))


def read(place: Place) -> tuple[RawStory, ...]:
    """The stories in a file or on standard input, one or more; BadInput in one line otherwise.

    A day file that lies beside the stories of a folder has none.
    """
    path = place.path
    raw = taken() if path == STANDARD_INPUT else _bytes(path)
    name = STDIN_NAME if path == STANDARD_INPUT else path
    shown = name if name.isprintable() else repr(name)
    try:
        return tuple(stories_in(shown, Path(path).suffix.lower(), decoded(shown, raw)))
    except HoldsADay:
        if place.named:
            raise
        return ()


def _found(word: str) -> Iterator[Place]:
    place = Path(word)
    if word == STANDARD_INPUT or not place.is_dir():
        yield Place(word, named=True)
        return
    paths = sorted(path for path in _below(place) if _is_story(path, place))
    if not paths:
        raise BadInput(f"{word} holds no story ({', '.join(IN_FOLDERS)}). Name a folder that does, or files.")
    yield from (Place(str(path), named=False) for path in paths)


def _below(place: Path) -> Iterator[Path]:
    def stop(fault: OSError) -> None:
        raise BadInput(f"{fault.filename} cannot be looked into: {fault.strerror}. Check its permissions.")

    for folder, _, names in os.walk(place, onerror=stop):
        yield from (Path(folder, name) for name in names)


def _is_story(path: Path, place: Path) -> bool:
    hidden = any(part.startswith((".", "~")) for part in path.relative_to(place).parts)
    return path.suffix.lower() in IN_FOLDERS and not hidden


def _bytes(path: str) -> bytes:
    shown = path if path.isprintable() else repr(path)
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise BadInput(f"{shown}: there is no such story. Check the path.") from None
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise BadInput(f"{shown} cannot be read: {reason}. Check the path and its permissions.") from None
