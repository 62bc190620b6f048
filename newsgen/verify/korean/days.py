"""Days, hours, stretches of time and places of Korean copy, resolved against the session."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

from newsgen.verify.times import DaySaid, Lapse

# Letters are [^\W\d_]: a range as wide as that of all syllables takes a third of a millisecond to compile.
_COUNTED = (
    r" ?(?:만[에이의]|째|연속|간|동안|새 |내리(?![^\W\d_])|여|넘게|가까이|남짓|뒤|후"
    r"|전(?!날| ?(?:거래일|장)))"
)
"""What follows a count of days, and not a date: 29일 만에, 3일 연속; not 25일 전 거래일보다."""
_SPANS = re.compile(
    r"(?P<about>(?:약|대략|거의) ?)?(?:"
    r"(?P<years>\d{1,2})년(?: (?P<rest>\d{1,2})개월)?(?! ?\d{1,2}월)"
    r"|(?P<months>\d{1,3})개월"
    r"|(?P<sessions>\d{1,3}) ?거래일"
    rf"|(?:(?P<weeks>\d{{1,2}})주(?:일)?|(?P<days>\d{{1,3}})일)(?={_COUNTED})"
    r"|(?P<minutes>\d{1,2})분(?= ?(?:간|동안))"
    r"|(?P<word>[^\W\d_]{1,3} ?달(?!러)|보름|일주일|반년"
    r"|하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘)"
    r")(?P<more>여|(?: 넘게| 남짓))?(?P<nearly> 가까이)?"
)
_DAYS = "하루 이틀 사흘 나흘 닷새 엿새 이레 여드레 아흐레 열흘".split()
_OF_MONTHS = "한 두 석 넉 다섯 여섯 일곱 여덟 아홉 열".split()
_WORDS = {
    **{word: Lapse(number, "days") for number, word in enumerate(_DAYS, 1)},
    **{f"{word} 달": Lapse(number, "months") for number, word in enumerate(_OF_MONTHS, 1)},
    **{f"{word}달": Lapse(number, "months") for number, word in enumerate(_OF_MONTHS, 1)},
    "세 달": Lapse(3, "months"),
    "네 달": Lapse(4, "months"),
    "보름": Lapse(15, "days"),
    "일주일": Lapse(1, "weeks"),
    "반년": Lapse(6, "months"),
}
_DATE = re.compile(
    r"(?:(?P<year>\d{4})년 |(?P<back>지난해|작년|올해|재작년|내년) )?"
    r"(?:(?P<month>\d{1,2})월 |(?P<moon>지난달|이달) )?"
    rf"(?P<day>\d{{1,2}})일(?!{_COUNTED})(?! ?(?:거래(?!되)|평균))"
)
_YEARS_BACK = {"올해": 0, "지난해": 1, "작년": 1, "재작년": 2, "내년": -1, None: 0}
_CLOCK = re.compile(r"(?:(?P<half>오전|오후|낮) )?(?P<hour>\d{1,2})시(?: ?(?P<minute>\d{1,2})분)?(?!간)|정오")
_ONES = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
_TENS = ("", "열", "스물", "서른", "마흔", "쉰")
_PLACES = {
    ten + one: 10 * tens + ones for tens, ten in enumerate(_TENS) for ones, one in enumerate(_ONES)
} | {
    "첫": 1,
    "스무": 20,
}
_PLACE = re.compile(r"(?:(?P<digits>[1-9]\d{0,2})|(?P<word>[^\W\d_]{1,4})) ?번째")


def read_day(text: str, at: int, session: date, previous: date | None = None) -> tuple[DaySaid, int] | None:
    """The date that starts here, with its year and month, and where it ends; None for what is no date.

    A day alone is of the session's month, a month alone of its year. *The previous session* is known only
    when it is given; *the day before* is that of the calendar.

    >>> read_day("지난달 27일(5,000.12)", 0, date(2026, 1, 5))
    (DaySaid(weekday=-1, year=2025, month=12, day=27), 7)
    """
    for word, day in (("이날", session), ("전날", session - timedelta(days=1)), ("전 거래일", previous)):
        if day is not None and text.startswith(word, at):
            return DaySaid(-1, day.year, day.month, day.day), at + len(word)
    found = _DATE.match(text, at)
    if found is None:
        return None
    day = _resolved(found, session)
    return (DaySaid(-1, day.year, day.month, day.day), found.end()) if day is not None else None


def _resolved(found: re.Match[str], session: date) -> date | None:
    """The day that the words of a date mean; None for one that no calendar has, or a year without a month."""
    year = int(found["year"] or session.year - _YEARS_BACK[found["back"]])
    if found["month"]:
        month = int(found["month"])
    elif found["year"] or found["back"]:
        return None
    elif found["moon"] == "지난달":
        year, month = (session.year, session.month - 1) if session.month > 1 else (session.year - 1, 12)
    else:
        month = session.month
    try:
        return date(year, month, int(found["day"]))
    except ValueError:
        return None


def read_clock(text: str, at: int) -> tuple[time, int] | None:
    """The hour that starts here and where it ends; None where none does, or none that a clock shows.

    >>> read_clock("오후 2시 현재", 0), read_clock("오전 9시 20분", 0)
    ((datetime.time(14, 0), 5), (datetime.time(9, 20), 9))
    """
    found = _CLOCK.match(text, at)
    if found is None:
        return None
    if found["hour"] is None:
        return time(12), found.end()
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), found["half"]
    if minute > 59 or not (1 <= hour <= 12 if half else 12 < hour < 24):
        return None
    if half:
        hour = hour % 12 + (0 if half == "오전" else 12)
    return time(hour, minute), found.end()


def read_lapse(text: str, at: int) -> tuple[Lapse, int] | None:
    """The stretch of time that starts here and where it ends, before words such as 만에 or 째.

    >>> read_lapse("약 4개월 만에", 0), read_lapse("사흘째", 0)
    ((Lapse(number=4, unit='months', how='about'), 5), (Lapse(number=3, unit='days', how=''), 2))
    """
    found = _SPANS.match(text, at)
    if found is None:
        return None
    said = _span(found)
    how = "more" if found["more"] else "nearly" if found["nearly"] or found["about"] == "거의 " else ""
    how = how or ("about" if found["about"] else "")
    if said is None or not said.number:
        return None
    return (said._replace(how=how) if how else said), found.end()


def _span(found: re.Match[str]) -> Lapse | None:
    """How much of which unit: years and months together are months."""
    if found["word"]:
        return _WORDS.get(found["word"])
    if found["rest"]:
        return Lapse(int(found["years"]) * 12 + int(found["rest"]), "months")
    for unit in ("years", "months", "sessions", "weeks", "days", "minutes"):
        if found[unit]:
            return Lapse(int(found[unit]), unit)
    return None


def read_place(text: str, at: int) -> tuple[int, int] | None:
    """The place in an order that starts here, and where it ends.

    >>> read_place("세 번째로", 0), read_place("12번째", 0), read_place("열두 번째", 0)
    ((3, 4), (12, 4), (12, 5))
    """
    found = _PLACE.match(text, at)
    if found is None:
        return None
    place = int(found["digits"]) if found["digits"] else _PLACES.get(found["word"], 0)
    return (place, found.end()) if place else None
