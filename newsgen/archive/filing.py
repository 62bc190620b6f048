"""Filing a version: once, as the next one, with a later time than the one before."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import NoReturn

from sqlalchemy import Connection, insert, select

from newsgen.archive import tables
from newsgen.archive.engine import alone
from newsgen.archive.filed_story import all_words
from newsgen.archive.flag import may_lift
from newsgen.archive.rows import insert_review, insert_story, insert_version, told_of, versions_of, with_day
from newsgen.errors import BadInput
from newsgen.records.filed import Filed

TICK = timedelta(seconds=1)
"""Receivers take a version for news only where its time, in whole seconds, is later than the one before."""


def file_in(connection: Connection, filed: Filed, at: datetime, *, most: int | None = None) -> Filed:
    """What ``Archive.file`` does, within a transaction that does more."""
    item = filed.item
    alone(connection, item.story_id)  # of two who file it at once, the second finds what the first has done
    known = versions_in(connection, item.story_id)
    for each in known:
        if each.item.version == item.version:
            return _the_same(each, filed)
    _follows(connection, filed, known)
    kept = _stamped(_flagged(connection, filed, at, most), known, at)
    if not known:
        insert_story(connection, kept.item)
    insert_version(connection, kept)
    _answered_for(connection, kept, at)
    return kept


def _answered_for(connection: Connection, kept: Filed, at: datetime) -> None:
    """Keeps who read a version before it was filed, and who answers for its problems."""
    key = {"story": kept.item.story_id, "version": kept.item.version}
    if kept.override:
        row = {"by": kept.override.by, "reason": kept.override.reason, "at": at}
        connection.execute(insert(tables.overrides).values(**key, **row))
    if kept.item.review:
        insert_review(connection, key, kept.item.review, lifted=not kept.item.automatic)


def _flagged(connection: Connection, filed: Filed, at: datetime, most: int | None) -> Filed:
    """A reviewed version, flagged all the same where no more flags may be lifted on this day."""
    item = filed.item
    if item.review is None or item.automatic or may_lift(connection, item, at, most):
        return filed
    return replace(filed, item=replace(item, automatic=True))


def _the_same(kept: Filed, filed: Filed) -> Filed:
    if all_words(kept.item) == all_words(filed.item):
        return kept
    raise BadInput(
        f"{filed.item.story_id} was filed before, as version {filed.item.version}, with other words. "
        "Use newsgen revise for its next version."
    )


def _follows(connection: Connection, filed: Filed, known: tuple[Filed, ...]) -> None:
    """BadInput where a version is not the next one of its story, or has another one's address."""
    item, due = filed.item, known[-1].item.version + 1 if known else 1
    if item.version != due:
        fault = f"{item.story_id} says it is version {item.version}, and {due} is the next"
        raise BadInput(f"{fault}. Use newsgen revise.")
    if known and item.uri != known[0].item.uri:
        fault = f"{item.story_id} has the address {known[0].item.uri}, and this version says {item.uri}"
        raise BadInput(f"{fault}. Set newsroom.uri back: an address never changes.")
    stories = tables.stories.c
    if not known and (other := connection.scalar(select(stories.id).where(stories.uri == item.uri))):
        raise BadInput(f"{item.story_id} has the address of {other}, {item.uri}. Give one of them another.")


def _stamped(filed: Filed, known: tuple[Filed, ...], at: datetime) -> Filed:
    """With the times of a version that is made now, later than the one before."""
    moment = at.astimezone(UTC).replace(microsecond=0)
    if known:
        first, moment = known[0].item.first_created, max(moment, known[-1].item.version_created + TICK)
    else:
        first = moment
    item = replace(filed.item, first_created=first, version_created=moment)
    return replace(filed, item=item, story=told_of(filed.story, item, filed.snapshot))


def known_of(connection: Connection, story_id: str) -> tuple[Filed, ...]:
    """Every version of a story that must be there, held until the transaction ends; BadInput for none."""
    alone(connection, story_id)
    return versions_in(connection, story_id) or nothing_of(story_id)


def nothing_of(story_id: str) -> NoReturn:
    """Says that a story was never filed."""
    raise BadInput(f"no story {story_id} was filed here. See newsgen archive list.")


def versions_in(connection: Connection, story_id: str) -> tuple[Filed, ...]:
    """Every version of a story, the first one first; nothing where none was filed."""
    versions = tables.versions.c
    asked = with_day().where(versions.story == story_id).order_by(versions.version)
    return tuple(versions_of(connection, asked))


def numbered(known: tuple[Filed, ...], number: int) -> Filed:
    """One of these versions of a story; BadInput where it is not among them."""
    for each in known:
        if each.item.version == number:
            return each
    name = known[0].item.story_id
    raise BadInput(f"{name} has no version {number}. See newsgen archive versions {name}.")
