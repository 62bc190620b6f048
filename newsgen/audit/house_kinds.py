"""Is a right value of the kind of what it stands against? A day corrects no percentage."""

from __future__ import annotations

import re
from collections.abc import Mapping

_COUNT = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
MOMENT, HOUR = "moment", "hour"
KINDS: Mapping[str, re.Pattern[str]] = {
    "percent": re.compile(r"%|\bpercent"),
    "won": re.compile(r"\bwon\b|원"),
    "dollars": re.compile(r"\$|\bdollars?\b|달러"),
    "points": re.compile(r"(?<!percentage )(?<!percentage-)\bpoints?\b|(?<!%)포인트"),
    "shares": re.compile(r"\bshares\b|[\d만억천]주(?! ?만)"),
    "times": re.compile(r"\btimes\b|\d배"),
    HOUR: re.compile(r"\b[ap]\.m\.|\bnoon\b|\d시(?!장)|정오"),
    MOMENT: re.compile(
        r"\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|\b(?:January|February|March|April|May|June|July|August|September"
        r"|October|November|December) \d|\b(?:Mon|Tues|Wednes|Thurs|Fri)day\b|\b(?:19|20)\d\d\b(?!\.\d)"
        rf"|\b{_COUNT}[ -](?:straight |consecutive )?(?:session|trading day|day|week|month|year)s?\b"
        r"|\d(?:거래)?일|\d월|\d개?월|\d년|\d주(?: ?만)|[월화수목금]요일"
    ),
}
"""What a figure may be, and the words by which it is known: days, and how long it is since, are one kind."""

MOMENTS = frozenset((MOMENT, HOUR))


def of_a_kind(right: str, said: str) -> bool:
    """Whether the right value could stand where the words are.

    >>> of_a_kind("Feb. 25", "8.33 percent"), of_a_kind("8.42 percent", "8.33 percent")
    (False, True)
    >>> of_a_kind("Feb. 12", "5,300"), of_a_kind("1,470.4 won", "1,410.4"), of_a_kind("down 1%", "rose")
    (False, True, True)
    """
    told, meant = _kinds(said), _kinds(right)
    if not told:
        return not (any(map(str.isdigit, said)) and meant and meant <= MOMENTS)
    return not meant or not meant.isdisjoint(told)


def _kinds(words: str) -> frozenset[str]:
    return frozenset(kind for kind, pattern in KINDS.items() if pattern.search(words))
