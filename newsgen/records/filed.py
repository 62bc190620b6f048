"""A version of a story as the archive keeps it: the words, the data under them, what verification said."""

from __future__ import annotations

from newsgen.records.frozen import frozen
from newsgen.records.item import Item
from newsgen.records.story import Problem


@frozen
class FactKept:
    """A fact behind a story, enough to find the story by it."""

    id: str
    kind: str
    subject: str
    points: int
    used: bool
    detail: str
    """Its figures and words, as JSON."""


@frozen
class Override:
    """A named person's word that a story goes out though verification found problems."""

    by: str
    reason: str


@frozen
class Filed:
    """One version of a story, whole: nothing outside is needed to send, check or correct it."""

    item: Item
    story: str
    """The story's own JSON object, as ``--format json`` prints it: words, spans, facts, data."""
    snapshot: str
    """The market day that it was written from, as JSON."""
    facts: tuple[FactKept, ...]
    problems: tuple[Problem, ...]
    override: Override | None = None
    by_hand: bool = False
    """Whether the words are no longer those that newsgen wrote."""

    @property
    def may_go(self) -> bool:
        """Whether it may be published: verified clean, or answered for by a person."""
        return not self.problems or self.override is not None
