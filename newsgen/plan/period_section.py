"""The section of stories that look back on a week, a month, a quarter or a year."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from newsgen.numbers import half_up
from newsgen.plan.beats_beside import view
from newsgen.plan.period_beats import BEATS, best_since, streak_of
from newsgen.plan.section import Deck, Finder, Section
from newsgen.plan.shelf import Shelf
from newsgen.records import FLOW, MAIN, Beat, Fact, FlowSum, MarketDay, RankedFact
from newsgen.records.period_facts import PeriodMove, PeriodRecords, PeriodSince

FLAT = "period_flat"


def _told(shelf: Shelf) -> list[Fact]:
    """What belongs in one breath with the move: a superlative, else the row of periods."""
    since, row, least = best_since(shelf, MAIN), streak_of(shelf, MAIN), shelf.thresholds["period_telling"]
    if since is not None and shelf.weight([since]) >= least:
        alike = [each for each in shelf.all(PeriodSince, MAIN) if each is not since and _same(each, since)]
        return [since, *alike]
    return [row] if row is not None and shelf.weight([row]) >= least else []


def _same(one: PeriodSince, other: PeriodSince) -> bool:
    """Whether points and percent name the same period, or both none."""
    if one.witness.at is None or other.witness.at is None:
        return one.ever and other.ever
    return one.witness.at.session == other.witness.at.session


def lead(shelf: Shelf, first: RankedFact) -> Beat:
    """The first sentence: how far the index came, and what that is among periods of its kind."""
    move = shelf.first(PeriodMove, MAIN)
    assert move is not None  # every fact that may lead is of the main index over the period
    if first.story == FLAT:
        return Beat("period_lead_flat", (move,))
    return Beat("period_lead", (move, *_told(shelf)))


def headline(shelf: Shelf, first: RankedFact) -> Beat:
    """The same in a few words."""
    move = shelf.first(PeriodMove, MAIN)
    assert move is not None
    if first.story == FLAT:
        return Beat("period_head_flat", (move,))
    return Beat("period_head", (move, *_told(shelf)[:1]))


def deck_records(shelf: Shelf, _: RankedFact) -> Beat | None:
    """That the period had record closes, where that does not seem to deny the headline."""
    found, move = shelf.first(PeriodRecords, MAIN), shelf.first(PeriodMove, MAIN)
    rose = move is not None and move.change.value > 0
    return Beat("period_deck_records", (found,)) if found and rose else None


def deck_streak(shelf: Shelf, _: RankedFact) -> Beat | None:
    """The row of periods, where the headline says something else."""
    row = streak_of(shelf, MAIN)
    in_head = any(fact is row for fact in _told(shelf)[:1])
    return Beat("period_deck_streak", (row,)) if row and not in_head else None


def deck_flows(shelf: Shelf, first: RankedFact) -> Beat | None:
    """Who bought or sold most, the way the index went."""
    move = shelf.first(PeriodMove, MAIN)
    up = move is not None and move.change.value > 0
    found = [flow for flow in shelf.all(FlowSum, FLOW) if flow.amount.value and (flow.amount.value > 0) == up]
    found.sort(key=lambda flow: -abs(flow.amount.value))
    return Beat("period_deck_flows", tuple(found[:1])) if found and first.story != FLAT else None


def implications(shelf: Shelf, _: RankedFact) -> None:
    """A change that prints as nothing is no largest one since when, and a week's own sessions say which was
    its best."""
    for since in shelf.all(PeriodSince, MAIN):
        if half_up(since.value.value, 2) == Decimal(0):
            shelf.pass_over(since, "prints as nothing")


def slug(day: MarketDay) -> str:
    """The index in small letters."""
    return day.main.lower()


DECKS: Mapping[str, Deck] = {
    "period_deck_records": deck_records,
    "period_deck_streak": deck_streak,
    "period_deck_flows": deck_flows,
}
ALL: Mapping[str, Finder] = {**BEATS, "view": view}

SECTION = Section(implications, lead, headline, DECKS, ALL, slug)
