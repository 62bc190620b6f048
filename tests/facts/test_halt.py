"""Halts that the exchange announced."""

from __future__ import annotations

from newsgen.records import INDEX, MAIN, Halt
from tests.facts.found import found, kospi
from tests.made import day, notice


def test_a_halt_is_told_as_announced_and_never_guessed() -> None:
    assert found(day(**kospi("880", "1000", low="850")), Halt) == []
    notices = (notice("sidecar", "KOSDAQ", side="sell"), notice("circuit_breaker", stage=1))
    halts = found(day(**kospi("880"), notices=notices), Halt)
    assert [(halt.what, halt.role) for halt in halts] == [("sidecar", INDEX), ("circuit_breaker", MAIN)]
    assert halts[1].id == "halt:KOSPI:circuit_breaker:11:19"
