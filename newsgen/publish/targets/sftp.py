"""An SFTP server as a place of delivery: its host known beforehand, each file whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from functools import partial
from typing import Any

from newsgen.publish.targets.common import libraries
from newsgen.publish.targets.sftp_settings import SftpSettings, compile_sftp
from newsgen.publish.targets.store import FileTarget, Store


def target(name: str, table: Mapping[str, Any]) -> FileTarget:
    """An SFTP server of newsgen.toml."""
    settings = compile_sftp(name, table)
    return FileTarget(settings.common, partial(_store_of, settings))


def _store_of(settings: SftpSettings) -> AbstractContextManager[Store]:
    """The store, whose library is loaded only for a delivery."""
    with libraries("sftp", settings.host):
        from newsgen.publish.targets.sftp_store import opened
    return opened(settings)
