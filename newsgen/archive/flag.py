"""Which stories count as automatic, and whose flag may be lifted.

Korean portals keep automatic articles in a place of their own and let so many a day into the ordinary
sections when a person's part in them was substantial.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select

from newsgen.archive.engine import alone
from newsgen.archive.tables import ARRIVED, CLAIMED, deliveries, reviews, stories, versions
from newsgen.records.item import Item
from newsgen.sessions import KST


def may_lift(connection: Connection, item: Item, at: datetime, most: int | None) -> bool:
    """Whether a review at a moment may lift the flag of a story: fewer than ``most`` others had theirs lifted
    in its language on that day in Seoul."""
    if most is None:
        return True
    alone(connection, f"flags {item.lang}")  # two reviews at once are counted one after the other
    lifted = (
        select(func.count(reviews.c.story.distinct()))
        .join(stories, stories.c.id == reviews.c.story)
        .where(reviews.c.lifted, stories.c.lang == item.lang, reviews.c.story != item.story_id)
        .where(_within(reviews.c.at, at.astimezone(KST).date()))
    )
    return (connection.scalar(lifted) or 0) < most


def went_out(connection: Connection, day: date, lang: str) -> frozenset[str]:
    """The stories in a language that went out on a day in Seoul, or are being sent, flagged as automatic."""
    lifted_before = exists().where(
        reviews.c.story == deliveries.c.story,
        reviews.c.version == deliveries.c.version,
        reviews.c.lifted,
        or_(deliveries.c.arrived_at.is_(None), reviews.c.at <= deliveries.c.arrived_at),
    )
    arrived = and_(deliveries.c.state == ARRIVED, _within(deliveries.c.arrived_at, day))
    asked = (
        select(deliveries.c.story)
        .join(stories, stories.c.id == deliveries.c.story)
        .join(
            versions,
            and_(versions.c.story == deliveries.c.story, versions.c.version == deliveries.c.version),
        )
        .where(stories.c.lang == lang, versions.c.automatic, ~lifted_before)
        .where(or_(arrived, deliveries.c.state == CLAIMED))
    )
    return frozenset(connection.scalars(asked))


def _within(moment: ColumnElement[datetime], day: date) -> ColumnElement[bool]:
    begin = datetime.combine(day, time(), KST)
    return and_(moment >= begin, moment < begin + timedelta(days=1))
