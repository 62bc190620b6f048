"""The smallest change of one figure that puts another fact first: looked for outwards, then closed in on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from itertools import pairwise
from typing import NamedTuple

from newsgen.numbers import HUNDRED
from newsgen.records.why import Change
from newsgen.why.figures import Input, moved_along
from newsgen.why.scene import Scene, Verdict
from newsgen.why.turns import WITHIN, turns


class Found(NamedTuple):
    """What one figure can do."""

    changes: tuple[Change, ...]
    """The nearest change, up and down, for each fact that another value puts first."""
    angles: tuple[Change, ...]
    """The nearest change, up and down, for each other kind of story that the same fact would make."""
    doubtful: Decimal | None
    """From which change on, percent, nobody can tell who leads; None where everything is certain."""


@dataclass(frozen=True)
class Steps:
    """The values of a figure as whole numbers of its steps."""

    one: Input
    sign: int

    @property
    def home(self) -> int:
        """The step at, or just behind, the figure itself."""
        at = self.one.datum.value / self.one.tick * self.sign
        return int(at.to_integral_value(ROUND_FLOOR))

    @property
    def last(self) -> int:
        """The furthest step that is looked at."""
        far = self.one.datum.value * self.sign + abs(self.one.datum.value) * WITHIN / HUNDRED
        return int((far / self.one.tick).to_integral_value(ROUND_FLOOR))

    def value(self, step: int) -> Decimal:
        """The figure at a step; at home its own."""
        return self.one.datum.value if step == self.home else self.one.tick * step * self.sign

    def around(self, value: Decimal) -> Iterator[int]:
        """The steps next to a value."""
        at = int((value * self.sign / self.one.tick).to_integral_value(ROUND_FLOOR))
        yield from (each for each in (at - 1, at, at + 1) if self.home < each <= self.last)


def search(scene: Scene, one: Input) -> Found:
    """Every fact that another value of a figure puts first, in either direction, and every other kind of
    story that it makes of the lead."""
    critical = set(turns(scene, one))
    found = [_outwards(scene, Steps(one, sign), critical) for sign in (1, -1)]
    doubts = [each.doubtful for each in found if each.doubtful is not None]
    changes = tuple(change for each in found for change in each.changes)
    angles = tuple(change for each in found for change in each.angles)
    return Found(changes, angles, min(doubts, default=None))


def _outwards(scene: Scene, steps: Steps, critical: set[Decimal]) -> Found:
    """The first change for each fact and each angle of the lead, and from where on there is doubt."""
    samples = list(_samples(scene, steps, critical))
    if not samples:
        return Found((), (), None)
    doubtful = next((step for step, verdict in samples if not verdict.certain), None)
    home = samples[0][1]
    facts = _changes(scene, steps, samples, _by_name(home), doubtful)
    angles = _changes(scene, steps, samples, _by_angle(home), doubtful)
    own = tuple(each for each in angles if each.fact.id == home.name)
    return Found(facts, own, None if doubtful is None else _percent(steps, doubtful))


Key = Callable[[Verdict], str]
Samples = Sequence[tuple[int, Verdict]]


def _by_name(home: Verdict) -> Key:
    """Which fact leads; where the one at home still may, it does."""
    return lambda verdict: home.name if home.name in verdict.names else verdict.name


def _by_angle(home: Verdict) -> Key:
    """Which fact leads, and the kind of story it makes; where those at home still may, they do."""
    return lambda verdict: home.angle if home.angle in verdict.angles else verdict.angle


def _changes(
    scene: Scene, steps: Steps, samples: Samples, key: Key, doubtful: int | None
) -> tuple[Change, ...]:
    """The first change for each key that is not the one at home."""
    found: dict[str, Change] = {}
    home = key(samples[0][1])
    for at, ((near, before), (far, now)) in enumerate(pairwise(samples)):
        name = key(now)
        if not name or name in (home, key(before)) or name in found:
            continue
        first = _first(scene, steps, (near, far), (key, name))
        last = _last(scene, steps, samples[at + 1 :], (key, name))
        found[name] = _change(scene, steps, first, last, sure=doubtful is None or first < doubtful)
    return tuple(found.values())


def _samples(scene: Scene, steps: Steps, critical: set[Decimal]) -> Iterator[tuple[int, Verdict]]:
    """The figure as it is, then every step at which something may turn and one between each two of them."""
    near = {step for value in critical for step in steps.around(value)}
    grid = sorted({steps.home, *(each for each in (steps.home + 1, steps.last) if each > steps.home), *near})
    between = {(one + other) // 2 for one, other in pairwise(grid)}
    for step in sorted({*grid, *between}):
        verdict = scene.verdict(steps.one, steps.value(step))
        if verdict is None:
            if step == steps.home:
                return
            continue
        yield step, verdict


Wanted = tuple[Key, str]


def _first(scene: Scene, steps: Steps, ends: tuple[int, int], wanted: Wanted) -> int:
    """The nearest step at which it leads, between one where it does not and one where it does."""
    near, far = ends
    while far - near > 1:
        middle = (near + far) // 2
        near, far = (near, middle) if _leads(scene, steps, middle, wanted) else (middle, far)
    return far


def _last(scene: Scene, steps: Steps, samples: Samples, wanted: Wanted) -> int | None:
    """The last step up to which it goes on leading; None where it does as far as was looked."""
    key, name = wanted
    for (good, _), (bad, verdict) in pairwise(samples):
        if key(verdict) != name:
            near, far = good, bad
            while far - near > 1:
                middle = (near + far) // 2
                near, far = (middle, far) if _leads(scene, steps, middle, wanted) else (near, middle)
            return near
    return None


def _leads(scene: Scene, steps: Steps, step: int, wanted: Wanted) -> bool:
    key, name = wanted
    verdict = scene.verdict(steps.one, steps.value(step))
    return verdict is not None and key(verdict) == name


def _percent(steps: Steps, step: int) -> Decimal:
    own = steps.one.datum.value
    return abs(steps.value(step) - own) / abs(own) * HUNDRED


def _change(scene: Scene, steps: Steps, first: int, last: int | None, *, sure: bool) -> Change:
    one, value = steps.one, steps.value(first)
    verdict, found = scene.verdict(one, value), scene.supposed(one, value)
    assert verdict and verdict.lead and found
    lead = verdict.lead
    return Change(
        one.series,
        one.field,
        one.datum.address,
        one.datum.unit,
        one.datum.value,
        value,
        one.tick,
        None if last is None else steps.value(last),
        moved_along(scene.day, found[0], one),
        lead.fact,
        lead.points,
        lead.reasons[0],
        lead.story,
        sure and verdict.certain,
    )
