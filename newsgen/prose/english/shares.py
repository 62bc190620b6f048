"""Sentences about single shares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgen.numbers import half_up
from newsgen.prose.english.context import Context, Facts, context, every, joints
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import counted
from newsgen.records import Move, Opening, Pace, Record, Said
from newsgen.sessions import CLOSE

Names = tuple[tuple[str, Said], ...]
"""Names or prices, each with what joins it to the one before."""

Row = tuple[str, Names, Said | None, Said | None, Names]


@context
class ShareMoves(Context):
    """Each share with its percent and price, one verb for each side; shares that moved alike together."""

    rows: tuple[Row, ...]
    closing: bool


SIDES = ("up", "down", "flat")


def _sides(found: Sequence[Move]) -> list[list[Move]]:
    """Shares by direction, the first share's side first, those that did not move last."""
    first = found[0].direction
    order = sorted(SIDES, key=lambda way: (way == "flat", way != first))
    sides = ([fact for fact in found if fact.direction == way] for way in order)
    return [side for side in sides if side]


def _verb(side: Sequence[Move], voice: Voice, *, alike: bool) -> str:
    way, be = side[0].direction, "were" if alike else "was"
    if way == "flat":
        return f"{be} unchanged"
    if voice.day.phase != CLOSE:
        return f"{be} {way}"
    return voice.list_verb(way, [fact.size for fact in side], "share")


def _alike(side: Sequence[Move], voice: Voice) -> bool:
    """Whether several shares moved by the same percentage, as printed, to prices not yet told."""
    sizes = {half_up(fact.percent.value, 2) for fact in side}
    return len(side) > 1 and len(sizes) == 1 and not any(voice.said(fact.last) for fact in side)


def _joint(at: int, of: int, side: int, last: bool) -> str:  # noqa: FBT001 - where in the list, in words
    if at == 0:
        return "" if side == 0 else ", and " if last else ", while "
    return " and " if at == of - 1 else ", "


def _rows(found: Sequence[Move], voice: Voice) -> Iterator[Row]:
    for number, side in enumerate(_sides(found)):
        alike = _alike(side, voice)
        verb, last = _verb(side, voice, alike=alike), number > 0 and side[0].direction == "flat"
        groups = [side] if alike else [[fact] for fact in side]
        for at, group in enumerate(groups):
            joint = _joint(at, len(groups), number, last=last)
            yield (joint, *_row(group, verb if at == 0 else None, voice))


def _row(
    group: Sequence[Move], verb: str | None, voice: Voice
) -> tuple[Names, Said | None, Said | None, Names]:
    first, between = group[0], joints(len(group))
    names = tuple((joint, voice.name(fact.subject)) for joint, fact in zip(between, group, strict=True))
    spoken = voice.word(verb, first.direction, first) if verb else None
    data = tuple(address for fact in group for address in fact.percent.data)
    percent = None if first.direction == "flat" else voice.percent(first.percent._replace(data=data), first)
    told = [] if voice.said(first.last) else group
    prices = tuple((joint, voice.price(fact.last, fact)) for joint, fact in zip(between, told, strict=False))
    return names, spoken, percent, prices


def share_moves(facts: Facts, voice: Voice) -> ShareMoves:
    """``Samsung Electronics rose 1.75 percent to 203,500 won and SK hynix 2.1 percent to ...``"""
    return ShareMoves(tuple(_rows(every(facts, Move), voice)), voice.day.phase == CLOSE)


@context
class ShareOpenings(Context):
    """Each share with where it opened."""

    rows: tuple[tuple[str, Said, Said, Said | None, Said], ...]


def share_openings(facts: Facts, voice: Voice) -> ShareOpenings:
    """``Samsung Electronics opened 1.25 percent higher at 202,500 won and SK hynix ...``"""
    rows = []
    found = every(facts, Opening)
    for joint, fact in zip(joints(len(found)), found, strict=True):
        ways = {"up": "higher", "down": "lower", "flat": "unchanged"}
        way = voice.word(ways[fact.direction], fact.direction, fact)
        percent = None if fact.direction == "flat" else voice.percent(fact.percent, fact)
        rows.append((joint, voice.name(fact.subject), way, percent, voice.price(fact.level, fact)))
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
