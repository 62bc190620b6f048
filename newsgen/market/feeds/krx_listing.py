"""Every listed share on one day, ``listing/DATE.csv``, and what each share is, ``listing_desc_DATE.csv``.

Source: Korea Exchange, statistic MDCSTAT01501, as FinanceDataReader's ``StockListing("KRX")`` and
``StockListing("KRX-DESC")`` return it and https://github.com/FinanceData/fdr_krx_data_cache keeps it
(``data/listing``).

Units: prices and ``Changes`` in won as traded, ``ChagesRatio`` (sic) in percent, ``Amount`` and ``Marcap``
in won, ``Stocks`` in shares.

Traps:

- The text starts with a byte-order mark, and its first column is the row number without a name.
- Nothing in the file says which day it is of: its name does. Asked on a day without trading, the vendor
  returns the listing of the last session again: a copy under a wrong date, for the checks to refuse.
- ``ChangeCode`` is 1 up, 2 down, 3 flat, 4 up to the limit, 5 down to the limit, 0 without a price move
  because nothing was traded. ``Changes`` is signed here, and unsigned where the exchange prints it so.
- A share without a trade has zero open, high and low, which are no prices, and the close before.
- On its first day a share's change is reckoned from the offer price and may be far beyond 30 percent.
- ``Market`` is KOSPI, KOSDAQ, KOSDAQ GLOBAL (a segment of the Kosdaq) or KONEX.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from newsgen.errors import BadInput
from newsgen.market.batch import NAMES, PLACES, SHARE, Batch, VendorFile, template
from newsgen.market.columns import read_csv, texts_of
from newsgen.market.feeds.krx_shares import without_trades
from newsgen.market.feeds.signs import signed

if TYPE_CHECKING:
    from newsgen.market.columns import Days, Texts

FIELDS = {
    "close": "Close",
    "open": "Open",
    "high": "High",
    "low": "Low",
    "change": "Changes",
    "percent": "ChagesRatio",
    "volume": "Volume",
    "turnover": "Amount",
    "cap": "Marcap",
    "listed": "Stocks",
}
TEXTS = ("Code", "Name", "Market")
HEADER = (*TEXTS, "ChangeCode", *FIELDS.values())
DESCRIPTION = ("Code", "Name", "Market", "ListingDate")
DOWN = (2, 5)
SEGMENTS = {"KOSDAQ GLOBAL": "KOSDAQ"}


def read(file: VendorFile, only: Sequence[str] | None = None) -> tuple[Batch, ...]:
    """The listed shares of the file's day, or only some codes; BadInput when it cannot be used."""
    day = day_of(file.name)
    decimals = {name: PLACES[SHARE][field] for field, name in FIELDS.items()}
    columns = read_csv(file, day, decimals | {"ChangeCode": 0}, TEXTS)
    figures = without_trades({field: columns.figures[name] for field, name in FIELDS.items()})
    falls = np.isin(columns.figures["ChangeCode"], DOWN)
    figures["change"] = signed(figures["change"], falls)
    codes, names, markets = (columns.texts[name] for name in TEXTS)
    address = template(file.name, "{series}/{field}")
    batch = Batch(
        SHARE,
        file.name,
        codes,
        columns.days,
        figures,
        address,
        FIELDS,
        names=names,
        markets=_markets(markets),
    )
    return (batch if only is None else batch.only(np.isin(codes, list(only))),)


def read_description(file: VendorFile) -> tuple[Batch, ...]:
    """The names of ``listing_desc_DATE.csv``, with market and day of listing; no figures."""
    day = np.datetime64(day_of(file.name))
    texts = texts_of(file, DESCRIPTION)
    codes, names, markets = (texts[name] for name in TEXTS)
    days = np.full(len(codes), day)
    listed_on = _days(file, texts["ListingDate"])
    address = template(file.name, "{series}/{field}")
    return (Batch(NAMES, file.name, codes, days, {}, address, {}, names, _markets(markets), listed_on),)


def _days(file: VendorFile, cells: Texts) -> Days:
    for row, cell in enumerate(cells, start=1):
        if cell and not _is_day(cell):
            raise BadInput(f"{file.name}: ListingDate in row {row} is {cell!r}, no day. Correct the file.")
    return np.array([cell or "NaT" for cell in cells], dtype="datetime64[D]")


def _is_day(cell: str) -> bool:
    try:
        date.fromisoformat(cell)
    except ValueError:
        return False
    return True


def day_of(name: str) -> date:
    """The day in a file's name, the last one where it has several; BadInput when it has none.

    >>> day_of("listing/2026-03-20.csv").isoformat()
    '2026-03-20'
    """
    try:
        return date.fromisoformat(re.findall(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)", name)[-1])
    except (IndexError, ValueError):
        raise BadInput(f"{name} does not say its day. Name it for the session: 2026-03-20.csv.") from None


def _markets(markets: Texts) -> Texts:
    return np.array([SEGMENTS.get(each, each) for each in markets], dtype=np.object_)
