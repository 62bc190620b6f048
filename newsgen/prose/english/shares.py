"""Sentences about single shares."""

from __future__ import annotations

from newsgen.prose.english.context import Context, Facts, context, every, joints
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import counted
from newsgen.records import Move, Opening, Pace, Record, Said
from newsgen.sessions import CLOSE

Row = tuple[str, Said, Said, Said | None, Said | None]


@context
class ShareMoves(Context):
    """Each share with its verb, percent and price."""

    rows: tuple[Row, ...]
    closing: bool


def _row(joint: str, fact: Move, voice: Voice, *, closing: bool) -> Row:
    name = voice.name(fact.subject)
    price = None if voice.said(fact.last) else voice.price(fact.last, fact)
    if fact.direction == "flat":
        return joint, name, voice.word("was unchanged", "flat", fact), None, price
    if closing:
        verb = voice.verb(fact, fact.direction, fact.size, scale="share")
    else:
        verb = voice.word(f"was {fact.direction}", fact.direction, fact)
    return joint, name, verb, voice.percent(fact.percent, fact), price


def share_moves(facts: Facts, voice: Voice) -> ShareMoves:
    """``Samsung Electronics rose 1.75 percent to 203,500 won and SK hynix gained ...``"""
    found, closing = every(facts, Move), voice.day.phase == CLOSE
    rows = [
        _row(joint, fact, voice, closing=closing)
        for joint, fact in zip(joints(len(found)), found, strict=True)
    ]
    return ShareMoves(tuple(rows), closing)


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
