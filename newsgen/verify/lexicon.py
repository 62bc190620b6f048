"""The phrase book: words of a story to terms, longest phrase first.

Built once from the word tables; the day's own names are laid over it for each reading. A word that
is in no table is *unknown*, and an unknown word is a problem: nothing passes because it was not
understood.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time
from decimal import Decimal
from functools import lru_cache
from typing import final

from newsgen.records.frozen import frozen
from newsgen.verify import words_en as moves
from newsgen.verify import words_lead as lead
from newsgen.verify import words_past as past
from newsgen.verify import words_plain as plain
from newsgen.verify import words_rank as rank
from newsgen.verify.claims import Band
from newsgen.verify.times import LAPSE_UNITS, MONTHS, WEEKDAYS, DaySaid, Lapse
from newsgen.verify.tokens import BREAK, cut


@final
@frozen
class Term:
    """A phrase with its meaning: what kind of word, which one, which way, how much, when."""

    kind: str
    name: str = ""
    sign: int = 0
    band: Band | None = None
    lapse: Lapse | None = None
    day: DaySaid | None = None
    clock: time | None = None


class Node:
    """Where a phrase may end (``term``) or go on (``on``)."""

    __slots__ = ("on", "term")

    def __init__(self) -> None:
        self.term: Term | None = None
        self.on: dict[str, Node] = {}


Book = dict[str, "Term | Node"]
"""By first word: a term where no longer phrase begins with it, else a node."""

PLAIN = Term("")
"""A word that claims nothing."""
MONTH = Term("MONTH")
NUM = Term("NUM")
"""A number; which one is noted beside the terms, by place, so that no term need be made for it."""
UNKNOWN = Term("?")
END = Term("$")


def overlay(book: Book, phrases: Iterable[tuple[tuple[str, ...], Term]]) -> Book:
    """The book with a day's own phrases laid over it; the book itself is left as it was."""
    over = dict(book)
    for words, term in phrases:
        node = _copy(over.get(words[0]))
        over[words[0]] = node
        for word in words[1:]:
            node.on[word] = _copy(node.on.get(word))
            node = node.on[word]
        node.term = term
    return over


def _copy(old: Term | Node | None) -> Node:
    """A node of its own to write into."""
    node = Node()
    if isinstance(old, Node):
        node.term, node.on = old.term, dict(old.on)
    else:
        node.term = old
    return node


@lru_cache(maxsize=1)
def english() -> Book:
    """The English phrase book."""
    book: dict[str, Node] = {}
    for phrase, term in _entries():
        words = cut(phrase)
        node = book.setdefault(words[0], Node())
        for word in words[1:]:
            node = node.on.setdefault(word, Node())
        node.term = term
    return {word: node.term if node.term and not node.on else node for word, node in book.items()}


def _entries() -> Iterable[tuple[str, Term]]:
    """Every phrase with its term; a later one wins over an earlier one."""
    yield from ((word, PLAIN) for word in ("the", *plain.PLAIN))
    yield from _marks()
    yield from _moves()
    yield from _verbs()
    yield from _subjects()
    yield from _values()
    yield from _superlatives()
    yield from _times()
    yield from _others()
    for text, kind, name, sign in (*past.phrases(), *lead.phrases()):
        yield text, Term(kind, name, sign) if kind else PLAIN


def _marks() -> Iterable[tuple[str, Term]]:
    yield from ((mark, Term("STOP")) for mark in (".", BREAK, ";"))
    yield from ((mark, Term("COMMA")) for mark in (",", "(", ")", "\u2014", "\u2013", ":"))
    yield from ((mark, PLAIN) for mark in ("'s", "\u2019s", "'", "\u2019"))
    yield "and", Term("AND")
    yield "as", Term("AS")
    yield "as of", PLAIN
    yield "on", PLAIN
    yield from ((word, Term("PREP", word)) for word in ("at", "to", "from", "by", "of", "than", "between"))
    for side, texts in plain.BEYOND.items():
        yield from ((text, Term("BEYOND", "", side)) for text in texts)
    for side, texts in plain.BACK.items():
        yield from ((text, Term("BEYOND", "back", side)) for text in texts)


