"""Vendor files into a store: found or asked for, kept as they came, read, checked, and taken in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newsgen.errors import BadInput, CannotWrite
from newsgen.market.batch import VendorFile
from newsgen.market.feeds.column_map import ColumnMap
from newsgen.market.feeds.house import compile_house
from newsgen.publish.files import write_whole
from newsgen.publish.progress import Watch
from newsgen.records.ingested import Ingested, Intake, Origin, Refusal
from newsgen.sources import live, settings_file, vendor_files

if TYPE_CHECKING:
    from newsgen.market.store.intake import Door

UNREADABLE = "cannot be read"
"""The reason for refusing a file of a folder that is not what its name or its columns say."""


@dataclass(frozen=True, slots=True)
class Offered:
    """One file on its way in."""

    file: VendorFile
    named: bool
    """Whether it was asked for by its own name: then it must be market data."""


def ingest(
    sources: Sequence[str],
    store: Path,
    known_at: datetime,
    watch: Watch,
    *,
    settings: Path | None = None,
    days: tuple[date, date] | None = None,
) -> Intake:
    """What became of each file; the store is made where there is none.

    ``settings`` is a newsgen.toml with column maps; without it, the one in the current folder. ``days`` are
    what vendors are asked for. Raises BadInput, one line, for a source that cannot be used or a store that
    cannot be opened; what was taken before stays, and the next run goes on from there.
    """
    from newsgen.market.store import intake  # DuckDB and pandas load only here

    told = settings_file.read(settings) if settings else settings_file.near()
    maps = compile_house(told).maps
    if days and not any(live.is_live(source) for source in sources):
        raise BadInput(
            "--from and --to are for vendors, and none is asked: files are taken whole. Leave them out."
        )
    offered = tuple(each for source in sources for each in _offered(source, days))
    _require_known(offered, maps)
    done: list[Ingested] = []
    left_alone: list[str] = []
    with intake.opened(store, known_at) as door:
        for at, file in enumerate(offered, 1):
            watch.file(file.file.name, at, len(offered))
            found = _file_in(door, file, _Shelf(store, maps), watch)
            if found is None:
                left_alone.append(file.file.name)
            else:
                done.append(found)
                watch.taken(found)
    revisions = [each for file in done for each in file.revisions]
    repairs = intake.repairs_since(store, door.before, revisions) if revisions else ()
    return Intake(str(store), known_at, tuple(done), tuple(left_alone), repairs)


def show(store: Path, address: str, known_at: datetime | None = None) -> tuple[Origin, ...]:
    """Every version of a stored figure and the raw file of each; BadInput when there is none."""
    from newsgen.market.store.origin import origins

    return origins(store, address, known_at)


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Where raw bytes are kept, and how tables of the desk's own are read."""

    store: Path
    maps: Sequence[ColumnMap]


def _offered(source: str, days: tuple[date, date] | None) -> Iterator[Offered]:
    if live.is_live(source):
        if days is None:
            raise BadInput(f"{source} asks a vendor. Say for which days with --from and --to.")
        answer = live.ask(source, *days)
        yield Offered(VendorFile(answer.name, answer.content), named=True)
        return
    for found in vendor_files.find(source):
        yield Offered(VendorFile(found.name, found.path), named=Path(source).is_file())


def _require_known(offered: Sequence[Offered], maps: Sequence[ColumnMap]) -> None:
    """Raises BadInput, before anything is taken, when a file that was named is nothing newsgen knows."""
    from newsgen.market import feeds

    for each in offered:
        if each.named and feeds.recognise(each.file, maps) is None:
            raise feeds.unknown(each.file.name)


def _file_in(door: Door, offered: Offered, shelf: _Shelf, watch: Watch) -> Ingested | None:
    """What becomes of a file; None for one of a folder that is no market data at all."""
    from newsgen.market import feeds
    from newsgen.market.store.intake import raw_file
    from newsgen.market.store.raw import raw_folder

    file = VendorFile(offered.file.name, _bytes(offered.file))
    try:
        feed = feeds.recognise(file, shelf.maps)
        if feed is None:
            return None
        batches = feed.read(file)
    except BadInput as fault:
        if offered.named:
            raise
        return _unreadable(file, str(fault))
    raw = raw_file(file.name, file.raw(), feed.name)
    _keep(raw_folder(shelf.store) / raw.kept, file.raw())
    return door.take(raw, batches, watch.rows)


def _bytes(file: VendorFile) -> bytes:
    try:
        return file.raw()
    except OSError as fault:
        raise BadInput(f"{file.name} cannot be read: {fault.strerror}. Check its permissions.") from None


def _keep(path: Path, content: bytes) -> None:
    """Keeps the raw bytes; a file that is there already has the same, as its name holds their digest."""
    if path.exists() and path.stat().st_size == len(content):
        return
    try:
        path.parent.mkdir(exist_ok=True)
    except OSError as fault:
        reason = f"cannot make the folder {path.parent}: {fault.strerror}"
        raise CannotWrite(f"{reason}. Check what is there, and the permissions.") from None
    write_whole(path, content)


def _unreadable(file: VendorFile, fault: str) -> Ingested:
    from newsgen.market.store.intake import raw_file

    refused = (Refusal(file.name, "", None, "", UNREADABLE, fault),)
    return Ingested(file.name, raw_file(file.name, file.raw(), "").digest, "", refused=refused)
