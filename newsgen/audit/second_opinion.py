"""A second opinion on what the house's own reader settled: a wrong alarm is worse than none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsgen.audit.assertions import DaySaid, Heard, NetSaid, WeekdaySaid
from newsgen.audit.house import Settled
from newsgen.records.checked import CLOSE, FALSE, TRUE, UNCHECKABLE, Span, Statement


def settled_twice(house: Settled, free: Iterable[Statement], heard: Heard) -> Iterator[Statement]:
    """What the house's reader says of its sentences, and instead of what it finds false or cannot tell what
    the reader of anybody's words says of them, where that is the better founded.

    A date that is no more than a date settles nothing else.
    """
    dates = {each.at for each in heard.said if isinstance(each, DaySaid | WeekdaySaid)}
    second = [each for each in free if within(each[:2], house.known) and each[:2] not in dates]
    yield from (each for each in house.certain if not _misread(each, house, second))
    for one in house.statements:
        yield from _better(one, second, _left_open(heard))


def within(at: Span, known: Iterable[Span]) -> bool:
    """Whether somebody has read it already."""
    return any(start <= at[0] < end for start, end in known)


def doubtful(sentence: Span, statements: Iterable[Statement]) -> bool:
    """Whether something in a sentence is worth another's opinion."""
    return any(each.verdict in (FALSE, UNCHECKABLE) and within(each[:2], (sentence,)) for each in statements)


def _misread(stray: Statement, house: Settled, second: Sequence[Statement]) -> bool:
    """Whether the house's reader took a sentence for this session's, of which another finds true by another
    day what it finds false: then a day named there is no slip."""
    around = next((at for at in house.known if within(stray[:2], (at,))), None)
    if around is None:
        return False
    wrong = [each for each in house.statements if each.verdict == FALSE and within(each[:2], (around,))]
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
    if not told and _absorbed(one, second):
        return ()
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


def _absorbed(one: Statement, second: Sequence[Statement]) -> bool:
    """Whether a direction found false is only the verb of what another finds true: *fell 4.44 points short
    of its record*."""
    if one.numbers or one.verdict != FALSE:
        return False
    return any(each.verdict == TRUE and each.numbers and 0 < each.start - one.end <= 1 for each in second)


def _unheld(one: Statement, other: Statement) -> bool:
    """Whether what the house's reader takes for false rests on a figure that the day does not hold, or on
    a day or a subject that another reader finds to be none of this session's."""
    doubted = other.why.startswith("the data give") or any(each in other.why for each in OTHERS)
    return one.verdict == FALSE and other.verdict == UNCHECKABLE and doubted


OTHERS = (": of when it is", ": whose figure it is", "not understood: of whom")


def _same(one: Statement, other: Statement) -> bool:
    """Whether the other speaks of a number of the one; or of all its words, where there is none."""
    if one.numbers:
        return any(_meets(number, other.numbers) for number in one.numbers)
    return other.start <= one.start and one.end <= other.end


def _meets(number: Span, others: Iterable[Span]) -> bool:
    """Whether it is one of the others, which may count a unit of the number with it: 4조5천121(억)."""
    return any(start < number[1] and number[0] < end for start, end in others)
