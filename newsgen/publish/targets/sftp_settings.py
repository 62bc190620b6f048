"""What newsgen.toml says of an SFTP server.

[targets.desk]
kind = "sftp"
host = "sftp.desk.example"
user = "newsgen"
key = "~/.ssh/newsgen"                  # or password_env = "NEWSGEN_SFTP"
known_hosts = "~/.ssh/known_hosts"
path = "incoming/markets"
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from newsgen.allowed import At, known, only, text
from newsgen.errors import BadTable
from newsgen.publish.targets.addresses import count, seconds, word
from newsgen.publish.targets.common import COMMON, Common, common_of
from newsgen.records.frozen import frozen

WORDS = ("host", "user", "password_env", "key", "known_hosts", "path")
KNOWN_HOSTS = "~/.ssh/known_hosts"


@frozen
class SftpSettings:
    """An SFTP server as newsgen.toml describes it."""

    common: Common
    host: str
    port: int
    user: str
    password_env: str
    """The variable with the password, or with the passphrase of the key."""
    key: str
    """The file of the private key; empty for a password."""
    known_hosts: str
    """The file with the keys of hosts, as OpenSSH keeps it. A host that is not in it is not spoken to."""
    path: str
    """The folder there; made when it is missing."""
    timeout: float


def compile_sftp(name: str, table: Mapping[str, Any]) -> SftpSettings:
    """The settings of a target of this name; BadTable with the way to a fault."""
    at = ("targets", name)
    only(table, {*COMMON, *WORDS, "port", "timeout"}, at, ("host", "user"))
    known(table["kind"], ("sftp",), (*at, "kind"))
    settings = SftpSettings(
        common=common_of(name, table),
        host=text(table["host"], (*at, "host"), "host"),
        port=count(table, "port", at, 22, 65535),
        user=text(table["user"], (*at, "user"), "user"),
        password_env=word(table, "password_env", at),
        key=word(table, "key", at),
        known_hosts=word(table, "known_hosts", at, KNOWN_HOSTS),
        path=word(table, "path", at),
        timeout=seconds(table, "timeout", at, 30),
    )
    _sound(settings, at)
    return settings


def _sound(settings: SftpSettings, at: At) -> None:
    if not settings.password_env and not settings.key:
        raise BadTable("password_env or key is missing; name the way in", (*at, "password_env"))
    if settings.key and not Path(settings.key).expanduser().is_file():
        raise BadTable(f"key is {settings.key!r}, and there is no such file", (*at, "key"))
