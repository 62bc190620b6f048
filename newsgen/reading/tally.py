"""What do many measured stories come to, beside what was measured in human ones?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from hashlib import sha256
from itertools import pairwise

from newsgen.reading.families import Families, Family
from newsgen.reading.measure import Scales
from newsgen.reading.verbs import Verbs
from newsgen.records.reported import (
    FamilyRow,
    Measured,
    Missed,
    Repeat,
    Reported,
    Unknowable,
    VerbRow,
    Written,
)

SAMPLE = 12
"""Stories to read in a report."""


def tally(written: Written, scales: Scales, known: Sequence[str]) -> Reported:
    """The report on these stories; ``known`` are the kinds of story that the rules can make."""
    stories = sorted(written.stories, key=lambda each: each.session)
    kinds = Counter((each.session.year, each.kind) for each in stories)
    occurred = {kind for _, kind in kinds}
    return Reported(
        len(stories),
        tuple(fault for each in stories for fault in each.problems),
        tuple(sorted(written.skipped)),
        tuple(repeats(stories)),
        dict(sorted(kinds.items())),
        tuple(kind for kind in known if kind not in occurred),
        _counted(words for each in stories for words in each.sentences),
        _counted(each.words for each in stories),
        _counted(each.words for each in stories if scales.full <= {met.family for met in each.families}),
        _counted(number for each in stories for number in each.paragraphs),
        scales.bands,
        tuple(_verb_rows(stories, scales.verbs)),
        tuple(_family_rows(stories, scales.families)),
        tuple(_unknowable(scales.families)),
        scales.families.told_from,
        tuple(sample(stories)),
        dict(Counter(each.day for each in stories)),
    )


def _counted(numbers: Iterable[int]) -> dict[int, int]:
    return dict(sorted(Counter(numbers).items()))


def repeats(stories: Sequence[Measured]) -> Iterator[Repeat]:
    """Stories whose first sentence is worded as that of the story before."""
    for before, each in pairwise(stories):
        if each.masked == before.masked:
            yield Repeat(each.session, each.opening, before.session, before.opening)


def sample(stories: Sequence[Measured], number: int = SAMPLE) -> Iterator[Measured]:
    """Stories drawn by their ids, one of each kind in turn: the same ones for the same market."""
    drawn = sorted(stories, key=lambda each: sha256(each.story_id.encode()).digest())
    by_kind: dict[str, list[Measured]] = {}
    for each in drawn:
        by_kind.setdefault(each.kind, []).append(each)
    turns = [(turn, kind, each) for kind, found in sorted(by_kind.items()) for turn, each in enumerate(found)]
    yield from (each for _, _, each in sorted(turns, key=lambda each: each[:2])[:number])


def _verb_rows(stories: Sequence[Measured], verbs: Verbs) -> Iterator[VerbRow]:
    uses: dict[tuple[str, str], list[tuple[Decimal, date]]] = {}
    for story in stories:
        for use in story.verbs:
            uses.setdefault((use.scale, use.verb), []).append((use.size, story.session))
    order = {name: place for place, name in enumerate(verbs.verbs)}
    for scale, name in sorted(uses, key=lambda each: (each[0], order[each[1]])):
        yield _verb_row(verbs, scale, name, sorted(uses[scale, name]))


def _verb_row(verbs: Verbs, scale: str, name: str, uses: Sequence[tuple[Decimal, date]]) -> VerbRow:
    verb, sizes = verbs.verbs[name], [size for size, _ in uses]
    return VerbRow(
        name,
        scale,
        len(uses),
        sizes[0],
        _quantile(sizes, 1),
        _quantile(sizes, 2),
        _quantile(sizes, 3),
        sizes[-1],
        verb.uses,
        verb.all,
        verb.half,
        tuple((day, size) for size, day in uses if not verb.fits(size)),
    )


def _quantile(ordered: Sequence[Decimal], quarter: int) -> Decimal:
    """The value a quarter, half or three quarters of the way up."""
    return ordered[(len(ordered) - 1) * quarter // 4]


def _family_rows(stories: Sequence[Measured], families: Families) -> Iterator[FamilyRow]:
    for day, found in _by_day(stories).items():
        for family in families.expected(day):
            yield _family_row(family, day, found)


def _by_day(stories: Sequence[Measured]) -> Mapping[str, list[Measured]]:
    found: dict[str, list[Measured]] = {}
    for story in stories:
        found.setdefault(story.day, []).append(story)
    return found


def _family_row(family: Family, day: str, stories: Sequence[Measured]) -> FamilyRow:
    met = [
        (story.session, each) for story in stories for each in story.families if each.family == family.name
    ]
    missed = tuple(Missed(session, each.why) for session, each in met if not each.told)
    not_led = tuple(Missed(session, each.why) for session, each in met if each.lead and not each.led)
    led = sum(each.lead for _, each in met)
    return FamilyRow(
        family.name,
        day,
        family.share(day),
        len(met),
        len(met) - len(missed),
        day in family.lead,
        led,
        led - len(not_led),
        missed,
        not_led,
    )


def _unknowable(families: Families) -> Iterator[Unknowable]:
    for family in families.families:
        shares = {day: share for day, share in family.closes.items() if share >= families.expected_from}
        if family.has is None and shares:
            yield Unknowable(family.name, shares, family.without)
