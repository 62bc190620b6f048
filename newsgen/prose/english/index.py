"""Sentences about the index itself: level, opening, range, milestones, market value, the year."""

from __future__ import annotations

from newsgen.prose.english import levels
from newsgen.prose.english.context import Context, Facts, context, every, one
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import within
from newsgen.records import (
    CapGrowth,
    DayRange,
    Figure,
    Milestone,
    Move,
    Opening,
    Pace,
    Record,
    Said,
)
from newsgen.sessions import CLOSE


@context
class Triple(Context):
    """Level, points and percent in the house's order; the percent only if the story has not said it."""

    index: Said
    verb: Said
    first: Said | None
    second: Said | None
    level: Said
    at: bool
    """``closed down 28.69 points at 3,079.56``, or ``fell 28.69 points to close at 3,079.56``."""
    clock: Said | None
    flat: Said | None
    today: Said | None
    """The weekday, when the sentence is the first."""


WENT = {"up": ("gained", "added"), "down": ("lost", "shed")}
"""Verbs for points alone; the first bears any size."""


def triple(facts: Facts, voice: Voice) -> Triple:
    """``The index fell 35.12 points, or 1.4 percent, to close at 2,473.55.``"""
    fact = one(facts, Move)
    assert fact is not None
    closing = voice.day.phase == CLOSE
    at = voice.style.triple == "down_points_at" or (closing and _barely(fact, voice))
    silent = voice.said(fact.percent) or voice.vanishes(fact.percent)
    percent = None if silent else voice.percent(fact.percent, fact)
    leading = voice.plan.paragraphs[0][0].template == "triple"
    index, level = voice.opener() if leading else voice.main(), voice.level(fact.last, fact)
    if fact.direction == "flat":
        flat = voice.word("unchanged", "flat", fact)
        return Triple(index, flat, None, None, level, at, None if closing else voice.as_of(), flat, None)
    if not closing or at:
        verb = voice.word(fact.direction, fact.direction, fact)
    elif voice.said(fact.percent) and percent is None:
        words = WENT[fact.direction][: 1 if fact.size >= voice.words.thresholds["swing"] else None]
        verb = voice.word(voice.unsaid(words, 21), fact.direction, fact)
    else:
        verb = voice.verb(fact, fact.direction, fact.size)
    clock = None if closing else voice.as_of()
    today = voice.today() if leading else None
    first, second = voice.in_order(voice.points(fact.change, fact), percent)
    return Triple(index, verb, first, second, level, at, clock, None, today)


def _barely(fact: Move, voice: Voice) -> bool:
    """Whether the story has said how little it was, so that no verb is left for points alone."""
    return voice.said(fact.percent) and fact.size < voice.words.thresholds["edging"]


@context
class Opened(Context):
    """Where the index opened, in level and percent; before the close in points too, in the house's order."""

    index: Said
    level: Said
    way: Said
    first: Said | None
    second: Said | None
    percent: Said | None


def opening(facts: Facts, voice: Voice) -> Opened:
    """``It opened at 6,022.70, up 53.06 points, or 0.89 percent, from the previous close.``"""
    fact = one(facts, Opening)
    assert fact is not None
    level = voice.level(fact.level, fact)
    if fact.size < voice.words.thresholds["barely"]:
        text = "unchanged" if fact.direction == "flat" else "almost unchanged"
        return Opened(voice.main(), level, voice.word(text, "flat", fact), None, None, None)
    if voice.day.phase == CLOSE:
        way = voice.word("higher" if fact.direction == "up" else "lower", fact.direction, fact)
        return Opened(voice.main(), level, way, None, None, voice.percent(fact.percent, fact))
    way = voice.word(fact.direction, fact.direction, fact)
    pair = voice.in_order(voice.points(fact.change, fact), voice.percent(fact.percent, fact))
    return Opened(voice.main(), level, way, *pair, None)


@context
class Range(Context):
    """The high and the low, and the round level passed on the way; what the story has said is left out."""

    index: Said
    moved: str
    high: Said | None
    low: Said | None
    passed: Said | None
    passing: Said | None
    record: Said | None
    opened_at: Said | None
    closing_at: Said | None
    up_to: str
    """A high below the previous close is a high all the same, but nothing rose to it."""
    down_to: str


BETWEEN = ("traded between", "moved between")


def _end(fact: DayRange, figure: Figure | None, voice: Voice) -> Said | None:
    """One end of the range, unless the story has printed that very level already."""
    if figure is None or voice.said_level(figure.value):
        return None
    return voice.level(figure, fact)


def _closing_at(fact: DayRange, voice: Voice) -> Said | None:
    """``the day's high`` when the close was the high of the session, or its low."""
    move = voice.move
    if move is None or voice.day.phase != CLOSE:
        return None
    for end, word in ((fact.high, "high"), (fact.low, "low")):
        if end is not None and end.value == move.last.value:
            return voice.word(f"the day's {word}", word, fact)
    return None


def _opened_at_high(fact: DayRange, voice: Voice) -> bool:
    """Whether the session opened at its high: a high that the story has said may be the latest price too."""
    opened = voice.day.indices[fact.subject].open
    return opened is not None and fact.high is not None and opened.value == fact.high.value


