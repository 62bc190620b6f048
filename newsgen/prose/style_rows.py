"""How a row of a table of styles is read, in any language: what it may be, what it leaves to another."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, NamedTuple

from newsgen.errors import BadInput, BadTable

TABLE = "styles.yaml"


class Kinds(NamedTuple):
    """What the fields of a language's styles may be; every field is of one of the three kinds."""

    language: str
    choices: Mapping[str, tuple[Any, ...]]
    """Fields of which only some words are understood."""
    lists: Mapping[str, tuple[str, ...]]
    """Fields that list words, and the words that there are; none given, any word will do."""
    forms: Mapping[str, Callable[[str, Any], Any]]
    """How each other field is held."""


def fields_of(table: Mapping[str, Any], name: str, kinds: Kinds) -> dict[str, Any]:
    """The fields of the style of that name; BadInput lists those that exist, BadTable says what is missing,
    unknown or not understood, and what it may be."""
    found = _row(table, name, {*kinds.choices, *kinds.lists, *kinds.forms}, kinds.language)
    return {field: _checked(f"{name}.{field}", field, value, kinds) for field, value in found.items()}


def _checked(where: str, field: str, value: Any, kinds: Kinds) -> Any:
    """A field as the record holds it."""
    if field in kinds.choices:
        return one_of(where, value, kinds.choices[field])
    if field in kinds.lists:
        return listed(where, value, kinds.lists[field])
    return kinds.forms[field](where, value)


def _row(table: Mapping[str, Any], name: str, wanted: Collection[str], language: str) -> Mapping[str, Any]:
    """The fields of the style of that name, with what it leaves to the style that it says it is ``like``;
    BadInput lists the styles that exist, BadTable names a field that is missing or unknown."""
    if name not in table:
        raise BadInput(f"there is no {language} style {name!r}. Choose one of {', '.join(table)}.")
    found = _whole(table, name)
    unknown, lacks = sorted(set(found) - set(wanted)), sorted(set(wanted) - set(found))
    if odd := unknown or lacks:
        has = f"a style has {', '.join(sorted(wanted))}, or is like: another"
        raise wrong(f"{name}.{odd[0]}", f"is {'unknown' if unknown else 'missing'}; {has}")
    return found


def _whole(table: Mapping[str, Any], name: str, asked: tuple[str, ...] = ()) -> Mapping[str, Any]:
    """A row with what it leaves to the style that it says it is ``like``."""
    found = table[name]
    if not isinstance(found, Mapping):
        raise wrong(name, f"is {found!r}; give the fields of a style", name)
    if "like" not in found:
        return found
    others = [each for each in table if each not in (*asked, name)]
    like = one_of(f"{name}.like", found["like"], others)
    return _over(_whole(table, like, (*asked, name)), {key: found[key] for key in found if key != "like"})


def _over(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """What one row says over another: names over names as deep as they go, all else in its place."""
    nested = {key for key in own if isinstance(own[key], Mapping) and isinstance(base.get(key), Mapping)}
    return {**base, **{key: _over(base[key], own[key]) if key in nested else own[key] for key in own}}


def wrong(where: str, fault: str, *at: str) -> BadTable:
    """What is wrong with a field, ``style.field``, and what it may be."""
    return BadTable(f"{TABLE}: {where} {fault}", at or where.split("."), TABLE)


def one_of(where: str, value: Any, allowed: Iterable[Any]) -> Any:
    """One of the words that are understood."""
    if any(value is each or (isinstance(value, str) and value == each) for each in allowed):
        return value
    raise wrong(where, f"is {value!r}; choose one of {', '.join(map(repr, allowed))}")


def listed(where: str, value: Any, allowed: tuple[str, ...]) -> tuple[str, ...]:
    """A list of words, at least one; of those allowed, or any where none are given."""
    if not isinstance(value, list) or not value or not all(isinstance(each, str) for each in value):
        raise wrong(where, f"is {value!r}; give a list of words, at least one")
    return tuple(one_of(where, each, allowed) if allowed else each for each in value)


def words(where: str, value: Any) -> Mapping[str, str]:
    """Words by share code."""
    if not isinstance(value, dict) or not all(
        isinstance(each, str) for pair in value.items() for each in pair
    ):
        raise wrong(where, f"is {value!r}; give words by share code in quotes, or {{}}")
    return value


def keyed(
    where: str, value: Any, wanted: tuple[str, ...], inner: Callable[[str, Any], Any]
) -> dict[str, Any]:
    """Exactly the names wanted, each with what stands behind it."""
    if not isinstance(value, dict) or set(value) != set(wanted):
        raise wrong(where, f"must name {', '.join(wanted)}, and nothing else")
    return {key: inner(f"{where}.{key}", value[key]) for key in wanted}
