"""A folder as a place of delivery: each version whole in place of the one before, or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from newsgen.allowed import known, only, text
from newsgen.errors import ChangedThere, NotNow, Refused
from newsgen.publish.targets.common import COMMON, SENT, Common, common_of
from newsgen.records.delivery import Parcel, Receipt

REFUSALS = (FileNotFoundError, NotADirectoryError, PermissionError)


def target(name: str, table: Mapping[str, Any]) -> Folder:
    """A folder of newsgen.toml."""
    at = ("targets", name)
    only(table, {*COMMON, "path"}, at, ("path",))
    known(table["kind"], ("folder",), (*at, "kind"))
    return Folder(common_of(name, table), Path(text(table["path"], (*at, "path"), "path")).expanduser())


class Folder:
    """Files of stories in a folder; pictures beside them."""

    def __init__(self, common: Common, path: Path) -> None:
        self.common, self.path = common, path
        self.name, self.format, self.lang = common.name, common.format, common.lang
        self.takes_embargoed = common.embargo == SENT

    def look(self, parcel: Parcel, before: Receipt | None) -> str:
        """What a delivery would do."""
        place = self.path / parcel.name
        if _digest(place) == _of(parcel.content):
            return f"nothing: {place} is there"
        return f"{'replace' if before or place.exists() else 'write'} {place} ({len(parcel.content):,} bytes)"

    def deliver(self, parcel: Parcel, before: Receipt | None, *, overwrite: bool = False) -> Receipt:
        """The pictures first, then the story, so that no story points at nothing."""
        place, digest = self.path / parcel.name, _of(parcel.content)
        there = _digest(place)
        if there == digest:
            return Receipt(str(place), digest=digest, found=True)
        if there and before and there != before.digest and not overwrite:
            raise ChangedThere(f"{place} was changed since it was delivered. Say --overwrite to replace it.")
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            for picture in parcel.pictures:
                _put(self.path / picture.name, picture.content)
            _put(place, parcel.content)
        except REFUSALS as fault:
            raise Refused(f"{place} cannot be written: {fault.strerror}. Check the folder.") from fault
        except OSError as fault:
            raise NotNow(f"{place} cannot be written now: {fault.strerror}.") from fault
        return Receipt(str(place), digest=digest)


def _put(path: Path, content: bytes) -> None:
    """On the disk, whole, under its name, or not at all."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _digest(path: Path) -> str:
    try:
        return _of(path.read_bytes())
    except OSError:
        return ""


def _of(content: bytes) -> str:
    return sha256(content).hexdigest()
