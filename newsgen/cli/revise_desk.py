"""The stories that ``newsgen revise`` was asked for: what becomes of each, what is sent, what is told."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newsgen.cli import clock, streams
from newsgen.errors import BadInput
from newsgen.records.frozen import frozen

if TYPE_CHECKING:
    from newsgen.archive.archive import Archive
    from newsgen.archive.deliveries import Delivery
    from newsgen.records.filed import Filed
    from newsgen.records.revised import Revision
    from newsgen.revising.sources import Source
    from newsgen.sending import Outcome

FEW = 5
"""So many stories a message names."""


@frozen
class Asked:
    """What the words ask to be done with each story."""

    withdraw: bool
    repeat: bool
    refile: bool
    reasons: tuple[str, ...]
    house: Path | None
    embargo: datetime | None = None


@dataclass(slots=True)
class Desk:
    """The stories asked for, one after the other."""

    archive: Archive
    asked: Asked
    source: Source
    found: list[Revision] = field(default_factory=list)
    looks: list[str] = field(default_factory=list)
    """Looks within a session, of which a market that was named says nothing."""
    refused: list[tuple[str, str]] = field(default_factory=list)
    """Why a story could not be judged, and which it is."""
    sent: int = 0
    undone: int = 0
    """Versions that were not filed, or have not arrived."""

    def take_each(self, ids: Sequence[str] | None) -> None:
        """What becomes of those that were named with their twins, or of all that stand: with a bar where
        somebody watches."""
        from newsgen.publish import progress
        from newsgen.revising.stories import alive, named

        stories = named(self.archive, ids) if ids else alive(self.archive)
        watched = streams.watched(sys.stderr) and not ids
        with progress.counted("revising", terminal=watched) as bar:
            count = len(self.archive.listed()) if bar else 0
            for done, before in enumerate(stories, start=1):
                self._take(before)
                if bar:
                    bar(done, count)

    def tell(self) -> None:
        """Why stories could not be judged and what the data leave open, each reason in one line."""
        for why, of in _grouped(self.refused).items():
            each = ": each" if of[1:] and why.startswith(" ") else ""
            streams.warn([f"{_listed(of)}{each}{why}"])
        notes = [(note, each.before.item.story_id) for each in self.found for note in each.notes]
        for note, of in _grouped(notes).items():
            streams.warn([f"{_listed(of)}: {note}."])

    def _take(self, before: Filed) -> None:
        from newsgen.revising.sources import NoCloses

        story = before.item.story_id
        try:
            self.found.append(self._made(before))
        except NoCloses:
            self.looks.append(story)
        except BadInput as fault:
            told = " ".join(str(fault).split())
            self.refused.append((told.removeprefix(story) if told.startswith(story) else f": {told}", story))

    def _made(self, before: Filed) -> Revision:
        from newsgen.revising import revise as what
        from newsgen.revising.stories import Held, held

        if self.asked.withdraw:
            return what.withdrawn(before, self.asked.reasons, clock.now())
        if self.asked.repeat:
            return what.repeated(before, clock.now(), self.asked.embargo)
        return held(before, Held(self.source, clock.now(), self.asked.house, self.asked.refile))

    def waiting(self, ids: Sequence[str] | None) -> tuple[Delivery, ...]:
        """Later versions that were filed before and have not arrived, of stories that get none now."""
        from newsgen.revising.stories import unsent

        looked_at = [each.before.item.story_id for each in self.found]
        known = unsent(self.archive, [*ids, *looked_at] if ids else None)
        due = {each.before.item.story_id for each in self.found if each.after is not None}
        return tuple(each for each in known if each.story not in due)

    def send(self, to: Sequence[str], ids: Sequence[str] | None, *, overwrite: bool) -> None:
        """Files and sends what follows, then what waits from before; a story that cannot be is a line, and
        the others go on."""
        from newsgen.revising.stories import sent, sent_again

        waiting = self.waiting(ids)
        for each in (one for one in self.found if one.after is not None):
            self._tell_each(sent(self.archive, each, to, clock.now, overwrite=overwrite))
        if waiting:
            self._tell_each(sent_again(self.archive, waiting, clock.now, overwrite=overwrite))

    def _tell_each(self, outcomes: Iterable[Outcome]) -> None:
        try:
            for outcome in outcomes:
                told = f"{outcome.state}: {outcome.story} version {outcome.version}, {outcome.target}"
                notes = (f"{outcome.target}: {note}" for note in outcome.notes)
                streams.warn([" ".join(f"{told}: {outcome.told}".split()), *notes])
                self.sent += outcome.done
                self.undone += not outcome.done
        except BadInput as fault:
            self.undone += 1
            streams.warn([" ".join(str(fault).split())])

    def wait(self, ids: Sequence[str] | None) -> None:
        """Tells what has not arrived though it was filed."""
        for each in self.waiting(ids):
            self.undone += 1
            told = f"{each.story} version {each.version} was filed and has not arrived at {each.target}"
            streams.warn([f"{told}. Add --write, or send it with newsgen publish --pending."])


def _grouped(told: Iterable[tuple[str, str]]) -> Mapping[str, list[str]]:
    """The stories of every reason."""
    groups: dict[str, list[str]] = {}
    for why, story in told:
        groups.setdefault(why, []).append(story)
    return groups


def _listed(stories: Sequence[str]) -> str:
    """Stories by name where they are few: *a, b*; *a, b, c and 97 more*."""
    more = len(stories) - FEW
    return ", ".join(stories[:FEW]) + (f" and {more} more" if more > 0 else "")
