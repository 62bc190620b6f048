"""Won per dollar at noon in New York, day by day: ``usdkrw_fred_noon.csv``.

Source: Federal Reserve, series DEXKOUS, https://fred.stlouisfed.org/series/DEXKOUS: "noon buying rates in
New York City for cable transfers payable in foreign currencies".

Units: won per dollar, up to four decimals. A day without a rate is an empty cell, or a full stop in
older downloads.

Traps: this is **not** the close of the Seoul market at 15:30; it is good for history and for converting
amounts, and is named ``USDKRW.noon`` so that nobody quotes it as the onshore close. Noon in New York comes
after the Seoul close of the same date. FinanceDataReader's ``FRED:DEXKOUS`` fills days without a rate with
the rate before; that is why it is not read here.
"""

from __future__ import annotations

from newsgen.market.batch import PLACES, RATE, Batch, VendorFile, template
from newsgen.market.columns import read_csv
from newsgen.market.feeds.one_series import one_series

SERIES = "USDKRW.noon"
FIELDS = {"close": "DEXKOUS"}
HEADER = ("observation_date", "DEXKOUS")


def read(file: VendorFile) -> tuple[Batch, ...]:
    """The rates of the file; BadInput in one line when it cannot be used."""
    columns = read_csv(file, "observation_date", {"DEXKOUS": PLACES[RATE]["close"]})
    named = one_series(SERIES, len(columns.days))
    figures = {"close": columns.figures["DEXKOUS"]}
    return (
        Batch(RATE, file.name, named, columns.days, figures, template(file.name, "{day}/{field}"), FIELDS),
    )
