"""The lead explained as a table of what else could have led, and what would have had to be different."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.table import Table

from newsgen.numbers import half_up
from newsgen.publish.terminal import printed
from newsgen.publish.why_words import condition, first, none_does, otherwise
from newsgen.records.why import Candidate, Short, Why

SHOWN = 3
"""Facts that the day does not have, and other angles of the lead, shown one by one; JSON has all."""


def render(why: Why, *, terminal: bool = False) -> str:
    """The lead, the candidates, the smallest changes; as wide as the terminal when it goes to one."""
    return printed(_lead(why), _table(why), *_lines(why), terminal=terminal)


def _lead(why: Why) -> str:
    lead = why.lead
    return f"The lead: {lead.fact.id}, {lead.points} points: {'; '.join(lead.reasons)} ({lead.story})."


def _table(why: Why) -> Table:
    found = Table(box=box.SIMPLE_HEAD, expand=True)
    found.add_column("points", justify="right", no_wrap=True)
    found.add_column("could have led", no_wrap=True, style="bold")
    found.add_column("why these points, and not more", ratio=4)
    found.add_column("why it lost", ratio=3)
    found.add_column("would lead had", ratio=5)
    for each in why.candidates:
        ranked = each.fact
        needs = condition(why, each.change) if each.change else _nothing(why, each)
        found.add_row(str(ranked.points), ranked.fact.id, _why(each), each.lost or "the lead", needs)
    return found


def _why(candidate: Candidate) -> str:
    return "; ".join((*candidate.fact.reasons, *(_short(each) for each in candidate.short[:1])))


def _short(short: Short) -> str:
    """``70 points need size at least 2: it is 1.4974``"""
    has = "is not known" if short.value is None else f"is {half_up(short.value, 4).normalize():,f}"
    return f"{short.points} points need {short.condition}, which {has}"


def _nothing(why: Why, candidate: Candidate) -> str:
    return "" if not candidate.lost else f"no change of one figure within {why.within:f} percent"


def _lines(why: Why) -> Iterator[str]:
    yield first(why, why.change) if why.change else none_does(why)
    told = why.change.fact.id if why.change else ""
    yield from (first(why, each) for each in why.others[:SHOWN] if each.fact.id != told)
    yield from (otherwise(why, each) for each in why.angles[:SHOWN])
