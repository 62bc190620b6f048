"""A place that keeps files by name: a version brought there once, and nobody's change written over.

The same rule for a folder, FTP, SFTP, object storage and web addresses that take PUT. First the story's file
is looked at: the same bytes are there already, or those that we left, or somebody else's. Then the pictures
go, and the story last, so that no story points at a picture that is not there; one that is taken back takes
its own away after it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from hashlib import sha256
from typing import Protocol

from newsgen.errors import ChangedThere, Refused
from newsgen.publish.targets.common import SENT, Common
from newsgen.records.delivery import Parcel, Picture, Receipt
from newsgen.records.filing import CANCELED
from newsgen.records.frozen import frozen


@frozen
class Kept:
    """A file as it is there."""

    digest: str
    """SHA-256 of its bytes; empty where the receiver does not let us look."""
    mark: str = ""
    """The receiver's own mark of that state, an ETag; empty where it has none."""


class Store(Protocol):
    """What a place has to do; each raises NotNow or Refused in one line."""

    def place(self, name: str) -> str:
        """Where a file of that name is: a path or an address, without any password."""
        ...

    def kept(self, name: str) -> Kept | None:
        """The file of that name; None where there is none."""
        ...

    def put(self, name: str, content: bytes, media_type: str, over: Kept | None) -> str:
        """The file whole under its name, in place of the one that was seen; returns its new mark.

        Where the receiver can tell, a file that is no longer ``over`` stays: ChangedThere.
        """
        ...

    def drop(self, name: str) -> None:
        """The file of that name is there no more."""
        ...


class FileTarget:
    """A place that keeps files by name as a target; its store is open for a look or a delivery at a time."""

    asks_again = False

    def __init__(self, common: Common, opened: Callable[[], AbstractContextManager[Store]]) -> None:
        self.name, self.format, self.lang = common.name, common.format, common.lang
        self.takes_embargoed = common.embargo == SENT
        self.opened = opened

    def digest(self, parcel: Parcel) -> str:
        """SHA-256 of its file."""
        return digest_of(parcel.content)

    def look(self, parcel: Parcel, before: Receipt | None) -> str:
        """What a delivery would do."""
        with self.opened() as store:
            return told(store, parcel, before)

    def deliver(self, parcel: Parcel, before: Receipt | None, *, overwrite: bool = False) -> Receipt:
        """The pictures first, then the story."""
        with self.opened() as store:
            return brought(store, parcel, before, overwrite=overwrite)


def digest_of(content: bytes) -> str:
    """SHA-256 in hexadecimal letters, as receipts keep it."""
    return sha256(content).hexdigest()


def draft_of(name: str, content: bytes) -> str:
    """The hidden name under which a file goes up. The same bytes have the same: what a killed process left is
    written over and gone when they come again, and two who send different ones never meet."""
    return f".{name}.{digest_of(content)[:16]}"


def told(store: Store, parcel: Parcel, before: Receipt | None) -> str:
    """In one line, what ``brought`` would do; ChangedThere is told too, not raised."""
    place, there = store.place(parcel.name), store.kept(parcel.name)
    if there and there.digest == digest_of(parcel.content):
        return f"nothing: {place} is there"
    try:
        _not_theirs(place, there, before.digest if before else "")
    except ChangedThere as changed:
        return f"hold it: {changed}"
    return f"{'replace' if there else 'write'} {place} ({_size(parcel)})"


def _size(parcel: Parcel) -> str:
    pictures = len(parcel.pictures)
    with_ = f", and {pictures} picture{'s' * (pictures > 1)}" if pictures else ""
    return f"{len(parcel.content):,} bytes{with_}"


def brought(store: Store, parcel: Parcel, before: Receipt | None, *, overwrite: bool) -> Receipt:
    """A version brought there, or found there."""
    place, there = store.place(parcel.name), store.kept(parcel.name)
    digest, pictures = digest_of(parcel.content), _digests(parcel)
    if there and there.digest == digest:
        left = _taken_away(store, parcel, before)
        return Receipt(place, digest=digest, seen=there.mark, media=pictures, found=True, notes=left)
    if not overwrite:
        _not_theirs(place, there, before.digest if before else "")
    for picture in parcel.pictures:
        _picture(store, picture, before, overwrite=overwrite)
    mark = store.put(parcel.name, parcel.content, parcel.media_type, there)
    left = _taken_away(store, parcel, before)
    return Receipt(place, digest=digest, seen=mark, media=pictures, notes=left)


def _digests(parcel: Parcel) -> tuple[tuple[str, str], ...]:
    return tuple((each.name, digest_of(each.content)) for each in parcel.pictures)


def _picture(store: Store, picture: Picture, before: Receipt | None, *, overwrite: bool) -> None:
    there = store.kept(picture.name)
    if there and there.digest == digest_of(picture.content):
        return
    ours = dict(before.media).get(picture.name) if before else None
    # One of which we know nothing is what an earlier try left, drawn by another version of the library.
    if ours and not overwrite:
        _not_theirs(store.place(picture.name), there, ours)
    store.put(picture.name, picture.content, picture.media_type, there)


def _taken_away(store: Store, parcel: Parcel, before: Receipt | None) -> tuple[str, ...]:
    """A withdrawn story's pictures taken away, for they say what it said; a line for each that stays."""
    if parcel.item.status != CANCELED or before is None:
        return ()
    told = (_dropped(store, name, ours) for name, ours in before.media)
    return tuple(each for each in told if each)


def _dropped(store: Store, name: str, ours: str) -> str:
    there, place = store.kept(name), store.place(name)
    if there is None:
        return ""
    if there.digest not in ("", ours):
        return f"left {place}, which was changed since it was delivered; take it away there"
    try:
        store.drop(name)
    except Refused as no:
        return f"left {place}, for it may not be taken away from here: {no}"
    return ""


def _not_theirs(place: str, there: Kept | None, ours: str) -> None:
    """Refuses to replace what is not as we left it. Empty digests are not known, and hinder nothing."""
    if there is None or not there.digest or there.digest == ours:
        return
    if ours:
        raise ChangedThere(f"{place} was changed since it was delivered. Say --overwrite to replace it.")
    raise ChangedThere(
        f"{place} is there with other words, and was not delivered from here. Say --overwrite to replace it."
    )
