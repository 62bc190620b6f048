"""Stories, versions, the days they were written from, facts, problems, reviews and deliveries."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes the tables."""
    _stories()
    _versions()
    _found()
    _reviews()
    _deliveries()


def _stories() -> None:
    op.create_table(
        "stories",
        sa.Column("id", sa.String(200), nullable=False),
        sa.Column("uri", sa.Text(), nullable=False),
        sa.Column("lang", sa.String(8), nullable=False),
        sa.Column("session", sa.Date(), nullable=False),
        sa.Column("section", sa.String(40), nullable=False),
        sa.Column("first_created", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stories"),
        sa.UniqueConstraint("uri", name="uq_stories_uri"),
    )
    op.create_index("ix_stories_session", "stories", ["session"])
    op.create_table(
        "snapshots",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_snapshots"),
    )


def _versions() -> None:
    op.create_table(
        "versions",
        sa.Column("story", sa.String(200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("words", sa.String(64), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("snapshot", sa.String(64), nullable=False),
        sa.Column("clean", sa.Boolean(), nullable=False),
        sa.Column("by_hand", sa.Boolean(), nullable=False),
        sa.Column("override_by", sa.Text()),
        sa.Column("override_reason", sa.Text()),
        sa.PrimaryKeyConstraint("story", "version", name="pk_versions"),
        sa.ForeignKeyConstraint(["story"], ["stories.id"], name="fk_versions_story"),
        sa.ForeignKeyConstraint(["snapshot"], ["snapshots.digest"], name="fk_versions_snapshot"),
    )


def _found() -> None:
    op.create_table(
        "facts",
        *_place("facts"),
        sa.Column("id", sa.String(200), nullable=False),
        sa.Column("kind", sa.String(60), nullable=False),
        sa.Column("subject", sa.String(60), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("used", sa.Boolean(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
    )
    op.create_index("ix_facts_id", "facts", ["id"])
    op.create_index("ix_facts_kind", "facts", ["kind"])
    op.create_table(
        "problems",
        *_place("problems"),
        sa.Column("check", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("excerpt", sa.Text(), nullable=False),
    )


def _place(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        *_version(table),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("story", "version", "place", name=f"pk_{table}"),
    )


def _version(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("story", sa.String(200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["story", "version"], ["versions.story", "versions.version"], name=f"fk_{table}_story"
        ),
    )


def _reviews() -> None:
    op.create_table(
        "reviews",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        *_version("reviews"),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("changed", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reviews"),
    )


def _deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        *_version("deliveries"),
        sa.Column("target", sa.String(100), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("owner", sa.String(64)),
        sa.Column("lease_until", sa.DateTime(timezone=True)),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_try", sa.DateTime(timezone=True)),
        sa.Column("error", sa.Text()),
        sa.Column("receipt", sa.JSON()),
        sa.Column("queued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("arrived_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
        sa.UniqueConstraint("story", "version", "target", name="uq_deliveries_story"),
    )
    op.create_index("ix_deliveries_state", "deliveries", ["state", "target"])
