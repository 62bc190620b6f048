"""What a revision of the data comes to for a story that was published."""

from __future__ import annotations

from newsgen.records.filed import Filed
from newsgen.records.frozen import frozen

HEADLINE, DECK = "headline", "deck"
"""Where a sentence stood that is in no paragraph."""


@frozen
class Change:
    """An input of a story that is no longer what it was."""

    path: str
    """Where it is in a day, whichever file the day came from: ``indices/KOSPI/last``."""
    address: str
    """Where it can be found now: of the new data, or of the old where the new have none."""
    was: str
    """As it is told to an editor; empty where there was none."""
    now: str
    """The same of the new data; empty where they have none any more."""


@frozen
class Falsified:
    """Words that were published and that the data, as known now, contradict."""

    place: str
    """HEADLINE, DECK or the number of the paragraph, from 1."""
    sentence: str
    """All of it, as it was published."""
    said: str
    """The words in it that are false."""
    right: str
    """What the data say instead, as it could be printed; empty where nothing can stand in their place."""
    why: str
    changes: tuple[Change, ...]
    """The data under these words that changed; none where the words themselves were wrong."""
    data: tuple[str, ...] = ()
    """Places, in a day, of all the data that the words were held to: ``indices/KOSPI/last``."""


@frozen
class Revision:
    """One published version held to what is known now, and the version that follows where one must."""

    before: Filed
    kind: str
    """One of NOTES of ``newsgen/records/filing.py``; empty where nothing has to be done."""
    changes: tuple[Change, ...]
    """Every input that changed, told in the story or not."""
    falsified: tuple[Falsified, ...]
    after: Filed | None = None
    """The next version, ready to be filed; None where there is none."""
    reason: str = ""
    """Why it is of its kind, or why nothing is done, in one line."""
    by_hand: tuple[str, ...] = ()
    """Changes that a desk made by hand to the version before: the next one has them no more."""
    notes: tuple[str, ...] = ()
    """What the data, as known now, leave open, and did not when the version was filed."""

    @property
    def note(self) -> str:
        """The editor's note of the next version; empty where there is none."""
        return self.after.item.edit_note if self.after else ""