def _moves() -> Iterable[tuple[str, Term]]:
    for forms, sign in moves.NOUNS_OF_MOVES:
        yield from ((form, Term("MOVE", "noun", sign)) for form in forms.split())
    for forms, sign, least, most in moves.MOVES:
        name = "rebound" if forms.startswith("rebound") else ""
        term = Term("MOVE", name, sign, _band(least, most))
        yield from ((form, term) for form in forms.split())
    for forms, least, most in moves.PARTICLED:
        for particle, sign in moves.PARTICLES.items():
            term = Term("MOVE", "", sign, _band(least, most))
            yield from ((f"{form} {particle}", term) for form in forms.split())
    yield from ((word, Term("SIGN", word, sign)) for word, sign in moves.SIGNS.items())
    yield from ((word, Term("SIZE", "", 0, _band("0", "0.5"))) for word in moves.SMALL)
    yield from ((word, Term("SIZE", "", 0, _band("1", "100"))) for word in moves.LARGE)
    yield from ((word, Term("FLAT", "", 0, _band("0", "0.2"))) for word in moves.FLAT)
    yield from ((word, Term("FLAT", "", 0, _band("0", "0.005"))) for word in moves.UNCHANGED)


def _band(least: str, most: str) -> Band:
    return Decimal(least), Decimal(most)


_BREAKING = "break breaks broke broken breaking".split()
_CROSSING = "push pushes pushed pushing cross crosses crossed crossing".split()


def _verbs() -> Iterable[tuple[str, Term]]:
    for forms, kind, aspect in moves.VERBS:
        yield from ((form, Term(kind, aspect)) for form in forms.split())
    for particle in ("above", "past", "through", "over", "beyond"):
        for form in (*_BREAKING, *_CROSSING):
            yield f"{form} {particle}", Term("CROSS", "high", 1)
    for form in _BREAKING:
        yield f"{form} below", Term("CROSS", "low", -1)
    for sign, texts in moves.FLOW_VERBS.items():
        yield from ((text, Term("FLOW", "", sign)) for text in texts)
    for sign, texts in moves.FLOW_SIDES.items():
        yield from ((text, Term("FLOW", "side", sign)) for text in texts)
    for text in (
        "turned",
        "turned to",
        "turning",
        "turning to",
        "swung to",
        "switched to",
        "shifted to",
        "swinging to",
        "switching to",
        "ended as",
        "ends as",
        "ending as",
    ):
        yield text, Term("TURN")
    yield from ((text, Term("NET")) for text in ("net", "a net"))
    for relation, texts in moves.RELATIONS.items():
        yield from ((text, Term("RELATIVE", relation)) for text in texts)


def _subjects() -> Iterable[tuple[str, Term]]:
    for name, texts in plain.SUBJECTS.items():
        yield from ((text, Term("SUBJ", name)) for text in texts)
    for name, texts in plain.OVERSEAS.items():
        yield from ((text, Term("SUBJ", "^" + name)) for text in texts)
    for market, texts in plain.CAP_OF.items():
        yield from ((text, Term("CAPOF", market)) for text in texts)
    yield from ((text, Term("WALL")) for text in plain.WALL)
    yield "it", Term("IT")
    yield "the move was", Term("IT")
    yield "they", Term("THEY")
    yield from (
        (text, Term("RATE"))
        for text in (
            "per dollar",
            "to the dollar",
            "against the dollar",
            "won per dollar",
            "per u.s. dollar",
            "a dollar",
            "against the u.s. dollar",
            "against the greenback",
        )
    )


def _values() -> Iterable[tuple[str, Term]]:
    for aspect, texts in plain.VALUES.items():
        yield from ((text, Term("VALUE", aspect)) for text in texts)
    for aspect, texts in plain.AS_FAR_AS.items():
        yield from ((text, Term("ASFAR", aspect)) for text in texts)
    for how, texts in plain.COMPARE.items():
        yield from ((text, Term("COMPARE", how)) for text in texts)
    yield "that level", Term("THAT")
    yield "that mark", Term("THAT")


