"""A bare day of the month that lies ahead, and Korean copy that tells in the past what happened on it: 23일
in a story of the 21st. Nothing can have happened then; whoever means last month says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsgen.audit import printed
from newsgen.records import MarketDay
from newsgen.records.checked import FALSE, UNCHECKABLE, Statement

_BARE = re.compile(r"(\d{1,2})일")
_LINE = re.compile(r"[^\n]*")
_BEFORE = 24
"""So many characters at most stand before the day of a first sentence: whom it speaks of."""
_OTHERS = re.compile(
    r"\d|지난|다음|오는|내달|작년|내년|전년|미국|뉴욕|현지|중국|일본|유럽|[“”\"'‘’(]|대비|이후|까지|부터|직전"
)
"""Before the day: another month or another place that it may be of, or another figure."""
_PLANNED = re.compile(r"예정|앞두|전망|예상|계획|열리는|열릴|발표될|까지|현지시간|관측|기대")
"""In its sentence: what is still to come."""


def ahead(statements: Iterable[Statement], text: str, day: MarketDay) -> Iterator[Statement]:
    """The statements, where such a day is false instead of no more than a date."""
    for each in statements:
        yield _slip(each, day) if each.verdict == UNCHECKABLE and _told_of(each, text, day) else each


def _told_of(one: Statement, text: str, day: MarketDay) -> bool:
    bare = _BARE.fullmatch(one.text)
    if bare is None or not day.session.day < int(bare[1]) <= _LAST or text[one.end : one.end + 1] != " ":
        return False
    begin = text.rfind("\n", 0, one.start) + 1
    if one.start - begin > _BEFORE or _OTHERS.search(text, begin, one.start):
        return False
    line = _LINE.match(text, one.end)
    sentence, end, _ = line[0].partition("다.") if line else ("", "", "")
    return bool(end) and _past(sentence[-1:]) and _PLANNED.search(sentence) is None


_LAST = 31


def _past(syllable: str) -> bool:
    """Whether a syllable ends in the ㅆ of the past: 했, 았, 렸.

    >>> _past("했"), _past("한")
    (True, False)
    """
    return "가" <= syllable <= "힣" and (ord(syllable) - ord("가")) % 28 == _SSANG_SIOS


_SSANG_SIOS = 20


def _slip(one: Statement, day: MarketDay) -> Statement:
    told = printed.day(day.session, day.session, "en")
    why = f"a day to come, told as one that is over: the session is that of {told}"
    return one._replace(verdict=FALSE, right=f"{day.session.day}일", why=why)
