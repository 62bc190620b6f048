from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from newsgen import report, tables
from newsgen.errors import BadTable
from newsgen.reading.families import DAYS, Families, compile_families
from newsgen.reading.printed import printed
from newsgen.records import MAIN, Fact, Record, Streak
from newsgen.records.reported import FamilyMet
from tests.made import BEFORE, fig, mark
from tests.reading.conftest import Make, flow, move, opening, percent, verb

TABLE = tables.read(report.TABLES / "families.yaml")
RECORD = Record("KOSPI", MAIN, fig("3000", "points"), "close", mark(BEFORE, "2990"), fig("10", "points"))
STREAK = Streak("KOSPI", MAIN, "down", fig("4", "sessions"), ended=False)


@pytest.fixture(scope="module")
def families() -> Families:
    return report.scales().families


def met(families: Families, story: Make, facts: Sequence[Fact], **made: Any) -> dict[str, FamilyMet]:
    day = families.kind_of_day(facts)
    shown = printed(story(facts, **made))
    return {each.family: each for each in families.met(day, facts, shown)}


@pytest.mark.parametrize(
    ("facts", "day"),
    [
        ([move("-5")], "crash"),
        ([move("5.2")], "surge"),
        ([move("5.2"), RECORD], "record"),
        ([move("-0.14")], "flat"),
        ([move("0.15")], "up"),
        ([move("-4.99")], "down"),
    ],
)
def test_the_kind_of_a_day_is_settled_by_its_data(
    families: Families, facts: Sequence[Fact], day: str
) -> None:
    assert families.kind_of_day(facts) == day


def test_a_family_that_the_day_has_and_the_story_leaves_out_is_missed_with_the_plans_reason(
    families: Families, story: Make
) -> None:
    up, opened = move("1.5"), opening("0.5")
    lines = [("The Kospi ", verb("rose", up), " ", percent(up), ".")]
    found = met(
        families, story, [up, opened], planned=[[up]], printed=lines, left_out=[(opened, "needs 36 points")]
    )
    assert found["core_index_level_change"].told and found["lede_direction_or_intensity"].led
    assert not found["open"].told and found["open"].why == "opening:KOSPI: needs 36 points"


def test_what_the_day_does_not_have_nobody_misses(families: Families, story: Make) -> None:
    up = move("1.5")
    found = met(families, story, [up, opening("0.1")], planned=[[up]], printed=[("x",)])
    assert set(found) == {"core_index_level_change", "lede_direction_or_intensity"}


def test_a_family_planned_and_not_printed_is_missed_and_the_reason_says_so(
    families: Families, story: Make
) -> None:
    up = move("1.5")
    found = met(families, story, [up], planned=[[up]], printed=[("The Kospi rose.",)])
    assert not found["core_index_level_change"].told
    assert "planned, and no word of it is printed" in found["core_index_level_change"].why


def test_a_streak_below_the_lead_of_a_falling_day_is_told_and_not_led(
    families: Families, story: Make
) -> None:
    down = move("-1")
    lines = [("Stocks ", verb("fell", down), "."), ("It was the ", verb("fourth loss", STREAK), ".")]
    found = met(families, story, [down, STREAK], planned=[[down], [STREAK]], printed=lines)["index_streak"]
    assert (found.lead, found.told, found.led) == (True, True, False)
    assert found.why == "streak:KOSPI is told below the lead"


def test_a_streak_on_a_rising_day_is_not_expected(families: Families, story: Make) -> None:
    up, row = move("1"), replace(STREAK, direction="up")
    assert "index_streak" not in met(families, story, [up, row], planned=[[up]], printed=[("x",)])


def test_all_three_groups_must_be_told_where_all_are_known(families: Families, story: Make) -> None:
    up, bought, sold = move("1"), flow("foreign", "5"), flow("retail", "-5", with_move=False)
    lines = [("Stocks ", verb("rose", up), " as foreigners ", verb("bought", bought), ".")]
    made = {"planned": [[up, bought, sold]], "printed": lines}
    found = met(families, story, [up, bought, sold], **made)
    assert found["flow_as_driver_in_lede"].led and not found["flows_daily_3_groups"].told


def test_flows_too_small_to_explain_anything_need_not_lead(families: Families, story: Make) -> None:
    up, bought = move("1"), flow("foreign", "5", of_turnover="0.9")
    assert "flow_as_driver_in_lede" not in met(
        families, story, [up, bought], planned=[[up]], printed=[("x",)]
    )


def test_the_table_holds_every_measured_family_with_a_condition_or_a_reason_why_not(
    families: Families,
) -> None:
    assert len(families.families) == 32
    assert all((family.has is None) == bool(family.without) for family in families.families)
    assert {day for day, _ in families.kinds} == set(DAYS)


def wrong(**changes: Any) -> dict[str, Any]:
    """The table with something in one family that may not be there."""
    families = {**TABLE["families"], "open": {**TABLE["families"]["open"], **changes}}
    return {**TABLE, "families": families}


@pytest.mark.parametrize(
    ("changes", "fault", "at"),
    [
        ({"hass": []}, "unknown field hass", ("families", "open", "hass")),
        ({"has": None}, "give either `has` with a reason, or `without`", ("families", "open")),
        ({"closes": {"sideways": 30}}, "'sideways' is no kind of day", ("families", "open", "closes")),
        ({"lead": ["up"]}, "5 percent in ledes is below 40", ("families", "open", "lead")),
        ({"lede": 80, "closes": {"up": 19}, "lead": ["up"]}, "19 percent on up days is below 20", ()),
        ({"has": [{"fact": "oppening"}]}, "oppening", ("families", "open", "has", 0)),
    ],
)
def test_a_wrong_row_is_refused_with_its_place(changes: Any, fault: str, at: tuple[str, ...]) -> None:
    with pytest.raises(BadTable) as refused:
        compile_families(wrong(**changes), report.compiled)
    assert fault in str(refused.value) and refused.value.at[: len(at)] == at
