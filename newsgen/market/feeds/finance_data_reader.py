"""What FinanceDataReader answers for a share or for dollar-won, kept as the CSV text of its frame.

Source: https://github.com/FinanceData/FinanceDataReader, ``DataReader`` in ``data.py`` (checked at 0.9.202).
Its answers for KS11, KQ11 and KS200 have the columns of krx_index.py, those of ``StockListing("KRX")`` the
columns of krx_listing.py, and are read there.

Units: share prices in won, ``Volume`` in shares, ``Change`` a fraction (0.0275), USD/KRW in won per dollar.

Traps:

- The frame does not say what it is of; the name of the kept file does.
- Share prices come from Naver's chart, which restates them after every capital change: compare them, never
  tell them as traded. ``Change`` is reckoned from them and empty in the first row. Every row is marked.
- The same chart writes zero for open, high and low on a day without a trade.
- ``USD/KRW`` is Yahoo's KRW=X, an indicative rate of the whole day in London, filed under the UTC date: it
  is neither the Seoul close nor the noon rate, and gets a name of its own. Its figures are floats of 32
  bits, rounded here to four decimals.
"""

from __future__ import annotations

import re

import numpy as np

from newsgen.errors import BadInput
from newsgen.market.batch import PLACES, RATE, SHARE, Batch, VendorFile, template
from newsgen.market.columns import read_csv
from newsgen.market.feeds.krx_shares import without_trades
from newsgen.market.feeds.one_series import one_series
from newsgen.market.feeds.one_share import code_of

FIELDS = {"close": "Close", "open": "Open", "high": "High", "low": "Low", "volume": "Volume"}
CHANGE = "Change"
SHARE_HEADER = ("Date", *FIELDS.values(), CHANGE)
RATE_HEADER = ("", "Open", "High", "Low", "Close", "Volume", "Adj Close")
RATE_SERIES = "USDKRW.yahoo"
RATE_WORDS = {"usd", "krw"}
"""In the name of a file of this rate: Yahoo's tables of anything look the same."""


def read_share(file: VendorFile) -> tuple[Batch, ...]:
    """One share by day, every price marked as restated; BadInput in one line when it cannot be used."""
    code = code_of(file.name)
    decimals = {name: PLACES[SHARE][field] for field, name in FIELDS.items()} | {CHANGE: 4}
    columns = read_csv(file, "Date", decimals, rounded=(CHANGE,))
    figures = {field: columns.figures[name] for field, name in FIELDS.items()}
    # A fraction counted in ten-thousandths is a percent counted in hundredths.
    figures = without_trades(figures) | {"percent": columns.figures[CHANGE]}
    series, marked = one_series(code, len(columns.days)), np.ones(len(columns.days), dtype=np.bool_)
    address, fields = template(file.name, "{day}/{field}"), FIELDS | {"percent": CHANGE}
    return (Batch(SHARE, file.name, series, columns.days, figures, address, fields, restated=marked),)


def read_rate(file: VendorFile) -> tuple[Batch, ...]:
    """Dollar-won as Yahoo indicates it; BadInput in one line when it cannot be used."""
    if not set(re.split(r"[^a-z]+", file.name.lower())) >= RATE_WORDS:
        raise BadInput(f"{file.name} does not say that it holds dollar-won. Put USD-KRW into its name.")
    columns = read_csv(file, "", {"Close": PLACES[RATE]["close"]}, rounded=("Close",))
    series, figures = one_series(RATE_SERIES, len(columns.days)), {"close": columns.figures["Close"]}
    address = template(file.name, "{day}/{field}")
    return (Batch(RATE, file.name, series, columns.days, figures, address, {"close": "Close"}),)
