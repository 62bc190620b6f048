"""How formats write a moment: in UTC with a Z, or with Seoul's offset; never the name of a zone."""

from __future__ import annotations

from datetime import UTC, datetime

from newsgen.sessions import KST


def in_utc(moment: datetime) -> str:
    """Whole seconds in UTC.

    >>> in_utc(datetime(2026, 2, 25, 15, 30, 0, 7, tzinfo=KST))
    '2026-02-25T06:30:00Z'
    """
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}Z"


def in_seoul(moment: datetime) -> str:
    """Whole seconds in Seoul, with the offset.

    >>> in_seoul(datetime(2026, 2, 25, 6, 30, tzinfo=UTC))
    '2026-02-25T15:30:00+09:00'
    """
    return moment.astimezone(KST).isoformat(timespec="seconds")
