from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from newsgen.market.flow_days import read_flows
from newsgen.records import Datum

NAME = "kospi_investor_flows.parquet"
DAY = date(2024, 1, 3)


def flow(day: int, retail: float, foreign: float, institutions: float, other: float) -> dict[str, Any]:
    when = datetime(2024, 1, day)  # noqa: DTZ001 the file has no zone
    return {"date": when, "개인": retail, "외국인": foreign, "기관계": institutions, "기타법인": other}


def on(made_up: Any, *rows: dict[str, Any]) -> Any:
    return read_flows(made_up.parquet(NAME, list(rows))).on(DAY)


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
        ((flow(3, 100, 2, -3, 0),), f"{NAME}#{DAY}: the groups add up to 99, not to zero; flows left out"),
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
