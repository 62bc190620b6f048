from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from newsgen.market.day import build
from newsgen.records import Mark

LEVELS = "history.KOSPI.levels"


def test_a_mark_carries_session_value_address_and_source(content: dict[str, Any]) -> None:
    mark = build("day.json", content).history["KOSPI"].record_close
    assert mark == Mark(date(2026, 2, 24), Decimal("5969.64"), "day.json#/history/KOSPI/record_close", "KRX")


def test_levels_come_lowest_first_and_may_lack_a_value(content: dict[str, Any]) -> None:
    low, high = build("day.json", content).history["KOSPI"].rungs
    assert (low.level, low.first_touch) == (4000, None)
    assert high.first_touch and high.first_touch.value is None
    assert high.first_touch.address == "day.json#/history/KOSPI/levels/0/first_touch"


def test_levels_of_a_market_value_are_in_won(content: dict[str, Any]) -> None:
    (rung,) = build("day.json", content).history["KOSPI.cap"].rungs
    assert rung.level == 4_000_000_000_000_000
    assert rung.first_close and rung.first_close.value == 4_004_900_000_000_000


def test_a_mark_may_say_how_many_sessions_ago_it_was(content: dict[str, Any]) -> None:
    content["history"]["KOSPI"]["levels"][0]["first_close"]["sessions"] = 18
    close = build("day.json", content).history["KOSPI"].rungs[1].first_close
    assert close is not None
    assert close.sessions == 18


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        (
            "history.KOSPI.record_close.sessions",
            2,
            "history.KOSPI.record_close.sessions is 2, but 1 lie from 2026-02-24 to the one before "
            "2026-02-25. Correct it or leave the field out.",
        ),
        (
            "history.KOSPI.record_close",
            {"session": "1994-11-08", "value": 6000, "source": "KRX", "sessions": 8000},
            "history.KOSPI.record_close.sessions cannot be counted: no calendar reaches back to 1994-11-08. "
            "Correct it or leave the field out.",
        ),
        (
            "history.KOSPI.record_close.session",
            "2026-02-25",
            "history.KOSPI.record_close.session is 2026-02-25, not before the session of 2026-02-25. "
            "Name an earlier session.",
        ),
        (
            "history.KOSPI.record_close.session",
            "2026-02-22",
            "history.KOSPI.record_close.session is 2026-02-22, when the market was closed (a Sunday). "
            "Name a session.",
        ),
        (
            "history.KOSPI.record_close.session",
            ...,
            "history.KOSPI.record_close.session is missing. Add history.KOSPI.record_close.session.",
        ),
        (
            "history.KOSPI.record_close.source",
            ...,
            "history.KOSPI.record_close.source is missing. Say who vouches for it.",
        ),
        (
            "history.KOSPI.record_close.valeu",
            1,
            'history.KOSPI.record_close has an unknown field "valeu". Did you mean "value"?',
        ),
        (
            f"{LEVELS}.0.level",
            ...,
            "history.KOSPI.levels[0].level is missing. Add history.KOSPI.levels[0].level.",
        ),
        (f"{LEVELS}.1.level", 5000, "history.KOSPI.levels[1].level is 5000 for the second time. Keep one."),
        (
            f"{LEVELS}.0",
            {"level": 5000},
            "history.KOSPI.levels[0] says neither first_touch nor first_close. "
            "Add one or leave the level out.",
        ),
        (
            f"{LEVELS}.0.first_close.value",
            4999,
            "history.KOSPI.levels[0].first_close has a value of 4999, below the level of 5000. "
            "Correct it or leave the field out.",
        ),
        (
            f"{LEVELS}.0.first_close.session",
            "2026-01-21",
            "history.KOSPI.levels[0].first_close is 2026-01-21, before the first touch on 2026-01-22. "
            "Correct one of the two.",
        ),
    ],
)
def test_a_mark_that_cannot_be_is_refused_in_one_line(
    refusal: Callable[..., str], place: str, value: object, message: str
) -> None:
    assert refusal(place, value) == f"day.json: {message}"
