"""Where ``newsgen.toml`` says stories are sent, and where they are kept.

[archive]
url = "newsgen-archive.sqlite"           # or postgresql://newsgen@localhost/newsgen

[targets.desk]
kind = "folder"
path = "out"
format = "ninjs"
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from newsgen.errors import BadInput, BadTable
from newsgen.publish.newsroom import ITEM_FORMATS
from newsgen.publish.targets import Target
from newsgen.publish.targets.kinds import target_of
from newsgen.sources import settings_file

EXPORT = "export:"
"""How the format of a house's own export begins."""
ARCHIVE = "newsgen-archive.sqlite"
"""Where stories are kept unless newsgen.toml or --archive says otherwise: in the current folder."""


def archive_url(named: str | None = None) -> str:
    """Where stories are kept: as named, as newsgen.toml says, or in a file of the current folder."""
    told = settings_file.near().get("archive", {})
    if not isinstance(told, Mapping) or set(told) - {"url"}:
        raise BadInput(f"{settings_file.NAME}: archive may have url, and nothing else. Correct it there.")
    return named or str(told.get("url", ARCHIVE))


def targets(names: Sequence[str]) -> tuple[Target, ...]:
    """The targets of these names; every one of newsgen.toml where none is named. BadInput, a line a fault."""
    told = settings_file.near().get("targets", {})
    if not isinstance(told, Mapping):
        raise BadInput(f"{settings_file.NAME}: targets is {told!r}. It must be tables, [targets.NAME].")
    for name in names:
        if name not in told:
            there = f"There are {', '.join(told)}" if told else f"Describe it in {settings_file.NAME}"
            raise BadInput(f"no target {name} is known. {there}.")
    return compile_targets({name: told[name] for name in names or told})


def compile_targets(told: Mapping[str, Any]) -> tuple[Target, ...]:
    """The targets that these tables describe; BadInput with one line for every fault."""
    found, faults = [], []
    for name, table in told.items():
        try:
            found.append(_target(name, table))
        except (BadTable, BadInput) as fault:
            faults.append(f"{settings_file.NAME}: {fault}.".replace("..", "."))
    if faults:
        raise BadInput("\n".join(faults))
    return tuple(found)


def _target(name: str, table: Any) -> Target:
    if not isinstance(table, Mapping):
        raise BadTable(f"it is {table!r}; it must be a table, [targets.{name}]", ("targets", name))
    target = target_of(name, table)
    form = target.format
    if form.startswith(EXPORT):
        from newsgen import exports

        exports.named(form)
    elif form not in (*ITEM_FORMATS, "json"):
        known = ", ".join((*ITEM_FORMATS, "json", f"{EXPORT}NAME"))
        raise BadTable(f"format is {form!r}; it must be one of {known}", ("targets", name, "format"))
    return target
