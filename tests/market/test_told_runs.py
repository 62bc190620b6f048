from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from newsgen.market.day import build
from newsgen.records import Datum, Mark, Run

LEAVE = "Correct it or leave the field out."
KOSPI = "history.KOSPI"
FOREIGN = "history.KOSPI_foreign"
KRX = {"source": "KRX"}
BASE = {"session": "2026-02-20", "value": Decimal("5800.10"), **KRX}
RUN = {"direction": "up", "sessions": 2, "first": "2026-02-23"}
GROUP = {"unit": "billion won"}


def kospi(content: dict[str, Any], **parts: Any) -> Any:
    content["history"]["KOSPI"] |= parts
    return build("day.json", content).history["KOSPI"]


def foreign(content: dict[str, Any], **parts: Any) -> Any:
    content["history"]["KOSPI.foreign"] = GROUP | parts
    return build("day.json", content).history["KOSPI.foreign"]


def test_a_row_of_closes_may_say_where_it_began(content: dict[str, Any]) -> None:
    where = "day.json#/history/KOSPI/run"
    base = Mark(date(2026, 2, 20), Decimal("5800.10"), f"{where}/base", "KRX")
    assert kospi(content, run={**RUN, "base": BASE}).run == Run("up", 2, date(2026, 2, 23), where, base)


def test_a_row_of_closes_may_say_that_a_flat_day_came_before_it(content: dict[str, Any]) -> None:
    assert kospi(content, run={**RUN, "after_flat": True}).run.after_flat
    assert not kospi(content, run=RUN).run.after_flat


def test_a_row_of_buying_may_say_what_it_came_to(content: dict[str, Any]) -> None:
    run, where = foreign(content, run={**RUN, "total": 1500}).run, "day.json#/history/KOSPI.foreign/run"
    assert run.total == Datum(f"{where}/total", Decimal(1_500_000_000_000), "won")


def test_every_period_ends_with_its_own_last_session(content: dict[str, Any]) -> None:
    ends = {"year": "2025-12-30", "quarter": "2025-12-30", "month": "2026-01-30", "week": "2026-02-20"}
    told = {f"{period}_end": {"session": day, **KRX} for period, day in ends.items()}
    found = kospi(content, **told).period_ends
    assert {period: str(mark.session) for period, mark in found.items()} == ends


def test_earlier_closes_are_counted_in_sessions(content: dict[str, Any]) -> None:
    days = {"2": "2026-02-23", "3": "2026-02-20", "5": "2026-02-13"}
    told = {back: {"session": day, **KRX} for back, day in days.items()}
    found = kospi(content, earlier_closes=told).earlier_closes
    assert {str(back): str(mark.session) for back, mark in found.items()} == days


def test_sums_are_in_whole_won(content: dict[str, Any]) -> None:
    sums = foreign(content, sums={"month": Decimal("-1234.5"), "week": 10}).sums
    where = "day.json#/history/KOSPI.foreign/sums"
    assert sums["month"] == Datum(f"{where}/month", Decimal(-1_234_500_000_000), "won")
    assert list(sums) == ["month", "week"]


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        (
            f"{KOSPI}.run",
            {**RUN, "base": {**BASE, "session": "2026-02-19"}},
            f"{KOSPI}.run.base is of 2026-02-19, but the session before 2026-02-23 was 2026-02-20. {LEAVE}",
        ),
        (
            f"{KOSPI}.run",
            {**RUN, "total": 5},
            f'{KOSPI}.run has an unknown field "total". '
            "Known are: after_flat, base, direction, first, sessions.",
        ),
        (
            FOREIGN,
            GROUP | {"run": {**RUN, "total": -5}},
            "history.KOSPI.foreign.run.total is -5, but the row goes up. Correct one of the two.",
        ),
        (
            f"{KOSPI}.week_end",
            {"session": "2026-02-19", **KRX},
            f"{KOSPI}.week_end is of 2026-02-19, but the week before the session ended on 2026-02-20. "
            f"{LEAVE}",
        ),
        (
            f"{KOSPI}.month_end",
            {"session": "2026-02-02", **KRX},
            f"{KOSPI}.month_end is of 2026-02-02, but the month before the session ended on 2026-01-30. "
            f"{LEAVE}",
        ),
        (
            f"{KOSPI}.earlier_closes",
            {"5": {"session": "2026-02-19", **KRX}},
            f"{KOSPI}.earlier_closes.5 is of 2026-02-19, but 5 sessions before 2026-02-25 was 2026-02-13. "
            f"{LEAVE}",
        ),
        (
            f"{KOSPI}.earlier_closes",
            {"6": {"session": "2026-02-12", **KRX}},
            f'{KOSPI}.earlier_closes has an unknown field "6". Did you mean "60"?',
        ),
        (
            FOREIGN,
            GROUP | {"sums": {"fortnight": 1}},
            'history.KOSPI.foreign.sums has an unknown field "fortnight". '
            "Known are: month, quarter, week, year.",
        ),
        (
            FOREIGN,
            {},
            "history.KOSPI.foreign.unit is missing. Add one of: won, thousand won, million won, "
            "100 million won, billion won, trillion won.",
        ),
        (
            FOREIGN,
            GROUP | {"record_close": BASE},
            'history.KOSPI.foreign has an unknown field "record_close". '
            "Known are: covers_from, period, run, sums, unit, witnesses.",
        ),
        (
            "history.KOSPI_institutions",
            GROUP,
            "history.KOSPI.institutions is given without net_buying.KOSPI.institutions. "
            "Add net_buying.KOSPI.institutions or leave it out.",
        ),
    ],
)
def test_rows_and_periods_that_cannot_be_are_refused_in_one_line(
    content: dict[str, Any], refusal: Callable[..., str], place: str, value: object, message: str
) -> None:
    if place.startswith("history.KOSPI_"):
        place, value = "history", content["history"] | {place.partition(".")[2].replace("_", "."): value}
    assert refusal(place, value) == f"day.json: {message}"


def test_a_sum_of_a_week_that_only_begins_today_is_refused(content: dict[str, Any]) -> None:
    monday = {"session": "2026-02-23", "as_of": "2026-02-23T14:00:00+09:00"}
    small = {key: content[key] for key in ("source", "indices", "net_buying")}
    day = small | monday | {"history": {"KOSPI.foreign": GROUP | {"sums": {"week": 10}}}}
    with pytest.raises(Exception, match="but the week only begins with the session of 2026-02-23"):
        build("day.json", day)
