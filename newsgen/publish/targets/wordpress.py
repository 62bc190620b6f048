"""A WordPress site: each story there once, its corrections as revisions, no editor's change written over.

After the first delivery status, author and whatever else an editor has set belong to the editors.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsgen.errors import ChangedThere
from newsgen.publish.targets.common import SENT
from newsgen.publish.targets.wordpress_delivery import Delivery
from newsgen.publish.targets.wordpress_look import found
from newsgen.publish.targets.wordpress_media import kept_name, pictures_of
from newsgen.publish.targets.wordpress_post import words_of
from newsgen.publish.targets.wordpress_rest import Rest
from newsgen.publish.targets.wordpress_settings import WordPressSettings, compile_wordpress
from newsgen.publish.targets.wordpress_step import Case, step_of
from newsgen.publish.targets.wordpress_terms import flag_is_wrong
from newsgen.publish.targets.wordpress_user import user_of
from newsgen.records.delivery import Parcel, Receipt


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

    def digest(self, parcel: Parcel) -> str:
        """That of its words, as the site keeps them."""
        return words_of(parcel.item, parcel.content).digest

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
            delivery = Delivery(rest, user_of(rest), pictures_of(parcel))
            return delivery.brought(self._case(rest, parcel, before, overwrite=overwrite))

    def _case(self, rest: Rest, parcel: Parcel, before: Receipt | None, *, overwrite: bool = False) -> Case:
        there = found(rest, parcel.item.slug, before)
        return Case(
            parcel.item,
            words_of(parcel.item, parcel.content),
            there,
            before,
            tuple(kept_name(each) for each in pictures_of(parcel)),
            self.told.withdrawn,
            overwrite,
            flag_is_wrong(rest, parcel.item, there),
        )
