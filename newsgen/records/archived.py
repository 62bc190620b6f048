"""What the archive tells of a story without its words: where it stands, and what became of each version."""

from __future__ import annotations

from datetime import date, datetime

from newsgen.records.filed import Override
from newsgen.records.filing import Correction, Review
from newsgen.records.frozen import frozen


@frozen
class Listed:
    """The newest version of a story, in a line."""

    story_id: str
    version: int
    lang: str
    session: date
    section: str
    status: str
    created: datetime
    headline: str
    clean: bool
    """Whether verification found nothing."""
    automatic: bool
    """Whether it goes out flagged as automatic."""
    reviewed_by: str
    """Who read it last; empty for nobody."""
    targets: tuple[str, ...]
    """Where some version of it has arrived."""


@frozen
class Sent:
    """A version on its way to a target, or there."""

    target: str
    state: str
    """``waiting``, ``claimed``, ``arrived``, ``held`` or ``superseded``."""
    tries: int
    at: datetime | None
    """When it arrived."""
    place: str
    """Where it is; empty until it has arrived."""
    error: str
    """Why it has not, the last time; empty where nothing went wrong."""


@frozen
class Life:
    """A version and what became of it."""

    version: int
    created: datetime
    status: str
    headline: str
    by_hand: bool
    clean: bool
    automatic: bool
    correction: Correction | None
    """Why it follows the one before."""
    reviews: tuple[Review, ...]
    overrides: tuple[Override, ...]
    sent: tuple[Sent, ...]
