"""Daily index figures as the exchange gives them: ``kospi.csv``, ``kosdaq.csv``, ``kospi200.csv``.

Source: Korea Exchange, as FinanceDataReader collects and returns them for KS11, KQ11 and KS200,
https://github.com/FinanceData/fdr_krx_data_cache (``data/index``) and
https://github.com/FinanceData/FinanceDataReader/blob/master/src/FinanceDataReader/krx/data.py.

Units: prices and ``Comp`` in points, ``Volume`` in shares, ``Amount`` and ``MarCap`` in won.

Traps:

- ``Change`` is a fraction (0.0191), not a percent.
- ``UpDown`` is 1 up, 2 down, 3 flat; ``Comp`` is signed here, and unsigned where the exchange prints it so.
- The file does not say which index it is of; its name does.
- Early rows hold closes only. The Kosdaq of 1996 repeats the close as open, high and low: no price range.
- ``MarCap`` is empty until 2001-06-08. The Kospi 200 has days before 1994-06-15, reckoned backwards, and
  days without a volume or turnover, and writes its whole numbers as ``4024570.0``.
- The exchange traded on Saturdays until 1998-12-05.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.batch import INDEX, Batch, VendorFile, template
from newsgen.market.columns import NOTHING, read_csv
from newsgen.market.feeds.one_series import one_series, series_of
from newsgen.market.feeds.signs import signed

if TYPE_CHECKING:
    from newsgen.market.columns import Ints

FIELDS = {
    "close": "Close",
    "open": "Open",
    "high": "High",
    "low": "Low",
    "change": "Comp",
    "percent": "Change",
    "volume": "Volume",
    "turnover": "Amount",
    "cap": "MarCap",
}
DECIMALS = dict.fromkeys(("Close", "Open", "High", "Low", "Comp"), 2) | {
    "Change": 4,  # a fraction in ten thousandths is a percent in hundredths
    "UpDown": 0,
    "Volume": 0,
    "Amount": 0,
    "MarCap": 0,
}
HEADER = ("Date", *DECIMALS)
DOWN = 2


def read(file: VendorFile) -> tuple[Batch, ...]:
    """The index of the file by day; BadInput in one line when it cannot be used."""
    name = series_of(file.name)
    columns = read_csv(file, "Date", DECIMALS, rounded=("Change",))
    figures = {field: columns.figures[name] for field, name in FIELDS.items()}
    figures["change"] = signed(figures["change"], columns.figures["UpDown"] == DOWN)
    named = one_series(name, len(columns.days))
    address = template(file.name, "{day}/{field}")
    return (Batch(INDEX, file.name, named, columns.days, _without_copies(figures), address, FIELDS),)


def _without_copies(figures: dict[str, Ints]) -> dict[str, Ints]:
    """Open, high and low are dropped where the file only repeats the close in them."""
    copied = figures["change"] == NOTHING
    for field in ("open", "high", "low"):
        copied &= figures[field] == figures["close"]
    return figures | {field: np.where(copied, NOTHING, figures[field]) for field in ("open", "high", "low")}
