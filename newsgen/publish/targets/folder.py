"""A folder as a place of delivery: each version whole in place of the one before, or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

from newsgen.allowed import known, only, text
from newsgen.errors import NotDelivered, NotNow, Refused
from newsgen.publish.targets.common import COMMON, common_of
from newsgen.publish.targets.store import FileTarget, Kept, digest_of

LATER = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EAGAIN, errno.ESTALE, errno.ETIMEDOUT})
"""What a full disk or a network share that is away says; for everything else a person has to act."""

NO_SUCH_QUESTION = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF})
"""What network shares say that cannot be asked whether a folder is on the disk."""

STALE = 600
"""Seconds. No process takes so long between a draft and its file, unless it was killed."""


def target(name: str, table: Mapping[str, Any]) -> FileTarget:
    """A folder of newsgen.toml."""
    at = ("targets", name)
    only(table, {*COMMON, "path"}, at, ("path",))
    known(table["kind"], ("folder",), (*at, "kind"))
    path = Path(text(table["path"], (*at, "path"), "path")).expanduser()
    return FileTarget(common_of(name, table), lambda: nullcontext(_Files(path)))


class _Files:
    """The folder as a store."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def place(self, name: str) -> str:
        return str(self.path / name)

    def kept(self, name: str) -> Kept | None:
        try:
            return Kept(digest_of((self.path / name).read_bytes()))
        except FileNotFoundError:
            return None
        except OSError as fault:
            raise _fault(self.path / name, "read", fault) from fault

    def put(self, name: str, content: bytes, media_type: str, over: Kept | None) -> str:  # noqa: ARG002
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            _put(self.path / name, content)
        except OSError as fault:
            raise _fault(self.path / name, "written", fault) from fault
        return ""

    def drop(self, name: str) -> None:
        try:
            (self.path / name).unlink(missing_ok=True)
        except OSError as fault:
            raise _fault(self.path / name, "taken away", fault) from fault


def _fault(path: Path, what: str, fault: OSError) -> NotDelivered:
    """What an answer of the disk means for a delivery."""
    if fault.errno in LATER:
        return NotNow(f"{path} cannot be {what} now: {fault.strerror}. Make room, or wait for the disk.")
    return Refused(f"{path} cannot be {what}: {fault.strerror}. Check the folder.")


def _put(path: Path, content: bytes) -> None:
    """On the disk, whole, under its name, or not at all."""
    # No number of a process: two machines that share the folder may have the same.
    draft = path.with_name(f".{path.name}.{uuid4().hex[:16]}")
    try:
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _swept(path, draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    _settled(path.parent)


def _swept(path: Path, draft: Path) -> None:
    """Without the drafts of this file that killed processes left: those much older than the one just written,
    by the clock of the disk, which several machines may share."""
    begins, written = f".{path.name}.", draft.stat().st_mtime
    for each in path.parent.iterdir():
        if each.name.startswith(begins):
            with suppress(OSError):  # another process may sweep too, or it is another user's
                if each.stat().st_mtime < written - STALE:
                    each.unlink()


def _settled(folder: Path) -> None:
    """The new name itself on the disk, so that it outlives a power cut."""
    held = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(held)
    except OSError as fault:
        if fault.errno not in NO_SUCH_QUESTION:
            raise
    finally:
        os.close(held)
