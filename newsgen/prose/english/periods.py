"""Sentences about the week, the month, the quarter and the year."""

from __future__ import annotations

from newsgen.prose.english.context import Context, Facts, context, every, one
from newsgen.prose.english.dates import FULL_MONTHS
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import ordinal
from newsgen.records import Said, ToDate


@context
class Period(Context):
    """What the week, month or quarter that ends came to; two of them where they went opposite ways."""

    rows: tuple[tuple[Said, Said, Said, Said], ...]


def span_of(fact: ToDate, voice: Voice) -> str:
    """``For the week``, ``In February``, ``In the first quarter``."""
    month = voice.day.session.month
    if fact.period == "month":
        return f"In {FULL_MONTHS[month - 1]}"
    return f"In the {ordinal((month + 2) // 3)} quarter" if fact.period == "quarter" else "For the week"


def period(facts: Facts, voice: Voice) -> Period:
    """``For the week, the index rose 2.3 percent.``"""
    return Period(tuple(_period(fact, voice) for fact in every(facts, ToDate)))


def _period(fact: ToDate, voice: Voice) -> tuple[Said, Said, Said, Said]:
    words = ("rose", "gained") if fact.direction == "up" else ("fell", "lost")
    verb = voice.word(voice.choose(words, 12), fact.direction, fact)
    span = voice.span(span_of(fact, voice), fact.period, fact)
    return span, voice.named(fact.subject), verb, voice.percent(fact.percent, fact, places=1)


@context
class SoFar(Context):
    """What the week or the month has come to before its end."""

    index: Said
    way: Said
    percent: Said
    span: Said


def so_far(facts: Facts, voice: Voice) -> SoFar:
    """``The index has lost 2.7 percent so far this month.``"""
    fact = one(facts, ToDate)
    assert fact is not None
    way = voice.word("gained" if fact.direction == "up" else "lost", fact.direction, fact)
    percent, index = voice.percent(fact.percent, fact, places=1), voice.named(fact.subject)
    return SoFar(index, way, percent, voice.span(f"so far this {fact.period}", fact.period, fact))


@context
class Year(Context):
    """The year so far."""

    index: Said
    way: Said | None
    still: Said | None
    now: str
    ended: Said | None
    percent: Said


def year(facts: Facts, voice: Voice) -> Year:
    """``The Kospi has risen 44.4 percent so far this year.``"""
    fact = one(facts, ToDate)
    assert fact is not None
    percent, name = voice.percent(fact.percent, fact, places=1), voice.named(fact.subject)
    up = fact.direction == "up"
    if fact.final:
        ended = voice.word("higher" if up else "lower", fact.direction, fact)
        return Year(name, None, None, "", ended, percent)
    if not fact.turned and _against(fact, voice):
        still = voice.word("up" if up else "down", fact.direction, fact)
        return Year(name, None, still, "still", None, percent)
    if fact.turned or voice.choose(YEAR_FRAMES, 19) == "is up":
        now = voice.word("up" if up else "down", fact.direction, fact)
        return Year(name, None, now, "now" if fact.turned else "", None, percent)
    way = voice.word("risen" if up else "fallen", fact.direction, fact)
    return Year(name, way, None, "", None, percent)


YEAR_FRAMES = ("is up", "has risen")


def _against(fact: ToDate, voice: Voice) -> bool:
    """Whether the year so far goes against a large move, or against the shorter period just told."""
    move, told = (
        voice.move,
        (each for beats in voice.plan.paragraphs for beat in beats for each in beat.facts),
    )
    large = move is not None and move.size >= voice.words.thresholds["still"]
    if large and move is not None and move.direction != fact.direction:
        return True
    return any(isinstance(each, ToDate) and each.direction != fact.direction for each in told)
