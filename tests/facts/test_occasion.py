"""The first and the last session of a year."""

from __future__ import annotations

from datetime import date

import pytest

from newsgen.records import Occasion
from tests.facts.found import found
from tests.made import day, history


@pytest.mark.parametrize(
    ("here", "before", "following", "told"),
    [
        (date(2026, 1, 2), date(2025, 12, 30), date(2026, 1, 5), ["year_first"]),
        (date(2025, 12, 30), date(2025, 12, 29), date(2026, 1, 2), ["year_last"]),
        (date(2025, 12, 29), date(2025, 12, 26), date(2025, 12, 30), []),
        (date(2025, 12, 30), None, None, []),
    ],
)
def test_a_year_begins_and_ends_where_the_sessions_beside_it_lie_in_another(
    here: date, before: date | None, following: date | None, told: list[str]
) -> None:
    made = day(session=here, history=history(previous_session=before), next_session=following)
    assert [fact.what for fact in found(made, Occasion)] == told
