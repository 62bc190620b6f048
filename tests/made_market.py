"""A made-up market as the vendors write theirs, with the traps that a history has: no figure in it is real.

Ties (every move is a whole number of points), flat days, Saturday sessions until December 1998, holidays, a
late start (Kosdaq), a gap (Kosdaq), rows with a close alone, a share that splits, one that is halted, one
that is listed late, flows that are zero, that do not balance and that are copied, rates that are missing,
and one close that can be revised.
"""

from __future__ import annotations

import csv
import random
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from newsgen.market.calendar import session_after
from tests import made_shares

FIRST, LAST = date(1995, 5, 2), date(2011, 6, 30)
KOSDAQ_FIRST = date(2009, 1, 2)
CAP_FIRST = date(2001, 6, 11)
RECENT = 330
"""Sessions at the end that also have flows and shares: more than 52 weeks."""
CLIMB = 90
"""Sessions of the climb at the end, with the crash in it."""
CLOSES_ONLY = 5
"""Rows of the Kosdaq without a change, and so without a true open, high and low."""
GAP = slice(-38, -36)
"""Sessions that the Kosdaq file lacks."""
CRASH = 25
"""Sessions from the end: trading was halted that day, by the exchange's notices."""
HALTED = slice(292, 296)
YOUNG_FROM = 288
"""The first session of the large share that is listed late."""
SPLIT_AT, PARTS = 303, 50
BUSY = 40
"""Of so many sessions of a large share one is a busy one."""
BAD_BALANCE, COPIED, BALANCED_AT_ZERO = 290, 297, 310
REVISED_AT = -20
"""The session whose close was corrected later."""
EOK = 100_000_000
CAP_OF_A_POINT = 8_000 * EOK
"""Market value behind one point of the index, won."""
SCRIPTED = {
    date(1999, 3, 5): -6,  # a Friday's plunge, made up for on Monday
    date(1999, 12, 28): -0.3,
    date(2000, 1, 4): -1.1,  # the first session of a year loses a round thousand
    date(2004, 1, 2): -1.25,  # and of another ends at its lowest in more than a year
    date(2004, 10, 22): -4.7,  # another plunge, across a round market value
    date(2004, 11, 29): 1.1,
    date(2004, 11, 30): 0.4,
    date(2004, 12, 1): 0.5,
    date(2004, 12, 2): 0.5,
    date(2004, 12, 3): -2.6,  # a fall that ends a row, not the largest in months
    date(2006, 1, 5): 6.5,  # a leap to a record
}
"""Percent of sessions whose move is no chance; after each the market goes on as if nothing had been."""

INDEX_COLUMNS = "Date Close UpDown Comp Change Open High Low Volume Amount MarCap".split()


def sessions() -> list[date]:
    """Every session of the made-up market; the days are the exchange's own."""
    found, day = [], FIRST
    while day <= LAST:
        found.append(day)
        following = session_after(day)
        assert following is not None
        day = following
    return found


def write(folder: Path, *, revised: bool = False) -> Path:
    """The vendors' files in a folder; ``revised`` with one close corrected."""
    days = sessions()
    folder.mkdir(parents=True, exist_ok=True)
    kospi = scripted(days, walk(days, seed=7, start=900))
    if revised:
        kospi[REVISED_AT] += 40
    late = [day for day in days if day >= KOSDAQ_FIRST]
    kosdaq = walk(late, seed=11, start=480)
    _write_index(folder / "kospi.csv", days, kospi, caps=True)
    gap = range(len(late))[GAP]
    _write_index(folder / "kosdaq.csv", late, kosdaq, closes_only=CLOSES_ONLY, without=gap)
    _write_flows(folder / "kospi_investor_flows.parquet", days[-RECENT:])
    _write_shares(folder / "stocks_daily.parquet", days[-RECENT:])
    made_shares.write_names(folder, days, days[-RECENT:], days[-RECENT:][YOUNG_FROM])
    _write_rates(folder / "usdkrw_fred_noon.csv", days)
    _write_notices(folder / "exchange_notices.csv", days[-CRASH])
    return folder


