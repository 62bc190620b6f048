"""pykrx: ``pykrx:KOSPI``, ``pykrx:KOSPI/flows``, ``pykrx:005930``, ``pykrx:005930/cap``, ``pykrx:ALL``.

Source: https://github.com/sharebook-kr/pykrx, ``pykrx.stock``, checked at 1.2.9. Days are written 20260320.
It asks data.krx.co.kr, which wants a login: pykrx takes it from the environment, KRX_ID and KRX_PW. Where
the answer is not as expected it prints, and gives an empty table.

Trap: share prices are restated unless asked for ``adjusted=False``, and stories tell prices as traded.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from newsgen.errors import BadInput
from newsgen.sources.question import CODE, Question

TICKERS = MappingProxyType({"KOSPI": "1001", "KOSDAQ": "2001", "KOSPI200": "1028"})
MARKETS = ("KOSPI", "KOSDAQ")
ALL = "ALL"


def plan(question: Question) -> Callable[[Any], Any]:
    """How to ask the library; BadInput in one line for what newsgen could not read."""
    what, _, part = question.what.partition("/")
    days = (f"{question.first:%Y%m%d}", f"{question.last:%Y%m%d}")
    if what in TICKERS and not part:
        return lambda library: library.get_index_ohlcv(*days, TICKERS[what], name_display=False)
    if what in MARKETS and part == "flows":
        return lambda library: library.get_market_trading_value_by_date(*days, what)
    if CODE.fullmatch(what) and part in ("", "cap"):
        return _share(what, part, days)
    if what == ALL and part in ("", "cap"):
        return _market(question, part)
    known = f"{', '.join(TICKERS)}, KOSPI/flows, KOSDAQ/flows, 005930, 005930/cap, {ALL} or {ALL}/cap"
    raise BadInput(f"pykrx:{question.what} cannot be read. It may be {known}.")


def _share(code: str, part: str, days: tuple[str, str]) -> Callable[[Any], Any]:
    if part:
        return lambda library: library.get_market_cap(*days, code)
    return lambda library: library.get_market_ohlcv(*days, code, adjusted=False)


def _market(question: Question, part: str) -> Callable[[Any], Any]:
    if question.first != question.last:
        raise BadInput(f"pykrx:{question.what} is one day of a market. Give the same day as --from and --to.")
    day = f"{question.first:%Y%m%d}"
    if part:
        return lambda library: library.get_market_cap(day, market=ALL)
    return lambda library: library.get_market_ohlcv(day, market=ALL)
