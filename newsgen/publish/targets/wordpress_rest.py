"""A WordPress site asked by REST: every way in which it can fail to answer, in one line.

The password goes to the site's own host alone: what it names elsewhere is refused, and nothing is followed
to another address, for a POST that is sent on arrives as a GET.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import urlsplit

import httpx

from newsgen.errors import NotNow, Refused
from newsgen.publish.targets.wordpress_settings import WordPressSettings

API = "https://api.w.org/"
"""How pages name the root of the interface: ``rel`` in their Link header."""
PLAIN_ROOT = "rest_route"
"""The root on sites without pretty addresses: ``/?rest_route=/``."""
NOT_WAITED = frozenset({504, 524})
"""A proxy has waited long enough; WordPress itself may still be at work."""
LATER = frozenset({408, 425, 429, 500, 502, 503, 504, 507, 508, 520, 521, 522, 523, 524})
NO_ROUTE = "rest_no_route"
PAUSE = 1.0
"""Seconds between two looks for what the site may still be making."""
TAGS = re.compile(r"(?s)<(style|script)\b.*?</\1>|<[^>]*>|\[Errno -?\d+\]|\s+")
MOST = 160


Made = TypeVar("Made")


class Unwilling(Refused):
    """WordPress understood and says no, with its own code for the reason."""

    def __init__(self, said: str, code: str, data: Mapping[str, Any]) -> None:
        super().__init__(said)
        self.code, self.data = code, data


class Unanswered(NotNow):
    """Nobody knows whether WordPress has done it, or still will."""


def made_late(rest: Rest, look: Callable[[], list[Made]], silent: Unanswered) -> Made:
    """What a site still makes when nobody waits for its answer any more; the silence where it is not there
    after as long a time again.

    Asked to make it anew meanwhile, the site would have it twice: it knows no mark of ours by which to tell.
    """
    end = time.monotonic() + rest.told.timeout
    while time.monotonic() < end:
        time.sleep(min(PAUSE, rest.told.timeout / 4))
        if made := look():
            return made[0]
    raise silent


class Rest:
    """The interface of one site, for the length of one delivery."""

    def __init__(self, told: WordPressSettings) -> None:
        self.told = told
        password = os.environ.get(told.password_env, "")
        if not password:
            raise Refused(
                f"There is no password for {told.user}. Put an application password into the environment "
                f"variable {told.password_env}."
            )
        auth, headers = (told.user, password), {"User-Agent": "newsgen"}
        try:
            self._client = httpx.Client(auth=auth, timeout=told.timeout, headers=headers)
        except (ValueError, ImportError, OSError, httpx.InvalidURL) as fault:
            raise Refused(
                f"{self._host} cannot be asked: {_plain(str(fault))}. Check what the environment says of "
                "proxies and certificates."
            ) from None
        self._root = ""

    def __enter__(self) -> Self:
        self._root = self.told.rest_url or self._named_root()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def get(self, path: str, **asked: str | int) -> Any:
        """What is at a path below ``wp/v2``, with the fields that its editors see."""
        return self._ask("GET", path, {"context": "edit", **asked})

    def post(self, path: str, fields: Mapping[str, Any]) -> Any:
        """Makes or changes what is at a path."""
        return self._ask("POST", path, {}, json=dict(fields))

    def upload(self, name: str, media_type: str, content: bytes) -> Any:
        """A file brought into the media library; its name is ASCII."""
        headers = {"Content-Type": media_type, "Content-Disposition": f'attachment; filename="{name}"'}
        return self._ask("POST", "media", {}, content=content, headers=headers)

    def delete(self, path: str, *, force: bool = False) -> Any:
        """Puts a post into the trash, or with ``force`` removes it for good."""
        return self._ask("DELETE", path, {"force": "true"} if force else {})

    def _named_root(self) -> str:
        """The root that the front page names."""
        answer = self._sent("HEAD", self.told.url + "/", {}, {})
        for link in (*httpx.Headers(answer.headers).get_list("link"),):
            found = re.search(rf'<([^>]+)>;\s*rel="?{re.escape(API)}"?', link)
            if found:
                return self._own(found[1])
        self._judged(answer)
        return f"{self.told.url}/?{PLAIN_ROOT}=/"  # known to every site, whatever its addresses

    def _own(self, root: str) -> str:
        site, named = urlsplit(self.told.url), urlsplit(root)
        if named.netloc != site.netloc:
            raise Refused(
                f"{self.told.url} names {named.netloc} as its REST interface. Put the site's own address "
                "into url, or the right one into rest_url."
            )
        return named._replace(scheme=site.scheme).geturl()

    def _ask(self, method: str, path: str, asked: Mapping[str, str | int], **more: Any) -> Any:
        url, params = self._address(path)
        answer = self._sent(method, url, {**params, **asked}, more)
        self._judged(answer)
        try:
            told = answer.json()
        except ValueError:
            raise self._odd(answer, "JSON") from None
        if not all(map(_numbered, told if isinstance(told, list) else [told])):
            raise self._odd(answer, "what was asked for")
        return told

    def _odd(self, answer: httpx.Response, instead: str) -> NotNow:
        return NotNow(
            f"{self._host} answers with something else than {instead} "
            f"({_plain(answer.text)[:60]!r}), as a broken plugin does. Have it looked at."
        )

    def _address(self, path: str) -> tuple[str, dict[str, str]]:
        told = httpx.URL(self._root)
        if PLAIN_ROOT in told.params:
            params = dict(told.params)
            params[PLAIN_ROOT] = f"{params[PLAIN_ROOT].rstrip('/')}/wp/v2/{path}"
            return str(told.copy_with(query=None)), params
        return f"{self._root.rstrip('/')}/wp/v2/{path}", {}

    def _sent(
        self, method: str, url: str, params: Mapping[str, str | int], more: Mapping[str, Any]
    ) -> httpx.Response:
        try:
            return self._client.request(method, url, params=dict(params) or None, **more)
        except httpx.TimeoutException:
            raise Unanswered(f"{self._host} has not answered for {self.told.timeout} s.") from None
        except httpx.HTTPError as error:
            raise NotNow(f"{self._host} cannot be reached ({_plain(str(error))}).") from None
        except (httpx.InvalidURL, UnicodeError) as fault:
            raise Refused(
                f"{self._host} is no address ({_plain(str(fault))}). Put that of the site into url."
            ) from None

    @property
    def _host(self) -> str:
        return urlsplit(self.told.url).netloc

    def _judged(self, answer: httpx.Response) -> None:
        """Raises what a status means; nothing for a good one."""
        status, who = answer.status_code, self._host
        if status < 300:
            return
        if status < 400:
            there = answer.headers.get("location", "elsewhere").split("?")[0]
            raise Refused(f"{who} sends on to {there}. Put the address that it goes by into url or rest_url.")
        code, said, data = _complaint(answer)
        if status in LATER:
            wait = answer.headers.get("retry-after", "")
            when = f" It asks to wait {wait}{' s' if wait.isdigit() else ''}." if wait else ""
            failed = Unanswered if status in NOT_WAITED else NotNow
            raise failed(f"{who} answers {status}{f' ({said})' if said else ''}.{when}")
        if status == 401:
            raise Refused(
                f"{who} does not know {self.told.user} with the password in {self.told.password_env} "
                f"({said}). Make an application password in that user's profile. Where it is right, they are "
                "switched off there, or the server drops the header Authorization: ask its administrator."
            )
        refused = f"{who} refuses ({status}{f', {said}' if said else ''})."
        if code == NO_ROUTE:
            refused += " A plugin has taken part of its REST interface away; have its administrator open it."
        raise Unwilling(refused, code, data)


def _numbered(told: object) -> bool:
    """Whether it is something of WordPress, of which each has its number, or the word that it is gone."""
    return isinstance(told, dict) and ("id" in told or "deleted" in told)


def _complaint(answer: httpx.Response) -> tuple[str, str, Mapping[str, Any]]:
    """The code, the words and the data of an error, as far as it has any."""
    try:
        told = answer.json()
    except ValueError:
        return "", _plain(answer.text), {}
    if not isinstance(told, dict):
        return "", "", {}
    data = told.get("data")
    return (
        str(told.get("code", "")),
        _plain(str(told.get("message", ""))),
        data if isinstance(data, dict) else {},
    )


def _plain(text: str) -> str:
    """Words without markup on one line, not too long."""
    words = " ".join(TAGS.sub(" ", text).split()).rstrip(".")
    return words if len(words) <= MOST else words[:MOST].rsplit(" ", 1)[0] + " ..."
