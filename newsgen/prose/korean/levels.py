"""Round levels closed above for the first time, closed below, and closed above again."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.korean.context import Builder, Context, Facts, context, one
from newsgen.prose.korean.voice import Voice
from newsgen.records import Milestone, Said

LOST = ("내줬다", "밑돌았다")
REGAINED = ("회복했다", "되찾았다")


def since(fact: Milestone, voice: Voice) -> Said | None:
    """The last time it stood there, where that is long enough ago to be worth a date."""
    if fact.since is None or fact.years is None or fact.years < voice.words.thresholds["dated"]:
        return None
    return voice.date(fact.since.session, fact)


@context
class Level(Context):
    """A round level that the main index closed below or above again."""

    index: Said
    level: Said
    verb: Said
    since: Said | None


def level(facts: Facts, voice: Voice) -> Level:
    """``지수가 종가 기준 2,500선을 밑돈 것은 2020년 11월 13일 이후 처음이다.``"""
    fact = one(facts, Milestone)
    assert fact is not None
    down, last = fact.how == "lost", since(fact, voice)
    text = ("밑돈" if down else "웃돈") if last else voice.turn(LOST if down else REGAINED, 6)
    verb = voice.word(text, "down" if down else "up", fact)
    return Level(voice.main(), voice.rung(fact.level, fact), verb, last)


@context
class FirstRung(Context):
    """A round level closed above for the first time."""

    index: Said
    level: Said
    above: Said
    first: Said


def first_rung(facts: Facts, voice: Voice) -> FirstRung:
    """``코스피가 종가 기준 2,500선을 웃돈 것은 이번이 처음이다.``"""
    fact = one(facts, Milestone)
    assert fact is not None
    above, first = voice.word("웃돈", "up", fact), voice.word("처음", "first", fact)
    return FirstRung(voice.main(), voice.rung(fact.level, fact), above, first)


BUILDERS: Mapping[str, Builder] = {"level": level, "first_rung": first_rung}
