"""What the archive holds, as tables; nothing in them is ever deleted."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
    true,
)
from sqlalchemy.schema import SchemaItem

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
"""So that a migration can name every constraint on every database."""

metadata = MetaData(naming_convention=NAMES)

WAITING, CLAIMED, ARRIVED, HELD = "waiting", "claimed", "arrived", "held"
SUPERSEDED = "superseded"
"""Of a delivery: not tried or to be tried again; in somebody's hands; there; a person has to act first; a
later version goes in its place."""


class Moment(TypeDecorator[datetime]):
    """A moment, aware; kept in UTC by databases that know no zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To the database: UTC."""
        if value is None:
            return None
        told = value.astimezone(UTC)
        return told if dialect.name != "sqlite" else told.replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """From the database: aware, UTC."""
        if value is None:
            return None
        told: datetime = value
        return told.replace(tzinfo=UTC) if told.tzinfo is None else told.astimezone(UTC)


def _version(*, key: bool = False) -> tuple[SchemaItem, ...]:
    """The columns of a row that belongs to a version of a story; ``key`` where they are part of its name."""
    return (
        Column("story", String(200), primary_key=key, nullable=False),
        Column("version", Integer, primary_key=key, nullable=False),
        ForeignKeyConstraint(["story", "version"], ["versions.story", "versions.version"]),
    )


stories = Table(
    "stories",
    metadata,
    Column("id", String(200), primary_key=True),
    Column("uri", Text, nullable=False, unique=True),
    Column("lang", String(8), nullable=False),
    Column("session", Date, nullable=False, index=True),
    Column("section", String(40), nullable=False),
    Column("first_created", Moment, nullable=False),
)

snapshots = Table(
    "snapshots",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("content", Text, nullable=False),
)
"""Market days as stories were written from them; those of both languages are one."""

versions = Table(
    "versions",
    metadata,
    Column("story", ForeignKey("stories.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("created", Moment, nullable=False),
    Column("status", String(20), nullable=False),
    Column("words", String(64), nullable=False),
    Column("item", Text, nullable=False),
    Column("told", Text, nullable=False),
    Column("snapshot", ForeignKey("snapshots.digest"), nullable=False),
    Column("clean", Boolean, nullable=False),
    Column("by_hand", Boolean, nullable=False),
    Column("headline", Text, nullable=False, server_default=text("''")),
    Column("automatic", Boolean, nullable=False, server_default=true()),
)
"""As filed, for ever: what reviews and overrides change is laid over a version when it is read."""

facts = Table(
    "facts",
    metadata,
    *_version(key=True),
    Column("place", Integer, primary_key=True),
    Column("id", String(200), nullable=False, index=True),
    Column("kind", String(60), nullable=False, index=True),
    Column("subject", String(60), nullable=False),
    Column("points", Integer, nullable=False),
    Column("used", Boolean, nullable=False),
    Column("detail", Text, nullable=False),
)

problems = Table(
    "problems",
    metadata,
    *_version(key=True),
    Column("place", Integer, primary_key=True),
    Column("check", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("excerpt", Text, nullable=False),
)
"""What verification found; a version without any is clean."""

overrides = Table(
    "overrides",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    *_version(),
    Column("by", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
"""Who answered for a version in spite of its problems; the last one stands."""

Index("ix_overrides_story", overrides.c.story, overrides.c.version)

reviews = Table(
    "reviews",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    *_version(),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("note", Text, nullable=False),
    Column("changed", JSON, nullable=False),
    Column("lifted", Boolean, nullable=False, server_default=true()),
)
"""Who read a version; ``lifted`` where it is not flagged as automatic any more."""

Index("ix_reviews_story", reviews.c.story, reviews.c.version)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    *_version(),
    Column("target", String(100), nullable=False),
    Column("state", String(20), nullable=False),
    Column("owner", String(64)),
    Column("lease_until", Moment),
    Column("tries", Integer, nullable=False),
    Column("next_try", Moment),
    Column("error", Text),
    Column("receipt", JSON(none_as_null=True)),
    Column("queued_at", Moment, nullable=False),
    Column("arrived_at", Moment),
    UniqueConstraint("story", "version", "target"),
)
"""The outbox: one row a version and target."""

Index("ix_deliveries_state", deliveries.c.state, deliveries.c.target)
