"""The outbox: which version has to go where, who has it in hand, and what the receiver said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from newsgen.archive.archive import Archive
from newsgen.archive.deliveries import OPEN, Delivery, arrivals_in, delivery_of
from newsgen.archive.engine import alone
from newsgen.archive.owners import is_dead
from newsgen.archive.tables import ARRIVED, CLAIMED, HELD, SUPERSEDED, WAITING, deliveries
from newsgen.errors import NotNow
from newsgen.records.delivery import Receipt
from newsgen.records.plain_values import plain


def queue(connection: Connection, story: str, version: int, targets: Sequence[str], now: datetime) -> None:
    """A version has to go to these targets; where it is on its way or has been, nothing changes."""
    dialect: Any = sqlite if connection.dialect.name == sqlite.dialect.name else postgresql
    for target in targets:
        row = {"story": story, "version": version, "target": target}
        asked = dialect.insert(deliveries).values(**row, state=WAITING, tries=0, queued_at=now)
        # Another process may have queued the same in this moment.
        connection.execute(asked.on_conflict_do_nothing())
    _supersede(connection, story)


def _supersede(connection: Connection, story: str) -> None:
    """What has not gone out need not, once a later version is to go to the same target."""
    idle = and_(deliveries.c.story == story, deliveries.c.state.in_((WAITING, HELD)))
    connection.execute(update(deliveries).where(idle, _newer()).values(state=SUPERSEDED))


def _bury(connection: Connection, now: datetime, lease: timedelta) -> None:
    """Nor what was in the hands of a process that was killed: the later version finds what it left there."""
    dead = and_(deliveries.c.state == CLAIMED, _ended(now, lease))
    asked = update(deliveries).where(dead, _newer())
    connection.execute(asked.values(state=SUPERSEDED, owner=None, lease_until=None))


def _newer() -> ColumnElement[bool]:
    later = deliveries.alias()
    return exists().where(
        later.c.story == deliveries.c.story,
        later.c.target == deliveries.c.target,
        later.c.version > deliveries.c.version,
    )


def claim(
    archive: Archive,
    owner: str,
    now: datetime,
    lease: timedelta,
    only: Sequence[int] | None = None,
    *,
    targets: Sequence[str] | None = None,
) -> Delivery | None:
    """Takes the next delivery that may be tried into the hands of ``owner``, whom nobody else is until the
    lease ends; None where there is none. ``only`` these deliveries, and to these ``targets``, where named.

    No version goes to a target while an earlier one is in somebody's hands. One update does it, so of two who
    ask at once one has it.
    """
    asked = _next(_free(now, lease), only, targets)
    with archive.writing() as connection:
        _bury(connection, now, lease)
        while (row := connection.execute(asked).first()) is not None:
            mine = update(deliveries).where(deliveries.c.id == row.id, _free(now, lease))
            taken = mine.values(
                state=CLAIMED, owner=owner, lease_until=now + lease, tries=deliveries.c.tries + 1
            )
            if connection.execute(taken).rowcount:
                return delivery_of(row, CLAIMED, row.tries + 1)
    return None


def free_the_dead(archive: Archive, now: datetime) -> None:
    """What processes of this machine had in hand that were killed may be tried at once."""
    held_by = select(deliveries.c.owner).where(deliveries.c.state == CLAIMED).distinct()
    with archive.reading() as connection:
        dead = [owner for owner in connection.scalars(held_by) if owner and is_dead(owner)]
    if dead:
        with archive.writing() as connection:
            ours = and_(deliveries.c.state == CLAIMED, deliveries.c.owner.in_(dead))
            connection.execute(update(deliveries).where(ours).values(lease_until=now))


def arrived(
    archive: Archive,
    delivery: Delivery,
    owner: str,
    receipt: Receipt,
    now: datetime,
    seen: int | None = None,
) -> bool:
    """The target has it, and said this. With ``seen``, only where so many deliveries have arrived there;
    False, and nothing changed, where others have in the meantime. NotNow where the lease has ended and
    somebody else has the delivery."""
    values = {"receipt": plain(receipt), "arrived_at": now, "error": None, "next_try": None}
    with archive.writing() as connection:
        if seen is not None:
            alone(connection, f"arrivals {delivery.target}")
            if arrivals_in(connection, delivery.target) != seen:
                return False
        ours = _end_in(connection, delivery, owner, state=ARRIVED, **values)
    if not ours:
        raise NotNow("It took so long that another process took it over; --pending looks what is there.")
    return True


def unneeded(archive: Archive, delivery: Delivery, owner: str, why: str) -> None:
    """It was not tried, and never need be."""
    values: dict[str, Any] = {"state": SUPERSEDED, "error": why, "tries": delivery.tries - 1}
    _end(archive, delivery, owner, **values)


def waits(archive: Archive, delivery: Delivery, owner: str, why: str, next_try: datetime | None) -> None:
    """It has not arrived and is to be tried again, from a moment on; at once where there is none."""
    _end(archive, delivery, owner, state=WAITING, error=why, next_try=next_try)


def put_off(archive: Archive, delivery: Delivery, owner: str, why: str, until: datetime | None) -> None:
    """It was not tried, and is not to be before a moment; at once where there is none."""
    _end(archive, delivery, owner, state=WAITING, error=why, next_try=until, tries=delivery.tries - 1)


def held(archive: Archive, delivery: Delivery, owner: str, why: str) -> None:
    """It has not arrived, and a person has to act before it is tried again."""
    _end(archive, delivery, owner, state=HELD, error=why, next_try=None)


def release(archive: Archive, ids: Sequence[int]) -> None:
    """Held or put off, they may be tried at once: somebody asks for them by name."""
    asked = update(deliveries).where(deliveries.c.id.in_(ids), deliveries.c.state.in_((WAITING, HELD)))
    with archive.writing() as connection:
        connection.execute(asked.values(state=WAITING, next_try=None))


def _free(now: datetime, lease: timedelta) -> ColumnElement[bool]:
    waiting = and_(
        deliveries.c.state == WAITING, or_(deliveries.c.next_try.is_(None), deliveries.c.next_try <= now)
    )
    return or_(waiting, and_(deliveries.c.state == CLAIMED, _ended(now, lease)))


def _ended(now: datetime, lease: timedelta) -> ColumnElement[bool]:
    """Nobody's lease ends so late, unless the clock by which it was given was wrong and has been set back."""
    return or_(deliveries.c.lease_until <= now, deliveries.c.lease_until > now + 2 * lease)


