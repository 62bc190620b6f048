"""How an archive comes to the tables of this newsgen."""

from __future__ import annotations

from sqlalchemy import Engine

from newsgen.archive.tables import metadata


def to_head(engine: Engine) -> None:
    """Makes what is missing."""
    metadata.create_all(engine)
