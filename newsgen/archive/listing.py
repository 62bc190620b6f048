"""What the archive holds, in a line a story, and the life of one story, without reading their words."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, and_, func, select

from newsgen.archive.tables import ARRIVED, deliveries, overrides, reviews, stories, versions
from newsgen.records.archived import Life, Listed, Sent
from newsgen.records.filed import Override
from newsgen.records.filing import Correction, Review
from newsgen.records.restored import restored

Key = tuple[str, int]
Rows = Mapping[Key, list[Any]]

HEAVY = ("item", "told", "snapshot")
LIGHT = tuple(column for column in versions.c if column.name not in HEAVY)
"""What a line needs of a version: its words would be a hundred times as much."""


def listed(connection: Connection, session: date | None, lang: str | None) -> tuple[Listed, ...]:
    """The newest version of every story, of a session and in a language where they are named."""
    chosen = _chosen(session, lang)
    told = _reviews(connection, chosen)
    targets: dict[str, list[str]] = defaultdict(list)
    arrived = select(deliveries.c.story, deliveries.c.target).distinct().order_by(deliveries.c.target)
    for row in connection.execute(
        arrived.where(deliveries.c.state == ARRIVED, deliveries.c.story.in_(chosen))
    ):
        targets[row.story].append(row.target)
    last = select(versions.c.story, func.max(versions.c.version).label("number")).group_by(versions.c.story)
    newest = last.subquery()
    asked = (
        select(stories.c.lang, stories.c.session, stories.c.section, *LIGHT)
        .join(newest, newest.c.story == stories.c.id)
        .join(versions, and_(versions.c.story == stories.c.id, versions.c.version == newest.c.number))
        .where(stories.c.id.in_(chosen))
        .order_by(stories.c.session, stories.c.id)
    )
    return tuple(
        _line(row, told.get((row.story, row.version), []), targets[row.story])
        for row in connection.execute(asked)
    )


def life(connection: Connection, story_id: str) -> tuple[Life, ...]:
    """Every version of a story and what became of it; nothing where none was filed."""
    chosen = select(stories.c.id).where(stories.c.id == story_id)
    read = _reviews(connection, chosen)
    answered = _by_version(connection.execute(_rows(overrides, chosen)))
    sent = _by_version(connection.execute(_rows(deliveries, chosen)))
    asked = select(*LIGHT, versions.c.item).where(versions.c.story == story_id).order_by(versions.c.version)
    return tuple(
        _life(row, *(each.get((row.story, row.version), []) for each in (read, answered, sent)))
        for row in connection.execute(asked)
    )


def _chosen(session: date | None, lang: str | None) -> Select[tuple[str]]:
    chosen = select(stories.c.id)
    if session:
        chosen = chosen.where(stories.c.session == session)
    return chosen.where(stories.c.lang == lang) if lang else chosen


def _rows(table: Any, chosen: Select[tuple[str]]) -> Select[Any]:
    return select(table).where(table.c.story.in_(chosen)).order_by(table.c.id)


def _reviews(connection: Connection, chosen: Select[tuple[str]]) -> Rows:
    return _by_version(connection.execute(_rows(reviews, chosen)))


def _by_version(found: Any) -> Rows:
    grouped: dict[Key, list[Any]] = defaultdict(list)
    for row in found:
        grouped[row.story, row.version].append(row)
    return grouped


def _line(row: Any, read: list[Any], targets: list[str]) -> Listed:
    return Listed(
        row.story,
        row.version,
        row.lang,
        row.session,
        row.section,
        row.status,
        row.created,
        row.headline,
        row.clean,
        row.automatic and not any(each.lifted for each in read),
        read[-1].by if read else "",
        tuple(targets),
    )


def _life(row: Any, read: list[Any], answered: list[Any], sent: list[Any]) -> Life:
    told = json.loads(row.item)["corrections"]
    return Life(
        row.version,
        row.created,
        row.status,
        row.headline,
        row.by_hand,
        row.clean,
        row.automatic and not any(each.lifted for each in read),
        restored(Correction, told[-1]) if told else None,
        tuple(_review(each) for each in read),
        tuple(Override(each.by, each.reason) for each in answered),
        tuple(_sent(each) for each in sent),
    )


def _review(row: Any) -> Review:
    return Review(row.by, row.at, row.note, tuple(row.changed))


def _sent(row: Any) -> Sent:
    told = json.loads(row.receipt) if isinstance(row.receipt, str) else row.receipt
    place = told["place"] if told else ""
    return Sent(row.target, row.state, row.tries, row.arrived_at, place, row.error or "")
