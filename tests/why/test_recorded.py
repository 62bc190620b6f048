"""Each change offered for a recorded day, made in the day file itself and read again."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from newsgen import pipeline, settings
from newsgen.market import day as market_day
from newsgen.records.why import Change, Why
from newsgen.why import explain

HOUSE = settings.load()
FOUND = sorted((Path(__file__).parents[2] / "fixtures" / "days").glob("*/*.json"))
OF_ITS_OWN = ("witnesses", "places")
"""What a day file says of its own figures, which it cannot say of others."""
PLAIN = {"move", "record", "reversal"}
"""Kinds of fact that rest on nothing of that."""


@cache
def why_of(path: Path) -> Why:
    """Why the lead of a day file leads; asked once for all tests."""
    return explain(pipeline.day_from_file(str(path)), HOUSE)


def offered(why: Why) -> list[Change]:
    changes = [*(each.change for each in why.candidates if each.change), *why.others, *why.angles]
    return [each for each in changes if each.series == "KOSPI" and each.fact.kind in PLAIN and each.proven]


def rewritten(path: Path, change: Change, to: Decimal) -> dict[str, Any]:
    """The day file with another figure, the high or low along, and nothing that was said of the old one."""
    content: dict[str, Any] = json.loads(path.read_text("utf-8"), parse_float=Decimal, parse_int=Decimal)
    index = content["indices"]["KOSPI"]
    index[change.field] = to
    for claim in ("change", "percent"):
        index.pop(claim, None)
    for end, furthest in (("high", max), ("low", min)):
        if end in index and change.field in ("last", "open"):
            index[end] = furthest(index[end], to)
    past = content.get("history", {}).get("KOSPI", {})
    for own in OF_ITS_OWN:
        past.pop(own, None)
    sides = [row for row in past.get("last_beyond", ()) if _same_side(row, index["last"])]
    past.pop("last_beyond", None)
    past |= {"last_beyond": sides} if sides else {}
    return content


def _same_side(row: dict[str, Decimal], last: Decimal) -> bool:
    return (row["value"] > row["level"]) == (last > row["level"])


def lead(path: Path, change: Change, to: Decimal) -> tuple[str, str]:
    plan = pipeline.weigh(market_day.build(path.name, rewritten(path, change, to)), HOUSE)
    return plan.lead.fact.id, plan.kind


@pytest.mark.parametrize("path", FOUND, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_other_fact_leads_at_the_value_named_and_not_a_tick_before(path: Path) -> None:
    for change in offered(why_of(path)):
        inside = change.to - change.tick * (1 if change.by > 0 else -1)
        assert lead(path, change, change.to) == (change.fact.id, change.story)
        assert lead(path, change, inside) != (change.fact.id, change.story)
        if change.until is not None:
            assert lead(path, change, change.until)[0] == change.fact.id


def test_recorded_days_offer_changes_at_all() -> None:
    whys = [why_of(path) for path in FOUND]
    assert sum(len(offered(why)) for why in whys) >= 2 * len(FOUND)
    assert any(why.change is None for why in whys)
