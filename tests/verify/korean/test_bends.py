"""Every word and figure of true sentences bent one at a time: somebody notices each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from newsgen.records import MarketDay
from tests.verify.korean.hearing import complaints
from tests.verify.korean.test_index import OF_A_FALL, OF_A_RISE
from tests.verify.korean.test_index import fallen as fell
from tests.verify.korean.test_index import risen as rose
from tests.verify.korean.test_leads import DAYS, TRUE

WORDS = (
    "오른>내린|내린>오른|올랐다>내렸다|내렸다>올랐다|올라>내려|오르며>내리며|상승>하락|"
    "하락>상승|급락>급등|연속>만에|째 > 만에 |만에>연속|최고>최저|최저>최고|높은>낮은|낮은>높은|"
    "낮다>높다|포인트>원|포인트>%|%>포인트|전 거래일보다>시가보다|마쳤다>출발했다|마감>출발|"
    "내줬다>회복했다|내줘>회복|회복>붕괴|넘어>내줘|위에서>아래에서|아래에서>위에서|아래로>위로|"
    "코스피>코스닥|지수는>코스닥지수는|고가>저가|저가>고가|까지 >에 |이후>이전|하락률>상승률|"
    "하락 폭>하락률|상승률>하락률|전날>이날|25일>26일|24일>23일|지난달>이달|지난해>올해|"
    "올해>이달|2023년>2022년|2008년>2009년|사상 처음으로 6>사상 처음으로 5|다섯>여섯|사흘>나흘|"
    "안착>돌파|급등>급락|폭락>폭등|반등>하락|현재>마감|오후>오전|넘게>가까이|가까이>넘게"
)
PARTICLES = "은 >는 |는 >은 |이 >가 |가 >이 |을 >를 |를 >을 |과 >와 |와 >과 |으로 >로 |로 >으로 "
PAIRS = tuple(tuple(pair.split(">")) for pair in f"{WORDS}|{PARTICLES}".split("|"))
SAID = (
    *((rose, each) for each in OF_A_RISE),
    *((fell, each) for each in OF_A_FALL),
    *((DAYS[which], each) for which, each in TRUE),
)
HARMLESS = frozenset(
    (
        "코스피는 25일 장중 사상 최고치를 새로 쓰고 상승 출발했다.",
        "하락률은 2008년 10월 24일 이후 최대",
    )
)
"""Bent sentences that are true as well."""
OPENED = ("사상 처음으로 6,000선", "사상 첫 6,000선", "사상 최고치 출발")
"""What is true of the opening of that day, as of its close."""


def harmless(bent: str) -> bool:
    """Whether a bent sentence is as true as it was."""
    if "장중 사상 첫 6,100선" in bent:  # it went as far as that
        return True
    return bent in HARMLESS or ("출발" in bent and any(words in bent for words in OPENED))


def bends(sentence: str) -> Iterator[str]:
    """The sentence with one word, particle or digit changed."""
    for word, other in PAIRS:
        at = sentence.find(word)
        while at >= 0:
            yield sentence[:at] + other + sentence[at + len(word) :]
            at = sentence.find(word, at + 1)
    for at, char in enumerate(sentence):
        if char.isdecimal() and sentence[at + 1 : at + 3] != "0선":  # 2,460선 was lost as well as 2,450선
            yield f"{sentence[:at]}{(int(char) + 1) % 10}{sentence[at + 1 :]}"


@pytest.mark.parametrize(("which", "sentence"), SAID)
def test_no_bent_word_goes_unnoticed(which: Callable[[], MarketDay], sentence: str) -> None:
    day = which()
    unnoticed = [bent for bent in bends(sentence) if not harmless(bent) and not complaints(bent, day)]
    assert unnoticed == []
