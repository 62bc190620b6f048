"""One published version held to what is known now: does it stand, and what follows it if not?"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from newsgen import desking
from newsgen.audit import guess
from newsgen.errors import BadInput
from newsgen.market.calendar import why_closed
from newsgen.records import MarketDay
from newsgen.records.filed import Filed
from newsgen.records.filing import CANCELED, CORRECTED, REFILED, REPEAT, WITHDRAWN
from newsgen.records.revised import Change, Revision
from newsgen.revising import note, versions
from newsgen.revising.changed_data import changes
from newsgen.revising.falsified import falsified
from newsgen.revising.note_words import WORDS
from newsgen.revising.points import Versions
from newsgen.revising.published import passages, require_same, snapshot

FALSE = "something it says is false"
STANDS = "nothing that it says is false"
SAME_WORDS = "it would be written in the same words"


def revised(
    before: Filed, day: MarketDay, at: datetime, house: Path | None = None, *, refile: bool = False
) -> Revision:
    """What a day, as known now, makes of a published version: CORRECTED where something it says is false,
    REFILED where only the words would be others and that was asked for, else nothing.

    Raises BadInput where the day is of another story.
    """
    _require_alive(before)
    require_same(before, day)
    found = _held(before, day, at, house, refile=refile)
    return replace(found, notes=tuple(each for each in day.notes if each not in snapshot(before).notes))


def _held(before: Filed, day: MarketDay, at: datetime, house: Path | None, *, refile: bool) -> Revision:
    changed = changes(snapshot(before), day)
    found = falsified(before, day, changed)
    if found:
        after = versions.rewritten(before, day, versions.correction(before, CORRECTED, "", at), house)
        words = note.corrected(found, Versions(before, snapshot(before), after, day))
        after = versions.noted(after, words)
        return Revision(before, CORRECTED, changed, found, after, _why(before, after), _by_hand(before))
    if refile:
        return _refiled(before, day, at, house, changed)
    return Revision(before, "", changed, (), reason=STANDS)


def _by_hand(before: Filed) -> tuple[str, ...]:
    """What a desk changed in the words of a version, be it over several of them, which the next one does not
    have."""
    if before.by_hand:
        return desking.changed_by_hand(before)
    return before.item.review.changed if before.item.review else ()


def _refiled(
    before: Filed, day: MarketDay, at: datetime, house: Path | None, changed: tuple[Change, ...]
) -> Revision:
    """The story in other words of the same truth; nothing where these would be the same."""
    words = note.plain(REFILED, before.item.lang, before.item.version_created)
    after = versions.rewritten(before, day, versions.correction(before, REFILED, words, at), house)
    if passages(after.item) != passages(before.item):
        return Revision(before, REFILED, changed, (), after, "only its words are others", _by_hand(before))
    return Revision(before, "", changed, (), reason=SAME_WORDS)


def _why(before: Filed, after: Filed) -> str:
    """Why a story is corrected, and where its lead is gone that it is another story now. It is not taken back
    by itself for that: nothing follows a story that was, and the session still has one."""
    was, now = (json.loads(each.story)["kind"] for each in (before, after))
    if was == now:
        return FALSE
    return f"{FALSE}; as a story of {was} it cannot stand, and is written anew as one of {now}"


def repeated(before: Filed, at: datetime, embargo: datetime | None = None) -> Revision:
    """The same words once more, under another embargo where one is given."""
    _require_alive(before)
    why = "it is sent again with another embargo" if embargo else "it is sent again as it was"
    return Revision(before, REPEAT, (), (), versions.repeated(before, at, embargo), why)


def withdrawn(before: Filed, reasons: Sequence[str], at: datetime) -> Revision:
    """The story taken back, for a reason in words of the house's own, given once or in each language.

    Readers are told it in the language of the story. One that was given in another alone stands in the
    editor's note, and readers are told no more than that the story is withdrawn.
    """
    _require_alive(before)
    ended = [_ended(each) for each in reasons]
    ours = next((each for each in ended if guess(each) == before.item.lang), "")
    desk = "" if ours else " ".join(ended)
    after = versions.withdrawn(before, ours, at, desk)
    return Revision(before, WITHDRAWN, (), (), after, ours or desk)


def _ended(reason: str) -> str:
    """A reason as a sentence."""
    told = reason.strip()
    return told[:1].upper() + told[1:] + ("" if told[-1:] in ".!?" else ".")


def never_held(before: Filed, at: datetime) -> Revision | None:
    """The story taken back because the exchange had no session that day; None where it had one."""
    item = before.item
    if why_closed(item.session) is None:
        return None
    return withdrawn(before, [WORDS[item.lang].not_held.format(session=item.session)], at)


def _require_alive(before: Filed) -> None:
    if before.item.status == CANCELED:
        name, version = before.item.story_id, before.item.version
        raise BadInput(f"{name} was withdrawn with version {version}: no version follows it.")
