"""Where a story stands in its life outside the house: which version, since when, corrected or withdrawn."""

from __future__ import annotations

from datetime import datetime

from newsgen.records.frozen import frozen

USABLE, WITHHELD, CANCELED = "usable", "withheld", "canceled"
STATUSES = (USABLE, WITHHELD, CANCELED)
"""What a receiver may do with a version, in the words of the IPTC's publishing status."""

CORRECTED, WITHDRAWN, REFILED, REPEAT = "CORRECTED", "WITHDRAWN", "REFILED", "REPEAT"
NOTES = (CORRECTED, WITHDRAWN, REFILED, REPEAT)
"""The trade's classes of a later version: a wrong figure put right, a story taken back, one sent anew with
other words, one sent anew as it was."""


@frozen
class Correction:
    """Why a version follows another."""

    kind: str
    """One of NOTES."""
    note: str
    """The editor's note in the language of the story: class, what was wrong, what is right."""
    at: datetime
    before: int
    """The version that it replaces."""


@frozen
class Review:
    """A named person read a version."""

    by: str
    at: datetime
    note: str = ""
    changed: tuple[str, ...] = ()
    """Each sentence that was changed by hand, as a line of a diff; nothing where none was."""


@frozen
class Filing:
    """A version of a story, as the outside world is told of it."""

    version: int = 1
    first: datetime | None = None
    """When the first version was made; None before anything was filed: the figures' moment then stands."""
    at: datetime | None = None
    """When this version was made, None as above. It only grows from one to the next."""
    status: str = USABLE
    corrections: tuple[Correction, ...] = ()
    """Every correction so far, the latest last."""
    review: Review | None = None
    embargo: datetime | None = None
    """Not to be published before."""


AS_WRITTEN = Filing()
"""A story that has just been written and never left the house."""
