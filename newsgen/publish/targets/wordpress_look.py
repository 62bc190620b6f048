"""What is at the site of a story: its post, a second copy of it, a change that was lost under ours."""

from __future__ import annotations

from newsgen.publish.targets.wordpress_post import FIELDS, TRASH, TRASHED, There, there_of
from newsgen.publish.targets.wordpress_rest import Rest, Unwilling
from newsgen.publish.targets.wordpress_user import User
from newsgen.records.delivery import Receipt

GONE = "rest_post_invalid_id"
SECOND = "-2"
"""What WordPress puts behind the slug of a post when another has it."""


def found(rest: Rest, slug: str, before: Receipt | None) -> There | None:
    """The post by the number that we wrote down, else by its slug; one in the trash where no other is."""
    if before is not None and before.remote_id:
        try:
            return post_at(rest, int(before.remote_id))
        except Unwilling as no:
            if no.code != GONE:
                raise
    posts = of_slug(rest, f"{slug},{slug}{TRASHED}")
    return min(posts, key=lambda post: (post.status == TRASH, post.id), default=None)


def of_slug(rest: Rest, slugs: str) -> list[There]:
    """All posts of these slugs whatever their status, those in the trash too."""
    told = rest.get("posts", slug=slugs, status="any,trash", per_page=100, _fields=FIELDS)
    return [there_of(each) for each in told]


def post_at(rest: Rest, number: int) -> There:
    """The post of a number."""
    return there_of(rest.get(f"posts/{number}", _fields=FIELDS))


def second_copy_binned(rest: Rest, user: User, slug: str, there: There, notes: list[str]) -> None:
    """Puts a second copy into the trash: of a request that the site had not answered in any patience and yet
    carried out. It is one if it is ours, has the post's own words and WordPress's own second slug."""
    for copy in of_slug(rest, slug + SECOND):
        if copy.status == TRASH or copy.author != user.id or copy.words != there.words:
            continue
        rest.delete(f"posts/{copy.id}")
        notes.append(f"post {copy.id} was a second copy, made by a late answer: it is in the trash now")


def lost_under_ours(rest: Rest, user: User, before: There, after: There, notes: list[str]) -> None:
    """Tells of a change that somebody saved between our look and our writing, and that stands in the
    revisions alone: WordPress knows no writing on a condition."""
    grown = after.revisions - before.revisions
    if grown < 2:  # our own
        return
    kept = rest.get(f"posts/{after.id}/revisions", per_page=grown, _fields="id,author")
    notes.extend(
        f"post {after.id}: a change by hand was saved while ours was under way, and stands in revision "
        f"{each['id']} alone. Put it in again."
        for each in kept
        if each["author"] != user.id
    )
