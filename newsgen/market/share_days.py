"""Shares by day from the two share files, for the few that a story may name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from newsgen.market.carried import Carried
from newsgen.market.columns import NOTHING, Columns, parquet_span, read_parquet
from newsgen.market.limits import DAILY_LIMITS
from newsgen.market.names import known_names
from newsgen.market.past import Past, make_past
from newsgen.market.series import Labels, make_series
from newsgen.market.units import WON

if TYPE_CHECKING:
    from newsgen.market.columns import Days, Flags, Ints

FOLLOWED = 40
"""Shares read from a file: so many from the top of the names table, which goes by market value."""

PERCENT_SLACK = 2
"""How far, in hundredths of a percent, the exchange's own percent may lie from the one the closes give."""

TOLD = 6
"""Shares on one day at most."""


@dataclass(frozen=True, slots=True)
class ShareFormat:
    """What one kind of share file calls its columns, and which sessions it spans."""

    code: str
    day: str
    fields: Mapping[str, str]
    percent: str
    """The move as the exchange reckons it, from a base that knows splits and rights."""


FORMATS = {
    "stocks_daily.parquet": ShareFormat(
        "종목코드",
        "날짜",
        {"close": "종가", "open": "시가", "high": "고가", "low": "저가", "volume": "거래량"},
        "등락률",
    ),
    "kospi_large_caps.parquet": ShareFormat(
        "code", "date", {"close": "close", "volume": "volume"}, "ret_pct"
    ),
}


@dataclass(frozen=True, slots=True)
class ShareFile:
    """The followed shares of one file, the largest first."""

    shares: Mapping[str, Past]

    def on(self, session: date) -> Iterator[tuple[str, Past, int | None, str]]:
        """Code, share, its row and no note for each share that can be told on a session; where one
        cannot, no row and the reason."""
        for code, past in self.shares.items():
            row = past.series.row(session)
            if row is None:
                continue
            problem = _problem(past, row)
            yield code, past, None if problem else row, problem


def _problem(past: Past, row: int) -> str:
    series = past.series
    if series.figures["volume"][row] <= 0:
        return "no trade"
    if row == 0:
        return "no close before it in the file"
    if not series.follows[row]:
        return "a corporate action or a gap just before"
    return ""


def span(path: Path) -> tuple[date, date]:
    """The first and the last day of a share file, from its footer alone where that says."""
    return parquet_span(path, FORMATS[path.name].day)


def read_shares(path: Path) -> ShareFile:
    """The followed shares of a file with everything computed once; BadInput when it cannot be used."""
    form, codes = FORMATS[path.name], list(known_names())[:FOLLOWED]
    decimals = {**dict.fromkeys(form.fields.values(), 0), form.percent: 2}
    only = {form.code: codes}
    columns = read_parquet(path, form.day, decimals, texts=(form.code,), rounded=(form.percent,), only=only)
    told = pd.DataFrame({"day": columns.days, "code": columns.texts[form.code]})
    rows = told.sort_values("day", kind="stable").groupby("code").groups
    return ShareFile({code: _share(columns, form, code, rows[code]) for code in codes if code in rows})


def _share(columns: Columns, form: ShareFormat, code: str, rows: Ints) -> Past:
    figures = {field: _prices(columns.figures[name][rows]) for field, name in form.fields.items()}
    days, address = columns.days[rows], f"{columns.file}#{{day}}/{code}/{{field}}"
    breaks = _breaks(days, figures, columns.figures[form.percent][rows])
    fields = {**form.fields, "change": form.fields["close"], "percent": form.percent}
    series = make_series(Labels(code, WON, 0, address, fields), days, figures, breaks)
    return make_past(series, Carried(), step=None)


def _prices(column: Ints) -> Ints:
    """A share that did not trade has zeros for prices: they are no prices."""
    return np.where(column == 0, NOTHING, column)


def _breaks(days: Days, figures: Mapping[str, Ints], percents: Ints) -> Flags:
    """Rows whose close cannot be compared with the one before: a split, rights, or a halt."""
    close, halted = figures["close"], figures["volume"] == NOTHING
    breaks = halted.copy()
    breaks[1:] |= halted[:-1]
    base = close[:-1]
    move = close[1:] - base
    limits = [np.float64(limit) for _, limit in DAILY_LIMITS]
    since = [days[1:] >= np.datetime64(day) for day, _ in DAILY_LIMITS]
    breaks[1:] |= np.abs(move) * 100 > np.select(since, limits, np.inf) * base
    breaks[1:] |= np.abs(move * 10_000 / base - percents[1:]) > PERCENT_SLACK
    return np.asarray(breaks, dtype=np.bool_)
