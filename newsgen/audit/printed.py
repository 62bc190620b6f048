"""A right value as it could be printed: in the text's language and about as exactly as the wrong one was."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

from newsgen.numbers import half_up

MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_SCALES = ((Decimal(10**12), "trillion", 2), (Decimal(10**9), "billion", 1), (Decimal(10**6), "million", 1))
"""From so much on, the word, and the decimals that are enough."""
_MYRIADS = ((Decimal(10**12), "조"), (Decimal(10**8), "억"), (Decimal(10**4), "만"))
_SUM = Decimal(10**8)
"""From here on won are told in billions, or 억; prices stay below it."""


def plain(value: Decimal) -> str:
    """A number in full, without zeros behind the point.

    >>> plain(Decimal("1028000")), plain(Decimal("6083.860"))
    ('1,028,000', '6,083.86')
    """
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def full(value: Decimal) -> str:
    """A number as an explanation prints it: large sums in trillions or billions.

    >>> full(Decimal("6083.86")), full(Decimal(-1220000000000))
    ('6,083.86', '-1.22 trillion')
    """
    for scale, word, _ in _SCALES[:2]:
        if abs(value) >= scale:
            return f"{plain(round(value / scale, 4))} {word}"
    return plain(round(value, 4 if abs(value) < 10**5 else 2))


def figure(value: Decimal, unit: str) -> str:
    """A figure with its unit, as an explanation prints it; a level of an index needs none.

    >>> figure(Decimal("2328.2"), "points"), figure(Decimal("1028000"), "won")
    ('2,328.20', '1,028,000 won')
    >>> figure(Decimal("-8.7677"), "percent"), figure(Decimal("982169700000000"), "won")
    ('-8.77 percent', '982.1697 trillion won')
    """
    if unit in ("points", "won per dollar") or (unit == "percent"):
        return f"{half_up(value, 2):,f}" + (" percent" if unit == "percent" else "")
    return f"{full(value)}{_UNITS['en'].get(unit, '')}"


def shown(value: Decimal, unit: str, lang: str, step: Decimal | None = None) -> str:
    """A size with its unit; ``step`` is one unit of the last digit that was printed of the wrong one.

    >>> shown(Decimal("2.2885"), "percent", "en"), shown(Decimal("2.2885"), "percent", "ko")
    ('2.29 percent', '2.29%')
    >>> shown(Decimal(1111060000000), "won", "en"), shown(Decimal(1111060000000), "won", "ko")
    ('1.11 trillion won', '1조1천111억원')
    """
    value = abs(value)
    if unit in ("won", "dollars", "shares") and value >= (_SUM if unit == "won" else Decimal(10**6)):
        return _sum(value, unit, lang, step)
    places = 0 if unit in ("shares", "count", "sessions", "days") else max(2, _places(step))
    number = (
        plain(half_up(value, places)) if unit not in ("percent", "points") else f"{half_up(value, places):,f}"
    )
    if unit == "dollars":
        return f"${number}" if lang == "en" else f"{number}달러"
    return number + _UNITS[lang].get(unit, "")


_UNITS = {
    "en": {
        "percent": " percent",
        "points": " points",
        "won": " won",
        "won per dollar": " won",
        "shares": " shares",
        "times": " times",
        "pp": " percentage points",
    },
    "ko": {
        "percent": "%",
        "points": "포인트",
        "won": "원",
        "won per dollar": "원",
        "shares": "주",
        "times": "배",
        "pp": "%포인트",
    },
}


def level(value: Decimal, unit: str, lang: str) -> str:
    """A level: of an index the bare number, else with its unit."""
    if unit == "points":
        return f"{half_up(value, 2):,f}"
    return shown(value, unit, lang)


def _places(step: Decimal | None) -> int:
    exponent = step.as_tuple().exponent if step is not None else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _sum(value: Decimal, unit: str, lang: str, step: Decimal | None) -> str:
    if lang == "ko":
        return _korean(value, step) + {"won": "원", "dollars": "달러", "shares": "주"}[unit]
    scale, word, places = next(row for row in _SCALES if value >= row[0])
    if step is not None and step < scale:
        places = max(places, _places(step / scale))
    number = plain(half_up(value / scale, min(places, 3)))
    return f"${number} {word}" if unit == "dollars" else f"{number} {word} {unit}"


def _korean(value: Decimal, step: Decimal | None) -> str:
    """Trillions and hundred millions with the thousands as a word: 1조1천111억.

    >>> _korean(Decimal(579400000000), None), _korean(Decimal(126263000000000), Decimal(10**15))
    ('5천794억', '126조3천억')
    """
    least = _SUM if value >= _SUM else Decimal(10**4)
    told_enough = Decimal(10) ** (value.adjusted() - 3)
    grain = max(least, min(step or least, told_enough))
    rest, told = (value / grain).quantize(Decimal(1)) * grain, ""
    for scale, word in _MYRIADS:
        part, rest = divmod(rest, scale)
        if part:
            told += _thousands(int(part)) + word
    return told + (_thousands(int(rest)) if rest else "")


def _thousands(part: int) -> str:
    high, low = divmod(part, 1000)
    return (f"{high}천" if high else "") + (str(low) if low else "")


def day(on: date, session: date, lang: str) -> str:
    """A day as a story of the session names it: with the year where it is another one.

    >>> day(date(2026, 1, 27), date(2026, 2, 25), "en"), day(date(2025, 10, 27), date(2026, 2, 25), "ko")
    ('Jan. 27', '2025년 10월 27일')
    """
    if lang == "ko":
        return (f"{on.year}년 " if on.year != session.year else "") + f"{on.month}월 {on.day}일"
    return f"{MONTHS[on.month - 1]} {on.day}" + (f", {on.year}" if on.year != session.year else "")


def hour(clock: time, lang: str) -> str:
    """An hour of the day.

    >>> hour(time(13, 10), "en"), hour(time(9, 0), "en"), hour(time(13, 10), "ko")
    ('1:10 p.m.', '9 a.m.', '오후 1시 10분')
    """
    number = (clock.hour - 1) % 12 + 1
    if lang == "ko":
        minutes = f" {clock.minute}분" if clock.minute else ""
        return f"{'오전' if clock.hour < 12 else '오후'} {number}시{minutes}"
    minutes = f":{clock.minute:02}" if clock.minute else ""
    return f"{number}{minutes} {'a.m.' if clock.hour < 12 else 'p.m.'}"


def way(sign: int, size: str, lang: str, *, rate: bool = False) -> str:
    """Which way, and how far: *up 2.29 percent*, 2.29% 상승; of a rate, what becomes of the won."""
    if lang == "ko":
        words = {1: "상승", -1: "하락", 0: "보합"}
        return f"{size} {words[sign]}".strip() if sign else words[0]
    words = {1: "weaker by" if rate else "up", -1: "stronger by" if rate else "down", 0: "unchanged"}
    return f"{words[sign]} {size}".strip() if sign else words[0]


def dealt(sign: int, size: str, lang: str) -> str:
    """*net selling of 1.11 trillion won*, 1조1천111억원 순매도."""
    if lang == "ko":
        return f"{size} {'순매수' if sign > 0 else '순매도'}".strip()
    return (
        f"net {'buying' if sign > 0 else 'selling'} of {size}"
        if size
        else f"net {'buying' if sign > 0 else 'selling'}"
    )


_COUNTED = {
    "sessions": ("session", "거래일"),
    "days": ("day", "일"),
    "weeks": ("week", "주"),
    "months": ("month", "개월"),
    "years": ("year", "년"),
}


def counted(number: int, unit: str, lang: str) -> str:
    """A whole number of what is counted.

    >>> counted(40, "days", "en"), counted(1, "sessions", "en"), counted(3, "sessions", "ko")
    ('40 days', '1 session', '3거래일')
    """
    english, korean = _COUNTED[unit]
    if lang == "ko":
        return f"{number}{korean}"
    return f"{number} {english}" + ("" if number == 1 else "s")


def place(number: int, lang: str) -> str:
    """A place among many.

    >>> place(2, "en"), place(11, "en"), place(3, "ko")
    ('2nd', '11th', '3번째')
    """
    if lang == "ko":
        return f"{number}번째"
    teen = number % 100 in (11, 12, 13)
    return f"{number}" + ("th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th"))
