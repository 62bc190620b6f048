from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from newsgen.market.day import build

D = Decimal
LEAVE = "Correct it or leave the field out."


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        ("indices.KOSPI.last", D(-5), f"indices.KOSPI.last is -5; a price must be above zero. {LEAVE}"),
        ("dollar_won.last", 0, f"dollar_won.last is 0; a price must be above zero. {LEAVE}"),
        (
            "indices.KOSPI.pervious_close",
            1,
            'indices.KOSPI has an unknown field "pervious_close". Did you mean "previous_close"?',
        ),
        (
            "indices.KOSPI.last",
            D(6200),
            "indices.KOSPI.last is 6200, above the high of 6142.14. Correct one of the two.",
        ),
        (
            "indices.KOSPI.low",
            D(6100),
            "indices.KOSPI.open is 6022.70, below the low of 6100. Correct one of the two.",
        ),
        (
            "indices.KOSDAQ.high",
            D(1160),
            "indices.KOSDAQ.last is 1167.14, above the high of 1160. Correct one of the two.",
        ),
        (
            "shares.005930.low",
            205600,
            "shares.005930.last is 205500, below the low of 205600. Correct one of the two.",
        ),
        (
            "dollar_won.low",
            D(1430),
            "dollar_won.last is 1429.95, below the low of 1430. Correct one of the two.",
        ),
        (
            "indices.KOSPI.change",
            D("168.9"),
            "indices.KOSPI.change is 168.9, but last minus previous_close is 168.94. "
            "Correct one of the three or leave change out.",
        ),
        (
            "market_caps.KOSPI.change",
            D("126.26"),
            "market_caps.KOSPI.change is 126.26, but last minus previous_close is 126.263. "
            "Correct one of the three or leave change out.",
        ),
        (
            "indices.KOSPI.percent",
            D("2.84"),
            "indices.KOSPI.percent is 2.84, but last is 2.83 percent from previous_close. "
            "Correct one of the three or leave percent out.",
        ),
        (
            "indices.KOSPI.high",
            D(9000),
            "indices.KOSPI.high is 9000, beyond the daily limit of 30 percent from 5969.64. Correct it.",
        ),
        (
            "shares.005930.open",
            130000,
            "shares.005930.open is 130000, beyond the daily limit of 30 percent from 200000. "
            "Correct it, or name the reason in corporate_action.",
        ),
        (
            "shares.005930.last",
            D("205500.5"),
            f"shares.005930.last is 205500.5 won, not a whole number of won. {LEAVE}",
        ),
        (
            "shares.005930",
            {"previous_close": 200000},
            "shares.005930 holds no price of the session. Add shares.005930.last or leave the series out.",
        ),
        (
            "shares.005930",
            {"open": 200000, "change": 5},
            "shares.005930.change is given without last. Add shares.005930.last or leave change out.",
        ),
        (
            "indices.KOSPI.turnover",
            D("0.5"),
            f"indices.KOSPI.turnover is 0.5; a whole number is wanted. {LEAVE}",
        ),
        ("indices.KOSPI.volume", -1, f"indices.KOSPI.volume is -1; it cannot be below zero. {LEAVE}"),
        (
            "market_caps.KOSPI.unit",
            ...,
            "market_caps.KOSPI.unit is missing. Add one of: won, thousand won, million won, "
            "100 million won, billion won, trillion won.",
        ),
        (
            "market_caps.KOSPI.unit",
            "trillion",
            'market_caps.KOSPI.unit is "trillion". Use one of: won, thousand won, million won, '
            "100 million won, billion won, trillion won.",
        ),
        (
            "market_caps.KOSPI.last",
            D("5049.0000000000001"),
            f"market_caps.KOSPI.last is 5049.0000000000001 trillion won, not a whole number of won. {LEAVE}",
        ),
    ],
)
def test_a_quote_that_contradicts_itself_is_refused_in_one_line(
    refusal: Callable[..., str], place: str, value: object, message: str
) -> None:
    assert refusal(place, value) == f"day.json: {message}"


@pytest.mark.parametrize("percent", ["2.83", "2.8", "3"])
def test_a_percent_may_be_printed_to_any_place(content: dict[str, Any], percent: str) -> None:
    content["indices"]["KOSPI"]["percent"] = D(percent)
    content["indices"]["KOSPI"]["change"] = D("168.94")
    assert build("day.json", content).indices["KOSPI"].last


def test_a_named_corporate_action_lifts_the_daily_limit(content: dict[str, Any]) -> None:
    content["shares"]["005930"] |= {
        "last": 100000,
        "open": 100000,
        "corporate_action": "one share became two",
    }
    last = build("day.json", content).shares["005930"].last
    assert last and last.value == 100000


def test_the_limit_of_the_session_counts_not_todays(
    content: dict[str, Any], refusal: Callable[..., str]
) -> None:
    for block in ("earlier", "history", "overseas", "context"):
        del content[block]
    content |= {"session": "2008-10-30", "as_of": "2008-10-30T14:00:00+09:00"}
    message = refusal("shares.005930.last", 231000)
    assert message.startswith("day.json: shares.005930.last is 231000, beyond the daily limit of 15 percent")
