"""S3-compatible storage as a place of delivery: each file an object, changed only as it was last seen.

[targets.store]
kind = "s3"
bucket = "newsroom"
prefix = "markets/"
endpoint_url = "https://storage.example"   # without it: Amazon's own
region = "ap-northeast-2"
profile = "newsgen"                        # keys come from the usual AWS environment and files
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from newsgen.allowed import At, known, only, text
from newsgen.errors import BadTable, Refused
from newsgen.publish.targets.addresses import count, seconds, word
from newsgen.publish.targets.common import COMMON, SENT, Common, common_of
from newsgen.publish.targets.store import brought, told
from newsgen.records.delivery import Parcel, Receipt
from newsgen.records.frozen import frozen

WORDS = ("bucket", "prefix", "endpoint_url", "region", "profile")


@frozen
class S3Settings:
    """A bucket as newsgen.toml describes it."""

    common: Common
    bucket: str
    prefix: str
    """What stands before the name of each file, with its slash: ``markets/``."""
    endpoint_url: str
    """Where the storage is; empty for Amazon's own."""
    region: str
    profile: str
    """Which keys of the AWS files; empty for the usual ones."""
    timeout: float
    tries: int
    """How often one request is made while the storage is down or asks to slow down."""


def target(name: str, table: Mapping[str, Any]) -> S3:
    """A bucket of newsgen.toml."""
    at = ("targets", name)
    only(table, {*COMMON, *WORDS, "timeout", "tries"}, at, ("bucket",))
    known(table["kind"], ("s3",), (*at, "kind"))
    return S3(
        S3Settings(
            common=common_of(name, table),
            bucket=text(table["bucket"], (*at, "bucket"), "bucket"),
            prefix=word(table, "prefix", at),
            endpoint_url=_address(word(table, "endpoint_url", at), (*at, "endpoint_url")),
            region=word(table, "region", at),
            profile=word(table, "profile", at),
            timeout=seconds(table, "timeout", at, 30),
            tries=count(table, "tries", at, 3, 10),
        )
    )


def _address(url: str, at: At) -> str:
    """The address; keys sign each request and never go with it, so http will do."""
    parts = urlsplit(url)
    if url and (parts.scheme not in ("http", "https") or not parts.hostname):
        raise BadTable(f"{url!r} is no web address; it must begin with https://HOST", at)
    if parts.username or parts.password:
        raise BadTable("a password stands in the address; keys come from the AWS environment", at)
    return url.rstrip("/")


class S3:
    """One bucket as a target of delivery."""

    def __init__(self, settings: S3Settings) -> None:
        self.settings, common = settings, settings.common
        self.name, self.format, self.lang = common.name, common.format, common.lang
        self.takes_embargoed = common.embargo == SENT

    def look(self, parcel: Parcel, before: Receipt | None) -> str:
        """What a delivery would do."""
        with _store_of(self.settings) as store:
            return told(store, parcel, before)

    def deliver(self, parcel: Parcel, before: Receipt | None, *, overwrite: bool = False) -> Receipt:
        """The pictures first, then the story."""
        with _store_of(self.settings) as store:
            return brought(store, parcel, before, overwrite=overwrite)


def _store_of(settings: S3Settings) -> Any:
    """The store, whose library is loaded only for a delivery."""
    try:
        from newsgen.publish.targets.s3_store import opened
    except ImportError as missing:
        raise Refused(
            f"{settings.common.name} needs {missing.name}, which is not here. Say pip install 'newsgen[s3]'."
        ) from None
    return opened(settings)
