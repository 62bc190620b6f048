"""A folder of an SFTP server as a store of files; the one module that loads paramiko.

A file goes up under a passing name and is then renamed over the one before, in one step where the server
knows posix-rename, as OpenSSH does.
"""

from __future__ import annotations

import errno
import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import paramiko

from newsgen.errors import NotDelivered, NotNow, Refused
from newsgen.publish.targets.addresses import one_line, secret
from newsgen.publish.targets.sftp_settings import SftpSettings
from newsgen.publish.targets.store import Kept, digest_of, draft_of

FSYNC = "fsync@openssh.com"
NO_ROOM = ("space", "quota", "disk full")
"""Words by which a full disk is known: SFTP has no number for it."""


@contextmanager
def opened(told: SftpSettings) -> Iterator[SftpStore]:
    """A connection that is let in; every fault of it in one line."""
    # Its own log would print tracebacks of a dropped connection beside our one line.
    logging.getLogger("paramiko").setLevel(logging.CRITICAL)
    client = paramiko.SSHClient()
    try:
        _trust(client, told)
        _enter(client, told)
        sftp = client.open_sftp()
        channel = sftp.get_channel()
        assert channel is not None
        channel.settimeout(told.timeout)
        yield SftpStore(sftp, told.host, told.path)
    except NotDelivered:
        raise
    except (paramiko.SSHException, OSError, EOFError) as fault:
        raise _meant(told, fault) from None
    finally:
        client.close()


def _trust(client: paramiko.SSHClient, told: SftpSettings) -> None:
    """Only hosts of the file are spoken to; none is ever added to it."""
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    file = Path(told.known_hosts).expanduser()
    try:
        client.load_host_keys(str(file))
    except (OSError, ValueError, paramiko.hostkeys.InvalidHostKey) as fault:
        said = one_line(getattr(fault, "strerror", fault))
        raise Refused(
            f"{file} cannot be read ({said}), so {told.host} is not known. Put its host key there."
        ) from None


def _enter(client: paramiko.SSHClient, told: SftpSettings) -> None:
    whose = f"{told.user} at {told.host}"
    word = secret(told.password_env, whose) if told.password_env else None
    client.connect(
        told.host,
        told.port,
        told.user,
        password=None if told.key else word,
        pkey=_key(told, word) if told.key else None,
        allow_agent=False,
        look_for_keys=False,
        timeout=told.timeout,
        banner_timeout=told.timeout,
        auth_timeout=told.timeout,
    )


def _key(told: SftpSettings, word: str | None) -> paramiko.PKey:
    """The private key; one that cannot be opened stays so until a person acts."""
    try:
        made: paramiko.PKey = paramiko.PKey.from_path(
            Path(told.key).expanduser(), word.encode() if word else None
        )
    except (paramiko.SSHException, OSError, ValueError, TypeError) as fault:
        variable = f" and {told.password_env}" if told.password_env else ""
        raise Refused(f"the key {told.key} cannot be opened. Check it{variable}.") from fault
    return made


class SftpStore:
    """One folder over an open connection; faults come up as paramiko raises them."""

    def __init__(self, sftp: paramiko.SFTPClient, host: str, path: str) -> None:
        self.sftp, self.host, self.path = sftp, host, path.rstrip("/") if path != "/" else path

    def place(self, name: str) -> str:
        """Its address, without the user."""
        return f"sftp://{self.host}/{self._at(name).lstrip('/')}"

    def kept(self, name: str) -> Kept | None:
        """The file, fetched: a size says nothing of a figure that was changed."""
        try:
            with self.sftp.open(self._at(name), "rb") as file:
                return Kept(digest_of(file.read()))
        except FileNotFoundError:
            return None

    def put(self, name: str, content: bytes, media_type: str, over: Kept | None) -> str:  # noqa: ARG002
        """The file under its name, once all of it is there."""
        self._make()
        draft = self._at(draft_of(name, content))
        try:
            with self.sftp.open(draft, "wb") as file:
                file.write(content)
                file.flush()
                self._settled(file)
            self._rename(draft, self._at(name), over)
        except Exception:
            with suppress(Exception):
                self.sftp.remove(draft)
            raise
        return ""

    def drop(self, name: str) -> None:
        """Removed; a server that forbids it says so."""
        try:
            self.sftp.remove(self._at(name))
        except PermissionError as no:
            raise Refused(f"the server says {one_line(no)}") from None

    def _at(self, name: str) -> str:
        return f"{self.path.rstrip('/')}/{name}" if self.path else name

    def _settled(self, file: paramiko.SFTPFile) -> None:
        """On the server's disk, where the server knows how to be asked for it."""
        with suppress(OSError):
            self.sftp._request(paramiko.sftp.CMD_EXTENDED, FSYNC, file.handle)  # noqa: SLF001 - no public way

    def _rename(self, draft: str, place: str, over: Kept | None) -> None:
        try:
            self.sftp.posix_rename(draft, place)
        except OSError as no:
            # Silent or forbidden, it must not be taken for a server without that extension, which tells no
            # more than that: the file would be removed, and perhaps that which has just been renamed.
            if isinstance(no, TimeoutError) or no.errno is not None:
                raise
            # Such a server renames over nothing: for a moment the name is free.
            if over is not None:
                self.sftp.remove(place)
            self.sftp.rename(draft, place)

    def _make(self) -> None:
        """The folder, step by step; a step that is there stays as it is."""
        if not self.path or self._there(self.path):
            return
        steps = self.path.strip("/").split("/")
        for end in range(1, len(steps) + 1):
            step = ("/" if self.path.startswith("/") else "") + "/".join(steps[:end])
            if not self._there(step):
                self._made(step)

    def _made(self, step: str) -> None:
        try:
            self.sftp.mkdir(step)
        except OSError:
            if not self._there(step):  # else another process has made it in this moment
                raise

    def _there(self, path: str) -> bool:
        try:
            self.sftp.stat(path)
        except FileNotFoundError:
            return False
        return True


def _meant(told: SftpSettings, fault: Exception) -> NotDelivered:
    """What a fault of the connection or an answer of the server means."""
    said, host = one_line(fault) or type(fault).__name__, told.host
    if isinstance(fault, paramiko.BadHostKeyException):
        return Refused(
            f"{host} shows another host key than {told.known_hosts} has. Find out why before you change it."
        )
    if isinstance(fault, paramiko.AuthenticationException):
        return Refused(f"{host} does not let {told.user} in. Check {told.key or told.password_env}.")
    if "not found in known_hosts" in said:
        return Refused(
            f"{host} is not in {told.known_hosts}. Put its host key there (ssh-keyscan, and compare)."
        )
    if isinstance(fault, TimeoutError):
        return NotNow(f"{host} has not answered for {told.timeout:g} s.")
    if any(words in said.lower() for words in NO_ROOM):
        return NotNow(f"{host} has no room for it ({said}).")
    if isinstance(fault, PermissionError | FileNotFoundError) or getattr(fault, "errno", 0) == errno.EACCES:
        return Refused(f"{host} refuses it ({said}). Check path and what {told.user} may do.")
    return NotNow(f"{host} cannot take it now ({said}).")
