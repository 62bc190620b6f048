"""Overrides in a table of their own, so that none is written over; headline and flag beside each version."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

versions = sa.table(
    "versions",
    sa.column("story", sa.String),
    sa.column("version", sa.Integer),
    sa.column("created", sa.DateTime(timezone=True)),
    sa.column("item", sa.Text),
    sa.column("headline", sa.Text),
    sa.column("automatic", sa.Boolean),
    sa.column("override_by", sa.Text),
    sa.column("override_reason", sa.Text),
)
reviews = sa.table("reviews", sa.column("story", sa.String), sa.column("version", sa.Integer))


def upgrade() -> None:
    """Adds what is new, brings over what was there, and only then drops where it was."""
    _overrides()
    op.add_column("reviews", sa.Column("lifted", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.create_index("ix_reviews_story", "reviews", ["story", "version"])
    op.add_column("versions", sa.Column("headline", sa.Text(), nullable=False, server_default=sa.text("''")))
    op.add_column("versions", sa.Column("automatic", sa.Boolean(), nullable=False, server_default=sa.true()))
    _told_again()
    op.drop_column("versions", "override_by")
    op.drop_column("versions", "override_reason")


def _overrides() -> None:
    made = op.create_table(
        "overrides",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("story", sa.String(200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_overrides"),
        sa.ForeignKeyConstraint(
            ["story", "version"], ["versions.story", "versions.version"], name="fk_overrides_story"
        ),
    )
    op.create_index("ix_overrides_story", "overrides", ["story", "version"])
    given = versions.c
    was = sa.select(given.story, given.version, given.override_by, given.override_reason, given.created)
    op.execute(
        made.insert().from_select(
            ["story", "version", "by", "reason", "at"], was.where(given.override_by.is_not(None))
        )
    )


def _told_again() -> None:
    """The headline of each version, and its flag as filed: a review used to change it in the item itself."""
    connection = op.get_bind()
    read = {(row.story, row.version) for row in connection.execute(sa.select(reviews))}
    for row in connection.execute(sa.select(versions.c.story, versions.c.version, versions.c.item)).all():
        item = json.loads(row.item)
        automatic = item["automatic"] or (row.story, row.version) in read
        asked = sa.update(versions).where(versions.c.story == row.story, versions.c.version == row.version)
        told = json.dumps({**item, "automatic": automatic}, ensure_ascii=False)
        connection.execute(asked.values(headline=item["headline"], automatic=automatic, item=told))
