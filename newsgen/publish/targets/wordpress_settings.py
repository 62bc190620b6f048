"""What newsgen.toml says of a WordPress site, checked.

[targets.site]
kind = "wordpress"
url = "https://news.example"
user = "newsgen"                        # a robot user of the role editor, best
password_env = "NEWSGEN_WORDPRESS"      # the variable that holds its application password
status = "draft"                        # or pending, publish
categories = {market = ["Markets"], share = ["Companies"], ko = ["증시"]}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any
from urllib.parse import urlsplit

from newsgen.allowed import At, flag, known, mapping, only, rows, text
from newsgen.errors import BadTable
from newsgen.publish.targets.common import COMMON, HOLD, SENT, common_of
from newsgen.records.frozen import frozen

FORMAT = "wordpress"
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
STATUSES = ("draft", "pending", "publish")
TAKEN_BACK = ("draft", "trash")
MISSING_TERMS = ("skip", "refuse")
PASSWORD_ENV = "NEWSGEN_WORDPRESS_PASSWORD"
SECONDS = 30


@frozen
class WordPressSettings:
    """A WordPress site as a place of delivery."""

    name: str
    url: str
    """Its front page, without a slash at the end."""
    user: str
    password_env: str = PASSWORD_ENV
    lang: str = ""
    embargo: str = HOLD
    """Whether stories under embargo wait here or go at once, to be published there at their time."""
    status: str = "draft"
    """What a new post is: ``draft``, ``pending`` or ``publish``."""
    categories: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Names by ``ko.market``, ``market``, ``ko`` or nothing: the first that fits a story decides."""
    automatic_category: str = ""
    """The category of stories that nobody has read yet, by name; none without it."""
    tags: bool = True
    """Whether keywords and instruments become tags."""
    author: str = ""
    """Whose name stands on new posts, by number or login; the user's own without it."""
    withdrawn: str = "draft"
    """Where a story goes that is taken back: ``draft`` or ``trash``."""
    missing_terms: str = "skip"
    """What happens where the user may not create a category: it is left out (``skip``), or nothing is sent
    (``refuse``)."""
    timeout: int = SECONDS
    """Seconds after which a silent site counts as down."""
    rest_url: str = ""
    """The root of its REST interface, for sites that do not name it on their pages."""

    def categories_of(self, lang: str, section: str) -> tuple[str, ...]:
        """The names of the categories of a section in a language."""
        asked = (f"{lang}.{section}", section, lang, "")
        return next((self.categories[each] for each in asked if each in self.categories), ())


WORDS = (
    "url",
    "user",
    "password_env",
    "status",
    "withdrawn",
    "missing_terms",
    "rest_url",
    "automatic_category",
)
KEYS = frozenset({*COMMON, *WORDS, "categories", "tags", "author", "timeout"})
AMONG = {"status": STATUSES, "withdrawn": TAKEN_BACK, "missing_terms": MISSING_TERMS}


def compile_wordpress(name: str, table: Mapping[str, Any]) -> WordPressSettings:
    """The settings of the table ``[targets.NAME]``; BadTable with the way to the fault."""
    at = ("targets", name)
    only(table, KEYS, at, needed=("url", "user"))
    common = common_of(name, {"embargo": _embargo(table), **table}, FORMAT)
    known(common.format, (FORMAT,), (*at, "format"), "format")
    given: dict[str, Any] = {each: text(table[each], (*at, each), each) for each in WORDS if each in table}
    for each, among in AMONG.items():
        known(given.get(each, among[0]), among, (*at, each), each)
    for each in {"url", "rest_url"} & set(given):
        given[each] = _safe(given[each], (*at, each))
    if "tags" in table:
        given["tags"] = flag(table["tags"], (*at, "tags"), "tags")
    if "author" in table:
        given["author"] = str(table["author"])
    if "timeout" in table:
        given["timeout"] = _seconds(table["timeout"], (*at, "timeout"))
    categories = dict(_categories(table.get("categories", {}), (*at, "categories"), ()))
    return WordPressSettings(name, categories=categories, lang=common.lang, embargo=common.embargo, **given)


def _embargo(table: Mapping[str, Any]) -> str:
    """WordPress holds back what it publishes; a draft would be seen by whoever may see drafts."""
    return SENT if table.get("status") == "publish" else HOLD


def _safe(url: str, at: At) -> str:
    """The address; a password goes in the clear to this machine alone."""
    told = urlsplit(url)
    if told.scheme == "https" or (told.scheme == "http" and told.hostname in LOOPBACK):
        return url.rstrip("/")
    raise BadTable(f"{url!r} must begin with https://, for the password goes with every request", at)


def _seconds(value: Any, at: At) -> int:
    if type(value) is not int or not 1 <= value <= 600:
        raise BadTable(f"timeout is {value!r}; it must be seconds, from 1 to 600", at)
    return value


def _categories(told: Any, at: At, above: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A list for every story, or lists by section or language; by language, again by section."""
    if isinstance(told, list):
        yield ".".join(above), tuple(text(name, (*at, row), "a category") for row, name in enumerate(told))
        return
    if len(above) > 1:
        rows(told, at, "categories")
    for key, under in mapping(told, at, "categories").items():
        yield from _categories(under, (*at, key), (*above, key))
