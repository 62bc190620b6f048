"""Sentences about the way of the index through a period: its points, sessions, records, rows."""

from __future__ import annotations

from newsgen.prose.english import period_words as words
from newsgen.prose.english.context import Context, Facts, context, every, joints, one
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import cardinal
from newsgen.records import MAIN, Move, Said, ToDate
from newsgen.records.period_facts import (
    PeriodDays,
    PeriodEnd,
    PeriodFirst,
    PeriodMove,
    PeriodRecords,
    PeriodSession,
    PeriodSince,
    PeriodStreak,
)


@context
class Triple(Context):
    """Points over the period, and the level at its end."""

    index: Said
    verb: Said
    points: Said | None
    over: Said
    level: Said
    today: Said


def triple(facts: Facts, voice: Voice) -> Triple:
    """``The index added 435.6 points over the week to close at 6,244.13 on Friday.``"""
    fact = one(facts, PeriodMove)
    assert fact is not None
    index, points = voice.main(), None
    if fact.direction == "flat":
        verb = voice.word("unchanged", "flat", fact)
    else:
        verb = voice.word("added" if fact.direction == "up" else "lost", fact.direction, fact)
        points = voice.points(fact.change, fact)
    over = voice.span(words.over(fact.period), fact.period, fact)
    return Triple(index, verb, points, over, voice.level(fact.last, fact), voice.today())


@context
class Year(Context):
    """The year so far."""

    index: Said
    way: Said
    percent: Said


def year(facts: Facts, voice: Voice) -> Year:
    """``The Kospi has risen 48.17 percent this year.``"""
    fact = one(facts, ToDate)
    assert fact is not None
    way = voice.word("risen" if fact.direction == "up" else "fallen", fact.direction, fact)
    return Year(voice.name(fact.subject), way, voice.percent(fact.percent, fact, places=1))


@context
class Streak(Context):
    """A row of periods kept or broken, of the index or of another."""

    name: Said | None
    nth: Said | None
    ended: Said | None


def streak(facts: Facts, voice: Voice) -> Streak:
    """``It was the index's third straight weekly gain.``"""
    fact = one(facts, PeriodStreak)
    assert fact is not None
    name = None if fact.role == MAIN else voice.short(fact.subject)
    voice.look_away()
    if fact.ended:
        return Streak(name, None, words.ended(fact, voice))
    return Streak(name, words.nth(fact, voice), None)


@context
class Since(Context):
    """The largest change since when."""

    name: Said | None
    superlative: Said
    since: Said | None


def since(facts: Facts, voice: Voice) -> Since:
    """``It was the Kosdaq's biggest weekly gain since the week ended Feb. 7.``"""
    fact = one(facts, PeriodSince)
    assert fact is not None
    name = None if fact.role == MAIN else voice.short(fact.subject)
    voice.look_away()
    return Since(name, words.superlative(fact, voice), words.since(fact, voice))


@context
class Records(Context):
    """How many record closes there were; of one its level."""

    index: Said
    count: Said | None
    level: Said | None
    day: Said


def records(facts: Facts, voice: Voice) -> Records:
    """``It set seven record closes, the last of them on Feb. 26.``"""
    fact = one(facts, PeriodRecords)
    assert fact is not None
    count, day = int(fact.count.value), voice.on(fact.session, fact)
    index = voice.main()
    if count == 1:
        return Records(index, None, voice.level(fact.level, fact), day)
    told = voice.figure(fact.count, f"{cardinal(count)} record closes", fact)
    return Records(index, told, None, day)


@context
class First(Context):
    """A round level first closed above."""

    index: Said
    level: Said
    day: Said


def first(facts: Facts, voice: Voice) -> First:
    """``It first closed above 6,000 on Wednesday.``"""
    fact = one(facts, PeriodFirst)
    assert fact is not None
    return First(voice.main(), voice.rung(fact.level, fact), voice.on(fact.session, fact))


@context
class Retold(Context):
    """The largest sessions of a week, one by one."""

    rows: tuple[tuple[str, Said, Said, Said, Said], ...]


