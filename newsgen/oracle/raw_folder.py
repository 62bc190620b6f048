"""The vendors' files of a market folder, read once more and by other means: plain rows, no frames."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

from newsgen.oracle import build
from newsgen.oracle.asked import Home
from newsgen.oracle.seoul import KST
from newsgen.oracle.shares import Bar, marked, share_tape
from newsgen.oracle.tape import Tape
from newsgen.records import Notice, Source

INDEX_FILES = {"KOSPI": "kospi.csv", "KOSDAQ": "kosdaq.csv"}
INDEX_COLUMNS = {
    "close": ("Close", 2),
    "open": ("Open", 2),
    "high": ("High", 2),
    "low": ("Low", 2),
    "change": ("Comp", 2),
    "volume": ("Volume", 0),
    "turnover": ("Amount", 0),
    "cap": ("MarCap", 0),
}
FLOW_FILE = "kospi_investor_flows.parquet"
RATE_FILE = "usdkrw_fred_noon.csv"
NOTICE_FILE = "exchange_notices.csv"
EXCHANGE = Source({"en": "Korea Exchange"})
GROUPS = {"retail": "개인", "foreign": "외국인", "institutions": "기관계", "other": "기타법인"}
EOK = 100_000_000
"""The flows file counts in 억원, 100 million won."""

SHARE_FILES: Mapping[str, Mapping[str, str]] = {
    "stocks_daily.parquet": {
        "code": "종목코드",
        "day": "날짜",
        "close": "종가",
        "open": "시가",
        "high": "고가",
        "low": "저가",
        "volume": "거래량",
        "percent": "등락률",
    },
    "kospi_large_caps.parquet": {
        "code": "code",
        "day": "date",
        "close": "close",
        "volume": "volume",
        "percent": "ret_pct",
    },
}
LISTED = {
    "close": "Close",
    "open": "Open",
    "high": "High",
    "low": "Low",
    "change": "Changes",
    "volume": "Volume",
    "turnover": "Amount",
    "cap": "Marcap",
    "listed": "Stocks",
}
DOWN = ("2", "5")
"""What ChangeCode says of a fall; the change beside it may or may not be signed."""


@dataclass
class Folder:
    """A market folder; each file is read when it is first asked for."""

    path: Path
    _shares: dict[str, Tape | None] = field(default_factory=dict)
    _listings: dict[date, Mapping[str, Bar]] = field(default_factory=dict)

    @cached_property
    def tapes(self) -> dict[str, Tape]:
        """Every series but the shares, by name."""
        return {tape.name: tape for tape in (*self._indices(), *self._flows(), *self._rate())}

    def notices(self, day: date) -> tuple[Notice, ...]:
        """Halts of a session, from the editors' file of the exchange's notices."""
        return tuple(
            Notice(
                row["kind"],
                row["market"],
                datetime.combine(day, time.fromisoformat(row["time"]), KST),
                "",
                EXCHANGE,
                row["side"] or None,
                int(row["stage"]) if row["stage"] else None,
            )
            for row in self._notices
            if row["session"] == str(day)
        )

    @cached_property
    def _notices(self) -> list[dict[str, str]]:
        return _csv_rows(self.path / NOTICE_FILE)

    def share(self, name: str, day: date) -> Tape | None:
        """A share's rows from the daily files, or its row in the day's listing where they cannot tell it;
        for ``005930.cap`` its market values. None when no file has it."""
        code, _, cap = name.partition(".")
        if cap:
            return self._cap(code)
        tape = self._daily(code)
        if tape is not None and day in tape.rows and tape.base(tape.rows[day]) is not None:
            return tape
        listed = self._listing(day).get(code)
        return tape if listed is None else share_tape(code, [listed])

    def home(self, code: str, day: date) -> Home | None:
        """From the day's own listing, else from the last description, of which the day of listing is known:
        what a share was before it moved there nobody says."""
        described = self._described.get(code)
        on = date.fromisoformat(described["ListingDate"]) if described and described["ListingDate"] else None
        if (self.path / "listing" / f"{day}.csv").is_file():
            return self._placed(code, day, on)
        if described is None or on is None or on > day:
            return None
        return Home(_segment(described["Market"]), on)

    def _placed(self, code: str, day: date, on: date | None) -> Home | None:
        rows = {row["Code"]: row for row in _csv_rows(self.path / "listing" / f"{day}.csv")}
        if code not in rows:
            return None
        market = _segment(rows[code]["Market"])
        values = [
            int(row["Marcap"]) for row in rows.values() if _segment(row["Market"]) == market and row["Marcap"]
        ]
        larger = sum(value > int(rows[code]["Marcap"]) for value in values)
        return Home(market, on, larger + 1, len(values))

    @cached_property
    def _described(self) -> dict[str, dict[str, str]]:
        files = sorted(self.path.glob("listing_desc_????-??-??.csv"))
        return {row["Code"]: row for file in files for row in _csv_rows(file)}

    def _daily(self, code: str) -> Tape | None:
        if code not in self._shares:
            bars = [bar for file in self._share_files for bar in _told(file, code)]
            self._shares[code] = share_tape(code, bars) if bars else None
        return self._shares[code]

    def _cap(self, code: str) -> Tape | None:
        bars = [self._listing(day).get(code) for day in self._listed_days]
        capped = [(bar.day, cap) for bar in bars if bar and (cap := bar.prices.get("cap"))]
        return build.share_cap_tape(code, capped) if capped else None

    @cached_property
    def _listed_days(self) -> list[date]:
        return [date.fromisoformat(path.stem) for path in sorted(self.path.glob("listing/????-??-??.csv"))]

    def _listing(self, day: date) -> Mapping[str, Bar]:
        if day not in self._listings:
            rows = _csv_rows(self.path / "listing" / f"{day}.csv")
            self._listings[day] = {row["Code"]: _listed_bar(day, row) for row in rows}
        return self._listings[day]

    def _indices(self) -> Iterator[Tape]:
        for name, file in INDEX_FILES.items():
            rows = _csv_rows(self.path / file)
            if rows:
                columns = {
                    field_: [_whole(row[column], places) for row in rows]
                    for field_, (column, places) in INDEX_COLUMNS.items()
                }
                yield from build.index_tapes(name, _days(rows, "Date"), columns)

    def _flows(self) -> Iterator[Tape]:
        if (self.path / FLOW_FILE).is_file():
            table = _arrow(self.path / FLOW_FILE, {"day": "date", **GROUPS})
            lines = zip(table["day"], *(table[group] for group in build.FOUR), strict=True)
            rows = [
                (day, [None if each is None else int(each) * EOK for each in four]) for day, *four in lines
            ]
            yield from build.flow_tapes("KOSPI", rows)

    def _rate(self) -> Iterator[Tape]:
        rows = [row for row in _csv_rows(self.path / RATE_FILE) if row["DEXKOUS"] not in ("", ".")]
        if rows:
            rates = [_whole(row["DEXKOUS"], 4) or 0 for row in rows]
            days = _days(rows, "observation_date")
            yield build.rate_tape(build.NOON, list(zip(days, rates, strict=True)))

    @cached_property
    def _share_files(self) -> list[tuple[Any, Mapping[str, str]]]:
        """The share files' columns as Arrow tables: a code's rows are picked when it is asked for."""
        from pyarrow import parquet

        found = ((self.path / name, names) for name, names in SHARE_FILES.items())
        return [
            (parquet.read_table(path, columns=list(names.values())), names)
            for path, names in found
            if path.is_file()
        ]


def _told(file: tuple[Any, Mapping[str, str]], code: str) -> Sequence[Bar]:
    """A file with whole bars may be restated, and shows it; one of closes alone does not."""
    bars = list(_bars(file, code))
    return marked(bars) if "high" in file[1] else bars


def _bars(file: tuple[Any, Mapping[str, str]], code: str) -> Iterator[Bar]:
    import pyarrow.compute as pc

    table, names = file
    picked = table.filter(pc.equal(table[names["code"]], code))
    told = {field_: _plain(picked[name]) for field_, name in names.items() if field_ != "code"}
    for at, day in enumerate(told["day"]):
        figures = {name: column[at] for name, column in told.items() if name not in ("day", "percent")}
        prices = {name: None if value is None else int(value) for name, value in figures.items()}
        yield Bar(day, prices, told["percent"][at])


def _segment(market: str) -> str:
    """The market of a segment of it."""
    return "KOSDAQ" if market == "KOSDAQ GLOBAL" else market


def _listed_bar(day: date, row: Mapping[str, str]) -> Bar:
    prices = {name: _whole(row[column], 0) for name, column in LISTED.items()}
    change = abs(prices["change"] or 0)
    prices["change"] = -change if row["ChangeCode"] in DOWN else change
    return Bar(day, prices, float(row["ChagesRatio"] or 0))


def _arrow(path: Path, names: Mapping[str, str]) -> dict[str, list[Any]]:
    from pyarrow import parquet

    table = parquet.read_table(path, columns=list(names.values()))
    return {field_: _plain(table[name]) for field_, name in names.items()}


def _plain(column: Any) -> list[Any]:
    import pyarrow as pa

    if pa.types.is_timestamp(column.type):
        column = column.cast(pa.date32())
    plain: list[Any] = column.to_pylist()
    return plain


def _csv_rows(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def _days(rows: Sequence[Mapping[str, str]], name: str) -> list[date]:
    return [date.fromisoformat(row[name]) for row in rows]


def _whole(text: str, places: int) -> int | None:
    """A figure in units of its last place; None where the file has none."""
    return round(Decimal(text).scaleb(places)) if text else None
