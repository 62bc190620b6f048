"""Figures, days and hours as the labels of a picture print them, in the house's way of each language.

Prices stand as they were given, never rounded; amounts of won are rounded half up to the scale that a
newsroom tells them in, as the story beside the picture does.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from newsgen.numbers import BILLION, MILLION, TRILLION, half_up
from newsgen.records.story import AS_AGENCIES, WonForm
from newsgen.sessions import KST

KOREAN = "ko"
COMMA = "comma"
MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
SHORT_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
SCALES = ((TRILLION, "trillion", 2), (BILLION, "billion", 1), (MILLION, "million", 0))
UNITS = ((10**12, "조"), (10**8, "억"), (10**4, "만"), (1, ""))
STEPS = (10**8, 10**4, 1)
"""What Korean amounts are rounded to: the largest of these that they fill."""
LEAST_PLACES = {"points": 2, "won": 0, "won per dollar": 1}
NOON = 12


def price(value: Decimal, unit: str) -> str:
    """A level, a rate or a price with its thousands grouped, as it was given.

    >>> price(Decimal("6022.7"), "points"), price(Decimal("1403.80"), "won per dollar")
    ('6,022.70', '1,403.8')
    >>> price(Decimal(200000), "won")
    '200,000'
    """
    told = value.normalize()
    places = max(-int(told.as_tuple().exponent), LEAST_PLACES.get(unit, 0))
    return f"{value:,.{places}f}"


def round_level(value: Decimal) -> str:
    """A round level, without decimals where it has none.

    >>> round_level(Decimal(6000)), round_level(Decimal("1452.5"))
    ('6,000', '1,452.5')
    """
    return price(value, "")


def won(value: Decimal, lang: str, form: WonForm = AS_AGENCIES) -> str:
    """The size of an amount of won: ``1.31 trillion won``, ``1조3천82억원``; Korean in the house's form.

    >>> won(Decimal(-1308200000000), "en"), won(Decimal(-1308200000000), "ko")
    ('1.31 trillion won', '1조3천82억원')
    >>> won(Decimal(999_960 * 10**6), "en"), won(Decimal(0), "ko"), won(Decimal(47 * 10**9), "ko")
    ('1 trillion won', '0원', '470억원')
    >>> won(Decimal(1308200000000), "ko", WonForm("comma", True))
    '1조 3,082억 원'
    """
    return _won_ko(abs(value), form) if lang == KOREAN else f"{_scaled(abs(value))} won"


def _scaled(size: Decimal) -> str:
    larger = ""
    for scale, word, places in SCALES:
        if size >= scale:
            shown = half_up(size / scale, places)
            if shown >= 1000 and larger:
                return f"1 {larger}"
            text = f"{shown:,f}"
            return f"{text.rstrip('0').rstrip('.') if '.' in text else text} {word}"
        larger = word
    return f"{half_up(size, 0):,f}"


def _won_ko(size: Decimal, form: WonForm) -> str:
    step = next((each for each in STEPS if size >= each), 1)
    whole, parts = int(half_up(size / step, 0)) * step, []
    for scale, unit in UNITS:
        part, whole = divmod(whole, scale)
        if part:
            parts.append(f"{_in_form(part, form)}{unit}")
    gap = " " if form.apart else ""
    return f"{gap.join(parts) or '0'}{gap}원"


def _in_form(part: int, form: WonForm) -> str:
    if form.thousands != AS_AGENCIES.thousands:
        return f"{part:,}" if form.thousands == COMMA else str(part)
    thousands, rest = divmod(part, 1000)
    return f"{thousands}천{rest or ''}" if thousands else str(rest)


def signed(value: Decimal, lang: str, form: WonForm = AS_AGENCIES) -> str:
    """An amount with its sign, as it stands beside a bar: ``+1.47 trillion won``, ``–1조3천82억원``."""
    sign = "+" if value > 0 else "–" if value < 0 else ""
    return f"{sign}{won(value, lang, form)}"


def day_in_full(day: date, lang: str) -> str:
    """``Feb. 25, 2026``, ``2026년 2월 25일``."""
    if lang == KOREAN:
        return f"{day.year}년 {day.month}월 {day.day}일"
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def day_of_year(day: date, lang: str) -> str:
    """The day without its year: ``Feb. 25``, ``2월 25일``."""
    return f"{day.month}월 {day.day}일" if lang == KOREAN else f"{MONTHS[day.month - 1]} {day.day}"


def day_seen_from(day: date, session: date, lang: str) -> str:
    """The day, with its year where that is not the session's."""
    return day_of_year(day, lang) if day.year == session.year else day_in_full(day, lang)


def hour(moment: datetime, lang: str) -> str:
    """A moment of the day in Seoul: ``9:20 a.m.``, ``2 p.m.``, ``오전 9시 20분``."""
    seoul = moment.astimezone(KST)
    twelve = (seoul.hour + 11) % NOON + 1
    if lang == KOREAN:
        minutes = f" {seoul.minute}분" if seoul.minute else ""
        return f"{'오후' if seoul.hour >= NOON else '오전'} {twelve}시{minutes}"
    half = "p.m." if seoul.hour >= NOON else "a.m."
    return f"{twelve}:{seoul.minute:02} {half}" if seoul.minute else f"{twelve} {half}"
