"""Words of first sentences and headlines: gains given up, what was touched and not held, causes."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.verify.korean.endings import done, inflected
from newsgen.verify.korean.terms import PLAIN, Phrase, Term

_FIRST_OF_YEAR = ("올해 첫 거래일인", "새해 첫 거래일인", "올해 첫 거래일", "새해 첫 거래일")
_LAST_OF_YEAR = ("올해 마지막 거래일인", "올해 마지막 거래일")
_EARLY = {1: ("상승분", "오름폭"), -1: ("하락분", "낙폭")}
_NOT_HELD = (
    "안착하지는 못했다",
    "안착하지 못했다",
    "안착에는 실패했다",
    "안착에 실패했다",
    "안착은 실패",
    "안착 실패",
    "안착에는 실패",
    "지키지는 못했다",
    "지키지 못했다",
)


def phrases() -> Iterator[Phrase]:
    """Every surface form with its term."""
    yield from (Phrase(form, Term("PHASE", "year_first")) for form in _FIRST_OF_YEAR)
    yield from (Phrase(form, Term("PHASE", "year_last")) for form in _LAST_OF_YEAR)
    for sign, forms in _EARLY.items():
        for form in forms:
            yield from (Phrase(f"{when}초반 {form}", Term("EARLY", "", sign)) for when in ("장 ", ""))
    for noun, sign in (("반납", 1), ("만회", -1)):
        for form, role in done(noun):
            yield Phrase(form, Term("GAVEBACK", "", sign, role=role))
    for form, role in inflected("지우", "지워"):
        yield Phrase(form, Term("GAVEBACK", role=role))
    yield from (Phrase(form, Term("NOTHELD")) for form in _NOT_HELD)
    yield Phrase("또다시", Term("AGAIN"))
    yield Phrase("다시", Term("ANEW"))
    yield Phrase("여전히", Term("STILL"))
    yield from (Phrase(form, Term("DEGREE")) for form in ("수준", "수준에서", "수준으로", "수준에"))
    yield Phrase("변동 없이", Term("SAME", "previous"))
    yield from (Phrase(form, PLAIN) for form in ("힘입어", "뒤", "뒤에", "가운데"))
    yield from (Phrase(form, Term("ALSO")) for form in ("이어",))
