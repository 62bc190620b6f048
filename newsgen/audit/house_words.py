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
    "LevelSaid": "the figure of that moment",
    "ChangeSaid": "the figure of that moment less what the move is counted from; percent of the latter",
    "WaySaid": "the figure of that moment against what the move is counted from",
    "CrossSaid": "the level against the prices of the session and the record before it",
    "SideSaid": "the two figures against each other",
    "RecordSaid": "the figure against the highest before this session",
    "OldRecordSaid": "the highest before this session, and its day",
    "SinceSaid": "the last earlier session at or beyond the figure",
    "RunSaid": "the sessions in a row up to the one before, and this one",
    "FlowSaid": "net buying as the exchange has it",
    "TurnSaid": "net buying at the earlier look, and now",
    "RelativeSaid": "the percentages of both, side by side",
    "GrowthSaid": "the value now less the value on the day that it first passed the level",
    "DollarsSaid": "the won amount at the day's conversion rate",
    "PaceSaid": "the amount over the median of the 20 sessions before",
    "DateSaid": "the calendar of sessions",
    "ClockSaid": "the hour that the figures are from",
    "PhaseSaid": "the hour and the date of the session",
    "EventSaid": "a round level passed for the first time in this session",
    "ToldSaid": "supplied with the day, word for word, with its source",
    "LedSaid": "supplied with the day",
    "RankSaid": "the place of the move among all moves the same way",
    "PassedSaid": "the largest move the same way before this session, and its day",
    "YearRangeSaid": "the figure against those of the 52 weeks before",
    "SumSaid": "net buying of the sessions, summed",
    "GapSaid": "the record less the figure of that moment",
    "PartSaid": "the change of the share's market value over that of the market's",
    "ShortSaid": "the level less the figure of that moment",
    "VolumeSaid": "shares that changed hands, and that over the median of the 20 sessions before",
    "LeaderSaid": "the moves of all shares of the day, side by side",
    "MarginSaid": "the difference of the two percentages",
    "HaltSaid": "the exchange's notice of the halt",
    "HaltedSaid": "the exchange's notice of the halt",
    "EarlierSaid": "the day's high or low, or the open, against the close before",
    "LimitSaid": "the price against the day's limit",
    "IdleSaid": "no trade in this session",
    "LastTradedSaid": "the last close before trading stopped",
    "DebutSaid": "the day of the first session on the market",
    "ListedSaid": "the market of the listing",
    "SplitSaid": "the base that the exchange set, and the close before it",
    "AdjustedSaid": "the base that the exchange set, and the close before it",
    "PlaceSaid": "the place by market value among the shares listed there",
    "NoonSaid": "the rate at noon in New York, and its day",
    "ThanOnSaid": "the day of the rate before",
    "DealtPartSaid": "net buying over turnover",
    "PeriodSinceSaid": "the moves of all such periods",
    "PeriodRunSaid": "the moves of the periods before, in a row",
    "PeriodEndSaid": "the closes of the period",
    "PeriodRecordsSaid": "the closes of the period against the highest before each",
    "PeriodFirstSaid": "the first close above the level",
    "PeriodBestSaid": "the moves of the period's sessions",
    "PeriodDaysSaid": "the moves of the period's sessions, counted",
    "PeriodAverageSaid": "turnover of the period over its sessions, against the period before",
    "PeriodMostSaid": "the moves of the shares over the period, side by side",
    "PeriodFlatSaid": "the last close against the last before the period",
    "ShutSaid": "the calendar of sessions",
    "LastSessionSaid": "the calendar of sessions",
    "OverSaid": "the calendar of sessions",
}
"""By kind of claim, how it is worked out."""
