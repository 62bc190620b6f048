"""What the judges of verify say instead, as it could be printed: days, hours, amounts, in the language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date, time
from decimal import Decimal

from newsgen.audit import printed
from newsgen.verify.amounts import Amount

_DAY = re.compile(r"(?:[A-Z][a-z]+day )?(\d{4})-(\d\d)-(\d\d)")
_HOUR = re.compile(r"\b(\d\d):(\d\d)(?::00)?\b")
_SIZE = re.compile(
    r"(?P<sign>-?)(?P<number>\d[\d,]*(?:\.\d+)?)(?: (?P<unit>percent|points|won|times|shares))?"
)
_WORDS = (
    (re.compile(r"(\S+)포인트 or (\S+%)"), r"\1포인트(\2)"),
    (re.compile(r"^up (.*)"), r"\1 상승"),
    (re.compile(r"^down (.*)"), r"\1 하락"),
    (re.compile(r"^unchanged, .*"), "보합"),
    (re.compile(r"^since the (year|quarter|month|week) that ended on (.*)"), r"\2에 끝난 기간 이후"),
    (re.compile(r"^since (.*)"), r"\1 이후"),
    (re.compile(r"^previous close (.*)"), r"전날 종가 \1"),
    (re.compile(r"^still (.*)"), r"여전히 \1"),
    (re.compile(r"^a record of (.*) on (.*)"), r"\2의 기록 \1"),
    (re.compile(r"(\d+) (?:up|down) before this one"), r"앞서 \1"),
    (re.compile(r"(\S+) of (\d+)"), r"\2 중 \1"),
    (re.compile(r"a ratio of (\S+)"), r"\1배"),
    (re.compile(r"(.*) against (.*)"), r"\2 대비 \1"),
    (re.compile(r"(.*) on (\d.*일)$"), r"\2 \1"),
    (re.compile(r"(\d+) days"), r"\1일"),
    (re.compile(r"(\d+) minutes"), r"\1분"),
    (re.compile(r"(\d+) sessions"), r"\1거래일"),
)
"""The English of a message, and what a Korean desk would print."""


def as_printed(right: str, amounts: Iterable[Amount], session: date, lang: str) -> str:
    """The right value of a fault, with the unit of the amount that it stands against.

    >>> as_printed("Monday 2003-03-10", (), date(2026, 3, 9), "en")
    'March 10, 2003'
    >>> as_printed("up 168.94 points or 2.83 percent", (), date(2026, 3, 9), "ko")
    '168.94포인트(2.83%) 상승'
    >>> won = Amount(Decimal("9.7E12"), Decimal("1E11"), "won")
    >>> as_printed("9,203,673,469,387.76", (won,), date(2026, 3, 9), "en")
    '9.2 trillion won'
    """
    told = tuple(amounts)
    days: list[str] = []

    def kept(words: str) -> str:
        days.append(words)
        return f"\0{chr(ord('a') + len(days) - 1)}"

    out = _DAY.sub(lambda found: kept(_day(found, session, lang)), right)
    out = _HOUR.sub(lambda found: kept(printed.hour(time(int(found[1]), int(found[2])), lang)), out)
    out = _SIZE.sub(_sizer(told, lang, alone=_SIZE.fullmatch(out) is not None), out)
    for number, words in enumerate(days):
        out = out.replace(f"\0{chr(ord('a') + number)}", words)
    if lang == "ko":
        for pattern, words in _WORDS:
            out = pattern.sub(words, out)
    return out


def _day(found: re.Match[str], session: date, lang: str) -> str:
    with suppress(ValueError):
        return printed.day(date(int(found[1]), int(found[2]), int(found[3])), session, lang)
    return found[0]


def _sizer(told: tuple[Amount, ...], lang: str, *, alone: bool) -> Callable[[re.Match[str]], str]:
    """A number with its unit; one that stands alone has the unit of the amount nearest in size."""

    def size(found: re.Match[str]) -> str:
        value, unit = Decimal(found["number"].replace(",", "")), found["unit"] or ""
        near = _nearest(value, told) if alone else None
        if not unit and near is not None:
            unit = near.unit
        if not unit:
            return found[0]
        words = printed.shown(value, unit, lang, near.step if near and near.unit == unit else None)
        return f"{found['sign']}{words}"

    return size


def _nearest(value: Decimal, told: tuple[Amount, ...]) -> Amount | None:
    """The amount most like a value."""
    if not value:
        return None
    return min(
        (each for each in told if each.value),
        key=lambda each: max(abs(each.value) / value, value / abs(each.value)),
        default=None,
    )
