from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from newsgen.market.day import build
from newsgen.market.told_witnesses import OF_SERIES
from newsgen.records import MEASURES, Mark, Place

KOSPI = "history.KOSPI"
COVER = {"covers_from": "1995-05-02"}
LEAVE = "Correct it or leave the field out."


def at(value: str | int, session: str = "2008-10-30") -> dict[str, Any]:
    return {"session": session, "value": Decimal(value), "source": "KRX"}


@pytest.mark.parametrize("measure", OF_SERIES)
def test_every_measure_of_a_series_can_be_told(content: dict[str, Any], measure: str) -> None:
    content["history"]["KOSPI"]["witnesses"] = {measure: COVER | {"ever": True}}
    assert build("day.json", content).history["KOSPI"].witnesses[measure].ever


def test_a_group_s_buying_and_selling_are_told_in_its_unit(content: dict[str, Any]) -> None:
    witnesses = {"selling": COVER | {"at": at("-2000")}}
    content["history"]["KOSPI.foreign"] = {"unit": "billion won", "witnesses": witnesses}
    told = build("day.json", content).history["KOSPI.foreign"].witnesses["selling"]
    assert told.at is not None
    assert told.at.value == -2_000_000_000_000
    assert set(OF_SERIES) | {"buying", "selling"} == set(MEASURES)


def test_a_place_names_the_next_larger_move(content: dict[str, Any]) -> None:
    told = {"place": 4, "among": 3912, **COVER, "ever": True, "ahead": at("5.05")}
    content["history"]["KOSPI"]["places"] = {"rise_percent": told}
    where = "day.json#/history/KOSPI/places/rise_percent/ahead"
    ahead = Mark(date(2008, 10, 30), Decimal("5.05"), where, "KRX")
    places = build("day.json", content).history["KOSPI"].places
    assert places["rise_percent"] == Place("rise_percent", 4, 3912, date(1995, 5, 2), ever=True, ahead=ahead)


def test_a_place_names_the_move_that_it_passed(content: dict[str, Any]) -> None:
    told = {"place": 1, "among": 3912, **COVER, "ever": True, "behind": at("168.94")}
    content["history"]["KOSPI"]["places"] = {"rise_points": told}
    place = build("day.json", content).history["KOSPI"].places["rise_points"]
    where = "day.json#/history/KOSPI/places/rise_points/behind"
    assert place.behind == Mark(date(2008, 10, 30), Decimal("168.94"), where, "KRX")


@pytest.mark.parametrize(
    ("measure", "value", "own"),
    [
        ("high_price", "6142.13", "6142.14"),
        ("rise_points", "168.93", "168.94"),
        ("intraday_rise_points", "172.49", "172.50"),
        ("intraday_rise_percent", "2.88", "2.89"),
        ("high_turnover", "99", "100"),
        ("low_volume", "8", "7"),
    ],
)
def test_a_witness_that_fell_short_is_refused(
    content: dict[str, Any], refusal: Callable[..., str], measure: str, value: str, own: str
) -> None:
    content["indices"]["KOSPI"] |= {"turnover": 100, "volume": 7}
    message = refusal(f"{KOSPI}.witnesses", {measure: COVER | {"at": at(value)}})
    assert message == (
        f"day.json: {KOSPI}.witnesses.{measure}.at has a value of {value}, which is not at or beyond {own}. "
        f"{LEAVE}"
    )


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        (
            "places",
            {"rise_points": {"place": 5, "among": 4, **COVER}},
            "places.rise_points.place is 5, not one of 1 to 4. Correct one of the two.",
        ),
        (
            "places",
            {"rise_points": {"place": 1, "among": 4, **COVER, "ahead": at(200)}},
            "places.rise_points.ahead is given, but nothing is ahead of the largest. Correct one of the two.",
        ),
        (
            "places",
            {"rise_points": {"place": 2, "among": 4, **COVER, "ahead": at("168.94")}},
            f"places.rise_points.ahead has a value of 168.94, which is not larger than 168.94. {LEAVE}",
        ),
        (
            "places",
            {"rise_points": {"place": 4, "among": 4, **COVER, "behind": at(100)}},
            "places.rise_points.behind is given, but nothing is behind the smallest. Correct one of the two.",
        ),
        (
            "places",
            {"rise_points": {"place": 1, "among": 4, **COVER, "behind": at("168.95")}},
            f"places.rise_points.behind has a value of 168.95, which is larger than 168.94. {LEAVE}",
        ),
        (
            "places",
            {"rise_points": {"among": 4, **COVER}},
            f"places.rise_points.place is missing. Add {KOSPI}.places.rise_points.place.",
        ),
        (
            "places",
            {"high_close": {}},
            'places has an unknown field "high_close". '
            "Known are: fall_percent, fall_points, rise_percent, rise_points.",
        ),
        (
            "witnesses",
            {"buying": COVER},
            'witnesses has an unknown field "buying".',
        ),
    ],
)
def test_a_standing_that_cannot_be_is_refused_in_one_line(
    refusal: Callable[..., str], place: str, value: object, message: str
) -> None:
    assert refusal(f"{KOSPI}.{place}", value).startswith(f"day.json: {KOSPI}.{message}")
