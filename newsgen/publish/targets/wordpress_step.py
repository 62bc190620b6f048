"""What has to be done at a WordPress site so that a version is there once, and no editor's change is lost?

Pure: the post there, what was delivered last and the version that is to come go in, a step comes out.
"""

from __future__ import annotations

from newsgen.errors import ChangedThere
from newsgen.publish.targets.wordpress_post import TRASH, There, Words, gmt
from newsgen.records.delivery import Receipt
from newsgen.records.filing import CANCELED
from newsgen.records.frozen import frozen
from newsgen.records.item import Item

FUTURE = "future"
CREATE, UPDATE, NOTHING = "create", "update", "nothing"
DOWN = frozenset({"draft", "pending", "private"})
"""Statuses in which readers do not see a post."""
BY_HAND = "Say --overwrite to replace it"


@frozen
class Case:
    """All that decides."""

    item: Item
    wanted: Words
    there: There | None
    before: Receipt | None
    pictures: tuple[str, ...]
    """The names under which the version's pictures are kept."""
    withdrawn: str
    overwrite: bool


@frozen
class Step:
    """What is to be done."""

    kind: str
    said: str
    """In one line, as a dry run says it."""
    status: bool = False
    """Whether the post's status is ours to set: nobody but we has touched it."""
    terms: bool = False
    """Whether its categories and tags are."""


def step_of(case: Case) -> Step:
    """The step; ChangedThere where an editor's change stands in the way and nobody said to overwrite it."""
    if case.there is None:
        return _nothing_there(case)
    if case.there.status == TRASH:
        return _in_the_trash(case, case.there)
    if _arrived(case, case.there):
        return Step(NOTHING, f"{_post(case.there)} has this version")
    _guard(case, case.there)
    ours = _untouched(case, case.there)
    said = "takes back" if case.item.status == CANCELED else "changes"
    return Step(UPDATE, f"{said} {_post(case.there)}", status=ours, terms=ours or case.overwrite)


def _nothing_there(case: Case) -> Step:
    if case.item.status == CANCELED:
        return Step(NOTHING, "nothing is there to be taken back")
    if case.before is not None and case.before.remote_id and not case.overwrite:
        raise ChangedThere(
            f"Post {case.before.remote_id} ({case.item.slug}) was deleted there, and is not made anew. "
            "Say --overwrite to make it."
        )
    return Step(CREATE, f"makes a post {case.item.slug}", status=True, terms=True)


def _in_the_trash(case: Case, there: There) -> Step:
    if case.item.status == CANCELED:
        return Step(NOTHING, f"{_post(there)} is in the trash already")
    ours = _untouched(case, there)
    if not (ours or case.overwrite):
        raise ChangedThere(
            f"{_post(there).capitalize()} ({case.item.slug}) was put into the trash there, and stays there. "
            "Restore it, or say --overwrite to bring it back."
        )
    return Step(UPDATE, f"brings {_post(there)} back from the trash", status=True, terms=True)


def _arrived(case: Case, there: There) -> bool:
    """Whether this very version is there: after a kill nobody may have written down that it is."""
    if there.words != case.wanted:
        return False
    if case.item.status == CANCELED:
        return case.withdrawn != TRASH and there.status in DOWN
    if case.before is None:
        return True
    known = {name for name, _ in case.before.media}
    return known >= set(case.pictures) and not _other_embargo(case, there)


def _other_embargo(case: Case, there: There) -> bool:
    """Whether the post waits, as we left it, for a moment that is no longer the right one."""
    embargo = case.item.embargo
    waits = there.status == FUTURE and _untouched(case, there)
    return waits and (embargo is None or gmt(embargo) != there.date)


def _guard(case: Case, there: There) -> None:
    """Refuses to write over words that we have not written."""
    if case.overwrite or there.words == case.wanted:
        return
    if case.before is None:
        raise ChangedThere(
            f"{_post(there).capitalize()} is at {case.item.slug} with other words, and no delivery of it is "
            f"recorded. {BY_HAND}."
        )
    if case.before.digest != there.words.digest:
        raise ChangedThere(
            f"{_post(there).capitalize()} ({case.item.slug}) was changed there by hand ({there.modified} "
            f"UTC). Put the correction into it by hand, or say --overwrite to replace it."
        )


def _untouched(case: Case, there: There) -> bool:
    """Whether the post is to the second and the word as we left it."""
    before = case.before
    return before is not None and (before.seen, before.digest) == (there.modified, there.words.digest)


def _post(there: There) -> str:
    return f"post {there.id}"
