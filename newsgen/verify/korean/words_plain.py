"""Marks, subjects, what a move is counted from, and levels by their name."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.verify.korean.particles import agrees
from newsgen.verify.korean.terms import PLAIN, Phrase, Term

_MARKS = {
    "STOP": (".", ";"),
    "PAUSE": ("\u2026", "\u2014"),
    "LINE": ("\n",),
    "COMMA": (",", "\u00b7", "/", ":"),
    "(": ("(",),
    ")": (")",),
    "RANGE": ("~", "\u223c", "\uff5e"),
    "QUOTE": ("'", "\u2018", "\u2019", '"', "\u201c", "\u201d"),
}
_SIGNS = {1: "+\u25b2\u2191", -1: "-\u2212\u25bc\u2193"}
SUBJECTS = {
    "KOSPI": ("코스피", "코스피지수", "코스피 지수", "종합주가지수", "KOSPI"),
    "KOSDAQ": ("코스닥", "코스닥지수", "코스닥 지수", "KOSDAQ"),
}
_IT = ("지수", "국내 증시", "증시")
_PARTS = {
    "cap": ("시가총액", "시총", "상장 시가총액", "상장사 시가총액"),
    "turnover": ("거래대금",),
    "volume": ("거래량",),
}
_MARKETS = {
    "KOSPI": ("유가증권시장", "코스피 시장", "코스피시장", "코스피 상장사", "코스피"),
    "KOSDAQ": ("코스닥시장", "코스닥 시장", "코스닥 상장사", "코스닥"),
}
BASES = {
    "previous": ("전 거래일", "전거래일", "전장", "전 거래일 종가", "직전 거래일", "전장 종가"),
    "yesterday": ("전날", "전일", "전날 종가"),
    "open": ("시가", "시초가"),
}
"""What a move is counted from; with 보다, 대비 or 에 비해."""
_THAN = ("보다", " 대비", "에 비해", "과 비교해", "와 비교해", "보다는")
_SAME = ("과 같은", "와 같은", "과 동일한", "와 동일한", "과 같은 수준인")
_VALUES = {
    "close": ("종가", "마감가", "마감지수"),
    "open": ("시가", "시초가"),
    "high": ("고점", "고가", "최고점", "장중 고점", "장중 고가", "장중 최고치", "장중 최고점", "장중 최고가"),
    "low": ("저점", "저가", "최저점", "장중 저점", "장중 저가", "장중 최저치", "장중 최저점", "장중 최저가"),
}
_HOW = {"more": ("넘게", "이상", "넘는"), "nearly": ("가까이", "가까운"), "about": ("안팎",)}
_PLAIN = "투자자들 등 모두 최근 직전 이어진"
"""Words that claim nothing."""


def phrases() -> Iterator[Phrase]:
    """Every surface form with its term."""
    for kind, marks in _MARKS.items():
        yield from (Phrase(mark, Term(kind, mark if kind == "COMMA" else "")) for mark in marks)
    for sign, signs in _SIGNS.items():
        yield from (Phrase(mark, Term("SIGN", "", sign)) for mark in signs)
    for name, forms in SUBJECTS.items():
        yield from (Phrase(form, Term("WHO", name)) for form in forms)
    yield from (Phrase(form, Term("IT")) for form in _IT)
    for name, forms in _PARTS.items():
        yield from (Phrase(form, Term("PARTOF", name)) for form in forms)
    for market, forms in _MARKETS.items():
        for form in forms:
            for name, parts in _PARTS.items():
                who = Term("WHO", f"{market}.{name}")
                yield from (Phrase(f"{form}{of} {part}", who) for part in parts for of in ("", "의"))
    yield from _values()


def _values() -> Iterator[Phrase]:
    for name, forms in BASES.items():
        yield from (
            Phrase(form + than, Term("BASE", name)) for form in forms for than in _fitting(form, _THAN)
        )
        yield from (
            Phrase(form + same, Term("SAME", name)) for form in forms for same in _fitting(form, _SAME)
        )
    for name, forms in _VALUES.items():
        yield from (Phrase(form, Term("VALUE", name)) for form in forms)
    for how, forms in _HOW.items():
        yield from (Phrase(form, Term("HOW", how)) for form in forms)
    yield from (Phrase(form, PLAIN) for form in _PLAIN.split())


def _fitting(form: str, behind: tuple[str, ...]) -> Iterator[str]:
    """What may stand behind a word: its particle must agree with it."""
    return (words for words in behind if agrees(form, words.partition(" ")[0]))
