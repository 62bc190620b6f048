"""The archive: every version of every story, found again by its name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, datetime
from types import TracebackType

from sqlalchemy import Connection, Engine, insert, select

from newsgen.archive import tables
from newsgen.archive.engine import file_of, opened
from newsgen.archive.filing import file_in, known_of, nothing_of, numbered, versions_in
from newsgen.archive.flag import may_lift, went_out
from newsgen.archive.listing import life, listed
from newsgen.archive.rows import insert_review, newest_of
from newsgen.archive.schema import at_head, none_there, to_head
from newsgen.errors import BadInput, NewsgenError
from newsgen.records.archived import Life, Listed
from newsgen.records.filed import Filed, Override
from newsgen.records.filing import Review
from newsgen.sessions import KST

AT_ONCE = 50
"""So many stories are read in one go."""


class Archive:
    """The stories that were filed, in one database. Nothing in it is ever deleted or written over."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._reader = engine.execution_options(reading=True)

    @classmethod
    def open(cls, url: str) -> Archive:
        """The archive at a URL or path, made where there is none; BadInput, one line, where it cannot be."""
        return cls._brought_up(url, make=True)

    @classmethod
    def there(cls, url: str) -> Archive | None:
        """The archive at a URL or path, to be read; None where there is none, and nothing is made or changed.

        BadInput where it cannot be opened, or was made by another newsgen.
        """
        if (file := file_of(url)) is not None and not file.exists():
            return None
        engine = opened(url)
        try:
            if at_head(engine):
                return cls(engine)
        except NewsgenError as fault:
            engine.dispose()
            raise BadInput(str(fault)) from fault
        engine.dispose()
        return None

    @classmethod
    def existing(cls, url: str) -> Archive:
        """The archive at a URL or path, brought up to date; BadInput where nothing was ever filed there."""
        if (file := file_of(url)) is not None and not file.exists():
            raise none_there(url)
        return cls._brought_up(url, make=False)

    @classmethod
    def _brought_up(cls, url: str, *, make: bool) -> Archive:
        engine = opened(url)
        try:
            to_head(engine, make=make)
        except NewsgenError as fault:
            engine.dispose()
            raise BadInput(str(fault)) from fault
        return cls(engine)

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.engine.dispose()

    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction that may write: all of it or nothing."""
        return self.engine.begin()

    def reading(self) -> AbstractContextManager[Connection]:
        """A connection that only reads, and waits for no writer."""
        return self._reader.connect()

    def file(self, filed: Filed, at: datetime, *, most: int | None = None) -> Filed:
        """Keeps a version made at a moment and returns it as kept, with its times.

        The same version with the same words again changes nothing. One that was reviewed is flagged as
        automatic all the same where ``most`` others that day are not, as ``review`` has it. BadInput where
        other words are known under its number, or where it is not the next one.
        """
        with self.writing() as connection:
            return file_in(connection, filed, at, most=most)

    def latest(self, story_id: str) -> Filed:
        """The newest version of a story; BadInput where none was filed."""
        return self.versions(story_id)[-1]

    def version(self, story_id: str, number: int) -> Filed:
        """One version of a story; BadInput where there is none."""
        return numbered(self.versions(story_id), number)

    def versions(self, story_id: str) -> tuple[Filed, ...]:
        """Every version of a story, the first one first; BadInput where none was filed."""
        with self.reading() as connection:
            return versions_in(connection, story_id) or nothing_of(story_id)

    def stories(
        self, *, session: date | None = None, lang: str | None = None, since: date | None = None
    ) -> Iterator[Filed]:
        """The newest version of every story, in the order of their sessions."""
        stories = tables.stories.c
        chosen = select(stories.id).order_by(stories.session, stories.id)
        if session:
            chosen = chosen.where(stories.session == session)
        if lang:
            chosen = chosen.where(stories.lang == lang)
        if since:
            chosen = chosen.where(stories.session >= since)
        with self.reading() as connection:
            names = connection.scalars(chosen).all()
        for begin in range(0, len(names), AT_ONCE):
            with self.reading() as connection:
                found = newest_of(connection, names[begin : begin + AT_ONCE])
            yield from found

    def review(
        self, story_id: str, review: Review, filed: Filed | None = None, *, most: int | None = None
    ) -> Filed:
        """Records that a person read the newest version, or made the next one, ``filed``, of it by hand.

        The flag that it was made automatically is lifted, unless that was done for ``most`` other stories in
        this language on the day of the review in Seoul; None for no limit. Returns the version as it is now.
        """
        with self.writing() as connection:
            if filed:
                bare = replace(filed, item=replace(filed.item, review=None))
                file_in(connection, bare, review.at)
            item = known_of(connection, story_id)[-1].item
            key = {"story": story_id, "version": item.version}
            insert_review(connection, key, review, lifted=may_lift(connection, item, review.at, most))
            return versions_in(connection, story_id)[-1]

    def override(self, story_id: str, number: int, override: Override, at: datetime) -> None:
        """Records a named person's word that a version goes out though verification found problems."""
        row = {"by": override.by, "reason": override.reason, "at": at}
        with self.writing() as connection:
            numbered(known_of(connection, story_id), number)
            connection.execute(insert(tables.overrides).values(story=story_id, version=number, **row))

    def listed(self, *, session: date | None = None, lang: str | None = None) -> tuple[Listed, ...]:
        """Where the newest version of every story stands, in the order of their sessions."""
        with self.reading() as connection:
            return listed(connection, session, lang)

    def life(self, story_id: str) -> tuple[Life, ...]:
        """Every version of a story and what became of it; BadInput where none was filed."""
        with self.reading() as connection:
            return life(connection, story_id) or nothing_of(story_id)

    def automatic_on(self, at: datetime, lang: str, but: str = "") -> int:
        """How many stories in a language, ``but`` one, went out flagged as automatic on the Seoul day of a
        moment, or are being sent."""
        with self.reading() as connection:
            return len(went_out(connection, at.astimezone(KST).date(), lang) - {but})
