"""Categories and tags of a post: WordPress takes their numbers, so each name is looked up or made."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from newsgen.errors import Refused
from newsgen.publish.targets.wordpress_post import There
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
    flag = (told.automatic_category,) if item.automatic and told.automatic_category else ()
    wanted = {
        CATEGORIES: (*told.categories_of(item.lang, item.section), *flag),
        TAGS: tags_of(item) if told.tags else (),
    }
    found = {kind: _numbers(rest, kind, names, notes) for kind, names in wanted.items()}
    return {kind: numbers for kind, numbers in found.items() if numbers}


def tags_of(item: Item) -> tuple[str, ...]:
    """Keywords, then instruments by their names in the story's language; each once, however it is written."""
    names = (*item.keywords, *(each.name.get(item.lang, each.symbol) for each in item.instruments))
    return tuple({name.casefold(): name for name in reversed(names)}.values())[::-1]


def flag_is_wrong(rest: Rest, item: Item, there: There | None) -> bool:
    """Whether the category of automatic stories is missing on a post, or is on it and should not be."""
    name = rest.told.automatic_category
    if not name or there is None:
        return False
    return (_known(rest, CATEGORIES, name) in there.categories) is not item.automatic


def with_flag_right(rest: Rest, item: Item, there: There, notes: list[str]) -> dict[str, list[int]]:
    """The categories of a post on which that of automatic stories is wrong, put right."""
    name = rest.told.automatic_category
    if item.automatic:
        return {CATEGORIES: [*there.categories, *_numbers(rest, CATEGORIES, [name], notes)]}
    flag = _known(rest, CATEGORIES, name)
    return {CATEGORIES: [number for number in there.categories if number != flag]}


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
    """The number of the term of this very name. Categories under several others may have one name: that under
    none comes first, then the oldest."""
    same = [term for term in _like(rest, kind, name) if _folded(term["name"]) == _folded(name)]
    return min(((term.get("parent", 0) > 0, term["id"]) for term in same), default=(False, None))[1]


def _like(rest: Rest, kind: str, name: str) -> Iterator[Any]:
    """All terms in whose name it is, page by page."""
    asked: dict[str, str | int] = {
        "search": html.escape(name, quote=False),
        "per_page": MOST,
        "_fields": "id,name,parent",
    }
    for page in count(1):
        answer = rest.get(kind, context="view", page=page, **asked)
        yield from answer
        if len(answer) < MOST:
            return


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
    return " ".join(html.unescape(name).split()).casefold()
