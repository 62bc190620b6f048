"""Earlier values in this session's terms."""

from __future__ import annotations

from newsgen.facts.adjusted import in_todays_terms
from tests.made import BEFORE, mark


def test_after_a_split_an_earlier_price_is_compared_as_adjusted() -> None:
    assert in_todays_terms(mark(BEFORE, 2_650_000)) == 2_650_000
    assert in_todays_terms(mark(BEFORE, 2_650_000, adjusted=53_000)) == 53_000
    assert in_todays_terms(mark(BEFORE)) is None
