"""The clauses of a first sentence: each begins with what joins it to the words before."""

from __future__ import annotations

from newsgen.prose.english.clauses import ended_of, nth_of, reversed_move
from newsgen.prose.english.context import Context, Facts, context, every, one
from newsgen.prose.english.superlatives import measure_words, rank, since_when
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import STREAK, counted, ordinal
from newsgen.records import (
    LargestSince,
    Milestone,
    Move,
    Occasion,
    PreviousMove,
    Rank,
    Record,
    Said,
    Streak,
    ToDate,
)

BREAKING = ("ending", "snapping")


def comma(voice: Voice) -> str:
    """A comma where the sentence has come to one before; every clause that needs one sets it."""
    return "," if voice.comma else ""


def rank_joint(voice: Voice) -> str:
    """``, its`` before the first of the index's ranks and `` and its`` before another."""
    joint = " and its" if voice.ranks else ", its"
    voice.comma = voice.ranks = True
    return joint


def front_of(facts: Facts, voice: Voice) -> Said | None:
    """``on the first trading day of the year``, before the subject."""
    fact = one(facts, Occasion)
    if fact is None:
        return None
    first = ("on the first trading day of the year", "in the first session of the year")
    last = ("on the last trading day of the year", "in the final session of the year")
    words = voice.choose(first if fact.what == "year_first" else last, 13)
    return voice.span(words[0].upper() + words[1:], fact.what, fact)


@context
class ClauseRecord(Context):
    """A record close, behind how far the index went."""

    what: Said


def clause_record(facts: Facts, voice: Voice) -> ClauseRecord:
    """`` to a record close``, `` to its lowest close ever``."""
    fact = one(facts, Record)
    assert fact is not None
    text = "a record close" if fact.what == "close" else "its lowest close ever"
    return ClauseRecord(voice.word(text, f"record_{fact.what}", fact))


@context
class ClauseKept(Context):
    """The row that the session lengthened: of the market's closes, or of the index's gains."""

    joint: str
    going: Said | None
    nth: Said | None
    way: Said | None
    streak: Said | None
    length: Said | None


def clause_kept(facts: Facts, voice: Voice) -> ClauseKept:
    """`` for a third straight session``, or ``, edging up for a third straight session`` where the verb says
    something else; behind a figure ``, its third straight gain``, and of a long row ``, extending its winning
    streak to eight sessions``."""
    fact, move = one(facts, Streak), voice.move
    assert fact is not None
    if voice.rows:
        return ClauseKept("", None, nth_of(facts, voice), None, None, None)
    if not voice.figured and move is not None:
        going = voice.word(_going(move, voice), move.direction, move)
        voice.comma = True
        return ClauseKept("", going, nth_of(facts, voice), None, None, None)
    long = fact.sessions.value >= voice.words.thresholds["long_row"] and not voice.ranks
    if long and voice.seed[20] % 2:
        voice.comma = True
        streak = voice.word(f"{STREAK[fact.direction]} streak", fact.direction, fact)
        length = voice.figure(fact.sessions, counted(int(fact.sessions.value), "session"), fact)
        return ClauseKept("", None, None, None, streak, length)
    way = voice.word("gain" if fact.direction == "up" else "loss", fact.direction, fact)
    return ClauseKept(rank_joint(voice), None, nth_of(facts, voice), way, None, None)


@context
class ClauseSecond(Context):
    """A second session the same way, of the market's closes."""

    nth: Said


def clause_second(facts: Facts, voice: Voice) -> ClauseSecond:
    """`` for a second straight session``: it stands only behind *closed higher*."""
    nth = nth_of(facts, voice)
    assert nth is not None
    return ClauseSecond(nth)


def _going(move: Move, voice: Voice) -> str:
    """``rising``, ``edging lower``: verbs that need no figure behind them."""
    up = move.direction == "up"
    if move.size < voice.words.thresholds["slightly"]:
        return "edging higher" if up else "edging lower"
    return "rising" if up else "falling"


@context
class ClauseEnded(Context):
    """The row that the session broke."""

    ending: Said
    row: Said


