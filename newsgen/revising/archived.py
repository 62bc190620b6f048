"""The archive of what was published, which must be there: nothing can be held to anything otherwise."""

from __future__ import annotations

from newsgen import destinations
from newsgen.archive.archive import Archive
from newsgen.errors import BadInput


def opened(place: str | None) -> Archive:
    """The archive as named, or as newsgen.toml says; BadInput where nothing was ever filed there."""
    url = destinations.archive_url(place)
    found = Archive.there(url)
    if found is None:
        raise BadInput(f"nothing was ever filed in {url}. Name the archive with --archive, or publish first.")
    return found
