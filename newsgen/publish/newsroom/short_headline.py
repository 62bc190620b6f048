"""How short can a headline be and still be true?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgen.records.newsroom import Tail


def short_headline(headline: str, most: int, tails: Sequence[Tail]) -> str:
    """The headline where it has no more characters than ``most``; else as much of it as is a whole statement,
    and the shortest of these where all are longer. Nothing is cut in the middle.

    >>> plunge = "Kospi plunges 12.06 percent in worst day ever"
    >>> short_headline(plunge, 42, [Tail(" in worst ")])
    'Kospi plunges 12.06 percent'
    >>> short_headline(plunge, 42, ())
    'Kospi plunges 12.06 percent in worst day ever'
    """
    if len(headline) <= most:
        return headline
    whole = [headline, *_without(headline, tails)]
    fitting = [each for each in whole if len(each) <= most]
    return max(fitting, key=len) if fitting else min(whole, key=len)


def _without(headline: str, tails: Sequence[Tail]) -> Iterator[str]:
    """What remains of a headline without each tail that it has, and without the tails of what remains."""
    for tail in tails:
        if (rest := _rest(headline, tail)) is not None:
            yield rest
            yield from _without(rest, tails)


def _rest(headline: str, tail: Tail) -> str | None:
    """The headline without a tail; None where it has none, or none that may go."""
    before, found, more = headline.partition(tail.words)
    left_out, goes_on, behind = more.partition(tail.until) if tail.until else (more, "", "")
    if not before or not found or (tail.until and not goes_on):
        return None
    if any(each in found + left_out for each in tail.unless):
        return None
    return before + goes_on + behind if not tail.behind or before.endswith(tail.behind) else None
