"""One lie at a time: a direction, group, name, unit, time, digit or particle of a sentence changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

SWAPS = (
    ("순매수", "순매도"),
    ("사들였다", "팔아치웠다"),
    ("매수 우위", "매도 우위"),
    ("매수세", "매도세"),
    ("끌어올렸다", "끌어내렸다"),
    ("올랐", "내렸"),
    ("오른", "내린"),
    ("상승", "하락"),
    ("최고", "최저"),
    ("외국인", "기관"),
    ("기관", "개인"),
    ("삼성전자", "SK하이닉스"),
    ("현대차", "삼성전자"),
    ("전기·전자", "보험"),
    ("코스닥시장", "유가증권시장"),
    ("코스닥", "코스피"),
    ("다우존스30산업평균지수", "나스닥종합지수"),
    ("위에서", "아래에서"),
    ("매도 사이드카", "매수 사이드카"),
    ("매도호가", "매수호가"),
    ("1단계", "2단계"),
    ("오전", "오후"),
    ("간밤", "20일(현지시간)"),
    ("지난해", "올해"),
    ("억원", "만원"),
    ("조", "억"),
    ("%", "포인트"),
    ("포인트", "%"),
    ("원에", "포인트에"),
    ("(-", "("),
    ("출발", "마감"),
    ("하루 만이다", "이틀 만이다"),
    ("각각 ", ""),
    ("한국거래소에 따르면 ", ""),
    ("증권부에 따르면 ", ""),
)
PARTICLES = {"은": "는", "는": "은", "이": "가", "가": "이", "을": "를", "를": "을", "과": "와", "와": "과"}
_PARTICLE = re.compile(r"(?<=[가-힣\d%)])(?:은|는|이|가|을|를|과|와)(?= )")


def lies(sentence: str) -> Iterator[str]:
    """The sentence with one thing changed, each that can be."""
    for one, other in (*SWAPS, *((other, one) for one, other in SWAPS if other)):
        for found in re.finditer(re.escape(one), sentence):
            yield sentence[: found.start()] + other + sentence[found.end() :]
    for found in re.finditer(r"\d+", sentence):
        other = f"{found.group()[:-1]}{(int(found.group()[-1]) + 1) % 10}"
        yield sentence[: found.start()] + other + sentence[found.end() :]
    for found in _PARTICLE.finditer(sentence):
        yield sentence[: found.start()] + PARTICLES[found.group()] + sentence[found.end() :]
