"""Categories and tags of a post: WordPress takes their numbers, so each name is looked up or made."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import Any

from newsgen.errors import Refused
from newsgen.publish.targets.wordpress_rest import Rest, Unwilling
from newsgen.records.item import Item

CATEGORIES, TAGS = "categories", "tags"
ONE = {CATEGORIES: "category", TAGS: "tag"}
MOST = 100
"""Terms in one answer."""


def terms_of(rest: Rest, item: Item, notes: list[str]) -> dict[str, list[int]]:
    """The numbers of a story's categories and tags; what had to be left out goes into ``notes``.

    Raises Refused where a category is missing that the user may not make and the settings want none left out.
    """
    told = rest.told
    wanted = {
        CATEGORIES: told.categories_of(item.lang, item.section),
        TAGS: tags_of(item) if told.tags else (),
    }
    found = {kind: _numbers(rest, kind, names, notes) for kind, names in wanted.items()}
    return {kind: numbers for kind, numbers in found.items() if numbers}


def tags_of(item: Item) -> tuple[str, ...]:
    """Keywords, then instruments by their names in the story's language; each once, however it is written."""
    names = (*item.keywords, *(each.name.get(item.lang, each.symbol) for each in item.instruments))
    return tuple({name.casefold(): name for name in reversed(names)}.values())[::-1]


def _numbers(rest: Rest, kind: str, names: Iterable[str], notes: list[str]) -> list[int]:
    numbers: list[int] = []
    for name in names:
        try:
            numbers.append(_known(rest, kind, name) or _made(rest, kind, name))
        except Unwilling as no:
            said = f"{ONE[kind].capitalize()} {name!r} is not there and {rest.told.user} may not make it"
            if kind == CATEGORIES and rest.told.missing_terms == "refuse":
                raise Refused(f"{said}. An editor has to make it first.") from no
            notes.append(f"{said}: left out")
    return numbers


def _known(rest: Rest, kind: str, name: str) -> int | None:
    """The number of the term of this very name."""
    same, kept = _folded(name), html.escape(name, quote=False)
    answer = rest.get(kind, context="view", search=kept, per_page=MOST, _fields="id,name")
    return next((int(term["id"]) for term in answer if _folded(term["name"]) == same), None)


def _made(rest: Rest, kind: str, name: str) -> int:
    """The number of a new term, or of the one that somebody made in the meantime."""
    try:
        made: Any = rest.post(kind, {"name": name})
    except Unwilling as no:
        if no.code == "term_exists" and "term_id" in no.data:
            return int(no.data["term_id"])
        raise
    return int(made["id"])


def _folded(name: str) -> str:
    """WordPress keeps ``S&P`` as ``S&amp;P`` for all, and its database knows no upper and lower case."""
    return html.unescape(name).casefold()