def _superlatives() -> Iterable[tuple[str, Term]]:
    for what, texts in rank.RECORDS.items():
        yield from ((text, Term("RECORD", what)) for text in texts)
    yield "record low", Term("RECORD", "low")
    for what, texts in rank.OLD_RECORDS.items():
        yield from ((text, Term("OLDRECORD", what)) for text in texts)
    yield from ((text, Term("FIRST", text)) for text in rank.FIRST)
    yield from ((text, Term("EVER")) for text in rank.EVER)
    for name, texts in (("high", moves.HIGHEST), ("low", moves.LOWEST), ("big", moves.BIGGEST)):
        yield from ((text, Term("SUPER", name)) for text in texts)
    for measure, texts in rank.MEASURES.items():
        yield from ((text, Term("MEASURE", measure)) for text in texts)
    yield from ((text, Term("QUALIFIER")) for text in rank.PLAIN_QUALIFIERS)
    yield from ((text, Term("STRAIGHT")) for text in rank.STRAIGHT)
    for sign, texts in rank.WINNING.items():
        yield from ((text, Term("WINNING", "", sign)) for text in texts)
    yield from ((text, Term("STREAK")) for text in rank.STREAK)
    yield from ((text, Term("SNAP")) for text in rank.SNAP)
    yield from ((text, Term("SNAP", "close")) for text in rank.SNAP_OR_CLOSE)
    yield from ((text, Term("EXTEND")) for text in rank.EXTEND)
    for number, text in enumerate(rank.ORDINALS[1:], 2):
        yield text, Term("ORDINAL", "", number)


def _times() -> Iterable[tuple[str, Term]]:
    for number, text in enumerate(WEEKDAYS):
        yield text, Term("DAY", day=DaySaid(weekday=number))
    yield from ((text, MONTH) for text in MONTHS)
    for unit in ("day", "week", "month", "year"):
        yield f"a {unit}", Term("LAPSE", lapse=Lapse(1, LAPSE_UNITS[unit]))
        yield f"one {unit}", Term("LAPSE", lapse=Lapse(1, LAPSE_UNITS[unit]))
    for phase, texts in plain.PHASES.items():
        yield from ((text, Term("PHASE", phase)) for text in texts)
    yield from ((text, Term("YEAR", "year")) for text in plain.YEAR)
    yield from ((text, Term("BEFORE")) for text in plain.BEFORE)
    yield from ((text, Term("AFTER", text)) for text in ("after", "when", "since when", "ahead of"))
    yield "since", Term("SINCE")
    yield "since at least", Term("SINCE", "least")


def _others() -> Iterable[tuple[str, Term]]:
    yield from ((text, Term("MEDIAN")) for text in plain.MEDIAN)
    for band, texts in plain.PACE.items():
        yield from ((text, Term("PACE", "", 0, _band(*band))) for text in texts)
    yield from ((text, Term("ADDED")) for text in plain.ADDED)
    yield from ((text, Term("LED")) for text in plain.LED)
    yield from ((text, Term("FOLLOWING")) for text in plain.FOLLOWING if text != "after")
    yield from ((text, Term("SET")) for text in ("set", "set earlier", "marked"))
    yield "each", Term("EACH")
    yield "worth", Term("WORTH")
    yield "briefly", Term("BRIEF")
    yield from ((text, Term("PREVIOUSLY")) for text in ("before", "then"))
    yield "still", Term("STILL")
    yield "reversing course", Term("REVERSE")
    yield "reversed course", Term("REVERSE")
    yield "investors awaited", PLAIN
    yield "investors await", PLAIN
    yield "noon", Term("CLOCK", clock=time(12))
    yield "milestone", Term("EVENT", "milestone")
    yield "said", Term("SAID")
    yield "according to", Term("SAID")
