"""The archive: every version of every story, found again by its name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Engine, Row, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import OperationalError

from newsgen.archive import tables
from newsgen.archive.engine import SQLITE, opened
from newsgen.archive.filed_story import words_digest
from newsgen.archive.schema import to_head
from newsgen.errors import BadInput
from newsgen.records import Problem
from newsgen.records.filed import FactKept, Filed, Override
from newsgen.records.filing import Review
from newsgen.records.item import Item
from newsgen.records.plain_values import plain
from newsgen.records.restored import restored

TICK = timedelta(seconds=1)
"""Receivers take a version for news only where its time, in whole seconds, is later than the one before."""


class Archive:
    """The stories that were filed, in one database."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @classmethod
    def open(cls, url: str) -> Archive:
        """The archive at a URL or path, made where there is none; BadInput, one line, where it cannot be."""
        engine = opened(url)
        try:
            to_head(engine)
        except OperationalError as fault:
            raise BadInput(
                f"archive {engine.url.render_as_string()} cannot be opened: {_first_line(fault)}. "
                "Check where it is and whether you may write there."
            ) from fault
        return cls(engine)

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.engine.dispose()

    def file(self, filed: Filed, at: datetime) -> Filed:
        """Keeps a version made at a moment and returns it as kept, with its times.

        The same version with the same words again changes nothing. BadInput where other words are known under
        its number, or where it is not the next one.
        """
        with self.engine.begin() as connection:
            return file_in(connection, filed, at)

    def latest(self, story_id: str) -> Filed:
        """The newest version of a story; BadInput where none was filed."""
        return self.versions(story_id)[-1]

    def version(self, story_id: str, number: int) -> Filed:
        """One version of a story; BadInput where there is none."""
        for each in self.versions(story_id):
            if each.item.version == number:
                return each
        raise BadInput(f"{story_id} has no version {number}. See newsgen archive versions {story_id}.")

    def versions(self, story_id: str) -> tuple[Filed, ...]:
        """Every version of a story, the first one first; BadInput where none was filed."""
        with self.engine.connect() as connection:
            found = _versions(connection, story_id)
        if not found:
            raise BadInput(f"no story {story_id} was filed here. See newsgen archive list.")
        return found

    def stories(
        self, *, session: date | None = None, lang: str | None = None, since: date | None = None
    ) -> Iterator[Filed]:
        """The newest version of every story, in the order of their sessions."""
        chosen = select(tables.stories.c.id).order_by(tables.stories.c.session, tables.stories.c.id)
        if session:
            chosen = chosen.where(tables.stories.c.session == session)
        if lang:
            chosen = chosen.where(tables.stories.c.lang == lang)
        if since:
            chosen = chosen.where(tables.stories.c.session >= since)
        with self.engine.connect() as connection:
            names = connection.scalars(chosen).all()
        for name in names:
            yield self.latest(name)

    def review(self, story_id: str, review: Review, filed: Filed | None = None) -> Filed:
        """Records that a person read the newest version, or made the next one, ``filed``, of it by hand."""
        with self.engine.begin() as connection:
            kept = file_in(connection, filed, review.at) if filed else _versions(connection, story_id)[-1]
            item = replace(kept.item, review=review, automatic=False)
            values = {"by": review.by, "at": review.at, "note": review.note, "changed": list(review.changed)}
            connection.execute(insert(tables.reviews).values(story=story_id, version=item.version, **values))
            connection.execute(_of(item).values(item=_json(item)))
            return replace(kept, item=item)

    def override(self, story_id: str, number: int, override: Override) -> None:
        """Records a named person's word that a version goes out though verification found problems."""
        asked = update(tables.versions).where(
            tables.versions.c.story == story_id, tables.versions.c.version == number
        )
        with self.engine.begin() as connection:
            connection.execute(asked.values(override_by=override.by, override_reason=override.reason))


def file_in(connection: Connection, filed: Filed, at: datetime) -> Filed:
    """What ``Archive.file`` does, within a transaction that does more."""
    item = filed.item
    known = _versions(connection, item.story_id)
    for each in known:
        if each.item.version == item.version:
            return _the_same(each, filed)
    due = known[-1].item.version + 1 if known else 1
    if item.version != due:
        fault = f"{item.story_id} says it is version {item.version}, and {due} is the next"
        raise BadInput(f"{fault}. Use newsgen revise.")
    kept = _stamped(filed, known, at)
    _insert(connection, kept, first=not known)
    return kept


