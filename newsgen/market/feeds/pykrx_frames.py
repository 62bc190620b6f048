"""What pykrx answers, kept as the CSV text of its frames.

Source: https://github.com/sharebook-kr/pykrx, ``pykrx/stock/stock_api.py`` (checked at 1.2.9), which asks
http://data.krx.co.kr.

- ``get_index_ohlcv(from, to, "1001")``: 날짜, 시가 고가 저가 종가 in points, 거래량 in shares, 거래대금 and
  상장시가총액 in won.
- ``get_market_ohlcv(from, to, code, adjusted=False)``: 날짜, 시가 고가 저가 종가 in won as traded, 거래량,
  거래대금, 등락률 in percent. Without ``adjusted=False`` the same without 거래대금, and restated.
- ``get_market_ohlcv(day, market="ALL")``: 티커 and the same, with 시가총액 in won.
- ``get_market_cap(...)``: 날짜, or 티커 and 종가; 시가총액, 거래량, 거래대금, 상장주식수 in shares.
- ``get_market_trading_value_by_date(from, to, "KOSPI")``: 날짜, 기관합계 기타법인 개인 외국인합계 전체
  in won.

Traps:

- The index ticker, the share code and the day of a whole market are not in the frame: the name of the kept
  file says them.
- Without ``adjusted=False`` prices are Naver's, restated after every capital change; they come without
  거래대금 (turnover), and every row is marked.
- Where the exchange has no figure pykrx writes 0: an index has no zero figures, and a share without a trade
  no zero prices.
- A market asked about on a day without trading answers with zeros for every share.
- 외국인합계, all foreign investors, is what the wires call foreign; 전체 adds up to zero.
- Trading value is in won, not in the 100 million won of krx_flows.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.batch import FLOWS, INDEX, PLACES, SHARE, Batch, VendorFile, template
from newsgen.market.columns import NOTHING, Columns, header, read_csv
from newsgen.market.feeds import krx_shares
from newsgen.market.feeds.krx_listing import day_of
from newsgen.market.feeds.one_series import one_series, series_of
from newsgen.market.feeds.one_share import code_of

if TYPE_CHECKING:
    from newsgen.market.columns import Texts

DAY, CODE = "날짜", "티커"
FIELDS = krx_shares.FIELDS | {"turnover": "거래대금", "cap": "시가총액", "listed": "상장주식수"}
INDEX_FIELDS = {field: FIELDS[field] for field in ("close", "open", "high", "low", "volume", "turnover")} | {
    "cap": "상장시가총액"
}
FLOW_FIELDS = {"retail": "개인", "foreign": "외국인합계", "institutions": "기관합계", "other": "기타법인"}

INDEX_HEADER = (DAY, "시가", "고가", "저가", "종가", "거래량", "거래대금", "상장시가총액")
SHARE_HEADER = (DAY, "시가", "고가", "저가", "종가", "거래량", "등락률")
CAP_HEADER = (DAY, "시가총액", "거래량", "거래대금", "상장주식수")
MARKET_HEADER = (CODE, "시가", "고가", "저가", "종가", "거래량", "거래대금", "등락률")
MARKET_CAP_HEADER = (CODE, "종가", "시가총액", "거래량", "거래대금", "상장주식수")
FLOW_HEADER = (DAY, *FLOW_FIELDS.values())


def read_index(file: VendorFile) -> tuple[Batch, ...]:
    """One index by day; BadInput in one line when it cannot be used."""
    columns = _columns(file, DAY, INDEX, INDEX_FIELDS)
    figures = {
        field: np.where(columns.figures[name] == 0, NOTHING, columns.figures[name])
        for field, name in INDEX_FIELDS.items()
    }
    series = one_series(series_of(file.name), len(columns.days))
    address = template(file.name, "{day}/{field}")
    return (Batch(INDEX, file.name, series, columns.days, figures, address, INDEX_FIELDS),)


def read_flows(file: VendorFile) -> tuple[Batch, ...]:
    """Net buying on one market by day, whole won; BadInput in one line when it cannot be used."""
    columns = _columns(file, DAY, FLOWS, FLOW_FIELDS)
    figures = {group: columns.figures[name] for group, name in FLOW_FIELDS.items()}
    series = one_series(series_of(file.name), len(columns.days))
    address = template(file.name, "{day}/{field}")
    return (Batch(FLOWS, file.name, series, columns.days, figures, address, FLOW_FIELDS),)


def read_share(file: VendorFile) -> tuple[Batch, ...]:
    """One share by day: prices, or its market value; BadInput in one line when it cannot be used."""
    fields = _fields_there(file)
    columns = _columns(file, DAY, SHARE, fields)
    series = one_series(code_of(file.name), len(columns.days))
    address = template(file.name, "{day}/{field}")
    return (_shares(file, columns, fields, series, address),)


def read_market(file: VendorFile, only: Sequence[str] | None = None) -> tuple[Batch, ...]:
    """All shares of a market on one day: prices, or market values; BadInput when it cannot be used."""
    fields = _fields_there(file)
    columns = _columns(file, day_of(file.name), SHARE, fields, (CODE,))
    codes = columns.texts[CODE]
    batch = _shares(file, columns, fields, codes, template(file.name, "{series}/{field}"))
    return (batch if only is None else batch.only(np.isin(codes, list(only))),)


def _fields_there(file: VendorFile) -> dict[str, str]:
    there = header(file)
    return {field: name for field, name in FIELDS.items() if name in there}


def _columns(
    file: VendorFile, day: str | date, kind: str, fields: Mapping[str, str], texts: Sequence[str] = ()
) -> Columns:
    decimals = {name: PLACES[kind][field] for field, name in fields.items()}
    return read_csv(file, day, decimals, texts, rounded=(FIELDS["percent"],))


def _shares(
    file: VendorFile, columns: Columns, fields: Mapping[str, str], series: Texts, address: str
) -> Batch:
    figures = krx_shares.without_trades({field: columns.figures[name] for field, name in fields.items()})
    priced, as_traded = "open" in fields, "turnover" in fields
    marked = np.ones(len(series), dtype=np.bool_) if priced and not as_traded else None
    return Batch(SHARE, file.name, series, columns.days, figures, address, fields, restated=marked)
