"""Halts as the exchange announced them, from ``exchange_notices.csv``: none is ever inferred from prices.

Columns: ``session`` (2026-03-04), ``time`` (Seoul, 09:05 or 09:05:12), ``market`` (KOSPI or KOSDAQ), ``kind``
(sidecar or circuit_breaker), ``side`` (buy or sell, for a sidecar) and ``stage`` (1, 2 or 3, for a circuit
breaker). An editor writes the file from the exchange's notices; no vendor is known to offer it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from io import StringIO
from pathlib import Path

from newsgen.errors import BadInput
from newsgen.market.batch import VendorFile
from newsgen.records import Notice, Source
from newsgen.sessions import KST

FILE = "exchange_notices.csv"
HEADER = ("session", "time", "market", "kind", "side", "stage")
MARKETS = ("KOSPI", "KOSDAQ")
SIDECAR, BREAKER = "sidecar", "circuit_breaker"
EXCHANGE = Source({"en": "Korea Exchange", "ko": "한국거래소"})


def read_notices(path: Path) -> Mapping[date, tuple[Notice, ...]]:
    """Every notice by session, in the order of time; BadInput, one line, for a row that cannot be one."""
    return by_session(notices_in(VendorFile(path.name, path)))


def notices_in(file: VendorFile) -> tuple[Notice, ...]:
    """Every notice in the order of the file; BadInput, one line, for a row that cannot be one."""
    try:
        table = csv.DictReader(StringIO(file.raw().decode("utf-8-sig"), newline=""))
        missing = [name for name in HEADER if name not in (table.fieldnames or ())]
        if missing:
            raise BadInput(f"{file.name} has no column {missing[0]}. It needs: {', '.join(HEADER)}.")
        return tuple(_Row(f"{file.name}#{at}", row).notice() for at, row in enumerate(table, start=1))
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise BadInput(f"{file.name} cannot be read: {fault}. Replace the file.") from None


def by_session(notices: Iterable[Notice]) -> Mapping[date, tuple[Notice, ...]]:
    """Notices by session, in the order of time."""
    found: dict[date, tuple[Notice, ...]] = {}
    for notice in sorted(notices, key=lambda each: each.at):
        found[notice.at.date()] = (*found.get(notice.at.date(), ()), notice)
    return found


@dataclass(frozen=True, slots=True)
class _Row:
    """One row and where it is."""

    address: str
    cells: Mapping[str, str | None]

    def notice(self) -> Notice:
        kind, side, stage = self._one_of("kind", (SIDECAR, BREAKER)), self._cell("side"), self._cell("stage")
        if kind == SIDECAR and side not in ("buy", "sell"):
            raise self._fault("side", "Use buy or sell for a sidecar.")
        if kind == BREAKER and stage not in ("1", "2", "3"):
            raise self._fault("stage", "Use 1, 2 or 3 for a circuit breaker.")
        if side and kind == BREAKER:
            raise self._fault("side", "Leave it empty for a circuit breaker.")
        if stage and kind == SIDECAR:
            raise self._fault("stage", "Leave it empty for a sidecar.")
        market = self._one_of("market", MARKETS)
        number = int(stage) if stage else None
        return Notice(kind, market, self._at(), self.address, EXCHANGE, side or None, number)

    def _at(self) -> datetime:
        try:
            session = date.fromisoformat(self._cell("session"))
        except ValueError:
            raise self._fault("session", "Write the day as 2026-03-04.") from None
        try:
            return datetime.combine(session, time.fromisoformat(self._cell("time")), KST)
        except ValueError:
            raise self._fault("time", "Write the time in Seoul as 09:05.") from None

    def _one_of(self, name: str, allowed: tuple[str, ...]) -> str:
        cell = self._cell(name)
        if cell not in allowed:
            raise self._fault(name, f"Use {' or '.join(allowed)}.")
        return cell

    def _cell(self, name: str) -> str:
        return (self.cells[name] or "").strip()

    def _fault(self, name: str, remedy: str) -> BadInput:
        return BadInput(f'{self.address}/{name} is "{self._cell(name)}". {remedy}')
