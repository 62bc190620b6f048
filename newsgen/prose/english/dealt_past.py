"""What else a story about investor flows tells: rows, sums, a part of the turnover, and the index."""

from __future__ import annotations

from itertools import pairwise

from newsgen.prose.english.context import Context, Facts, context, every, one
from newsgen.prose.english.dealt import DEALERS, DEALING, SIDE, row_words, side_of, total_of
from newsgen.prose.english.flow_past import PERIODS
from newsgen.prose.english.superlatives import since_when
from newsgen.prose.english.swings import swings
from newsgen.prose.english.voice import Voice
from newsgen.records import FlowStreak, FlowSum, FlowTurn, LargestSince, Move, NetFlow, Said
from newsgen.sessions import CLOSE


def _who(fact: FlowStreak | FlowSum | LargestSince, voice: Voice) -> Said:
    """The group; *they* where the sentence before, in the same paragraph, was about it."""
    group = fact.subject.rpartition(".")[2]
    for beats in voice.plan.paragraphs:
        for before, beat in pairwise(beats):
            if any(each is fact for each in beat.facts):
                told = before.facts[0]
                same = getattr(told, "group", "") or told.subject.rpartition(".")[2]
                return voice.plainly("they", group) if same == group else voice.group(group)
    return voice.group(group)


@context
class DealtTurned(Context):
    """A group that stood on the other side earlier in the session."""

    group: Said
    side: Said
    clock: Said


def turned(facts: Facts, voice: Voice) -> DealtTurned:
    """``As of 9:20 a.m., foreign investors had been net buyers.``"""
    fact = one(facts, FlowTurn)
    assert fact is not None
    way = "up" if fact.before.value > 0 else "down"
    side = voice.word(DEALERS[way], SIDE[way], fact)
    return DealtTurned(voice.group(fact.group), side, voice.clock(fact.before_at, fact))


@context
class DealtPart(Context):
    """What a group dealt, of all that changed hands."""

    group: Said
    side: Said
    part: Said
    index: Said


def part(facts: Facts, voice: Voice) -> DealtPart:
    """``Foreign investors' net selling came to 9.3 percent of the Kospi's turnover.``"""
    fact = one(facts, NetFlow)
    assert fact is not None and fact.of_turnover is not None
    way = "up" if fact.amount.value > 0 else "down"
    side, share = (
        voice.word(DEALING[way], side_of(fact), fact),
        voice.percent(fact.of_turnover, fact, places=1),
    )
    return DealtPart(voice.group(fact.group), side, share, voice.short(voice.day.main))


@context
class DealtRow(Context):
    """A row of sessions kept or ended, and what it came to."""

    group: Said
    were: str
    side: Said
    nth: Said | None
    total: Said | None
    ended: Said | None


def row(facts: Facts, voice: Voice) -> DealtRow:
    """``Institutions were net buyers for a fourth straight session, for a combined 3.2 trillion won.``"""
    fact = one(facts, FlowStreak)
    assert fact is not None
    nth, side, ended = row_words(fact, voice, DEALERS)
    were = "remained" if _again(fact, voice) else "were"
    return DealtRow(_who(fact, voice), were, side, nth, None if ended else total_of(fact, voice), ended)


def _again(fact: FlowStreak, voice: Voice) -> bool:
    """Whether the sentence before told of a row that goes on in the plain words; the next has them again."""
    again = False
    for beats in voice.plan.paragraphs:
        for before, here in pairwise(beats):
            told = before.facts[0]
            again = not again and isinstance(told, FlowStreak) and not told.ended
            if fact in here.facts:
                return again
    return False


@context
class DealtSince(Context):
    """A group's largest net buying or selling since when."""

    group: Said
    what: Said
    since: Said | None


def since(facts: Facts, voice: Voice) -> DealtSince:
    """``Institutions posted their largest daily net buying since Nov. 20 last year.``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    ever = " on record" if fact.ever else ""
    what = voice.word(f"largest daily net {fact.measure}{ever}", fact.measure, fact)
    return DealtSince(_who(fact, voice), what, since_when(fact, voice))


@context
class DealtSums(Context):
    """What a group dealt since the week, the month and the year began."""

    group: Said
    rows: tuple[tuple[str, Said | None, Said, Said], ...]


def sums(facts: Facts, voice: Voice) -> DealtSums:
    """``Foreign investors have been net buyers of 686 billion won this week and 3.21 trillion won ...``"""
    found, rows, before = every(facts, FlowSum), list[tuple[str, Said | None, Said, Said]](), ""
    ways = ["up" if fact.amount.value > 0 else "down" for fact in found]
    for joint, fact, way in zip(swings(ways), found, ways, strict=True):
        side = None if way == before else voice.word(DEALERS[way], SIDE[way], fact)
        span = voice.span(PERIODS[fact.period], fact.period, fact)
        rows.append((joint, side, voice.won(fact.amount, fact), span))
        before = way
    return DealtSums(_who(found[0], voice), tuple(rows))


@context
class DealtIndex(Context):
    """What the index did."""

    name: Said
    verb: Said
    percent: Said | None
    to: str
    level: Said


def index(facts: Facts, voice: Voice) -> DealtIndex:
    """``The Kospi rose 2.73 percent to close at 5,084.85.``"""
    fact = one(facts, Move)
    assert fact is not None
    name, level, closing = voice.short(fact.subject), voice.level(fact.last, fact), voice.day.phase == CLOSE
    if not voice.vanishes(fact.percent):
        verb, percent = voice.verb(fact, fact.direction, fact.size), voice.percent(fact.percent, fact)
        return DealtIndex(name, verb, percent, "to close at" if closing else "to", level)
    unmoved = fact.direction == "flat"
    text = ("closed unchanged" if closing else "stood unchanged") if unmoved else "was almost unchanged"
    return DealtIndex(name, voice.word(text, "flat", fact), None, "at", level)