def day_range(facts: Facts, voice: Voice) -> Range:
    """``It passed 6,100 during the session, reaching a high of 6,142.14, an intraday record.``"""
    fact, record, move = one(facts, DayRange), one(facts, Record), voice.move
    assert fact is not None
    passed = passing = None
    if fact.passed and fact.low is None and not voice.said_rung(fact.passed.value):
        held = move is not None and move.last.value > fact.passed.value
        passing = voice.word("passed" if held else "briefly passed", "up", fact)
        passed = voice.rung(fact.passed, fact)
    closing_at = _closing_at(fact, voice)
    high, low = _end(fact, fact.high, voice), _end(fact, fact.low, voice)
    if not (high or low or closing_at):  # a level said as something else, such as a round one, is said again
        high, low = (voice.level(end, fact) if end else None for end in (fact.high, fact.low))
    new = record is not None and record is not voice.plan.lead.fact
    best = voice.word("an intraday record", "record_high", record) if record and new else None
    at_high = closing_at is not None and closing_at.value == "high"
    at_open = high is None and not at_high and _opened_at_high(fact, voice)
    return Range(
        voice.main(),
        voice.choose(BETWEEN, 16),
        high,
        low,
        passed,
        passing,
        best if high or at_high else None,
        best if at_open else None,
        closing_at,
        "rose as high as" if fact.high_gain and fact.high_gain.value > 0 else "reached a high of",
        "fell as low as" if fact.low_gain and fact.low_gain.value < 0 else "touched a low of",
    )


@context
class Paces(Context):
    """How long after the earlier milestones this one came."""

    rows: tuple[tuple[str, Said, str, Said, Said, Said], ...]


IN_DAYS = range(14, 100)
"""Days since the last milestone that are told as such: the first sentence has said them roughly."""


def _beyond_the_lead(found: list[Pace], voice: Voice) -> list[Pace]:
    """The rungs of which the first sentence has not said as much, where there are any."""
    lead = voice.plan.paragraphs[0][0].facts
    held = any(isinstance(fact, Milestone) and fact.holds for fact in lead)
    told = [fact for fact in lead if held and isinstance(fact, Pace)]
    left = [fact for fact in found if fact.days in IN_DAYS or not any(fact is each for each in told)]
    return left or found


def pace(facts: Facts, voice: Voice) -> Paces:
    """``The milestone came about four months after the Kospi first broke above 4,000 on ...``"""
    rows = []
    found = _beyond_the_lead(every(facts, Pace), voice)
    for at, fact in enumerate(found):
        near = fact.rungs_back == 1
        text = f"{fact.days} days" if near and fact.days in IN_DAYS else voice.rough(fact.days)
        length = voice.span(text, str(fact.since.session), fact)
        event = "first closed above"
        if fact.also_touch:
            event = "first broke above"
        index = voice.name(fact.subject) if not at else "it"
        rows.append(
            (
                " and " if at else "",
                length,
                index,
                voice.word(event, fact.event, fact),
                voice.rung(fact.past_level, fact),
                voice.on(fact.since.session, fact),
            )
        )
    return Paces(tuple(rows))


@context
class CapMilestone(Context):
    """Market value above a round level."""

    index: str
    verb: Said
    level: Said
    first: Said | None
    value: Said
    dollars: Said | None
    closing: bool


def cap_milestone(facts: Facts, voice: Voice) -> CapMilestone:
    """``The market capitalization of Kospi-listed companies topped 5,000 trillion won ...``"""
    fact, move = one(facts, Milestone), one(facts, Move)
    assert fact is not None and move is not None
    closing = voice.day.phase == CLOSE
    topped = fact.how == "touched"
    verb = voice.word("topped", "up", fact) if topped else levels.closed(fact, voice)
    first = voice.word("for the first time", "first", fact) if fact.first else None
    level = voice.won(fact.level, fact)
    value = voice.won(move.last, move, (fact.level.value,))
    dollars = voice.dollars(move.dollars, move)
    return CapMilestone(voice.listed(), verb, level, first, value, dollars, closing)


@context
class Cap(Context):
    """What a large move did to market value, and the round level that it took with it."""

    index: str
    verb: Said
    change: Said
    value: Said
    dollars: Said | None
    crossed: Said | None
    level: Said | None
    since: Said | None


def cap(facts: Facts, voice: Voice) -> Cap:
    """``The market capitalization of Kospi-listed companies shrank by 951.5 trillion won to ...``"""
    fact = one(facts, Move)
    assert fact is not None
    verb = voice.word("shrank" if fact.direction == "down" else "grew", fact.direction, fact)
    lost = one(facts, Milestone)
    change = voice.won(fact.change, fact)
    value = voice.won(fact.last, fact, (lost.level.value,) if lost else ())
    crossed = level = since = None
    if lost:
        crossed, level = voice.word("closing below", "down", lost), voice.won(lost.level, lost)
        since = levels.since(lost, voice)
    dollars = voice.dollars(fact.dollars, fact)
    return Cap(voice.listed(), verb, change, value, dollars, crossed, level, since)


@context
class Growth(Context):
    """How much market value was added since its last milestone."""

    amount: Said
    length: Said
    past_level: Said
    day: Said


def cap_growth(facts: Facts, voice: Voice) -> Growth:
    """``More than 1,000 trillion won has been added in under six weeks, since ...``"""
    fact = one(facts, CapGrowth)
    assert fact is not None
    length = voice.span(within(fact.days), str(fact.since.session), fact)
    amount, past = voice.won(fact.at_least, fact), voice.won(fact.past_level, fact)
    return Growth(amount, length, past, voice.on(fact.since.session, fact))
