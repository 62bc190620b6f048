"""An archive taken over into another database: a house that began with a file moves to a server."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager

from sqlalchemy import Connection, Table, func, insert, select

from newsgen.archive.archive import Archive
from newsgen.archive.engine import SQLITE, alone, shown
from newsgen.archive.tables import CLAIMED, deliveries, metadata, stories
from newsgen.errors import BadInput

AT_ONCE = 200
"""So many rows are in memory; a version is the size of a long story with its whole day."""


def copied(
    source: Archive, target: Archive, tell: Callable[[int, int], None] | None = None
) -> Mapping[str, int]:
    """Every row of every table, all in one transaction or none; returns how many of each table.

    ``tell`` hears how many are done, and of how many. BadInput where the target holds stories already, or
    where something is being sent: what comes of that would be known in the old archive alone.
    """
    with _as_of_one_moment(source) as old, target.writing() as new:
        alone(new, "newsgen copy")
        if new.scalar(select(func.count()).select_from(stories)):
            raise BadInput(f"archive {shown(target.engine)} holds stories already. Name a new one.")
        _nobody_sends(old)
        counts = {each.name: _count(old, each) for each in metadata.sorted_tables}
        done, of = 0, sum(counts.values())
        for table in metadata.sorted_tables:
            rows = old.execution_options(yield_per=AT_ONCE).execute(select(table)).mappings()
            for part in rows.partitions():
                new.execute(insert(table), [dict(row) for row in part])
                done += len(part)
                if tell:
                    tell(done, of)
        _number_on(new)
    return counts


def _as_of_one_moment(source: Archive) -> AbstractContextManager[Connection]:
    """A connection to which nothing that is filed meanwhile shows; a file's transaction is such by itself."""
    if source.engine.dialect.name == SQLITE:
        return source.reading()
    return source.engine.execution_options(isolation_level="REPEATABLE READ").connect()


def _nobody_sends(old: Connection) -> None:
    asked = select(deliveries.c.story, deliveries.c.target).where(deliveries.c.state == CLAIMED).limit(1)
    if (row := old.execute(asked).first()) is not None:
        raise BadInput(
            f"{row.story} is being sent to {row.target}. Let that end, or run newsgen publish --pending "
            "where it was killed, then copy."
        )


def _count(old: Connection, table: Table) -> int:
    return old.scalar(select(func.count()).select_from(table)) or 0


def _number_on(new: Connection) -> None:
    """A server gives the next row its number from a counter of its own, which has to follow."""
    if new.dialect.name == SQLITE:
        return
    for table in metadata.sorted_tables:
        if (column := table.autoincrement_column) is not None:
            following = select(func.coalesce(func.max(column), 0) + 1).scalar_subquery()
            counter = func.pg_get_serial_sequence(table.name, column.name)
            new.execute(select(func.setval(counter, following, False)))  # noqa: FBT003 - it is SQL's own
