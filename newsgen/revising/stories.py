"""Which published stories are meant, what each comes to, and the filing of what follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from newsgen import destinations, publishing, sending
from newsgen.archive import deliveries
from newsgen.archive.archive import Archive
from newsgen.archive.deliveries import Delivery
from newsgen.errors import BadDay, BadInput, NoSuchSession
from newsgen.publish.targets import Target
from newsgen.publishing import Clock, Outcome
from newsgen.records.filed import Filed
from newsgen.records.filing import CANCELED
from newsgen.records.frozen import frozen
from newsgen.records.revised import Revision
from newsgen.revising import revise
from newsgen.revising.sources import Source


def named(archive: Archive, ids: Sequence[str]) -> tuple[Filed, ...]:
    """The newest versions of these stories, each with its twins in other languages, each once; BadInput where
    one was never filed."""
    found: dict[str, Filed] = {}
    for story_id in ids:
        filed = archive.latest(story_id)
        for each in (filed, *_twins(archive, filed)):
            found.setdefault(each.item.story_id, each)
    return tuple(found.values())


def alive(archive: Archive) -> Iterator[Filed]:
    """The newest version of every story that was not taken back."""
    yield from (each for each in archive.stories() if each.item.status != CANCELED)


def _twins(archive: Archive, filed: Filed) -> Iterator[Filed]:
    stem = filed.item.story_id.removesuffix(filed.item.lang)
    for twin in filed.item.twins:
        try:
            found = archive.latest(stem + twin.lang)
        except BadInput:
            continue  # the story was filed in one language alone
        if found.item.status != CANCELED:
            yield found


@frozen
class Held:
    """How stories are held to what is known now."""

    source: Source
    at: datetime
    """The moment at which a next version is made."""
    house: Path | None = None
    refile: bool = False


def held(before: Filed, how: Held) -> Revision:
    """What becomes of one story. Where its session never took place it is taken back.

    Raises BadInput, one line, where the data cannot be used: a fault in them is no reason to take it back.
    """
    gone = revise.never_held(before, how.at)
    if gone is not None:
        return gone
    try:
        return revise.revised(before, how.source(before), how.at, how.house, refile=how.refile)
    except (BadDay, NoSuchSession) as fault:
        remedy = "Correct the data, or take the story back with --withdraw --reason WHY."
        raise BadInput(f"{before.item.story_id} cannot be held to these data: {fault} {remedy}") from fault


def receivers(archive: Archive, story_id: str) -> tuple[str, ...]:
    """The targets that a story was sent to, or is on its way to."""
    return tuple(dict.fromkeys(each.target for each in deliveries.of(archive, story_id)))


def sent(
    archive: Archive, found: Revision, to: Sequence[str], clock: Clock, *, overwrite: bool = False
) -> Iterator[Outcome]:
    """Files the version that follows and brings it to these targets; to all that had the story where none is
    named. BadInput where it has problems of its own, or a target is no longer known; and where a desk's own
    words would be lost with it, unless they are to be put over with ``overwrite``."""
    assert found.after is not None
    if found.by_hand and not overwrite:
        raise BadInput(
            f"{found.before.item.story_id} was not filed: version {found.before.item.version} was changed by "
            "hand, and the next one has none of that. File it with --overwrite, and put the words back with "
            "newsgen review ID --by NAME --edited FILE; or take the story back with --withdraw --reason WHY."
        )
    after = found.after
    if not after.may_go:
        told = f"{after.problems[0].check}: {after.problems[0].message}"
        raise BadInput(
            f"{after.item.story_id} was not filed: its next version has problems. {told} "
            "Correct the data, or take the story back with --withdraw --reason WHY."
        )
    where = _targets(to or receivers(archive, after.item.story_id))
    kept = publishing.publish(archive, after, where, clock())
    ids = _queued(archive, kept)
    yield from publishing.deliver(archive, where, clock, ids, overwrite=overwrite, terms=destinations.terms())


def unsent(archive: Archive, ids: Sequence[str] | None = None) -> tuple[Delivery, ...]:
    """Later versions of these stories, or of all, that have not arrived where they have to go: a run was cut
    short, or a receiver was down."""
    known = deliveries.unfinished(archive, None)
    return tuple(each for each in known if each.version > 1 and (ids is None or each.story in ids))


def sent_again(
    archive: Archive, waiting: Sequence[Delivery], clock: Clock, *, overwrite: bool = False
) -> Iterator[Outcome]:
    """What comes of deliveries that wait, be it that they are not due. BadInput where a target is no longer
    known."""
    names = tuple(dict.fromkeys(each.target for each in waiting))
    where, ids, tried = _targets(names), [each.id for each in waiting], set()
    for each in publishing.deliver(
        archive, where, clock, ids, overwrite=overwrite, terms=destinations.terms()
    ):
        tried.add((each.story, each.version, each.target))
        yield each
    left = sending.standing(archive, names, clock(), ids)
    yield from (each for each in left if (each.story, each.version, each.target) not in tried)


def _targets(names: Sequence[str]) -> tuple[Target, ...]:
    return destinations.targets(names) if names else ()


def _queued(archive: Archive, kept: Filed) -> tuple[int, ...]:
    item = kept.item
    return tuple(each.id for each in deliveries.of(archive, item.story_id) if each.version == item.version)
