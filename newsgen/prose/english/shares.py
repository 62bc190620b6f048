"""Sentences about single shares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsgen.numbers import half_up
from newsgen.prose.english.context import Context, Facts, context, every, joints, one
from newsgen.prose.english.verbs import PAST
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import counted
from newsgen.records import Figure, Leader, Move, Opening, Pace, Record, Said, YearRange
from newsgen.sessions import CLOSE

Names = tuple[tuple[str, Said], ...]
"""Names or prices, each with what joins it to the one before."""

Row = tuple[str, Names, Said | None, Said | None, Names]


@context
class ShareMoves(Context):
    """Each share with its percent and price, a verb for as long as it fits; shares that moved alike
    together."""

    rows: tuple[Row, ...]
    closing: bool


STOP = ". "
"""What follows a first share that did not move, where others went both ways."""
SIDES = ("up", "down", "flat")
"""Ways to go, in the order in which they are told behind the first share's."""


def _sides(found: Sequence[Move]) -> list[list[Move]]:
    """Shares by direction, the first share's side first, others that did not move last."""
    first = found[0].direction
    order = (first, *(way for way in SIDES if way != first))
    sides = [[fact for fact in found if fact.direction == way] for way in order]
    return [side for side in sides if side]


def _verbs(groups: Sequence[Sequence[Move]], voice: Voice) -> Iterator[str | None]:
    """The verb of each group of a side: one for all, said once, where one fits all; else each its own."""
    way, first = groups[0][0].direction, groups[0]
    if way == "flat" or voice.day.phase != CLOSE:
        be = "were" if len(first) > 1 else "was"
        common = [f"{be} unchanged" if way == "flat" else f"{be} {way}"]
    else:
        fits = [[forms[PAST] for forms in voice.words.verbs("share", way, each[0].size)] for each in groups]
        common = [verb for verb in fits[0] if all(verb in each for each in fits)]
        if not common:
            verbs = ["", *(voice.fresh(each, 11) for each in fits)]
            yield from (None if verb == before else verb for before, verb in pairwise(verbs))
            return
    yield voice.fresh(common, 11)
    yield from [None] * (len(groups) - 1)


def _alike(side: Sequence[Move], voice: Voice) -> bool:
    """Whether several shares moved by the same percentage, as printed, to prices not yet told."""
    if len(side) < 2:
        return False
    size = half_up(side[0].percent.value, 2)
    alike = all(half_up(fact.percent.value, 2) == size for fact in side[1:])
    return alike and not any(voice.said(fact.last) for fact in side)


def _joint(at: int, of: int, side: int, way: str, *, apart: bool) -> str:
    if at == 0 and apart:
        return ("", STOP, ", while ")[side]
    if at == 0:
        return "" if side == 0 else ", and " if side > 1 or way == "flat" else ", while "
    return " and " if at == of - 1 else ", "


def _rows(found: Sequence[Move], voice: Voice) -> Iterator[Row]:
    sides = _sides(found)
    apart = len(sides) == len(SIDES) and sides[0][0].direction == "flat"
    for number, side in enumerate(sides):
        groups = [side] if _alike(side, voice) else [[fact] for fact in side]
        for at, (group, verb) in enumerate(zip(groups, _verbs(groups, voice), strict=True)):
            joint = _joint(at, len(groups), number, side[0].direction, apart=apart)
            yield (joint, *_row(group, verb, voice))


def _row(
    group: Sequence[Move], verb: str | None, voice: Voice
) -> tuple[Names, Said | None, Said | None, Names]:
    first, between = group[0], joints(len(group))
    names = tuple((joint, voice.name(fact.subject)) for joint, fact in zip(between, group, strict=True))
    spoken = voice.word(verb, first.direction, first) if verb else None
    percent = None if first.direction == "flat" else voice.percent(_of_all(group), first)
    told = group if voice.prices() and not voice.said(first.last) else []
    prices = tuple((joint, voice.price(fact.last, fact)) for joint, fact in zip(between, told, strict=False))
    return names, spoken, percent, prices


def _of_all(group: Sequence[Move]) -> Figure:
    """The percentage that shares moved alike, with the data of each."""
    if len(group) == 1:
        return group[0].percent
    return group[0].percent._replace(data=tuple(place for fact in group for place in fact.percent.data))


