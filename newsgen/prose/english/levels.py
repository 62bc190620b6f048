"""Round levels closed above, closed below and closed above again."""

from __future__ import annotations

from newsgen.prose.english.context import Context, Facts, context, one
from newsgen.prose.english.verbs import PAST
from newsgen.prose.english.voice import Voice
from newsgen.records import Fact, Figure, Milestone, Said

CLOSED = {
    "lost": (("closed below", "closes below"), "down"),
    "regained": (("closed back above", "closes back above"), "up"),
    "closed": (("closed above", "closes above"), "up"),
}
"""How a close crossed a level, in the past and the present, and the direction that says."""


def closed(fact: Milestone, voice: Voice, form: int = PAST) -> Said:
    """``closed below``, ``closes back above``."""
    forms, way = CLOSED[fact.how]
    return voice.word(forms[form], way, fact)


def crossed(fact: Milestone, voice: Voice, form: int = PAST) -> Said:
    """How a close, or a price, got past a level: a price vaults on a strong day, else it tops."""
    if fact.how != "touched":
        return closed(fact, voice, form)
    move = voice.move
    strong = move is not None and move.direction == "up" and move.size >= voice.words.thresholds["vault"]
    forms = ("vaulted past", "vaults past") if strong else ("topped", "tops")
    return voice.word(forms[form], "up", fact)


def since(fact: Milestone, voice: Voice) -> Said | None:
    """The last time it stood there, where that is long enough ago to be worth a date."""
    if fact.since is None or fact.years is None or fact.years < voice.words.thresholds["dated"]:
        return None
    return voice.date(fact.since.session, fact)


def level_of(figure: Figure, fact: Fact, voice: Voice) -> Said:
    """A level in a headline: a whole one without its decimals."""
    whole = figure.value == figure.value.to_integral_value()
    return voice.rung(figure, fact) if whole else voice.level(figure, fact)


@context
class Level(Context):
    """A round level that the main index closed below or above again."""

    index: Said
    verb: Said
    level: Said
    since: Said | None


def level(facts: Facts, voice: Voice) -> Level:
    """``It closed below 2,500 for the first time since Nov. 13, 2020.``"""
    fact = one(facts, Milestone)
    assert fact is not None
    return Level(voice.main(), closed(fact, voice), voice.rung(fact.level, fact), since(fact, voice))


@context
class KosdaqLevel(Context):
    """A round thousand that the second market closed above or below."""

    verb: Said
    level: Said
    first: Said | None
    since: Said | None


def kosdaq_level(facts: Facts, voice: Voice) -> KosdaqLevel:
    """``It closed back above 1,000 for the first time since Jan. 5, 2022.``"""
    fact = one(facts, Milestone)
    assert fact is not None
    first = voice.word("for the first time", "first", fact) if fact.first else None
    last = None if first else since(fact, voice)
    return KosdaqLevel(closed(fact, voice), voice.rung(fact.level, fact), first, last)


@context
class FirstRung(Context):
    """A round level closed above for the first time."""

    what: Said
    level: Said


def first_rung(facts: Facts, voice: Voice) -> FirstRung:
    """``The close was also the first above 2,500.``"""
    fact = one(facts, Milestone)
    assert fact is not None
    return FirstRung(voice.word("the first above", "up", fact), voice.rung(fact.level, fact))
