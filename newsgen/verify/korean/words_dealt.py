"""Words that only a story about investor flows has."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.records import MarketDay
from newsgen.verify.korean.terms import Phrase, Term

_MARKETS = {
    "KOSPI": ("코스피서", "유가증권시장서", "코스피 시장서", "코스피시장서"),
    "KOSDAQ": ("코스닥서", "코스닥시장서", "코스닥 시장서"),
}
"""Where somebody dealt, as headlines shorten it."""
_SPANS = {
    "week": ("이번 주", "이번주"),
    "month": ("이달", "이번 달"),
    "quarter": ("이번 분기",),
    "year": ("올해", "올"),
}


def phrases_of(day: MarketDay) -> Iterator[Phrase]:
    """Every surface form with its term; the same for all days."""
    del day
    for name, forms in _MARKETS.items():
        yield from (Phrase(form, Term("DEALTAT", name)) for form in forms)
    for period, forms in _SPANS.items():
        for form in forms:
            for end in ("들어", "들어서는", "들어서", "들어서만"):
                yield Phrase(f"{form} {end}", Term("PERIOD", period))
    for form, role in (
        ("해당한다", "final"),
        ("해당했다", "final"),
        ("해당하며", "link"),
        ("해당하고", "link"),
    ):
        yield Phrase(form, Term("DEALTPART", role=role))
