"""Days, months and places as Korean papers count them.

A row of days counts the day itself: 사흘째, 4거래일 연속. So does a turn: a rise after five sessions of falls
comes 6거래일 만에, "on the sixth session", and one after two 사흘 만에. A turn after a single session is
하루 만에, from the day before: 이틀 만에 would be read both ways and is not printed. Short counts have native
words, longer ones digits.
"""

from __future__ import annotations

DAYS = ("하루", "이틀", "사흘", "나흘", "닷새", "엿새", "이레", "여드레", "아흐레", "열흘")
"""One day to ten."""
COMMON_DAYS = 4
"""Papers count up to 나흘째 in words everywhere, and go on with 5거래일째."""
ONES = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
TENS = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")


def in_row(sessions: int, most: int = COMMON_DAYS) -> str:
    """Which day of a row this is, in words up to ``most`` days.

    >>> [in_row(n) for n in (2, 3, 4, 5, 12)]
    ['이틀째', '사흘째', '나흘째', '5거래일째', '12거래일째']
    >>> in_row(5, 10), in_row(9, 10), in_row(10, 10)
    ('닷새째', '아흐레째', '열흘째')
    """
    return f"{DAYS[sessions - 1]}째" if 1 < sessions <= min(most, len(DAYS)) else f"{sessions}거래일째"


def running(sessions: int) -> str:
    """How many sessions in a row, this one among them: ``6거래일 연속``.

    >>> running(6)
    '6거래일 연속'
    """
    return f"{sessions}거래일 연속"


def after(row: int, most: int = COMMON_DAYS) -> str:
    """On which session, counting it, a row the other way came to its end; a single one, ``하루 만에``.

    >>> [after(n) for n in (1, 2, 3, 4, 5)]
    ['하루 만에', '사흘 만에', '나흘 만에', '5거래일 만에', '6거래일 만에']
    """
    if row == 1:
        return f"{DAYS[0]} 만에"
    counted = row + 1
    return f"{DAYS[counted - 1]} 만에" if counted <= min(most, len(DAYS)) else f"{counted}거래일 만에"


def ordinal(place: int) -> str:
    """A place in native words: ``네 번째``.

    >>> [ordinal(n) for n in (1, 2, 4, 10, 11, 20, 99, 100)]
    ['첫 번째', '두 번째', '네 번째', '열 번째', '열한 번째', '스무 번째', '아흔아홉 번째', '100번째']
    """
    if place == 1:
        return "첫 번째"
    if place == 20:
        return "스무 번째"
    if place > 99:
        return f"{place}번째"
    tens, ones = divmod(place, 10)
    return f"{TENS[tens]}{ONES[ones]} 번째"


def placed(place: int, adjective: str) -> str:
    """``네 번째로 큰``, and without a number for the first: ``가장 큰``.

    >>> placed(1, "큰"), placed(4, "큰")
    ('가장 큰', '네 번째로 큰')
    """
    return f"가장 {adjective}" if place == 1 else f"{ordinal(place)}로 {adjective}"


def days_on(days: int) -> str:
    """Calendar days on: ``29일 만에``.

    >>> days_on(29), days_on(1)
    ('29일 만에', '하루 만에')
    """
    return "하루 만에" if days == 1 else f"{days}일 만에"


def months_on(months: int, *, about: bool) -> str:
    """Months or years on, the odd months with the years, and 약 where they are not whole.

    >>> months_on(4, about=True), months_on(12, about=False), months_on(30, about=True)
    ('약 4개월 만에', '1년 만에', '약 2년 6개월 만에')
    """
    return f"{'약 ' if about else ''}{span(months)} 만에"


def span(months: int) -> str:
    """So many months: ``4개월``, ``1년``, ``2년 6개월``.

    >>> span(4), span(12), span(30)
    ('4개월', '1년', '2년 6개월')
    """
    years, rest = divmod(months, 12)
    return " ".join([f"{years}년"] * bool(years) + [f"{rest}개월"] * bool(rest or not years))
