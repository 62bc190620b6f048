"""What is sent, and what is known of it once it has arrived."""

from __future__ import annotations

from newsgen.records.frozen import frozen
from newsgen.records.item import Item


@frozen
class Picture:
    """A file that goes with a story."""

    name: str
    media_type: str
    content: bytes
    alt: str
    caption: str


@frozen
class Parcel:
    """One version of a story, ready for one target."""

    item: Item
    format: str
    name: str
    """The name of its file, the same in every version: ``kospi-2026-02-25-close-1530-en.ninjs.json``."""
    media_type: str
    content: bytes
    pictures: tuple[Picture, ...] = ()


@frozen
class Receipt:
    """What a target said when a version had arrived, by which the next one finds it."""

    place: str
    """Where it is: a path or an address."""
    remote_id: str = ""
    """The receiver's own number of it: a WordPress post."""
    digest: str = ""
    """SHA-256 of what was written, as the receiver keeps it."""
    seen: str = ""
    """The receiver's own mark of that state: a time of change, an ETag. Another one later means that somebody
    else changed it."""
    media: tuple[tuple[str, str], ...] = ()
    """By name of file, the receiver's number, its address or its SHA-256 of each picture."""
    found: bool = False
    """Whether it was there already, so that nothing was sent."""
    notes: tuple[str, ...] = ()
    """What the receiver did otherwise than asked, a line each: a category that its user may not create."""


@frozen
class Terms:
    """How a run of deliveries goes about it."""

    tries: int = 3
    """How often a receiver that is down or slow is asked in one run."""
    pause: float = 1.0
    """Seconds after the first of them; twice as long after each other one."""
    daily_limit: int | None = None
    """The most automatic stories a day and language that go out; None for no limit."""
