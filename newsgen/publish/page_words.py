"""What stands around a story on a page, in the story's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageWords:
    """The page's own words in one language."""

    subjects: Mapping[str, str]
    """What the line above the headline calls an index or the rate."""
    units: Mapping[str, str]
    """Units of exact values, where the language has its own."""
    not_for_publication: str
    origins: str
    printed: str
    exact: str
    data: str
    how: str
    as_given: str
    traced: str
    """A figure and what it rests on, in one line: ``{value}`` and ``{sources}``."""


WORDS: Mapping[str, PageWords] = {
    "en": PageWords(
        subjects={"USDKRW": "USD/KRW"},
        units={},
        not_for_publication="Not for publication",
        origins="Where each figure comes from",
        printed="In the story",
        exact="Exact value",
        data="Data",
        how="How",
        as_given="as given",
        traced="{value} from {sources}",
    ),
    "ko": PageWords(
        subjects={"KOSPI": "코스피", "KOSDAQ": "코스닥", "USDKRW": "원/달러 환율"},
        units={
            "points": "포인트",
            "percent": "%",
            "won": "원",
            "won per dollar": "원/달러",
            "shares": "주",
            "sessions": "거래일",
            "times": "배",
            "place": "번째",
        },
        not_for_publication="출고 불가",
        origins="숫자의 출처",
        printed="기사 표현",
        exact="정확한 값",
        data="자료",
        how="계산",
        as_given="자료 그대로",
        traced="{value}, 자료 {sources}",
    ),
}


def page_words(lang: str) -> PageWords:
    """The words of pages in a language.

    >>> page_words("en").subjects.get("KOSPI", "KOSPI"), page_words("ko").subjects["KOSPI"]
    ('KOSPI', '코스피')
    """
    return WORDS[lang]
