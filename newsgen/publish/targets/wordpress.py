"""A WordPress site: each story there once, its corrections as revisions, no editor's change written over.

The post is made whole in one request (words, slug, terms, picture), after a look by our own receipt and by
slug in every status and in the trash. So a kill leaves a post that the next look finds, or none.
After the first delivery status, author and whatever else an editor has set belong to the editors.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsgen.errors import ChangedThere, Refused
from newsgen.publish.targets.common import SENT
from newsgen.publish.targets.wordpress_media import SVG, kept_name, number_of
from newsgen.publish.targets.wordpress_post import (
    FIELDS,
    TRASH,
    TRASHED,
    There,
    Words,
    difference,
    gmt,
    there_of,
    words_of,
)
from newsgen.publish.targets.wordpress_rest import Rest, Unwilling
from newsgen.publish.targets.wordpress_settings import WordPressSettings, compile_wordpress
from newsgen.publish.targets.wordpress_step import CREATE, NOTHING, Case, Step, step_of
from newsgen.publish.targets.wordpress_terms import terms_of
from newsgen.publish.targets.wordpress_user import ASK, User, user_of
from newsgen.records.delivery import Parcel, Picture, Receipt
from newsgen.records.filing import CANCELED, USABLE
from newsgen.records.item import Item

GONE = "rest_post_invalid_id"


def target(name: str, table: Mapping[str, Any]) -> WordPress:
    """A WordPress site of newsgen.toml."""
    return WordPress(compile_wordpress(name, table))


class WordPress:
    """One site as a target of delivery."""

    format = "wordpress"
    asks_again = False

    def __init__(self, told: WordPressSettings) -> None:
        self.told = told
        self.name, self.lang, self.takes_embargoed = told.name, told.lang, told.embargo == SENT

    def look(self, parcel: Parcel, before: Receipt | None) -> str:
        """What ``deliver`` would do, in one line; nothing is changed there."""
        with Rest(self.told) as rest:
            user_of(rest).guard(self.told, parcel.item)
            try:
                return step_of(self._case(rest, parcel, before)).said
            except ChangedThere as changed:
                return str(changed)

    def deliver(self, parcel: Parcel, before: Receipt | None, *, overwrite: bool = False) -> Receipt:
        """Brings a version there, once; see Target for what it raises."""
        with Rest(self.told) as rest:
            user = user_of(rest)
            return self._bring(rest, user, self._case(rest, parcel, before, overwrite=overwrite), parcel)

    def _case(self, rest: Rest, parcel: Parcel, before: Receipt | None, *, overwrite: bool = False) -> Case:
        return Case(
            parcel.item,
            words_of(parcel.item, parcel.content),
            _found(rest, parcel.item.slug, before),
            before,
            tuple(kept_name(each) for each in _pictures(parcel)),
            self.told.withdrawn,
            overwrite,
        )

    def _bring(self, rest: Rest, user: User, case: Case, parcel: Parcel) -> Receipt:
        step = step_of(case)
        if step.kind == NOTHING:
            return _as_it_was(case)
        user.guard(self.told, case.item)
        notes: list[str] = []
        media = tuple(_brought(rest, user, _pictures(parcel), notes))
        fields = self._fields(rest, case, step, dict(media), notes)
        if step.kind == CREATE:
            return self._made(rest, user, case, parcel, (fields, media, notes))
        assert case.there is not None
        rest.post(f"posts/{case.there.id}", fields)
        if case.item.status == CANCELED and self.told.withdrawn == TRASH:
            _binned(rest, case.there.id, notes)
        return _receipt(_post(rest, case.there.id), case.wanted, media or _media(case.before), notes)

    def _fields(
        self, rest: Rest, case: Case, step: Step, media: Mapping[str, int | str], notes: list[str]
    ) -> dict[str, Any]:
        """What is sent of the post: the words always, the rest as far as it is ours to say."""
        fields: dict[str, Any] = dict(case.wanted.fields())
        if step.status or case.item.status != USABLE:
            fields |= self._standing(case.item)
        if step.terms:
            fields |= terms_of(rest, case.item, notes)
        if media and (step.terms or _ours(case)):
            fields["featured_media"] = int(next(iter(media.values())))
        if step.kind == CREATE:
            fields |= {"slug": case.item.slug, "format": "standard"}
            fields |= _author(rest, self.told)
        elif case.there is not None and case.there.status == TRASH:
            fields["slug"] = case.item.slug
        return fields

    def _standing(self, item: Item) -> dict[str, str]:
        """Status and date. An embargo that has passed makes WordPress publish at once: it knows the time."""
        if item.status != USABLE:
            return {"status": "draft"}
        status = "future" if item.embargo and self.told.status == "publish" else self.told.status
        return {"status": status, "date_gmt": gmt(item.embargo or item.first_created)}

    def _made(
        self,
        rest: Rest,
        user: User,
        case: Case,
        parcel: Parcel,
        ready: tuple[dict[str, Any], tuple[tuple[str, str], ...], list[str]],
    ) -> Receipt:
        """A new post; where another of the same slug was made in the same moment, the earlier one stays."""
        fields, media, notes = ready
        if not user.may("edit_others_posts") and rest.get("posts", context="view", slug=case.item.slug):
            raise self._taken(case.item)
        made = there_of(rest.post("posts", fields))
        same = [post for post in _of_slug(rest, case.item.slug) if post.slug == case.item.slug]
        if made.slug == case.item.slug and min((post.id for post in same), default=made.id) == made.id:
            return _receipt(_post(rest, made.id), case.wanted, media, notes)
        rest.delete(f"posts/{made.id}", force=True)
        if not same:
            raise self._taken(case.item)
        return self._bring(rest, user, self._case(rest, parcel, None), parcel)

    def _taken(self, item: Item) -> Refused:
        return Refused(
            f"The address {item.slug} is taken there by a post that {self.told.user} may not change. {ASK}."
        )


def _found(rest: Rest, slug: str, before: Receipt | None) -> There | None:
    """The post by the number that we wrote down, else by its slug; one in the trash where no other is."""
    if before is not None and before.remote_id:
        try:
            return _post(rest, int(before.remote_id))
        except Unwilling as no:
            if no.code != GONE:
                raise
    posts = _of_slug(rest, slug)
    return min(posts, key=lambda post: (post.status == TRASH, post.id), default=None)


def _of_slug(rest: Rest, slug: str) -> list[There]:
    """All posts of a slug whatever their status, those in the trash too."""
    told = rest.get("posts", slug=f"{slug},{slug}{TRASHED}", status="any,trash", per_page=100, _fields=FIELDS)
    return [there_of(each) for each in told]


def _post(rest: Rest, number: int) -> There:
    return there_of(rest.get(f"posts/{number}", _fields=FIELDS))


def _pictures(parcel: Parcel) -> tuple[Picture, ...]:
    return tuple(each for each in parcel.pictures if each.media_type != SVG)


def _brought(
    rest: Rest, user: User, pictures: tuple[Picture, ...], notes: list[str]
) -> list[tuple[str, str]]:
    if pictures and not user.may("upload_files"):
        notes.append(f"{user.login} may not upload files: the picture is left out")
        return []
    return [(kept_name(each), str(number_of(rest, each))) for each in pictures]


def _media(before: Receipt | None) -> tuple[tuple[str, str], ...]:
    return before.media if before else ()


def _ours(case: Case) -> bool:
    """Whether the picture on the post is one that we put there."""
    return case.there is not None and str(case.there.picture) in dict(_media(case.before)).values()


def _author(rest: Rest, told: WordPressSettings) -> dict[str, int]:
    if not told.author:
        return {}
    if told.author.isdecimal():
        return {"author": int(told.author)}
    known = rest.get("users", context="view", slug=told.author, _fields="id,slug")
    if not known:
        raise Refused(f"{told.user} cannot find the author {told.author!r}. Give the user's number.")
    return {"author": int(known[0]["id"])}


def _binned(rest: Rest, number: int, notes: list[str]) -> None:
    try:
        rest.delete(f"posts/{number}")
    except Unwilling as no:
        notes.append(f"post {number} cannot go into the trash and is a draft ({no.code})")


def _as_it_was(case: Case) -> Receipt:
    """What is known of a version that was there; what we saw last stays, so that a touch still shows."""
    there, before = case.there, case.before
    if there is None:
        return Receipt(place=case.item.slug, found=True, notes=("nothing was there to be taken back",))
    return Receipt(
        there.link,
        str(there.id),
        there.words.digest,
        before.seen if before else "",
        _media(before),
        found=True,
    )


def _receipt(there: There, sent: Words, media: tuple[tuple[str, str], ...], notes: list[str]) -> Receipt:
    changed = difference(sent, there.words)
    if changed:
        notes.append(f"post {there.id}: not all words were kept ({changed}). {ASK}.")
    return Receipt(there.link, str(there.id), there.words.digest, there.modified, media, notes=tuple(notes))
