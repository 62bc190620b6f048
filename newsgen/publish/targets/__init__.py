"""Where stories are sent: a folder, a web address, FTP and SFTP, object storage, a WordPress site."""

from __future__ import annotations

from typing import Protocol

from newsgen.records.delivery import Parcel, Receipt


class Target(Protocol):
    """One place of delivery, as newsgen.toml describes it. It knows nothing of the archive.

    ``deliver`` may be asked again after being killed at any moment: first it looks for the version there.
    Raises NotNow where trying again later may help, Refused where a person has to act first, and ChangedThere
    where somebody changed what was delivered and ``overwrite`` was not said.
    """

    name: str
    format: str
    """The format that it takes, of those that ``--format`` knows."""
    lang: str
    """The language that it takes; empty for every one."""
    asks_again: bool
    """Whether it asks a receiver that is down again by itself, so that nobody else need."""
    takes_embargoed: bool
    """Whether a story under embargo may go at once, for the receiver holds it back itself."""

    def digest(self, parcel: Parcel) -> str:
        """The digest that a receipt of this parcel has where it is kept as it was sent."""
        ...

    def look(self, parcel: Parcel, before: Receipt | None) -> str:
        """In one line, what ``deliver`` would do: for ``--dry-run``. Changes nothing there."""
        ...

    def deliver(self, parcel: Parcel, before: Receipt | None, *, overwrite: bool = False) -> Receipt:
        """Bring a version there, once. ``before`` is what the target said of the version delivered last."""
        ...
