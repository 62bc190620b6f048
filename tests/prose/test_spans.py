"""Lengths of time are true by the tolerance that is stated, for the writer and for the reader alike."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.prose.english.dates import dated
from newsgen.prose.english.spans import TOLERANCES, limit
from newsgen.prose.english.words import DAYS_A_MONTH, rough, within
from newsgen.sessions import DAYS_A_YEAR
from newsgen.verify.lexicon import english
from newsgen.verify.terms import read_terms
from newsgen.verify.times import Lapse, is_day, is_lapse, read_day
from newsgen.verify.tokens import PAD, cut

STARTS = st.dates(min_value=date(1996, 1, 1), max_value=date(2020, 12, 31))


def read(words: str) -> Lapse:
    """A length of time as the verifier reads it."""
    terms = read_terms([*cut(words), *PAD], english()).terms
    lapse = next(term.lapse for term in terms if term.lapse is not None)
    how = next((term.name for term in terms if term.kind == "COMPARE"), "")
    return lapse._replace(how=how)


@given(STARTS, st.integers(1, 9000))
def test_the_reader_takes_every_length_of_time_that_the_writer_says(start: date, days: int) -> None:
    end = start + timedelta(days=days)
    assert is_lapse(read(rough(days)), start, end)
    assert is_lapse(read(rough(days).replace("about", "roughly")), start, end)


@given(STARTS, st.integers(1, 59))
def test_a_length_said_from_above_is_above(start: date, days: int) -> None:
    assert is_lapse(read(within(days)), start, start + timedelta(days=days))


@given(STARTS, st.integers(60, 9000), st.sampled_from([-1, 1]), st.integers(46, 400))
def test_the_reader_takes_no_length_that_is_off_by_more_than_it_allows(
    start: date, days: int, way: int, off: int
) -> None:
    words = rough(days)
    if not words.startswith("about") or days + way * off < 1:
        return
    lapse, end = read(words), start + timedelta(days=days + way * off)
    most = 10 if lapse.unit == "months" else 45
    nearest = round((days + way * off) / float(DAYS_A_MONTH if lapse.unit == "months" else DAYS_A_YEAR), 2)
    if abs(nearest - lapse.number) * (30.4 if lapse.unit == "months" else 365.2) > most + 3:
        assert not is_lapse(lapse, start, end)


@pytest.mark.parametrize(
    ("days", "words"), [(27, "27 days"), (28, "a month"), (31, "a month"), (32, "32 days")]
)
def test_a_month_has_the_days_of_some_month(days: int, words: str) -> None:
    assert rough(days) == words


@pytest.mark.parametrize("months", range(2, 22))
def test_about_so_many_months_ends_where_its_tolerance_does(months: int) -> None:
    edge = limit("about_months") * DAYS_A_MONTH
    inside, outside = int(months * DAYS_A_MONTH + edge), int(months * DAYS_A_MONTH + edge) + 1
    assert rough(inside).startswith("about ")
    assert rough(outside).startswith("more than ")


@pytest.mark.parametrize("years", range(2, 25))
def test_about_so_many_years_ends_where_its_tolerance_does(years: int) -> None:
    edge = limit("about_years") * DAYS_A_YEAR
    inside, outside = int(years * DAYS_A_YEAR + edge), int(years * DAYS_A_YEAR + edge) + 1
    assert rough(inside).startswith("about ")
    assert rough(outside).startswith("more than ")
    below = int(years * DAYS_A_YEAR - edge)
    assert not rough(below).startswith("about ") or below < years * DAYS_A_YEAR - edge + 1


def test_every_tolerance_has_a_reason() -> None:
    assert all(len(each.reason) > 20 for each in TOLERANCES.values())


@given(STARTS, st.integers(0, 12000))
def test_a_date_reads_back_as_the_day_it_is_of_and_no_other(day: date, days: int) -> None:
    session = day + timedelta(days=days)
    words = cut(dated(day, session))
    found = read_day((*words, *PAD), 0) if days >= 7 else None
    if found:
        assert is_day(found[0], day, session)
        assert not is_day(found[0], day + timedelta(days=1), session)
    else:
        assert words == (f"{day:%A}".lower(),) and days < 7


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 30), "Monday"),
        (date(2026, 11, 18), "Nov. 18"),
        (date(2026, 9, 1), "Sept. 1"),
        *[(date(2026, month, 2), f"{name} 2") for month, name in ((1, "Jan."), (2, "Feb."), (8, "Aug."))],
        *[(date(2026, month, 2), f"{name} 2") for month, name in ((3, "March"), (6, "June"), (7, "July"))],
        *[(date(2025, month, 2), f"{name} 2 last year") for month, name in ((10, "Oct."), (12, "Dec."))],
        (date(2023, 10, 31), "Oct. 31, 2023"),
    ],
)
def test_a_day_is_written_as_it_is_seen_from_the_session(day: date, words: str) -> None:
    assert dated(day, date(2026, 12, 2)) == words