def walk(days: Sequence[date], seed: int, start: int) -> list[int]:
    """Closes in whole points: flat days, ties, slow years, a crash, a rebound and a last climb."""
    dice, level, closes = random.Random(seed), start, []
    for left in range(len(days), 0, -1):
        size = max(level // 100, 3)
        drift = 1 if left < CLIMB or dice.random() < 0.04 else 0
        move = 0 if dice.random() < 0.06 else dice.randint(-size, size) + drift * dice.randint(0, size)
        if left == CRASH:
            move = -level * 9 // 100
        if left == CRASH - 1:
            move = level * 9 // 100
        level = max(level + move, start // 3)
        closes.append(level)
    return closes


def scripted(days: Sequence[date], closes: Sequence[int]) -> list[int]:
    """The closes with those of the script in their places, whole points too."""
    found = list(closes)
    for at, day in enumerate(days):
        if day in SCRIPTED:
            found[at] = round(found[at - 1] * (1 + SCRIPTED[day] / 100))
    return found


def _write_index(
    path: Path,
    days: Sequence[date],
    closes: Sequence[int],
    *,
    caps: bool = False,
    closes_only: int = 0,
    without: Iterable[int] = (),
) -> None:
    dice, left_out = random.Random(len(days)), set(without)
    before = None if closes_only else closes[0] - 6
    with path.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines)
        rows.writerow(INDEX_COLUMNS)
        for at, (day, close) in enumerate(zip(days, closes, strict=True)):
            told = _index_row(dice, day, close, before if at >= closes_only else None)
            cap = close * CAP_OF_A_POINT if caps and day >= CAP_FIRST else ""
            if at not in left_out:
                rows.writerow([*told, cap])
            before = close


def _index_row(dice: random.Random, day: date, close: int, before: int | None) -> list[Any]:
    volume, amount = dice.randint(200, 400) * 1000, dice.randint(300, 500) * 1000 * EOK // 100
    if before is None:
        return [day, close, "", "", "", close, close, close, volume, amount]
    move, size = close - before, max(close // 150, 2)
    opened = before + dice.randint(-size, size)
    high, low = max(close, opened) + dice.randint(0, size), min(close, opened) - dice.randint(0, size)
    sign = 1 if move > 0 else 2 if move < 0 else 3
    return [day, close, sign, move, round(move / before, 4), opened, high, low, volume, amount]


def _write_flows(path: Path, days: Sequence[date]) -> None:
    dice, table = random.Random(3), []
    for at in range(len(days)):
        foreign, institutions = (dice.choice((-1, 1)) * dice.randint(0, 9) * 700 for _ in range(2))
        other = dice.randint(-3, 3) * 10
        row = [-foreign - institutions - other, foreign, institutions, other]
        if at == BAD_BALANCE:
            row[0] += 900
        if at == COPIED:
            row = table[-1]
        if at == BALANCED_AT_ZERO:
            row = [0, 0, 0, 0]
        table.append(row)
    columns: dict[str, Any] = {"date": pa.array(days, pa.date32()).cast(pa.timestamp("ns"))}
    for name, values in zip(("개인", "외국인", "기관계", "기타법인"), zip(*table, strict=True), strict=True):
        columns[name] = pa.array([float(each) for each in values])
    columns["market"] = pa.array(["KOSPI"] * len(days))
    parquet.write_table(pa.table(columns), path)


def _write_shares(path: Path, days: Sequence[date]) -> None:
    rows: list[list[Any]] = []
    rows += _share_rows("005930", days, seed=1, start=1_000_000, step=1_000, split=SPLIT_AT)
    rows += _share_rows("000660", days, seed=2, start=198_000, step=500, halted=range(len(days))[HALTED])
    rows += _share_rows("005380", days, seed=3, start=249_000, step=500)
    rows += _share_rows("105560", days, seed=4, start=48_000, step=50)
    rows += _share_rows("035420", days, seed=5, start=210_500, step=500)
    rows += _share_rows("373220", days[YOUNG_FROM:], seed=6, start=402_000, step=500)
    rows += [row for life in made_shares.LIVES for row in made_shares.rows_of(life, days)]
    names = ("종목코드", "날짜", "시가", "고가", "저가", "종가", "거래량", "등락률")
    columns = dict(zip(names, zip(*rows, strict=True), strict=True))
    kinds = {"종목코드": pa.string(), "날짜": pa.date32(), "등락률": pa.float64()}
    arrays = {name: pa.array(values, kinds.get(name, pa.int64())) for name, values in columns.items()}
    arrays["날짜"] = arrays["날짜"].cast(pa.timestamp("us"))
    parquet.write_table(pa.table(arrays), path)


def _share_rows(
    code: str,
    days: Sequence[date],
    seed: int,
    start: int,
    step: int,
    *,
    split: int = -1,
    halted: Iterable[int] = (),
) -> list[list[Any]]:
    dice, close, rows, quiet = random.Random(seed), start, [], set(halted)
    for at, day in enumerate(days):
        if at in quiet:
            rows.append([code, day, 0, 0, 0, close, 0, 0.0])
            continue
        base, tick = close, step
        if split >= 0 and at >= split:
            tick = step // PARTS
            base = close // PARTS if at == split else close
        close = base + dice.randint(-4, 5) * tick
        opened = base + dice.randint(-3, 3) * tick
        high = max(close, opened) + dice.randint(0, 2) * tick
        low = min(close, opened) - dice.randint(0, 2) * tick
        volume = dice.randint(90, 110) * (45_000 if at % BUSY == BUSY - 1 else 10_000)
        percent = (close - base) / base * 100
        rows.append([code, day, opened, high, low, close, volume, percent])
    return rows


def _write_notices(path: Path, crash: date) -> None:
    rows = ("session,time,market,kind,side,stage", f"{crash},09:05,KOSPI,sidecar,sell,")
    path.write_text("\n".join((*rows, f"{crash},10:30,KOSDAQ,circuit_breaker,,1")) + "\n", "utf-8")


def _write_rates(path: Path, days: Sequence[date]) -> None:
    dice, rate = random.Random(9), 1150
    with path.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines)
        rows.writerow(("observation_date", "DEXKOUS"))
        for day in (each for each in days if each.weekday() < 5):
            rate += dice.randint(-6, 6)
            rows.writerow((day, "." if dice.random() < 0.05 else f"{rate}.{dice.randint(0, 99):02}"))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
