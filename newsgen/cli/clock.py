"""The one place that asks what time it is: the edge, which passes it in."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """The present moment in whole seconds, UTC."""
    return datetime.now(UTC).replace(microsecond=0)  # noqa: TID251
