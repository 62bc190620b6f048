"""Words for who bought and who sold: groups, verbs of dealing, sides, turns, the markets they dealt on."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.verify.korean.endings import done, inflected
from newsgen.verify.korean.terms import PLAIN, Phrase, Term

GROUPS = {
    "foreign": ("외국인", "외국인 투자자", "외국인투자자", "외국인들", "외인", "외국인 투자자들"),
    "institutions": ("기관", "기관 투자자", "기관투자자", "기관들", "기관 투자자들"),
    "retail": ("개인", "개인 투자자", "개인투자자", "개인들", "개미", "개인 투자자들"),
}
MARKETS = {
    "KOSPI": ("유가증권시장", "유가증권 시장", "코스피 시장", "코스피시장"),
    "KOSDAQ": ("코스닥시장", "코스닥 시장"),
}
_BUYING = (("사들이", "사들여"), ("쓸어담", "쓸어담아"), ("사모으", "사모아"))
_SELLING = (("팔아치우", "팔아치워"), ("내다팔", "내다팔아"), ("내다 팔", "내다 팔아"), ("쏟아내", "쏟아내"))
SIDES = {
    1: ("사자", "매수 우위", "순매수세", "매수세", "순매수 우위", "매수", "바이"),
    -1: ("팔자", "매도 우위", "순매도세", "매도세", "순매도 우위", "매도", "셀"),
}
"""Nouns for a side; they stand with a verb such as 보였다, or alone in a headline."""
_QUOTED = ("사자", "팔자", "바이", "셀")
_QUOTES = ("'{}'", "\u2018{}\u2019", '"{}"', "\u201c{}\u201d")
_LIGHT = (("보이", "보여"), ("나타내", "나타내"), ("나서", "나서"), ("이루", "이뤄"))
_LIGHT_DONE = ("기록",)
_CARRY = (("이어가", "이어가"), ("이어 가", "이어 가"), ("이어나가", "이어나가"))
_CARRY_DONE = ("지속", "계속", "유지")
_TURN = (("돌아서", "돌아서"), ("바뀌", "바뀌어"), ("바꾸", "바꿔"), ("갈아타", "갈아타"))
_TURN_DONE = ("전환", "선회")
_TOGETHER = {
    "two": ("쌍끌이", "동반", "나란히", "동시에"),
    "alone": ("나홀로", "홀로", "나 홀로"),
}
_SUMMED = ("누적", "총", "합계", "누적으로")
SIZES = ("규모", "액", "액수", "금액", "규모액", " 규모", " 금액", " 액수")


def phrases() -> Iterator[Phrase]:
    """Every surface form with its term."""
    for name, forms in GROUPS.items():
        yield from (Phrase(form, Term("GROUP", name)) for form in forms)
    for name, forms in MARKETS.items():
        yield from (Phrase(form, Term("MARKET", name)) for form in forms)
    yield from _dealing()
    yield from _sides()
    yield from _light()
    yield from _small()


def _small() -> Iterator[Phrase]:
    """What goes with an amount or a side."""
    yield Phrase("각각", Term("EACH"))
    for name, forms in _TOGETHER.items():
        yield from (Phrase(form, Term("TOGETHER", name)) for form in forms)
    yield from (Phrase(form, Term("SUM")) for form in _SUMMED)
    yield from (Phrase(form, Term("SPAN")) for form in ("이 기간", "이 기간 동안", "그동안"))
    yield from (Phrase(form, Term("BEFORETHIS")) for form in ("앞선", "직전까지"))
    yield from (Phrase(form, PLAIN) for form in ("반면", "이어진", "이어온", "어치", " 어치"))
    yield from (Phrase(form, Term("AGAINST", role="link")) for form in ("맞서며", "맞선 가운데", "맞서"))
    for sign, stem, linked in ((1, "끌어올리", "끌어올려"), (-1, "끌어내리", "끌어내려")):
        for form, role in inflected(stem, linked):
            yield Phrase(form, Term("DROVE", "", sign, role=role))
    for form in ("이른다", "이르렀다", "달한다", "달했다", "이르며", "달하며", "이르고", "달하고"):
        yield Phrase(form, Term("AMOUNTS", role="final" if form.endswith("다") else "link"))


def _dealing() -> Iterator[Phrase]:
    """순매수했다, 사들였다, 팔아치우며, 순매도 중이다."""
    for sign, noun in ((1, "순매수"), (-1, "순매도")):
        for form, role in done(noun):
            yield Phrase(form, Term("FLOW", "", sign, role=role))
        for size in SIZES:
            yield Phrase(noun + size, Term("FLOWSIZE", "", sign))
            yield Phrase(f"하루 {noun}{size}", Term("FLOWSIZE", "", sign))
    for sign, verbs in ((1, _BUYING), (-1, _SELLING)):
        for stem, linked in verbs:
            for form, role in inflected(stem, linked):
                yield Phrase(form, Term("FLOW", "", sign, role=role))


def _sides() -> Iterator[Phrase]:
    for sign, words in SIDES.items():
        for word in words:
            term = Term("FLOW", "side", sign, role="noun")
            quoted = word in _QUOTED
            yield from (Phrase(form.format(word), term) for form in (_QUOTES if quoted else ("{}",)))


def _light() -> Iterator[Phrase]:
    """Verbs that only carry a noun: 보였다, 기록했다; 이어갔다; 돌아섰다, 전환했다."""
    for kind, verbs, nouns in (
        ("LIGHT", _LIGHT, _LIGHT_DONE),
        ("CARRY", _CARRY, _CARRY_DONE),
        ("TURN", _TURN, _TURN_DONE),
    ):
        for stem, linked in verbs:
            for form, role in inflected(stem, linked):
                yield Phrase(form, Term(kind, "", role=role))
        for noun in nouns:
            for form, role in done(noun):
                yield Phrase(form, Term(kind, "", role=role))
    for form, role in (("중이다", "now"), ("중이며", "link"), ("중이고", "link"), ("중인", "of")):
        yield Phrase(form, Term("LIGHT", "now", role=role))
    yield from (Phrase(form, Term("PARADE")) for form in ("행진", "기조", "흐름", "행렬"))
