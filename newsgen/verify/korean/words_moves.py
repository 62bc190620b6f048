"""Verbs and nouns of rise and fall with the sizes they fit, and the verbs that say of which moment."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsgen.verify.korean.endings import become, done, inflected
from newsgen.verify.korean.terms import Phrase, Term

# (stem, form in 아/어, sign, least, most): the absolute percent of an index or share that a verb is used for.
MOVES = (
    ("오르", "올라", 1, "0", "100"),
    ("뛰", "뛰어", 1, "1.4", "100"),
    ("뛰어오르", "뛰어올라", 1, "1.4", "100"),
    ("치솟", "치솟아", 1, "1.6", "100"),
    ("솟구치", "솟구쳐", 1, "1.6", "100"),
    ("내리", "내려", -1, "0", "100"),
    ("떨어지", "떨어져", -1, "0", "100"),
    ("밀리", "밀려", -1, "0", "100"),
    ("밀려나", "밀려나", -1, "0", "100"),
    ("빠지", "빠져", -1, "1", "100"),
    ("주저앉", "주저앉아", -1, "3", "100"),
    ("미끄러지", "미끄러져", -1, "0.5", "100"),
    ("내려앉", "내려앉아", -1, "1", "100"),
)
_UNSIZED = (
    ("불어나", "불어나", 1),
    ("늘어나", "늘어나", 1),
    ("늘", "늘어", 1),
    ("줄어들", "줄어들어", -1),
    ("줄", "줄어", -1),
)
"""Verbs for what is counted or summed: of any size."""
_UNSIZED_DONE = (("증가", 1), ("감소", -1))
MOVES_DONE = (
    ("상승", 1, "0", "100"),
    ("급등", 1, "1.6", "100"),
    ("폭등", 1, "5", "100"),
    ("반등", 1, "0", "100"),
    ("급반등", 1, "3", "100"),
    ("하락", -1, "0", "100"),
    ("급락", -1, "1.38", "100"),
    ("폭락", -1, "8", "100"),
    ("추락", -1, "4", "100"),
    ("반락", -1, "0", "100"),
)
_TURNING = frozenset(("반등", "급반등", "반락"))
"""Verbs that say the session before went the other way."""
MOVE_NOUNS = (
    ("오름세", 1, "0", "100"),
    ("상승세", 1, "0", "100"),
    ("강세", 1, "0", "100"),
    ("급등세", 1, "1.6", "100"),
    ("내림세", -1, "0", "100"),
    ("하락세", -1, "0", "100"),
    ("약세", -1, "0", "100"),
    ("급락세", -1, "1.38", "100"),
    ("강보합", 1, "0", "0.5"),
    ("강보합세", 1, "0", "0.5"),
    ("강보합권", 1, "0", "0.5"),
    ("약보합", -1, "0", "0.5"),
    ("약보합세", -1, "0", "0.5"),
    ("약보합권", -1, "0", "0.5"),
    ("보합", 0, "0", "0.15"),
    ("보합세", 0, "0", "0.15"),
    ("보합권", 0, "0", "0.15"),
)
SIZES = (("소폭", "0", "0.65"), ("큰 폭으로", "2", "100"), ("큰 폭", "2", "100"), ("크게", "2", "100"))
VERBS = (
    ("CLOSE", "", "거래를 마치", "거래를 마쳐"),
    ("CLOSE", "", "장을 마치", "장을 마쳐"),
    ("CLOSE", "", "마치", "마쳐"),
    ("CLOSE", "", "거래를 끝내", "거래를 끝내"),
    ("CLOSE", "", "장을 끝내", "장을 끝내"),
    ("CLOSE", "year_end", "한 해를 마치", "한 해를 마쳐"),
    ("OPEN", "", "장을 열", "장을 열어"),
    ("OPEN", "", "거래를 열", "거래를 열어"),
    ("STAND", "", "가리키", "가리켜"),
    ("STAND", "", "머물", "머물러"),
    ("STAND", "", "머무르", "머물러"),
    ("STAND", "", "움직이", "움직여"),
    ("ENDROW", "", "멈추", "멈춰"),
    ("ENDROW", "", "끊기", "끊겨"),
    ("ENDROW", "", "끝나", "끝나"),
    ("LEFT", "", "남", "남아"),
    ("LEFT", "", "남겨두", "남겨둬"),
    ("SHORT", "", "못 미치", "못 미쳐"),
    ("SHORT", "", "모자라", "모자라"),
    ("REACH", "", "이르", "이르러"),
    ("REACH", "no more", "그치", "그쳐"),
    ("TAKE", "", "차지하", "차지해"),
    ("TOUCH", "", "찍", "찍어"),
    ("TOUCH", "", "다다르", "다다라"),
    ("CROSS", "", "넘", "넘어"),
    ("CROSS", "", "넘어서", "넘어서"),
    ("CROSS", "", "뚫", "뚫어"),
    ("CROSS", "", "올라서", "올라서"),
    ("CROSS", "hold", "웃돌", "웃돌아"),
    ("CROSS", "back", "되찾", "되찾아"),
    ("LOSE", "", "내주", "내줘"),
    ("LOSE", "", "무너지", "무너져"),
    ("LOSE", "", "깨지", "깨져"),
    ("LOSE", "hold", "밑돌", "밑돌아"),
    ("BEAT", "", "갈아치우", "갈아치워"),
    ("BEAT", "", "새로 쓰", "새로 써"),
    ("BEAT", "", "다시 쓰", "다시 써"),
    ("BEAT", "", "뛰어넘", "뛰어넘어"),
)
"""Kind, name, stem, and the form in 아/어."""
VERBS_DONE = (
    ("CLOSE", "", ("마감", "거래를 마감", "장을 마감", "장 마감", "종료", "거래를 종료")),
    ("CLOSE", "year_end", ("한 해를 마감", "한 해 거래를 마감")),
    ("OPEN", "", ("출발", "개장", "시작", "거래를 시작", "장을 시작", "장을 출발", "거래를 개시")),
    ("CROSS", "", ("돌파",)),
    ("CROSS", "back", ("회복", "탈환", "재돌파")),
    ("CROSS", "close", ("안착",)),
    ("LOSE", "", ("하회", "이탈")),
    ("BEAT", "", ("경신",)),
    ("REACH", "", ("달", "도달")),
    ("TOUCH", "", ("터치",)),
)
VERBS_BECOME = (("STAND", "거래"), ("CLOSE", "마감"), ("LOSE", "붕괴"), ("BEAT", "경신"), ("STAND", "집계"))
_RELATIVE = {"늘": "늘어난", "줄": "줄어든"}
"""What stands before a noun for stems whose own forms, 는 and 준, are other words."""


def phrases() -> Iterator[Phrase]:
    """Every surface form with its term."""
    yield from _moves()
    for kind, name, stem, linked in VERBS:
        yield from _forms(inflected(stem, linked), Term(kind, name))
    for kind, name, nouns in VERBS_DONE:
        for noun in nouns:
            yield from _forms(done(noun), Term(kind, name))
    for kind, noun in VERBS_BECOME:
        yield from _forms(become(noun), Term(kind))
    yield Phrase("붕괴", Term("LOSE", role="noun"))
    yield Phrase("상태다", Term("STATE", role="final"))
    yield Phrase("상태를 유지하고 있다", Term("STATE", role="final"))


def _moves() -> Iterator[Phrase]:
    for stem, linked, sign, least, most in MOVES:
        yield from _forms(inflected(stem, linked), Term("MOVE", "", sign, (Decimal(least), Decimal(most))))
    for noun, sign, least, most in MOVES_DONE:
        name = "turning" if noun in _TURNING else ""
        yield from _forms(done(noun), Term("MOVE", name, sign, (Decimal(least), Decimal(most))))
    for stem, linked, sign in _UNSIZED:
        yield from _forms(inflected(stem, linked, relative=_RELATIVE.get(stem, "")), Term("MOVE", "", sign))
    for noun, sign in _UNSIZED_DONE:
        yield from _forms(done(noun), Term("MOVE", "", sign))
    for noun, sign, least, most in MOVE_NOUNS:
        yield Phrase(noun, Term("MOVE", "noun", sign, (Decimal(least), Decimal(most)), "noun"))
    for word, least, most in SIZES:
        yield Phrase(word, Term("SIZE", band=(Decimal(least), Decimal(most))))


def _forms(forms: Iterator[tuple[str, str]], term: Term) -> Iterator[Phrase]:
    """Forms with the verb's term; those that end alike have one term together."""
    ends = {"": term}
    for form, role in forms:
        if role not in ends:
            ends[role] = term._replace(role=role)
        yield Phrase(form, ends[role])
