"""What targets over the network have in common in newsgen.toml: hosts, seconds, and where passwords are."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from newsgen.allowed import At, text
from newsgen.errors import BadTable, Refused

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
"""This machine, to which a password may go in the clear."""


def seconds(table: Mapping[str, Any], key: str, at: At, usual: float, most: float = 600) -> float:
    """A length of time in seconds, more than nothing."""
    value = table.get(key, usual)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= most:
        raise BadTable(f"{key} is {value!r}; it must be seconds, up to {most:g}", (*at, key))
    return float(value)


def count(table: Mapping[str, Any], key: str, at: At, usual: int, most: int) -> int:
    """A whole number from 1."""
    value = table.get(key, usual)
    if type(value) is not int or not 1 <= value <= most:
        raise BadTable(f"{key} is {value!r}; it must be a whole number from 1 to {most}", (*at, key))
    return value


def word(table: Mapping[str, Any], key: str, at: At, usual: str = "") -> str:
    """Words where they are told, else the usual ones."""
    return text(table[key], (*at, key), key) if key in table else usual


def secret(variable: str, whose: str) -> str:
    """What the environment holds under a name; Refused where it holds nothing, or what no password holds: a
    line break at its end would be sent along, and told by whoever chokes on it."""
    found = os.environ.get(variable, "")
    if not found:
        raise Refused(f"there is no password for {whose}. Put it into the environment variable {variable}.")
    if not found.isprintable():
        raise Refused(
            f"{variable} holds a line break, or another sign that nobody types. Put {whose}'s password alone "
            "into it."
        )
    return found


def one_line(words: object, most: int = 160) -> str:
    """What a library or a receiver said, on one line that is not too long."""
    line = " ".join(str(words).split()).rstrip(".")
    return line if len(line) <= most else f"{line[:most].rstrip()} ..."
