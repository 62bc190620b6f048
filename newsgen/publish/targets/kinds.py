"""Which kinds of target there are, and what newsgen.toml may say of every one."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from newsgen.allowed import known
from newsgen.errors import BadTable
from newsgen.publish.targets import Target

KINDS: Mapping[str, str] = {
    "folder": "folder",
    "ftp": "ftp",
    "http": "http",
    "s3": "s3",
    "sftp": "sftp",
    "wordpress": "wordpress",
}
"""By the name that ``kind`` uses, the module here whose ``target(name, table)`` makes one of its settings."""


def target_of(name: str, table: Mapping[str, Any]) -> Target:
    """The target that the table of a name describes; BadTable with the place of a fault."""
    kind = table.get("kind")
    if kind is None:
        raise BadTable(f"kind is missing; it is one of {', '.join(KINDS)}", ("targets", name))
    known(kind, KINDS, ("targets", name, "kind"), "kind")
    made: Target = import_module(f"newsgen.publish.targets.{KINDS[kind]}").target(name, table)
    return made
