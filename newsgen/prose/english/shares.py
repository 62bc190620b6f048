"""Sentences about single shares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgen.prose.english.context import Context, Facts, context, every, joints
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import counted
from newsgen.records import Move, Opening, Pace, Record, Said
from newsgen.sessions import CLOSE

Row = tuple[str, Said, Said | None, Said | None, Said | None]


@context
class ShareMoves(Context):
    """Each share with its percent and price, one verb for each side."""

    rows: tuple[Row, ...]
    closing: bool


SIDES = ("up", "down", "flat")


def _sides(found: Sequence[Move]) -> list[list[Move]]:
    """Shares by direction, the first share's side first, those that did not move last."""
    first = found[0].direction
    order = sorted(SIDES, key=lambda way: (way == "flat", way != first))
    sides = ([fact for fact in found if fact.direction == way] for way in order)
    return [side for side in sides if side]


def _verb(side: Sequence[Move], voice: Voice) -> str:
    way = side[0].direction
    if way == "flat":
        return "was unchanged"
    if voice.day.phase != CLOSE:
        return f"was {way}"
    return voice.list_verb(way, [fact.size for fact in side], "share")


def _joint(at: int, of: int, side: int, last: bool) -> str:  # noqa: FBT001 - where in the list, in words
    if at == 0:
        return "" if side == 0 else ", and " if last else ", while "
    return " and " if at == of - 1 else ", "


def _rows(found: Sequence[Move], voice: Voice) -> Iterator[Row]:
    sides = _sides(found)
    for number, side in enumerate(sides):
        verb = _verb(side, voice)
        for at, fact in enumerate(side):
            joint = _joint(at, len(side), number, last=number > 0 and fact.direction == "flat")
            spoken = voice.word(verb, fact.direction, fact) if at == 0 else None
            percent = None if fact.direction == "flat" else voice.percent(fact.percent, fact)
            price = None if voice.said(fact.last) else voice.price(fact.last, fact)
            yield joint, voice.name(fact.subject), spoken, percent, price


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
