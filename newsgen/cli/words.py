"""What the words of an option mean: a day, a moment, one of some names, a file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from newsgen.errors import BadInput
from newsgen.sessions import KST

if TYPE_CHECKING:
    from newsgen.records.filed import Override


def examples(*lines: str) -> str:
    """What stands under the help of a command, each line as it is; ``\\b`` keeps the library from filling."""
    return "\n".join(("\b", "Examples:", *(f"  newsgen {line}" for line in lines)))


def day(text: str, option: str = "--date") -> date:
    """The calendar day that words name; BadInput in one line for what is none."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise BadInput(f"{option} {text} is not a calendar date. Write it as 2026-01-27.")


def moment(text: str | None, option: str = "--known-at") -> datetime | None:
    """The moment that words name: in Seoul unless they say another zone, and the end of a day alone."""
    if text is None:
        return None
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return datetime.combine(day(text, option), time.max, KST)
    try:
        if re.match(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d", text):
            told = datetime.fromisoformat(text)
            return (told if told.tzinfo else told.replace(tzinfo=KST)).astimezone(KST)
    except (ValueError, OverflowError):
        pass
    raise BadInput(f"{option} {text} is no moment. Write it as 2026-01-27T18:30.")


def days(first: str | None, last: str | None) -> tuple[date | None, date | None]:
    """The first and the last day that words name, each None when it was left out."""
    return day(first, "--from") if first else None, day(last, "--to") if last else None


def one_of(option: str, chosen: str, known: Iterable[str]) -> str:
    """What was chosen, when it is known; BadInput names what may be."""
    if chosen not in known:
        raise BadInput(f"{option} {chosen} is not known. Choose one of {', '.join(known)}.")
    return chosen


def languages(told: str, known: Iterable[str]) -> tuple[str, ...]:
    """The languages that words name, ``en`` or ``en,ko``, each once; BadInput names what may be."""
    return tuple(dict.fromkeys(one_of("--lang", each.strip(), known) for each in told.split(",")))


def override(by: str | None, reason: str | None) -> Override | None:
    """Who answers for a story with problems, and why; BadInput where one is said without the other."""
    from newsgen.records.filed import Override  # only for commands that file stories

    if bool(by) != bool(reason):
        raise BadInput("--override-by and --reason belong together: say who answers for it, and why.")
    return Override(by, reason) if by and reason else None


def content(path: Path) -> bytes:
    """The bytes of a file; BadInput in one line where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as fault:
        raise BadInput(f"{path} cannot be read: {fault.strerror}. Check the path.") from fault
