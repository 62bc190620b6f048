import copy
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from newsgen.errors import BadDay
from newsgen.market.day import build
from newsgen.records import Datum
from newsgen.sessions import KST
from newsgen.sources import day_file

DAYS = Path(__file__).parents[2] / "fixtures" / "days" / "2026-02-25-kospi-6000"
Refusal = Callable[..., str]


def test_a_figure_carries_its_address_in_the_file(content: dict[str, Any]) -> None:
    last = build("14-00.json", content).indices["KOSPI"].last
    assert last == Datum("14-00.json#/indices/KOSPI/last", Decimal("6138.58"), "points")


def test_amounts_become_whole_won(content: dict[str, Any]) -> None:
    day = build("day.json", content)
    assert day.caps["KOSPI"].previous_close == Datum(
        "day.json#/market_caps/KOSPI/previous_close", Decimal(4_922_737_000_000_000), "won"
    )
    assert day.flows["KOSPI"].foreign == Datum(
        "day.json#/net_buying/KOSPI/foreign", Decimal(-1_220_000_000_000), "won"
    )


def test_what_was_not_given_is_none(content: dict[str, Any]) -> None:
    content["indices"]["KOSDAQ"]["high"] = None
    day = build("day.json", content)
    assert day.indices["KOSDAQ"].high is None
    assert day.flows["KOSPI"].institutions is None


def test_as_of_is_told_in_seoul_time(content: dict[str, Any]) -> None:
    content["as_of"] = "2026-02-25T05:00:00Z"
    day = build("day.json", content)
    assert day.as_of == datetime(2026, 2, 25, 14, 0, tzinfo=KST)
    assert (day.as_of.hour, day.session) == (14, date(2026, 2, 25))


@pytest.mark.parametrize(
    ("clock", "phase"), [("09:20:00", "open"), ("14:00:00", "midday"), ("15:30:00", "close")]
)
def test_the_phase_follows_from_the_clock(content: dict[str, Any], clock: str, phase: str) -> None:
    del content["earlier"]
    content["as_of"] = f"2026-02-25T{clock}+09:00"
    assert build("day.json", content).phase == phase


def test_a_phase_that_fits_the_clock_may_be_said(content: dict[str, Any]) -> None:
    content["phase"] = "midday"
    assert build("day.json", content).phase == "midday"


def test_dollars_are_reckoned_at_the_seoul_rate_unless_another_is_given(content: dict[str, Any]) -> None:
    rate = build("day.json", content).conversion
    assert rate is not None and rate.address == "day.json#/dollar_won/last"
    content["conversion"] = Decimal("1440.1")
    rate = build("day.json", content).conversion
    assert rate is not None and (rate.address, rate.value) == ("day.json#/conversion", Decimal("1440.1"))
    del content["conversion"], content["dollar_won"]
    assert build("day.json", content).conversion is None


def test_blocks_of_the_same_moment_may_say_so(content: dict[str, Any]) -> None:
    content["shares"]["as_of"] = content["indices"]["KOSPI"]["as_of"] = "2026-02-25T14:00:00+09:00"
    assert list(build("day.json", content).shares) == ["005930"]


@pytest.mark.parametrize("look", ["09-20.json", "14-00.json", "close.json"])
def test_every_look_at_the_day_of_6000_is_a_valid_day(look: str) -> None:
    raw = day_file.read(str(DAYS / look))
    day = build(raw.name, raw.content)
    assert day.session == date(2026, 2, 25)
    assert len(day.earlier) == {"09-20.json": 0, "14-00.json": 1, "close.json": 2}[look]


def test_the_closing_look_knows_turnover_and_volume() -> None:
    raw = day_file.read(str(DAYS / "close.json"))
    kospi = build(raw.name, raw.content).indices["KOSPI"]
    assert kospi.turnover and kospi.turnover.value == 35_284_562_768_622
    assert kospi.volume and (kospi.volume.value, kospi.volume.unit) == (1_415_254_864, "shares")


