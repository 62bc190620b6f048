"""Where a stored figure came from: each version of it, the file that told it, and the file's digest."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from newsgen.errors import BadInput
from newsgen.market.batch import PLACES
from newsgen.market.store.connect import to_read
from newsgen.market.store.known import FOREVER
from newsgen.market.store.moments import moment_of
from newsgen.market.store.raw import raw_folder
from newsgen.records.ingested import Origin

ADDRESS = re.compile(r"(?:[^#]*#)?(?P<day>\d{4}-\d\d-\d\d)/(?P<series>[^/]+)/(?P<field>[a-z_]+)")


FIGURES = """
SELECT kind, value, epoch_us(versions.known_at), name, kept, digest, feed
FROM versions JOIN files USING (file)
WHERE series = ? AND session = ? AND field = ? AND versions.known_at <= ? ORDER BY entry
"""
HALTS = """
SELECT 'notices', count(*), epoch_us(any_value(notices.known_at)), any_value(name), any_value(kept),
       any_value(digest), any_value(feed) FROM notices JOIN files USING (file)
WHERE market = ? AND session = ? AND kind = ? AND notices.known_at <= ? GROUP BY entry ORDER BY entry
"""
"""How many halts of a kind the file told of the session."""


def origins(path: Path, address: str, known_at: datetime | None = None) -> tuple[Origin, ...]:
    """Every version of a figure known by a moment, the first one first.

    BadInput when the address is none, or leads to nothing in the store.
    """
    found = ADDRESS.fullmatch(address)
    try:
        day = date.fromisoformat(found["day"]) if found else None
    except ValueError:
        day = None
    if not found or day is None:
        raise BadInput(f"{address} is no address in a store. Write it as {path.name}#2026-02-25/KOSPI/close.")
    with to_read(path) as store:
        asked = [found["series"], day, found["field"], known_at or FOREVER]
        rows = store.execute(FIGURES, asked).fetchall() or store.execute(HALTS, asked).fetchall()
    if not rows:
        raise BadInput(f"{path} knows nothing at {found[0]}. Check series, session and field.")
    whole = f"{path.name}#{day}/{found['series']}/{found['field']}"
    folder = raw_folder(path).name
    return tuple(
        Origin(
            whole,
            Decimal(value).scaleb(-PLACES[kind].get(found["field"], 0)),
            moment_of(known),
            name,
            f"{folder}/{kept}",
            digest,
            feed,
        )
        for kind, value, known, name, kept, digest, feed in rows
    )
