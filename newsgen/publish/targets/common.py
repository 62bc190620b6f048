"""What newsgen.toml says of targets of every kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from newsgen.allowed import known, text
from newsgen.errors import Refused
from newsgen.records.frozen import frozen

COMMON = ("kind", "format", "lang", "embargo")
HOLD, SENT = "hold", "sent"
EMBARGOES = (HOLD, SENT)
"""A story under embargo waits here until its time, or goes at once with the time in it."""


@frozen
class Common:
    """The settings that every target has."""

    name: str
    format: str
    """One of ``--format``."""
    lang: str
    """The language that it takes; empty for every one."""
    embargo: str


def common_of(name: str, table: Mapping[str, Any], format_: str = "ninjs") -> Common:
    """These settings of a table; the format is checked by those who know every one."""
    at = ("targets", name)
    embargo = table.get("embargo", HOLD)
    known(embargo, EMBARGOES, (*at, "embargo"), "embargo")
    lang = table.get("lang", "")
    known(lang, ("", "en", "ko"), (*at, "lang"), "lang")
    return Common(name, text(table.get("format", format_), (*at, "format"), "format"), lang, embargo)


@contextmanager
def libraries(extra: str, who: str) -> Iterator[None]:
    """Imports that only one kind of target needs; Refused, naming the extra, where they are not installed."""
    try:
        yield
    except ImportError as missing:
        told = f"{who} needs {missing.name}, which is not here. Say pip install 'newsgen[{extra}]'."
        raise Refused(told) from None
