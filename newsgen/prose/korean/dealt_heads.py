"""The headline, the deck and the flash of a story about investor flows."""

from __future__ import annotations

from newsgen.prose.korean import dealt_words as words
from newsgen.prose.korean.context import Context, Facts, context, every, one
from newsgen.prose.korean.voice import Voice
from newsgen.records import FlowStreak, LargestSince, NetFlow, Said


@context
class HeadDealt(Context):
    """What a group did, or the row of sessions that it kept or ended."""

    group: Said
    market: Said
    amount: Said | None
    deal: Said
    since: Said | None
    most: Said | None
    row: Said | None


def head(facts: Facts, voice: Voice) -> HeadDealt:
    """``외국인, 코스피서 2조8천700억원 순매도…2021년 2월 26일 이후 최대``"""
    fact, since, row = one(facts, NetFlow), one(facts, LargestSince), one(facts, FlowStreak)
    assert fact is not None
    way = words.way_of(fact)
    most = voice.word("사상 최대" if since.ever else "최대", since.measure, since) if since else None
    return HeadDealt(
        voice.group(fact.group),
        voice.name(fact.subject),
        None if row else voice.won(fact.amount, fact),
        voice.word(_deal(way, row, voice), way, fact),
        words.since_day(since, voice) if since else None,
        most,
        (words.after(row, voice) if row.ended else words.running(row, voice)) if row else None,
    )


def _deal(way: str, row: FlowStreak | None, voice: Voice) -> str:
    """``순매수``; of a row the house's own word for the side, where it has one."""
    return words.QUOTED[way] if row is not None and voice.style.quotes else words.ON_BALANCE[way]


@context
class FlashDealt(Context):
    """What a group did, where the headline tells of its row of sessions."""

    amount: Said
    deal: Said


def flash(facts: Facts, voice: Voice) -> FlashDealt:
    """``…4천768억원 순매수``"""
    fact = one(facts, NetFlow)
    assert fact is not None
    way = words.way_of(fact)
    return FlashDealt(voice.won(fact.amount, fact), voice.word(words.ON_BALANCE[way], way, fact))


@context
class DeckDealt(Context):
    """The other groups: one verb for both where they are on the same side."""

    rows: tuple[tuple[str, Said, Said, Said | None], ...]


def deck(facts: Facts, voice: Voice) -> DeckDealt:
    """``기관 7천26억원·개인 2조1천100억원 순매수``"""
    found, rows = every(facts, NetFlow), list[tuple[str, Said, Said, Said | None]]()
    for at, fact in enumerate(found):
        way = words.way_of(fact)
        shared = at + 1 < len(found) and words.way_of(found[at + 1]) == way
        joint = "" if not at else "·" if words.way_of(found[at - 1]) == way else ", "
        deal = None if shared else voice.word(words.ON_BALANCE[way], way, fact)
        rows.append((joint, voice.group(fact.group), voice.won(fact.amount, fact), deal))
    return DeckDealt(tuple(rows))
