"""How an archive comes to the tables of this newsgen: at once where it has them, by migrations where not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, inspect, text

from newsgen.archive.engine import alone, shown
from newsgen.errors import BadInput

if TYPE_CHECKING:
    from alembic.script import ScriptDirectory

HEAD = "0002"
"""The last migration, written down so that an archive that has it opens without loading Alembic."""
MIGRATIONS = Path(__file__).parent / "migrations"


def to_head(engine: Engine) -> None:
    """Runs the migrations that the archive lacks, all or none; BadInput where a later newsgen made it."""
    with engine.execution_options(reading=True).connect() as connection:
        if version(connection) == HEAD:
            return
    with engine.begin() as connection:
        alone(connection, "newsgen migrations")
        if (found := version(connection)) != HEAD:  # another process may have run them meanwhile
            _known(engine, found)
            migrate(connection, HEAD)


def at_head(engine: Engine) -> bool:
    """Whether there are tables; BadInput where they are not those of this newsgen."""
    with engine.execution_options(reading=True).connect() as connection:
        found = version(connection)
    _known(engine, found)
    if found not in (None, HEAD):
        raise BadInput(
            f"archive {shown(engine)} was made by an earlier newsgen. "
            "Bring it up to date first: newsgen archive list."
        )
    return found is not None


def version(connection: Connection) -> str | None:
    """The last migration that ran; None in a database where none did."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def migrate(connection: Connection, to: str) -> None:
    """Runs the migrations up to one, within the transaction of the connection."""
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext

    scripts = scripts_here()

    def steps(revision: Any, _context: Any) -> Any:
        return scripts._upgrade_revs(to, revision)  # noqa: SLF001  (as Alembic's own command does)

    with EnvironmentContext(Config(), scripts, fn=steps) as environment:
        environment.configure(connection=connection)
        environment.run_migrations()


def scripts_here() -> ScriptDirectory:
    """The migrations, which travel beside this file."""
    from alembic.script import ScriptDirectory

    return ScriptDirectory(str(MIGRATIONS))


def _known(engine: Engine, found: str | None) -> None:
    if found in (None, HEAD):
        return
    if found not in {each.revision for each in scripts_here().walk_revisions()}:
        raise BadInput(
            f"archive {shown(engine)} was made by a later newsgen: its tables are {found}, and this "
            f"one knows {HEAD}. Install that newsgen."
        )
