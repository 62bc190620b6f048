from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest

from newsgen.market.day import build
from newsgen.sessions import KST

D = Decimal
LOOK = {"as_of": "2026-02-25T09:10:00+09:00", "indices": {"KOSPI": {"last": D(6000)}}}


def test_an_earlier_look_keeps_its_own_moment_quotes_and_flows(content: dict[str, Any]) -> None:
    (look,) = build("day.json", content).earlier
    assert look.as_of == datetime(2026, 2, 25, 9, 20, tzinfo=KST)
    last, retail = look.quotes["KOSPI"].last, look.flows["KOSPI"].retail
    assert last and last.address == "day.json#/earlier/0/indices/KOSPI/last"
    assert retail and retail.value == 830_000_000_000


def test_a_look_holds_every_series_by_its_name(content: dict[str, Any]) -> None:
    content["earlier"][0] |= {
        "dollar_won": {"last": D("1441.6")},
        "market_caps": {"KOSPI": {"unit": "trillion won", "last": 4990}},
        "shares": {"005930": {"open": 202500}},
    }
    assert set(build("day.json", content).earlier[0].quotes) == {"KOSPI", "KOSPI.cap", "005930", "USDKRW"}


def test_a_company_s_market_value_is_a_series_of_its_own(content: dict[str, Any]) -> None:
    content["share_caps"] = {"005930": {"unit": "trillion won", "previous_close": 1300, "last": D("1335.5")}}
    value = build("day.json", content).share_caps["005930"]
    assert (value.series, value.unit) == ("005930.cap", "won")
    assert value.last and value.last.value == 1_335_500_000_000_000


def test_flows_that_may_still_be_corrected_say_so(content: dict[str, Any]) -> None:
    assert not build("day.json", content).flows["KOSPI"].provisional
    content["net_buying"]["KOSPI"]["provisional"] = True
    assert build("day.json", content).flows["KOSPI"].provisional


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        ("indices.KOPSI", {}, 'indices has an unknown field "KOPSI". Did you mean "KOSPI"?'),
        ("net_buying.KRX", {}, 'net_buying has an unknown field "KRX". Known are: KOSDAQ, KOSPI, as_of.'),
        (
            "net_buying.KOSPI.retial",
            1,
            'net_buying.KOSPI has an unknown field "retial". Did you mean "retail"?',
        ),
        (
            "net_buying.KOSPI",
            {"unit": "won"},
            "net_buying.KOSPI names no investor group. Add one of: retail, foreign, institutions, other.",
        ),
        (
            "shares.5930",
            {"last": 1},
            "shares.5930 is not a share code. Use the six characters of the exchange, as 005930.",
        ),
        (
            "share_caps",
            {"KOSPI": {"unit": "won", "last": 1}},
            "share_caps.KOSPI is not a share code. Use the six characters of the exchange, as 005930.",
        ),
        (
            "net_buying.KOSPI.provisional",
            "yes",
            'net_buying.KOSPI.provisional is the text "yes"; true or false is wanted. Correct it.',
        ),
        (
            "indices.KOSPI.as_of",
            "2026-02-25T13:59:00+09:00",
            "indices.KOSPI.as_of is 2026-02-25 13:59, but the figures are from 2026-02-25 14:00. "
            "Give all figures of one moment.",
        ),
        (
            "net_buying.as_of",
            "2026-02-25T13:59:00+09:00",
            "net_buying.as_of is 2026-02-25 13:59, but the figures are from 2026-02-25 14:00. "
            "Give all figures of one moment.",
        ),
        (
            "dollar_won.as_of",
            "2026-02-24T14:00:00+09:00",
            "dollar_won.as_of is 2026-02-24 14:00, but the figures are from 2026-02-25 14:00. "
            "Give all figures of one moment.",
        ),
        ("earlier", {}, "earlier is an object; a list [ ] is wanted. Correct it."),
        ("earlier.0.as_of", ..., "earlier[0].as_of is missing. Add earlier[0].as_of."),
        (
            "earlier.0.as_of",
            "2026-02-25T14:00:00+09:00",
            "earlier[0].as_of is 14:00, not earlier than the day's own 14:00. "
            "Correct it or leave the field out.",
        ),
        (
            "earlier.0.as_of",
            "2026-02-24T09:20:00+09:00",
            "earlier[0].as_of is 2026-02-24 in Seoul, not the session of 2026-02-25. "
            "Correct it or leave the field out.",
        ),
        (
            "earlier.0.indices.KOSPI.high",
            D(6150),
            "earlier[0].indices.KOSPI.high is 6150, above the later high of 6142.14. Correct one of the two.",
        ),
        (
            "earlier.0.indices.KOSPI.open",
            D(6000),
            "earlier[0].indices.KOSPI.open is 6000, later it is 6022.70. Correct one of the two.",
        ),
    ],
)
def test_looks_that_contradict_each_other_are_refused_in_one_line(
    refusal: Callable[..., str], place: str, value: object, message: str
) -> None:
    assert refusal(place, value) == f"day.json: {message}"


def test_looks_stand_in_the_order_of_time(content: dict[str, Any], refusal: Callable[..., str]) -> None:
    message = refusal("earlier", [*content["earlier"], LOOK])
    assert message == "day.json: earlier is not in the order of time. Put the earliest look first."


def test_a_high_cannot_fall_from_one_look_to_the_next(
    content: dict[str, Any], refusal: Callable[..., str]
) -> None:
    early = {**LOOK, "indices": {"KOSPI": {"high": D("6100.5")}}}
    assert refusal("earlier", [early, *content["earlier"]]) == (
        "day.json: earlier[0].indices.KOSPI.high is 6100.5, above the later high of 6039.18. "
        "Correct one of the two."
    )


def test_a_company_s_value_may_not_contradict_itself_from_look_to_look(
    content: dict[str, Any], refusal: Callable[..., str]
) -> None:
    value = {"unit": "trillion won", "last": 1300}
    content["earlier"][0]["share_caps"] = {"005930": value | {"previous_close": 1200}}
    assert refusal("share_caps", {"005930": value | {"previous_close": 1201}}).startswith(
        "day.json: earlier[0].share_caps.005930.previous_close is 1200000000000000, later it is"
    )
