"""S3-compatible storage as a place of delivery: each file an object, changed only as it was last seen."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from functools import partial
from typing import Any

from newsgen.publish.targets.common import libraries
from newsgen.publish.targets.s3_settings import S3Settings, compile_s3
from newsgen.publish.targets.store import FileTarget, Store


def target(name: str, table: Mapping[str, Any]) -> FileTarget:
    """A bucket of newsgen.toml."""
    settings = compile_s3(name, table)
    return FileTarget(settings.common, partial(_store_of, settings))


def _store_of(settings: S3Settings) -> AbstractContextManager[Store]:
    """The store, whose library is loaded only for a delivery."""
    with libraries("s3", settings.common.name):
        from newsgen.publish.targets.s3_store import opened
    return opened(settings)