def _next(
    free: ColumnElement[bool], only: Sequence[int] | None, targets: Sequence[str] | None
) -> Select[Any]:
    """The oldest that is free; what puts a story right or takes it back goes before what is new."""
    earlier = deliveries.alias()
    behind = exists().where(
        earlier.c.story == deliveries.c.story,
        earlier.c.target == deliveries.c.target,
        earlier.c.version < deliveries.c.version,
        earlier.c.state.in_(OPEN),
    )
    asked = select(deliveries).where(free, ~behind).limit(1)
    asked = asked.order_by((deliveries.c.version > 1).desc(), deliveries.c.id)
    if only is not None:
        asked = asked.where(deliveries.c.id.in_(only))
    return asked if targets is None else asked.where(deliveries.c.target.in_(targets))


def _end(archive: Archive, delivery: Delivery, owner: str, **values: Any) -> None:
    with archive.writing() as connection:
        _end_in(connection, delivery, owner, **values)


def _end_in(connection: Connection, delivery: Delivery, owner: str, **values: Any) -> bool:
    """What came of it; False, and it stays as it is, where somebody else has the lease in the meantime."""
    asked = update(deliveries).where(deliveries.c.id == delivery.id, deliveries.c.owner == owner)
    ended = connection.execute(asked.values(owner=None, lease_until=None, **values)).rowcount
    if not ended:
        _look_again(connection, delivery)
    _supersede(connection, delivery.story)
    return bool(ended)


def _look_again(connection: Connection, delivery: Delivery) -> None:
    """Over a later version that others brought since the lease ended this one may lie: that is to be seen."""
    later = and_(
        deliveries.c.story == delivery.story,
        deliveries.c.target == delivery.target,
        deliveries.c.version > delivery.version,
        deliveries.c.state.in_((ARRIVED, CLAIMED)),
    )
    anew = {"state": WAITING, "owner": None, "lease_until": None, "next_try": None}
    connection.execute(update(deliveries).where(later).values(**anew))