def clause_ended(facts: Facts, voice: Voice) -> ClauseEnded:
    """``, snapping a five-session winning streak``."""
    fact = one(facts, Streak)
    assert fact is not None
    voice.comma, voice.ranks = True, False
    row = ended_of(facts, voice)
    assert row is not None
    breaking = BREAKING[1] if voice.closed == "ended" else voice.choose(BREAKING, 14)
    return ClauseEnded(voice.word(breaking, fact.direction, fact), row)


@context
class ClauseRank(Context):
    """The move's rank: since when it is the largest, and its place among all where that is high."""

    joint: str
    superlative: Said
    since: Said | None
    both: Said | None
    place: Said | None


def clause_rank(facts: Facts, voice: Voice) -> ClauseRank:
    """``, its largest one-day percentage loss since Oct. 24, 2008, and the fourth-largest ever``."""
    placed, largest = one(facts, Rank), every(facts, LargestSince)
    joint, found = rank_joint(voice), rank(largest[:1] if placed else largest, voice)
    assert found is not None
    place = None
    if placed is not None:
        place = voice.figure(placed.place, f"{ordinal(int(placed.place.value))}-largest ever", placed)
        voice.ranks = False
    return ClauseRank(joint, found.what, found.since, found.both, place)


@context
class ClauseHigh(Context):
    """The highest or lowest close since when."""

    superlative: Said
    since: Said | None


def clause_high(facts: Facts, voice: Voice) -> ClauseHigh:
    """`` to its highest close since Jan. 28, 2022``."""
    fact = one(facts, LargestSince)
    assert fact is not None
    return ClauseHigh(voice.word(measure_words(fact), fact.measure, fact), since_when(fact, voice))


@context
class ClauseTurn(Context):
    """The session before, which this one reverses or extends."""

    turn: Said
    before: Said
    when: Said | None


def clause_turn(facts: Facts, voice: Voice) -> ClauseTurn:
    """``, rebounding from a 12.06 percent loss the day before``."""
    past = one(facts, PreviousMove)
    assert past is not None
    before, when = reversed_move(past, voice)
    voice.comma, voice.ranks = True, False
    if voice.figured and not past.against:
        return ClauseTurn(voice.word("extending", past.direction, past), before, when)
    if not voice.figured:
        day = past.calendar_days == 1
        turn = voice.span(f"{counted(1, 'day')} after" if day else "after", str(past.session), past)
        return ClauseTurn(turn, before, None if day else when)
    up = past.direction == "down"
    text = "rebounding from" if up else "reversing course from"
    return ClauseTurn(voice.word(text, "up" if up else "down", past), before, when)


@context
class ClausePrior(Context):
    """The session before, as what came before."""

    before: Said
    when: Said


def clause_prior(facts: Facts, voice: Voice) -> ClausePrior:
    """`` after a 1.2 percent gain the day before``."""
    past = one(facts, PreviousMove)
    assert past is not None
    return ClausePrior(*reversed_move(past, voice))


@context
class ClauseWeek(Context):
    """What the week that ends came to."""

    index: Said
    way: Said
    percent: Said
    span: Said


def clause_week(facts: Facts, voice: Voice) -> ClauseWeek:
    """``, leaving the index up 1.3 percent for the week``."""
    fact = one(facts, ToDate)
    assert fact is not None
    voice.comma, voice.ranks = True, False
    index = voice.again()
    way, percent = (
        voice.word(fact.direction, fact.direction, fact),
        voice.percent(fact.percent, fact, places=1),
    )
    return ClauseWeek(index, way, percent, voice.span("for the week", fact.period, fact))


@context
class ClauseLevel(Context):
    """A round level that the close lost or regained."""

    closing: Said
    level: Said


def clause_level(facts: Facts, voice: Voice) -> ClauseLevel:
    """``, closing below 3,000``."""
    fact = one(facts, Milestone)
    assert fact is not None
    lost = fact.how == "lost"
    voice.comma, voice.ranks = True, False
    word = voice.word("closing below" if lost else "closing back above", "down" if lost else "up", fact)
    return ClauseLevel(word, voice.rung(fact.level, fact))
