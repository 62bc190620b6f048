"""What ``newsgen.toml`` says of the house's own forms of a story, for systems that take no standard.

[exports.desk]
format = "xml"                       # or "json"
root = "article"                     # the outermost element
encoding = "cp949"                   # or "euc-kr", "utf-8"
zone = "Asia/Seoul"                  # of every date, with date_format as strftime has it
date_format = "%Y%m%d%H%M%S"
replace = {"é" = "e"}                # beside those of letters.yaml
[exports.desk.fields]                # in the order in which they are to stand
"@version" = "version"               # an attribute of the root
"head/title" = "headline"            # an element in an element
"head/auto" = {field = "automatic", yes = "Y", no = "N"}
"head/media" = {constant = "예시뉴스"}
body = {field = "body_html", cdata = true}
topic = {field = "subjects", fields = {"@code" = "medtop", name = "name"}}
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from newsgen import tables
from newsgen.errors import BadInput, BadTable
from newsgen.publish import ForItems
from newsgen.publish.newsroom import EXPORT, ITEM_FORMATS
from newsgen.publish.newsroom.export import Export
from newsgen.publish.newsroom.export_faults import faults_of
from newsgen.publish.newsroom.export_field import ExportField
from newsgen.publish.newsroom.export_letters import DECLARED, UTF_8
from newsgen.sources import settings_file

TABLE = "exports"
LETTERS = Path(__file__).parent / "publish" / "newsroom" / "letters.yaml"


def form_of(format_: str) -> ForItems:
    """What makes a file of an item: one of ITEM_FORMATS, or the export that ``export:NAME`` names."""
    return named(format_) if format_.startswith(EXPORT) else ITEM_FORMATS[format_]


def named(format_: str) -> Export:
    """The export that ``export:NAME`` names, of the newsgen.toml of the current folder.

    BadInput, a line a fault, when the settings are wrong or have no such export.
    """
    known, name = near(), format_.removeprefix(EXPORT)
    if name not in known:
        there = f"There are {', '.join(known)}" if known else "There is none"
        raise BadInput(f"{settings_file.NAME} has no [{TABLE}.{name}]. {there}.")
    return known[name]


def near() -> Mapping[str, Export]:
    """The exports of the newsgen.toml of the current folder by name; BadInput, a line a fault."""
    try:
        return compile_exports(settings_file.near().get(TABLE, {}))
    except BadTable:
        raise
    except BadInput as faults:
        lines = str(faults).split("\n")
        raise BadInput("\n".join(f"{settings_file.NAME}: {each}" for each in lines)) from None


def compile_exports(told: Any) -> Mapping[str, Export]:
    """The exports that the table ``exports`` describes, by name; BadInput, a line a fault."""
    if faults := tuple(faults_of(told)):
        raise BadInput("\n".join(faults))
    ours = tables.checked(_replaced, tables.table(LETTERS)) if told else {}
    return {name: _export(name, row, ours) for name, row in told.items()}


def _replaced(rows: Any) -> Mapping[str, str]:
    return {row["letter"]: row["stands"] for row in rows}


def _export(name: str, row: Mapping[str, Any], ours: Mapping[str, str]) -> Export:
    form, encoding = row["format"], row.get("encoding", UTF_8)
    return Export(
        name=name,
        form=form,
        fields=_fields(row["fields"], row),
        suffix=row.get("suffix", f"{name}.{form}"),
        root=row.get("root", ""),
        encoding=encoding,
        declared=row.get("declared", DECLARED[encoding]),
        replace={**ours, **row.get("replace", {})},
    )


def _fields(told: Mapping[str, Any], whole: Mapping[str, Any]) -> tuple[ExportField, ...]:
    return tuple(_field(name, value, whole) for name, value in told.items())


def _field(name: str, value: Any, whole: Mapping[str, Any]) -> ExportField:
    said: Mapping[str, Any] = {"field": value} if isinstance(value, str) else value
    like = {"zone": whole.get("zone", "Asia/Seoul"), "date_format": whole.get("date_format", "")}
    like |= {key: held for key, held in said.items() if key not in ("field", "fields")}
    return ExportField(
        way=tuple(name.split("/")),
        source=tuple(said["field"].split(".")) if "field" in said else (),
        rows=_fields(said.get("fields", {}), whole),
        **like,
    )
