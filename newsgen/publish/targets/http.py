"""A web address as a place of delivery: a version PUT to its own address, or POSTed with a key of its own.

With PUT the file is looked at before, and conditions go along, so that nobody's change in the same second is
lost. With POST the receiver alone can know what it has: the same Idempotency-Key tells it.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import httpx

from newsgen.errors import ChangedThere, Refused
from newsgen.publish.targets.common import SENT
from newsgen.publish.targets.http_settings import PUT, HttpSettings, compile_http, filled
from newsgen.publish.targets.store import Kept, brought, digest_of, told
from newsgen.publish.targets.web import CONFLICTS, MISSING, Web
from newsgen.records.delivery import Parcel, Receipt

UNSEEN = frozenset({403, 405, 501})
"""What an address says that takes PUT and does not show what it has."""
REPLAYED = "idempotent-replayed"


def target(name: str, table: Mapping[str, Any]) -> Http:
    """A web address of newsgen.toml."""
    return Http(compile_http(name, table))


class Http:
    """One receiver as a target of delivery."""

    asks_again = True
    """Within a delivery, as long as the receiver asks for; nobody else need."""

    def __init__(self, settings: HttpSettings) -> None:
        self.settings, common = settings, settings.common
        self.name, self.format, self.lang = common.name, common.format, common.lang
        self.takes_embargoed = common.embargo == SENT

    def digest(self, parcel: Parcel) -> str:
        """SHA-256 of its file."""
        return digest_of(parcel.content)

    def look(self, parcel: Parcel, before: Receipt | None) -> str:
        """What a delivery would do; a POST asks nobody."""
        if self.settings.method == PUT:
            with Web(self.settings) as web:
                return told(_Addresses(web, parcel), parcel, before)
        return f"POST {len(parcel.content):,} bytes to {filled(self.settings.url, parcel.item, parcel.name)}"

    def deliver(self, parcel: Parcel, before: Receipt | None, *, overwrite: bool = False) -> Receipt:
        """The pictures first, where there is an address for them, then the story."""
        with Web(self.settings) as web:
            if self.settings.method == PUT:
                return _put(_Addresses(web, parcel), parcel, before, overwrite=overwrite)
            return _posted(web, parcel)


def _put(there: _Addresses, parcel: Parcel, before: Receipt | None, *, overwrite: bool) -> Receipt:
    if there.web.told.media_url:
        return brought(there, parcel, before, overwrite=overwrite)
    receipt = brought(there, replace(parcel, pictures=()), before, overwrite=overwrite)
    return replace(receipt, notes=(*receipt.notes, *_left_out(parcel)))


def _posted(web: Web, parcel: Parcel) -> Receipt:
    media = tuple(_pictures(web, parcel)) if web.told.media_url else ()
    url = filled(web.told.url, parcel.item, parcel.name)
    answer = _post(web, url, parcel, (parcel.name, parcel.media_type, parcel.content))
    return Receipt(
        _named(answer, url),
        digest=digest_of(parcel.content),
        seen=answer.headers.get("etag", ""),
        media=media,
        found=answer.status_code == 409 or answer.headers.get(REPLAYED, "").lower() == "true",
        notes=() if web.told.media_url else _left_out(parcel),
    )


def _pictures(web: Web, parcel: Parcel) -> list[tuple[str, str]]:
    found = []
    for each in parcel.pictures:
        url = filled(web.told.media_url, parcel.item, each.name)
        answer = _post(web, url, parcel, (each.name, each.media_type, each.content))
        found.append((each.name, _named(answer, url)))
    return found


def _post(web: Web, url: str, parcel: Parcel, file: tuple[str, str, bytes]) -> httpx.Response:
    """Arrived now, or known from an earlier try by its key."""
    name, media_type, content = file
    headers = {"Idempotency-Key": _key(parcel, name, content), **_headers(name, media_type, content)}
    answer = web.ask("POST", url, headers, content, frozenset({409}))
    if answer.status_code == 409 and not _says(answer, content):
        raise Refused(
            f"{url} has something else under the same key (409 Conflict). Have its desk look at {name}."
        )
    return answer


def _key(parcel: Parcel, name: str, content: bytes) -> str:
    """A version has one key for ever; a feed, which holds many stories, has one for each state."""
    key = f"{parcel.item.uri}:{parcel.item.version}"
    if name != parcel.name:
        return f"{key}:{name}"
    return key if parcel.item.story_id in name else f"{key}:{digest_of(content)[:16]}"


def _headers(name: str, media_type: str, content: bytes) -> dict[str, str]:
    return {
        "Content-Type": media_type,
        "Content-Disposition": f'attachment; filename="{name}"',
        "Repr-Digest": f"sha-256=:{_in_base64(content)}:",
    }


def _in_base64(content: bytes) -> str:
    return b64encode(bytes.fromhex(digest_of(content))).decode()


def _says(answer: httpx.Response, content: bytes) -> bool:
    """Whether an answer names these very bytes, in a header or in its body."""
    headers = " ".join(
        answer.headers.get(each, "") for each in ("repr-digest", "content-digest", "digest", "etag")
    )
    said = f"{headers} {answer.text}"
    return digest_of(content) in said.lower() or _in_base64(content) in said


def _named(answer: httpx.Response, url: str) -> str:
    """Where the receiver says that it is, else where it was sent."""
    told_ = answer.headers.get("location", "")
    return str(httpx.URL(url).join(told_)) if told_ else url


def _left_out(parcel: Parcel) -> tuple[str, ...]:
    return tuple(f"left out {each.name}: the target has no media_url" for each in parcel.pictures)


class _Addresses:
    """The addresses of one parcel as a store."""

    def __init__(self, web: Web, parcel: Parcel) -> None:
        self.web, self.parcel = web, parcel

    def place(self, name: str) -> str:
        told_ = self.web.told
        return filled(told_.url if name == self.parcel.name else told_.media_url, self.parcel.item, name)

    def kept(self, name: str) -> Kept | None:
        if not self.web.told.look:
            return Kept("")
        # Compressed, it has another ETag at many servers, which no If-Match of a change then meets.
        headers = {"Accept": "*/*", "Accept-Encoding": "identity", "Cache-Control": "no-cache"}
        answer = self.web.ask("GET", self.place(name), headers, bear=MISSING | UNSEEN)
        if answer.status_code in MISSING:
            return None
        if answer.status_code in UNSEEN:
            return Kept("")
        return Kept(digest_of(answer.content), answer.headers.get("etag", ""))

    def put(self, name: str, content: bytes, media_type: str, over: Kept | None) -> str:
        headers = {
            "Idempotency-Key": _key(self.parcel, name, content),
            **_headers(name, media_type, content),
            **_conditions(over),
        }
        answer = self.web.ask("PUT", self.place(name), headers, content, CONFLICTS)
        if answer.status_code in CONFLICTS and not _says(answer, content):
            return self._conflict(name, content)
        return str(answer.headers.get("etag", ""))

    def drop(self, name: str) -> None:
        self.web.ask("DELETE", self.place(name), bear=MISSING)

    def _conflict(self, name: str, content: bytes) -> str:
        """A try of ours that arrived though its answer was lost, or somebody's change in the same moment."""
        there = self.kept(name)
        if there and there.digest == digest_of(content):
            return there.mark
        raise ChangedThere(
            f"{self.place(name)} was changed while it was being delivered. Look at it, then say --overwrite."
        )


def _conditions(over: Kept | None) -> dict[str, str]:
    """Only over what was seen; a weak mark does not do for that."""
    if over is None:
        return {"If-None-Match": "*"}
    return {"If-Match": over.mark} if over.mark and not over.mark.startswith("W/") else {}
