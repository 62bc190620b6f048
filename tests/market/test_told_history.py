from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from newsgen.market.day import build
from newsgen.records import Datum, Mark, Run, Witness

LEAVE = "Correct it or leave the field out."
KOSPI = "history.KOSPI"
STOOD = "where the series already stood before the session. Correct one of the two."
AT = {"session": "2008-10-30", "value": Decimal("11.95"), "source": "KRX"}


def test_a_file_can_carry_a_whole_history(content: dict[str, Any]) -> None:
    content["history"]["KOSPI"] |= {
        "covers_from": "1995-05-02",
        "previous_percent": Decimal("2.11"),
        "year_end": {"session": "2025-12-30", "value": Decimal("4214.17"), "source": "KRX"},
        "run": {"direction": "up", "sessions": 2, "first": "2026-02-23"},
        "usual_turnover": 31_372_730_942_186,
        "witnesses": {"rise_percent": {"at": AT, "covers_from": "1995-05-02"}},
    }
    past, where = build("day.json", content).history["KOSPI"], "day.json#/history/KOSPI"
    assert past.covers_from == date(1995, 5, 2)
    assert past.previous_percent == Datum(f"{where}/previous_percent", Decimal("2.11"), "percent")
    assert past.period_ends["year"] == Mark(
        date(2025, 12, 30), Decimal("4214.17"), f"{where}/year_end", "KRX"
    )
    assert past.run == Run("up", 2, date(2026, 2, 23), f"{where}/run")
    assert past.usual_turnover == Datum(f"{where}/usual_turnover", Decimal(31_372_730_942_186), "won")
    witness = Mark(date(2008, 10, 30), Decimal("11.95"), f"{where}/witnesses/rise_percent/at", "KRX")
    assert past.witnesses["rise_percent"] == Witness("rise_percent", witness, date(1995, 5, 2), ever=False)


def test_ever_needs_that_there_is_no_witness(content: dict[str, Any]) -> None:
    content["history"]["KOSPI"]["witnesses"] = {
        "rise_points": {"covers_from": "1995-05-02", "ever": True},
        "rise_percent": {"at": AT, "covers_from": "1995-05-02", "ever": True},
    }
    found = build("day.json", content).history["KOSPI"].witnesses
    assert (found["rise_points"].ever, found["rise_percent"].ever) == (True, False)


