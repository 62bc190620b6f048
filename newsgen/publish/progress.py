"""How far a long command is: a bar on a terminal, plain lines where nobody watches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from newsgen.records.ingested import Ingested


class Watch(Protocol):
    """Whoever shows how far an ingest is."""

    def file(self, name: str, at: int, of: int) -> None:
        """A file begins, the first of all being 1."""

    def rows(self, done: int, of: int) -> None:
        """So many of its rows are done."""

    def taken(self, what: Ingested) -> None:
        """It is done."""


class Lines:
    """One line a file, when it is done."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self.say = say

    def file(self, name: str, at: int, of: int) -> None:
        """Says nothing yet."""

    def rows(self, done: int, of: int) -> None:
        """Says nothing: a log wants no moving picture."""

    def taken(self, what: Ingested) -> None:
        """What became of the file."""
        told = f"{what.taken:,} taken, {what.unchanged:,} unchanged, {what.revised:,} revised"
        resumed = f" after {what.resumed:,} taken before" if what.resumed else ""
        self.say(f"{what.file}: {told}, {len(what.refused):,} refused{resumed}")


class Bar:
    """One bar for the file at hand, on standard error."""

    def __init__(self, progress: object) -> None:
        from rich.progress import Progress

        assert isinstance(progress, Progress)
        self.progress = progress
        self.task = progress.add_task("", total=None)

    def file(self, name: str, at: int, of: int) -> None:
        """The bar starts again, with the file's name."""
        self.progress.reset(self.task, total=None, description=f"{at}/{of} {name}")

    def rows(self, done: int, of: int) -> None:
        """The bar grows."""
        self.progress.update(self.task, completed=done, total=of)

    def taken(self, what: Ingested) -> None:
        """The next file starts the bar again."""


@contextmanager
def shown(say: Callable[[str], None], *, terminal: bool) -> Iterator[Watch]:
    """A bar on a terminal, which goes when all is done; lines otherwise."""
    if not terminal:
        yield Lines(say)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield Bar(progress)


@contextmanager
def counted(what: str, *, terminal: bool) -> Iterator[Callable[[int, int], None] | None]:
    """Told how many are done, and of how many, draws it on standard error; None where nobody watches."""
    if not terminal:
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)
