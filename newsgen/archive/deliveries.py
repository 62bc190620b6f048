"""What is known of deliveries: where each version has to go, how far it is, what the receiver said."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from newsgen.archive.archive import Archive
from newsgen.archive.tables import ARRIVED, CLAIMED, HELD, WAITING, deliveries, stories
from newsgen.records.delivery import Receipt
from newsgen.records.frozen import frozen
from newsgen.records.restored import restored

OPEN = (WAITING, CLAIMED, HELD)
"""States of a delivery that has not ended."""


@frozen
class Delivery:
    """One version on its way to one target."""

    id: int
    story: str
    version: int
    target: str
    state: str
    tries: int
    error: str
    next_try: datetime | None
    arrived_at: datetime | None
    receipt: Receipt | None
    lease_until: datetime | None = None
    """Until when it is in the hands of the process that claimed it."""


def of(archive: Archive, story: str | None = None, target: str | None = None) -> tuple[Delivery, ...]:
    """Every delivery, of a story or to a target where one is named, in the order of queueing."""
    asked = select(deliveries).order_by(deliveries.c.id)
    if story:
        asked = asked.where(deliveries.c.story == story)
    if target:
        asked = asked.where(deliveries.c.target == target)
    return _read(archive, asked)


def some(archive: Archive, ids: Sequence[int]) -> tuple[Delivery, ...]:
    """These deliveries, in the order of queueing."""
    return _read(archive, select(deliveries).where(deliveries.c.id.in_(ids)).order_by(deliveries.c.id))


def unfinished(
    archive: Archive, targets: Sequence[str] | None, only: Sequence[int] | None = None
) -> tuple[Delivery, ...]:
    """What has not arrived at these targets, or at any: it waits, is held, or is in the hands of a process,
    which may have been killed. ``only`` these deliveries, where named."""
    asked = select(deliveries).where(deliveries.c.state.in_(OPEN)).order_by(deliveries.c.id)
    if targets is not None:
        asked = asked.where(deliveries.c.target.in_(targets))
    return _read(archive, asked if only is None else asked.where(deliveries.c.id.in_(only)))


def receipt_before(archive: Archive, story: str, target: str) -> Receipt | None:
    """What the target said of the last version of the story that arrived there; None where none did."""
    told = [each for each in of(archive, story, target) if each.state == ARRIVED]
    return max(told, key=lambda each: each.version).receipt if told else None


def tried_in_vain(archive: Archive, story: str, version: int, target: str) -> tuple[int, ...]:
    """Earlier versions, the latest first, that may be at a target though it never said so: the line was cut,
    or the process that brought them was killed."""
    earlier = [
        each for each in of(archive, story, target) if each.version < version and each.state != ARRIVED
    ]
    return tuple(sorted((each.version for each in earlier if each.tries), reverse=True))


def arrivals(archive: Archive, target: str) -> int:
    """How many deliveries have arrived at a target."""
    with archive.reading() as connection:
        return arrivals_in(connection, target)


def last_there(archive: Archive, target: str, lang: str, most: int) -> tuple[tuple[str, int], ...]:
    """The stories of a language at a target, those of the newest sessions and at least ``most`` where there
    are: each with its last version there."""
    version, session = func.max(deliveries.c.version), stories.c.session
    asked = (
        select(deliveries.c.story, version, session)
        .join(stories, stories.c.id == deliveries.c.story)
        .where(deliveries.c.target == target, deliveries.c.state == ARRIVED, stories.c.lang == lang)
        .group_by(deliveries.c.story, session)
        .order_by(session.desc(), deliveries.c.story)
    )
    with archive.reading() as connection:
        found = connection.execute(asked).all()
    oldest = found[min(most, len(found)) - 1][2] if found else None
    return tuple((row[0], row[1]) for row in found if row[2] >= oldest)


def arrivals_in(connection: Connection, target: str) -> int:
    """The same within a transaction that does more."""
    asked = select(func.count()).where(deliveries.c.target == target, deliveries.c.state == ARRIVED)
    return connection.scalar(asked) or 0


def _read(archive: Archive, asked: Select[Any]) -> tuple[Delivery, ...]:
    with archive.reading() as connection:
        return tuple(delivery_of(row, row.state, row.tries) for row in connection.execute(asked))


def delivery_of(row: Row[Any], state: str, tries: int) -> Delivery:
    """The record of a row, in the state that it has now."""
    told = json.loads(row.receipt) if isinstance(row.receipt, str) else row.receipt
    return Delivery(
        row.id,
        row.story,
        row.version,
        row.target,
        state,
        tries,
        row.error or "",
        row.next_try,
        row.arrived_at,
        restored(Receipt, told) if told else None,
        row.lease_until,
    )
