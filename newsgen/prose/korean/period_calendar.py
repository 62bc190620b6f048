"""The days of a week without trading, each with its reason, and the end of a year."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from newsgen.prose.korean import period_words as words
from newsgen.prose.korean.context import Context, Facts, context, one
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.voice import Voice
from newsgen.records import Said
from newsgen.records.period_facts import PeriodCalendar
from newsgen.records.period_past import Closed

REASONS = {
    "Lunar New Year": "설 연휴",
    "Chuseok": "추석 연휴",
    "New Year's Day": "신정",
    "New Year holiday": "신정 연휴",
    "Independence Movement Day": "삼일절",
    "Arbor Day": "식목일",
    "Labor Day": "근로자의 날",
    "Children's Day": "어린이날",
    "Buddha's Birthday": "부처님오신날",
    "Memorial Day": "현충일",
    "Constitution Day": "제헌절",
    "Liberation Day": "광복절",
    "Armed Forces Day": "국군의 날",
    "National Foundation Day": "개천절",
    "Hangul Day": "한글날",
    "Christmas": "성탄절",
    "substitute holiday": "대체공휴일",
    "temporary holiday": "임시공휴일",
    "World Cup holiday": "월드컵 임시공휴일",
    "year-end closing": "연말 휴장",
    "year 2000 changeover": "2000년 연도 전환",
    "local elections": "지방선거",
    "general elections": "총선",
    "presidential election": "대통령 선거",
}
"""Why nobody trades, as Korean papers say it."""
Row = tuple[Said, str, str, str]
"""The days with their particle, the reason with its own, and what follows."""


@context
class Calendar(Context):
    """The days without trading, each with its reason; or that the year is over, and when trading resumes."""

    today: Said | None
    following: Said | None
    rows: tuple[Row, ...]


def calendar(facts: Facts, voice: Voice) -> Calendar:
    """``16일부터 18일까지는 설 연휴로 휴장했다.``"""
    fact = one(facts, PeriodCalendar)
    assert fact is not None
    if fact.period == "year":
        return Calendar(voice.today().worded("이날"), _following(fact, voice), ())
    groups = [list(days) for _, days in groupby(fact.closed, lambda each: each.reason)]
    coming = {days[-1].day > voice.day.session for days in groups}
    listed = len(coming) == 1 and all(days[0].reason for days in groups)
    rows = [_row(days, voice, fact, last=days is groups[-1], listed=listed) for days in groups]
    return Calendar(None, None, tuple(rows))


def _following(fact: PeriodCalendar, voice: Voice) -> Said | None:
    """``내년 1월 2일``."""
    day = fact.following
    if day is None:
        return None
    if day.year == voice.day.session.year + 1:
        return voice.span(f"내년 {day.month}월 {day.day}일", str(day), fact)
    return voice.date(day, fact)


def _row(days: Sequence[Closed], voice: Voice, fact: PeriodCalendar, *, last: bool, listed: bool) -> Row:
    """The days of one reason; where all have one they share the verb: 8일은 대체공휴일, 9일은 한글날로."""
    text = _days(days, voice, fact)
    reason = REASONS.get(days[0].reason, days[0].reason)
    said, topic = voice.span(text, str(days[0].day), fact), particle(text, "은는")
    if listed and not last:
        return said, topic, reason, ", "
    why = f"{reason}{particle(reason, '으로')} " if reason else ""
    coming = days[0].day > voice.day.session
    shut = ("휴장한다." if coming else "휴장했다.") if last else ("휴장하고 " if coming else "휴장했고 ")
    return said, topic, why, shut


def _days(days: Sequence[Closed], voice: Voice, fact: PeriodCalendar) -> str:
    """``16일부터 18일까지``, ``16일과 17일``, ``2일, 3일과 6일``."""
    named = [str(words.on(each.day, voice, fact)) for each in days]
    for at in range(1, len(days)):
        if days[at].day.month == days[at - 1].day.month:
            named[at] = f"{days[at].day.day}일"  # 지난해 12월 30일과 31일
    row = (days[-1].day - days[0].day).days == len(days) - 1
    if row and len(named) > 2:
        return f"{named[0]}부터 {named[-1]}까지"
    first = ", ".join(named[:-1])
    return f"{first}{particle(first, '와과')} {named[-1]}" if first else named[-1]
