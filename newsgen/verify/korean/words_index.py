"""Superlatives, records and firsts."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.verify.korean.terms import PLAIN, Phrase, Term

_SCOPES = {"ever": ("사상", "역대"), "year": ("52주", "최근 52주", "1년")}
_FIRSTS = {
    "ever": ("사상 첫", "사상 처음으로", "사상 처음", "사상 최초로", "역대 처음으로"),
    "": ("처음으로", "처음", "첫"),
}
_EXTREMES = {
    "high": ("최고치", "최고", "최고가", "신고가", "최고 기록"),
    "low": ("최저치", "최저", "최저가", "신저가"),
    "big": ("최대", "최대치", "최대 폭", "최대폭", "최대 기록"),
}
_OLD = {
    "": (
        "종전 기록",
        "이전 기록",
        "종전 최고 기록",
        "종전 최고치",
        "이전 최고치",
        "기존 기록",
        "기존 최고치",
    ),
    "close": ("종가 기준 종전 기록", "종가 기준 종전 최고치", "종가 기준 이전 최고치"),
    "high": (
        "장중 종전 기록",
        "장중 기준 종전 기록",
        "종전 장중 최고치",
        "종전 장중 최고 기록",
        "이전 장중 최고치",
    ),
}
_BASIS = {"close": ("종가 기준", "종가 기준으로", "종가로"), "high": ("장중 기준", "장중 기준으로")}
_MEASURES = {
    ("percent", 1): ("상승률", "오름률"),
    ("percent", -1): ("하락률", "내림률"),
    ("points", 1): ("상승폭", "상승 폭", "오름폭"),
    ("points", -1): ("하락폭", "하락 폭", "내림폭", "낙폭"),
}
_ADJECTIVES = {
    "big": ("크", "컸", "큰"),
    "high": ("높", "높았", "높은"),
    "low": ("낮", "낮았", "낮은"),
    "many": ("많", "많았", "많은"),
    "few": ("적", "적었", "적은"),
}


def phrases() -> Iterator[Phrase]:
    """Every surface form with its term."""
    for name, forms in _SCOPES.items():
        yield from (Phrase(form, Term("SCOPE", name)) for form in forms)
    for name, forms in _FIRSTS.items():
        yield from (Phrase(form, Term("FIRST", name)) for form in forms)
    for name, forms in _EXTREMES.items():
        yield from (Phrase(form, Term("SUPER", name)) for form in forms)
    for name, forms in _OLD.items():
        yield from (Phrase(form, Term("OLD", name)) for form in forms)
    for name, forms in _BASIS.items():
        yield from (Phrase(form, Term("BASIS", name)) for form in forms)
    for (name, sign), forms in _MEASURES.items():
        yield from (Phrase(form, Term("MEASURE", name, sign)) for form in forms)
    for name, (stem, past, of) in _ADJECTIVES.items():
        yield from (
            Phrase(f"가장 {form}", Term("MOST", name, role=role)) for form, role in _adjective(stem, past, of)
        )
        yield from (Phrase(form, Term("ADJ", name, role=role)) for form, role in _adjective(stem, past, of))
    yield from (Phrase(form, Term("LEAST")) for form in ("적어도", "최소한"))
    yield from (Phrase(form, PLAIN) for form in ("이번이", "이번"))
    yield from (Phrase(form, Term("OLDMOST")) for form in ("종전 최대", "이전 최대", "기존 최대"))


def _adjective(stem: str, past: str, of: str) -> Iterator[tuple[str, str]]:
    """컸다, 크며, 큰."""
    for ending, role in (("다", "final"), ("고", "link"), ("으며", "link"), ("지만", "but"), ("으나", "but")):
        yield past + ending, role
    yield f"{stem}다", "final"
    yield f"{stem}고", "link"
    yield of, "of"
