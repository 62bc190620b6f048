"""What is wrong in the settings of an export: every fault in a line, with what would be allowed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from datetime import date
from typing import Any, NamedTuple, get_origin
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from newsgen.errors import BadTable
from newsgen.publish.newsroom.export import JSON, XML
from newsgen.publish.newsroom.export_letters import DECLARED, UTF_8, has
from newsgen.publish.newsroom.export_ways import element, led_to
from newsgen.records.item import Item

TEXTS = ("format", "root", "encoding", "declared", "suffix", "zone", "date_format")
KEYS = (*TEXTS, "replace", "fields")
FIELD_TEXTS = ("field", "zone", "date_format", "yes", "no", "join")
FIELD_TRUTHS = ("cdata", "optional")
FIELD_KEYS = (*FIELD_TEXTS, "constant", *FIELD_TRUTHS, "fields")
ELEMENT = re.compile(r"[^\W\d][\w.-]*")
FILE_NAME = re.compile(r"[A-Za-z0-9._-]+")


class Form(NamedTuple):
    """What the fields are checked for."""

    name: Any
    """XML, JSON or a mistake."""
    encoding: str


def faults_of(told: Any) -> Iterator[str]:
    """Every fault of the table ``exports``."""
    if not isinstance(told, Mapping):
        yield f"exports is {told!r}. It must be tables of exports, [exports.NAME]."
        return
    for name, row in told.items():
        at = f"exports.{name}"
        if not FILE_NAME.fullmatch(name):
            yield f"{at}: its name goes into names of files. Give it ASCII letters, digits, '.', '_' and '-'."
        if not isinstance(row, Mapping):
            yield f"{at} is {row!r}. It must be a table, [{at}]."
        else:
            yield from _of_export(at, row)


def _of_export(at: str, row: Mapping[str, Any]) -> Iterator[str]:
    yield from _keys(at, row, KEYS)
    if wrong := tuple(_kinds(at, row, TEXTS, str, "a text in quotes")):
        yield from wrong
        return
    yield from _choice(f"{at}.format", row.get("format"), (XML, JSON))
    yield from _choice(f"{at}.encoding", row.get("encoding", UTF_8), DECLARED)
    yield from _moments(at, row)
    if not FILE_NAME.fullmatch(row.get("suffix", "xml")):
        yield f"{at}.suffix is {row['suffix']!r}. Give it ASCII letters, digits, '.', '_' and '-'."
    encoding = row["encoding"] if row.get("encoding") in DECLARED else UTF_8
    yield from _of_root(at, row, encoding)
    yield from _of_replace(f"{at}.replace", row.get("replace", {}), encoding)
    yield from _of_fields(f"{at}.fields", row.get("fields"), Item, Form(row.get("format"), encoding))


def _of_root(at: str, row: Mapping[str, Any], encoding: str) -> Iterator[str]:
    root = row.get("root", "")
    if row.get("format") == XML and not root:
        yield f"{at}.root is missing. XML needs the name of its outermost element."
    elif root and row.get("format") == XML:
        yield from _of_name(f"{at}.root", root, encoding)


def _of_name(at: str, name: str, encoding: str) -> Iterator[str]:
    if not ELEMENT.fullmatch(name):
        yield f"{at}: {name!r} is no name of an XML element. Begin it with a letter; no spaces, no colons."
    elif lacking := [each for each in name if not has(each, encoding)]:
        yield f"{at}: {encoding} has no {lacking[0]}. Choose another name, or utf-8."


def _of_replace(at: str, told: Any, encoding: str) -> Iterator[str]:
    if not isinstance(told, Mapping):
        yield f'{at} is {told!r}. It must be a table, as {{"é" = "e"}}.'
        return
    for letter, stands in told.items():
        if len(letter) != 1 or not isinstance(stands, str):
            yield f"{at}: {letter!r} = {stands!r}. It must be one character and the text that stands for it."
        elif lacking := [each for each in stands if not has(each, encoding)]:
            yield f"{at}: {encoding} has no {lacking[0]} either. Choose another for {letter}."


def _of_fields(at: str, told: Any, record: Any, form: Form) -> Iterator[str]:
    if not isinstance(told, Mapping) or not told:
        yield f'{at} is missing or no table. Say what is written: [{at}], as title = "headline".'
        return
    for name, value in told.items():
        where = f"{at}.{name}"
        yield from _of_names(where, name.split("/"), form)
        yield from _of_holders(where, name.split("/"), tuple(told), form)
        said = {"field": value} if isinstance(value, str) else value
        if isinstance(said, Mapping):
            yield from (wrong := tuple(_of_field(where, said, record, form)))
            if not wrong and form.name == XML and "@" in name and _is_several(said, record):
                yield f"{where}: {said['field']} is several, an attribute one text. Say join, or leave @ out."
        else:
            yield f"{where} is {value!r}. It must be a field of the item in quotes, or a table."


def _of_names(at: str, steps: list[str], form: Form) -> Iterator[str]:
    """The names of elements; the last of them may be an attribute. JSON takes any."""
    *_, last = steps
    if form.name == XML:
        names = [*steps[:-1], last.removeprefix("@")]
        for name in names:
            yield from _of_name(at, name, form.encoding)
    elif not all(steps):
        yield f"{at}: a name between two / is empty. Give it one."


def _of_holders(at: str, steps: list[str], names: tuple[str, ...], form: Form) -> Iterator[str]:
    """What has a text of its own holds no others; in XML it may have attributes, named behind it."""
    attribute = form.name == XML and steps[-1].startswith("@")
    for end in range(1, len(steps)):
        holder = "/".join(steps[:end])
        if holder not in names:
            continue
        if not attribute:
            yield f"{at}: {holder} has a value of its own. Give one of them another name."
        elif names.index(holder) > names.index("/".join(steps)):
            yield f"{at}: {holder} comes later. Put it before its attribute."


def _is_several(said: Mapping[str, Any], record: Any) -> bool:
    """Whether a field has more than one text to say."""
    if "constant" in said:
        return False
    kind = led_to(said["field"].split("."), record)
    return "fields" in said or (get_origin(kind) is tuple and "join" not in said)


def _of_field(at: str, said: Mapping[str, Any], record: Any, form: Form) -> Iterator[str]:
    wrong = [
        *_keys(at, said, FIELD_KEYS),
        *_kinds(at, said, FIELD_TEXTS, str, "a text in quotes"),
        *_kinds(at, said, FIELD_TRUTHS, bool, "true or false"),
        *_moments(at, said),
    ]
    yield from wrong
    if ("field" in said) == ("constant" in said):
        yield f"{at} must have a field or a constant, and not both."
    elif "constant" in said:
        if not isinstance(said["constant"], str | int | bool):
            yield f"{at}.constant is {said['constant']!r}. It must be a text, a whole number, true or false."
    elif not wrong:
        yield from _of_source(at, said, record, form)


def _of_source(at: str, said: Mapping[str, Any], record: Any, form: Form) -> Iterator[str]:
    try:
        kind = element(led_to(said["field"].split("."), record))
    except BadTable as fault:
        yield f"{at}: {said['field']}: {fault.fault}"
        return
    if is_dataclass(kind):
        if "fields" in said:
            yield from _of_fields(f"{at}.fields", said["fields"], kind, form)
        else:
            yield f"{at}: {said['field']} has fields of its own. Name one, as {_first(said, kind)}."
    else:
        yield from _of_way_said(at, said, kind)


def _of_way_said(at: str, said: Mapping[str, Any], kind: Any) -> Iterator[str]:
    if "fields" in said:
        yield f"{at}: {said['field']} has no fields of its own. Leave fields out."
    if ("yes" in said or "no" in said) and kind is not bool:
        yield f"{at}: {said['field']} is not true or false. Leave yes and no out."
    if ("zone" in said or "date_format" in said) and not (isinstance(kind, type) and issubclass(kind, date)):
        yield f"{at}: {said['field']} is no date. Leave zone and date_format out."


def _first(said: Mapping[str, Any], kind: Any) -> str:
    name = next(iter(kind.__dataclass_fields__))
    return f"{said['field']}.{name}, or several in a table: fields = {{{name} = {name!r}}}"


def _keys(at: str, row: Mapping[str, Any], known: tuple[str, ...]) -> Iterator[str]:
    for key in row:
        if key not in known:
            yield f"{at}.{key} is unknown. There are {', '.join(known)}."


def _kinds(at: str, row: Mapping[str, Any], names: tuple[str, ...], kind: type, what: str) -> Iterator[str]:
    for name in names:
        if name in row and type(row[name]) is not kind:
            yield f"{at}.{name} is {row[name]!r}. It must be {what}."


def _choice(at: str, value: Any, known: Any) -> Iterator[str]:
    if value not in known:
        yield f"{at} is {value!r}. It must be one of {', '.join(known)}."


def _moments(at: str, row: Mapping[str, Any]) -> Iterator[str]:
    if "%s" in str(row.get("date_format", "")).replace("%%", ""):
        yield f"{at}.date_format has %s, which counts in the zone of each machine. Write out date and time."
    zone = row.get("zone", "UTC")
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, TypeError, OSError):
        yield f"{at}.zone is {zone!r}, which is no time zone. Name one as Asia/Seoul."
