"""How an archive comes to the tables of this newsgen: at once where it has them, by migrations where not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, inspect, text

from newsgen.archive.engine import SQLITE, alone, hidden, shown
from newsgen.errors import BadInput

if TYPE_CHECKING:
    from alembic.script import ScriptDirectory

HEAD = "0002"
"""The last migration, written down so that an archive that has it opens without loading Alembic."""
MIGRATIONS = Path(__file__).parent / "migrations"


def to_head(engine: Engine, *, make: bool = True) -> None:
    """Runs the migrations that the archive lacks, all or none.

    BadInput where a later newsgen made it, where the file is another program's, and, unless it may be made,
    where there is none.
    """
    with engine.execution_options(reading=True).connect() as connection:
        if (found := version(connection)) == HEAD:
            return
        if found is None:
            _nobody_elses(engine, connection)
    if found is None and not make:
        raise none_there(shown(engine))
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


def none_there(url: str) -> BadInput:
    """What is to be said where nothing was ever filed."""
    return BadInput(
        f"there is no archive {hidden(url)}. Run newsgen in the folder of its newsgen.toml, name the archive "
        "with --archive, or file a story: newsgen publish."
    )


def _nobody_elses(engine: Engine, connection: Connection) -> None:
    """BadInput for a file with tables of another program; on a server ours may stand beside others."""
    tables = inspect(connection).get_table_names() if engine.dialect.name == SQLITE else []
    if tables:
        raise BadInput(
            f"archive {shown(engine)}: table {tables[0]} already exists, and is another program's. "
            "Name another file with --archive, or in newsgen.toml."
        )


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
