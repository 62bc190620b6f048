"""The official schemas in ``fixtures/schemas``, with formats asserted and nothing fetched."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema.protocols import Validator
from jsonschema.validators import validator_for
from referencing import Registry, Resource

FOLDER = Path(__file__).parents[3] / "fixtures" / "schemas"
NINJS_31, NINJS_16 = "ninjs/ninjs-schema_3.1.json", "ninjs/ninjs-schema_1.6.json"
ANS = "ans/0.10.12"


@cache
def registry() -> Registry[Any]:
    """Every schema by the address that the others call it by."""
    files = (path for path in FOLDER.rglob("*.json") if path.is_file())
    return Registry().with_resources(_named(path) for path in files)


def _named(path: Path) -> tuple[str, Resource[Any]]:
    content = json.loads(path.read_text("utf-8"))
    return content.get("$id") or content["id"], Resource.from_contents(content)


@cache
def validator(name: str) -> Validator:
    """The validator of a schema by its place in the folder."""
    schema = json.loads((FOLDER / name).read_text("utf-8"))
    kind = validator_for(schema)
    kind.check_schema(schema)
    return kind(schema, registry=registry(), format_checker=kind.FORMAT_CHECKER)


def faults(name: str, value: Any) -> Iterator[str]:
    """Every way in which a value is not what a schema wants."""
    for error in validator(name).iter_errors(value):
        yield f"{error.json_path}: {error.message}"
