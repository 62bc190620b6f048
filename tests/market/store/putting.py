"""Files put into a store, and what it says afterwards."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from newsgen.market.batch import Batch
from newsgen.market.store.connect import to_read
from newsgen.market.store.holdings import open_store
from newsgen.market.store.intake import opened, raw_file
from newsgen.records.ingested import Ingested
from newsgen.sessions import KST
from tests.market.made_batches import INDEX, MONDAY, closes, sessions

MORNING = datetime(2026, 3, 20, 9, 0, tzinfo=KST)
LATER = MORNING + timedelta(days=1)
FIRST, SECOND, THIRD = sessions(3)
EVERYTHING = "SELECT COLUMNS(*)::VARCHAR FROM {}"
TABLES = ("files", "ingests", "versions", "names", "refusals")


def put(
    store: Path, *batches: Batch, at: datetime = MORNING, feed: str = "mine", content: bytes = b"1"
) -> Ingested:
    """One file with these batches, taken in at a moment."""
    with opened(store, at) as door:
        return door.take(raw_file("made.csv", content, feed), batches, lambda _done, _of: None)


def index(*prices: Any, first: date = MONDAY) -> Batch:
    return closes(*prices, kind=INDEX, series="KOSPI", first=first)


def seen(store: Path, at: datetime | None = None, name: str = "KOSPI") -> dict[str, Decimal]:
    """Closes by day as known at a moment."""
    batch = open_store(store, at).index(name)
    assert batch is not None
    return {
        str(day): Decimal(int(price)).scaleb(-2)
        for day, price in zip(batch.days, batch.figures["close"], strict=True)
    }


def contents(store: Path) -> dict[str, list[Any]]:
    """Everything in every table."""
    with to_read(store) as held:
        return {name: sorted(map(repr, held.execute(EVERYTHING.format(name)).fetchall())) for name in TABLES}
