"""The last value at or beyond this one: the index, beside what one would write without it.

The index is held to times by the clock, and to being so many times faster than the plain ways, on the same
figures in the same run, in every measure that stories tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from time import perf_counter

import numpy as np

from bench.clock import seconds_per_call
from bench.histories import History, kospi, shares
from bench.plain_ways import as_floats, by_force, last_by_force, last_with_pandas, with_pandas
from bench.row import Row
from newsgen.market.beyond import Beyond, answers

ADDED = 250
"""Days added: the last year of the series."""

REVISED = 100
"""Sessions revised, spread over the whole series."""

ONE_IN = 20
"""Of the shares, the plain ways answer one in so many: they would take a minute over all."""

THAN_PANDAS, THAN_FORCE = 20, 4
"""How many times faster the index must be at least; on a quiet machine it is several times that."""


@dataclass(frozen=True, slots=True)
class Ways:
    """Seconds that the same work takes in each way."""

    index: float
    pandas: float
    force: float

    def rows(self, name: str) -> Iterator[Row]:
        """How many times faster the index is, with the times themselves."""
        for than, plain, least in (
            ("pandas", self.pandas, THAN_PANDAS),
            ("brute force", self.force, THAN_FORCE),
        ):
            note = f"{name} in {_shown(self.index)}; {than} {_shown(plain)}"
            yield Row(f"  faster than {than}", plain / self.index, least, "x", note, least=True)


def rows() -> Iterator[Row]:
    """Every measure of the index."""
    index, listed = kospi(), shares()
    building, adding = built(index), added(index)
    yield _clocked("30-year index, built", build(index, rounds=9) * 1e3, 10, "ms", index)
    yield from building.rows("all")
    yield _clocked("all shares, built", build(listed, rounds=3), 2, "s", listed)
    yield from built(listed.one_in(ONE_IN)).rows(f"one share in {ONE_IN}")
    yield _clocked("a day, added to a series", adding.index * 1e6, 20, "us", index)
    yield from adding.rows("one day")
    # The plain ways know no other repair than to answer every day anew.
    repairing = replace(building, index=revised(index))
    yield _clocked("a past day, revised", repairing.index * 1e6, 1000, "us", index)
    yield from repairing.rows("one day")


def build(history: History, rounds: int = 3) -> float:
    """Seconds to index every measure."""

    def whole() -> None:
        for values, up in history.columns():
            answers(values, history.starts, up=up)

    return seconds_per_call(whole, batch=1, rounds=rounds)


def built(history: History) -> Ways:
    """Every day's answer in every measure."""
    columns, starts = list(history.columns()), history.starts
    plain = [(values.tolist(), up) for values, up in columns]
    return Ways(
        build(history),
        _once(lambda: [with_pandas(values, starts, up=up) for values, up in columns]),
        _once(lambda: [by_force(values, starts.tolist(), up=up) for values, up in plain]),
    )


def added(history: History) -> Ways:
    """The answer of a new day in every measure of one series; the plain ways look for no other."""
    columns, days = list(history.columns()), range(history.rows - ADDED, history.rows)
    indices = [Beyond.of(values[: days.start], up=up) for values, up in columns]
    new = [[int(values[day]) for values, _ in columns] for day in days]
    told = [(as_floats(values), values.tolist(), up) for values, up in columns]

    def grow() -> None:
        for day in new:
            for index, value in zip(indices, day, strict=True):
                index.add(value)

    return Ways(
        _once(grow) / ADDED,
        _once(lambda: [last_with_pandas(floats[: day + 1], up=up) for day in days for floats, _, up in told])
        / ADDED,
        _once(lambda: [last_by_force(plain, day, up=up) for day in days for _, plain, up in told]) / ADDED,
    )


def revised(history: History) -> float:
    """Seconds to change one day of the past in every measure, and to name the later days it changes."""
    indices = [(Beyond.of(values, up=up), values) for values, up in history.columns()]
    days = np.linspace(0, history.rows - 1, REVISED).astype(int).tolist()
    # Each takes the value of the day before: nothing is as likely to be beside the truth.
    changes = [(index, day, int(values[day - 1])) for day in days for index, values in indices]
    return _once(lambda: [index.revise(day, value) for index, day, value in changes]) / REVISED


def _clocked(name: str, measured: float, limit: float, unit: str, history: History) -> Row:
    return Row(name, measured, limit, unit, f"{len(history.measured)} measures; {history}")


def _once(call: Callable[[], object]) -> float:
    start = perf_counter()
    call()
    return perf_counter() - start


def _shown(seconds: float) -> str:
    for unit, size in (("s", 1.0), ("ms", 1e-3)):
        if seconds >= size:
            return f"{seconds / size:,.1f} {unit}"
    return f"{seconds * 1e6:,.1f} us"
