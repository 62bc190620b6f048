"""A text about another than the market, held to the market's day: what it leaves unsaid is that one's."""

from __future__ import annotations

import pytest

from newsgen import pipeline
from newsgen.checking import check

DAY = "fixtures/days/2026-02-25-kospi-6000/close.json"


@pytest.mark.parametrize(
    ("head", "verdict"),
    [("Kospi closes above 6,000", "false"), ("Samsung Electronics hits record", "uncheckable")],
)
def test_turnover_is_whose_the_headline_is(head: str, verdict: str) -> None:
    text = f"{head}\n\nA total of 25.1 million shares changed hands."
    found = check(text, pipeline.day_from_file(DAY)).statements
    assert [each.verdict for each in found if "25.1" in each.text] == [verdict]
