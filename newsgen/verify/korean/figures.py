"""What a figure of a Korean story is: an amount, a date, an hour, a stretch of time, a place in a row.

The character behind the digits says what to try; a word that begins a figure (*지난달 27일*) does the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from newsgen.verify.amounts import Amount
from newsgen.verify.korean.days import read_clock, read_day, read_lapse, read_place
from newsgen.verify.korean.numerals import amount_of, in_unit, is_round, read_amount, read_around
from newsgen.verify.korean.terms import Term

_DIGITS = re.compile(r"[\d,.]*\d")


class At(NamedTuple):
    """The text and the days that dates are resolved against."""

    text: str
    session: date
    previous: date | None


Found = tuple[Term, int] | None


def _amount(at: At, i: int) -> Found:
    found = read_amount(at.text, i)
    if found is None:
        return None
    amount, end = found
    rounds = at.text[end : end + 1] in _ROUNDS and amount.unit not in _NEVER_ROUND
    around = read_around(at.text, end, amount) if rounds else None
    if around is None:
        return Term("NUM", value=amount), end
    (rung, least, below), end = around
    if rung:
        return Term("RUNG", value=amount), end
    middle = Amount((least + below) / 2, below - least, amount.unit)  # 1%대 is anything from 1 up to 2
    return Term("NUM", "band", value=middle), end


_ROUNDS = frozenset("선대 ")
_NEVER_ROUND = frozenset(("points", "shares", "times", "place", "occasions", "count"))


def _day(at: At, i: int) -> Found:
    found = read_day(at.text, i, at.session, at.previous)
    return (Term("DAY", value=found[0]), found[1]) if found else None


def _lapse(at: At, i: int) -> Found:
    found = read_lapse(at.text, i)
    return (Term("LAPSE", value=found[0]), found[1]) if found else None


def _clock(at: At, i: int) -> Found:
    found = read_clock(at.text, i)
    return (Term("CLOCK", value=found[0]), found[1]) if found else None


def _place(at: At, i: int) -> Found:
    found = read_place(at.text, i)
    return (Term("NTH", value=found[0]), found[1]) if found else None


_MONTH = re.compile(r"([1-9]|1[0-2])월(?: 한 ?달)?(?: ?동안)?(?![^\W_]*\d)")
_QUARTER = re.compile(r"([1-4])분기")


def _month(at: At, i: int) -> Found:
    found = _MONTH.match(at.text, i)
    return (Term("PERIOD", "month", int(found[1])), found.end()) if found else None


def _quarter(at: At, i: int) -> Found:
    found = _QUARTER.match(at.text, i)
    return (Term("PERIOD", "quarter", int(found[1])), found.end()) if found else None


_ANOTHER = re.compile(
    r"(?:(?P<year>\d{4})년|(?P<back>지난해|작년|재작년|올해))?"
    r"(?: ?(?:(?P<month>\d{1,2})월|(?P<quarter>[1-4])분기))?(?= (?:이후|이래))"
)
_BACK = {"올해": 0, "지난해": 1, "작년": 1, "재작년": 2, None: 0}


def _another(at: At, i: int) -> Found:
    """An earlier month, quarter or year that something is compared with: 2001년 11월 이후."""
    found = _ANOTHER.match(at.text, i)
    if found is None or found.end() == i:
        return None
    year = int(found["year"] or at.session.year - _BACK[found["back"]])
    period = "month" if found["month"] else "quarter" if found["quarter"] else "year"
    number = int(found["month"] or found["quarter"] or 0)
    return Term("ANOTHER", period, number, value=year), found.end()


_YEAR_OF_WEEKS = re.compile(r"52주(?= ?(?:최고|최저|신고|신저|만))")


def _weeks(at: At, i: int) -> Found:
    found = _YEAR_OF_WEEKS.match(at.text, i)
    return (Term("SCOPE", "year"), found.end()) if found else None


Readers = tuple[Callable[[At, int], Found], ...]
_BEFORE: Mapping[str, Readers] = {
    "년": (_day, _another, _lapse),
    "월": (_day, _another, _month),
    "개": (_lapse, _amount),
    "일": (_day, _lapse),
    "시": (_clock,),
    "분": (_another, _quarter, _lapse),
    "주": (_weeks, _lapse, _amount),
    "거": (_lapse,),
    "번": (_place, _amount),
}
"""What a run of digits may begin, by the character behind it."""
_OTHERWISE: Readers = (_amount, _lapse)
_STARTS: Mapping[str, Readers] = {
    "~DAY": (_day, _another),
    "~SPAN": (_lapse, _place),
    "~NTH": (_place,),
    "~HOUR": (_clock,),
}
"""What a word that begins a figure may begin."""


@lru_cache(maxsize=4096)
def plain_number(number: str, unit: str | None, line: str | None) -> Term | None:
    """The term of an amount, or with 선 of a round level, that nothing behind it can change; None for a
    malformed number, or one that is no round level.

    Round and small ones come back again and again.
    """
    amount = amount_of(number, in_unit(unit))
    if amount is None or line is None:
        return Term("NUM", value=amount) if amount is not None else None
    return Term("RUNG", value=amount) if amount.unit not in _NEVER_ROUND and is_round(amount.value) else None


def figure(at: At, i: int) -> Found:
    """A number, date, hour or stretch of time that starts with digits."""
    digits = _DIGITS.match(at.text, i)
    end = digits.end() if digits else i
    return _first(_BEFORE.get(at.text[end : end + 1], _OTHERWISE), at, i)


def begun(at: At, i: int, kind: str) -> Found:
    """The figure that a word of a kind begins, if it does."""
    return _first(_STARTS[kind], at, i)


def _first(readers: Readers, at: At, i: int) -> Found:
    for read in readers:
        found = read(at, i)
        if found is not None:
            return found
    return None
