"""From a text and a day to what is true of it: the readers read, the judges judge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import Protocol, cast

from newsgen.audit.assertions import Heard, NetSaid
from newsgen.audit.cast import Cast, cast_of
from newsgen.audit.house import Settled, settled
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
        *(each for each in house.certain if not _misread(each, house, second)),
        *(each for one in house.statements for each in _better(one, second, _left_open(heard))),
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


def _misread(stray: Statement, house: Settled, second: Sequence[Statement]) -> bool:
    """Whether the house's reader took a sentence for this session's, of which another finds true by another
    day what it finds false: then a day named there is no slip."""
    around = next((at for at in house.known if _within(stray[:2], (at,))), None)
    if around is None:
        return False
    wrong = [each for each in house.statements if each.verdict == FALSE and _within(each[:2], (around,))]
    return any(_better(one, second) != (one,) for one in wrong)


def _better(
    one: Statement, second: Sequence[Statement], left_open: Sequence[Span] = ()
) -> Sequence[Statement]:
    """What the reader of anybody's words says instead, where it finds true what the house's own takes for
    false, or can tell what that cannot: words that both read may be meant in the wider sense, and a wrong
    alarm is worse than none."""
    better = {FALSE: (TRUE, CLOSE), UNCHECKABLE: (TRUE, CLOSE, FALSE)}.get(one.verdict, ())
    told = [each for each in second if (each.verdict in better or _unheld(one, each)) and _same(one, each)]
    if one.verdict == FALSE and not told and any(_meets(number, left_open) for number in one.numbers):
        told = [each for each in second if each.verdict == UNCHECKABLE and _same(one, each)]
    covered = [at for each in told for at in each.numbers]
    if not all(_meets(number, covered) for number in one.numbers):
        return (one,)
    return [_counted(each, one.numbers) for each in told] or (one,)


def _left_open(heard: Heard) -> Sequence[Span]:
    """Numbers of dealing on a market that was not named, behind words about another one's index."""
    return [at for each in heard.said if isinstance(each, NetSaid) and each.perhaps for at in each.numbers]


def _counted(told: Statement, numbers: Sequence[Span]) -> Statement:
    """The same, its numbers as the house counts them."""
    others = tuple(at for at in told.numbers if not _meets(at, numbers))
    own = tuple(number for number in numbers if _meets(number, told.numbers))
    return told._replace(numbers=tuple(sorted((*own, *others))))


def _unheld(one: Statement, other: Statement) -> bool:
    """Whether what the house's reader takes for false rests on a figure that the day does not hold, or on
    a day or a subject that another reader finds to be none of this session's."""
    doubted = other.why.startswith("the data give") or other.why.endswith(OTHERS)
    return one.verdict == FALSE and other.verdict == UNCHECKABLE and doubted


OTHERS = (": of when it is", ": whose figure it is")


def _same(one: Statement, other: Statement) -> bool:
    """Whether the other speaks of a number of the one; or of all its words, where there is none."""
    if one.numbers:
        return any(_meets(number, other.numbers) for number in one.numbers)
    return other.start <= one.start and one.end <= other.end


def _meets(number: Span, others: Iterable[Span]) -> bool:
    """Whether it is one of the others, which may count a unit of the number with it: 4조5천121(억)."""
    return any(start < number[1] and number[0] < end for start, end in others)
