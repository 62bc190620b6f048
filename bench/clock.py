"""Best of several: the run that the rest of the machine disturbed least."""

from __future__ import annotations

import os
import subprocess
import sys
import timeit
from collections.abc import Callable, Sequence
from time import perf_counter


def seconds_per_call(call: Callable[[], object], *, batch: int, rounds: int) -> float:
    """Seconds for one call, from the fastest of some rounds; the garbage collector rests, as in timeit."""
    return min(timeit.repeat(call, number=batch, repeat=rounds)) / batch


def cold_pair(first: Sequence[str], second: Sequence[str], *, rounds: int) -> tuple[float, float]:
    """Seconds for each of two new interpreters, taking turns so that both meet the same machine."""
    runs = [(_seconds(first), _seconds(second)) for _ in range(rounds + 1)][1:]
    return min(one for one, _ in runs), min(other for _, other in runs)


def _seconds(words: Sequence[str]) -> float:
    # Code is compiled once and kept, as it is for whoever installs the wheel.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = perf_counter()
    subprocess.run([sys.executable, *words], check=True, env=kept, stdout=subprocess.DEVNULL)
    return perf_counter() - start
