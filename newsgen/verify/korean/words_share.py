"""Words that only a story about one share has."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.records import MarketDay
from newsgen.verify.korean.particles import agrees
from newsgen.verify.korean.terms import PLAIN, Phrase, Term
from newsgen.verify.korean.words_plain import BASES

_MARKETS = {
    "KOSPI": ("유가증권시장", "코스피 시장", "코스피시장", "코스피"),
    "KOSDAQ": ("코스닥시장", "코스닥 시장", "코스닥"),
    "KONEX": ("코넥스시장", "코넥스 시장", "코넥스"),
}
_LIMITS = {"upper": ("상한가", "가격제한폭 상단"), "lower": ("하한가", "가격제한폭 하단")}
_ENDS = {"high": ("당일 최고가", "이날 최고가"), "low": ("당일 최저가", "이날 최저가")}
_BASE = ("기준가", "기준가격")
_PARTED = {"INTO": "나누는 액면분할", "ONE": "합치는 주식병합", "OTHER": "자본 변동"}
"""What a base price looks like: 1주를 5주로 나누는 액면분할 때처럼."""
_SMALL = (("작았다", "final"), ("작았고", "link"), ("작다", "final"), ("작고", "link"))
_SPANS = {"week": ("이번 주", "이번주"), "month": ("이달", "이번 달"), "year": ("올해", "올")}


def phrases_of(day: MarketDay) -> Iterator[Phrase]:
    """Every surface form with its term: those of the story's share, and the same for all days."""
    code = day.assignment.about
    yield from (Phrase(form, Term("SHARE", code)) for form in ("주가", "이 종목"))
    yield from (Phrase(form, PLAIN) for form in ("주식",))
    yield from _bases(changed=_changed(day, code))
    yield from _markets()
    yield from _sessions()
    yield from _splits()
    yield from spans()


def _changed(day: MarketDay, code: str) -> bool:
    """Whether the base of the day's move is not the last close."""
    quote, past = day.shares.get(code), day.history.get(code)
    mark = past.resumed_from if past else None
    base = quote.previous_close if quote else None
    return mark is not None and base is not None and mark.value != base.value


def _bases(*, changed: bool) -> Iterator[Phrase]:
    """기준가보다; and where a share's move is counted from it, 전 거래일보다 is not of the share."""
    for form in _BASE:
        for than in ("보다", " 대비"):
            yield Phrase(form + than, Term("BASE", "based"))
        yield from (Phrase(form + same, Term("SAME", "based")) for same in ("와 같은", "과 같은"))
    for name in ("previous", "yesterday") if changed else ():
        for form in BASES[name]:
            for than in ("보다", " 대비"):
                yield Phrase(form + than, Term("BASE", name, role="closed"))
            for same in (each for each in ("과 같은", "와 같은") if agrees(form, each[0])):
                yield Phrase(form + same, Term("SAME", name, role="closed"))


def _markets() -> Iterator[Phrase]:
    for market, forms in _MARKETS.items():
        for form in forms:
            yield Phrase(f"{form} 상장사", Term("LISTED", market))
            yield Phrase(f"{form} 상장 첫날", Term("DEBUT", market))
        yield from (Phrase(form, Term("MARKET", market)) for form in forms[:2])


def _sessions() -> Iterator[Phrase]:
    for end, forms in _LIMITS.items():
        yield from (Phrase(form, Term("LIMIT", end)) for form in forms)
    for name, forms in _ENDS.items():
        yield from (Phrase(form, Term("DAYEND", name)) for form in forms)
    yield Phrase("거래되지 않았다", Term("IDLE", role="final"))
    yield Phrase("거래 없어", Term("IDLE", role="cut"))
    yield Phrase("마지막 종가", Term("LASTCLOSE"))
    yield from (Phrase(form, Term("ADJ", "small", role=role)) for form, role in _SMALL)
    yield Phrase("달리", Term("APART"))
    yield Phrase("하루 상승률", Term("MEASURE", "percent", 1))
    yield Phrase("하루 하락률", Term("MEASURE", "percent", -1))


def _splits() -> Iterator[Phrase]:
    yield Phrase("한국거래소", Term("EXCHANGE"))
    yield from (Phrase(form, Term("BASEPRICE")) for form in _BASE)
    yield from (Phrase(f"{words} 때처럼 조정해", Term("PARTED", name)) for name, words in _PARTED.items())
    yield Phrase("조정해", Term("PARTED", "OTHER"))
    yield Phrase("정했다", Term("SETAT", role="final"))
    yield from (Phrase(f"{form} 조정 후", Term("ADJUSTED")) for form in _BASE)


def spans() -> Iterator[Phrase]:
    """이달 들어, 올해 들어서는: what one of several moves is counted over."""
    for period, forms in _SPANS.items():
        for form in forms:
            yield from (Phrase(f"{form} {end}", Term("PERIOD", period)) for end in ("들어", "들어서"))
