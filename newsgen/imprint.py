"""What ``newsgen.toml`` says a house sets around its stories, by language.

[stories.ko]
dateline = "(서울=뉴스젠)"          # before the first paragraph
byline = "김뉴스 기자"              # who signs
tail = "저작권자 © 뉴스젠"          # the house's own last line
notice = true                     # false leaves out that the story was generated
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from newsgen import prose
from newsgen.errors import BadInput
from newsgen.records import NO_IMPRINT, Imprint
from newsgen.sources import settings_file

TABLE = "stories"
KINDS = {each.name: type(each.default) for each in fields(Imprint)}
"""By field, what it holds: words, or yes or no."""
SAID = {str: "a text in quotes", bool: "true or false"}


def near(lang: str) -> Imprint:
    """What the newsgen.toml of the current folder sets around stories in a language; BadInput with one line
    for every fault in it."""
    if not (told := settings_file.near()):
        return NO_IMPRINT
    from newsgen.market.feeds.house import strangers  # only where there are settings

    if odd := tuple(strangers(told)):
        raise BadInput("\n".join(odd))
    try:
        return compile_imprint(told.get(TABLE, {}), lang)
    except BadInput as faults:
        raise BadInput(
            "\n".join(f"{settings_file.NAME}: {each}" for each in str(faults).split("\n"))
        ) from None


def compile_imprint(told: Any, lang: str) -> Imprint:
    """The imprint of a language as the table ``stories`` has it; BadInput with one line for every fault."""
    if faults := tuple(_faults(told)):
        raise BadInput("\n".join(faults))
    return Imprint(**told.get(lang, {}))


def _faults(told: Any) -> Iterator[str]:
    if not isinstance(told, Mapping):
        yield f"{TABLE} is {told!r}. It must be tables of languages, [{TABLE}.ko]."
        return
    for lang, rows in told.items():
        name = f"{TABLE}.{lang}"
        if lang not in prose.FOLDERS:
            yield f"{name}: there are no stories in {lang!r}. Choose one of {', '.join(prose.FOLDERS)}."
        elif not isinstance(rows, Mapping):
            yield f"{name} is {rows!r}. It must be a table, [{name}], with {', '.join(KINDS)}."
        else:
            yield from _faults_of(name, rows)


def _faults_of(name: str, rows: Mapping[str, Any]) -> Iterator[str]:
    for field, value in rows.items():
        if field not in KINDS:
            yield f"{name}.{field} is unknown. There are {', '.join(KINDS)}."
        elif type(value) is not KINDS[field]:
            yield f"{name}.{field} is {value!r}. It must be {SAID[KINDS[field]]}."
        elif isinstance(value, str) and any(ord(sign) < ord(" ") for sign in value):
            yield f"{name}.{field} has a line break in it. Give one line."