def retold(facts: Facts, voice: Voice) -> Retold:
    """``The index jumped 5.4 percent on Tuesday, slipped 0.4 percent on Thursday and ...``"""
    found = every(facts, PeriodSession)
    rows = []
    for joint, fact in zip(joints(len(found)), found, strict=True):
        name = voice.main() if not joint else voice.short(fact.subject)
        size = abs(fact.percent.value)
        verb = voice.verb(fact, fact.direction, size)
        rows.append((joint, name, verb, voice.percent(fact.percent, fact), voice.on(fact.session, fact)))
    return Retold(tuple(rows))


@context
class Session(Context):
    """The session that ends the period."""

    index: Said
    verb: Said
    points: Said | None
    percent: Said | None
    today: Said


def session(facts: Facts, voice: Voice) -> Session:
    """``The benchmark fell 63.14 points, or 1 percent, on Friday.``"""
    fact = one(facts, Move)
    assert fact is not None
    index, today = voice.main(), voice.today()
    if fact.direction == "flat":
        return Session(index, voice.word("was unchanged", "flat", fact), None, None, today)
    verb = voice.verb(fact, fact.direction, fact.size)
    percent = None if voice.vanishes(fact.percent) else voice.percent(fact.percent, fact)
    return Session(index, verb, voice.points(fact.change, fact), percent, today)


@context
class Extremes(Context):
    """The best and the worst session."""

    rows: tuple[tuple[str, Said, Said, Said, Said], ...]


def extremes(facts: Facts, voice: Voice) -> Extremes:
    """``Its best session was Feb. 3, when it jumped 6.84 percent, and its worst was Feb. 2, when ...``"""
    rows: list[tuple[str, Said, Said, Said, Said]] = []
    for fact in every(facts, PeriodSession):
        joint = "The index's" if not rows else ", and its"
        what = voice.word(f"{fact.side} session", fact.side, fact)
        verb = voice.verb(fact, fact.direction, abs(fact.percent.value))
        day = voice.date(fact.session, fact)
        rows.append((joint, what, day, verb, voice.percent(fact.percent, fact)))
    return Extremes(tuple(rows))


@context
class Days(Context):
    """How many sessions went the way of most."""

    index: Said
    verb: Said
    count: Said
    sessions: Said


def days(facts: Facts, voice: Voice) -> Days:
    """``It rose in 12 of 18 sessions.``"""
    fact = one(facts, PeriodDays)
    assert fact is not None
    up = fact.rose.value >= fact.fell.value
    most = fact.rose if up else fact.fell
    return Days(
        voice.main(),
        voice.word("rose" if up else "fell", "up" if up else "down", fact),
        voice.figure(most, cardinal(int(most.value)), fact),
        voice.figure(fact.sessions, f"{cardinal(int(fact.sessions.value))} sessions", fact),
    )


@context
class Ends(Context):
    """The highest and the lowest close; the session's own is not printed again."""

    rows: tuple[tuple[str, Said, Said | None, Said | None], ...]
    period: Said


def ends(facts: Facts, voice: Voice) -> Ends:
    """``Its highest close was 6,307.27, on Feb. 26, and its lowest 4,949.67, on Feb. 2.``"""
    rows: list[tuple[str, Said, Said | None, Said | None]] = []
    found = every(facts, PeriodEnd)
    last = [fact for fact in found if fact.session == voice.day.session]
    for fact in (*last, *(fact for fact in found if fact not in last)):
        text = "highest" if fact.end == "high" else "lowest"
        if fact in last:
            rows.append(("The close was the", voice.word(text, fact.end, fact), None, None))
            continue
        what = voice.word(f"{text} close" if not rows else text, fact.end, fact)
        level, day = voice.level(fact.level, fact), voice.on(fact.session, fact)
        rows.append((", and the" if rows else "The", what, level, day))
    return Ends(tuple(rows), voice.span(f"of the {found[0].period}", found[0].period, found[0]))
