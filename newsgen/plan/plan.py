"""From ranked facts to the order of a story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newsgen.errors import BadDay
from newsgen.plan import heads
from newsgen.plan.beats import BEATS, LEAD
from newsgen.plan.beats_past import EXTRAS
from newsgen.plan.shelf import Shelf
from newsgen.plan.skeleton import Skeletons
from newsgen.records import Beat, MarketDay, RankedFact, StoryPlan


def story_id(day: MarketDay) -> str:
    """The story's name, the same in every rerun and language: ``kospi-2026-02-25-midday-1400``."""
    return f"{day.main.lower()}-{day.session}-{day.phase}-{day.as_of.hour:02}{day.as_of.minute:02}"


def _lead(ranked: Sequence[RankedFact], day: MarketDay) -> RankedFact:
    for each in ranked:
        if each.story:
            return each
    raise BadDay(f"{day.session}: no fact can lead; give {day.main} a last price and a previous close")


def _beat(shelf: Shelf, name: str, floor: int) -> Beat | None:
    """The beat of that name when its strongest fact is worth the sentence."""
    beat = BEATS[name](shelf)
    if beat is None:
        return None
    weight = shelf.weight(beat.facts)
    if weight >= floor:
        return beat
    for fact in beat.facts:
        shelf.pass_over(fact, f"{weight} points, its sentence ({name}) needs {floor}")
    return None


Paragraphs = tuple[tuple[Beat, ...], ...]


def _paragraphs(
    shelf: Shelf, lead: Beat, order: Sequence[Sequence[str]], floors: Mapping[str, int]
) -> Iterator[tuple[Beat, ...]]:
    for names in order:
        beats = []
        for name in names:
            beat = lead if name == LEAD else _beat(shelf, name, floors[name])
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


def _laid_out(
    day: MarketDay, ranked: Sequence[RankedFact], skeletons: Skeletons, floors: Mapping[str, int]
) -> tuple[Shelf, Paragraphs]:
    """The paragraphs that clear these floors, and the shelf they were taken from."""
    shelf, first = Shelf(ranked, day.phase, skeletons.thresholds), _lead(ranked, day)
    heads.implications(shelf, first)
    order = skeletons.order_for(day.phase, first.story)
    return shelf, tuple(_paragraphs(shelf, heads.lead(shelf, first), order, floors))


def plan(day: MarketDay, ranked: tuple[RankedFact, ...], skeletons: Skeletons) -> StoryPlan:
    """The plan of a day's story; BadDay when nothing can lead."""
    first, floors = _lead(ranked, day), skeletons.floor[day.phase]
    shelf, paragraphs = _laid_out(day, ranked, skeletons, floors)
    if sum(map(len, paragraphs)) < skeletons.thresholds["short"]:
        shelf, paragraphs = _laid_out(day, ranked, skeletons, {**floors, **skeletons.floor_short})
    return StoryPlan(
        story_id(day),
        first.story,
        day.phase,
        day.session,
        day.as_of,
        first,
        heads.headline(shelf, first),
        heads.deck(shelf, first, skeletons.decks),
        _pruned(shelf, paragraphs),
        ranked,
        tuple(shelf.passed_over.values()),
    )
