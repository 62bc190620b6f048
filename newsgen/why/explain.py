"""The lead of a day explained: who else could have led, why each lost, and what would have changed that."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from newsgen import pipeline, rules
from newsgen.records import MarketDay, RankedFact
from newsgen.records.why import Candidate, Change, Short, Why
from newsgen.settings import Settings
from newsgen.why.figures import inputs
from newsgen.why.scene import Scene
from newsgen.why.search import search
from newsgen.why.settled import Exact
from newsgen.why.turns import WITHIN

BEST = 5
"""So many other facts that could have led are explained, and so many that the day does not have."""


def explain(day: MarketDay, settings: Settings, exact: Exact | None = None) -> Why:
    """The lead of a day's story, in the section that its assignment names; BadDay when nothing can lead.

    ``exact`` answers from the whole history what a day alone cannot tell.
    """
    plan = pipeline.weigh(day, settings)
    scene = Scene(day, settings.for_section(day.assignment.section), exact)
    figures = inputs(scene.day, scene.roles)
    found = [search(scene, one) for one in figures]
    doubtful = min((each.doubtful for each in found if each.doubtful is not None), default=None)
    nearest = _nearest([change for each in found for change in each.changes], doubtful, by_fact)
    angles = _nearest([change for each in found for change in each.angles], doubtful, by_story)
    rivals = [each for each in plan.ranked if each.story and each is not plan.lead][:BEST]
    told = {each.fact.id for each in (plan.lead, *rivals)}
    candidates = [(plan.lead, None), *((each, plan.lead) for each in rivals)]
    return Why(
        plan.story_id,
        day.session,
        day.phase,
        {code: words["en"] for code, words in day.names.items() if "en" in words},
        tuple(_candidate(scene, fact, lead, nearest) for fact, lead in candidates),
        min(nearest.values(), key=_size, default=None),
        tuple(sorted((each for name, each in nearest.items() if name not in told), key=_size))[:BEST],
        tuple(angles.values()),
        WITHIN,
        tuple(one.datum.address for one in figures),
    )


def _size(change: Change) -> Decimal:
    return change.percent


def by_fact(change: Change) -> str:
    """Which fact a change puts first."""
    return change.fact.id


def by_story(change: Change) -> str:
    """Which kind of story a change makes."""
    return change.story


def _nearest(
    changes: Sequence[Change], doubtful: Decimal | None, key: Callable[[Change], str]
) -> dict[str, Change]:
    """For each key the smallest change; not proven where a smaller one of another figure is in doubt."""
    nearest: dict[str, Change] = {}
    for change in sorted(changes, key=_size):
        sure = change.proven and (doubtful is None or change.percent < doubtful)
        nearest.setdefault(key(change), change._replace(proven=sure))
    return nearest


def _candidate(
    scene: Scene, fact: RankedFact, lead: RankedFact | None, nearest: Mapping[str, Change]
) -> Candidate:
    return Candidate(fact, _lost(fact, lead), tuple(_short(scene, fact)), nearest.get(fact.fact.id))


def _lost(fact: RankedFact, lead: RankedFact | None) -> str:
    if lead is None:
        return ""
    if fact.points == lead.points:
        return f"as many points as {lead.fact.id}, which comes first in the order of questions"
    return f"{fact.points} points against {lead.points} of {lead.fact.id}"


def _short(scene: Scene, fact: RankedFact) -> Iterator[Short]:
    """Rows with more points that the fact fell short of by a figure, the fewest points first."""
    found = []
    for tried in rules.trace(fact.fact, scene.house.rulebook):
        failed = tried.failed
        if failed is not None and tried.points > fact.points and isinstance(failed.wanted, Mapping):
            value = _number(failed.value(fact.fact))
            found.append(Short(tried.points, str(failed), value, tried.reason, _where(tried)))
    yield from sorted(_once(found), key=lambda each: each.points)


def _once(found: Iterable[Short]) -> Iterable[Short]:
    """One row for a number of points and a condition: rises and falls have rows of their own."""
    return {(each.points, each.condition): each for each in found}.values()


def _number(value: object) -> Decimal | None:
    return Decimal(str(value)) if isinstance(value, (int, Decimal)) else None


def _where(tried: rules.Tried) -> str:
    return f"{tried.file}:{tried.line}" if tried.line else tried.file
