"""What ``newsgen.toml`` says of the newsroom that sends its stories out.

[newsroom]
uri = "https://news.example/stories"     # below it every story has its address, for ever
media = "https://news.example/pictures"  # below it stand the pictures
languages = ["en", "ko"]                 # the items of one story in these are linked
provider = {en = "Example News", ko = "예시뉴스"}
provider_uri = "https://news.example/"
logo = "https://news.example/logo.png"
desk = {en = "Markets Desk", ko = "증권부"}   # who signs: a desk, never a person
holder = "Example News"                  # whose it is; the provider without it
copyright = {ko = "무단 전재-재배포 금지"}
usage = {en = "For subscribers."}
headline_length = 42                     # most characters of a short headline, a summary and a slugline
deck_length = 160
slugline_length = 24
automatic = true                         # flagged as automatic until a person has read it
unflagged_limit = 10                     # stories a day and language whose flag a review may take away
daily_limit = 10                         # automatic stories a day and language that may go out
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from newsgen import prose, tables
from newsgen.errors import BadInput, BadTable
from newsgen.publish.newsroom.coding import compile_coding
from newsgen.records.newsroom import Newsroom
from newsgen.sources import settings_file

TABLE = "newsroom"
CODING = Path(__file__).parent / "publish" / "newsroom" / "coding.yaml"
FIELDS = tuple(each.name for each in fields(Newsroom) if each.name != "coding")
ADDRESSES = ("uri", "media", "provider_uri", "logo")
NAMES = ("provider", "desk", "holder", "copyright", "usage")
"""Words by language, or one text for all."""
NEVER_EMPTY = ("provider", "desk", "holder")
"""Names that every language has: one that says nothing of its own has that of another."""
LENGTHS = {"headline_length": 20, "deck_length": 40, "slugline_length": 8}
"""The fewest characters that make sense."""
LONGEST = 1000


def near(house: Path | None = None) -> Newsroom:
    """The newsroom that the newsgen.toml of the current folder describes; BadInput, a line a fault."""
    told = settings_file.near()
    from newsgen.market.feeds.house import strangers  # only where somebody asks for a newsroom

    try:
        if odd := tuple(strangers(told)):
            raise BadInput("\n".join(odd))
        return compile_newsroom(told.get(TABLE, {}), house)
    except BadTable:
        raise  # it names its own file
    except BadInput as faults:
        said = (f"{settings_file.NAME}: {each}" for each in str(faults).split("\n"))
        raise BadInput("\n".join(said)) from None


def compile_newsroom(told: Any, house: Path | None = None) -> Newsroom:
    """The newsroom of the table ``newsroom``; BadInput with one line for every fault in it."""
    if faults := tuple(_faults(told)):
        raise BadInput("\n".join(faults))
    coding = tables.checked(compile_coding, tables.table(CODING, house))
    return Newsroom(coding, **{name: _given(name, value) for name, value in told.items()})


def _given(name: str, value: Any) -> Any:
    if name == "languages":
        return tuple(value)
    if name not in NAMES:
        return value
    said = dict.fromkeys(prose.FOLDERS, value) if isinstance(value, str) else dict(value)
    if name in NEVER_EMPTY:
        said = {lang: said.get(lang, next(iter(said.values()))) for lang in prose.FOLDERS}
    return said


def _faults(told: Any) -> Iterator[str]:
    if not isinstance(told, Mapping):
        yield f"{TABLE} is {told!r}. It must be a table, [{TABLE}]."
        return
    for name, value in told.items():
        at = f"{TABLE}.{name}"
        if name not in FIELDS:
            yield f"{at} is unknown. There are {', '.join(FIELDS)}."
        elif fault := _judge(name)(name, value):
            yield f"{at} {fault}"


def _judge(name: str) -> Callable[[str, Any], str]:
    """What says of a field's value what is wrong with it, empty for nothing."""
    kinds = {
        **dict.fromkeys(ADDRESSES, _address),
        **dict.fromkeys(NAMES, _words),
        **dict.fromkeys(LENGTHS, _length),
        "languages": _languages,
        "automatic": _flag,
        "unflagged_limit": _limit,
        "daily_limit": _limit,
    }
    return kinds[name]


def _address(name: str, value: Any) -> str:
    if name in ("media", "logo") and value == "":
        return ""
    if not isinstance(value, str) or any(sign.isspace() for sign in value):
        return f"is {value!r}. It must be an address, https://news.example/stories."
    try:
        place = urlsplit(value)
    except ValueError:
        return f"is {value!r}, which is no address. Write it as https://news.example/stories."
    if place.scheme not in ("http", "https") or not place.hostname or not value.isascii():
        return f"is {value!r}. It must begin with https:// and a host, all in ASCII."
    if place.query or place.fragment or value.endswith(("?", "#")):
        return f"is {value!r}. Leave out what follows ? or #: receivers drop it, and stories become one."
    return ""


def _words(name: str, value: Any) -> str:
    by_language = value if isinstance(value, Mapping) else dict.fromkeys(prose.FOLDERS, value)
    if odd := next((lang for lang in by_language if lang not in prose.FOLDERS), None):
        return f"has {odd!r}. There are stories in {', '.join(prose.FOLDERS)}."
    if name in NEVER_EMPTY and not by_language:
        return f"is empty. Give it words, {name} = {{en = ..., ko = ...}}."
    for said in by_language.values():
        if not isinstance(said, str) or (name in NEVER_EMPTY and not said.strip()):
            return f"is {value!r}. It must be a text in quotes, or one a language."
        if any(ord(sign) < ord(" ") for sign in said):
            return "has a line break in it. Give one line."
    return ""


def _length(name: str, value: Any) -> str:
    if type(value) is not int or not LENGTHS[name] <= value <= LONGEST:
        return f"is {value!r}. It must be a whole number of characters from {LENGTHS[name]} to {LONGEST}."
    return ""


def _languages(_name: str, value: Any) -> str:
    known = ", ".join(prose.FOLDERS)
    if not isinstance(value, list) or any(
        not isinstance(each, str) or each not in prose.FOLDERS for each in value
    ):
        return f'is {value!r}. It must be a list of {known}: ["en", "ko"].'
    return "" if len(set(value)) == len(value) else f"is {value!r}. Name each language once."


def _flag(_name: str, value: Any) -> str:
    return "" if isinstance(value, bool) else f"is {value!r}. It must be true or false."


def _limit(_name: str, value: Any) -> str:
    whole = type(value) is int and value >= 0
    return "" if whole else f"is {value!r}. It must be a whole number of stories, or left out for no limit."
