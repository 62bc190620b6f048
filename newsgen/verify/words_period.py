"""What the phrase book has besides in a story that looks back on a period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsgen.verify.lexicon import Term
from newsgen.verify.times import Lapse
from newsgen.verify.tokens import cut
from newsgen.verify.words_en import BIGGEST, FLAT, UNCHANGED
from newsgen.verify.words_past import MONTHS
from newsgen.verify.words_rank import CARDINALS, ORDINALS

KIND = "PERIODIC"
EVERY = {"week": "weekly", "month": "monthly", "quarter": "quarterly", "year": "annual"}
MOST = 60
"""The longest row of periods that can be read."""
SET = ("set", "sets")
SERIES = {"winning": 1, "losing": -1}
BREAKING = ("ending a", "ending an", "ending", "ended a", "ended an", "ends", "snapping a", "snapping an")
HOLIDAYS = {
    "Lunar New Year": ("the Lunar New Year holiday",),
    "substitute holiday": ("a substitute holiday",),
    "temporary holiday": ("a temporary holiday",),
    "New Year holiday": ("the New Year holiday",),
    "World Cup holiday": ("the World Cup holiday",),
    "year-end closing": ("the year-end closing",),
    "year 2000 changeover": ("the year 2000 changeover",),
    "presidential election": ("a presidential election",),
}
"""How a reason may be worded beside its own name."""

Phrase = tuple[tuple[str, ...], Term]


def _term(name: str, sign: int = 0, number: int = 0) -> Term:
    return Term(KIND, name, sign, lapse=Lapse(number, "periods") if number else None)


def phrases(period: str, year: int, reasons: Iterable[str]) -> Iterator[Phrase]:
    """The words of a story about a period of that kind in that year; reasons of closed days are its own."""
    for text, term in _all(period, year):
        yield cut(text), term
    for reason in reasons:
        for text in (reason, *HOLIDAYS.get(reason, ())):
            yield cut(f"for {text}"), Term(KIND, f"why:{reason}")


def _all(period: str, year: int) -> Iterator[tuple[str, Term]]:
    yield from _spans(period, year)
    yield from _superlatives(period)
    yield from _rows(period)
    yield from _within(period)
    yield from _beside(period)


def _spans(period: str, year: int) -> Iterator[tuple[str, Term]]:
    for text in ("over the same period", f"over the {period}", f"over {period}", f"during the {period}"):
        yield text, Term("SPAN", period)
    yield f"over the {period} ,", _term("flows")
    yield f"in {year}", Term("SPAN", "year")
    for verb in ("ended", "ends"):
        yield f"{verb} the {period}", _term("ended:" + period)
        yield f"{verb} {period}", _term("ended:" + period)
        yield f"{verb} {year}", _term("ended:year")
        for number, month in enumerate(MONTHS, 1):
            yield f"{verb} {month}", _term("ended:month", number)
        for number, word in enumerate(ORDINALS[:4], 1):
            yield f"{verb} the {word} quarter", _term("ended:quarter", number)
            yield f"{verb} {word} quarter", _term("ended:quarter", number)


def _superlatives(period: str) -> Iterator[tuple[str, Term]]:
    yield from ((f"{big} {EVERY[period]}", _term("big")) for big in BIGGEST)
    yield f"best {period}", _term("best", 1)
    yield f"worst {period}", _term("best", -1)
    if period == "week":
        yield "since the week ended", _term("since:week")
    if period == "quarter":
        for number, word in enumerate(ORDINALS[:4], 1):
            yield f"since the {word} quarter", _term("since:quarter", number)
            yield f"since {word} quarter", _term("since:quarter", number)
            yield f"in {word} quarter", Term("SPAN", "quarter", number)


def _numbers() -> Iterator[tuple[str, int]]:
    yield "one", 1
    yield from CARDINALS.items()
    yield from ((str(number), number) for number in range(10, MOST))


def _ordinals() -> Iterator[tuple[str, int]]:
    yield from ((word, number) for number, word in enumerate(ORDINALS[1:], 2))
    for number in range(10, MOST):
        ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        yield f"{number}{'th' if number in (11, 12, 13) else ending}", number


def _rows(period: str) -> Iterator[tuple[str, Term]]:
    for word, number in _ordinals():
        for sign, nouns in ((1, ("gain", "rise", "advance")), (-1, ("loss", "fall", "decline"))):
            for noun in nouns:
                yield f"{word} straight {EVERY[period]} {noun}", _term("nth", sign, number)
        yield f"{word} straight {period} of", _term("nthof", 0, number)
    for word, number in _numbers():
        for kind, sign in SERIES.items():
            for before in BREAKING:
                yield f"{before} {word}-{period} {kind} streak", _term("broken", sign, number)


def _within(period: str) -> Iterator[tuple[str, Term]]:
    for word, number in _numbers():
        yield from ((f"{verb} {word} record closes", _term("records", 0, number)) for verb in SET)
    yield from ((f"{verb} one record close", _term("records", 0, 1)) for verb in SET)
    yield "last of them", _term("last")
    yield "set a record close of", _term("onerecord")
    yield "first closed above", _term("firstclose")
    for word, sign in (("highest", 1), ("lowest", -1)):
        yield f"{word} close of the {period} was", _term("end", sign)
        yield f"and the {word} was", _term("end", sign)
        yield f"close was the {word} of the {period}", _term("endnow", sign)
    for word, sign in (("best", 1), ("worst", -1)):
        yield f"{word} session was", _term("bestday", sign)
    yield "rose in", _term("days", 1)
    yield "fell in", _term("days", -1)


def _beside(period: str) -> Iterator[tuple[str, Term]]:
    yield "daily turnover averaged", _term("average")
    yield f"previous {period}", _term("previous")
    yield f"than at the end of the previous {period}", _term("than")
    for text in (*FLAT, *UNCHANGED):
        name = "unchanged" if text in UNCHANGED else "flat"
        for before in ("was", "closed"):
            for over in (f"over the {period}", "over the same period"):
                yield f"{before} {text} {over}", _term(name)
        yield f"{text} from the end of the previous {period}", _term(name)
    for word, number in _numbers():
        yield f"among {word} large caps", _term("among", 0, number)
    yield "most", _term("most")
    yield "market was closed", _term("shut")
    yield "that was the last session of the year", _term("lastsession")
    yield "trading resumes", _term("resumes")
