"""Why the lead leads, in every section of the paper: recorded days, changed in their files and read again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from newsgen import cli, pipeline, settings
from newsgen.market import day as market_day
from newsgen.records import THE_DAY
from newsgen.records.why import Change, Why
from newsgen.why import explain

HOUSE = settings.load()
DAYS = [
    path
    for path in sorted((Path(__file__).parents[2] / "fixtures" / "days").glob("*/*.json"))
    if pipeline.day_from_file(str(path)).assignment != THE_DAY
]
"""Recorded days of which the story is not the market's day."""
OF_ITS_OWN = ("witnesses", "places", "last_beyond")
"""What a day file says of its own figures, which it cannot say of others."""
PLAIN = {"move", "period_move", "price_limit", "split", "reversal"}
"""Kinds of fact that rest on nothing of that."""

by_day = pytest.mark.parametrize("path", DAYS, ids=lambda path: f"{path.parent.name}/{path.stem}")


def read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"), parse_float=Decimal, parse_int=Decimal)
    return found


def offered(why: Why) -> Iterator[Change]:
    changes = (*(each.change for each in why.candidates if each.change), *why.others, *why.angles)
    yield from (each for each in changes if each.proven and each.fact.kind in PLAIN)


def rewritten(path: Path, change: Change, to: Decimal) -> dict[str, Any]:
    """The day file with another figure, what moves along, and nothing that was said of the old one."""
    content = read(path)
    *way, field = change.address.partition("#/")[2].split("/")
    block: dict[str, Any] = content
    for step in way:
        block = block[step]
    block[field] = to
    for claim in ("change", "percent"):
        block.pop(claim, None)
    for end, furthest in (("high", max), ("low", min)):
        if end in block and field in ("last", "open"):
            block[end] = furthest(block[end], to)
    past = content.get("history", {}).get(change.series, {})
    for own in OF_ITS_OWN:
        past.pop(own, None)
    past.get("period", {}).pop("witnesses", None)
    return content


def lead(path: Path, change: Change, to: Decimal) -> tuple[str, str]:
    plan = pipeline.weigh(market_day.build(path.name, rewritten(path, change, to)), HOUSE)
    return plan.lead.fact.id, plan.kind


@by_day
def test_the_lead_that_is_explained_is_the_storys_own_and_it_has_a_reason(path: Path) -> None:
    day = pipeline.day_from_file(str(path))
    why, plan = explain(day, HOUSE), pipeline.weigh(day, HOUSE)
    assert why.lead == plan.lead and why.lead.reasons and why.story_id == plan.story_id
    assert all(each.lost for each in why.candidates[1:]) and why.looked_at


@by_day
def test_another_lead_leads_at_the_value_named_and_not_a_tick_before(path: Path) -> None:
    for change in offered(explain(pipeline.day_from_file(str(path)), HOUSE)):
        inside = change.to - change.tick * (1 if change.by > 0 else -1)
        assert lead(path, change, change.to) == (change.fact.id, change.story)
        assert lead(path, change, inside) != (change.fact.id, change.story)


def test_the_kosdaq_a_share_the_won_and_a_week_have_something_that_would_have_led() -> None:
    days = [pipeline.day_from_file(str(path)) for path in DAYS]
    changed = {day.assignment.section for day in days if any(offered(explain(day, HOUSE)))}
    assert changed == {"market", "share", "dollar_won", "period"}


def test_the_flows_of_every_group_are_tried() -> None:
    (path,) = (each for each in DAYS if pipeline.day_from_file(str(each)).assignment.about == "flows")
    tried = {each.rpartition("/")[2] for each in explain(pipeline.day_from_file(str(path)), HOUSE).looked_at}
    assert {"foreign", "institutions", "retail"} <= tried


@by_day
def test_the_command_explains_the_lead(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["facts", str(path), "--why"]) == cli.DONE
    told = capsys.readouterr().out
    lead_id = pipeline.weigh(pipeline.day_from_file(str(path)), HOUSE).lead.fact.id
    assert told.startswith(f"The lead: {lead_id}, ")