def test_lows_volumes_and_levels_on_the_far_side_are_read(content: dict[str, Any]) -> None:
    content["history"]["KOSPI"] |= {
        "record_low_close": {"session": "1998-06-16", "value": 280, "source": "KRX"},
        "record_low": {"session": "1998-06-16", "value": Decimal("277.37"), "source": "KRX"},
        "usual_volume": 1_234,
        "last_beyond": [{"level": 6100, "session": "2026-02-24", "source": "KRX", "sessions": 1}],
    }
    past, where = build("day.json", content).history["KOSPI"], "day.json#/history/KOSPI"
    assert past.record_low_close == Mark(date(1998, 6, 16), Decimal(280), f"{where}/record_low_close", "KRX")
    assert past.record_low == Mark(date(1998, 6, 16), Decimal("277.37"), f"{where}/record_low", "KRX")
    assert past.usual_volume == Datum(f"{where}/usual_volume", Decimal(1234), "shares")
    beyond = Mark(date(2026, 2, 24), None, f"{where}/last_beyond/0", "KRX", sessions=1)
    assert past.last_beyond == {Decimal(6100): beyond}


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        (
            f"{KOSPI}.previous_session",
            "2026-02-23",
            f"{KOSPI}.previous_session is 2026-02-23, but the session before 2026-02-25 was 2026-02-24. "
            f"{LEAVE}",
        ),
        (
            f"{KOSPI}.record_close.value",
            5900,
            f"{KOSPI}.record_close is 5900, below 5969.64, {STOOD}",
        ),
        (
            f"{KOSPI}.record_high.value",
            Decimal("5969.63"),
            f"{KOSPI}.record_high is 5969.63, below 5969.64, {STOOD}",
        ),
        (
            f"{KOSPI}.levels.0.level",
            7000,
            f"{KOSPI}.record_close is 5969.64, below 7000, {STOOD}",
        ),
        (
            f"{KOSPI}.year_end",
            {"session": "2025-12-29", "source": "KRX"},
            f"{KOSPI}.year_end is of 2025-12-29, but the year before the session ended on 2025-12-30. "
            f"{LEAVE}",
        ),
        (
            f"{KOSPI}.run",
            {"direction": "up", "sessions": 3, "first": "2026-02-23"},
            f"{KOSPI}.run.sessions is 3, but 2 lie from 2026-02-23 to the one before 2026-02-25. {LEAVE}",
        ),
        (
            f"{KOSPI}.run",
            {"direction": "sideways", "sessions": 2, "first": "2026-02-23"},
            f'{KOSPI}.run.direction is "sideways". Use up or down.',
        ),
        (f"{KOSPI}.run", {"sessions": 2}, f"{KOSPI}.run.direction is missing. Add {KOSPI}.run.direction."),
        (
            f"{KOSPI}.witnesses",
            {"high_close": {"at": {**AT, "value": 5846}, "covers_from": "1995-05-02"}},
            f"{KOSPI}.witnesses.high_close.at has a value of 5846, which is not at or beyond 6138.58. "
            f"{LEAVE}",
        ),
        (
            f"{KOSPI}.witnesses",
            {"rise_percent": {"at": {**AT, "value": 2}, "covers_from": "1995-05-02"}},
            f"{KOSPI}.witnesses.rise_percent.at has a value of 2, which is not at or beyond 2.83. {LEAVE}",
        ),
        (
            f"{KOSPI}.witnesses",
            {"rise_percent": {"at": AT}},
            f"{KOSPI}.witnesses.rise_percent.covers_from is missing. "
            "Say from which session on nothing was at or beyond this one.",
        ),
        (
            f"{KOSPI}.witnesses",
            {"high_clos": {}},
            f'{KOSPI}.witnesses has an unknown field "high_clos". Did you mean "high_close"?',
        ),
        (
            f"{KOSPI}.record_low_close",
            {"session": "1998-06-16", "value": 5970, "source": "KRX"},
            f"{KOSPI}.record_low_close is 5970, above 5969.64, {STOOD}",
        ),
        (
            f"{KOSPI}.year_end",
            {"session": "2025-12-30", "value": 5970, "source": "KRX"},
            f"{KOSPI}.record_close is 5969.64, below 5970, {STOOD}",
        ),
        (
            f"{KOSPI}.last_beyond",
            [{"level": 6100, "session": "2026-02-24", "value": 6099, "source": "KRX"}],
            f"{KOSPI}.last_beyond[0].value is 6099, across 6100 from the last price of 6138.58. {LEAVE}",
        ),
        (
            f"{KOSPI}.last_beyond",
            [{"session": "2026-02-24", "source": "KRX"}],
            f"{KOSPI}.last_beyond[0].level is missing. Add {KOSPI}.last_beyond[0].level.",
        ),
        (
            f"{KOSPI}.unitt",
            "won",
            f'{KOSPI} has an unknown field "unitt". Known are: covers_from, earlier_closes, last_beyond, '
            "levels, month_end, period, places, previous_percent, previous_session, quarter_end, "
            "record_close, record_high, record_low, record_low_close, run, usual_turnover, usual_volume, "
            "week_end, witnesses, year_end.",
        ),
        (
            f"{KOSPI}_cap.unit",
            ...,
            f"{KOSPI}.cap.unit is missing. Add one of: won, thousand won, million won, 100 million won, "
            "billion won, trillion won.",
        ),
    ],
)
def test_a_history_that_cannot_be_is_refused_in_one_line(
    refusal: Callable[..., str], place: str, value: object, message: str
) -> None:
    assert refusal(place, value) == f"day.json: {message}"