def _the_same(kept: Filed, filed: Filed) -> Filed:
    if _words(kept.item) == _words(filed.item):
        return kept
    raise BadInput(
        f"{filed.item.story_id} was filed before, as version {filed.item.version}, with other words. "
        "Use newsgen revise for its next version."
    )


def _stamped(filed: Filed, known: tuple[Filed, ...], at: datetime) -> Filed:
    """With the times of a version that is made now, later than the one before."""
    moment = at.replace(microsecond=0)
    if known:
        first, moment = known[0].item.first_created, max(moment, known[-1].item.version_created + TICK)
    else:
        first = moment
    item = replace(filed.item, first_created=first, version_created=moment)
    told = {**json.loads(filed.story), "version": item.version, "item": plain(item)}
    return replace(filed, item=item, story=json.dumps(told, ensure_ascii=False))


def _insert(connection: Connection, filed: Filed, *, first: bool) -> None:
    item, digest = filed.item, sha256(filed.snapshot.encode()).hexdigest()
    key = {"story": item.story_id, "version": item.version}
    if first:
        connection.execute(insert(tables.stories).values(**_story(item)))
    _once(connection, tables.snapshots, {"digest": digest, "content": filed.snapshot})
    connection.execute(
        insert(tables.versions).values(
            **key,
            created=item.version_created,
            status=item.status,
            words=_words(item),
            item=_json(item),
            told=filed.story,
            snapshot=digest,
            clean=not filed.problems,
            by_hand=filed.by_hand,
            override_by=filed.override.by if filed.override else None,
            override_reason=filed.override.reason if filed.override else None,
        )
    )
    if filed.facts:
        connection.execute(insert(tables.facts), _placed(key, filed.facts))
    if filed.problems:
        connection.execute(insert(tables.problems), _placed(key, filed.problems))


def _placed(key: dict[str, Any], records: tuple[Any, ...]) -> list[dict[str, Any]]:
    """Records as rows that know their order."""
    return [{**key, "place": at, **plain(each)} for at, each in enumerate(records)]


def _story(item: Item) -> dict[str, Any]:
    return {
        "id": item.story_id,
        "uri": item.uri,
        "lang": item.lang,
        "session": item.session,
        "section": item.section,
        "first_created": item.first_created,
    }


def _once(connection: Connection, table: Any, row: dict[str, Any]) -> None:
    """A row that may be there already."""
    kinds: Any = sqlite if connection.dialect.name == SQLITE else postgresql
    connection.execute(kinds.insert(table).values(**row).on_conflict_do_nothing())


def _of(item: Item) -> Any:
    versions = tables.versions
    return update(versions).where(versions.c.story == item.story_id, versions.c.version == item.version)


def _versions(connection: Connection, story_id: str) -> tuple[Filed, ...]:
    versions, snapshots = tables.versions, tables.snapshots
    asked = (
        select(versions, snapshots.c.content)
        .join(snapshots, versions.c.snapshot == snapshots.c.digest)
        .where(versions.c.story == story_id)
        .order_by(versions.c.version)
    )
    return tuple(_filed(connection, row) for row in connection.execute(asked).all())


def _filed(connection: Connection, row: Row[Any]) -> Filed:
    key = (row.story, row.version)
    override = Override(row.override_by, row.override_reason) if row.override_by else None
    return Filed(
        restored(Item, json.loads(row.item)),
        row.told,
        row.content,
        tuple(restored(FactKept, each) for each in _rows(connection, tables.facts, key)),
        tuple(restored(Problem, each) for each in _rows(connection, tables.problems, key)),
        override,
        row.by_hand,
    )


def _rows(connection: Connection, table: Any, key: tuple[str, int]) -> list[dict[str, Any]]:
    asked = select(table).where(table.c.story == key[0], table.c.version == key[1])
    return [dict(row) for row in connection.execute(asked.order_by(table.c.place)).mappings()]


def _words(item: Item) -> str:
    """The digest of all that a reader reads."""
    return words_digest((item.headline, item.deck, *item.paragraphs, item.notice, item.status))


def _json(item: Item) -> str:
    return json.dumps(plain(item), ensure_ascii=False)


def _first_line(fault: Exception) -> str:
    return str(getattr(fault, "orig", fault)).strip().splitlines()[0].rstrip(".")
