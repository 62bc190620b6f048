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
    "year 2000 changeover": "밀레니엄 버그 대비",
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
    ends: tuple[str, ...]
    """Behind the year's last session: when trading resumes, where that is known."""
    rows: tuple[Row, ...]


def calendar(facts: Facts, voice: Voice) -> Calendar:
    """``16일부터 18일까지는 설 연휴로 휴장했다.``"""
    fact = one(facts, PeriodCalendar)
    assert fact is not None
    if fact.period == "year":
        day = _following(fact, voice)
        return Calendar(
            voice.today().worded("이날"), ("로, 새해 거래는 ", day, " 시작된다") if day else ("이다",), ()
        )
    groups = [list(days) for _, days in groupby(fact.closed, lambda each: each.reason)]
    coming = {days[-1].day > voice.day.session for days in groups}
    listed = len(coming) == 1 and all(days[0].reason for days in groups)
    rows = [_row(days, voice, fact, last=days is groups[-1], listed=listed) for days in groups]
    return Calendar(None, (), tuple(rows))


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
    """``16일부터 18일까지``, ``16일과 17일``, ``지난해 12월 30일과 31일``."""
    row = (days[-1].day - days[0].day).days == len(days) - 1
    ends = [days[0], days[-1]] if row and len(days) > 2 else days
    named = [_day(each, ends[max(at - 1, 0)], voice, fact) for at, each in enumerate(ends)]
    if ends is not days:
        return f"{named[0]}부터 {named[-1]}까지"
    first = ", ".join(named[:-1])
    return f"{first}{particle(first, '와과')} {named[-1]}" if first else named[-1]


def _day(each: Closed, before: Closed, voice: Voice, fact: PeriodCalendar) -> str:
    """A day as from the session; behind another of its month without it, behind one of the last with it."""
    if each is not before and each.day.month == before.day.month:
        return f"{each.day.day}일"
    if each is not before and each.day.month == voice.day.session.month:
        return f"이달 {each.day.day}일"
    return str(words.on(each.day, voice, fact))
