"""One version of a story brought to a WordPress site: what is sent of it, and what came of that.

The post is made whole in one request (words, slug, terms, picture), after a look by our own receipt and by
slug in every status and in the trash. So a kill leaves a post that the next look finds, or none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from newsgen.errors import Refused
from newsgen.publish.targets.wordpress_look import (
    found,
    lost_under_ours,
    of_slug,
    post_at,
    second_copy_binned,
)
from newsgen.publish.targets.wordpress_media import brought
from newsgen.publish.targets.wordpress_post import (
    FUTURE,
    PUBLISH,
    TRASH,
    There,
    differences,
    gmt,
    there_of,
)
from newsgen.publish.targets.wordpress_rest import Rest, Unanswered, Unwilling, made_late
from newsgen.publish.targets.wordpress_step import (
    CREATE,
    NOTHING,
    Case,
    Step,
    mark,
    picture_is_of_before,
    step_of,
)
from newsgen.publish.targets.wordpress_terms import CATEGORIES, flag_is_wrong, terms_of, with_flag_right
from newsgen.publish.targets.wordpress_user import ASK, User, author_of
from newsgen.records.delivery import Picture, Receipt
from newsgen.records.filing import CANCELED, USABLE
from newsgen.records.item import Item

Media = Mapping[str, int]
"""By name of file, the numbers of pictures at the site."""


class Delivery:
    """A version on its way."""

    def __init__(self, rest: Rest, user: User, pictures: tuple[Picture, ...]) -> None:
        self.rest, self.told, self.user, self.pictures = rest, rest.told, user, pictures
        self.notes: list[str] = []

    def brought(self, case: Case) -> Receipt:
        """What is to be done in a case, done."""
        step = step_of(case)
        if step.kind == NOTHING:
            return _as_it_was(case)
        self.user.guard(self.told, case.item)
        self.notes = []
        media = brought(self.rest, self.user, self.pictures, self.notes) if step.picture else {}
        fields = self._fields(case, step, media)
        # All that takes time is done. What somebody did meanwhile is seen now, or by nobody.
        there = found(self.rest, case.item.slug, case.before)
        if there != case.there:
            return self._anew(case, there)
        if there is None:
            return self._made(case, step, fields, media)
        return self._changed(case, step, fields, media)

    def _anew(self, case: Case, there: There | None) -> Receipt:
        wrong = flag_is_wrong(self.rest, case.item, there)
        return self.brought(replace(case, there=there, flag_is_wrong=wrong))

    def _fields(self, case: Case, step: Step, media: Media) -> dict[str, Any]:
        """What is sent of the post: the words always, the rest as far as it is ours to say."""
        fields: dict[str, Any] = dict(case.wanted.fields())
        if step.status or case.item.status != USABLE:
            fields |= self._standing(case.item)
        if step.terms:
            fields |= terms_of(self.rest, case.item, self.notes)
        if case.there is not None and case.flag_is_wrong and CATEGORIES not in fields:
            fields |= with_flag_right(self.rest, case.item, case.there, self.notes)
        if media:
            fields["featured_media"] = next(iter(media.values()))
        elif picture_is_of_before(case):
            fields["featured_media"] = 0  # what it shows may be what is taken back
        if step.kind == CREATE:
            return fields | {"slug": case.item.slug, "format": "standard"} | author_of(self.rest)
        if case.there is not None and case.there.status == TRASH:
            fields["slug"] = case.item.slug
        return fields

    def _standing(self, item: Item) -> dict[str, str]:
        """Status and date. An embargo that has passed makes WordPress publish at once: it knows the time."""
        if item.status != USABLE:
            return {"status": "draft"}
        status = FUTURE if item.embargo and self.told.status == PUBLISH else self.told.status
        return {"status": status, "date_gmt": gmt(item.embargo or item.first_created)}

    def _made(self, case: Case, step: Step, fields: Mapping[str, Any], media: Media) -> Receipt:
        """A new post; where another of the same slug was made in the same moment, the earlier one stays."""
        slug = case.item.slug
        if not self.user.may("edit_others_posts") and self.rest.get("posts", context="view", slug=slug):
            raise self._taken(case.item)
        try:
            made = there_of(self.rest.post("posts", fields))
        except Unanswered as silent:
            made = made_late(self.rest, lambda: of_slug(self.rest, slug), silent)
        same = [post for post in of_slug(self.rest, slug) if post.slug == slug]
        if made.slug == slug and min((post.id for post in same), default=made.id) == made.id:
            return self._receipt(case, step, fields, media, made.id)
        self.rest.delete(f"posts/{made.id}", force=True)
        if not same:
            raise self._taken(case.item, made.slug)
        return self._anew(replace(case, before=None), found(self.rest, slug, None))

    def _changed(self, case: Case, step: Step, fields: Mapping[str, Any], media: Media) -> Receipt:
        there = case.there
        assert there is not None
        second_copy_binned(self.rest, self.user, case.item.slug, there, self.notes)
        after = there_of(self.rest.post(f"posts/{there.id}", fields))
        lost_under_ours(self.rest, self.user, there, after, self.notes)
        if case.item.status == CANCELED and self.told.withdrawn == TRASH:
            self._binned(there.id)
            fields = {name: told for name, told in fields.items() if name != "status"}
        return self._receipt(case, step, fields, media, there.id)

    def _binned(self, number: int) -> None:
        try:
            self.rest.delete(f"posts/{number}")
        except Unwilling as no:
            self.notes.append(f"post {number} cannot go into the trash and is a draft ({no.code})")

    def _receipt(
        self, case: Case, step: Step, fields: Mapping[str, Any], media: Media, number: int
    ) -> Receipt:
        there = post_at(self.rest, number)
        told = (f"post {number}: {said}" for said in differences(case.wanted, fields, there))
        why = "A plugin has its say" if self.user.may("unfiltered_html") else ASK
        self.notes.extend(f"{each}. {why}." for each in told)
        if case.item.embargo and there.status == FUTURE and there.date != gmt(case.item.embargo):
            self.notes.append(
                f"post {number} waits for {there.date} UTC, set by hand, and not for the embargo"
            )
        names = tuple((name, str(each)) for name, each in media.items())
        if "featured_media" not in fields:
            names = _media(case.before)
        return Receipt(
            there.link,
            str(number),
            there.words.digest,
            mark(case, step, there),
            names,
            notes=tuple(self.notes),
        )

    def _taken(self, item: Item, instead: str = "") -> Refused:
        if instead.startswith(item.slug) or not instead:
            who = f"a post that {self.told.user} may not change. {ASK}"
            return Refused(f"The address {item.slug} is taken there by {who}.")
        return Refused(
            f"The site makes {instead} of the address {item.slug}, by which a repeat would not find it. "
            "Have its plugin for addresses leave those of the posts of newsgen as they are."
        )


def _media(before: Receipt | None) -> tuple[tuple[str, str], ...]:
    return before.media if before else ()


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
