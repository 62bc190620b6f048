"""One module for each kind of vendor file: bytes in, batches of daily figures in newsgen's units out.

A file is known by its columns, or by its usual name; column maps of the settings file are asked first.
pandas loads only when a file is read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsgen.errors import BadInput
from newsgen.market.batch import Batch, VendorFile

if TYPE_CHECKING:
    from newsgen.market.feeds.column_map import ColumnMap
    from newsgen.market.feeds.known import Feed

LISTING = "listing"
TABLES = (".csv", ".parquet")
NO_IDENTITIES: Mapping[str, str] = MappingProxyType({})


def recognise(given: Path | VendorFile, column_maps: Sequence[ColumnMap] = ()) -> Feed | None:
    """The kind of file this is, or None; BadInput when it is a table that cannot even be opened."""
    from newsgen.market.columns import header
    from newsgen.market.feeds.known import KNOWN

    file = vendor_file(given)
    for column_map in column_maps:
        if column_map.fits(file.name):
            from newsgen.market.feeds import mapped  # what reads workbooks is loaded for a map alone

            return mapped.feed(column_map)
    if not file.name.lower().endswith(TABLES):
        return None
    there = header(file)
    by_header = (feed for feed in KNOWN if feed.fits(there))
    by_name = (feed for feed in KNOWN if file.name in feed.usual)
    return next(by_header, None) or next(by_name, None)


def read(
    given: Path | VendorFile,
    column_maps: Sequence[ColumnMap] = (),
    identities: Mapping[str, str] = NO_IDENTITIES,
    only: Sequence[str] | None = None,
) -> tuple[Batch, ...]:
    """What a file holds, every share under the code its history is kept under.

    ``only`` keeps some share codes, and reads frugally where the kind of file allows it. Raises BadInput in
    one line for a file that nobody knows, or that cannot be read.
    """
    from newsgen.market.feeds.identities import merged

    file = vendor_file(given)
    feed = recognise(file, column_maps)
    if feed is None:
        raise unknown(file.name)
    some = only is not None and feed.read_some is not None
    batches = feed.read_some(file, only) if some and feed.read_some else feed.read(file)
    return tuple(merged(batch, identities) for batch in batches)


def unknown(name: str) -> BadInput:
    """The one line for a file that nobody knows: which kinds are known, and what else can be done."""
    from newsgen.market.feeds.known import KNOWN

    kinds = ", ".join(feed.about for feed in KNOWN)
    return BadInput(
        f"{name} is no file that newsgen knows. It knows: {kinds}. "
        "Describe its columns in newsgen.toml, under [feeds.NAME]."
    )


def vendor_file(given: Path | VendorFile) -> VendorFile:
    """The file with the name its addresses start with; a listing keeps its folder's.

    >>> vendor_file(Path("data/listing/2026-03-20.csv")).name
    'listing/2026-03-20.csv'
    """
    if isinstance(given, VendorFile):
        return given
    inside = given.parent.name == LISTING
    return VendorFile(f"{LISTING}/{given.name}" if inside else given.name, given)
