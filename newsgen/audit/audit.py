"""From a text and a day to what is true of it: the readers read, the judges judge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import Protocol, cast

from newsgen.audit.assertions import Heard
from newsgen.audit.cast import Cast, cast_of
from newsgen.audit.house import settled
from newsgen.audit.verdicts import Bench
from newsgen.records import MarketDay, Words
from newsgen.records.checked import CLOSE, FALSE, TRUE, UNCHECKABLE, Checked, Span, Statement
from newsgen.records.past import Past

READERS: Mapping[str, str] = {"en": "english", "ko": "korean"}
"""Languages, and the module of each one's reader."""


class Reader(Protocol):
    """What a language's reader offers."""

    def read(self, text: str, cast: Cast, known: Sequence[Span] = ()) -> Heard:
        """What a text asserts, without the sentences that somebody else has read; these only say of whom
        the next one speaks."""


def audit(
    text: str,
    day: MarketDay,
    lang: str,
    names: Mapping[str, Words] | None = None,
    past: Past | None = None,
) -> Checked:
    """Every checkable statement of a text held to a day, and to the days before it where they are at hand.

    ``names`` are those of shares beyond the day's own, by code and language.
    """
    reader = cast("Reader", import_module(f"newsgen.audit.{READERS[lang]}"))
    bench = Bench(text, day, lang, past)
    house = settled(text, day, lang, bench)
    sure = [at for at in house.known if not _doubtful(at, house.statements)]
    heard = reader.read(text, cast_of(day, lang, names or {}), sure)
    free = tuple(bench.judge(each) for each in heard.said if not _within(each.at, sure))
    beside = [each for each in free if not _within(each[:2], house.known)]
    second = [each for each in free if _within(each[:2], house.known)]
    statements = {
        *beside,
        *house.certain,
        *(each for one in house.statements for each in _better(one, second)),
    }
    numbers = {*house.numbers, *(at for at in heard.numbers if not _within(at, house.known))}
    return Checked(
        name="",
        text=text,
        lang=lang,
        session=day.session,
        statements=tuple(sorted(statements)),
        numbers=tuple(sorted(numbers)),
        data={**house.data, **bench.data},
    )


def _within(at: Span, known: Iterable[Span]) -> bool:
    """Whether somebody has read it already."""
    return any(start <= at[0] < end for start, end in known)


def _doubtful(sentence: Span, statements: Iterable[Statement]) -> bool:
    """Whether something in a sentence is worth another's opinion."""
    return any(each.verdict in (FALSE, UNCHECKABLE) and _within(each[:2], (sentence,)) for each in statements)


def _better(one: Statement, second: Sequence[Statement]) -> Sequence[Statement]:
    """What the reader of anybody's words says instead, where it finds true what the house's own takes for
    false, or can tell what that cannot: words that both read may be meant in the wider sense, and a wrong
    alarm is worse than none."""
    better = {FALSE: (TRUE, CLOSE), UNCHECKABLE: (TRUE, CLOSE, FALSE)}.get(one.verdict, ())
    told = [each for each in second if each.verdict in better and _same(one, each)]
    if one.numbers and not {at for each in told for at in each.numbers} >= set(one.numbers):
        return (one,)
    return told or (one,)


def _same(one: Statement, other: Statement) -> bool:
    """Whether the other speaks of a number of the one; or of all its words, where there is none."""
    if one.numbers:
        return not set(one.numbers).isdisjoint(other.numbers)
    return other.start <= one.start and one.end <= other.end
