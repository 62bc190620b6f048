from __future__ import annotations

from collections.abc import Sequence

from newsgen import processes

TASKS = range(100)


def begin(wanted: int) -> int:
    return wanted * 10


def do(bench: int, tasks: Sequence[int]) -> list[int]:
    return [bench + task for task in tasks]


DUTY = processes.Duty(begin, do)


def test_tasks_are_done_once_each_by_one_process_or_by_several() -> None:
    for jobs in (1, 2):
        parts = processes.work(DUTY, 7, 70, TASKS, jobs)
        assert sorted(each for part in parts for each in part) == [70 + task for task in TASKS]


def test_whoever_watches_is_told_how_many_are_done() -> None:
    steps: list[tuple[int, int]] = []
    list(processes.work(DUTY, 7, 70, TASKS, 1, lambda done, of: steps.append((done, of))))
    assert steps == [(32, 100), (64, 100), (96, 100), (100, 100)]


def test_little_is_done_by_the_bench_at_hand() -> None:
    assert list(processes.work(DUTY, 7, 1000, TASKS[:3], 8)) == [[1000, 1001, 1002]]
