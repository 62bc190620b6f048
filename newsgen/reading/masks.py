"""What is left of a sentence's wording without its figures, weekdays and dates?"""

from __future__ import annotations

import re
from collections.abc import Mapping

DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
MONTHS = r"Jan\.|Feb\.|March|April|May|June|July|Aug\.|Sept\.|Oct\.|Nov\.|Dec\."
SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
ORDINALS = "second|third|fourth|fifth|sixth|seventh|eighth|ninth|10th|tenth|eleventh|twelfth"
SPANS = "하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘"
COUNTED = "첫|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열"

Masks = tuple[tuple[re.Pattern[str], str], ...]

MASKS: Mapping[str, Masks] = {
    "en": (
        (re.compile(rf"\b(?:{MONTHS}) \d{{1,2}}(?:, \d{{4}})?(?: last year)?"), "DATE"),
        (re.compile(rf"\b(?:{DAYS})\b"), "DAY"),
        (re.compile(r"\b(?:an?|A) (?=(?:\d+(?:st|nd|rd|th)|" + ORDINALS + r")\b)"), "a "),
        (re.compile(rf"\b(?:\d[\d,.]*\d|\d)(?:st|nd|rd|th)?\b|\b(?:{SMALL}|{ORDINALS})\b"), "#"),
    ),
    "ko": (
        (re.compile(r"(?:(?:\d+년|지난해|올해|작년) )?(?:(?:\d+월|지난달|이달) )\d+일"), "DATE"),
        (re.compile(r"(?<!\d)\d{1,2}일(?!째|간| 연속| 만)|(?<![가-힣])전날(?!보다)"), "DATE"),
        (re.compile(rf"(?<![가-힣])(?:{SPANS})(?=째|간| 연속| 만)"), "#일"),
        (re.compile(rf"(?<![가-힣])(?:{COUNTED}) ?(?=번째|차례|달|해)"), "#"),
        (re.compile(r"\d[\d,.]*(?:[경조억만천]\s?(?:\d[\d,]*)?)*"), "#"),
        (re.compile(r"#거래일(?=째|간| 연속| 만)"), "#일"),
        # The particle behind a bare figure is the figure's own: as 3,000을 and 3,005를.
        (re.compile(r"(?<=#)(?:은|는|이|가|을|를|으로|로)(?= )"), "~"),
    ),
}
"""By language. Dates before days before figures: a date holds a figure."""


def masked(sentence: str, lang: str = "en") -> str:
    """The sentence with a mark for every figure, weekday and date, so that only wording is compared.

    >>> masked("The Kospi rose 1.5 percent on Monday for an eighth session, its best since Oct. 27, 2025.")
    'The Kospi rose # percent on DAY for a # session, its best since DATE.'
    >>> masked("코스피가 25일 사흘째 올라 지난해 10월 27일 이후 처음으로 3,000선을 넘어섰다.", "ko")
    '코스피가 DATE #일째 올라 DATE 이후 처음으로 #선을 넘어섰다.'
    """
    for pattern, mark in MASKS[lang]:
        sentence = pattern.sub(mark, sentence)
    return sentence
