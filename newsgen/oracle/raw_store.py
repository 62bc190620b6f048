"""The store's versions as known at a moment, by one plain query and nobody else's code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from newsgen.errors import BadInput
from newsgen.oracle import build
from newsgen.oracle.asked import Home
from newsgen.oracle.raw_folder import EXCHANGE
from newsgen.oracle.seoul import KST
from newsgen.oracle.shares import Bar, share_tape
from newsgen.oracle.tape import Tape
from newsgen.records import Notice

EVENING = time(18, 0)
"""Net buying by group is final from then on; what is known before it may still be corrected.
Source: Korea Exchange Data Marketplace, confirmed figures after 18:00."""

EVER = datetime(9999, 12, 31, tzinfo=KST)

LATEST = """
SELECT series, session, field, arg_max(value, entry), arg_max(epoch_us(known_at), entry)
FROM versions WHERE kind = ? AND known_at <= ? {only} GROUP BY ALL ORDER BY session
"""

HALTS = """
SELECT market, session, epoch_us(began), kind, side, stage, entry FROM notices
WHERE known_at <= ? ORDER BY began
"""

HOMES = """
SELECT arg_max(market, (coalesce(session, DATE '0001-01-01'), entry)), arg_max(listed_on, entry)
FROM names WHERE series = ? AND known_at <= ?
"""

DAWN = datetime(1970, 1, 1, 9, tzinfo=KST)
"""The moment from which the store counts microseconds."""

Values = dict[str, int]


@dataclass
class Store:
    """A store as it was known at a moment; None for all that is known."""

    path: Path
    known_at: datetime | None = None
    _shares: dict[str, Tape | None] = field(default_factory=dict)

    @cached_property
    def tapes(self) -> dict[str, Tape]:
        """Every series but the shares, by name."""
        return {tape.name: tape for tape in (*self._indices(), *self._flows(), *self._rates())}

    def notices(self, day: date) -> tuple[Notice, ...]:
        """Halts of a session: of each market what was told of it last."""
        told = [row for row in self._notices if row[1] == day]
        last = {market: max(row[-1] for row in told if row[0] == market) for market, *_ in told}
        return tuple(
            Notice(kind, market, DAWN + timedelta(microseconds=began), "", EXCHANGE, side, stage)
            for market, _, began, kind, side, stage, entry in told
            if entry == last[market]
        )

    @cached_property
    def _notices(self) -> Sequence[tuple[Any, ...]]:
        return self._fetched(HALTS, [self.known_at or EVER])

    def home(self, code: str, day: date) -> Home | None:
        """Where a share is listed, as told last; whether all shares of a day are held nobody says."""
        asked = [code, self.known_at or EVER]
        told = self._fetched(HOMES, asked)
        market, on = told[0] if told else (None, None)
        return Home(market, on) if market and on and on <= day else None

    def share(self, name: str, _day: date) -> Tape | None:
        """A share, or for ``005930.cap`` its market value; None when the store has none."""
        if name not in self._shares:
            code, _, cap = name.partition(".")
            rows = self._rows("share", code).get(code, {})
            self._shares[name] = (_cap(code, rows) if cap else _share(code, rows)) if rows else None
        return self._shares[name]

    def _indices(self) -> Iterator[Tape]:
        for name, rows in self._rows("index").items():
            if name in ("KOSPI", "KOSDAQ"):
                columns = {
                    each: [values.get(each) for values, _ in rows.values()]
                    for each in ("close", "open", "high", "low", "change", "volume", "turnover", "cap")
                }
                yield from build.index_tapes(name, list(rows), columns)

    def _flows(self) -> Iterator[Tape]:
        for market, rows in self._rows("flows").items():
            told = [(day, [values.get(group) for group in build.FOUR]) for day, (values, _) in rows.items()]
            early = frozenset(day for day, (_, known) in rows.items() if known < _evening(day))
            yield from build.flow_tapes(market, told, early)

    def _rates(self) -> Iterator[Tape]:
        for name in (build.NOON, build.ONSHORE):
            rows = self._rows("rate", name).get(name, {})
            rates = [(day, values["close"]) for day, (values, _) in rows.items() if "close" in values]
            if rates:
                yield build.rate_tape(name, rates)

    def _rows(self, kind: str, series: str | None = None) -> dict[str, dict[date, tuple[Values, int]]]:
        """By series and day the latest figures, and when the last of them became known (microseconds)."""
        found: dict[str, dict[date, tuple[Values, int]]] = {}
        for name, day, field_, value, known in self._asked(kind, series):
            values, before = found.setdefault(name, {}).get(day, ({}, 0))
            found[name][day] = (values | {field_: value}, max(before, known))
        return found

    def _asked(self, kind: str, series: str | None) -> Sequence[tuple[Any, ...]]:
        query = LATEST.format(only="" if series is None else "AND series = ?")
        return self._fetched(query, [kind, self.known_at or EVER, *([] if series is None else [series])])

    def _fetched(self, query: str, values: Sequence[Any]) -> Sequence[tuple[Any, ...]]:
        import duckdb

        try:
            with duckdb.connect(str(self.path), read_only=True) as store:
                store.execute("SET TimeZone = 'Asia/Seoul'")
                return store.execute(query, values).fetchall()
        except duckdb.Error as fault:
            reason = str(fault).splitlines()[0].rstrip(".")
            raise BadInput(f"{self.path} cannot be read as a store: {reason}. Ingest anew.") from None


def _evening(day: date) -> int:
    moment = datetime.combine(day, EVENING, KST)
    return (moment - DAWN) // timedelta(microseconds=1)


def _share(code: str, rows: Mapping[date, tuple[Values, int]]) -> Tape:
    bars = []
    for day, (values, _) in rows.items():
        percent = values.get("percent")
        restated = values.get("restated") == 1
        bars.append(Bar(day, values, None if percent is None else percent / 100, restated))
    return share_tape(code, bars)


def _cap(code: str, rows: Mapping[date, tuple[Values, int]]) -> Tape | None:
    capped = [(day, values["cap"]) for day, (values, _) in rows.items() if "cap" in values]
    return build.share_cap_tape(code, capped) if capped else None
