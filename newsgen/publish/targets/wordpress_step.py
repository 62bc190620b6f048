"""What has to be done at a WordPress site so that a version is there once, and no editor's change is lost?

Pure: the post there, what was delivered last and the version that is to come go in, a step comes out.
"""

from __future__ import annotations

from newsgen.errors import ChangedThere
from newsgen.publish.targets.wordpress_post import FUTURE, TRASH, There, Words, gmt
from newsgen.records.delivery import Receipt
from newsgen.records.filing import CANCELED
from newsgen.records.frozen import frozen
from newsgen.records.item import Item

CREATE, UPDATE, NOTHING = "create", "update", "nothing"
DOWN = frozenset({"draft", "pending", "private"})
"""Statuses in which readers do not see a post."""
BOTH = "; "
"""Between the two halves of what a receipt keeps of a post."""
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
    flag_is_wrong: bool = False
    """Whether the category of automatic stories is missing there, or is there and should not be."""


@frozen
class Step:
    """What is to be done."""

    kind: str
    said: str
    """In one line, as a dry run says it."""
    status: bool = False
    """Whether its status and date are ours to set: nobody but we has touched them."""
    terms: bool = False
    """Whether its categories and tags are."""
    picture: bool = False
    """Whether its featured picture is: we put it there, or nobody has put one there yet."""


def step_of(case: Case) -> Step:
    """The step; ChangedThere where an editor's change stands in the way and nobody said to overwrite it."""
    if case.there is None:
        return _nothing_there(case)
    if case.there.status == TRASH:
        return _in_the_trash(case, case.there)
    if _arrived(case, case.there):
        return Step(NOTHING, f"{_post(case.there)} has this version")
    _guard(case, case.there)
    said = "takes back" if case.item.status == CANCELED else "changes"
    return Step(
        UPDATE,
        f"{said} {_post(case.there)}",
        status=_stands(case, case.there),
        terms=case.overwrite or _filed(case, case.there),
        picture=_picture_is_ours(case, case.there),
    )


def _nothing_there(case: Case) -> Step:
    if case.item.status == CANCELED:
        return Step(NOTHING, "nothing is there to be taken back")
    if case.before is not None and case.before.remote_id and not case.overwrite:
        raise ChangedThere(
            f"Post {case.before.remote_id} ({case.item.slug}) was deleted there, or made a page, and is not "
            "made anew. Say --overwrite to make it."
        )
    return Step(CREATE, f"makes a post {case.item.slug}", status=True, terms=True, picture=True)


def _in_the_trash(case: Case, there: There) -> Step:
    if case.item.status == CANCELED:
        return Step(NOTHING, f"{_post(there)} is in the trash already")
    if not (case.overwrite or _stands(case, there)):
        raise ChangedThere(
            f"{_post(there).capitalize()} ({case.item.slug}) was put into the trash there, and stays there. "
            "Restore it, or say --overwrite to bring it back."
        )
    return Step(UPDATE, f"brings {_post(there)} back from the trash", status=True, terms=True, picture=True)


def _arrived(case: Case, there: There) -> bool:
    """Whether this very version is there: after a kill nobody may have written down that it is."""
    if there.words != case.wanted or case.flag_is_wrong:
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
    waits = there.status == FUTURE and _stands(case, there)
    return waits and (embargo is None or gmt(embargo) != there.date)


def _guard(case: Case, there: There) -> None:
    """Refuses to write over words that we have not written."""
    if case.overwrite or there.words == case.wanted:
        return
    if _as_made(case, there):
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


def _as_made(case: Case, there: There) -> bool:
    """Whether it is a post of which we only do not know that we made it, saved by nobody since: WordPress
    dates the last change of a new one as the post itself. Other words in it are an earlier version's, or the
    site put them in."""
    known = case.before is not None and case.before.remote_id
    return not known and there.modified == there.date == gmt(case.item.embargo or case.item.first_created)


def _stands(case: Case, there: There) -> bool:
    """Whether status and date are as we left them."""
    return _as_made(case, there) or _left(case, there)[0] in (there.standing, there.modified)


def _filed(case: Case, there: There) -> bool:
    """Whether categories and tags are."""
    return _as_made(case, there) or _left(case, there)[1] in (there.filed_under, there.modified)


def _left(case: Case, there: There) -> tuple[str, str]:
    """How we left both; of what was delivered before they were written down, only when it last changed."""
    standing, _, filed = (case.before.seen if case.before else "").partition(BOTH)
    return standing, filed or (there.modified if standing == there.modified else "")


def mark(case: Case, step: Step, after: There) -> str:
    """How we leave both, for the next version; what an editor has decided stays decided."""
    standing, _, filed = (case.before.seen if case.before else "").partition(BOTH)
    ours = step.status or case.item.status == CANCELED
    return f"{after.standing if ours else standing}{BOTH}{after.filed_under if step.terms else filed}"


def picture_is_of_before(case: Case) -> bool:
    """Whether the picture that stands there is one that came with an earlier version."""
    return case.there is not None and str(case.there.picture) in _brought_before(case)


def _picture_is_ours(case: Case, there: There) -> bool:
    free = not (there.picture or _brought_before(case))
    return case.overwrite or free or picture_is_of_before(case) or _as_made(case, there)


def _brought_before(case: Case) -> set[str]:
    return {number for _, number in case.before.media} if case.before else set()


def _post(there: There) -> str:
    return f"post {there.id}"
