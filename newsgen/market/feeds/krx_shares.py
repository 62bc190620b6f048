"""Every listed share by day: ``stocks_daily.parquet``.

Source: Korea Exchange, as do0405/invest-KR collects it, https://github.com/do0405/invest-KR, in the columns
that pykrx returns.

Units: prices in won, 거래량 in shares, 등락률 in percent with many decimals.

Traps:

- A day without a trade has zero open, high and low, which are no prices; its close is the close before,
  carried on, and its volume a true zero.
- Prices before a split, a rights issue or a stock dividend are restated (수정주가), as pykrx returns them
  unless asked for ``adjusted=False``: some were never traded. They are found by their being off the
  exchange's ticks, and marked; high and low may then miss the close by a won of rounding.
- 등락률 is reckoned from two closes of the file and is empty in a new share's first row. Shares being
  wound up trade without a daily limit in their last days.
- The file's last day may have been taken before all trading of the day was over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.batch import PLACES, SHARE, Batch, VendorFile, template
from newsgen.market.columns import NOTHING, read_parquet
from newsgen.market.feeds.ticks import restated

if TYPE_CHECKING:
    from newsgen.market.columns import Ints

CODE, DAY = "종목코드", "날짜"
FIELDS = {
    "close": "종가",
    "open": "시가",
    "high": "고가",
    "low": "저가",
    "volume": "거래량",
    "percent": "등락률",
}
PRICES = ("close", "open", "high", "low")
HEADER = (CODE, DAY, *FIELDS.values())


def read(file: VendorFile, only: Sequence[str] | None = None) -> tuple[Batch, ...]:
    """The shares of the file, or only some codes; BadInput in one line when it cannot be used."""
    decimals = {name: PLACES[SHARE][field] for field, name in FIELDS.items()}
    kept = None if only is None else {CODE: only}
    columns = read_parquet(file, DAY, decimals, texts=(CODE,), rounded=(FIELDS["percent"],), only=kept)
    figures = {field: columns.figures[name] for field, name in FIELDS.items()}
    address = template(file.name, "{day}/{series}/{field}")
    codes = columns.texts[CODE]
    traded = figures["volume"] > 0
    prices = (np.where(traded, figures[field], NOTHING) for field in PRICES)
    never_traded = restated(codes, columns.days, *prices)
    return (
        Batch(
            SHARE,
            file.name,
            codes,
            columns.days,
            without_trades(figures),
            address,
            FIELDS,
            restated=never_traded,
        ),
    )


def without_trades(figures: Mapping[str, Ints]) -> dict[str, Ints]:
    """The same figures, with nothing for the zero prices of days without a trade.

    A zero price beside a volume stays: such a bar is impossible, and the checks refuse it.
    """
    quiet = figures["volume"] == 0
    return {
        field: np.where(quiet & (column == 0), NOTHING, column) if field in PRICES else column
        for field, column in figures.items()
    }
