"""One day's figures in a JSON file: read the bytes, keep their digest, then parse them exactly."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any, NoReturn

from newsgen.errors import BadDay, BadInput
from newsgen.sources.standard_input import STANDARD_INPUT, taken

STDIN_NAME = "stdin"
"""What the addresses of figures read from standard input start with."""


@dataclass(frozen=True, slots=True)
class RawDay:
    """A day's figures as they were given: nothing checked yet but that it is one JSON object."""

    name: str
    """The file's base name, with which every address starts; ``stdin`` for standard input."""
    digest: str
    """SHA-256 of the bytes, in hexadecimal."""
    content: dict[str, Any]
    """Whole numbers are ``int``, all others ``Decimal``, exactly as printed."""


def read(path: str) -> RawDay:
    """The day in a file, or on standard input for ``-``; BadInput or BadDay in one line otherwise."""
    if path == STANDARD_INPUT:
        return parse(STDIN_NAME, _bytes("standard input", taken))
    shown = path if path.isprintable() else repr(path)
    return parse(Path(path).name, _bytes(shown, lambda: Path(path).read_bytes()))


def parse(name: str, raw: bytes) -> RawDay:
    """The day in these bytes.

    >>> parse("day.json", b'{"last": 5969.64}').content
    {'last': Decimal('5969.64')}
    """
    return RawDay(name, sha256(raw).hexdigest(), _object(name, _text(name, raw)))


def exactly(content: Mapping[str, Any]) -> dict[str, Any]:
    """A day that was handed over as a value, with every number as exact as it would be read from a file.

    >>> exactly({"indices": {"KOSPI": {"last": 5969.64}}})
    {'indices': {'KOSPI': {'last': Decimal('5969.64')}}}
    """
    return {str(key): _exact(value) for key, value in content.items()}


def _exact(value: Any) -> Any:
    if isinstance(value, float):
        return Decimal(repr(value))
    if isinstance(value, date):  # a moment is a date as well
        return value.isoformat()
    if isinstance(value, Mapping):
        return exactly(value)
    return [_exact(each) for each in value] if isinstance(value, (list, tuple)) else value


def _bytes(shown: str, give: Callable[[], bytes]) -> bytes:
    try:
        return give()
    except FileNotFoundError:
        raise BadInput(f"{shown}: there is no such file. Check the path.") from None
    except IsADirectoryError:
        raise BadInput(f"{shown} is a folder. Name one DAY.json in it.") from None
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise BadInput(f"{shown} cannot be read: {reason}. Check the path and its permissions.") from None


def _text(name: str, raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise BadDay(f"{name} is not UTF-8 text (byte {fault.start + 1}). Save it as UTF-8.") from None


def _object(name: str, text: str) -> dict[str, Any]:
    if not text.strip():
        raise BadDay(f"{name} is empty. Give it one JSON object with the day's figures.")
    try:
        content = json.loads(
            text, parse_float=Decimal, parse_constant=_no_constant, object_pairs_hook=_without_repeats
        )
    except json.JSONDecodeError as fault:
        where = f"line {fault.lineno}, column {fault.colno}"
        raise BadDay(f"{name} is not JSON: {fault.msg} at {where}. Correct it there.") from None
    except RecursionError:
        raise BadDay(f"{name} is nested too deeply to be a day's figures. Give one flat day.") from None
    except ValueError as fault:
        raise BadDay(f"{name}: {fault}") from None
    if not isinstance(content, dict):
        raise BadDay(f"{name} holds a {_kind(content)}; a day is one JSON object. Put it in {{ }}.")
    return content


def _no_constant(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not a figure. Correct it or leave the field out.")


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the field {json.dumps(key)} stands twice in one object. Keep one.")
        found[key] = value
    return found


def _kind(value: object) -> str:
    if isinstance(value, list):
        return "list"
    return "text" if isinstance(value, str) else "single value"
