"""Words that only a story about the dollar and the won has."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.records import MarketDay
from newsgen.verify.korean.terms import PLAIN, UNKNOWN, Phrase, Term
from newsgen.verify.korean.words_others import RATE
from newsgen.verify.korean.words_share import spans

_PAIR = "USDKRW"
_NOON = ("뉴욕 외환시장 정오 기준", "뉴욕 외환시장에서 정오 기준", "뉴욕 정오", "정오 기준으로", "정오 기준")
_SOURCE = (
    "이 환율은 미국 연방준비제도(Fed·연준)가 고시하는",
    "뉴욕 정오 매입률로",
    "서울 외환시장 종가와는 다르다",
)
"""Whose rate it is; the three stand in this order."""
_NO_CLOSE = ("서울 외환시장", "주간 거래", "종가 기준", "종가 기준으로", "종가")
"""Nothing of New York's noon rate is a close, or of Seoul."""


def phrases_of(day: MarketDay) -> Iterator[Phrase]:
    """Every surface form with its term; New York's noon where the day has its rate."""
    yield from spans()
    yield Phrase("하루 상승률", Term("MEASURE", "percent", 1))
    yield Phrase("하루 하락률", Term("MEASURE", "percent", -1))
    for form, role in (("같았다", "final"), ("같았고", "link")):
        yield Phrase(form, Term("ASBEFORE", role=role))
    if day.noon_on is not None:
        yield from _noon()


def _noon() -> Iterator[Phrase]:
    for form in _NO_CLOSE:
        yield Phrase(form, UNKNOWN)
    for form in RATE:
        if form != "환율":
            yield Phrase(form, Term("WHO", _PAIR, role="named"))
    yield from (Phrase(form, Term("NOON")) for form in _NOON)
    yield from (Phrase(form, Term("SOURCE", str(at))) for at, form in enumerate(_SOURCE))
    yield Phrase("서울 증시에서", PLAIN)
