"""How long ago something was, every word true by a stated tolerance; and what a sum or a change runs over."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsgen.prose.korean import counting
from newsgen.prose.korean.particles import particle
from newsgen.sessions import DAYS_A_YEAR

DAYS_BELOW = 100
"""Days that are counted out: 29일 만에, 97일 만에."""
A_YEAR = 12
DAYS_A_MONTH = DAYS_A_YEAR / A_YEAR
YEARS_FROM = 24
"""Months from which only years are told."""
OF_A_MONTH, OF_A_YEAR = Decimal("0.2"), Decimal("0.1")
"""How far a length may be from a whole number and be 약: six days of a month, five weeks of a year."""


def rough(days: int) -> str:
    """A length of time: in days, about so many months or years, or more than so many.

    >>> [rough(days) for days in (1, 29, 97, 121, 140, 1462, 4915)]
    ['하루', '29일', '97일', '약 4개월', '4개월여', '약 4년', '13년여']
    """
    if days < DAYS_BELOW:
        return counting.DAYS[0] if days == 1 else f"{days}일"
    months = days / DAYS_A_MONTH
    if months < YEARS_FROM - OF_A_MONTH:
        return _roughly(months, 1, OF_A_MONTH)
    return _roughly(months / A_YEAR, A_YEAR, OF_A_YEAR)


def _roughly(length: Decimal, months: int, tolerance: Decimal) -> str:
    nearest = int(length.to_integral_value())
    if abs(length - nearest) <= tolerance:
        return f"약 {counting.span(nearest * months)}"
    return f"{counting.span(int(length) * months)}여"


SO_FAR = {"week": "이번 주", "month": "이달", "quarter": "이번 분기", "year": "올해"}


def over(period: str, session: date, *, final: bool, turning: bool = False) -> str:
    """What runs to this session, 들어 before its last one; ``turning`` against what stands before.

    >>> friday = date(2025, 10, 31)
    >>> [over(each, friday, final=each != "year") for each in ("week", "month", "quarter", "year")]
    ['이번 주', '10월 한 달간', '4분기', '올해 들어']
    >>> [over("month", friday, final=final, turning=True) for final in (False, True)]
    ['이달 들어서는', '10월 한 달간은']
    """
    if not final:
        return f"{SO_FAR[period]} {'들어서는' if turning else '들어'}"
    quarter = f"{(session.month + 2) // 3}분기"
    whole = {"month": f"{session.month}월 한 달간", "quarter": quarter, "year": "올해 한 해"}
    text = whole.get(period, SO_FAR[period])
    return f"{text}{particle(text, '은는')}" if turning else text
