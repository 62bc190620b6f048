"""As whom are we at the site, may that user do what the settings want, and under whose name?"""

from __future__ import annotations

from newsgen.errors import Refused
from newsgen.publish.targets.wordpress_rest import Rest
from newsgen.publish.targets.wordpress_settings import WordPressSettings
from newsgen.records.filing import CANCELED
from newsgen.records.frozen import frozen
from newsgen.records.item import Item

ASK, OR = "Ask for the role editor", "Or ask for the role editor"


@frozen
class User:
    """Whom the site takes us for."""

    login: str
    id: int
    capabilities: frozenset[str] | None
    """What the user may do; None where the site does not say, and then every try is worth it."""

    def may(self, capability: str) -> bool:
        """Whether the user may do it, as far as is known."""
        return self.capabilities is None or capability in self.capabilities

    def guard(self, told: WordPressSettings, item: Item) -> None:
        """Raises Refused before anything is sent, where the settings want more than the user may."""
        if not self.may("edit_posts"):
            raise Refused(f"{told.user} may not write posts. {ASK}.")
        if item.status == CANCELED or self.may("publish_posts"):
            return
        if told.status == "publish":
            raise Refused(f"{told.user} may not publish. Set status to draft. {OR}.")
        if told.status == "pending":
            # WordPress takes the slug away from such a post, and with it all by which a repeat would find it.
            raise Refused(
                f"A post of {told.user} that waits for review has no address of its own. "
                f"Set status to draft. {OR}."
            )


def user_of(rest: Rest) -> User:
    """Who we are; Refused where the password does not fit. Unasked, WordPress answers as to a passer-by."""
    told = rest.get("users/me", _fields="id,capabilities")
    may = told.get("capabilities")
    granted = frozenset(name for name, given in may.items() if given) if isinstance(may, dict) else None
    return User(rest.told.user, int(told["id"]), granted)


def author_of(rest: Rest) -> dict[str, int]:
    """Under whose name the settings want new posts to stand; empty where they say nothing."""
    told = rest.told
    if not told.author:
        return {}
    if told.author.isdecimal():
        return {"author": int(told.author)}
    known = rest.get("users", context="view", slug=told.author, _fields="id,slug")
    if not known:
        raise Refused(f"{told.user} cannot find the author {told.author!r}. Give the user's number.")
    return {"author": int(known[0]["id"])}
