"""One field of a house's own form: where its value is found in an item, and how it is said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from newsgen.publish.newsroom.body import body, html
from newsgen.records.frozen import frozen
from newsgen.records.item import Item

MADE: Mapping[str, Callable[[Item], Any]] = {
    "body": lambda item: tuple(part.text for part in body(item)),
    "body_html": html,
}
"""What a field may name beside the fields of an item: the body's lines, and the same as HTML paragraphs."""


@frozen
class ExportField:
    """A field of the form."""

    way: tuple[str, ...]
    """The names of the elements that lead to it, its own last; ``@name`` is an attribute."""
    source: tuple[str, ...] = ()
    """The way to its value through an item: ``("rights", "holder")``; none for a constant."""
    constant: str | int | bool | None = None
    zone: str = "Asia/Seoul"
    date_format: str = ""
    """As strftime has it; ISO 8601 with an offset where it is empty."""
    yes: str | None = None
    """What stands for true, and ``no`` for false; None for the form's own words."""
    no: str | None = None
    join: str | None = None
    """What joins the lines of a list to one text; None where each stands alone."""
    cdata: bool = False
    optional: bool = False
    """Whether the field is left out where there is nothing to say."""
    rows: tuple[ExportField, ...] = ()
    """Of a list of records, the fields of each."""


def said(field: ExportField, held: Any, lang: str) -> Any:
    """What the field says of an item, or of one of its records: a text, number, truth, None, a tuple of them,
    or of a list of records a tuple of (way, said) rows."""
    if not field.source:
        return field.constant
    found = reached(held, field.source, lang)
    if field.rows:
        records = found if isinstance(found, tuple) else (found,)
        return tuple(tuple((each, said(each, row, lang)) for each in field.rows) for row in records if row)
    if isinstance(found, tuple):
        return _joined(field, tuple(_plain(field, each) for each in found))
    return _plain(field, found)


def reached(held: Any, way: tuple[str, ...], lang: str) -> Any:
    """What stands at the end of a way, of words those in ``lang``; None where a step is missing."""
    if isinstance(held, Item) and way[0] in MADE:
        held, way = MADE[way[0]](held), way[1:]
    for number, step in enumerate(way):
        if held is None:
            return None
        if isinstance(held, tuple) and not step.isdigit():
            return tuple(reached(each, way[number:], lang) for each in held)
        held = _step(held, step)
    return held.get(lang, "") if isinstance(held, Mapping) else held


def _step(held: Any, step: str) -> Any:
    if isinstance(held, tuple):
        return held[int(step)] if int(step) < len(held) else None
    return held.get(step) if isinstance(held, Mapping) else getattr(held, step)


def _joined(field: ExportField, found: tuple[Any, ...]) -> Any:
    return found if field.join is None else field.join.join(str(each) for each in found if each is not None)


def _plain(field: ExportField, value: Any) -> Any:
    if isinstance(value, Mapping):
        raise TypeError(f"{field.way}: words by language have a language")
    if isinstance(value, bool):
        stands = field.yes if value else field.no
        return value if stands is None else stands
    if isinstance(value, datetime):
        value = value.astimezone(ZoneInfo(field.zone))
    if isinstance(value, date):
        return value.strftime(field.date_format) if field.date_format else value.isoformat()
    return value


def nothing(value: Any) -> bool:
    """Whether a field says nothing."""
    return value is None or value in ("", ())
