"""Work in a process of its own that is killed without a word, as power cuts and the kernel do it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from multiprocessing.context import ForkProcess

WARM = multiprocessing.get_context("fork")
"""A fork has everything loaded: a start takes milliseconds, so two hundred can be killed."""


def started(work: Callable[[], None]) -> ForkProcess:
    """A process that does it."""
    process = WARM.Process(target=work, daemon=True)
    process.start()
    return process


def killed_after(work: Callable[[], None], seconds: float) -> bool:
    """Does it in a process that is killed after so many seconds; whether it was killed before its end."""
    process = started(work)
    process.join(seconds)
    if process.exitcode is None and process.pid:
        os.kill(process.pid, signal.SIGKILL)
    process.join()
    return process.exitcode == -signal.SIGKILL


def usual_time(work: Callable[[], None]) -> float:
    """Seconds that it takes in a process that nobody kills."""
    begun = time.perf_counter()
    process = started(work)
    process.join()
    assert process.exitcode == 0
    return time.perf_counter() - begun
