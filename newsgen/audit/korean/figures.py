"""Figures of anybody's Korean copy: numbers with sign, unit, and words for more, less or about."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from newsgen.audit.marks import Printed
from newsgen.records.checked import Span
from newsgen.verify.amounts import Amount
from newsgen.verify.korean.numerals import amount_of

_RUN = r"\d(?:[\d,.]*\d)?"
_PIECE = rf"{_RUN}(?:천(?:{_RUN})?)?"
_WHOLE = rf"{_PIECE} ?[경조억만](?: ?{_PIECE}[경조억만])*(?:{_PIECE}| {_PIECE}(?= ?[원주달]))?|{_PIECE}"
_UNITS = {
    "%포인트": "pp",
    "%p": "pp",
    "퍼센트포인트": "pp",
    "%": "percent",
    "퍼센트": "percent",
    "프로": "percent",
    "포인트": "points",
    "p": "points",
    "pt": "points",
    "원": "won",
    "달러": "dollars",
    "불": "dollars",
    "주": "shares",
    "배": "times",
    "위": "place",
    "개": "count",
    "종목": "count",
    "개종목": "count",
    "곳": "count",
    "bp": "?basis points",
    "엔": "?yen",
    "위안": "?yuan",
    "유로": "?euros",
    "명": "?people",
    "건": "?cases",
    "회": "times over",
    "번": "times over",
    "차례": "times over",
    "톤": "?tonnes",
    "배럴": "?barrels",
    "대1": "?odds",
    "단": "?",
    "세": "?age",
    "년물": "?years of a bond",
    "나노": "?nanometres",
    "호": "?",
    "층": "?",
}
_UNIT = (
    r"% ?포인트|% ?[pP](?![A-Za-z0-9])|%|퍼센트 ?포인트|퍼센트|[pP][tT]?(?![A-Za-z0-9])|bp(?![A-Za-z])"
    r"|개 ?종목|년물|주(?!간|일|째|년|주| ?(?:만에|연속|동안)|(?!였|이었|입니|이며|어치)[가-힣]{2})"
    r"|배(?!럴|당|분|터)"
    r"|위(?!원|안|에서|로|쪽)|위안|개(?!월|인|장|사|년)|원(?!유|자)|달러|포인트|종목|건(?!설)|호(?!재)|명"
    r"|회(?!복|사)|번(?! ?째)|차례|곳|엔|유로|배럴|톤|나노|불(?=[을에로 ])|프로(?!그램|젝)|세(?![가-힣])|층"
)
_BAND = r"대(?!비|금|형|기|외|량|부|체|상|장|거|표|규|만| ?1)|선(?!물|을 그|두|택|박|호|도|전)"
_MORE = (
    r"여(?=[ 개원포만%의]|$)|가량|정도|안팎|쯤|내외|남짓|가까이(?:나)?|가까운|육박|넘게|이상|초과|미만|이하"
    r"|에 육박하는|에 육박한|에 육박|에 가까운|[을를] 넘는|[을를] 넘어선|[을를] 웃도는|[이가] 넘는"
    r"|에 달하는|에 이르는|에 못 미치는|[을를] 밑도는"
)
_SIGN = "[+\\-\u2212\u2013\u25b2\u25b3\u25bc\u25bd\u2191\u2193] ?"
_FIGURE = re.compile(
    rf"(?P<sign>{_SIGN})?(?P<won>[\u20a9$] ?)?(?P<number>{_WHOLE})(?: ?(?P<unit>{_UNIT}))?"
    rf"(?: ?(?P<band>{_BAND}))?(?: ?(?P<more>{_MORE}))?"
)
_SIGNS = {"+": 1, "▲": 1, "△": 1, "↑": 1, "-": -1, "\u2212": -1, "\u2013": -1, "▼": -1, "▽": -1, "↓": -1}
_HOW = {
    "여": "more",
    "남짓": "about",
    "가량": "about",
    "정도": "about",
    "안팎": "about",
    "쯤": "about",
    "내외": "about",
    "가까이": "nearly",
    "가까이나": "nearly",
    "가까운": "nearly",
    "에 육박하는": "nearly",
    "에 육박한": "nearly",
    "에 육박": "nearly",
    "육박": "nearly",
    "넘게": "more",
    "초과": "more",
    "을 넘는": "more",
    "를 넘는": "more",
    "이 넘는": "more",
    "가 넘는": "more",
    "을 넘어선": "more",
    "를 넘어선": "more",
    "을 웃도는": "more",
    "를 웃도는": "more",
    "이상": "least",
    "미만": "less",
    "에 못 미치는": "less",
    "을 밑도는": "less",
    "를 밑도는": "less",
    "이하": "most",
    "에 달하는": "",
    "에 이르는": "",
}


_PASSING, _NOTED = ("을 ", "를 ", "이 ", "가 "), (" 것", " 지", " 건")


class Read(NamedTuple):
    """A figure, and where it and its digits stand."""

    printed: Printed
    end: int
    number: Span
    rung: bool
    """6,000선: a level, and no measured value."""


@lru_cache(maxsize=4096)
def amount(number: str, unit: str) -> Amount | None:
    """The amount of a number's words: rounded where it ends in noughts of hundred millions.

    >>> amount("1조2천억", "won").step, amount("1조2천205억", "won").step, amount("20만5천500", "won").step
    (Decimal('100000000000'), Decimal('100000000'), Decimal('1'))
    """
    found = amount_of(number.replace(" 조", "조").replace(" 억", "억").replace(" 만", "만"), unit)
    if found is None:
        return _with_fraction(number, unit)
    if found.step < 10**8 or "." in number:
        return found
    digits = len(str(int(found.value)).rstrip("0"))
    place = Decimal(10) ** (found.value.adjusted() - digits + 1)
    coarse = place / 10 if digits == 1 else place
    return Amount(found.value, max(found.step, coarse), unit)


def _with_fraction(number: str, unit: str) -> Amount | None:
    """2만2,863.68: words of thousands and a decimal fraction."""
    whole, dot, fraction = number.rpartition(".")
    if not (dot and fraction.isdigit() and any(scale in whole for scale in "만천")):
        return None
    found = amount_of(whole, unit)
    step = Decimal(1).scaleb(-len(fraction))
    return Amount(found.value + int(fraction) * step, step, unit) if found and found.step == 1 else None


def read_figure(text: str, at: int) -> Read | None:
    """The figure that starts here; None for none, or a malformed one.

    >>> read_figure("약 3%대", 2).printed.how, read_figure("1조2,200억 원을", 0).printed.amount.value
    ('range', Decimal('1220000000000'))
    """
    found = _FIGURE.match(text, at)
    if found is None:
        return None
    number, word = found["number"], (found["unit"] or "").replace(" ", "").lower()
    unit = _UNITS.get(word, "")
    if not unit and any(scale in number for scale in "경조억"):
        unit = "won"
    if found["won"]:
        unit = "won" if found["won"][0] == "\u20a9" else "dollars"
    said = amount(number, unit)
    if said is None:
        return None
    band, more, end = (found["band"] or "").strip(), (found["more"] or "").strip(), found.end()
    if more[:2] in _PASSING and (band == "선" or text[end : end + 2] in _NOTED):
        more, end = "", found.start("more")  # 6,000선을 넘어선 것은: the level that was passed
    sign = _SIGNS.get((found["sign"] or " ")[0], 0)
    how = "range" if band == "대" else _HOW.get(more, "")
    if how == "range":
        said = Amount(said.value, _width(said), said.unit)
    return Read(Printed(said, how, sign), end, found.span("number"), band == "선")


def _width(said: Amount) -> Decimal:
    """How wide the band is that begins with a number: 3%대 up to 4, 2,450대 up to 2,460."""
    if said.value == 0:
        return Decimal(1)
    shown = said.value.normalize().as_tuple()
    return Decimal(1).scaleb(int(shown.exponent))
