"""The section of stories about who bought and who sold."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from newsgen.plan.beats_beside import view
from newsgen.plan.section import Deck, Finder, Section
from newsgen.plan.shelf import Shelf, beat
from newsgen.records import (
    FLOW,
    GROUPS,
    MAIN,
    Beat,
    Fact,
    FlowStreak,
    FlowSum,
    FlowTurn,
    LargestSince,
    MarketDay,
    Move,
    NetFlow,
    RankedFact,
)

STORIES = ("flows_record", "flows_largest", "flows_streak", "flows_turn", "flows_buying", "flows_selling")
SPANS = ("year", "month", "week")
MOST = 3
"""Sentences about the past of groups beside the first one."""


def _group(fact: Fact) -> str:
    """The group that a fact is about."""
    own: str = getattr(fact, "group", "")
    return own or fact.subject.rpartition(".")[2]


def _dealt(shelf: Shelf, group: str) -> NetFlow | None:
    return next((each for each in shelf.all(NetFlow, MAIN) if each.group == group), None)


def _lead_group(shelf: Shelf, first: RankedFact) -> str:
    """Whose story it is: the lead's, else (it bought as much as it sold) that of the strongest that dealt."""
    group = _group(first.fact)
    return group if _dealt(shelf, group) else shelf.all(NetFlow, MAIN)[0].group


def _past(shelf: Shelf, first: RankedFact) -> Fact | None:
    """The lead itself where it is something of the past that goes with what the group did."""
    whole = isinstance(first.fact, LargestSince | FlowStreak)
    return first.fact if whole and _lead_group(shelf, first) == _group(first.fact) else None


def lead(shelf: Shelf, first: RankedFact) -> Beat:
    """The first sentence: what the group did, and what the past says of that."""
    found = beat("lead_dealt", _dealt(shelf, _lead_group(shelf, first)), _past(shelf, first))
    assert found is not None  # somebody dealt, or there is no story
    shelf.heads[:] = [found]
    return found


def headline(shelf: Shelf, first: RankedFact) -> Beat:
    """The headline."""
    return Beat("head_dealt", lead(shelf, first).facts)


def implications(shelf: Shelf, first: RankedFact) -> None:
    """Nothing goes without saying here but what the beats leave out themselves."""


def deck_others(shelf: Shelf, first: RankedFact) -> Beat | None:
    """What the other groups did."""
    group = _lead_group(shelf, first)
    return beat("deck_dealt", *[each for each in _in_order(shelf) if each.group != group][:2])


def _in_order(shelf: Shelf) -> list[NetFlow]:
    found = shelf.all(NetFlow, MAIN)
    return sorted(found, key=lambda each: GROUPS.index(each.group))


def others(shelf: Shelf) -> Beat | None:
    """The groups that the first sentence has not told of; buyers and sellers apart."""
    found = [each for each in _in_order(shelf) if id(each) not in shelf.told]
    return beat("dealt_others", *found)


def turned(shelf: Shelf) -> Beat | None:
    """A group that stood on the other side at an earlier look at the session."""
    found = sorted(shelf.all(FlowTurn, MAIN), key=lambda each: -abs(each.before.value))
    return beat("dealt_turned", *found[:1])


def part(shelf: Shelf) -> Beat | None:
    """What the lead's group dealt, of all that changed hands."""
    led = _led(shelf)
    return beat("dealt_part", led if led.of_turnover is not None else None)


def _led(shelf: Shelf) -> NetFlow:
    """What the first sentence tells of."""
    return next(each for each in shelf.heads[0].facts if isinstance(each, NetFlow))


def _of_the_past(shelf: Shelf) -> list[Fact]:
    """Rows and largest sums that are worth a sentence and not told, strongest first."""
    rows: list[Fact] = [*shelf.all(FlowStreak, FLOW), *shelf.all(LargestSince, FLOW)]
    least = shelf.thresholds["flows_telling"]
    told = {day for each in rows if id(each) in shelf.told and (day := _last_so_large(each))}
    fresh = [
        each
        for each in rows
        if id(each) not in shelf.told and shelf.weight([each]) >= least and _last_so_large(each) not in told
    ]
    return sorted(fresh, key=lambda each: -shelf.weight([each]))


def _last_so_large(fact: Fact) -> date | None:
    """The day of the last sum as large: what one group bought that day another sold, which is told once."""
    return fact.witness.at.session if isinstance(fact, LargestSince) and fact.witness.at else None


def past(shelf: Shelf) -> Beat | None:
    """The strongest of what the past says of a group and has not been told."""
    found = _of_the_past(shelf)
    if not found:
        return None
    template = "dealt_row" if isinstance(found[0], FlowStreak) else "dealt_since"
    return beat(template, found[0])


def sums(shelf: Shelf) -> Beat | None:
    """What the lead's group dealt this week, month and year, shortest first, each where a longer time says
    more."""
    told = _led(shelf)
    seen, found = {told.amount.value}, list[FlowSum]()
    known = {each.period: each for each in shelf.all(FlowSum, FLOW) if each.group == told.group}
    for each in (known[span] for span in SPANS if span in known):
        if each.amount.value and each.amount.value not in seen:
            found.insert(0, each)
            seen.add(each.amount.value)
    return beat("dealt_sums", *found)


def sums_of_others(shelf: Shelf) -> Beat | None:
    """What the largest of the other groups dealt this month and this year."""
    others = sorted(_in_order(shelf), key=lambda each: -abs(each.amount.value))
    group = next((each.group for each in others if each is not _led(shelf)), "")
    known = {each.period: each for each in shelf.all(FlowSum, FLOW) if each.group == group}
    month, year = known.get("month"), known.get("year")
    same = month is not None and year is not None and month.amount.value == year.amount.value
    found = [each for each in (None if same else month, year) if each is not None and each.amount.value]
    return beat("dealt_sums", *found)


def index(shelf: Shelf) -> Beat | None:
    """What the index did."""
    return beat("dealt_index", shelf.first(Move, MAIN))


def slug(day: MarketDay) -> str:
    """``flows``."""
    return day.assignment.about


BEATS: Mapping[str, Finder] = {
    "dealt_others": others,
    "dealt_turned": turned,
    "dealt_part": part,
    **{f"dealt_past_{number}": past for number in range(1, MOST + 1)},
    "dealt_sums": sums,
    "dealt_sums_others": sums_of_others,
    "dealt_index": index,
    "view": view,
}
DECKS: Mapping[str, Deck] = {"deck_dealt": deck_others}

SECTION = Section(implications, lead, headline, DECKS, BEATS, slug, STORIES)
