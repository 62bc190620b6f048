"""A version of a story as rows of the archive, and again from them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, func, insert, select, tuple_
from sqlalchemy.dialects import postgresql, sqlite

from newsgen.archive import tables
from newsgen.archive.engine import SQLITE
from newsgen.archive.filed_story import all_words
from newsgen.errors import BadInput
from newsgen.records import Problem
from newsgen.records.filed import FactKept, Filed, Override
from newsgen.records.filing import Review
from newsgen.records.item import Item
from newsgen.records.plain_values import plain
from newsgen.records.restored import restored

Key = tuple[str, int]
"""Story and version."""
Beside = dict[Key, list[dict[str, Any]]]

KEPT_ELSEWHERE = ("item", "snapshot")
"""Parts of a story's object that have a column or a table of their own."""


def insert_version(connection: Connection, filed: Filed) -> None:
    """Keeps a version whose story is known."""
    item = filed.item
    key = {"story": item.story_id, "version": item.version}
    digest = _kept_day(connection, filed.snapshot)
    connection.execute(insert(tables.versions).values(**key, snapshot=digest, **_columns(filed)))
    for table, records in ((tables.facts, filed.facts), (tables.problems, filed.problems)):
        if records:
            told = [{**key, "place": at, **plain(each)} for at, each in enumerate(records)]
            connection.execute(insert(table), told)


def insert_story(connection: Connection, item: Item) -> None:
    """Makes a story known, before its first version."""
    connection.execute(
        insert(tables.stories).values(
            id=item.story_id,
            uri=item.uri,
            lang=item.lang,
            session=item.session,
            section=item.section,
            first_created=item.first_created,
        )
    )


def insert_review(connection: Connection, key: Mapping[str, Any], review: Review, *, lifted: bool) -> None:
    """Keeps that a person read a version, and whether its flag is lifted."""
    row = {"by": review.by, "at": review.at, "note": review.note, "changed": list(review.changed)}
    connection.execute(insert(tables.reviews).values(**key, **row, lifted=lifted))


def versions_of(connection: Connection, asked: Select[Any]) -> list[Filed]:
    """The versions that a selection of ``with_day`` finds, in its order."""
    found = connection.execute(asked).all()
    keys = [(row.story, row.version) for row in found]
    beside = [
        _beside(connection, table, keys)
        for table in (tables.facts, tables.problems, tables.overrides, tables.reviews)
    ]
    return [_read(row, *(each.get((row.story, row.version), []) for each in beside)) for row in found]


def with_day() -> Select[Any]:
    """Every version beside the day that it was written from."""
    versions, snapshots = tables.versions, tables.snapshots
    return select(versions, snapshots.c.content).join(snapshots, versions.c.snapshot == snapshots.c.digest)


def newest_of(connection: Connection, names: Sequence[str]) -> list[Filed]:
    """The newest version of each of these stories, in their order."""
    versions = tables.versions
    last = select(versions.c.story, func.max(versions.c.version)).group_by(versions.c.story)
    asked = with_day().where(
        tuple_(versions.c.story, versions.c.version).in_(last.where(versions.c.story.in_(names)))
    )
    return sorted(versions_of(connection, asked), key=lambda each: names.index(each.item.story_id))


def told_of(story: str, item: Item, snapshot: str) -> str:
    """A story's own object with this item and this day in it."""
    bare = {name: value for name, value in json.loads(story).items() if name not in KEPT_ELSEWHERE}
    told = {**bare, "version": item.version, "item": plain(item), "snapshot": json.loads(snapshot)}
    return json.dumps(told, ensure_ascii=False)


def _columns(filed: Filed) -> dict[str, Any]:
    item, told = filed.item, json.loads(filed.story)
    return {
        "created": item.version_created,
        "status": item.status,
        "words": all_words(item),
        "item": _dumped(plain(item)),
        "told": _dumped({name: each for name, each in told.items() if name not in KEPT_ELSEWHERE}),
        "clean": not filed.problems,
        "by_hand": filed.by_hand,
        "headline": item.headline,
        "automatic": item.automatic,
    }


def _kept_day(connection: Connection, content: str) -> str:
    """The digest of a day, which may be there already: another language's story was written from it."""
    digest = sha256(content.encode()).hexdigest()
    kinds: Any = sqlite if connection.dialect.name == SQLITE else postgresql
    asked = kinds.insert(tables.snapshots).values(digest=digest, content=content)
    connection.execute(asked.on_conflict_do_nothing())
    return digest


def _beside(connection: Connection, table: Table, keys: Sequence[Key]) -> Beside:
    """Rows of a table by the versions that they belong to, in the order in which they were put there."""
    order = table.c.place if "place" in table.c else table.c.id
    asked = select(table).where(tuple_(table.c.story, table.c.version).in_(keys)).order_by(order)
    found: Beside = defaultdict(list)
    for row in connection.execute(asked).mappings():
        found[row["story"], row["version"]].append(dict(row))
    return found


def _read(row: Row[Any], *beside: list[dict[str, Any]]) -> Filed:
    try:
        return _filed(row, *beside)
    except ValueError as fault:
        raise BadInput(
            f"{row.story} version {row.version} was filed by another newsgen: {fault}. Read it with that one."
        ) from fault


def _filed(
    row: Row[Any],
    facts: list[dict[str, Any]],
    problems: list[dict[str, Any]],
    overrides: list[dict[str, Any]],
    reviews: list[dict[str, Any]],
) -> Filed:
    item = reviewed(restored(Item, json.loads(row.item)), reviews)
    return Filed(
        item,
        told_of(row.told, item, row.content),
        row.content,
        tuple(restored(FactKept, each) for each in facts),
        tuple(restored(Problem, each) for each in problems),
        Override(overrides[-1]["by"], overrides[-1]["reason"]) if overrides else None,
        row.by_hand,
    )


def reviewed(item: Item, reviews: Sequence[dict[str, Any]]) -> Item:
    """The item with what its reviews say of it: who read it last, and whether the flag is lifted."""
    if not reviews:
        return item
    automatic = item.automatic and not any(each["lifted"] for each in reviews)
    return replace(item, review=review_of(reviews[-1]), automatic=automatic)


def review_of(row: dict[str, Any]) -> Review:
    """A review from its row."""
    return Review(row["by"], row["at"], row["note"], tuple(row["changed"]))


def _dumped(told: Any) -> str:
    return json.dumps(told, ensure_ascii=False)
