"""An FTP server as a place of delivery: each file whole under its name, or not at all.

[targets.agency]
kind = "ftp"
host = "ftp.agency.example"
user = "newsgen"
password_env = "NEWSGEN_FTP"
path = "incoming/markets"
tls = true                              # false sends the password in the clear
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from ftplib import FTP, FTP_TLS, all_errors
from functools import partial
from pathlib import Path
from typing import Any

from newsgen.allowed import At, flag, known, only, text
from newsgen.errors import BadTable, NotDelivered, NotNow, Refused
from newsgen.publish.targets.addresses import count, one_line, seconds, secret, word
from newsgen.publish.targets.common import COMMON, Common, common_of
from newsgen.publish.targets.ftp_store import FtpStore
from newsgen.publish.targets.store import FileTarget
from newsgen.records.frozen import frozen

ANONYMOUS = "anonymous"
NO_TLS = frozenset({"500", "502", "504", "534"})
"""What a server answers that does not know AUTH TLS."""
FULL = "552"
"""The one answer of refusal that may pass."""
KEYS = frozenset(
    {*COMMON, "host", "port", "user", "password_env", "path", "tls", "ca", "passive", "timeout", "encoding"}
)


@frozen
class FtpSettings:
    """An FTP server as newsgen.toml describes it."""

    common: Common
    host: str
    port: int
    user: str
    password_env: str
    path: str
    """The folder there; made when it is missing."""
    tls: bool
    """Whether control and files go encrypted (explicit TLS)."""
    ca: str
    """A file with the certificate that the server's is checked against; empty for those of this machine."""
    passive: bool
    timeout: float
    encoding: str
    """Of the names of its files and folders."""


def target(name: str, table: Mapping[str, Any]) -> FileTarget:
    """An FTP server of newsgen.toml."""
    at = ("targets", name)
    only(table, KEYS, at, ("host",))
    known(table["kind"], ("ftp",), (*at, "kind"))
    told_ = FtpSettings(
        common=common_of(name, table),
        host=text(table["host"], (*at, "host"), "host"),
        port=count(table, "port", at, 21, 65535),
        user=word(table, "user", at, ANONYMOUS),
        password_env=word(table, "password_env", at),
        path=word(table, "path", at),
        tls=flag(table.get("tls", True), (*at, "tls"), "tls"),
        ca=word(table, "ca", at),
        passive=flag(table.get("passive", True), (*at, "passive"), "passive"),
        timeout=seconds(table, "timeout", at, 30),
        encoding=word(table, "encoding", at, "utf-8"),
    )
    _sound(told_, at)
    return FileTarget(told_.common, partial(_open, told_))


def _sound(told_: FtpSettings, at: At) -> None:
    if (told_.user == ANONYMOUS) == bool(told_.password_env):
        raise BadTable("user and password_env belong together", (*at, "user"))
    if told_.ca and not Path(told_.ca).expanduser().is_file():
        raise BadTable(f"ca is {told_.ca!r}, and there is no such file", (*at, "ca"))
    try:
        told_.path.encode(told_.encoding)
    except (LookupError, UnicodeEncodeError) as fault:
        raise BadTable(f"encoding is {told_.encoding!r}: {fault}", (*at, "encoding")) from fault


@contextmanager
def _open(told_: FtpSettings) -> Iterator[FtpStore]:
    """A connection that is let in; every fault of it in one line."""
    ftp = _client(told_)
    try:
        _enter(ftp, told_)
        yield FtpStore(ftp, told_.host, told_.path)
        with suppress(*all_errors):  # all is there: what it says at parting changes nothing
            ftp.quit()
    except NotDelivered:
        raise
    except UnicodeError as fault:
        raise Refused(
            f"{told_.host} cannot be understood in {told_.encoding} ({one_line(fault)}). Check host, and "
            "say its encoding: cp949 at many Korean servers."
        ) from None
    except all_errors as fault:
        raise _meant(told_, fault) from None
    finally:
        ftp.close()


def _enter(ftp: FTP, told_: FtpSettings) -> None:
    password = secret(told_.password_env, f"{told_.user} at {told_.host}") if told_.password_env else ""
    ftp.connect(told_.host, told_.port, told_.timeout)
    ftp.login(told_.user, password)
    if isinstance(ftp, FTP_TLS):
        ftp.prot_p()
    ftp.set_pasv(told_.passive)


def _client(told_: FtpSettings) -> FTP:
    if not told_.tls:
        return FTP(encoding=told_.encoding)  # noqa: S321 - asked for by tls = false
    ca = str(Path(told_.ca).expanduser()) if told_.ca else None
    return _Tls(context=ssl.create_default_context(cafile=ca), encoding=told_.encoding)


class _Tls(FTP_TLS):
    """FTPS whose connections for files resume the session of the first, as many servers demand."""

    def ntransfercmd(self, cmd: str, rest: int | str | None = None) -> tuple[Any, int | None]:
        """The connection for a file, encrypted, and the size where the server tells it."""
        plain, size = FTP.ntransfercmd(self, cmd, rest)  # noqa: S321 - it is encrypted in the next line
        assert isinstance(self.sock, ssl.SSLSocket)
        wrapped = self.context.wrap_socket(plain, server_hostname=self.host, session=self.sock.session)
        return wrapped, size


def _meant(told_: FtpSettings, fault: Exception) -> NotDelivered:
    """What a fault of the connection or an answer of the server means."""
    said, host = one_line(fault), told_.host
    if isinstance(fault, ssl.SSLCertVerificationError):
        return Refused(f"{host} cannot be trusted: {one_line(fault.verify_message)}. Check ca.")
    if isinstance(fault, TimeoutError):
        return NotNow(f"{host} has not answered for {told_.timeout:g} s.")
    if said.startswith("530"):
        return Refused(f"{host} does not let {told_.user} in ({said}). Check {told_.password_env or 'user'}.")
    if told_.tls and said[:3] in NO_TLS:
        return Refused(f"{host} speaks no TLS ({said}). Say tls = false if the password may go in the clear.")
    if said[:3] == FULL or said[:1] != "5":
        return NotNow(f"{host} cannot take it now ({said or type(fault).__name__}).")
    return Refused(f"{host} refuses it ({said}). Check path and what {told_.user} may do.")
