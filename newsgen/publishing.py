"""A story filed and sent: verified, kept in the archive, and brought to each target once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from newsgen.archive import outbox
from newsgen.archive.archive import Archive
from newsgen.archive.filing import file_in
from newsgen.errors import BadInput, NotDelivered, NotNow
from newsgen.hindering import embargoed, nothing_there, over_limit, told
from newsgen.publish.targets import Target
from newsgen.records.delivery import Terms
from newsgen.records.filed import Filed
from newsgen.sending import (
    HELD,
    LEASE,
    LEFT,
    USUAL,
    WAITS,
    WOULD,
    Clock,
    Outcome,
    deliver,
    parcel_there,
)

__all__ = ["LEASE", "Clock", "Outcome", "deliver", "publish", "takes", "would"]


def publish(
    archive: Archive, filed: Filed, targets: Sequence[Target], now: datetime, *, most: int | None = None
) -> Filed:
    """Files a version and queues its deliveries, both or neither; returns it as kept.

    The same version again changes nothing but who has read it or answers for it; a review lifts the flag of
    at ``most`` so many stories a day. BadInput where it was filed with other words or another embargo, or
    where a later version was.
    """
    if (before := known(archive, filed)) is not None:
        _same(archive, before, filed)
        _answered_for(archive, before, filed, now, most)
    with archive.writing() as connection:
        kept = file_in(connection, filed, now, most=most)
        names = [each.name for each in targets if takes(each, kept)]
        outbox.queue(connection, kept.item.story_id, kept.item.version, names, now)
    return archive.version(kept.item.story_id, kept.item.version)


def takes(target: Target, filed: Filed) -> bool:
    """Whether a target takes stories in this language."""
    return target.lang in ("", filed.item.lang)


def left_out(filed: Filed, target: Target) -> Outcome:
    """Of a story in a language that a target does not take."""
    item = filed.item
    return Outcome(item.story_id, item.version, target.name, LEFT, f"it takes stories in {target.lang} alone")


def known(archive: Archive, filed: Filed) -> Filed | None:
    """This version of the story as it was filed before; None where it was not."""
    try:
        return archive.version(filed.item.story_id, filed.item.version)
    except BadInput:
        return None


def _same(archive: Archive, before: Filed, filed: Filed) -> None:
    item, latest = filed.item, archive.latest(filed.item.story_id).item.version
    if item.version < latest:
        raise BadInput(
            f"{item.story_id} was filed as version {latest} since, and this is version {item.version}. "
            f"Publish it by its name: newsgen publish {item.story_id}."
        )
    if item.embargo is not None and item.embargo != before.item.embargo:
        was = told(before.item.embargo) if before.item.embargo else "none"
        raise BadInput(
            f"{item.story_id} version {item.version} was filed with another embargo, {was}. "
            f"Make the next version: newsgen revise {item.story_id} --repeat --embargo MOMENT --write."
        )


def _answered_for(archive: Archive, before: Filed, filed: Filed, now: datetime, most: int | None) -> None:
    """Keeps a new word of who read a version, or answers for its problems, before anything is sent."""
    name, version, review = filed.item.story_id, filed.item.version, filed.item.review
    if review is not None and (before.item.review is None or review.by != before.item.review.by):
        archive.review(name, review, most=most)
    if filed.override is not None and filed.override != before.override:
        archive.override(name, version, filed.override, now)


def would(
    archive: Archive | None, filed: Filed, target: Target, now: datetime, terms: Terms = USUAL
) -> Outcome:
    """What a delivery of a version would do; nothing is changed anywhere."""
    if not takes(target, filed):
        return left_out(filed, target)
    kept = known(archive, filed) if archive else None
    if kept is not None:  # as it was filed, with its times
        filed = replace(
            filed, item=replace(kept.item, automatic=filed.item.automatic, review=filed.item.review)
        )
    if archive and (why := nothing_there(archive, filed, target)):
        return Outcome(filed.item.story_id, filed.item.version, target.name, LEFT, why)
    state, why = _hindered(archive, filed, target, now, terms)
    try:
        said = target.look(*parcel_there(archive, filed, target))
    except NotDelivered as fault:
        state, said = state or (WAITS if isinstance(fault, NotNow) else HELD), str(fault)
    item, words = filed.item, f"{why} Then: {said}" if why else said
    return Outcome(item.story_id, item.version, target.name, state or WOULD, words)


def _hindered(
    archive: Archive | None, filed: Filed, target: Target, now: datetime, terms: Terms
) -> tuple[str, str]:
    """What would keep a version back, and why; nothing where nothing would."""
    if not filed.may_go:
        return HELD, f"It has problems: {filed.problems[0].message}"
    if (until := embargoed(filed, target, now)) is not None:
        return WAITS, f"Under embargo until {told(until)}."
    if archive and (why := over_limit(archive, filed, terms, now)):
        return HELD, why
    return "", ""
