"""Whatever datum is revised: every figure of a note is one that the next version prints or that the data bear
out, and both languages put the same things right."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from newsgen.publish.word_diff import told
from newsgen.records.revised import Revision
from newsgen.revising import printed, revise
from newsgen.revising.points import Point, Versions, directed, points
from newsgen.revising.published import snapshot
from newsgen.revising.subjects import of_figure, way
from tests.revising.published_stories import LATER, published
from tests.revising.test_properties import TRIES, revision

SEEDS = range(1000, 1000 + TRIES)
LANGUAGES = ["en", "ko"]


@cache
def corrected(seed: int, lang: str) -> tuple[Revision, Versions] | None:
    """A story put right, and both its versions; None where the revised figure makes nothing false."""
    days = revision(seed)
    if days is None:
        return None
    found = revise.revised(published(days[0], lang), days[1], LATER)
    if found.after is None or found.after.problems:
        return None
    return found, Versions(found.before, snapshot(found.before), found.after, days[1])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("seed", SEEDS)
def test_every_right_figure_is_printed_in_the_next_version_or_is_what_the_data_say(
    seed: int, lang: str
) -> None:
    if (known := corrected(seed, lang)) is None:
        return
    found, both = known
    new, proven = told(both.after.item), {directed(each.right)[0] for each in found.falsified}
    for each in points(found.falsified, both):
        assert each.gone or each.right in new or each.right in proven
        assert not each.said or each.said.split()[0] in told(both.before.item)
        assert each.gone or each.said != each.right or each.went[0] != each.went[1]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_note_reads_as_a_copy_desk_would_let_it_go(seed: int, lang: str) -> None:
    if (known := corrected(seed, lang)) is None:
        return
    note = known[0].note
    assert note.startswith(("CORRECTED: Corrects ", "CORRECTED: Takes back ") if lang == "en" else "[정정] ")
    assert note.endswith(").")
    for ugly in (";", "  ", "{", "(은", "을(를)", "..", '""', "''", " with ", "None"):
        assert ugly not in note


@pytest.mark.parametrize("seed", SEEDS)
def test_what_one_language_puts_right_the_other_does_where_it_tells_it(seed: int) -> None:
    for lang, other in (LANGUAGES, LANGUAGES[::-1]):
        one, twin = corrected(seed, lang), corrected(seed, other)
        if one and twin:
            ours = {key(each) for each in points(one[0].falsified, one[1])}
            theirs = {key(each) for each in points(twin[0].falsified, twin[1])}
            assert ours & set(changed(twin[1])) <= theirs


def key(point: Point) -> tuple[str, str]:
    return (point.subject.key if point.subject else "", point.unit)


def changed(both: Versions) -> Iterator[tuple[str, str]]:
    """What a story printed otherwise than its next version does, each figure of the body by what it is."""
    old, new = printed.figures(both.before, both.was), printed.figures(both.after, both.now)
    for each in old:
        other = printed.mate(each, old, new)
        subject = of_figure(each, both.now, both.lang)
        if other and (each.text, way(each, subject.key, both.was)) != (
            other.text,
            way(other, subject.key, both.now),
        ):
            yield subject.key, each.unit
