"""Which facts does a house tell that does not tell of every investor group?"""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.records import GROUPS, Fact, RankedFact


def of_groups(ranked: Sequence[RankedFact], groups: Sequence[str]) -> Sequence[RankedFact]:
    """The facts without those of other investor groups than these; Reuters tells of foreigners alone."""
    left_out = set(GROUPS) - set(groups)
    if not left_out:
        return ranked
    return tuple(each for each in ranked if _group(each.fact) not in left_out)


def _group(fact: Fact) -> str:
    """The investor group a fact is of, by its field or its series (``KOSPI.foreign``); else no group."""
    own: str = getattr(fact, "group", "")
    return own or fact.subject.rpartition(".")[2]
