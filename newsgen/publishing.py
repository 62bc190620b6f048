"""A story filed and sent: verified, kept in the archive, and brought to each target once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

from newsgen import parcels
from newsgen.archive import outbox
from newsgen.archive.archive import Archive, file_in
from newsgen.archive.outbox import Delivery
from newsgen.archive.tables import ARRIVED
from newsgen.desking import REVIEW, Word, desked
from newsgen.errors import NotDelivered, NotNow
from newsgen.publish.targets import Target
from newsgen.records import Problem
from newsgen.records.delivery import Receipt
from newsgen.records.filed import Filed
from newsgen.records.frozen import frozen
from newsgen.records.newsroom import Newsroom

Clock = Callable[[], datetime]

LEASE = timedelta(minutes=10)
"""How long a delivery may be in one process's hands; after that it counts as killed."""
PAUSES = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1))
"""After so many tries in vain, the time until the next one; the last for every later one."""

NEW, THERE, WAITS, HELD, WOULD = "delivered", "there already", "waits", "held", "would"


@frozen
class Outcome:
    """What came of one delivery."""

    story: str
    version: int
    target: str
    state: str
    """NEW, THERE, WAITS, HELD or, for a dry run, WOULD."""
    told: str
    """The place, or the reason."""
    notes: tuple[str, ...] = ()

    @property
    def done(self) -> bool:
        """Whether nothing more has to happen."""
        return self.state in (NEW, THERE, WOULD)


def ready(archive: Archive, filed: Filed, word: Word, room: Newsroom, now: datetime) -> Filed:
    """The story as it may go out, or with the problems for which it may not."""
    story = desked(filed, word, now)
    if room.daily_limit is None or not story.item.automatic:
        return story
    out = archive.automatic_on(now, story.item.lang, but=story.item.story_id)
    if out < room.daily_limit:
        return story
    fault = f"{out} automatic stories went out today, as many as newsroom.daily_limit allows."
    limit = Problem(REVIEW, f"{fault} Have it read: --reviewed-by NAME.", story.item.headline)
    return replace(story, problems=(*story.problems, limit), override=word.override)


def publish(archive: Archive, filed: Filed, targets: Sequence[Target], now: datetime) -> Filed:
    """Files a version and queues its deliveries, both or neither; returns it as kept."""
    with archive.engine.begin() as connection:
        kept = file_in(connection, filed, now)
        names = [each.name for each in targets if takes(each, kept)]
        outbox.queue(connection, kept.item.story_id, kept.item.version, names, now)
    return kept


def takes(target: Target, filed: Filed) -> bool:
    """Whether a target takes stories in this language."""
    return target.lang in ("", filed.item.lang)


def deliver(
    archive: Archive,
    targets: Sequence[Target],
    clock: Clock,
    only: Sequence[int] | None = None,
    *,
    overwrite: bool = False,
) -> Iterator[Outcome]:
    """Brings what is due to these targets, one after the other; what came of each, as it is known."""
    by_name, owner = {each.name: each for each in targets}, uuid4().hex
    ids = [each.id for name in by_name for each in outbox.of(archive, target=name)] if only is None else only
    while (delivery := outbox.claim(archive, owner, clock(), LEASE, ids)) is not None:
        target = by_name[delivery.target]
        yield _tried(archive, delivery, target, owner, clock, overwrite=overwrite)


def and_those_there(archive: Archive, ids: Sequence[int], outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    """These outcomes, and before them the deliveries that had arrived in an earlier run."""
    for each in outbox.of(archive):
        if each.id in ids and each.state == ARRIVED and each.receipt is not None:
            yield _outcome(each, THERE, each.receipt.place)
    yield from outcomes


def _tried(
    archive: Archive, delivery: Delivery, target: Target, owner: str, clock: Clock, *, overwrite: bool
) -> Outcome:
    filed = archive.version(delivery.story, delivery.version)
    if (until := _embargoed(filed, target, clock())) is not None:
        why = f"under embargo until {until.isoformat()}"
        outbox.waits(archive, delivery, owner, why, until)
        return _outcome(delivery, WAITS, why)
    try:
        receipt = _brought(archive, delivery, filed, target, overwrite=overwrite)
    except NotNow as fault:
        pause = PAUSES[min(delivery.tries, len(PAUSES)) - 1]
        outbox.waits(archive, delivery, owner, str(fault), clock() + pause)
        return _outcome(delivery, WAITS, str(fault))
    except NotDelivered as fault:
        outbox.held(archive, delivery, owner, str(fault))
        return _outcome(delivery, HELD, str(fault))
    outbox.arrived(archive, delivery, owner, receipt, clock())
    return _arrived(delivery, receipt)


def _brought(
    archive: Archive, delivery: Delivery, filed: Filed, target: Target, *, overwrite: bool
) -> Receipt:
    parcel = parcels.parcel_of(archive, filed, target)
    if target.format not in parcels.FEEDS:
        return target.deliver(parcel, outbox.receipt_before(archive, delivery), overwrite=overwrite)
    receipt = target.deliver(parcel, None, overwrite=True)
    # Somebody else may have filed a story, and sent the same feed with it, since this one was made.
    while (newer := parcels.parcel_of(archive, filed, target)).content != parcel.content:
        parcel, receipt = newer, target.deliver(newer, None, overwrite=True)
    return receipt


def _arrived(delivery: Delivery, receipt: Receipt) -> Outcome:
    state = THERE if receipt.found else NEW
    return replace(_outcome(delivery, state, receipt.place), notes=receipt.notes)


def _outcome(delivery: Delivery, state: str, told: str) -> Outcome:
    return Outcome(delivery.story, delivery.version, delivery.target, state, told)


def _embargoed(filed: Filed, target: Target, now: datetime) -> datetime | None:
    """Until when a story has to wait here; None where it may go."""
    until = filed.item.embargo
    return until if until is not None and now < until and not target.takes_embargoed else None


def would(archive: Archive | None, filed: Filed, target: Target) -> Outcome:
    """What a delivery of a version would do; nothing is changed anywhere."""
    before = None
    if archive is not None:
        known = outbox.of(archive, filed.item.story_id, target.name)
        told = [each for each in known if each.receipt is not None]
        before = told[-1].receipt if told else None
    parcel = parcels.parcel_of(archive, filed, target)
    try:
        told_ = target.look(parcel, before)
    except NotDelivered as fault:
        return Outcome(filed.item.story_id, filed.item.version, target.name, HELD, str(fault))
    return Outcome(filed.item.story_id, filed.item.version, target.name, WOULD, told_)
