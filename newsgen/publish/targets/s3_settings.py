"""What newsgen.toml says of S3-compatible storage.

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
from newsgen.errors import BadTable
from newsgen.publish.targets.addresses import count, seconds, word
from newsgen.publish.targets.common import COMMON, Common, common_of
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


def compile_s3(name: str, table: Mapping[str, Any]) -> S3Settings:
    """The settings of a target of this name; BadTable with the way to a fault."""
    at = ("targets", name)
    only(table, {*COMMON, *WORDS, "timeout", "tries"}, at, ("bucket",))
    known(table["kind"], ("s3",), (*at, "kind"))
    return S3Settings(
        common=common_of(name, table),
        bucket=text(table["bucket"], (*at, "bucket"), "bucket"),
        prefix=word(table, "prefix", at),
        endpoint_url=_address(word(table, "endpoint_url", at), (*at, "endpoint_url")),
        region=word(table, "region", at),
        profile=word(table, "profile", at),
        timeout=seconds(table, "timeout", at, 30),
        tries=count(table, "tries", at, 3, 10),
    )


def _address(url: str, at: At) -> str:
    """The address; keys sign each request and never go with it, so http will do."""
    parts = urlsplit(url)
    if url and (parts.scheme not in ("http", "https") or not parts.hostname):
        raise BadTable(f"{url!r} is no web address; it must begin with https://HOST", at)
    if parts.username or parts.password:
        raise BadTable("a password stands in the address; keys come from the AWS environment", at)
    return url.rstrip("/")
