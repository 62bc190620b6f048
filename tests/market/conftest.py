"""A small day as a file would give it, and a made-up market in the formats of the real files."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from pyarrow import parquet

from newsgen.errors import BadDay
from newsgen.market.calendar import session_after
from newsgen.market.carried import Bound, Carried
from newsgen.market.day import build
from newsgen.market.feeds.krx_index import FIELDS
from newsgen.market.firsts import INDEX_LEVELS, Ladder
from newsgen.market.past import Past, make_past
from newsgen.market.series import Labels, make_series

Content = dict[str, Any]


@pytest.fixture
def content() -> Content:
    """One midday look with every kind of block, as JSON gives it."""
    return {
        "session": "2026-02-25",
        "as_of": "2026-02-25T14:00:00+09:00",
        "source": {"en": "Korea Exchange data"},
        "indices": {
            "KOSPI": {
                "previous_close": Decimal("5969.64"),
                "open": Decimal("6022.70"),
                "high": Decimal("6142.14"),
                "last": Decimal("6138.58"),
            },
            "KOSDAQ": {"previous_close": Decimal("1165.00"), "last": Decimal("1167.14")},
        },
        "market_caps": {
            "KOSPI": {"unit": "trillion won", "previous_close": Decimal("4922.737"), "last": 5049}
        },
        "shares": {"005930": {"previous_close": 200000, "open": 202500, "last": 205500}},
        "dollar_won": {"previous_close": Decimal("1442.5"), "last": Decimal("1429.95")},
        "net_buying": {"KOSPI": {"unit": "billion won", "retail": -47, "foreign": -1220}},
        "overseas": [{"index": "S&P 500", "session": "2026-02-24", "percent": Decimal("0.77")}],
        "earlier": [
            {
                "as_of": "2026-02-25T09:20:00+09:00",
                "indices": {"KOSPI": {"high": Decimal("6039.18"), "last": Decimal("6005.04")}},
                "net_buying": {"KOSPI": {"unit": "billion won", "retail": 830}},
            }
        ],
        "history": {
            "KOSPI": {
                "previous_session": "2026-02-24",
                "record_close": {"session": "2026-02-24", "value": Decimal("5969.64"), "source": "KRX"},
                "record_high": {"session": "2026-02-24", "value": Decimal("5969.64"), "source": "KRX"},
                "levels": [
                    {
                        "level": 5000,
                        "first_touch": {"session": "2026-01-22", "source": "KRX"},
                        "first_close": {"session": "2026-01-27", "source": "KRX"},
                    },
                    {"level": 4000, "first_close": {"session": "2025-10-27", "source": "KRX"}},
                ],
            },
            "KOSPI.cap": {
                "unit": "trillion won",
                "levels": [
                    {
                        "level": 4000,
                        "first_close": {
                            "session": "2026-01-16",
                            "value": Decimal("4004.9"),
                            "source": "KRX",
                        },
                    }
                ],
            },
        },
        "context": [
            {"kind": "leaders", "text": {"en": "chip shares"}, "source": {"en": "the market desk"}},
            {
                "kind": "event",
                "text": {"en": "Nvidia's earnings report"},
                "source": {"en": "the market desk"},
                "on": "2026-02-26",
            },
            {
                "kind": "view",
                "text": {"en": "there is room for gains"},
                "source": {"en": "A Securities"},
                "speaker": {"en": "An Analyst"},
            },
        ],
    }


@pytest.fixture
def refusal(content: Content) -> Callable[..., str]:
    """Puts a value at a dotted place of the day (... takes the place away) and returns the one-line error."""

    def refused(place: str, value: object) -> str:
        *steps, last = place.split(".")
        at: Any = content
        for step in steps:
            at = (
                at[int(step)] if isinstance(at, list) else at.setdefault(step.replace("KOSPI_", "KOSPI."), {})
            )
        if value is ...:
            del at[last]
        else:
            at[int(last) if isinstance(at, list) else last] = value
        with pytest.raises(BadDay) as caught:
            build("day.json", content)
        return str(caught.value)

    return refused


@dataclass
class MadeUp:
    """A market nobody ever saw: change its rows, then write it as the real files are written."""

    folder: Path
    kospi: list[list[Any]]
    """Date, close, open, high, low, volume, turnover, market value or None; prices in hundredths."""
    kosdaq: list[list[Any]] = field(default_factory=list)
    changes: dict[date, int] = field(default_factory=dict)
    """Told changes that differ from what the closes say, in hundredths."""

    def write(self) -> dict[str, Path]:
        """The paths of the files by name."""
        self._csv("kospi.csv", self.kospi)
        if self.kosdaq:
            self._csv("kosdaq.csv", self.kosdaq)
        return {path.name: path for path in self.folder.iterdir()}

    def _csv(self, name: str, rows: list[list[Any]]) -> None:
        lines, before = ["Date,Close,UpDown,Comp,Change,Open,High,Low,Volume,Amount,MarCap"], None
        for day, close, opened, high, low, volume, turnover, cap in rows:
            comp = None if before is None else self.changes.get(day, close - before)
            told = "," if comp is None else f"{comp / 100},{round(comp / (before or 1), 4)}"
            sign = "" if comp is None else 1 if comp > 0 else 2 if comp < 0 else 3
            prices = ",".join(str(price / 100) for price in (opened, high, low))
            lines.append(f"{day},{close / 100},{sign},{told},{prices},{volume},{turnover},{cap or ''}")
            before = close
        (self.folder / name).write_text("\n".join(lines) + "\n", "utf-8")

    def parquet(self, name: str, rows: list[dict[str, Any]]) -> Path:
        """A Parquet file of these rows in the folder."""
        path = self.folder / name
        parquet.write_table(pa.Table.from_pylist(rows), path)
        return path


@pytest.fixture
def sessions() -> Callable[[date, int], list[date]]:
    """So many sessions from a first one on."""
    return _sessions


def _sessions(first: date, number: int) -> list[date]:
    days = [first]
    while len(days) < number:
        after = session_after(days[-1])
        assert after is not None
        days.append(after)
    return days


@pytest.fixture
def past() -> Callable[..., Past]:
    """A series from closes in points, one a session from 2024-01-02 on; a None leaves the session out."""

    def make(
        closes: list[str | None],
        carried: Carried | None = None,
        ladder: Ladder | None = INDEX_LEVELS,
        first: str = "2024-01-02",
    ) -> Past:
        days = _sessions(date.fromisoformat(first), len(closes))
        rows = [(day, int(Decimal(close) * 100)) for day, close in zip(days, closes, strict=True) if close]
        close = np.array([price for _, price in rows])
        figures = {"close": close, "high": close + 100, "turnover": close * 1000}
        labels = Labels("KOSPI", "points", 2, "kospi.csv#{day}/{field}", FIELDS)
        series = make_series(labels, np.array([day for day, _ in rows], dtype="datetime64[D]"), figures)
        return make_past(series, carried, ladder)

    return make


@pytest.fixture
def whole() -> Carried:
    """Nothing came before 2024-01-02: the history is whole."""
    start = Bound(date(2024, 1, 2))
    move = Bound(date(2024, 1, 3))
    prices = dict.fromkeys(("close", "high", "low", "low_price"), start)
    moves = dict.fromkeys(("percent", "points", "intraday_percent", "intraday_points"), move)
    return Carried(prices | moves)


def _row(day: date, close: int, cap: int | None = None) -> list[Any]:
    return [day, close, close - 100, close + 150, close - 200, 1_000_000, 5_000_000_000, cap]


@pytest.fixture
def row() -> Callable[..., list[Any]]:
    """One row of an index file: day, close in hundredths, market value or None."""
    return _row


@pytest.fixture
def made_up(tmp_path: Path) -> MadeUp:
    """60 seeded sessions from 2024-01-02, with a tie (rows 10 and 20) and a flat day (row 31)."""
    dice, close, rows = random.Random(7), 260_000, []
    for at, day in enumerate(_sessions(date(2024, 1, 2), 60)):
        close += 0 if at == 31 else dice.randrange(-4000, 4200)
        rows.append(_row(day, close, 2_000_000_000_000_000 + close * 10**9))
    rows[20] = _row(rows[20][0], rows[10][1], rows[20][7])
    folder = tmp_path / "market"
    folder.mkdir()
    return MadeUp(folder, rows)
