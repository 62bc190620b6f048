"""What a session is beside the past: the way to a record, parts of the market, what changed hands."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.verify.korean.terms import Phrase, Term

_PARTS = {1: ("증가분", "증가액"), -1: ("감소분", "감소액")}


def phrases() -> Iterator[Phrase]:
    """Every surface form with its term."""
    for sign, forms in _PARTS.items():
        yield from (Phrase(form, Term("DELTA", "", sign)) for form in forms)
    yield from (Phrase(form, Term("ALONE")) for form in ("한 종목이", "한 종목만", "홀로"))
    yield from (Phrase(form, Term("USUAL")) for form in ("중간값", "중앙값"))
    yield from (Phrase(form, Term("BETWEEN")) for form in ("사이에서", "사이를", "사이에", "사이"))
    yield from (
        Phrase(form, Term("AMONG"))
        for form in ("대형주 가운데서는", "대형주 중에서는", "대형주 중에는", "대형주 가운데")
    )
