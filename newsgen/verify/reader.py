"""Goes through the terms of a story once, handing each to the reader of its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.verify import read_clauses as clauses
from newsgen.verify import read_numbers as numbers
from newsgen.verify import read_superlatives as superlatives
from newsgen.verify import read_times as times
from newsgen.verify.lexicon import Book
from newsgen.verify.reading import Cast, Reading
from newsgen.verify.terms import read_terms

HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "STOP": clauses.stop,
    "COMMA": clauses.comma,
    "AND": clauses.conjunction,
    "AS": clauses.comma,
    "ON": clauses.skip,
    "ASOF": clauses.skip,
    "PREP": clauses.preposition,
    "BEYOND": clauses.beyond,
    "SUBJ": clauses.subject,
    "IT": clauses.pronoun,
    "THEY": clauses.pronoun,
    "WALL": clauses.wall,
    "MOVE": clauses.move,
    "SIGN": clauses.sign,
    "SIZE": clauses.size,
    "FLAT": clauses.flat,
    "OPEN": clauses.level_verb,
    "STAND": clauses.level_verb,
    "COME": clauses.level_verb,
    "CLOSE": clauses.close,
    "BE": clauses.be,
    "TOUCH": clauses.touch,
    "CROSS": clauses.cross,
    "REGAIN": clauses.cross,
    "RANGE": clauses.between,
    "FLOW": clauses.flow,
    "NET": clauses.net,
    "TURN": clauses.turn,
    "RELATIVE": clauses.relative,
    "THAT": clauses.that_level,
    "VALUE": clauses.value,
    "ASFAR": clauses.as_far_as,
    "COMPARE": clauses.compare,
    "RATE": clauses.rate,
    "PACE": clauses.pace,
    "EVENT": clauses.happening,
    "TOLD": clauses.told,
    "LED": clauses.led,
    "SAID": clauses.said,
    "FOLLOWING": times.after,
    "NUM": numbers.number,
    "DAY": times.day,
    "CLOCK": times.clock,
    "LAPSE": times.lapse,
    "AFTER": times.after,
    "SINCE": times.since,
    "BEFORE": times.before,
    "PHASE": times.phase,
    "YEAR": times.year,
    "FIRST": superlatives.first,
    "RECORD": superlatives.record,
    "OLDRECORD": superlatives.old_record,
    "SUPER": superlatives.superlative,
    "ORDINAL": superlatives.ordinal,
    "SNAP": superlatives.streak,
    "EXTEND": superlatives.streak,
    "SET": clauses.skip,
    "WORTH": clauses.worth,
    "BRIEF": clauses.brief,
    "PREVIOUSLY": clauses.previously,
    "REVERSE": clauses.reverse,
    "QUALIFIER": clauses.skip,
    "ADDED": clauses.loose,
    "CAPOF": clauses.loose,
    "EVER": clauses.loose,
    "MEASURE": clauses.loose,
    "MEDIAN": clauses.loose,
    "MONTH": clauses.unknown,
    "STRAIGHT": clauses.loose,
    "STREAK": clauses.loose,
    "WINNING": clauses.loose,
    "?": clauses.unknown,
}


def read(tokens: list[str], book: Book, cast: Cast) -> Reading:
    """All claims of a text, and the words that could not be read."""
    terms, starts = read_terms(tokens, book)
    reading = Reading(cast, tokens, terms, starts)
    handlers = HANDLERS
    i = 0
    while (kind := terms[i].kind) != "$":
        i = handlers[kind](reading, i)
    if i:
        clauses.stop(reading, i)
    return reading
