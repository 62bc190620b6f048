"""A day file that looks back on a period: every close in its place, every row and witness in its period."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from newsgen.errors import BadDay, BadInput
from newsgen.market import day as market_day
from newsgen.records import Assignment

WEEK = Path(__file__).parents[2] / "fixtures" / "days" / "2026-02-20-a-week-of-two-sessions" / "close.json"


def content() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(WEEK.read_text(encoding="utf-8"), parse_float=Decimal)
    return read


def period(told: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = told["history"]["KOSPI"]["period"]
    return found


def test_a_day_file_holds_a_week() -> None:
    day = market_day.build("close.json", content())
    past = day.history["KOSPI"].period
    assert day.assignment == Assignment(period="week")
    assert past is not None and past.run is not None and past.counted
    assert [mark.value for mark in past.closes] == [Decimal("4861.40")]
    assert [each.day.day for each in past.closed] == [16, 17, 18]


def missing_close(told: dict[str, Any]) -> None:
    period(told)["closes"] = {}


def another_day(told: dict[str, Any]) -> None:
    period(told)["closes"] = {"2026-02-18": Decimal(4861)}


def no_source(told: dict[str, Any]) -> None:
    del period(told)["source"]


def another_period(told: dict[str, Any]) -> None:
    period(told)["of"] = "month"


def miscounted(told: dict[str, Any]) -> None:
    period(told)["run"]["periods"] = 3


def in_the_middle(told: dict[str, Any]) -> None:
    period(told)["run"]["first"] = "2026-02-05"


def other_way(told: dict[str, Any]) -> None:
    at = {"session": "2026-01-30", "value": Decimal(-3), "source": "made up"}
    period(told)["witnesses"] = {"rise_percent": {"at": at, "covers_from": "1995-05-13"}}


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (missing_close, r"period\.closes has 0 sessions, but the week had 1 before 2026-02-20"),
        (another_day, r"closes\.2026-02-18 stands where the session of 2026-02-19 should"),
        (no_source, r"period\.source is missing"),
        (another_period, r'period\.of is "month", but 2026-02-20 does not end its month; 2026-02-27 does'),
        (miscounted, r"run\.periods is 3, but 2 weeks ended from 2026-02-06 on"),
        (in_the_middle, r"run\.first is 2026-02-05, which does not end its week"),
        (other_way, r"rise_percent\.at has a value of -3, which went the other way"),
    ],
)
def test_what_cannot_be_true_of_a_period_is_refused(
    spoil: Callable[[dict[str, Any]], None], message: str
) -> None:
    told = content()
    spoil(told)
    with pytest.raises(BadDay, match=message):
        market_day.build("close.json", told)


def test_a_period_without_the_close_before_it_has_no_story() -> None:
    told = content()
    del told["history"]["KOSPI"]["week_end"]
    with pytest.raises(BadInput, match="holds no close from before its week"):
        market_day.build("close.json", told)


def test_a_share_has_no_story_of_a_period() -> None:
    told = content()
    told["assignment"] = {"about": "flows", "period": "week"}
    with pytest.raises(BadInput, match="no story looks back on a week of flows"):
        market_day.build("close.json", told)
