from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from newsgen.market.batch import VendorFile
from newsgen.market.feeds import krx_flows
from newsgen.market.flow_days import FlowDays, flows_of
from newsgen.records import Datum

NAME = "kospi_investor_flows.parquet"
DAY = date(2024, 1, 3)


def flow(day: int, retail: float, foreign: float, institutions: float, other: float) -> dict[str, Any]:
    when = datetime(2024, 1, day)  # noqa: DTZ001 the file has no zone
    return {"date": when, "개인": retail, "외국인": foreign, "기관계": institutions, "기타법인": other}


def on(made_up: Any, *rows: dict[str, Any]) -> Any:
    return flows(made_up, *rows).on(DAY)


def flows(made_up: Any, *rows: dict[str, Any]) -> FlowDays:
    return flows_of(krx_flows.read(VendorFile(NAME, made_up.parquet(NAME, list(rows))))[0], "KOSPI")


def test_flows_become_whole_won_with_their_column_as_address(made_up: Any) -> None:
    flows, note = on(made_up, flow(2, 1, 2, -3, 0), flow(3, -38717.0, 8802.0, 31093.0, -1178.0))
    assert note == ""
    assert flows.retail == Datum(f"{NAME}#2024-01-03/개인", Decimal(-3_871_700_000_000), "won")
    assert flows.other == Datum(f"{NAME}#2024-01-03/기타법인", Decimal(-117_800_000_000), "won")


def test_a_day_the_file_does_not_have_is_no_problem(made_up: Any) -> None:
    assert on(made_up, flow(2, 1, 2, -3, 0)) == (None, "")


@pytest.mark.parametrize(
    ("rows", "note"),
    [
        (
            (flow(3, 100, 2, -3, 0),),
            f"{NAME}#{DAY}: the groups add up to 9900000000 won, not to zero; flows left out",
        ),
        (
            (flow(2, 1, 2, -3, 0), flow(3, 1, 2, -3, 0)),
            f"{NAME}#{DAY}: the row repeats the one before; flows left out",
        ),
        ((flow(3, 1, 2, -3, 0), flow(3, 4, 2, -6, 0)), f"{NAME} has 2 rows for {DAY}; flows left out"),
        ((flow(3, float("nan"), 2, -3, 0),), f"{NAME}#{DAY}: a group is missing; flows left out"),
    ],
)
def test_a_row_that_cannot_be_trusted_is_left_out_with_a_note(made_up: Any, rows: Any, note: str) -> None:
    assert on(made_up, *rows) == (None, note)


def test_each_group_has_a_history_over_the_rows_that_can_be_trusted(made_up: Any) -> None:
    rows = [flow(2, 1, -4, 3, 0), flow(3, 500, 2, -3, 0), flow(4, 1, -2, 1, 0), flow(5, -3, 2, 1, 0)]
    found = flows(made_up, *rows).history(date(2024, 1, 5))
    assert set(found) == {"KOSPI.foreign", "KOSPI.institutions", "KOSPI.retail"}
    foreign = found["KOSPI.foreign"]
    assert foreign.covers_from == date(2024, 1, 4)  # the row of the 3rd does not balance
    assert foreign.witnesses["buying"].at is None
    assert flows(made_up, *rows).history(DAY) == {}


def test_a_copied_row_breaks_the_history_of_its_groups(made_up: Any) -> None:
    rows = [flow(2, 1, -4, 3, 0), flow(3, 1, -4, 3, 0), flow(4, 1, -2, 1, 0)]
    assert flows(made_up, *rows).history(date(2024, 1, 4))["KOSPI.retail"].covers_from == date(2024, 1, 4)


def test_provisional_flows_are_told_as_such_and_have_no_history(made_up: Any) -> None:
    rows = [flow(2, 1, -4, 3, 0), flow(3, 5, -2, -3, 0), flow(4, 1, -2, 1, 0)]
    batch = replace(flows(made_up, *rows).batch, provisional=np.array([False, True, False]))
    found = flows_of(batch, "KOSPI")
    told, _ = found.on(DAY)
    assert told and told.provisional and found.history(DAY) == {}
    assert found.history(date(2024, 1, 4))["KOSPI.retail"].covers_from == date(2024, 1, 4)


def test_two_rows_of_one_day_belong_to_no_history(made_up: Any) -> None:
    rows = [flow(2, 1, -4, 3, 0), flow(3, 5, -2, -3, 0), flow(3, 6, -3, -3, 0), flow(4, 1, -2, 1, 0)]
    found = flows(made_up, *rows)
    assert found.history(DAY) == {}
    assert found.history(date(2024, 1, 4))["KOSPI.retail"].covers_from == date(2024, 1, 4)
