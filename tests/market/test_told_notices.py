from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from newsgen.market.day import build
from newsgen.records import Notice, Source
from newsgen.sessions import KST

SOURCE = {"en": "Korea Exchange"}
SIDECAR = {"kind": "sidecar", "market": "KOSDAQ", "at": "2026-02-25T09:26:00+09:00", "side": "buy"} | {
    "source": SOURCE
}
HALT = {"kind": "circuit_breaker", "market": "KOSPI", "at": "2026-02-25T11:19:00+09:00", "stage": 1} | {
    "source": SOURCE
}
LEAVE = "Correct it or leave the field out."


def test_a_notice_keeps_what_the_exchange_said(content: dict[str, Any]) -> None:
    content["notices"] = [SIDECAR, HALT]
    first, second = build("day.json", content).notices
    at = datetime(2026, 2, 25, 9, 26, tzinfo=KST)
    assert first == Notice("sidecar", "KOSDAQ", at, "day.json#/notices/0", Source(SOURCE), side="buy")
    assert (second.kind, second.stage, second.side) == ("circuit_breaker", 1, None)


@pytest.mark.parametrize(
    ("notice", "message"),
    [
        (HALT | {"kind": "pause"}, '.kind is "pause". Use one of: sidecar, circuit_breaker.'),
        (HALT | {"market": "NYSE"}, '.market is "NYSE". Use one of: KOSPI, KOSDAQ.'),
        (HALT | {"stage": 4}, ".stage is 4. Use 1, 2 or 3."),
        (HALT | {"stage": None}, ".stage is missing. Add 1, 2 or 3."),
        (SIDECAR | {"side": "long"}, '.side is "long". Use one of: buy, sell.'),
        (SIDECAR | {"side": None}, ".side is missing. Add one of: buy, sell."),
        (SIDECAR | {"stage": 1}, ".stage is given, but a sidecar has none. Leave it out."),
        (HALT | {"side": "buy"}, ".side is given, but a circuit_breaker has none. Leave it out."),
        (
            HALT | {"at": "2026-02-25T08:59:00+09:00"},
            f".at is 08:59, outside the trading hours of 09:00 to 15:30. {LEAVE}",
        ),
        (
            HALT | {"at": "2026-02-24T11:19:00+09:00"},
            f".at is 2026-02-24 11:19 in Seoul, not the session of 2026-02-25. {LEAVE}",
        ),
        (
            HALT | {"at": "2026-02-25T14:01:00+09:00"},
            f".at is 14:01, but the figures are from 14:00. {LEAVE}",
        ),
        (HALT | {"source": None}, ".source is missing. Say where it comes from."),
        (HALT | {"until": 1}, ' has an unknown field "until".'),
    ],
)
def test_a_notice_that_cannot_be_is_refused_in_one_line(
    refusal: Callable[..., str], notice: object, message: str
) -> None:
    assert refusal("notices", [notice]).startswith(f"day.json: notices[0]{message}")


def test_the_same_halt_is_announced_once(refusal: Callable[..., str]) -> None:
    message = refusal("notices", [HALT, HALT])
    assert message == "day.json: notices[1] repeats the circuit_breaker of 11:19. Keep one."
