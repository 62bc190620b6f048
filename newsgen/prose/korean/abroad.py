"""What Korean papers call the indices of other markets."""

from __future__ import annotations

from collections.abc import Mapping

NEW_YORK: Mapping[str, str] = {
    "Dow Jones Industrial Average": "다우존스30산업평균지수",
    "S&P 500": "스탠더드앤드푸어스(S&P)500지수",
    "Nasdaq Composite": "나스닥종합지수",
    "Philadelphia Semiconductor": "필라델피아반도체지수",
    "Russell 2000": "러셀2000지수",
}
ELSEWHERE: Mapping[str, str] = {
    "Nikkei 225": "닛케이225지수",
    "Hang Seng": "항셍지수",
    "Shanghai Composite": "상하이종합지수",
    "Taiex": "자취안지수",
    "Euro Stoxx 50": "유로스톡스50지수",
    "DAX": "닥스지수",
    "FTSE 100": "FTSE100지수",
    "CAC 40": "CAC40지수",
}
"""By the name that a day file gives them."""


def korean(index: str) -> str:
    """The Korean name of an index; one that has none here is called as it was given."""
    return NEW_YORK.get(index) or ELSEWHERE.get(index) or index