def test_a_day_file_needs_no_heavy_library() -> None:
    code = (
        "import sys; from newsgen.sources import day_file; from newsgen.market.day import build; "
        f"raw = day_file.read({str(DAYS / '14-00.json')!r}); build(raw.name, raw.content); "
        "sys.exit(any(name in sys.modules for name in ('pandas', 'numpy', 'pyarrow', 'yaml')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        ("sesion", "x", 'the day has an unknown field "sesion". Did you mean "session"?'),
        ("session", ..., "session is missing. Add the trading day, as 2026-02-25."),
        ("session", 20260225, "session is 20260225; a text is wanted. Correct it."),
        ("session", "2026-2-25", 'session is "2026-2-25"; a date is wanted. Write it as 2026-02-25.'),
        (
            "session",
            "2026-02-28",
            "session is 2026-02-28, when the market was closed (a Saturday). Correct the date.",
        ),
        (
            "session",
            "2026-02-17",
            "session is 2026-02-17, when the market was closed (Lunar New Year). Correct the date.",
        ),
        (
            "session",
            "2031-02-25",
            "session is 2031-02-25; the calendar knows 1995 to 2026. Correct the date.",
        ),
        ("as_of", ..., "as_of is missing. Say when the figures are from, as 2026-02-25T14:00:00+09:00."),
        (
            "as_of",
            "2026-02-25T14:00:00",
            'as_of is "2026-02-25T14:00:00", without a zone. Add one, as +09:00 for Seoul.',
        ),
        ("as_of", "2pm", 'as_of is "2pm"; a moment is wanted. Write it as 2026-02-25T14:00:00+09:00.'),
        (
            "as_of",
            "2026-02-25T23:00:00+00:00",
            "as_of is 2026-02-26 08:00 in Seoul, not the session of 2026-02-25. Correct one of the two.",
        ),
        (
            "as_of",
            "2026-02-25T08:50:00+09:00",
            "as_of is 08:50; trading only opens at 09:00. Correct one of the two.",
        ),
        ("phase", "noon", 'phase is "noon". Use one of: open, midday, close.'),
        (
            "phase",
            "close",
            'phase is "close", but as_of 14:00 is a look of "midday" (trading ends at 15:30). '
            "Correct one of the two or leave phase out.",
        ),
        ("source", ..., "source is missing. Say where it comes from."),
        ("source", "KRX", 'source is the text "KRX"; an object { } is wanted. Correct it.'),
        ("source", {"fr": "x"}, 'source has an unknown field "fr". Known are: en, ko.'),
        ("indices", ..., "indices is missing. Add indices."),
        ("indices.KOSPI", ..., "indices.KOSPI is missing. Add indices.KOSPI."),
        ("indices.KOSPI.last", ..., "indices.KOSPI.last is missing. Add indices.KOSPI.last."),
        (
            "indices.KOSPI.previous_close",
            None,
            "indices.KOSPI.previous_close is missing. Add indices.KOSPI.previous_close.",
        ),
        ("conversion", 0, "conversion is 0; a rate must be above zero. Correct it or leave the field out."),
        ("history.KOPSI", {}, 'history has an unknown field "KOPSI". Did you mean "KOSPI"?'),
        (
            "shares.999999",
            {"last": 5000},
            "names has no name for 999999. Add names.999999, by language, or leave the share out.",
        ),
        (
            "names.5930",
            {"en": "x"},
            "names.5930 is not a share code. Use the six characters of the exchange, as 005930.",
        ),
        (
            "names.005930",
            {"fr": "x"},
            'names.005930 has an unknown field "fr". Known are: en, en_later, ko, ko_head, ko_later.',
        ),
    ],
)
def test_a_day_that_cannot_be_is_refused_in_one_line(
    refusal: Refusal, place: str, value: object, message: str
) -> None:
    assert refusal(place, value) == f"day.json: {message}"


ODD = (
    None,
    True,
    "",
    "x",
    "2026-02-30",
    [],
    [[]],
    {},
    {"": ""},
    -1,
    0,
    Decimal("1e25"),
    Decimal("0.001"),
    10**4000,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place of a day, however deep."""
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, each in below for place in places(each, (*path, key)))]


def refused(content: dict[str, Any]) -> str | None:
    try:
        build("day.json", content)
    except BadDay as fault:
        return str(fault)
    return None


BACK = {"session": "2026-02-23", "value": 5900, "source": "KRX", "sessions": 2}
SEEN = {"at": BACK, "covers_from": "1995-05-02"}
MORE_HISTORY = {
    "KOSPI": {
        "earlier_closes": {"2": BACK},
        "week_end": {"session": "2026-02-20", "value": 5800, "source": "KRX"},
        "last_beyond": [{"level": 5800, **BACK}],
        "witnesses": {"high_price": {"covers_from": "1995-05-02"}},
        "places": {"rise_points": {"place": 1, "among": 9, "covers_from": "1995-05-02"}},
        "usual_volume": 7,
    },
    "KOSPI.foreign": {
        "unit": "billion won",
        "run": {"direction": "down", "sessions": 2, "first": "2026-02-23", "total": -900},
        "witnesses": {"selling": SEEN | {"at": BACK | {"value": -2000}}},
        "sums": {"month": -3000},
    },
}
MORE = {
    "share_caps": {"005930": {"unit": "trillion won", "last": 1300}},
    "notices": [
        {"kind": "sidecar", "market": "KOSPI", "at": "2026-02-25T09:30:00+09:00"}
        | {"side": "buy", "source": {"en": "Korea Exchange"}}
    ],
}


def test_nothing_odd_anywhere_in_a_day_ever_gives_more_than_one_line(content: dict[str, Any]) -> None:
    content |= MORE
    content["history"]["KOSPI"] |= MORE_HISTORY["KOSPI"]
    content["history"]["KOSPI.foreign"] = MORE_HISTORY["KOSPI.foreign"]
    assert refused(content) is None
    for *path, key in places(content)[1:]:
        for odd in ODD:
            changed = copy.deepcopy(content)
            at: Any = changed
            for step in path:
                at = at[step]
            at[key] = odd
            message = refused(changed) or "day.json: fine"
            assert message.startswith("day.json: ") and "\n" not in message, (path, key, odd)
            assert len(message) < 400, (path, key, odd)
