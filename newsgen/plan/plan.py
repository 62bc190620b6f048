"""From ranked facts to the order of a story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newsgen.errors import BadDay
from newsgen.plan.beats import LEAD
from newsgen.plan.beats_past import EXTRAS
from newsgen.plan.groups import of_groups
from newsgen.plan.section import Finder, Section
from newsgen.plan.shelf import Shelf
from newsgen.plan.skeleton import Skeletons
from newsgen.records import GROUPS, Beat, MarketDay, RankedFact, StoryPlan


def story_id(day: MarketDay, section: Section) -> str:
    """The story's name, the same in every rerun and language: ``kospi-2026-02-25-midday-1400``, or
    ``kospi-2026-02-27-week-1530`` for one that looks back on a week."""
    over = day.phase if day.assignment.period == "day" else day.assignment.period
    return f"{section.slug(day)}-{day.session}-{over}-{day.as_of.hour:02}{day.as_of.minute:02}"


def _lead(ranked: Sequence[RankedFact], day: MarketDay) -> RankedFact:
    for each in ranked:
        if each.story:
            return each
    raise BadDay(f"{day.session}: no fact can lead; give {day.main} a last price and a previous close")


def _beat(shelf: Shelf, name: str, find: Finder, floor: int) -> Beat | None:
    """The beat of that name when its strongest fact is worth the sentence."""
    beat = find(shelf)
    if beat is None:
        return None
    weight = shelf.weight(beat.facts)
    if weight >= floor:
        return beat
    for fact in beat.facts:
        shelf.pass_over(fact, f"{weight} points, its sentence ({name}) needs {floor}")
    return None


Paragraphs = tuple[tuple[Beat, ...], ...]
Order = Sequence[Sequence[str]]
"""Paragraphs of the names of beats."""


def _paragraphs(
    shelf: Shelf, lead: Beat, order: Order, find: Mapping[str, Finder], floors: Mapping[str, int]
) -> Iterator[tuple[Beat, ...]]:
    body = shelf.standing("body")
    for names in order:
        beats = []
        for name in names:
            beat = lead if name == LEAD else _beat(body, name, find[name], floors[name])
            if beat is not None:
                shelf.tell(beat)
                beats.append(beat)
        if beats:
            yield tuple(beats)


def _pruned(shelf: Shelf, paragraphs: Paragraphs) -> Paragraphs:
    """The paragraphs with only the strongest of the sentences beside the usual ones: a story is no list."""
    extras = [beat for beats in paragraphs for beat in beats if beat.template in EXTRAS]
    most = int(shelf.thresholds["extras"])
    if len(extras) <= most:
        return paragraphs
    extras.sort(key=lambda beat: -shelf.weight(beat.facts))
    surplus = {id(beat): beat for beat in extras[most:]}
    kept = tuple(tuple(beat for beat in beats if id(beat) not in surplus) for beats in paragraphs)
    told = {id(fact) for beats in kept for beat in beats for fact in beat.facts}
    for fact in (fact for beat in surplus.values() for fact in beat.facts if id(fact) not in told):
        shelf.pass_over(fact, f"{most} stronger sentences beside the usual ones")
    return tuple(beats for beats in kept if beats)


def _shelf(ranked: Sequence[RankedFact], day: MarketDay, skeletons: Skeletons) -> Shelf:
    return Shelf(ranked, day.phase, skeletons.thresholds, skeletons.implied, skeletons.lede)


def _laid_out(
    day: MarketDay, ranked: Sequence[RankedFact], skeletons: Skeletons, floors: Mapping[str, int]
) -> tuple[Shelf, Paragraphs]:
    """The paragraphs that clear these floors, and the shelf they were taken from."""
    shelf, first = _shelf(ranked, day, skeletons), _lead(ranked, day)
    section = skeletons.section
    section.implications(shelf, first)
    order, lead = skeletons.order_for(day.phase, first.story), section.lead(shelf.standing("lead"), first)
    paragraphs = tuple(_paragraphs(shelf, lead, order, section.beats, floors))
    shelf.leave_bound()
    return shelf, paragraphs


def _deck(shelf: Shelf, first: RankedFact, skeletons: Skeletons) -> Beat | None:
    """The first deck of the table whose fact is strong enough."""
    for name, floor in skeletons.decks:
        beat = skeletons.section.decks[name](shelf.standing("deck"), first)
        if beat is not None and shelf.weight(beat.facts) >= floor:
            return beat
    return None


def plan(
    day: MarketDay,
    ranked: tuple[RankedFact, ...],
    skeletons: Skeletons,
    groups: Sequence[str] = GROUPS,
) -> StoryPlan:
    """The plan of a day's story, told of these investor groups; BadDay when nothing can lead."""
    heard = of_groups(ranked, groups)
    first = _lead(heard, day)
    floors = skeletons.floors_for(day.phase, first.story)
    shelf, paragraphs = _laid_out(day, heard, skeletons, floors)
    if sum(map(len, paragraphs)) < skeletons.thresholds["short"]:
        shelf, paragraphs = _laid_out(day, heard, skeletons, skeletons.lowered(floors))
    return StoryPlan(
        story_id(day, skeletons.section),
        first.story,
        day.phase,
        day.session,
        day.as_of,
        first,
        skeletons.section.headline(shelf.standing("headline"), first),
        _deck(shelf, first, skeletons),
        _pruned(shelf, paragraphs),
        ranked,
        tuple(shelf.passed_over.values()),
        day.assignment.section,
    )
