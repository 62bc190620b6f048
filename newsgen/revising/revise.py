"""One published version held to what is known now: does it stand, and what follows it if not?"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from newsgen.errors import BadInput
from newsgen.market.calendar import why_closed
from newsgen.records import MarketDay
from newsgen.records.filed import Filed
from newsgen.records.filing import CANCELED, CORRECTED, REFILED, REPEAT, WITHDRAWN
from newsgen.records.revised import Revision
from newsgen.revising import note, versions
from newsgen.revising.changed_data import changes
from newsgen.revising.falsified import falsified
from newsgen.revising.note_words import WORDS
from newsgen.revising.points import Versions
from newsgen.revising.published import passages, snapshot

STANDS = "nothing that it says is false"
SAME_WORDS = "it would be written in the same words"


def revised(
    before: Filed, day: MarketDay, at: datetime, house: Path | None = None, *, refile: bool = False
) -> Revision:
    """What a day, as known now, makes of a published version: CORRECTED where something it says is false,
    REFILED where only the words would be others and that was asked for, else nothing.

    Raises BadInput where the day is of another story.
    """
    _require_same(before, day)
    changed, found = changes(snapshot(before), day), falsified(before, day)
    by_hand = before.item.review.changed if before.item.review else ()
    if found:
        after = versions.rewritten(before, day, versions.correction(before, CORRECTED, "", at), house)
        words = note.corrected(found, Versions(before, snapshot(before), after, day))
        after = versions.noted(after, words)
        return Revision(before, CORRECTED, changed, found, after, "something it says is false", by_hand)
    if refile:
        words = note.plain(REFILED, before.item.lang, before.item.version_created)
        told = versions.correction(before, REFILED, words, at)
        after = versions.rewritten(before, day, told, house)
        if passages(after.item) != passages(before.item):
            return Revision(before, REFILED, changed, (), after, "only its words are others", by_hand)
        return Revision(before, "", changed, (), reason=SAME_WORDS)
    return Revision(before, "", changed, (), reason=STANDS)


def repeated(before: Filed, at: datetime) -> Revision:
    """The same words once more."""
    _require_alive(before)
    return Revision(before, REPEAT, (), (), versions.repeated(before, at), "it is sent again as it was")


def withdrawn(before: Filed, reason: str, at: datetime) -> Revision:
    """The story taken back, for a reason in words of the house's own."""
    _require_alive(before)
    told = reason.strip()
    ended = told[:1].upper() + told[1:] + ("" if told[-1:] in ".!?" else ".")
    return Revision(before, WITHDRAWN, (), (), versions.withdrawn(before, ended, at), ended)


def never_held(before: Filed, at: datetime) -> Revision | None:
    """The story taken back because the exchange had no session that day; None where it had one."""
    item = before.item
    if why_closed(item.session) is None:
        return None
    return withdrawn(before, WORDS[item.lang].not_held.format(session=item.session), at)


def _require_alive(before: Filed) -> None:
    if before.item.status == CANCELED:
        name, version = before.item.story_id, before.item.version
        raise BadInput(f"{name} was withdrawn with version {version}: no version follows it.")


def _require_same(before: Filed, day: MarketDay) -> None:
    """Raises BadInput for a day that is another session, look or story."""
    _require_alive(before)
    then = snapshot(before)
    for what, one, other in (
        ("session", then.session, day.session),
        ("look", f"{then.as_of:%Y-%m-%d %H:%M}", f"{day.as_of:%Y-%m-%d %H:%M}"),
        ("story", " ".join(then.assignment), " ".join(day.assignment)),
    ):
        if one != other:
            told = f"{before.item.story_id} is of another {what}: {one}, and the new data are of {other}"
            raise BadInput(f"{told}. Give the data of the same {what}.")
