"""Filed stories under audit: a story knows its session, whatever became of its figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from newsgen import checking
from newsgen.errors import BadInput
from newsgen.records import MarketDay
from newsgen.records.checked import Checked
from newsgen.records.filed import Filed
from newsgen.revising.check_published import check_each
from newsgen.revising.published import Published
from tests.revising.published_stories import day, published

SHIFTED = {
    "indices__KOSPI__open": "6122.41",
    "indices__KOSPI__high": "6244.71",
    "indices__KOSPI__low": "6111.31",
    "indices__KOSPI__last": "6183.97",
    "indices__KOSDAQ__open": "1271.28",
    "indices__KOSDAQ__last": "1265.36",
    "indices__KOSDAQ__low": "1258.81",
    "dollar_won__open": "1445.7",
    "dollar_won__last": "1433.5",
    "shares__005930__open": 212600,
    "shares__005930__last": 213700,
    "shares__000660__open": 1112000,
    "shares__000660__last": 1119000,
}
BEFORE = {
    "indices__KOSPI__previous_close": "5959.64",
    "history__KOSPI__record_close__value": "5959.64",
    "shares__005930__previous_close": 199900,
    "shares__000660__previous_close": 1004000,
}
"""The closes of the day before, which the story tells too, are others as well."""


@pytest.fixture(scope="module")
def filed() -> Filed:
    """A story of which no index level is right any more."""
    return published(day(earlier=None, **SHIFTED))


def checked(filed: Filed, now: MarketDay) -> Any:
    (((only,)),) = check_each([filed], lambda _: now)
    return only


def test_all_of_its_levels_may_have_changed_and_it_is_still_of_its_session(filed: Filed) -> None:
    now = day(**BEFORE)
    with pytest.raises(BadInput, match="is of another day"):
        checking.check(Published.of(filed.item).text, now)
    found = checked(filed, now)
    assert isinstance(found, Checked)
    assert len(found.false) > len(SHIFTED)


@pytest.mark.parametrize(
    ("other", "what"), [(timedelta(days=1), "session"), (timedelta(minutes=-30), "look")]
)
def test_data_of_another_session_or_look_are_refused(filed: Filed, other: timedelta, what: str) -> None:
    now = day()
    wrong = replace(now, session=(now.as_of + other).date(), as_of=now.as_of + other)
    assert f"is of another {what}" in str(checked(filed, wrong))


def test_it_holds_against_its_own_data(filed: Filed) -> None:
    own = day(earlier=None, **SHIFTED)
    assert checked(filed, own).false == ()
