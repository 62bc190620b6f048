"""The closes that a day file carries for a picture: every session in its place, up to the one before."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from newsgen import pipeline, settings
from newsgen.errors import BadDay
from newsgen.market import day as market_day

DAY = Path(__file__).parents[2] / "fixtures" / "days" / "2026-02-25-kospi-6000" / "close.json"
CLOSES = {
    "source": "Korea Exchange",
    "2026-02-20": Decimal("5808.53"),
    "2026-02-23": Decimal("5846.09"),
    "2026-02-24": Decimal("5969.64"),
}


def content(**changed: Any) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(DAY.read_text(encoding="utf-8"), parse_float=Decimal)
    read["closes"] = {"KOSPI": {**CLOSES, **changed}}
    return read


def test_a_day_file_may_carry_the_closes_before_it() -> None:
    closes = market_day.build("close.json", content()).history["KOSPI"].closes
    assert [mark.value for mark in closes] == [value for key, value in CLOSES.items() if key != "source"]
    assert closes[0].address == "close.json#/closes/KOSPI/2026-02-20"


def without_source(told: dict[str, Any]) -> None:
    del told["source"]


def with_a_gap(told: dict[str, Any]) -> None:
    del told["2026-02-23"]


def with_a_holiday(told: dict[str, Any]) -> None:
    del told["2026-02-20"]
    told["2026-02-17"] = Decimal(5800)


def not_the_base(told: dict[str, Any]) -> None:
    told["2026-02-24"] = Decimal(5970)


def below_nothing(told: dict[str, Any]) -> None:
    told["2026-02-23"] = Decimal(-1)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (without_source, "vouches for the closes"),
        (with_a_gap, "Give every session"),
        (with_a_holiday, "Give every session"),
        (not_the_base, "but the previous close is 5969.64"),
        (below_nothing, "must be above zero"),
    ],
)
def test_closes_that_cannot_be_are_refused_in_one_line(
    spoil: Callable[[dict[str, Any]], None], said: str
) -> None:
    told = content()
    spoil(told["closes"]["KOSPI"])
    with pytest.raises(BadDay, match=said) as refused:
        market_day.build("close.json", told)
    assert "\n" not in str(refused.value)


def test_closes_of_what_the_day_does_not_hold_are_refused() -> None:
    told = content()
    told["closes"]["KOSPI.foreign"] = CLOSES
    with pytest.raises(BadDay, match="closes has an unknown field"):
        market_day.build("close.json", told)


def test_a_story_is_the_same_with_them() -> None:
    bare = json.loads(DAY.read_text(encoding="utf-8"), parse_float=Decimal)
    told = content()
    told["closes"]["KOSDAQ"] = {"source": "Korea Exchange", "2026-02-24": Decimal("1165.0")}
    for lang in settings.languages():
        house = settings.load(lang)
        one, other = (
            pipeline.write(market_day.build("close.json", each), house).draft for each in (bare, told)
        )
        assert [line.text for line in one.lines] == [line.text for line in other.lines]
