"""Goes through the terms of a story once, handing each to the reader of its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.verify import read_halts as halts
from newsgen.verify import read_leads as leads
from newsgen.verify import read_numbers as numbers
from newsgen.verify import read_past as past
from newsgen.verify import read_subjects as subjects
from newsgen.verify import read_superlatives as superlatives
from newsgen.verify import read_times as times
from newsgen.verify import read_values as values
from newsgen.verify import read_verbs as verbs
from newsgen.verify.lexicon import Book
from newsgen.verify.reading import Cast, Reading
from newsgen.verify.terms import read_terms


def _stock(r: Reading, i: int) -> int:
    """Words that only a story about one share has; their reader is loaded for nothing else."""
    from newsgen.verify import read_stock

    return read_stock.phrase(r, i)


def _rated(r: Reading, i: int) -> int:
    """Words that only a story about the dollar and the won has."""
    from newsgen.verify import read_rate

    return read_rate.phrase(r, i)


def _dealt(r: Reading, i: int) -> int:
    """Words that only a story about investor flows has."""
    from newsgen.verify import read_dealt

    return read_dealt.phrase(r, i)


def _periodic(r: Reading, i: int) -> int:
    """Words that only a story about a period has, likewise."""
    from newsgen.verify import read_period

    return read_period.periodic(r, i)


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "STOP": values.stop,
    "COMMA": values.comma,
    "AND": values.conjunction,
    "AS": values.comma,
    "PREP": values.preposition,
    "BEYOND": values.beyond,
    "VALUE": values.value,
    "ASFAR": values.as_far_as,
    "THAT": values.that_level,
    "COMPARE": values.compare,
    "RANGE": values.between,
    "WORTH": values.worth,
    "PACE": values.pace,
    "SET": values.skip,
    "QUALIFIER": values.skip,
    "?": values.unknown,
    "ADDED": values.loose,
    "CAPOF": values.loose,
    "EVER": values.loose,
    "MEASURE": values.loose,
    "MEDIAN": values.loose,
    "STRAIGHT": values.loose,
    "STREAK": values.loose,
    "WINNING": values.loose,
    "SUBJ": subjects.subject,
    "IT": subjects.pronoun,
    "THEY": subjects.pronoun,
    "WALL": subjects.wall,
    "EVENT": subjects.happening,
    "TOLD": subjects.told,
    "LED": subjects.led,
    "SAID": subjects.said,
    "RATE": subjects.rate,
    "MOVE": verbs.move,
    "REVERSE": verbs.reverse,
    "STILL": verbs.still,
    "SIGN": verbs.direction,
    "SIZE": verbs.size,
    "FLAT": verbs.flat,
    "OPEN": verbs.opened,
    "STAND": verbs.stood,
    "COME": verbs.stood,
    "CLOSE": verbs.close,
    "BE": verbs.be,
    "TOUCH": verbs.touch,
    "CROSS": verbs.cross,
    "REGAIN": verbs.cross,
    "FLOW": verbs.flow,
    "NET": verbs.net,
    "TURN": verbs.turn,
    "RELATIVE": verbs.relative,
    "BRIEF": verbs.brief,
    "PREVIOUSLY": verbs.previously,
    "NUM": numbers.number,
    "EACH": numbers.each,
    "DAY": times.day,
    "CLOCK": times.clock,
    "LAPSE": times.lapse,
    "AFTER": times.after,
    "FOLLOWING": times.after,
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
    "NTH": past.place,
    "PASSED": past.passed,
    "COMBINED": past.combined,
    "BROUGHT": past.brought,
    "SPAN": past.span,
    "PART": past.part,
    "SAW": past.saw,
    "AMONG": values.loose,
    "TURNED": verbs.turned,
    "PERIOD": values.loose,
    "HALT": halts.halt,
    "HALTED": leads.halted,
    "DAYRANK": leads.day_rank,
    "EARLY": leads.early,
    "ISSUED": values.loose,
    "HELD": values.loose,
    "STOCK": _stock,
    "RATED": _rated,
    "DEALT": _dealt,
    "PERIODIC": _periodic,
}


def read(tokens: list[str], book: Book, cast: Cast) -> Reading:
    """All claims of a text, and the words that could not be read."""
    reading = Reading(cast, tokens, read_terms(tokens, book))
    terms, handlers = reading.terms, HANDLERS
    i = 0
    while (kind := terms[i].kind) != "$":
        i = handlers[kind](reading, i)
    values.stop(reading, i)
    return reading
