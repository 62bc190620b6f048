"""Number words and plurals."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from newsgen.prose.english.spans import limit
from newsgen.sessions import DAYS_A_YEAR

# Wire style spells whole numbers below ten and prints the rest in digits. The nine words stand here,
# held to num2words by a test, because loading its fifty languages takes longer than writing a story.
CARDINALS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
ORDINALS = ("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def cardinal(number: int) -> str:
    """``four``, ``12``.

    >>> cardinal(4), cardinal(12)
    ('four', '12')
    """
    return CARDINALS[number] if number < len(CARDINALS) else f"{number:,}"


@lru_cache(maxsize=128)
def ordinal(number: int) -> str:
    """``third``, ``12th``.

    >>> ordinal(3), ordinal(12)
    ('third', '12th')
    """
    if number < len(ORDINALS):
        return ORDINALS[number]
    from num2words import num2words

    return str(num2words(number, to="ordinal_num"))


def counted(number: int, noun: str) -> str:
    """``a day``, ``two days``, ``29 days``.

    >>> counted(1, "day"), counted(29, "day")
    ('a day', '29 days')
    """
    return f"a {noun}" if number == 1 else f"{cardinal(number)} {noun}s"


DAYS_A_MONTH = Decimal("30.4375")


def _roughly(length: Decimal, noun: str, tolerance: Decimal) -> str:
    nearest = int(length.to_integral_value())
    if abs(length - nearest) <= tolerance:
        return f"about {counted(nearest, noun)}"
    return f"more than {counted(int(length), noun)}"


def rough(days: int) -> str:
    """A length of time as a desk says it, each word true by the tolerance that ``spans.py`` states.

    >>> rough(29), rough(40), rough(121), rough(140), rough(4915)
    ('a month', '40 days', 'about four months', 'more than four months', 'more than 13 years')
    """
    if limit("month_from") <= days <= limit("month_to"):
        return "a month"
    if days < limit("days_below"):
        return counted(days, "day")
    if days < limit("months_below"):
        return _roughly(days / DAYS_A_MONTH, "month", limit("about_months"))
    return _roughly(days / DAYS_A_YEAR, "year", limit("about_years"))


def within(days: int) -> str:
    """A length of time from above: ``under six weeks``, else as ``rough`` has it.

    >>> within(40), within(121)
    ('under six weeks', 'about four months')
    """
    if days < limit("weeks_below") and days % 7:
        return f"under {counted(days // 7 + 1, 'week')}"
    return rough(days)


STREAK = {"up": "winning", "down": "losing"}


def sessions_long(length: int) -> str:
    """``five-session``, before ``streak``."""
    return f"{cardinal(length)}-session"
