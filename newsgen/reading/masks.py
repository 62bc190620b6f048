"""What is left of a sentence's wording without its figures, weekdays and dates?"""

from __future__ import annotations

import re

DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
MONTHS = r"Jan\.|Feb\.|March|April|May|June|July|Aug\.|Sept\.|Oct\.|Nov\.|Dec\."
SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
ORDINALS = "second|third|fourth|fifth|sixth|seventh|eighth|ninth|10th|tenth|eleventh|twelfth"

MASKS = (
    (re.compile(rf"\b(?:{MONTHS}) \d{{1,2}}(?:, \d{{4}})?(?: last year)?"), "DATE"),
    (re.compile(rf"\b(?:{DAYS})\b"), "DAY"),
    (re.compile(r"\b(?:an?|A) (?=(?:\d+(?:st|nd|rd|th)|" + ORDINALS + r")\b)"), "a "),
    (re.compile(rf"\b(?:\d[\d,.]*\d|\d)(?:st|nd|rd|th)?\b|\b(?:{SMALL}|{ORDINALS})\b"), "#"),
)
"""Dates before days before figures: a date holds a figure."""


def masked(sentence: str) -> str:
    """The sentence with a mark for every figure, weekday and date, so that only wording is compared.

    >>> masked("The Kospi rose 1.5 percent on Monday for an eighth session, its best since Oct. 27, 2025.")
    'The Kospi rose # percent on DAY for a # session, its best since DATE.'
    """
    for pattern, mark in MASKS:
        sentence = pattern.sub(mark, sentence)
    return sentence
