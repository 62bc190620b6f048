"""Sentences that set a session against the past: sums, periods, ranks, 52 weeks, the way to the record."""

from __future__ import annotations

from newsgen.prose.english import traded
from newsgen.prose.english.context import Context, Facts, context, one
from newsgen.prose.english.superlatives import since_when
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import counted, ordinal
from newsgen.records import (
    Contribution,
    Figure,
    Gap,
    LargestSince,
    MultiDay,
    PreviousMove,
    Rank,
    Said,
    Streak,
    YearRange,
)
from newsgen.sessions import CLOSE


@context
class Several(Context):
    """What several sessions come to, this one the last."""

    index: Said
    verb: Said
    percent: Said
    length: Said


CAME_TO = {"up": ("gained", "rose"), "down": ("lost", "fell")}
PERFECT = {"rose": "risen", "fell": "fallen"}


def several(facts: Facts, voice: Voice) -> Several:
    """``The index has lost 18.43 percent in two sessions.``"""
    fact = one(facts, MultiDay) or one(facts, Streak)
    assert fact is not None and fact.percent is not None
    past = voice.fresh(CAME_TO[fact.direction])
    verb = voice.word(PERFECT.get(past, past), fact.direction, fact)
    length = voice.figure(fact.sessions, counted(int(fact.sessions.value), "session"), fact)
    voice.look_away()  # after a close or a record, "it" would be that
    return Several(voice.main(), verb, voice.percent(fact.percent, fact), length)


@context
class Place(Context):
    """A move's place in the history."""

    what: Said
    since: Said | None


def rank(facts: Facts, voice: Voice) -> Place:
    """``It was the index's fourth-largest one-day percentage loss ever.``"""
    fact = one(facts, Rank)
    assert fact is not None
    way = "gain" if fact.measure.startswith("rise") else "loss"
    noun = f"percentage {way}" if fact.measure.endswith("_percent") else f"{way} in points"
    place = ordinal(int(fact.place.value))
    what = voice.figure(fact.place, f"{place}-largest one-day {noun}{' ever' if fact.ever else ''}", fact)
    since = None if fact.ever else voice.date(fact.covers_from, fact, "at least ")
    return Place(what, since)


@context
class Passed(Context):
    """The largest move ever, and the one that was the largest before it."""

    this: Said
    size: Said
    that: Said
    day: Said


def passed(facts: Facts, voice: Voice) -> Passed:
    """``The loss surpassed the 12.02 percent drop of Sept. 12, 2001.``"""
    fact = one(facts, Rank)
    assert fact is not None and fact.behind is not None and fact.behind.value is not None
    way, this, that = ("up", "gain", "rise") if fact.measure.startswith("rise") else ("down", "loss", "drop")
    figure = Figure(fact.behind.value, fact.value.unit, (fact.behind.address,))
    size = voice.percent if fact.measure.endswith("_percent") else voice.point
    day = voice.of(fact.behind.session, fact)
    voice.look_away()
    return Passed(voice.word(this, way, fact), size(figure, fact), voice.word(that, way, fact), day)


@context
class Within(Context):
    """A 52-week high or low."""

    what: Said


def year_range(facts: Facts, voice: Voice) -> Within:
    """``The close was a 52-week low.``"""
    fact = one(facts, YearRange)
    assert fact is not None
    word = "high" if fact.measure.startswith("high") else "low"
    return Within(voice.word(f"a 52-week {word}", fact.measure, fact))


@context
class Intraday(Context):
    """The largest rise or fall within the day since when."""

    index: Said
    verb: Said
    percent: Said
    what: Said
    since: Said | None


def intraday(facts: Facts, voice: Voice) -> Intraday:
    """``It fell as much as 8.13 percent during the session, its largest intraday loss since ...``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    up = fact.measure.startswith("intraday_rise")
    verb = voice.word("rose" if up else "fell", "up" if up else "down", fact)
    text = f"largest intraday percentage {'gain' if up else 'loss'}{' ever' if fact.ever else ''}"
    what = voice.word(text, fact.measure, fact)
    return Intraday(voice.main(), verb, voice.percent(fact.value, fact), what, since_when(fact, voice))


@context
class TradedSince(Context):
    """That more changed hands than in any session since when."""

    what: Said
    rank: Said
    since: Said | None


def traded_since(facts: Facts, voice: Voice) -> TradedSince:
    """``Turnover was the highest since Jan. 25, 2021.``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    noun = "turnover" if fact.measure == "high_turnover" else "trading volume"
    what = voice.word(
        "it" if noun == "turnover" and traded.speaks_of_turnover(voice) else noun, "traded", fact
    )
    rank = voice.word("highest on record" if fact.ever else "highest", fact.measure, fact)
    return TradedSince(what, rank, since_when(fact, voice))


@context
class Distance(Context):
    """How far below its record the index stands."""

    index: Said
    points: Said
    record: Said
    day: Said


def gap(facts: Facts, voice: Voice) -> Distance:
    """``The index stands 195.27 points below its record close of 6,307.27, set on Feb. 26.``"""
    fact = one(facts, Gap)
    assert fact is not None and fact.since is not None
    target = Figure(fact.target.value, fact.target.unit, fact.target.data)
    day = voice.on(fact.since.session, fact)
    alone = voice.day.assignment.period == "day"  # a period's paragraph before is about the second market
    index = voice.main() if alone else voice.named(fact.subject)
    return Distance(index, voice.points(fact.distance, fact), voice.level(target, fact), day)


@context
class Part(Context):
    """One share's part in the market's change in value."""

    name: Said
    percent: Said
    way: Said
    index: Said


def part(facts: Facts, voice: Voice) -> Part:
    """``Samsung Electronics alone accounted for 41 percent of the loss in the market value of ...``"""
    fact = one(facts, Contribution)
    assert fact is not None
    up = fact.change.value > 0
    way = voice.word("gain" if up else "loss", "up" if up else "down", fact)
    name = voice.name(fact.subject.removesuffix(".cap"))
    return Part(name, voice.percent(fact.of_change, fact, places=0), way, voice.listed())


@context
class Short(Context):
    """How little is missing to the next round level."""

    index: Said
    stands: str
    points: Said
    level: Said


def next_rung(facts: Facts, voice: Voice) -> Short:
    """``The index ended 3.21 points short of 4,300.``"""
    fact = one(facts, Gap)
    assert fact is not None
    stands = "ended" if voice.day.phase == CLOSE else "stands"
    points = voice.points(fact.distance, fact)
    return Short(voice.main(), stands, points, voice.rung(fact.target, fact))


@context
class Followed(Context):
    """What the session before had been."""

    before: Said
    day: Said


def before(facts: Facts, voice: Voice) -> Followed:
    """``That followed a 3.02 percent loss on Friday.``"""
    fact = one(facts, PreviousMove)
    assert fact is not None
    noun = "gain" if fact.direction == "up" else "loss"
    voice.look_away()
    return Followed(voice.percent(fact.percent, fact, f" {noun}"), voice.on(fact.session, fact))
