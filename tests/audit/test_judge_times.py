from datetime import date, time
from decimal import Decimal

import pytest

from newsgen.audit.assertions import BeyondSaid, ClockSaid, DaySaid, Event, LapseSaid, WeekdaySaid
from tests.audit.judged import AT, Days, close_of, found, judged, recorded

FIRST_CLOSE = Event(beyond=BeyondSaid(AT, (), "KOSPI", Decimal(5000), 1, "close", first=True))
JAN_16 = Event(day=date(2026, 1, 16))


def lapse(number: str, unit: str, how: str = "", start: Event = FIRST_CLOSE, **told: object) -> LapseSaid:
    return LapseSaid(AT, (), Decimal(number), unit, how, start, Event())._replace(**told)


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (lapse("29", "days"), "true"),
        (lapse("30", "days"), "false"),
        (lapse("30", "days", inclusive=True), "true"),
        (lapse("1", "months"), "true"),
        (lapse("1", "months", "less"), "true"),
        (lapse("1", "months", "more"), "false"),
        (lapse("4", "weeks"), "true"),
        (lapse("5", "weeks"), "false"),
        (lapse("1", "months", "just", JAN_16), "false"),
        (lapse("1", "months", "more", JAN_16), "true"),
        (lapse("40", "days", "just", JAN_16), "true"),
        (lapse("1", "months", "about", JAN_16), "true"),
        (lapse("18", "sessions"), "uncheckable"),
        (lapse("20", "minutes"), "uncheckable"),
        (lapse("1", "years", "", Event(day=date(2025, 2, 25))), "true"),
        (lapse("17", "years", "", Event(day=date(2008, 10, 30))), "true"),
        (lapse("2", "years", "", Event(day=date(2024, 1, 5))), "close"),
        (lapse("2", "years", "", Event(day=date(2023, 9, 5))), "false"),
    ],
)
def test_a_stretch_of_time_lies_between_its_two_days(said: LapseSaid, verdict: str) -> None:
    assert found(said).verdict == verdict


def test_a_month_that_is_forty_days_says_which_day_it_is_a_month_from() -> None:
    told = judged(lapse("1", "months", "just", JAN_16))
    assert (told.verdict, told.right) == ("false", "40 days")
    assert told.cause == "29 days is the time since the first close beyond 5,000 on Jan. 27"


def test_days_left_over_from_whole_months_are_told() -> None:
    told = judged(lapse("2", "months", "", Event(day=date(2025, 12, 10))))
    assert told.cause == "the days beyond whole months are left out: it is 2 months and 15 days"


def test_sessions_are_counted_where_the_past_is_at_hand() -> None:
    days = [date(2026, 2, day) for day in (19, 20, 23, 24, 25)]
    past = Days({"KOSPI": dict.fromkeys(days, "1")})
    said = lapse("3", "sessions", "", Event(day=date(2026, 2, 20)))
    assert found(said, past=past).verdict == "true"
    wrong = found(said._replace(number=Decimal(5)), past=past)
    assert (wrong.verdict, wrong.cause) == ("false", "calendar days are counted, not sessions")


def test_a_weekday_goes_with_its_date() -> None:
    assert found(WeekdaySaid(AT, (), 2, date(2026, 2, 25))).verdict == "true"
    assert judged(WeekdaySaid(AT, (), 1, date(2026, 2, 25)), lang="ko").right == "수요일"


def test_a_storys_own_day_is_the_session() -> None:
    assert found(DaySaid(AT, (), date(2026, 2, 25))).verdict == "true"
    wrong = found(DaySaid(AT, (), date(2026, 2, 24)))
    assert (wrong.verdict, wrong.right, wrong.cause) == ("false", "Feb. 25", "it is the session before")


@pytest.mark.parametrize(
    ("clock", "verdict"),
    [
        (time(14), "true"),
        (time(9, 20), "true"),
        (time(13, 55), "close"),
        (time(11), "uncheckable"),
        (time(15), "false"),
    ],
)
def test_the_hour_is_that_of_a_look(clock: time, verdict: str) -> None:
    assert found(ClockSaid(AT, (), clock)).verdict == verdict


def test_the_close_is_at_half_past_three() -> None:
    assert found(ClockSaid(AT, (), time(15, 30)), close_of(recorded())).verdict == "true"
