"""Many tasks shared among processes: each opens its own bench, and takes runs of neighbours."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

Wanted = TypeVar("Wanted")
Bench = TypeVar("Bench")
Task = TypeVar("Task")
Part = TypeVar("Part")

CHUNK = 32
"""Neighbouring tasks, such as sessions, that one process does at a time: a bar moves twice a second."""

Progress = Callable[[int, int], None]
"""Told how many tasks are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Duty(Generic[Wanted, Bench, Task, Part]):
    """What a process of its own needs to know; both are found by name there, so neither is a lambda."""

    begin: Callable[[Wanted], Bench]
    """Reads what all the tasks need."""
    do: Callable[[Bench, Sequence[Task]], Part]


def work(
    duty: Duty[Wanted, Bench, Task, Part],
    wanted: Wanted,
    bench: Bench,
    tasks: Sequence[Task],
    jobs: int,
    progress: Progress | None = None,
) -> Iterator[Part]:
    """The tasks done on so many processes, in whatever order they end.

    ``bench`` is the one at hand, which does all where there is one process or little to do.
    """
    chunks = [tasks[at : at + CHUNK] for at in range(0, len(tasks), CHUNK)]
    alone = jobs == 1 or len(chunks) == 1
    done = 0
    for size, part in _alone(duty, bench, chunks) if alone else _shared(duty, wanted, chunks, jobs):
        done += size
        if progress:
            progress(done, len(tasks))
        yield part


def _alone(
    duty: Duty[Wanted, Bench, Task, Part], bench: Bench, chunks: Sequence[Sequence[Task]]
) -> Iterator[tuple[int, Part]]:
    for chunk in chunks:
        yield len(chunk), duty.do(bench, chunk)


def _shared(
    duty: Duty[Wanted, Bench, Task, Part], wanted: Wanted, chunks: Sequence[Sequence[Task]], jobs: int
) -> Iterator[tuple[int, Part]]:
    """Processes made anew, not copied: Arrow's threads would not survive a copy."""
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=fresh, initializer=_begin, initargs=(duty, wanted)) as pool:
        asked = {pool.submit(_do, chunk): len(chunk) for chunk in chunks}
        for each in as_completed(asked):
            yield asked[each], each.result()


_at_work: tuple[Duty[Any, Any, Any, Any], Any] | None = None


def _begin(duty: Duty[Any, Any, Any, Any], wanted: Any) -> None:
    global _at_work  # noqa: PLW0603  (a process of a pool has no other place to keep what it has read)
    _at_work = duty, duty.begin(wanted)


def _do(tasks: Sequence[Any]) -> Any:
    assert _at_work is not None  # the pool begins each process with _begin
    duty, bench = _at_work
    return duty.do(bench, tasks)
