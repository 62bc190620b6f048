"""What a week, month, quarter or year is called, and the words for its place among its kind."""

from __future__ import annotations

from datetime import date

from newsgen.prose.english.dates import FULL_MONTHS, dated
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import cardinal, ordinal
from newsgen.records import FLOW, Fact, Said
from newsgen.records.period_facts import PeriodMove, PeriodSince, PeriodStreak

EVERY = {"week": "weekly", "month": "monthly", "quarter": "quarterly", "year": "annual"}
GAINS = {"up": "gain", "down": "loss"}
SERIES = {"up": "winning", "down": "losing"}


def own(period: str, session: date) -> str:
    """What the session's own period is called: ``this week``, ``in October``, ``in 2025``.

    >>> own("month", date(2025, 10, 31)), own("quarter", date(2025, 12, 30)), own("year", date(2025, 12, 30))
    ('in October', 'in the fourth quarter', 'in 2025')
    """
    if period == "week":
        return "this week"
    return f"in {called(period, session)}"


def called(period: str, session: date) -> str:
    """The same without its preposition: ``the week``, ``October``, ``the fourth quarter``, ``2025``."""
    if period == "quarter":
        return f"the {ordinal((session.month + 2) // 3)} quarter"
    named = {"week": "the week", "month": FULL_MONTHS[session.month - 1]}
    return named.get(period, str(session.year))


def over(period: str) -> str:
    """``over the week``."""
    return f"over the {period}"


def another(period: str, last: date, session: date) -> str:
    """What an earlier period is called, by its last session: ``the week ended Feb. 7``, ``October 2008``.

    >>> here = date(2026, 2, 27)
    >>> [another(each, date(2008, 10, 31), here) for each in ("week", "month", "quarter", "year")]
    ['the week ended Oct. 31, 2008', 'October 2008', 'the fourth quarter of 2008', '2008']
    >>> another("month", date(2026, 1, 30), here)
    'January'
    """
    if period == "week":
        return f"the week ended {dated(last, session)}"
    if period == "year":
        return str(last.year)
    name = called(period, last)
    if last.year == session.year:
        return name
    return f"{name} of {last.year}" if period == "quarter" else f"{name} {last.year}"


def span(period: str, voice: Voice, fact: Fact) -> Said:
    """``this week``, marked."""
    return voice.span(own(period, voice.day.session), period, fact)


def span_briefly(period: str, voice: Voice, fact: Fact) -> Said:
    """The same in a headline: ``in second quarter``."""
    return voice.span(own(period, voice.day.session).replace("in the ", "in "), period, fact)


def superlative(fact: PeriodSince, voice: Voice) -> Said:
    """``biggest weekly gain``, ``biggest annual loss ever``, ``biggest weekly gain ever in points``."""
    ever = " ever" if fact.ever else ""
    points = " in points" if fact.measure.endswith("points") else ""
    if fact.role == FLOW:
        noun = "net buying" if fact.measure == "buying" else "net selling"
    else:
        noun = "gain" if fact.measure.startswith("rise") else "loss"
    return voice.word(f"biggest {EVERY[fact.period]} {noun}{ever}{points}", fact.measure, fact)


def since(fact: PeriodSince, voice: Voice) -> Said | None:
    """The last period that came to as much; None for ever."""
    if fact.witness.at is None:
        return None
    day = fact.witness.at.session
    return voice.span(another(fact.period, day, voice.day.session), str(day), fact)


def since_briefly(fact: PeriodSince, voice: Voice) -> Said | None:
    """The same in a headline: a week by the day it ended, a quarter without its article."""
    if fact.witness.at is None:
        return None
    day = fact.witness.at.session
    if fact.period == "week":
        return voice.date(day, fact)
    return voice.span(another(fact.period, day, voice.day.session).removeprefix("the "), str(day), fact)


def nth(fact: PeriodStreak, voice: Voice) -> Said:
    """``third straight weekly gain``."""
    text = f"{ordinal(int(fact.periods.value))} straight {EVERY[fact.period]} {GAINS[fact.direction]}"
    return voice.figure(fact.periods, text, fact)


def ended(fact: PeriodStreak, voice: Voice) -> Said:
    """``three-week losing streak``."""
    text = f"{cardinal(int(fact.periods.value))}-{fact.period} {SERIES[fact.direction]} streak"
    return voice.figure(fact.periods, text, fact)


ECHOES = frozenset(("gained", "gains", "gaining", "lost", "loses", "losing"))
"""Verbs that *its second straight weekly gain* or *loss* would repeat."""


def paced(fact: PeriodMove, voice: Voice, form: int = 0, beside: Fact | None = None) -> Said:
    """A verb for the move: that of a session's move so many times smaller; no echo of what stands beside."""
    times = voice.words.thresholds[f"{fact.period}_pace"]
    verb = voice.verb(fact, fact.direction, abs(fact.percent.value) / times, form)
    if beside is not None and verb in ECHOES:
        return voice.verb(fact, fact.direction, abs(fact.percent.value) / times, form)
    return verb
