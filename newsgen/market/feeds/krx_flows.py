"""Net buying by investor group on a market, day by day: ``kospi_investor_flows.parquet``.

Source: Korea Exchange, as nextinvestment/kospi-flows collects it,
https://github.com/nextinvestment/kospi-flows. The exchange's own page is
http://data.krx.co.kr, statistic 12008 (투자자별 거래실적).

Units: 100 million won (억원), handed on in whole won.

The market of a row is in the column ``market``, or else in the file's name.

Traps: 기관계, institutions, is the sum of the six groups that follow it, so they are left alone; the four
groups read here add up to zero but for rounding. The last rows may still be provisional: the exchange
publishes the evening's figures after the close.
"""

from __future__ import annotations

from newsgen.market.batch import FLOWS, Batch, VendorFile, template
from newsgen.market.columns import header, read_parquet
from newsgen.market.feeds.one_series import one_series, series_of

FIELDS = {"retail": "개인", "foreign": "외국인", "institutions": "기관계", "other": "기타법인"}
HEADER = ("date", *FIELDS.values())
MARKET = "market"

WON_DECIMALS = 8
"""100 million won has so many zeros: a figure counted in its hundred-millionths is in whole won."""


def read(file: VendorFile) -> tuple[Batch, ...]:
    """The flows of every market in the file; BadInput in one line when it cannot be used."""
    decimals = dict.fromkeys(FIELDS.values(), WON_DECIMALS)
    told = MARKET in header(file)
    columns = read_parquet(file, "date", decimals, texts=(MARKET,) if told else ())
    figures = {group: columns.figures[name] for group, name in FIELDS.items()}
    markets = columns.texts[MARKET] if told else one_series(series_of(file.name), len(columns.days))
    several = len(set(markets.tolist())) > 1
    address = template(file.name, "{day}/{series}/{field}" if several else "{day}/{field}")
    return (Batch(FLOWS, file.name, markets, columns.days, figures, address, FIELDS),)
