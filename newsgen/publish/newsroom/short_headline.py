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
        rest, found, more = headline.partition(tail.words)
        if not found or not rest or any(each in found + more for each in tail.unless):
            continue
        if not tail.behind or rest.endswith(tail.behind):
            yield rest
            yield from _without(rest, tails)
