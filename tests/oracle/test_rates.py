"""The oracle's own answer to which day a noon rate is of."""

from __future__ import annotations

from datetime import date

from newsgen.oracle.asked import Asked
from newsgen.oracle.build import rate_tape
from newsgen.oracle.judge import Oracle
from newsgen.records import NOON_RATE
from newsgen.records.rate import RateDay

NOON = "USDKRW.noon"
RATES = ((date(2026, 2, 19), 14_400_000), (date(2026, 2, 20), 14_510_000), (date(2026, 2, 24), 14_530_000))


def judged(told: date) -> str | None:
    """What the oracle says of a day told in the session of Feb. 24, after a holiday in New York."""
    asked = Asked(date(2026, 2, 24), {NOON: rate_tape(NOON, RATES)})
    return Oracle(asked).judge(RateDay(NOON, NOON_RATE, told))


def test_the_last_day_before_the_session_is_true() -> None:
    assert judged(date(2026, 2, 20)) is None


def test_the_sessions_own_day_and_the_calendar_day_before_are_false() -> None:
    for day in (date(2026, 2, 24), date(2026, 2, 23)):
        assert judged(day) == f"on is {day}, but the rows give 2026-02-20"
