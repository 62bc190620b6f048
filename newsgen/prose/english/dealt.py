"""The headline, the deck and the first sentence of a story about investor flows, and who else dealt."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.english.context import Context, Facts, context, every, one
from newsgen.prose.english.rate_heads import shaded
from newsgen.prose.english.superlatives import since_when
from newsgen.prose.english.voice import BUYING, SELLING, Voice
from newsgen.prose.english.words import ordinal, sessions_long
from newsgen.records import FlowStreak, LargestSince, NetFlow, Said
from newsgen.sessions import CLOSE

SIDE = {"up": "buy", "down": "sell"}
DEALERS = {"up": "net buyers", "down": "net sellers"}
DEALING = {"up": "net buying", "down": "net selling"}
HEAD = {True: "buy net", False: "sell net"}


def verbs(voice: Voice) -> Mapping[str, str]:
    """By group the verb of what it did: no two of a story share one, the first sentence's group chooses."""
    lead = one(voice.plan.paragraphs[0][0].facts, NetFlow)
    ranked = (each.fact for each in voice.plan.ranked)
    dealt = [each for each in ranked if isinstance(each, NetFlow) and each.subject == voice.day.main]
    told = sorted(dealt, key=lambda each: each is not lead)
    found: dict[str, str] = {}
    for fact in told:
        words = BUYING if fact.amount.value > 0 else SELLING
        start = voice.seed[18] % len(words)
        turned = (*words[start:], *words[:start])
        found[fact.group] = next(word for word in turned if word not in found.values())
    return found


def side_of(fact: NetFlow) -> str:
    """``buy`` or ``sell``."""
    return "buy" if fact.amount.value > 0 else "sell"


@context
class LeadDealt(Context):
    """What a group bought or sold, and what its past says of that."""

    group: Said
    deal: Said
    amount: Said
    dollars: Said | None
    object: Said
    clock: Said | None
    today: Said
    superlative: Said | None
    since: Said | None
    nth: Said | None
    side: Said | None
    total: Said | None
    ended: Said | None


def lead(facts: Facts, voice: Voice) -> LeadDealt:
    """``Foreign investors sold a net 2.83 trillion won worth of Kospi shares on Tuesday, their ...``"""
    fact, since, row = one(facts, NetFlow), one(facts, LargestSince), one(facts, FlowStreak)
    assert fact is not None
    nth, side, ended = row_words(row, voice, DEALING) if row else (None, None, None)
    largest = None
    if since is not None:
        ever = " on record" if since.ever else ""
        largest = voice.word(f"largest daily net {since.measure}{ever}", since.measure, since)
    return LeadDealt(
        voice.group(fact.group),
        voice.word(f"{verbs(voice)[fact.group]} a net", side_of(fact), fact),
        voice.won(fact.amount, fact),
        voice.dollars(fact.dollars, fact),
        _object(voice),
        None if voice.day.phase == CLOSE else voice.as_of(),
        voice.today(),
        largest,
        since_when(since, voice) if since else None,
        nth,
        side,
        total_of(row, voice) if row and nth else None,
        ended,
    )


def total_of(row: FlowStreak, voice: Voice) -> Said | None:
    """The sum over the row, which prints as more than this session's part of it."""
    if row.total is None:
        return None
    flows = voice.day.flows.get(voice.day.main)
    today = flows.of(row.group) if flows else None
    return voice.won(row.total, row, (voice.told_won(today.value),) if today else ())


def _object(voice: Voice) -> Said:
    """``worth of Kospi shares``, in words that the session before did not have."""
    openings, series = voice.words.openings, voice.day.main
    text = shaded(openings.dealt, voice) if openings else "worth of {name} shares"
    return voice.plainly(text.format(name=voice.style.names[series]["head"]), series)


def row_words(
    row: FlowStreak, voice: Voice, kept: Mapping[str, str]
) -> tuple[Said | None, Said, Said | None]:
    """``seventh`` and the side of a row kept; the length of one ended, and its side."""
    length = int(row.sessions.value)
    if row.ended:
        side = voice.word(DEALING[row.direction], SIDE[row.direction], row)
        return None, side, voice.figure(row.sessions, f"{sessions_long(length)} streak", row)
    side = voice.word(kept[row.direction], SIDE[row.direction], row)
    return voice.figure(row.sessions, ordinal(length), row), side, None


@context
class HeadDealt(Context):
    """What a group did, or the row of sessions that it kept or ended."""

    group: Said
    deal: Said
    amount: Said
    most: Said | None
    since: Said | None
    nth: Said | None
    side: Said | None
    ended: Said | None


def head(facts: Facts, voice: Voice) -> HeadDealt:
    """``Foreign investors sell net 2.83 trillion won, most since Nov. 21 last year``"""
    fact, since, row = one(facts, NetFlow), one(facts, LargestSince), one(facts, FlowStreak)
    assert fact is not None
    nth, side, ended = row_words(row, voice, DEALERS) if row else (None, None, None)
    most = voice.word("most on record" if since.ever else "most", since.measure, since) if since else None
    return HeadDealt(
        voice.group(fact.group),
        voice.word(HEAD[fact.amount.value > 0], side_of(fact), fact),
        voice.won(fact.amount, fact),
        most,
        since_when(since, voice) if since else None,
        nth,
        side,
        ended,
    )


@context
class FlashDealt(Context):
    """What a group did, where the headline tells of its row of sessions."""

    deal: Said
    amount: Said


def flash(facts: Facts, voice: Voice) -> FlashDealt:
    """``; they sell net 476.8 billion won``"""
    fact = one(facts, NetFlow)
    assert fact is not None
    deal = voice.word(HEAD[fact.amount.value > 0], side_of(fact), fact)
    return FlashDealt(deal, voice.won(fact.amount, fact))


@context
class DeckDealt(Context):
    """The other groups."""

    rows: tuple[tuple[Said, Said, Said], ...]


def deck(facts: Facts, voice: Voice) -> DeckDealt:
    """``Institutions buy net 247.4 billion won; retail investors sell net 1.02 trillion won``"""
    rows = [
        (
            voice.group(fact.group),
            voice.word(HEAD[fact.amount.value > 0], side_of(fact), fact),
            voice.won(fact.amount, fact),
        )
        for fact in every(facts, NetFlow)
    ]
    return DeckDealt(tuple(rows))


@context
class DealtOthers(Context):
    """The groups of which the first sentence does not tell; ``while`` between the two sides."""

    rows: tuple[tuple[str, Said, Said, Said], ...]


def others(facts: Facts, voice: Voice) -> DealtOthers:
    """``Institutions bought a net 247.4 billion won, while retail investors sold a net ...``"""
    words, rows, before = verbs(voice), list[tuple[str, Said, Said, Said]](), ""
    for fact in every(facts, NetFlow):
        side = side_of(fact)
        joint = "" if not before else " and " if side == before else ", while "
        deal = voice.word(f"{words[fact.group]} a net", side, fact)
        rows.append((joint, voice.group(fact.group), deal, voice.won(fact.amount, fact)))
        before = side
    return DealtOthers(tuple(rows))
