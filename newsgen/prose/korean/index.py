"""Sentences about the index itself: where it stands, where it opened, how long its last round levels took."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.korean import lede
from newsgen.prose.korean.context import Builder, Context, Facts, context, every, one
from newsgen.prose.korean.spans import rough
from newsgen.prose.korean.voice import Voice
from newsgen.records import Figure, Milestone, Move, Opening, Pace, Said
from newsgen.sessions import CLOSE

STANDS = ("나타내고 있다", "기록하고 있다")
OPENED = ("출발했다", "개장했다", "거래를 시작했다")
BEFORE = {"up": "오른", "down": "내린", "flat": "같은"}
"""What stands before the level that a series reached."""
SAME_AS = {
    "전 거래일보다": "전 거래일과",
    "전장보다": "전장과",
    "전날보다": "전날과",
    "전 거래일 대비": "전 거래일과",
    "전장 대비": "전장과",
}
"""What a level that did not move is the same as."""


@context
class Triple(Context):
    """Points, percent and level, in the house's order; the percent only if the story has not said it."""

    who: tuple[str, ...]
    """The index and the day, when the sentence is the first."""
    clock: Said | None
    index: Said | None
    than: str
    first: Said | None
    second: Said | None
    verb: Said
    level: Said
    ends: str


def triple(facts: Facts, voice: Voice) -> Triple:
    """``코스피는 전 거래일보다 114.22포인트(1.91%) 오른 6,083.86에 거래를 마쳤다.``"""
    fact = one(facts, Move)
    assert fact is not None
    closing = voice.day.phase == CLOSE
    leading = voice.plan.paragraphs[0][0].template == "triple"
    who = lede.who(facts, voice, topic=True) if leading and closing else ()
    index = None if who else voice.main()
    first, second = change(fact, voice)
    return Triple(
        who,
        None if closing else voice.as_of(),
        index,
        than(fact, voice),
        first,
        second,
        voice.word(BEFORE[fact.direction], fact.direction, fact),
        voice.level(fact.last, fact),
        voice.closed() if closing else voice.turn(STANDS),
    )


def than(fact: Move | Opening, voice: Voice) -> str:
    """``전 거래일보다``, and before 같은 ``전 거래일과``."""
    return SAME_AS[voice.style.than] if fact.direction == "flat" else voice.style.than


def change(fact: Move | Opening, voice: Voice) -> tuple[Said | None, Said | None]:
    """How far from the close before in points and percent, the house's first one first; points alone where
    the percent has been said or is too small to print, and nothing where it did not move."""
    if fact.direction == "flat":
        return None, None
    points = voice.points(fact.change, fact)
    if _silent(fact.percent, voice):
        return points, None
    return voice.in_order(points, voice.percent(fact.percent, fact))


def _silent(percent: Figure, voice: Voice) -> bool:
    return voice.said(percent) or voice.vanishes(percent)


@context
class Opened(Context):
    """Where the index opened, in the house's order."""

    index: Said
    than: str
    """Empty where the paragraph has just said what a move is counted from."""
    first: Said | None
    second: Said | None
    verb: Said
    level: Said
    opened: str


def opening(facts: Facts, voice: Voice) -> Opened:
    """``지수는 전 거래일보다 53.06포인트(0.89%) 오른 6,022.70으로 출발했다.``"""
    fact = one(facts, Opening)
    assert fact is not None
    moved, told = fact.direction != "flat", voice.subject == fact.subject
    index = voice.main()
    return Opened(
        index,
        "" if told and moved else f"{than(fact, voice)} ",
        *change(fact, voice),
        voice.word(BEFORE[fact.direction], fact.direction, fact),
        voice.level(fact.level, fact),
        voice.turn(OPENED, 3),
    )


@context
class Paces(Context):
    """How long after the earlier milestones this one came."""

    index: Said
    reached: Said | None
    """The round level that the first sentence told of."""
    within: bool
    """Whether it was passed within the day."""
    rows: tuple[tuple[Said, Said, Said, str, Said], ...]


def pace(facts: Facts, voice: Voice) -> Paces:
    """``코스피가 6,000선을 넘어선 것은 지난해 10월 27일 4,000선을 처음 돌파한 지 약 4개월 만이다.``"""
    found = _beyond_the_lead(every(facts, Pace), voice)
    lead, index = voice.plan.lead.fact, voice.name(found[0].subject)
    if isinstance(lead, Milestone) and lead.first:
        reached, within = voice.rung(lead.level, lead), lead.how == "touched"
    else:
        reached, within = None, False
    return Paces(index, reached, within, tuple(_pace(fact, voice) for fact in found))


def _pace(fact: Pace, voice: Voice) -> tuple[Said, Said, Said, str, Said]:
    event = voice.word("돌파한" if fact.also_touch else "안착한", fact.event, fact)
    joint = "선을 처음" if fact.also_touch else "선에 처음"
    day, level = voice.date(fact.since.session, fact), voice.rung(fact.past_level, fact)
    return day, level, event, joint, voice.span(rough(fact.days), str(fact.since.session), fact)


def _beyond_the_lead(found: list[Pace], voice: Voice) -> list[Pace]:
    """The levels that the first sentence has not named already, where there are any."""
    return [fact for fact in found if not voice.said(fact.past_level)] or found


BUILDERS: Mapping[str, Builder] = {"triple": triple, "opening": opening, "pace": pace}
