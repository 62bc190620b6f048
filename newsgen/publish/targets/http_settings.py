"""What newsgen.toml says of a web address that takes stories, checked.

[targets.cms]
kind = "http"
url = "https://cms.example/stories/{story_id}"
method = "PUT"                          # or POST
token_env = "NEWSGEN_CMS_TOKEN"         # or user and password_env
headers = {X-Desk = "markets"}
media_url = "https://cms.example/media/{name}"
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from string import Formatter
from typing import Any
from urllib.parse import SplitResult, quote, urlsplit

from newsgen.allowed import At, flag, known, mapping, only, text
from newsgen.errors import BadTable
from newsgen.publish.targets.addresses import LOOPBACK, count, seconds, word
from newsgen.publish.targets.common import COMMON, Common, common_of
from newsgen.records.frozen import frozen
from newsgen.records.item import Item

POST, PUT = "POST", "PUT"
PARTS = ("story_id", "slug", "lang", "name")
"""What may stand in braces in an address; ``name`` is the name of the file."""
OURS = frozenset({"authorization", "content-length", "content-type", "host", "idempotency-key"})
"""Headers that are not for newsgen.toml: a password among them would stand there to be read."""
TIMEOUT, TRIES, PAUSE, LONGEST = 30.0, 3, 1.0, 30.0


@frozen
class HttpSettings:
    """A web address as a place of delivery."""

    common: Common
    url: str
    method: str = POST
    user: str = ""
    password_env: str = ""
    token_env: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    media_url: str = ""
    """Where pictures go, by the same method; without it they are not sent."""
    look: bool = True
    """Whether the address answers GET with the bytes that were PUT there."""
    timeout: float = TIMEOUT
    """Seconds after which a silent receiver counts as down."""
    tries: int = TRIES
    """How often one request is made while the receiver is down or asks to wait."""
    pause: float = PAUSE
    """Seconds before the second try; twice as many before each later one."""
    longest_wait: float = LONGEST
    """Seconds for which a receiver may ask to wait; for longer the delivery waits in the archive."""

    @property
    def secret_env(self) -> str:
        """The variable that holds the password or token; empty where none is needed."""
        return self.token_env or self.password_env


WORDS = ("url", "method", "user", "password_env", "token_env", "media_url")
KEYS = frozenset({*COMMON, *WORDS, "headers", "look", "timeout", "tries", "pause", "longest_wait"})


def compile_http(name: str, table: Mapping[str, Any]) -> HttpSettings:
    """The settings of the table; BadTable with the way to the fault."""
    at = ("targets", name)
    only(table, KEYS, at, ("url",))
    known(table["kind"], ("http",), (*at, "kind"))
    given: dict[str, Any] = {each: word(table, each, at) for each in WORDS if each in table}
    known(given.get("method", POST), (POST, PUT), (*at, "method"), "method")
    told = HttpSettings(
        common_of(name, table),
        headers=_headers(table.get("headers", {}), (*at, "headers")),
        look=flag(table.get("look", True), (*at, "look"), "look"),
        timeout=seconds(table, "timeout", at, TIMEOUT),
        tries=count(table, "tries", at, TRIES, 10),
        pause=seconds(table, "pause", at, PAUSE, 60),
        longest_wait=seconds(table, "longest_wait", at, LONGEST, 300),
        **given,
    )
    _one_way_in(told, at)
    for key in ("url", "media_url"):
        if key in given:
            _address(given[key], told, (*at, key))
    return told


def filled(url: str, item: Item, name: str) -> str:
    """The address of a file of a story."""
    parts = {"story_id": item.story_id, "slug": item.slug, "lang": item.lang, "name": name}
    return url.format(**{part: quote(each, safe="") for part, each in parts.items()})


def _headers(told: Any, at: At) -> Mapping[str, str]:
    for key, value in mapping(told, at, "headers").items():
        text(value, (*at, key), key)
        if not (key + value).isascii() or not (key + value).isprintable():
            raise BadTable(f"{key} is {value!r}; a header is one line of plain letters", (*at, key))
        if key.lower() in OURS:
            raise BadTable(f"{key} is not set here; passwords have password_env and token_env", (*at, key))
    return dict(told)


def _one_way_in(told: HttpSettings, at: At) -> None:
    if bool(told.user) != bool(told.password_env):
        raise BadTable("user and password_env belong together", (*at, "user"))
    if told.user and told.token_env:
        raise BadTable("token_env and user are two ways in; name one", (*at, "token_env"))


def _address(url: str, told: HttpSettings, at: At) -> None:
    """Refuses what is no address, and one to which a password would go for all to read."""
    parts = _parts(url, at)
    address = _split(url, at)
    if address.scheme not in ("http", "https") or not address.hostname or "{" in address.netloc:
        raise BadTable(f"{address.geturl()!r} is no web address; it must begin with https://HOST", at)
    if address.username or address.password:
        raise BadTable("a password stands in the address; put it behind user and password_env", at)
    if address.scheme == "http" and told.secret_env and address.hostname not in LOOPBACK:
        raise BadTable(f"{url!r} must begin with https://, for the password goes with every request", at)
    if told.method == PUT and not parts & {"story_id", "slug", "name"}:
        raise BadTable(f"{url!r} is one address for all; put {{story_id}} or {{name}} into it", at)


def _split(url: str, at: At) -> SplitResult:
    try:
        address = urlsplit(url)
        f"{address.port}{address.hostname}".encode("idna")
    except ValueError as fault:
        raise BadTable(f"{url!r} is no web address: {fault}", at) from fault
    return address


def _parts(url: str, at: At) -> set[str]:
    try:
        found = {part for _, part, _, _ in Formatter().parse(url) if part is not None}
    except ValueError as fault:
        raise BadTable(f"{url!r} cannot be filled in: {fault}", at) from fault
    for part in found:
        known(part, PARTS, at, "what stands in braces")
    return found