def share_moves(facts: Facts, voice: Voice) -> ShareMoves:
    """``Samsung Electronics rose 1.75 percent to 203,500 won and SK hynix 2.1 percent to ...``"""
    return ShareMoves(tuple(_rows(every(facts, Move), voice)), voice.day.phase == CLOSE)


@context
class ShareOpenings(Context):
    """Each share with where it opened."""

    rows: tuple[tuple[str, Said, Said, Said | None, Said | None], ...]


def share_openings(facts: Facts, voice: Voice) -> ShareOpenings:
    """``Samsung Electronics opened 1.25 percent higher at 202,500 won and SK hynix ...``"""
    rows = []
    found = every(facts, Opening)
    for joint, fact in zip(joints(len(found)), found, strict=True):
        ways = {"up": "higher", "down": "lower", "flat": "unchanged"}
        way = voice.word(ways[fact.direction], fact.direction, fact)
        percent = None if fact.direction == "flat" else voice.percent(fact.percent, fact)
        price = voice.price(fact.level, fact) if voice.prices() else None
        rows.append((joint, voice.name(fact.subject), way, percent, price))
    return ShareOpenings(tuple(rows))


@context
class ShareRecords(Context):
    """One or two shares at record highs, and the round prices they had just reached."""

    names: tuple[tuple[str, Said], ...]
    prices: tuple[tuple[str, Said], ...]
    what: Said
    several: bool
    length: Said | None
    past: tuple[tuple[str, Said], ...]


def share_records(facts: Facts, voice: Voice) -> ShareRecords:
    """``Samsung Electronics and SK hynix climbed to record highs of 206,000 won and ...``"""
    records = every(facts, Record)
    paces = {pace.subject: pace for pace in every(facts, Pace)}
    pairs = list(zip(joints(len(records)), records, strict=True))
    names = tuple((joint, voice.name(fact.subject)) for joint, fact in pairs)
    prices = tuple((joint, voice.price(fact.value, fact)) for joint, fact in pairs)
    several = len(records) > 1
    what = voice.word("record highs" if several else "a record high", "record_high", records[0])
    told = [paces[fact.subject] for fact in records if fact.subject in paces]
    same = len(told) == len(records) and len({pace.since.session for pace in told}) == 1
    if not same:
        return ShareRecords(names, prices, what, several, None, ())
    length = voice.span(counted(told[0].days, "day"), str(told[0].since.session), told[0])
    past = tuple(
        (joint, voice.round_price(pace.past_level, pace))
        for (joint, _), pace in zip(pairs, told, strict=True)
    )
    return ShareRecords(names, prices, what, several, length, past)


@context
class ShareRange(Context):
    """One or two shares that closed at a 52-week high or low."""

    names: tuple[tuple[str, Said], ...]
    what: Said


def share_range(facts: Facts, voice: Voice) -> ShareRange:
    """``Samsung Electronics and SK hynix closed at 52-week highs.``"""
    found = every(facts, YearRange)
    pairs = zip(joints(len(found)), found, strict=True)
    names = tuple((joint, voice.name(fact.subject)) for joint, fact in pairs)
    end = "high" if found[0].measure.startswith("high") else "low"
    words = f"52-week {end}s" if len(found) > 1 else f"a 52-week {end}"
    return ShareRange(names, voice.word(words, found[0].measure, found[0]))


@context
class Led(Context):
    """The large cap that rose, or fell, the most of those at hand."""

    name: Said
    led: Said
    verb: Said
    percent: Said
    price: Said | None


def leader(facts: Facts, voice: Voice) -> Led:
    """``Hyundai Motor led the gains among large caps, rising 9.16 percent to 572,000 won.``"""
    fact, move = one(facts, Leader), one(facts, Move)
    assert fact is not None
    up = fact.side == "led"
    name = voice.name(fact.subject)
    led = voice.word(f"led the {'gains' if up else 'losses'} among large caps", fact.side, fact)
    verb = voice.word("rising" if up else "falling", "up" if up else "down", fact)
    price = voice.price(move.last, move) if move and voice.prices() else None
    voice.speak_of(fact.subject)
    return Led(name, led, verb, voice.percent(fact.percent, fact), price)
