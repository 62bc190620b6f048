"""What stands around a story but tells nothing of the day, and what each kind of claim is worked out from."""

from __future__ import annotations

import re
from collections.abc import Mapping

DATELINES: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"\(?[A-Z][A-Z. ]+(?:, [^()\n]{2,24}?)?(?: \([^()\n]{2,40}\))? (?:--|[-\u2013\u2014]) ?",
        r"\([^()\n]{2,40}=[^()\n]{2,40}\) (?:[^=\n]{2,30} = )?",
    ),
    "ko": (
        r"[\[(][^\])\n]{2,40}[\])] (?:[^=\n]{2,30} (?:기자|특파원) ?= ?)?",
        r"[^=\n.]{2,20} (?:기자|특파원) ?= ?",
    ),
}
"""Before the first paragraph: SEOUL, Feb. 25 (Agency) --; (서울=통신) 김기자 기자 =."""
BYLINES: Mapping[str, tuple[str, ...]] = {
    "en": (r"By [A-Z][\w.' -]{2,60}", r"[^\n]*(?:\(c\)|\u00a9|[Cc]opyright|All rights reserved|@)[^\n]*"),
    "ko": (r"[^\n.]{2,20} (?:기자|특파원)(?: \S+@\S+)?", r"[^\n]*(?:\u00a9|저작권|무단 ?전재|ⓒ|@)[^\n]*"),
}
"""Whole lines: who signs, and whose it is."""


def _one_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each})" for each in patterns))


DATELINE = {lang: _one_of(patterns) for lang, patterns in DATELINES.items()}
BYLINE = {lang: _one_of(patterns) for lang, patterns in BYLINES.items()}

FORMULAS: Mapping[str, str] = {
    "LevelSaid": "by the figures given",
    "ChangeSaid": "reckoned from the figure and the one that it is counted from",
    "WaySaid": "reckoned from the figure and the one that it is counted from",
    "CrossSaid": "by the prices of the session and the record before it",
    "SideSaid": "by the two figures, side by side",
    "RecordSaid": "by the highest or lowest before this session",
    "OldRecordSaid": "by the record before this session, and its day",
    "SinceSaid": "by the last earlier session that went as far",
    "RunSaid": "by the sessions in a row up to this one",
    "FlowSaid": "by net buying as the exchange gives it",
    "TurnSaid": "by net buying at the earlier look, and now",
    "RelativeSaid": "by the percentages of both, side by side",
    "GrowthSaid": "reckoned from the value now and that of the day it first passed the level",
    "DollarsSaid": "reckoned from the won amount at the day's rate",
    "PaceSaid": "reckoned from the median of the 20 sessions before",
    "DateSaid": "by the trading calendar",
    "ClockSaid": "by the hour that the figures are from",
    "PhaseSaid": "by the hour and the date of the session",
    "EventSaid": "by the round levels first passed in this session",
    "ToldSaid": "given with the day's data, word for word, with its source",
    "LedSaid": "given with the day's data",
    "RankSaid": "by its place among all moves the same way",
    "PassedSaid": "by the largest move the same way before this session",
    "YearRangeSaid": "by the 52 weeks before",
    "SumSaid": "reckoned from net buying, session by session",
    "GapSaid": "reckoned from the record and the figure",
    "PartSaid": "reckoned from the share's gain in value and the market's",
    "ShortSaid": "reckoned from the level and the figure",
    "VolumeSaid": "by the shares traded, and the median of the 20 sessions before",
    "LeaderSaid": "by the moves of all shares of the day, side by side",
    "MarginSaid": "reckoned from the two percentages",
    "HaltSaid": "by the exchange's notice of the halt",
    "HaltedSaid": "by the exchange's notice of the halt",
    "EarlierSaid": "by the day's high or low, or the open, and the close before",
    "LimitSaid": "by the price and the day's limit",
    "IdleSaid": "there was no trade in this session",
    "LastTradedSaid": "by the last close before trading stopped",
    "DebutSaid": "by the day of the first session on the market",
    "ListedSaid": "by the market of the listing",
    "SplitSaid": "by the base that the exchange set, and the close before it",
    "AdjustedSaid": "by the base that the exchange set, and the close before it",
    "PlaceSaid": "by the market values of the shares listed there",
    "NoonSaid": "by the rate at noon in New York, and its day",
    "ThanOnSaid": "by the day of the rate before",
    "DealtPartSaid": "reckoned from net buying and turnover",
    "PeriodSinceSaid": "by the moves of all such periods",
    "PeriodRunSaid": "by the moves of the periods before, in a row",
    "PeriodEndSaid": "by the closes of the period",
    "PeriodRecordsSaid": "by the closes of the period and the highest before each",
    "PeriodFirstSaid": "by the first close above the level",
    "PeriodBestSaid": "by the moves of the period's sessions",
    "PeriodDaysSaid": "by the moves of the period's sessions, counted",
    "PeriodAverageSaid": "by turnover a session, and that of the period before",
    "PeriodMostSaid": "by the moves of the shares over the period, side by side",
    "PeriodFlatSaid": "by the last close and the last before the period",
    "ShutSaid": "by the trading calendar",
    "LastSessionSaid": "by the trading calendar",
    "OverSaid": "by the trading calendar",
}
"""By kind of claim, how it is worked out."""
